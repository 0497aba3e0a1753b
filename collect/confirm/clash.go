package confirm

import (
	"fmt"

	"cyberflag/figure"
)

// A Clash is two values that one document would be made to say of one count.
type Clash struct {
	Area     string
	Period   figure.Period
	Measure  figure.Measure
	Values   [2]figure.Value
	Proposed [2]int64 // the numbers of the proposals
}

// Error names the count, both values and both proposals.
func (c *Clash) Error() string {
	return fmt.Sprintf("%s, %s, %s would be %s by %s and %s by %s of one document",
		c.Area, c.Period, c.Measure, c.Values[0], named(c.Proposed[0]), c.Values[1], named(c.Proposed[1]))
}

// Hint says what a person can do.
func (c *Clash) Hint() string {
	return "reject the one that does not stand, or correct what it counts: of one answer collate would have to pick a value by itself"
}

// Check refuses decisions after which the document would say two values of one
// count, or be the answer of one force on two days. A value said twice is no clash:
// answers repeat their totals.
func (s Sheet) Check(decisions []Decision) error {
	var stand, decided []said
	now, why := map[int64]bool{}, map[int64]string{}
	for _, d := range decisions {
		now[d.Proposal], why[d.Proposal] = true, d.Why
	}
	for _, i := range s.After(decisions).Items {
		if !i.State.Confirmed() {
			continue
		}
		for _, st := range i.Stands.Statements {
			stand = append(stand, said{st, i})
			if now[i.ID] {
				decided = append(decided, said{st, i})
			}
		}
	}
	for _, a := range decided {
		for _, b := range stand {
			if a.sameCount(b.Statement) && a.Value != b.Value {
				return &Clash{a.Force, a.Period, a.full(), [2]figure.Value{b.Value, a.Value}, [2]int64{b.item.ID, a.item.ID}}
			}
		}
	}
	return otherDay(decided, stand, why)
}

// sameCount reports whether both say how many of the same there were.
func (s Statement) sameCount(o Statement) bool {
	return s.Force == o.Force && s.Received == o.Received && s.Period == o.Period && s.full() == o.full()
}
