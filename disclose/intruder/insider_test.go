package intruder_test

import (
	"math/rand/v2"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
)

// shortInsiders is how many worlds a normal run gives to insiders;
// CYBERFLAG_INSIDERS asks for more.
const shortInsiders = 22

// TestInsiders lets each force in turn use its own exact counts against the
// others. Where they were to be withstood none may work out a small count;
// otherwise it counts, and fails only when the intruder is wrong: what is found
// stands in doc/disclosure.md.
func TestInsiders(t *testing.T) {
	for _, kind := range []struct {
		name string
		make func(*world)
	}{
		{"rounded", func(w *world) { w.release(disclose.Round, "force", "age") }},
		{"suppressed", func(w *world) { w.release(disclose.Suppress, "force", "age") }},
		{"suppressed, and forces withstood", func(w *world) {
			w.insiders = "force"
			w.release(disclose.Suppress, "force", "age")
		}},
	} {
		var n tally
		withstood := false
		worlds := setting(t, "CYBERFLAG_INSIDERS", shortInsiders)
		for i := range worlds {
			w := newWorld(rand.New(rand.NewPCG(9, uint64(i))))
			kind.make(w)
			withstood = w.insiders != ""
			if w.refused != nil {
				n.refused++
				continue
			}
			n.sets++
			for f := range w.sizes["force"] {
				w.insider(t, label("force", f), &n)
			}
		}
		if withstood && n.revealed > 0 {
			t.Errorf("%s: %d small counts worked out by other forces", kind.name, n.revealed)
		}
		t.Logf("%-33s worlds %d, refused %d; small counts of other forces attacked %d, worked out %d", kind.name, n.sets, n.refused, n.small, n.revealed)
	}
}

// insider attacks the small counts of the other forces, knowing all of one.
func (w *world) insider(t *testing.T, force string, n *tally) {
	pub := w.publication()
	p := w.out[0].Published
	for i, c := range p.Cells {
		if c.Key[0] == force {
			v := w.sum(p.Dims, c.Key)
			pub.Facts = append(pub.Facts, intruder.Fact{Labels: map[string]string{"force": force, "age": c.Key[1]}, Low: v, High: v, Row: i + 2})
		}
	}
	res, err := intruder.Attack(pub, intruder.Rule)
	if err != nil {
		t.Error(err)
		return
	}
	for _, i := range res.Hidden {
		truth := w.sum(p.Dims, []string{i.Cell["force"], i.Cell["age"]})
		if truth < i.Low || truth > i.High {
			t.Errorf("%s: %d to %d misses the count %d", intruder.Words(i.Cell), i.Low, i.High, truth)
		}
		if i.Known || truth == 0 || truth >= disclose.Threshold {
			continue
		}
		n.small++
		if i.Revealed() {
			n.revealed++
		}
	}
}
