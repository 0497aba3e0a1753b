package intruder

// deepest is how many totals may stand above each other before nudges give up.
const deepest = 64

// A nudger makes tables out of the first one: one innermost unknown grows or
// shrinks, and everything that it is part of with it. In a rounded table, where
// all may move by as much, that settles nearly every end without a search.
type nudger struct {
	*solver
	at    []int64 // the first table
	uses  [][]int // unknown -> the equations that it is in
	below [][]int // unknown -> the equations of which it is the total
}

// nudge looks for tables that take each of the asked unknowns to its bounds.
func (s *solver) nudge(at []int64, asked []int) {
	n := nudger{solver: s, at: at, uses: s.part.uses(), below: make([][]int, len(at))}
	for i, e := range s.part.equations {
		if total := e.total(); total >= 0 {
			n.below[total] = append(n.below[total], i)
		}
	}
	for _, e := range s.ends(asked) {
		if !s.settled(e) {
			n.try(e.k, int64(e.sign))
		}
	}
}

// total gives the unknown that the others add up to, or -1.
func (e equation) total() int {
	total := -1
	for _, t := range e.terms {
		switch {
		case t.coef == -1 && total < 0:
			total = t.unknown
		case t.coef != 1:
			return -1
		}
	}
	return total
}

// uses gives for each unknown of p the equations it is in.
func (p part) uses() [][]int { return usesOf(len(p.unknowns), p.equations) }

// room is how far unknown k can go from the first table within its own bounds.
func (n *nudger) room(k int, sign int64) int64 {
	if sign > 0 {
		return n.high[k] - n.at[k]
	}
	return n.at[k] - n.low[k]
}

// try moves k by an innermost unknown of it, with all totals of that one, as
// far as the one with the least room lets them.
func (n *nudger) try(k int, sign int64) {
	moved := n.upward(n.innermost(k, sign))
	far := n.room(k, sign)
	for _, u := range moved {
		far = min(far, n.room(u, sign))
	}
	n.work += int64(8 * len(moved))
	if far <= 0 || !n.balanced(moved) {
		return
	}
	for _, u := range moved {
		n.least[u] = min(n.least[u], n.at[u]+sign*far)
		n.most[u] = max(n.most[u], n.at[u]+sign*far)
	}
}

// innermost goes down from k to a part of a part that has most room.
func (n *nudger) innermost(k int, sign int64) int {
	for range deepest {
		best := -1
		for _, e := range n.below[k] {
			for _, t := range n.part.equations[e].terms {
				if t.unknown != k && (best < 0 || n.room(t.unknown, sign) > n.room(best, sign)) {
					best = t.unknown
				}
			}
		}
		if best < 0 {
			break
		}
		k = best
	}
	return k
}

// upward gives k and all totals that it is part of.
func (n *nudger) upward(k int) []int {
	moved, seen := []int{k}, map[int]bool{k: true}
	for i := 0; i < len(moved); i++ {
		for _, e := range n.uses[moved[i]] {
			if total := n.part.equations[e].total(); total >= 0 && !seen[total] {
				seen[total] = true
				moved = append(moved, total)
			}
		}
	}
	return moved
}

// balanced reports in integers that every equation still holds when all of
// moved change by the same.
func (n *nudger) balanced(moved []int) bool {
	change := map[int]int64{}
	for _, u := range moved {
		for _, e := range n.uses[u] {
			for _, t := range n.part.equations[e].terms {
				if t.unknown == u {
					change[e] += t.coef
				}
			}
		}
	}
	for _, c := range change {
		if c != 0 {
			return false
		}
	}
	return true
}
