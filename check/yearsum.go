package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// byYears judges a total over several years by the figures of those years.
func (d *desk) byYears(c *count) (Claim, bool) {
	y := d.spanOf(c)
	if y == nil {
		y = d.yearsTogether(c)
	}
	if y == nil {
		return d.sameYears(c)
	}
	if y.Years < 2 {
		return Claim{}, false
	}
	for i := range d.book {
		first := &d.book[i]
		if c.area.ok && relate(c.area.area, first.Area) != same {
			continue
		}
		run := d.runOfYears(first)
		if len(run) < y.Years {
			continue
		}
		total, basis := int64(0), []string(nil)
		for _, e := range run[:y.Years] {
			total += e.value
			basis = append(basis, e.basis())
		}
		if total == c.value {
			return Claim{Verdict: Supported, Value: whole(total), Basis: basis, Why: fmt.Sprintf("the %d years come to %s", y.Years, figure.Thousands(total))}, true
		}
	}
	return d.allYears(c, y)
}

// sameYears judges a number of another place than the sum of years right before it in its
// sentence, as the sum of the same years: "Cumbria's three years come to 1,186 and Durham's
// to 1,891".
func (d *desk) sameYears(c *count) (Claim, bool) {
	if c.at == 0 || !c.tight || !c.exactly() || c.Unit != prose.Unsaid {
		return Claim{}, false
	}
	o := d.counts[c.at-1]
	if o.sentence != c.sentence || o.best != nil || !o.area.ok || sameArea(o.area.area, c.area.area) || d.spanOf(o) == nil && d.yearsTogether(o) == nil {
		return Claim{}, false
	}
	told, ok := d.byYears(o)
	if !ok || told.Verdict != Supported {
		return Claim{}, false
	}
	v := Claim{Verdict: Supported}
	var total int64
	for i := range d.book {
		e := &d.book[i]
		if !slices.Contains(told.Basis, e.basis()) {
			continue
		}
		other := d.sameOf(&prose.Area{Area: c.area.area}, e)
		if other == nil {
			return Claim{}, false
		}
		total += other.value
		v.Basis = append(v.Basis, other.basis())
	}
	v.Value, v.Why = whole(total), fmt.Sprintf("the same %d years come to %s", len(v.Basis), figure.Thousands(total))
	if total != c.value {
		v.Verdict, v.Kind = Contradicted, PartsDoNotSum
	}
	return v, len(v.Basis) > 1 && nearTotal(total, c.value)
}

// addedYears says that the years are added up.
var addedYears = lazyre.New(`(?i)\b(?:add(?:ing|ed|s)?|together|sum|total|all\s+told|in\s+all|altogether)\b`)

// yearsTogether gives the years that the sentence of c says are added up, where they
// stand apart from it: "Adding the six years together gives 3,189".
func (d *desk) yearsTogether(c *count) *prose.YearSpan {
	spans := d.spansIn(c.sentence, c.sentence)
	if len(spans) != 1 || spans[0].End > c.Start || !addedYears.MatchString(d.sentenceText(c.sentence)) || len(d.countsOf(c.sentence)) != 1 {
		return nil
	}
	return &spans[0]
}

// allYears judges a sum of as many years as the figures have of what the last number
// counts. That it is near them proves it wrong.
func (d *desk) allYears(c *count, y *prose.YearSpan) (Claim, bool) {
	last := d.lastFigure(c)
	if last == nil || !addedYears.MatchString(d.sentenceText(c.sentence)) || !c.exactly() {
		return Claim{}, false
	}
	var total int64
	var basis []string
	for _, e := range d.series(last) {
		total += e.value
		basis = append(basis, e.basis())
	}
	if len(basis) != y.Years || total == c.value || !nearTotal(total, c.value) {
		return Claim{}, false
	}
	return Claim{Verdict: Contradicted, Kind: PartsDoNotSum, Value: whole(total), Basis: basis, Why: fmt.Sprintf("the %d years come to %s", y.Years, figure.Thousands(total))}, true
}
