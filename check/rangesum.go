package check

import (
	"fmt"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	// openFrom and openTo stand about a year that a stretch of years begins in, which
	// has no end: "from 2017/18 onwards".
	openFrom  = lazyre.New(`(?i)\b(?:from|since)\s+(?:the\s+year\s+)?$`)
	openTo    = lazyre.New(`(?i)^\s+(?:onwards?|on\b|upwards?|to\s+(?:date|now|the\s+(?:present|latest)))`)
	sinceEnds = lazyre.New(`(?i)\b(?:since|from)\s+(?:the\s+start\s+of\s+)?$`)
	// sumsUp says that a number is the sum of a stretch of years.
	sumsUp = lazyre.New(`(?i)\b(?:add(?:s|ed|ing)?\s+up|sum(?:s|med)?|totals?|totall(?:ed|ing)|altogether|in\s+all|all\s+told|together|cumulative(?:ly)?|combined|running\s+total|com(?:es?|ing)\s+to|came\s+to|amount(?:s|ed|ing)?\s+to)\b`)
)

// stretchOf gives the years over which the sentence of c counts it: "from 2016/17 to
// 2020/21", or with no end those from 2017/18 on.
func (d *desk) stretchOf(c *count) (p figure.Period, open, ok bool) {
	for _, q := range d.periodsIn(c.sentence, c.sentence) {
		n := q.Period.Months()
		switch {
		case q.Kind != prose.Dated || d.hasNumber(min(q.End, c.End), max(q.Start, c.Start)) && !sumsUp.MatchString(d.text[d.back(c.Start, 40):c.Start]):
		case n >= 24 && n%12 == 0:
			return q.Period, false, true
		case n == 12 && q.End <= c.Start && openFrom.MatchString(d.text[d.back(q.Start, 24):q.Start]) && openTo.MatchString(d.text[q.End:d.forward(q.End, 24)]):
			return q.Period, true, true
		case n == 12 && q.Start >= c.End && sinceEnds.MatchString(d.text[d.back(q.Start, 16):q.Start]) && sumsUp.MatchString(d.sentenceText(c.sentence)):
			return q.Period, true, true // "in all it has recorded 936 since 2016/17"
		}
	}
	return figure.Period{}, false, false
}

// byStretch judges a number as the sum of the years of a stretch by the figures of each.
// Only a number that the words call a sum, near to that of the one place that is meant,
// can be wrong.
func (d *desk) byStretch(c *count) (Claim, bool) {
	p, open, ok := d.stretchOf(c)
	if !ok || !c.exactly() || c.notOffences() || d.changed(c.sentence) && !sumsUp.MatchString(d.sentenceText(c.sentence)) {
		return Claim{}, false
	}
	var wrong []Claim
	for i := range d.book {
		first := &d.book[i]
		if !first.known || first.slip || first.Period != firstYear(p) || c.area.ok && relate(c.area.area, first.Area) != same {
			continue
		}
		v, ok := d.sumOfYears(c, first, p, open)
		if ok && v.Verdict == Supported {
			return v, true
		}
		if ok {
			wrong = append(wrong, v)
		}
	}
	if len(wrong) != 1 || !sumsUp.MatchString(d.sentenceText(c.sentence)) || !c.area.ok && !d.book.onlyArea() {
		return Claim{}, false
	}
	return wrong[0], true
}

// sumOfYears holds c against the sum of the figures from first on to the end of p, or to
// the last one; false is that one is missing, or that the sum is far off.
func (d *desk) sumOfYears(c *count, first *entry, p figure.Period, open bool) (Claim, bool) {
	var total int64
	var words []string
	v := Claim{Verdict: Supported}
	next := p.Start
	for _, e := range d.series(first) {
		if e.Period.Start.Before(p.Start) || !open && p.End.Before(e.Period.End) {
			continue
		}
		if e.Period.Start != next {
			return Claim{}, false
		}
		total, next = total+e.value, e.Period.End.AddDays(1)
		words, v.Basis = append(words, e.Value.String()), append(v.Basis, e.basis())
	}
	if len(words) < 2 || !open && next != p.End.AddDays(1) {
		return Claim{}, false
	}
	v.Value, v.Why = whole(total), fmt.Sprintf("%s = %s", strings.Join(words, " + "), figure.Thousands(total))
	if total != c.value {
		v.Verdict, v.Kind = Contradicted, PartsDoNotSum
	}
	return v, total == c.value || within(total, c.value, 80, 125)
}
