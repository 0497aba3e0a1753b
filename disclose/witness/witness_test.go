package witness

import (
	"slices"
	"testing"

	"cyberflag/disclose/sums"
)

// A world is a small set written by hand.
type world struct {
	names  []string
	counts []int64
	sums   [][]string // the total and its parts
}

func (w world) set() *sums.Set {
	s := &sums.Set{}
	total := map[int]bool{}
	at := func(n string) int { return slices.Index(w.names, n) }
	for _, e := range w.sums {
		eq := sums.Equation{Total: at(e[0])}
		for _, p := range e[1:] {
			eq.Parts = append(eq.Parts, at(p))
		}
		total[eq.Total] = true
		s.Equations = append(s.Equations, eq)
	}
	for i, n := range w.names {
		s.Cells = append(s.Cells, sums.Cell{Key: []string{n}, N: w.counts[i], Leaf: !total[i]})
	}
	return s
}

// spans attacks the hidden cells, each with these bounds.
func (w world) spans(low, high int64, hidden ...string) map[string][2]int64 {
	s := w.set()
	bounds := make([]Bound, len(w.names))
	for i, n := range w.names {
		bounds[i] = Bound{w.counts[i], w.counts[i]}
		if slices.Contains(hidden, n) {
			bounds[i] = Bound{low, high}
		}
	}
	out := map[string][2]int64{}
	for _, sp := range Run(s, bounds, func(i int) bool { return slices.Contains(hidden, w.names[i]) }).Spans {
		out[w.names[sp.Cell]] = [2]int64{sp.Low, sp.High}
	}
	return out
}

// fourByFour is the table of sdcTable's test-simpleheuristic.R: two or more
// hidden in every line, and yet rows 1 and 2 less columns 1 and 3 give w,b.
func fourByFour() world {
	w := world{}
	counts := [][]int64{{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}}
	rows, columns := []string{"w", "x", "y", "z"}, []string{"a", "b", "c", "d"}
	add := func(n string, c int64) { w.names, w.counts = append(w.names, n), append(w.counts, c) }
	for i, r := range rows {
		sum, line := int64(0), []string{r}
		for j, c := range columns {
			add(r+c, counts[i][j])
			sum, line = sum+counts[i][j], append(line, r+c)
		}
		add(r, sum)
		w.sums = append(w.sums, line)
	}
	for j, c := range columns {
		sum, line := int64(0), []string{c}
		for i, r := range rows {
			sum, line = sum+counts[i][j], append(line, r+c)
		}
		add(c, sum)
		w.sums = append(w.sums, line)
	}
	return w
}

// The traps of the reference cases, by their names there.
func TestTraps(t *testing.T) {
	t.Run("sdc_two_stars_rule_aware", func(t *testing.T) {
		for _, c := range []struct{ total, known int64 }{{2, 1}, {5, 0}, {8, 4}} {
			a := max(1, c.total-4)
			w := world{[]string{"t", "a", "b"}, []int64{c.total, a, c.total - a}, [][]string{{"t", "a", "b"}}}
			got := w.spans(1, 4, "a", "b")["a"]
			if want := [2]int64{1, 4}; c.known > 0 && got != [2]int64{c.known, c.known} || c.known == 0 && got != want {
				t.Errorf("two stars that add up to %d: %v", c.total, got)
			}
		}
	})
	hidden := []string{"wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"}
	t.Run("sdc_sdctable_4x4_hidden_exact", func(t *testing.T) {
		if got := fourByFour().spans(0, Unknown, hidden...); got["wb"] != [2]int64{47, 47} || got["wa"][0] == got["wa"][1] {
			t.Errorf("w,b is %v, want 47 exactly; w,a is %v", got["wb"], got["wa"])
		}
		if got := fourByFour().spans(0, Unknown, append(hidden, "xd")...); got["wb"][0] == got["wb"][1] {
			t.Errorf("with x,d hidden, w,b is %v", got["wb"])
		}
	})
	linked := world{
		[]string{"A", "B", "I", "J", "K", "L", "M", "N", "county 1", "county 2", "big", "small"},
		[]int64{2, 2, 8, 8, 3, 3, 3, 7, 20, 16, 6, 30},
		[][]string{{"county 1", "A", "B", "I", "J"}, {"county 2", "K", "L", "M", "N"},
			{"big", "L", "M"}, {"small", "A", "B", "I", "J", "K", "N"}},
	}
	t.Run("sdc_sdctable_linked", func(t *testing.T) {
		if got := linked.spans(0, Unknown, "A", "B", "K", "L", "M")["K"]; got != [2]int64{3, 3} {
			t.Errorf("K is %v from both tables, want 3 exactly", got)
		}
		if got := linked.spans(0, Unknown, "A", "B", "K", "L", "M", "N")["K"]; got[0] == got[1] {
			t.Errorf("with N hidden, K is %v", got)
		}
	})
	t.Run("sdc_lp_not_enough_overlapping_groups", func(t *testing.T) {
		w := world{[]string{"a", "b", "c", "d", "t", "one"}, []int64{1, 0, 0, 0, 1, 1}, [][]string{{"t", "a", "b", "c", "d"}}}
		for _, pair := range []string{"ab", "ac", "ad", "bc", "bd", "cd"} {
			w.names = append(w.names, "s"+pair)
			slackness := int64(1)
			if pair[0] == 'a' {
				slackness = 0
			}
			w.counts = append(w.counts, slackness)
			w.sums = append(w.sums, []string{"one", pair[:1], pair[1:], "s" + pair})
		}
		unknown := append([]string{"t"}, "a", "b", "c", "d", "sab", "sac", "sad", "sbc", "sbd", "scd")
		got := w.spans(0, Unknown, unknown...)["t"]
		if got[1] != 1 {
			t.Errorf("t is %v: whole numbers leave 1 and less only, though fractions reach 2", got)
		}
	})
}

// Every table that the audit relies on keeps every sum: one that does not is
// no witness.
func TestNoFalseWitness(t *testing.T) {
	w := world{[]string{"t", "a", "b"}, []int64{5, 2, 3}, [][]string{{"t", "a", "b"}}}
	s := w.set()
	a := &attack{set: s, bounds: []Bound{{5, 5}, {1, 4}, {1, 4}}, seen: map[int]*Span{1: {1, 2, 2}}}
	a.moving = s.Moving(func(i int) bool { return i > 0 })
	if a.witness([]int64{1, 0}) || a.witness([]int64{-2, 2}) {
		t.Error("a table that breaks a sum or a bound is taken for a witness")
	}
	if !a.witness([]int64{1, -1}) || a.seen[1].High != 3 {
		t.Errorf("a good table is not taken: %v", a.seen[1])
	}
}
