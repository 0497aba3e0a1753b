package confirm

import (
	"fmt"

	"cyberflag/figure"
)

// An Excess is a part that is more than its whole: more offences with the flag than there
// were in the same period.
type Excess struct {
	Part, Whole figure.Value
	Items       [2]int64 // the numbers of both proposals
}

// String says it in a line.
func (e Excess) String() string {
	return fmt.Sprintf("%s with the flag (proposal %d) are more than the %s in all (proposal %d): a part cannot be more than its whole", e.Part, e.Items[0], e.Whole, e.Items[1])
}

// Excesses gives those of the document that an item takes part in, with what people have decided
// so far.
func (s Sheet) Excesses(of Item) []Excess {
	var out []Excess
	note := func(part, whole said) {
		if part.exceeds(whole) {
			out = append(out, Excess{part.Value, whole.Value, [2]int64{part.item.ID, whole.item.ID}})
		}
	}
	all := s.said()
	for _, own := range all {
		if own.item.ID != of.ID {
			continue
		}
		for _, other := range all {
			note(own, other)
			note(other, own)
		}
	}
	return out
}

// exceeds reports flagged offences that must be more than all of the same force, period and part.
func (part said) exceeds(whole said) bool {
	alike := part.Statement
	alike.Measure, alike.Value = whole.Measure, whole.Value
	p, known := part.Value.Range()
	w, also := whole.Value.Range()
	return part.Measure == figure.CyberFlagged && whole.Measure == figure.AllChild && alike == whole.Statement &&
		known && also && !w.NoHigh && p.Low > w.High
}
