package extract

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// A double is found when at most wholeGenerations lie between, and a reference
// that is new is never called old.
func TestReferencesAgainstASlice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(1, 40).Draw(t, "generation")
		s := newReferences(most)
		var kept []int // in the order in which they were new
		for range rapid.IntRange(0, 500).Draw(t, "rows") {
			n := rapid.IntRange(0, 240).Draw(t, "reference")
			isNew := s.add(markOf(fmt.Sprintf("C/%d", n)))
			ago := 0
			for i, k := range kept {
				if k == n {
					ago = len(kept) - i
				}
			}
			switch {
			case isNew && ago > 0 && ago <= wholeGenerations*most:
				t.Fatalf("generation %d: a double after %d references was not found", most, ago)
			case !isNew && (ago == 0 || ago > (wholeGenerations+1)*most):
				t.Fatalf("generation %d: %d was called old, last seen %d references ago", most, n, ago)
			}
			if isNew {
				kept = append(kept, n)
			}
		}
	})
}

// However many references come, those remembered are at most seven generations, and fill seven
// eighths of the places.
func TestReferencesAreBounded(t *testing.T) {
	const scale = 32 // one generation in 32 is enough to see it
	s := newReferences(generation / scale)
	most := 0
	for i := range 12 * generation / scale {
		if ref := fmt.Sprintf("C/%d", i); !s.add(markOf(ref)) {
			t.Fatalf("%s is not new", ref)
		}
		if i%1000 == 0 {
			most = max(most, s.taken())
		}
	}
	if most > (wholeGenerations+1)*generation/scale || most < wholeGenerations*generation/scale || 8*most > 7*len(s.buckets)*bucketSize {
		t.Errorf("%d of %d places are taken", most, len(s.buckets)*bucketSize)
	}
}

// Where every bucket was passed, a new reference still finds a free place.
func TestReferencesWhereAllWerePassed(t *testing.T) {
	s := newReferences(3)
	mark := func(i int) Mark { return Mark(uint64(i)<<33 | 1) }
	for i := range 3 {
		s.add(mark(i))
	}
	for i := range s.passed {
		s.passed[i] = s.now
	}
	if !s.add(mark(99)) || s.add(mark(99)) {
		t.Error("a new reference is called old, or is not kept")
	}
}

// taken counts the places that are taken.
func (s *references) taken() (n int) {
	for i := range s.buckets {
		for _, low := range s.buckets[i] {
			if low != 0 {
				n++
			}
		}
	}
	return n
}

// A reference that was put past a full bucket is found when that has free places again.
func TestReferencesPastAFullBucket(t *testing.T) {
	const most = 4 * bucketSize
	s := newReferences(most)
	mark := func(i int) Mark { return Mark(i<<10 | 1) } // all belong to the first bucket
	for i := range (wholeGenerations + 1) * most {
		if !s.add(mark(i)) {
			t.Fatalf("%d is not new", i)
		}
	}
	for i := most; i < (wholeGenerations+1)*most; i++ {
		if s.add(mark(i)) {
			t.Fatalf("%d of those remembered is new", i)
		}
	}
	if s.add(mark(0)) != true {
		t.Error("the first is remembered after as many as are kept")
	}
}

// BenchmarkReferences adds references when all generations are full, as most of a large
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
	for next < (wholeGenerations+1)*generation {
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
