package tally

import (
	"testing"

	"pgregory.net/rapid"
)

// The plain set and the sorted one hold the same, whatever is added, counted and
// put together on the way.
func TestVictimsAgainstMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.Uint64Range(1, 2000).Draw(t, "different")
		var sets [3]victims
		plain := [3]map[victim]struct{}{{}, {}, {}}
		for range rapid.IntRange(0, 400).Draw(t, "steps") {
			at := rapid.IntRange(0, 2).Draw(t, "set")
			switch rapid.IntRange(0, 40).Draw(t, "what") {
			case 0:
				if got := sets[at].count(); got != int64(len(plain[at])) {
					t.Fatalf("count is %d, want %d", got, len(plain[at]))
				}
			case 1:
				other := (at + 1) % 3
				sets[at].addAll(&sets[other])
				for v := range plain[other] {
					plain[at][v] = struct{}{}
				}
			default:
				for range rapid.IntRange(0, 60).Draw(t, "victims") {
					v := victim(rapid.Uint64Range(0, most).Draw(t, "victim"))
					sets[at].add(v)
					plain[at][v] = struct{}{}
				}
			}
		}
		all := map[victim]struct{}{}
		for at := range sets {
			if got := sets[at].count(); got != int64(len(plain[at])) {
				t.Fatalf("set %d has %d, want %d", at, got, len(plain[at]))
			}
			for v := range plain[at] {
				all[v] = struct{}{}
			}
		}
		if got := countUnion([]*victims{&sets[0], &sets[1], &sets[2]}); got != int64(len(all)) {
			t.Fatalf("together they have %d, want %d", got, len(all))
		}
	})
}

// BenchmarkVictims adds ten million, each once.
func BenchmarkVictims(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		var s victims
		for i := range uint64(10_000_000) {
			s.add(victim(i * 0x9e3779b97f4a7c15))
		}
		if s.count() != 10_000_000 {
			b.Fatal(s.count())
		}
	}
}

func BenchmarkVictimsMap(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		s := map[victim]struct{}{}
		for i := range uint64(10_000_000) {
			s[victim(i*0x9e3779b97f4a7c15)] = struct{}{}
		}
	}
}
