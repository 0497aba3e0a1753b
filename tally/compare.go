package tally

import (
	"cmp"
	"math/big"
	"slices"

	"cyberflag/flag"
	"cyberflag/record"
)

// A Move is the answers of one record by the old and by the new rules.
type Move struct{ Old, New flag.Answer }

// Changed reports whether the two answers differ.
func (m Move) Changed() bool { return m.Old != m.New }

// A Comparison counts the records of an extract that was decided twice, by the
// old and by the new rules. The zero Comparison is empty and ready for use. It
// is not safe for concurrent use.
type Comparison struct {
	counts map[moveKey]int64
}

// A moveKey is what a Comparison counts by.
type moveKey struct {
	force, year string
	move        Move
}

// Add counts one record. It panics on Undecided, as Table.Add does.
func (c *Comparison) Add(rec record.Record, m Move) {
	if m.Old == flag.Undecided || m.New == flag.Undecided {
		panic("BUG: a record that nobody decided was compared")
	}
	if c.counts == nil {
		c.counts = map[moveKey]int64{}
	}
	c.counts[moveKey{orUnknown(rec.Force), FinancialYear(rec.RecordedOn), m}]++
}

// Records is the number of records compared.
func (c *Comparison) Records() (n int64) {
	for _, count := range c.counts {
		n += count
	}
	return n
}

// Changed is the number of records whose answer changed.
func (c *Comparison) Changed() (n int64) {
	for k, count := range c.counts {
		if k.move.Changed() {
			n += count
		}
	}
	return n
}

// Yes gives the records with the answer yes, by the old and by the new rules.
func (c *Comparison) Yes() (s Shift) {
	for k, count := range c.counts {
		s.add(k.move, count)
	}
	return s
}

// A MoveCount is how many records made one Move.
type MoveCount struct {
	Move
	Records int64
}

// Changes counts every move from one answer to another, those that no record
// made among them, in a fixed order.
func (c *Comparison) Changes() []MoveCount {
	var moves []MoveCount
	for _, from := range []flag.Answer{flag.No, flag.Review, flag.Yes} {
		for _, to := range []flag.Answer{flag.No, flag.Review, flag.Yes} {
			if m := (Move{from, to}); m.Changed() {
				moves = append(moves, MoveCount{m, c.made(m)})
			}
		}
	}
	return moves
}

func (c *Comparison) made(m Move) (n int64) {
	for k, count := range c.counts {
		if k.move == m {
			n += count
		}
	}
	return n
}

// A ComparedCell is the records of one force and financial year.
type ComparedCell struct {
	Force, Year string
	Yes         Shift
	Changed     int64
}

// Cells gives a cell for each force and year that has a record, in their
// order, unknown last.
func (c *Comparison) Cells() []ComparedCell {
	at := map[[2]string]*ComparedCell{}
	for k, count := range c.counts {
		id := [2]string{k.force, k.year}
		if at[id] == nil {
			at[id] = &ComparedCell{Force: k.force, Year: k.year}
		}
		at[id].Yes.add(k.move, count)
		if k.move.Changed() {
			at[id].Changed += count
		}
	}
	var cells []ComparedCell
	for _, cell := range at {
		cells = append(cells, *cell)
	}
	slices.SortFunc(cells, func(a, b ComparedCell) int {
		return cmp.Or(compareLabels(ByForce, a.Force, b.Force), compareLabels(ByYear, a.Year, b.Year))
	})
	return cells
}

// A Shift is a count by the old and by the new rules.
type Shift struct{ Old, New int64 }

func (s *Shift) add(m Move, n int64) {
	if m.Old == flag.Yes {
		s.Old += n
	}
	if m.New == flag.Yes {
		s.New += n
	}
}

// Change is the new count less the old.
func (s Shift) Change() int64 { return s.New - s.Old }

// Percent is the change in per cent of the old count, exact; nil when the old
// count is nought.
func (s Shift) Percent() *big.Rat {
	if s.Old == 0 {
		return nil
	}
	p := new(big.Rat).SetFrac64(s.Change(), s.Old)
	return p.Mul(p, big.NewRat(100, 1))
}

// LargeShift is how far a change of the rules may move a count, up or down and
// in per cent of the old, before it is Large. Exactly that much is not.
// Source: doc/rules.md, "Before you adopt a change".
const LargeShift = 2

// Large reports whether the shift is above LargeShift. Any count that was
// nought and is not any more is.
func (s Shift) Large() bool {
	p := s.Percent()
	if p == nil {
		return s.New > 0
	}
	return p.Abs(p).Cmp(big.NewRat(LargeShift, 1)) > 0
}
