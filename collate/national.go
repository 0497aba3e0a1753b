package collate

import (
	"cmp"
	"strings"

	"cyberflag/figure"
)

// National gives the published count for England and Wales in the current
// period; see NationalOf.
func (s Set) National() (best Wider, ok bool) { return s.NationalOf(s.Question.Current) }

// NationalOf gives the published count for England and Wales in one of the two
// periods, or for an area that holds both; ok is false when there is none. It is
// never a figure for one of the two, nor one that cyberflag added up.
//
// Of several, one for England and Wales alone goes before a wider one, then the
// one published last, then the one said to cover more forces.
func (s Set) NationalOf(p figure.Period) (best Wider, ok bool) {
	for _, w := range s.Nationals(p) {
		if !ok || w.compareNational(best) > 0 {
			best, ok = w, true
		}
	}
	return best, ok
}

// Nationals gives every published count of an area that holds England and Wales,
// in a period: of other sets of forces, or with other nations.
func (s Set) Nationals(p figure.Period) []Wider {
	var all []Wider
	for _, w := range s.Wider {
		if w.Cell.Period == p && w.isNational() {
			all = append(all, w)
		}
	}
	return all
}

// isNational reports whether w is a count whose area names England and Wales.
func (w Wider) isNational() bool {
	name := strings.ToLower(w.Area.Name)
	return w.Area.Kind == figure.Nation && counted(w.Cell.Chosen) &&
		strings.Contains(name, "england") && strings.Contains(name, "wales")
}

func (w Wider) compareNational(v Wider) int {
	return cmp.Or(
		cmp.Compare(boolRank(w.exactlyNational()), boolRank(v.exactlyNational())),
		w.Cell.Chosen.Source.PublishedOn.First().Compare(v.Cell.Chosen.Source.PublishedOn.First()),
		cmp.Compare(w.Area.Forces, v.Area.Forces),
	)
}

func (w Wider) exactlyNational() bool { return w.Area.Name == "England and Wales" }

// A Bearing is what a published national total does to the lower bound.
type Bearing int

// The bearings. The zero Bearing is that it is no higher than the bound by the
// forces' own figures.
const (
	NoHigher    Bearing = iota
	Raises              // all 43 together recorded at least as many
	Whole               // it is of all 43, who recorded as many
	HoldsOthers         // forces outside the 43 are in it
	Disputed            // it has rivals
	AboveMost           // above the most that the 43 can have recorded
)

// LeastByPublished gives the total that was published for England and Wales as
// the least that all 43 forces recorded in the period of t, where it is more than
// the bound by their own figures: a total of some of them is at most that of all.
// It stands beside that bound and never replaces it, because the two need not be
// of one vintage, nor of the same forces.
func (s Set) LeastByPublished(t Total) (least int64, why Bearing) {
	w, ok := s.NationalOf(t.Period)
	least, _ = w.Cell.Value().Number()
	switch {
	case !ok || least < t.Bounds.Low:
		return 0, NoHigher
	case !w.exactlyNational():
		return 0, HoldsOthers
	case w.Cell.Rivals() != nil:
		return 0, Disputed
	case !t.Bounds.NoHigh && least > t.Bounds.High:
		return 0, AboveMost
	case w.Area.Forces == t.Of:
		return least, Whole
	case least == t.Bounds.Low:
		return 0, NoHigher
	}
	return least, Raises
}
