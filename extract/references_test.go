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

// However many references come, they take no more than four tables, each of
// the least power of two that holds a generation.
func TestReferencesAreBounded(t *testing.T) {
	const scale = 32 // one generation in 32 is enough to see it
	s := newReferences(generation / scale)
	for i := range 5 * generation / scale {
		if ref := fmt.Sprintf("C/%d", i); !s.add(markOf(ref)) {
			t.Fatalf("%s is not new", ref)
		}
	}
	places := 0
	for _, table := range s.tables {
		places += len(table.places)
	}
	if most := 4 << 19 / scale; places > most {
		t.Errorf("five generations take %d places, want at most %d", places, most)
	}
}
