package check

import (
	"cyberflag/prose"
)

// judgeChanges judges percentages of change, multiples and differences.
func (d *desk) judgeChanges() {
	for _, p := range d.facts.Percents {
		d.judgePercent(p)
	}
	for _, s := range d.facts.Shares {
		d.judgeShareChange(s)
	}
	for _, m := range d.facts.Multiples {
		d.judgeMultiple(m)
	}
	for _, c := range d.counts {
		d.judgeDifference(c)
	}
}

// judgePercent judges a percentage of change. One without a word of change may be that of words near it.
func (d *desk) judgePercent(p prose.Percent) {
	if c, ok := d.saysBefore(p); ok {
		d.claim(p.Phrase, c)
		return
	}
	if p.Change == prose.None && !p.IsPoints {
		if n := d.afterDifference(p.Phrase.Start); n != nil {
			p.Change = n.Change
		} else if way := d.goesOnWith(p.Span); way != prose.None {
			p.Change = way
		} else if c, ok := d.asStep(p); ok {
			d.claim(p.Phrase, c)
			return
		}
	}
	if p.Change == prose.None || p.IsPoints {
		return
	}
	if c, ok := d.changeOfShare(p); ok {
		d.claim(p.Phrase, d.reread(p, c))
		return
	}
	d.change(p.Phrase, p.Span, "%", func(r pair) Claim { return percentOf(p, r) })
	last := &d.claims[len(d.claims)-1]
	*last = d.reread(p, *last)
}

// judgeShareChange judges "fell by a third".
func (d *desk) judgeShareChange(s prose.Share) {
	if s.Change == prose.None {
		s.Change = d.goesOnWith(s.Span)
	}
	if s.Change != prose.None {
		d.change(s.Phrase, s.Span, "%", func(r pair) Claim { return fractionChange(s, r) })
	}
}

// judgeMultiple judges "three times as many".
func (d *desk) judgeMultiple(m prose.Multiple) {
	if c := d.judgeOfPercents(m); d.ofAnother(m) || c.Verdict == Supported && d.afterPercent(m) {
		d.claim(m.Phrase, c)
		return
	}
	if c, ok := d.byLastNumber(m); ok {
		d.claim(m.Phrase, c)
		return
	}
	d.change(m.Phrase, m.Span, " times", func(r pair) Claim { return multipleOf(m, r) })
}

// judgeDifference judges "84 more than".
func (d *desk) judgeDifference(c *count) {
	if c.Change == prose.None {
		return
	}
	if c.notOffences() {
		d.claim(c.Phrase, Claim{Verdict: CannotTell, Why: notCounted})
		return
	}
	if v, ok := d.thanLast(c); ok {
		d.claim(c.Phrase, v)
		return
	}
	d.change(c.Phrase, c.Number.Span, "", func(r pair) Claim { return d.differenceOf(c, r) })
}

// saysBefore judges a percentage that says in other words what stands right before it.
func (d *desk) saysBefore(p prose.Percent) (Claim, bool) {
	if p.IsPoints {
		return Claim{}, false
	}
	for _, way := range []func(prose.Percent) (Claim, bool){d.ofDifference, d.ofFromTo, d.ofMultiple} {
		if c, ok := way(p); ok {
			return c, true
		}
	}
	return Claim{}, false
}

// asStep supports a percentage without a word of change as the step that it is named by
// where it stands among several: "the latest step, 20 per cent, is the smallest".
func (d *desk) asStep(p prose.Percent) (Claim, bool) {
	r, ok := d.stepPair(p.Phrase)
	if !ok {
		return Claim{}, false
	}
	p.Change = prose.Up
	if r.b.value < r.a.value {
		p.Change = prose.Down
	}
	c := percentOf(p, r)
	c.sides = &r
	return c, fits(c)
}
