package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// addedUp ends before what the numbers of a list before it come to.
var addedUp = lazyre.New(`(?i)\b(?:add(?:ed)?\s+(?:up|together|them)|adding\s+(?:up|together|them)[^.;:\d]{0,24}|summed|in\s+(?:sum|all|total)|all\s+told|altogether|together|(?:sum|total|aggregate)(?:\s+of\s+(?:the|these|those|all)\s+[a-z]+)?(?:\s+(?:is|was|of|comes\s+to|came\s+to)))\b[^.;:\d]{0,40}$`)

// listBehind gives the last list of three and more numbers that stands in the sentences
// before c, when c is the first number of its sentence.
func (d *desk) listBehind(c *count) []*count {
	if own := d.countsOf(c.sentence); len(own) == 0 || own[0] != c {
		return nil
	}
	for from := c.sentence - 1; from >= c.sentence-5 && from >= 0; from-- {
		if run := d.listIn(from); len(run) > 0 {
			return run
		}
	}
	return nil
}

// byListBehind judges a number that the words call the sum by the list before it: "Four
// years of returns read 225, 374, 341 and 402. ... Added up they make 1,342."
func (d *desk) byListBehind(c *count) (Claim, bool) {
	if !c.exactly() || c.notOffences() || c.Unit == prose.People || !addedUp.MatchString(d.text[d.back(c.Start, 72):c.Start]) {
		return Claim{}, false
	}
	run := d.listBehind(c)
	if len(run) < 3 || slices.ContainsFunc(run, func(p *count) bool { return p.notOffences() }) {
		return Claim{}, false
	}
	total, words := addUp(run)
	v := Claim{Verdict: Supported, Value: whole(total), Why: words, Basis: []string{"the story: " + words}}
	if total != c.value {
		v.Verdict, v.Kind = Contradicted, PartsDoNotSum
	}
	return v, total == c.value || nearTotal(total, c.value)
}

// byBaseBeside gives the pair of a comparison with the one number of its sentence that
// the words make the standard: "Compared with Merseyside's 401 it is over two and a half
// times as many", of the one number told before it of the same time, of another place.
func (x *changing) byBaseBeside() (Claim, bool) {
	sentence := x.facts.SentenceOf(x.sp.Start)
	own := x.countsOf(sentence)
	if len(own) != 1 || !own[0].from || own[0].sound() == nil {
		return Claim{}, false
	}
	a := own[0]
	var b *count
	for _, o := range x.saidIn(sentence-3, sentence-1) {
		e := o.sound()
		if e == nil || o.Change != prose.None || !o.exactly() || e.Measure != a.best.Measure || e.Period != a.best.Period || sameArea(e.Area, a.best.Area) {
			continue
		}
		if b != nil && b.value != o.value {
			return Claim{}, false
		}
		b = o
	}
	if b == nil {
		return Claim{}, false
	}
	r := pair{side{a.value, a, a.best}, side{b.value, b, b.best}, firmPair, true}
	c := x.judge(r)
	c.sides = &r
	return c, fits(c)
}

// whichIs stands between a difference and the percentage that says it again: "the rise of
// 69 is 20.3 per cent".
var whichIs = lazyre.New(`(?i)^,?\s+(?:which\s+|that\s+)?(?:is|was|equals|represents|amounts\s+to|works\s+out\s+(?:at|as)|means)\s+(?:about\s+|a\s+|some\s+)*$`)

// afterDifference reports which way a percentage goes that says again a difference right
// before it: "34 extra, or 5.2 per cent".
func (d *desk) afterDifference(from int) *count {
	sentence := d.facts.SentenceOf(from)
	for _, n := range slices.Backward(d.saidIn(sentence, sentence)) {
		if n.Phrase.End <= from {
			if n.Change != prose.None && (orNumber.MatchString(d.text[n.Phrase.End:from]) || whichIs.MatchString(d.text[n.Phrase.End:from])) {
				return n
			}
			return nil
		}
	}
	return nil
}
