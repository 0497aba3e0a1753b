package collate

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/reference"
)

// Rivals gives the figures of the vintage that stands whose counts contradict
// the one that is taken and are as good as it is: nothing decides between them
// but the date of print or the alphabet. The one taken comes first, then one of
// each other value, by value. It is nil where one value stands alone, or is
// better supported: given first hand, or by more publishers. No change may be
// said from one rival as if the others were not there.
func (c Cell) Rivals() []figure.Figure {
	if len(c.Vintages) == 0 {
		return nil
	}
	return c.Vintages[len(c.Vintages)-1].rivals()
}

// rivals is Rivals of the cell that v stands for.
func (v Vintage) rivals() []figure.Figure {
	if !counted(v.Chosen) {
		return nil
	}
	support := publishersOf(v.Figures)
	rivals := []figure.Figure{v.Chosen}
	for _, f := range slices.SortedStableFunc(slices.Values(v.Figures), func(a, b figure.Figure) int { return compareValues(a.Value, b.Value) }) {
		known := slices.ContainsFunc(rivals, func(r figure.Figure) bool { return r.Value == f.Value })
		asGood := reference.FirstHand(f) == reference.FirstHand(v.Chosen) && len(support[f.Value]) == len(support[v.Chosen.Value])
		if counted(f) && asGood && !known {
			rivals = append(rivals, f)
		}
	}
	if len(rivals) < 2 {
		return nil
	}
	return rivals
}

// Span gives the least and the most that the cell can be by its rivals, or its
// own range; nought to nought where it has none.
func (c Cell) Span() figure.Range { return spanOf(c.Chosen, c.Rivals()) }

func spanOf(f figure.Figure, rivals []figure.Figure) figure.Range {
	span, _ := f.Value.Range()
	for _, r := range rivals {
		at, _ := r.Value.Range()
		span.Low, span.High = min(span.Low, at.Low), max(span.High, at.High)
	}
	return span
}
