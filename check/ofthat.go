package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// timesThat follows a multiple of the number that was told last: "ours was almost double
// that".
var timesThat = lazyre.New(`(?i)^(?:\s+as\s+(?:many|high|much)\s+as)?\s+(?:that|this|those|it|theirs|his)\b(?:\s*[.,;:)!?]|\s+(?:number|figure|total|count)\s*[.,;:)!?]|\s*$)`)

// byLastNumber judges a multiple of the number that was told last: by a number of another
// place at the same time and of the same kind, or of the same place at another time. That
// it fits none of them proves it wrong when there is but one.
func (d *desk) byLastNumber(m prose.Multiple) (Claim, bool) {
	if !timesThat.MatchString(d.text[m.End:d.forward(m.End, 40)]) {
		return Claim{}, false
	}
	sentence := d.facts.SentenceOf(m.Start)
	var last *count
	var others []*count
	for _, c := range d.saidIn(sentence-3, sentence) {
		if c.Start < m.Start && c.Change == prose.None && c.exactly() && !c.notOffences() && c.value > 0 {
			last = c
			others = append(others, c)
		}
	}
	if last == nil || last.sentence < sentence-1 || last.sound() == nil {
		return Claim{}, false
	}
	if n := len(others); n > 1 && last.sentence == sentence && madeInto.MatchString(d.text[last.End:m.Phrase.Start]) {
		if e := others[n-2].sound(); e != nil && e.Measure == last.best.Measure {
			last = others[n-2] // "Kent's 264 is four times that": of the one before it
		}
	}
	var wrong []Claim
	for _, o := range others {
		e := o.sound()
		if e == nil || o == last || e.Measure != last.best.Measure || (e.Period == last.best.Period) == sameArea(e.Area, last.best.Area) {
			continue
		}
		r := pair{side{last.value, last, last.best}, side{o.value, o, e}, 0, true}
		c := multipleOf(m, r)
		c.sides = &r
		if fits(c) {
			return c, true
		}
		if e.Period == last.best.Period {
			wrong = append(wrong, c)
		}
	}
	if len(wrong) == 0 || slices.ContainsFunc(wrong, func(c Claim) bool { return c.Value.String() != wrong[0].Value.String() }) {
		return Claim{}, false
	}
	return wrong[0], true
}
