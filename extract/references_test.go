package extract

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// A double is found when at most three generations lie between, and a reference
// that is new is never called old.
func TestReferencesAgainstASlice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(1, 40).Draw(t, "generation")
		s := newReferences(most)
		var kept []int // in the order in which they were new
		for range rapid.IntRange(0, 300).Draw(t, "rows") {
			n := rapid.IntRange(0, 240).Draw(t, "reference")
			isNew := s.add(markOf(fmt.Sprintf("C/%d", n)))
			ago := 0
			for i, k := range kept {
				if k == n {
					ago = len(kept) - i
				}
			}
			switch {
			case isNew && ago > 0 && ago <= 3*most:
				t.Fatalf("generation %d: a double after %d references was not found", most, ago)
			case !isNew && (ago == 0 || ago > 4*most):
				t.Fatalf("generation %d: %d was called old, last seen %d references ago", most, n, ago)
			}
			if isNew {
				kept = append(kept, n)
			}
		}
	})
}

// However many references come, they take no more places than four generations
// fill to three quarters.
func TestReferencesAreBounded(t *testing.T) {
	const scale = 32 // one generation in 32 is enough to see it
	s := newReferences(generation / scale)
	for i := range 5 * generation / scale {
		if ref := fmt.Sprintf("C/%d", i); !s.add(markOf(ref)) {
			t.Fatalf("%s is not new", ref)
		}
	}
	if most := 1 << 21 / scale; len(s.places) > most || 4*s.n > 3*most {
		t.Errorf("five generations take %d of %d places, want three quarters of at most %d", s.n, len(s.places), most)
	}
}

// BenchmarkReferences adds references when four generations are kept, as most of a large
// file is read.
func BenchmarkReferences(b *testing.B) {
	s, marks := newReferences(generation), make([]Mark, 64)
	next, isNew := uint64(0), uint64(0)
	add := func() {
		for i := range marks {
			next++
			marks[i] = Mark(mix(1, next))
		}
		s.look(marks)
		for _, m := range marks {
			if s.add(m) {
				isNew++
			}
		}
	}
	for next < 4*generation {
		add()
	}
	for b.Loop() {
		add()
	}
	if isNew != next {
		b.Fatalf("%d of %d references are new, want all", isNew, next)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(marks)), "ns/reference")
}
