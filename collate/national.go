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
	for _, w := range s.Wider {
		if w.Cell.Period != p || !w.isNational() {
			continue
		}
		if !ok || w.compareNational(best) > 0 {
			best, ok = w, true
		}
	}
	return best, ok
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
