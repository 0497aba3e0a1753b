package intruder_test

import (
	"math/rand/v2"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// TestRefusedHaveNoPattern: nearly every finer table that is refused behind a coarser one
// could not be protected by any choice of marks: with all of it hidden but its noughts, a
// small count is worked out that the first table alone did not give away.
func TestRefusedHaveNoPattern(t *testing.T) {
	refused, proved := 0, 0
	for i := range setting(t, "CYBERFLAG_REFUSED", 60) {
		w := newWorld(rand.New(rand.NewPCG(20261128, uint64(i))))
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Suppress, "force", "age", "sex")
		if w.refused == nil || len(w.out) == 0 {
			continue
		}
		refused++
		if w.noPattern(t) {
			proved++
		}
	}
	t.Logf("%d refused, of %d no choice of marks protects the table", refused, proved)
	if 10*proved < 8*refused || refused == 0 {
		t.Errorf("%d of %d refused sets might have been protected", refused-proved, refused)
	}
}

// noPattern hides all of the second table and says that a small count is known all the
// same.
func (w *world) noPattern(t *testing.T) bool {
	p := w.cells("force", "age", "sex")
	for i, c := range p.Cells {
		if c.Shown > 0 {
			p.Cells[i] = table.Cell{Key: c.Key, Status: table.Hidden}
		}
	}
	w.publish(p)
	res, err := intruder.Attack(w.publication(), intruder.Rule)
	if err != nil {
		t.Fatal(err)
	}
	var n tally
	return w.judge(res, &n) != nil && n.revealed > 0
}
