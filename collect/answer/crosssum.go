package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
)

// crossSums tests figures against the sum of their parts wherever the two stand,
// also in another table or sheet: all victims against female and male, the flagged
// offences of Q2 against their outcomes in Q4. Like sums it mends nothing.
func (r *reader) crossSums() {
	groups := map[string][]proposal{}
	var order []string
	for _, p := range r.found {
		k := p.base(p.Question)
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], p)
	}
	for _, k := range order {
		for _, whole := range groups[k] {
			r.parts(whole, groups[k])
		}
		first := groups[k][0]
		if first.Question == "Q3" || first.Question == "Q4" {
			r.partsOfQ2(groups[first.base("Q2")], groups[k])
		}
	}
}

// base is what a whole and its parts have in common.
func (p proposal) base(question string) string {
	return fmt.Sprint(p.Force, "|", question, "|", p.Period, "|", p.Unit)
}

// dims gives the ways in which a figure is broken down; code and title are one.
func (b Breakdown) dims() []string {
	return []string{cmp.Or(b.Code, b.Offence), b.Age, b.Sex, b.Platform, b.Outcome}
}

// partOf reports that part is whole broken down in exactly one way more, and
// gives which.
func (b Breakdown) partOf(whole Breakdown) (int, bool) {
	more := -1
	for i, s := range b.dims() {
		switch w := whole.dims()[i]; {
		case s == w:
		case w == "" && more < 0:
			more = i
		default:
			return 0, false
		}
	}
	return more, more >= 0
}

// parts tests one figure against each set of its parts that one table gives.
func (r *reader) parts(whole proposal, all []proposal) {
	if whole.Symbol != NoSymbol {
		return
	}
	for d := range whole.Breakdown.dims() {
		var terms []addend
		var g *grid
		oneTable := true
		for _, p := range all {
			if by, ok := p.Breakdown.partOf(whole.Breakdown); ok && by == d && p.Breakdown.Age != "0-17" && !sumOfSome.MatchString(p.Breakdown.dims()[d]) {
				oneTable = oneTable && (g == nil || g == p.grid)
				g = p.grid
				terms = append(terms, addend{value{p.Value, p.Symbol, p.Low, p.High}, ""})
			}
		}
		if oneTable && len(terms) > 1 {
			r.acrossTables(whole, dimNames[d], terms)
		}
	}
}

var dimNames = []string{"offences", "ages", "sexes", "platforms", "outcomes"}

// partsOfQ2 tests platforms and outcomes that have no total of their own against
// the flagged offences, and a total of their own for being the same number.
func (r *reader) partsOfQ2(q2, parts []proposal) {
	at := slices.IndexFunc(q2, func(p proposal) bool { return p.Breakdown.IsNone() && p.Symbol == NoSymbol })
	if at < 0 {
		return
	}
	whole := q2[at]
	own := slices.IndexFunc(parts, func(p proposal) bool { return p.Breakdown.IsNone() && p.Symbol == NoSymbol })
	switch {
	case own < 0 && parts[0].Question == "Q4": // an offence may be on two platforms
		r.parts(whole, append(slices.Clone(parts), whole))
	case own >= 0 && parts[own].Value != whole.Value:
		r.unsaid(fmt.Sprintf("%s %s: the total is %s, Q2 has %s", parts[own].Question, whole.Period, figure.Thousands(parts[own].Value), figure.Thousands(whole.Value)),
			parts[own].Value, whole.Value)
	}
}

func (r *reader) acrossTables(whole proposal, what string, terms []addend) {
	var known, hidden int64
	for _, t := range terms {
		if t.v.symbol == NoSymbol {
			known += t.v.n
		} else {
			hidden++
		}
	}
	name := strings.TrimSpace(strings.Join([]string{whole.Question, whole.Period.String(), strings.Join(strings.Fields(strings.Join(whole.Breakdown.dims(), " ")), " ")}, " "))
	switch rest := whole.Value - known; {
	case hidden == 0 && rest != 0, hidden > 0 && rest < 0:
		r.unsaid(fmt.Sprintf("%s: %s sum to %s, the whole is %s", name, what, figure.Thousands(known), figure.Thousands(whole.Value)), known, whole.Value)
	case hidden == 1:
		note := fmt.Sprintf("(%s less %s is %s)", figure.Thousands(whole.Value), figure.Thousands(known), figure.Thousands(rest))
		if !slices.ContainsFunc(r.held, func(s string) bool { return strings.HasSuffix(s, note) }) {
			r.held = append(r.held, name+" "+what+" "+note)
		}
	}
}

// unsaid adds a problem unless one that names both numbers was found before.
func (r *reader) unsaid(problem string, a, b int64) {
	x, y := figure.Thousands(a), figure.Thousands(b)
	for _, p := range r.probs {
		if strings.Contains(p, x) && strings.Contains(p, y) {
			return
		}
	}
	r.problem("%s", problem)
}
