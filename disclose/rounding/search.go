package rounding

import (
	"math/rand/v2"
)

// A walk is a search for tables too large for the simplex: it starts with
// each leaf at its nearest multiple and moves single leaves to their other
// multiple until no total is out of its bounds. Totals that stay out for long
// weigh more and more.
type walk struct {
	t      *task
	leaf   []int   // the leaves that may go either way
	in     [][]int // of each of these: the totals above it
	of     [][]int // of each cell: places in leaf of the leaves below it
	now    []int64 // value of each cell, in bases
	weight []int64
	out    []int // totals that are out of bounds
	place  []int // of each cell in out, or -1
	rand   *rand.Rand
}

// steps is how many moves the search makes for each leaf before it gives up.
const steps = 150

func (t *task) search() ([]int64, error) {
	w := t.newWalk()
	for range steps * (len(w.leaf) + 10) {
		if len(w.out) == 0 {
			return w.result()
		}
		w.step()
	}
	return nil, ErrNone
}

func (t *task) newWalk() *walk {
	n := len(t.low)
	w := &walk{t: t, of: make([][]int, n), now: make([]int64, n), weight: make([]int64, n),
		place: make([]int, n), rand: rand.New(rand.NewPCG(5, 5))}
	above := t.above()
	for i, c := range t.set.Cells {
		w.place[i], w.weight[i] = -1, 1
		if !c.Leaf {
			continue
		}
		up := t.low[i]
		if 2*(c.N-t.low[i]*t.base) > t.base {
			up = t.high[i]
		}
		if t.low[i] != t.high[i] {
			for _, a := range above[i] {
				w.of[a] = append(w.of[a], len(w.leaf))
			}
			w.leaf, w.in = append(w.leaf, i), append(w.in, above[i])
		}
		for _, a := range above[i] {
			w.now[a] += up
		}
		w.now[i] = up
	}
	for i := range w.now {
		w.note(i)
	}
	return w
}

// above gives for each leaf the totals that contain it, each once.
func (t *task) above() [][]int {
	up := make([][]int, len(t.low))
	for _, e := range t.set.Equations {
		for _, p := range e.Parts {
			up[p] = append(up[p], e.Total)
		}
	}
	out := make([][]int, len(t.low))
	for i, c := range t.set.Cells {
		if !c.Leaf {
			continue
		}
		seen := map[int]bool{}
		for todo := []int{i}; len(todo) > 0; todo = todo[1:] {
			for _, u := range up[todo[0]] {
				if !seen[u] {
					seen[u] = true
					todo = append(todo, u)
					out[i] = append(out[i], u)
				}
			}
		}
	}
	return out
}

// beyond is how far value v of cell i lies out of its bounds.
func (w *walk) beyond(i int, v int64) int64 {
	return max(0, w.t.low[i]-v, v-w.t.high[i])
}

// note keeps the list of totals that are out of bounds.
func (w *walk) note(i int) {
	bad := w.beyond(i, w.now[i]) > 0
	switch {
	case bad && w.place[i] < 0:
		w.place[i] = len(w.out)
		w.out = append(w.out, i)
	case !bad && w.place[i] >= 0:
		last := w.out[len(w.out)-1]
		w.out[w.place[i]], w.place[last] = last, w.place[i]
		w.out = w.out[:len(w.out)-1]
		w.place[i] = -1
	}
}

// step moves a leaf of a total that is out of bounds: the one that costs least.
func (w *walk) step() {
	bad := w.out[w.rand.IntN(len(w.out))]
	way := int64(1)
	if w.now[bad] > w.t.high[bad] {
		way = -1
	}
	best, least := -1, int64(0)
	leaves := w.of[bad]
	start := 0
	if len(leaves) > 60 {
		start = w.rand.IntN(len(leaves))
	}
	for k := range min(len(leaves), 60) {
		j := leaves[(start+k)%len(leaves)]
		if i := w.leaf[j]; w.now[i]+way < w.t.low[i] || w.now[i]+way > w.t.high[i] {
			continue
		}
		if c := w.price(j, way); best < 0 || c < least || c == least && w.rand.IntN(2) == 0 {
			best, least = j, c
		}
	}
	if best < 0 || least >= 0 {
		for _, i := range w.out {
			w.weight[i]++
		}
	}
	if best >= 0 {
		w.move(best, way)
	}
}

// price is what moving a leaf adds to the weighted excess of its totals.
func (w *walk) price(j int, way int64) (c int64) {
	for _, a := range w.in[j] {
		c += w.weight[a] * (w.beyond(a, w.now[a]+way) - w.beyond(a, w.now[a]))
	}
	return c
}

func (w *walk) move(j int, way int64) {
	w.now[w.leaf[j]] += way
	for _, a := range w.in[j] {
		w.now[a] += way
		w.note(a)
	}
}

func (w *walk) result() ([]int64, error) {
	r := make([]int64, len(w.now))
	for i, v := range w.now {
		r[i] = v * w.t.base
	}
	if !Adds(w.t.set, r) {
		return nil, ErrNone
	}
	return r, nil
}
