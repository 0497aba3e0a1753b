package collate

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/reference"
)

// againstForces asks about a regional or national figure that its forces
// contradict: those with a count add up to more, or all of them have one and add
// up to something else.
func (s Set) againstForces(w Wider) []Query {
	stated, ok := w.Cell.Value().Number()
	members := s.members(w.Area)
	if !ok {
		return nil
	}
	if len(members) == 0 {
		return s.aboveSome(w, stated)
	}
	in := countsOf(members, w.Cell.Period)
	sum := sumOf(in)
	all := len(in) == len(members)
	switch {
	case len(in) < 2: // one force alone is asked about by aboveWider
		return nil
	case sum > stated && !all, all && sum != stated:
		text := fmt.Sprintf("%s, and %d of its %d forces add up to %s%s", said(w.Cell.Chosen), len(in), len(members), figure.Thousands(sum), otherDates(w.Cell.Chosen, in))
		return []Query{sumQuery(w, text, in)}
	}
	return nil
}

// aboveSome asks about a figure from a number of forces that nobody named, where some
// that may be among them add up to more. No more are taken than it is from, those with
// the lowest counts, so that a sum of others says nothing against it.
func (s Set) aboveSome(w Wider, stated int64) []Query {
	var may []Return
	for _, r := range s.Returns {
		if partOf(r, w.Area) {
			may = append(may, r)
		}
	}
	in := countsOf(may, w.Cell.Period)
	words := fmt.Sprintf("%d forces", len(in))
	if n := w.Area.Forces; n > 0 && len(in) > n {
		slices.SortStableFunc(in, func(a, b figure.Figure) int { return compareValues(a.Value, b.Value) })
		in = in[:n]
		words = fmt.Sprintf("the %d forces with the lowest counts", n)
	}
	sum := sumOf(in)
	if len(in) < 2 || sum <= stated {
		return nil
	}
	from := ""
	if w.Area.Forces > 0 {
		from = fmt.Sprintf(" from %d forces", w.Area.Forces)
	}
	return []Query{sumQuery(w, fmt.Sprintf("%s%s, and %s that may be among them add up to %s: are some of these not in it, or is one of the numbers wrong?",
		said(w.Cell.Chosen), from, words, figure.Thousands(sum)), in)}
}

func sumQuery(w Wider, text string, in []figure.Figure) Query {
	return Query{SumDiffers, w.Area, w.Cell.Period, text, append([]figure.Figure{w.Cell.Chosen}, in...)}
}

// countsOf gives what stands for the returns that have a count in p.
func countsOf(returns []Return, p figure.Period) []figure.Figure {
	var in []figure.Figure
	for _, r := range returns {
		c := r.of(p)
		if _, ok := c.Value().Number(); ok {
			in = append(in, c.Chosen)
		}
	}
	return in
}

func sumOf(figs []figure.Figure) int64 {
	var sum int64
	for _, f := range figs {
		n, _ := f.Value.Number()
		sum += n
	}
	return sum
}

// otherDates says where the parts of a sum were published at another time than
// the whole: what differs may then have been revised.
func otherDates(whole figure.Figure, parts []figure.Figure) string {
	if slices.ContainsFunc(parts, func(f figure.Figure) bool { return !f.Source.PublishedOn.Overlaps(whole.Source.PublishedOn) }) {
		return ", some of them by numbers of another date: was one revised?"
	}
	return "."
}

// members gives the returns of the forces that a wider area is surely made of,
// or none where its name does not say: "Wales (3 forces)" can be any three.
func (s Set) members(area figure.Area) []Return {
	var in []Return
	if _, named, ok := strings.Cut(area.Name, " ("); ok && area.Kind == figure.Region {
		names := strings.Split(strings.TrimSuffix(named, ")"), " + ")
		for _, name := range names {
			force, err := reference.LookupForce(name)
			if err != nil {
				break // "(region)", which is no list of forces
			}
			if r, ok := s.Return(force.Code); ok {
				in = append(in, r)
			}
		}
		if len(in) == len(names) {
			return in
		}
		in = nil
	}
	for _, r := range s.Returns {
		if partOf(r, area) {
			in = append(in, r)
		}
	}
	// A nation that holds more than England and Wales has other forces too.
	beyond := area.Kind == figure.Nation && !slices.Contains([]string{"England", "Wales", "England and Wales"}, area.Name)
	if beyond || area.Forces > 0 && area.Forces != len(in) {
		return nil
	}
	return in
}

// nationsAgainst asks about England and Wales when England and Wales each have
// a figure that does not add up to it.
func (s Set) nationsAgainst(p figure.Period) []Query {
	find := func(name string) (Wider, int64, bool) {
		for _, w := range s.Wider {
			if n, ok := w.Cell.Value().Number(); ok && w.Cell.Period == p && w.Area.Name == name && w.Area.Kind == figure.Nation {
				return w, n, true
			}
		}
		return Wider{}, 0, false
	}
	both, stated, ok1 := find("England and Wales")
	england, e, ok2 := find("England")
	wales, w, ok3 := find("Wales")
	if !ok1 || !ok2 || !ok3 || e+w == stated {
		return nil
	}
	return []Query{{SumDiffers, both.Area, p, fmt.Sprintf("%s, and England and Wales add up to %s.", said(both.Cell.Chosen), figure.Thousands(e+w)),
		[]figure.Figure{both.Cell.Chosen, england.Cell.Chosen, wales.Cell.Chosen}}}
}
