package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// byPartner judges the earlier value of a change that has no figure, when its
// words say a whole year and the later value's figure is for another length.
func (d *desk) byPartner(c *count) (Claim, bool) {
	if !c.base || !c.relative(prose.YearBefore) {
		return Claim{}, false
	}
	for _, o := range slices.Backward(d.saidIn(c.sentence, c.sentence)) {
		if o.Start >= c.Start || o.best == nil || o.base {
			continue
		}
		if n := o.best.Period.Months(); n != 12 && n > 0 && strings.Contains(strings.ToLower(plain(d.text[o.End:c.Start])), "from") {
			return Claim{Verdict: NotComparable, Kind: PeriodLength, Basis: []string{o.best.basis()},
				Why: fmt.Sprintf("%s is for %d months and is set beside a year", figure.Thousands(o.value), n)}, true
		}
		break
	}
	return Claim{}, false
}

var comparedBy = lazyre.New(`(?i)\b(?:(?:up|down|risen|rising|rise|rose|increase[ds]?|grew|fall|fell|fallen)\s+(?:on|from)|compared\s+(?:with|to))\s+(?:the\s+|just\s+|only\s+)*$`)

// byComparison judges the earlier value of a comparison that nothing else in
// the sentence puts a number on ("up from 38 the year before"): it may be
// right by itself and still not be comparable with the later one.
func (d *desk) byComparison(c *count) (Claim, bool) {
	if c.best == nil || c.clash != "" || d.changed(c.sentence) || !comparedBy.MatchString(d.text[d.back(c.Phrase.Start, 40):c.Phrase.Start]) {
		return Claim{}, false
	}
	for _, o := range slices.Backward(d.saidIn(c.sentence, c.sentence)) {
		if o.Start >= c.Start || o.base {
			continue
		}
		if o.best == nil || o.clash != "" {
			return Claim{}, false
		}
		kind, why := d.unlike(pair{a: side{c.value, c, c.best}, b: side{o.value, o, o.best}})
		return Claim{Verdict: NotComparable, Kind: kind, Value: whole(c.value), Basis: []string{c.best.basis(), o.best.basis()}, Why: why}, kind != ""
	}
	return Claim{}, false
}
