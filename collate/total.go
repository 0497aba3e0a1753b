package collate

import (
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/reference"
)

// total adds up one period. caps gives for some forces the most they can have.
func (s Set) total(p figure.Period, caps map[string]int64) Total {
	t := Total{Period: p, Of: len(s.Returns)}
	var in []figure.Area
	capped := true
	for _, r := range s.Returns {
		v := r.of(p).Value()
		n, exact := v.Number()
		seen, some := v.Range()
		possible := seen
		switch {
		case exact:
			t.Counted += n
			t.Forces++
			in = append(in, r.Force)
		case some:
			t.Hidden++
		}
		if !some || seen.NoHigh {
			most, ok := caps[r.Force.Code]
			capped = capped && ok
			possible = figure.Range{Low: seen.Low, High: max(most, seen.Low)}
		}
		if some {
			t.Observed = t.Observed.Add(seen)
		}
		t.Bounds = t.Bounds.Add(possible)
	}
	t.Bounds.NoHigh = !capped
	if t.Bounds.NoHigh {
		t.Bounds.High = 0
	}
	t.ChildrenShare, t.ChildrenEstimated = childrenShare(in, p)
	return t
}

// caps gives for each force with an exact count of all child sexual offences in
// that period that count: its flagged ones cannot be more.
func caps(all []figure.Figure, p figure.Period) map[string]int64 {
	most := map[string]int64{}
	for _, force := range reference.Forces() {
		its := vintages(keep(all, func(f figure.Figure) bool {
			return f.Area.Kind == figure.Force && f.Area.Code == force.Code && f.Period == p
		}))
		if len(its) == 0 {
			continue
		}
		if n, ok := its[len(its)-1].Chosen.Value.Number(); ok {
			most[force.Code] = n
		}
	}
	return most
}

// childrenShare gives the share of all the 43 forces' children who live in
// areas, by the mid-year population at the start of p, and whether any number
// in it is an estimate. It gives nil when a population is not known.
func childrenShare(areas []figure.Area, p figure.Period) (share *big.Rat, estimated bool) {
	var part, whole int64
	for _, force := range reference.Forces() {
		children, err := reference.ChildrenCarried(force.Code, p.Start.Year)
		if err != nil {
			return nil, false
		}
		whole += children.Count
		estimated = estimated || children.Estimated || children.CarriedTo != 0
		if slices.ContainsFunc(areas, func(a figure.Area) bool { return a.Code == force.Code }) {
			part += children.Count
		}
	}
	if whole == 0 {
		return nil, false
	}
	return big.NewRat(part, whole), estimated
}

func (s Set) matched() Matched {
	var m Matched
	var in []figure.Area
	for _, r := range s.Returns {
		base, ok1 := r.Base.Value().Number()
		current, ok2 := r.Current.Value().Number()
		if !ok1 || !ok2 {
			continue
		}
		p := Pair{Force: r.Force, Base: r.Base.Chosen, Current: r.Current.Chosen}
		if b, c, ok := together(r.Base, r.Current); ok {
			p.Base, p.Current, p.SameRelease = b, c, true
		}
		p.BaseRivals, p.CurrentRivals = r.Base.Rivals(), r.Current.Rivals()
		m.Pairs = append(m.Pairs, p)
		m.Base, m.Current = m.Base+base, m.Current+current
		m.BaseSpan, m.CurrentSpan = m.BaseSpan.Add(r.Base.Span()), m.CurrentSpan.Add(r.Current.Span())
		if p.SameRelease {
			m.SameRelease++
		}
		in = append(in, r.Force)
	}
	m.ChildrenShare, m.ChildrenEstimated = childrenShare(in, s.Question.Current)
	return m
}

// Counts gives the counts of the pairs, base[i] and current[i] of one force.
func (m Matched) Counts() (base, current []int64) {
	for _, p := range m.Pairs {
		b, _ := p.Base.Value.Number()
		c, _ := p.Current.Value.Number()
		base, current = append(base, b), append(current, c)
	}
	return base, current
}

// Spans gives what the counts of the pairs can be, base[i] and current[i] of one
// force: one number each, but for those that are contested.
func (m Matched) Spans() (base, current []figure.Range) {
	for _, p := range m.Pairs {
		b, c := p.Spans()
		base, current = append(base, b), append(current, c)
	}
	return base, current
}

// Contested gives the pairs with a count that is contested.
func (m Matched) Contested() []Pair {
	return slices.DeleteFunc(slices.Clone(m.Pairs), func(p Pair) bool { return !p.Contested() })
}

// SameRelease reports whether one publisher gave both values that stand in one
// publication.
func (r Return) SameRelease() bool {
	_, _, ok := together(r.Base, r.Current)
	return ok
}

// together gives both values that stand as one publisher gave them in one
// publication, the latest that did.
func together(from, to Cell) (base, current figure.Figure, ok bool) {
	for _, b := range slices.Backward(from.Standing()) {
		for _, c := range slices.Backward(to.Standing()) {
			if b.Source.Publisher == c.Source.Publisher && b.Source.PublishedOn == c.Source.PublishedOn {
				return b, c, true
			}
		}
	}
	return figure.Figure{}, figure.Figure{}, false
}

// Standing gives every figure, of any vintage, that has the value that stands,
// oldest first.
func (c Cell) Standing() []figure.Figure {
	var figs []figure.Figure
	for _, v := range c.Vintages {
		for _, f := range v.Figures {
			if f.Value == c.Value() {
				figs = append(figs, f)
			}
		}
	}
	return figs
}
