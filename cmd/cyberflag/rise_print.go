package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// riseAnswer is all that rise prints; question is nil for two counts.
type riseAnswer struct {
	question *collate.Question
	left     collate.LeftOut
	rows     []riseRow
}

// riseJSON is what rise --json prints. Its keys may be added to, never renamed.
type riseJSON struct {
	Measure  *string       `json:"measure"`
	Base     *string       `json:"base"`
	Current  *string       `json:"current"`
	AsOf     *string       `json:"as_of"`
	Findings []findingJSON `json:"findings"`
}

type findingJSON struct {
	Of      string `json:"of"`
	Kind    string `json:"kind"`
	Base    *int64 `json:"base"`
	Current *int64 `json:"current"`
	// Contested: published counts contradict each other, and all are judged.
	Contested bool         `json:"contested"`
	Ratio     *json.Number `json:"ratio"`
	Low       *json.Number `json:"low"`
	High      *json.Number `json:"high"`
	P         *json.Number `json:"p"`
	Phi       *json.Number `json:"phi"`
	PAlone    *json.Number `json:"p_alone"` // null unless p is adjusted
	Among     *int         `json:"among"`
	Months    []int64      `json:"months"` // of base and current; null for equal periods
	Answer    string       `json:"answer"`
	WhyNot    *string      `json:"why_not"`
	Reasons   []string     `json:"reasons"`
}

func writeRise(s streams, f riseFlags, a riseAnswer) error {
	if f.json {
		return writeJSON(s.out, riseToJSON(a))
	}
	var b bytes.Buffer
	if q := a.question; q != nil {
		fmt.Fprintf(&b, "%s: %s to %s\n", q.Measure, q.Base, q.Current)
		if !q.AsOf.IsZero() {
			fmt.Fprintf(&b, "as known on %s%s\n", q.AsOf.Words(), leftOutWords(a.left))
		}
	}
	// Forces with the same reasons, such as no figure at all, stand together.
	var order []string
	names := map[string][]string{}
	for _, row := range a.rows {
		if row.finding.Ratio != nil {
			writeRiseRow(&b, row)
			continue
		}
		key := row.finding.Answer.Words() + ": " + row.finding.WhyNot.Words()
		if names[key] == nil {
			order = append(order, key)
		}
		names[key] = append(names[key], row.of+contestedWords(row))
	}
	slices.Sort(order)
	for _, key := range order {
		fmt.Fprintf(&b, "\n%s\n", key)
		for _, name := range names[key] {
			fmt.Fprintf(&b, "  %s\n", name)
		}
	}
	_, err := b.WriteTo(s.out)
	return err
}

// contestedWords tells the counts of a row that could not be judged because they
// contradict each other.
func contestedWords(row riseRow) string {
	if row.baseWords == "" && row.currentWords == "" {
		return ""
	}
	return ": " + cmp.Or(row.baseWords, row.base.String()) + " to " + cmp.Or(row.currentWords, row.current.String())
}

func writeRiseRow(b *bytes.Buffer, row riseRow) {
	f := row.finding
	base, current, unit := cmp.Or(row.baseWords, row.base.String()), cmp.Or(row.currentWords, row.current.String()), "as many"
	if row.over != nil {
		base, current = base+" in "+plural(int(row.over.Base), "month"), current+" in "+plural(int(row.over.Current), "month")
		unit += " a month"
	}
	fmt.Fprintf(b, "\n%s: %s to %s: %s\n", row.of, base, current, f.Answer.Words())
	adjusted := ""
	if f.Among > 0 {
		adjusted = fmt.Sprintf(", adjusted for %s looked at together", plural(f.Among, "change"))
	}
	fmt.Fprintf(b, "  %s times %s, 95%% range %s to %s; p %s%s; counts taken to scatter %s times as much as chance (--phi)\n",
		measure.Decimal(f.Ratio, 2), unit, fixed(f.Interval.Low, 2), highWords(f.Interval), pWords(f.P), adjusted, fixed(f.Phi, 2))
	for _, r := range f.Reasons {
		fmt.Fprintf(b, "  %s\n", r)
	}
}

// highWords writes the upper end of the range of a ratio.
func highWords(i measure.Interval) string {
	if i.NoHigh {
		return "no upper end"
	}
	return fixed(i.High, 2)
}

// pWords writes a chance with three decimals, and what is smaller as such.
func pWords(p float64) string {
	if p < 0.001 {
		return "below 0.001"
	}
	return fixed(p, 3)
}

func fixed(x float64, places int) string { return strconv.FormatFloat(x, 'f', places, 64) }

func riseToJSON(a riseAnswer) riseJSON {
	j := riseJSON{Findings: []findingJSON{}}
	if q := a.question; q != nil {
		m, base, current := string(q.Measure), q.Base.String(), q.Current.String()
		j.Measure, j.Base, j.Current = &m, &base, &current
		if as := q.AsOf.String(); as != "" {
			j.AsOf = &as
		}
	}
	for _, row := range a.rows {
		j.Findings = append(j.Findings, findingToJSON(row))
	}
	return j
}

func findingToJSON(row riseRow) findingJSON {
	f := row.finding
	j := findingJSON{Contested: row.baseWords != "" || row.currentWords != "", Of: row.of, Kind: row.kind, Base: exactCount(row.base), Current: exactCount(row.current),
		Ratio: number(f.Ratio, 4), Answer: string(f.Answer), Reasons: f.Reasons}
	if f.WhyNot != measure.Given {
		words := f.WhyNot.Words()
		j.WhyNot = &words
	}
	if row.over != nil {
		j.Months = []int64{row.over.Base, row.over.Current}
	}
	if f.Ratio == nil {
		return j
	}
	j.Low, j.P, j.Phi = floatNumber(f.Interval.Low, 4), chanceNumber(f.P), floatNumber(f.Phi, 4)
	if f.Among > 0 {
		j.PAlone, j.Among = chanceNumber(f.PAlone), &f.Among
	}
	if !f.Interval.NoHigh {
		j.High = floatNumber(f.Interval.High, 4)
	}
	return j
}

// chanceNumber writes a p: 1.048e-10 is not nought.
func chanceNumber(p float64) *json.Number {
	n := json.Number(strconv.FormatFloat(p, 'g', 4, 64))
	return &n
}

// exactCount gives a count, or null for what is hidden or not there.
func exactCount(v figure.Value) *int64 {
	if n, ok := v.Number(); ok {
		return &n
	}
	return nil
}

// floatNumber writes x with so many decimals.
func floatNumber(x float64, places int) *json.Number {
	r := new(big.Rat).SetFloat64(x)
	return number(r, places)
}
