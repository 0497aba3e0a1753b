package sums

import (
	"fmt"
	"slices"
)

// lines are the counts of one group of columns: a line for each of its labels, in the
// order of the answer, and in it one cell of each slice.
type lines struct {
	answer
	labels    []string
	slices    [][]int       // rows that differ in this group alone
	at        []map[int]int // for each slice: label -> row
	threshold int64
}

func (a answer) lines(g int, threshold int64) lines {
	l := lines{answer: a, threshold: threshold}
	l.slices = a.partition(func(h int) bool { return h != g })
	number := map[string]int{}
	for i := range a.rows {
		label := a.Cells[i].Key[a.columns[g][0]]
		if _, ok := number[label]; !ok {
			number[label] = len(l.labels)
			l.labels = append(l.labels, label)
		}
	}
	for _, rows := range l.slices {
		at := map[int]int{}
		for _, i := range rows {
			at[number[a.Cells[i].Key[a.columns[g][0]]]] = i
		}
		l.at = append(l.at, at)
	}
	return l
}

// cell gives the row of a label in a slice, or -1.
func (l lines) cell(label, slice int) int {
	if i, ok := l.at[slice][label]; ok {
		return i
	}
	return -1
}

// A relation says that the line of one label is the sum of those of others.
type relation struct {
	total   int
	parts   []int
	rest    bool // and of what has no line
	several bool // only if it holds in more slices than one
}

// sum gives the least and the most that some lines add up to in a slice. When open the
// small counts among them may be any.
func (l lines) sum(parts []int, slice int, open bool) (low, high int64) {
	for _, p := range parts {
		i := l.cell(p, slice)
		switch {
		case i < 0:
		case open && l.Cells[i].N > 0 && l.Cells[i].N < l.threshold:
			low, high = low+1, high+l.threshold-1
		default:
			low, high = low+l.Cells[i].N, high+l.Cells[i].N
		}
	}
	return low, high
}

// count counts the slices in which r says something, and those in which it holds.
func (l lines) count(r relation, open bool) (holds, all int) {
	for s := range l.slices {
		if l.cell(r.total, s) < 0 {
			continue
		}
		low, high := l.sum(r.parts, s, open)
		least, most := l.sum([]int{r.total}, s, open)
		if most == 0 && high == 0 {
			continue
		}
		all++
		if low <= most && (r.rest || least <= high) {
			holds++
		}
	}
	return holds, all
}

// holds says that r is true in every slice, or in two of three: one may be a slip.
func (l lines) holds(r relation) bool {
	n, all := l.count(r, false)
	least := 1
	if r.several {
		least = 2
	}
	return n >= least && (n == all || all > 2 && 3*n >= 2*all && !r.rest && !r.several)
}

// could says that r would hold if some small counts were others.
func (l lines) could(r relation) bool {
	n, all := l.count(r, true)
	return n > 0 && n == all
}

// A search looks for relations among lines.
type search struct {
	lines
	found, near []relation
	seen        map[string]bool // relations and sequences
	queue       [][]int
}

// mostSequences is how many shorter forms of the lines are looked at.
const mostSequences = 64

// relations gives what the lines are of one another: by the ages in their labels, and
// then, as long as there is more to find, of the lines right before or right behind, or
// of all others, also when the parts of a sum are left out. near are those that would be
// found if some small counts were others.
func (l lines) relations() (found, near []relation) {
	s := &search{lines: l, seen: map[string]bool{}}
	all := make([]int, len(l.labels))
	for i := range all {
		all[i] = i
	}
	s.later(all)
	for _, r := range byAges(l.labels) {
		s.take(r, all)
	}
	for n := 0; n < len(s.queue) && n < mostSequences; n++ {
		s.runs(s.queue[n])
	}
	s.choices(all)
	s.skips(all)
	s.ends()
	return s.found, s.near
}

// later puts a sequence of lines in the queue, once.
func (s *search) later(q []int) {
	if id := fmt.Sprint(q); !s.seen[id] {
		s.seen[id] = true
		s.queue = append(s.queue, q)
	}
}

// take notes a relation among the lines of q.
func (s *search) take(r relation, q []int) {
	if id := fmt.Sprint(r); !s.seen[id] {
		s.seen[id] = true
		s.found = append(s.found, r)
	}
	s.later(without(q, r.parts))
}

// try takes r when it holds, and notes it when it nearly does.
func (s *search) try(r relation, q []int) bool {
	if s.holds(r) {
		s.take(r, q)
		return true
	}
	if id := fmt.Sprint(r); !s.seen[id] && s.could(r) {
		s.seen[id] = true
		s.near = append(s.near, r)
	}
	return false
}

// without gives the numbers of from that are none of not.
func without(from, not []int) []int {
	return slices.DeleteFunc(slices.Clone(from), func(i int) bool { return slices.Contains(not, i) })
}

// runs looks for lines of sequence q that are sums of those right before, right behind,
// or of all others.
func (s *search) runs(q []int) {
	for at, total := range q {
		s.run(total, at-1, func(n int) []int { return q[at-n-1 : at] }, q)
		s.run(total, len(q)-at-2, func(n int) []int { return q[at+1 : at+n+2] }, q)
		if len(q) > 2 {
			s.try(relation{total: total, parts: without(q, []int{total})}, q)
		}
	}
}

// run looks for a line that is the sum of two or more in one direction; parts gives the
// nearest n+1, up to most+1. Where it is none it may be that of as many as it is no less
// than, and of what has no line.
func (s *search) run(total, most int, parts func(n int) []int, q []int) {
	longest := 0
	for n := 1; n <= most; n++ {
		r := relation{total: total, parts: parts(n)}
		if s.try(r, q) {
			return
		}
		if r.rest = true; s.holds(r) {
			longest = n
		}
	}
	if longest > 0 {
		s.take(relation{total: total, parts: parts(longest), rest: true}, q)
	}
	if next := longest + 1; next <= most {
		s.try(relation{total: total, parts: parts(next), rest: true}, q)
	}
}

// mostChosen is of how many lines every choice is tried.
const mostChosen = 12

// choices looks for lines that are the sum of any others, in several slices.
func (s *search) choices(all []int) {
	if len(s.slices) < 2 || len(all) > mostChosen {
		return
	}
	var somebody []int
	for _, p := range all {
		if slices.ContainsFunc(s.at, func(at map[int]int) bool { i, ok := at[p]; return ok && s.Cells[i].N > 0 }) {
			somebody = append(somebody, p)
		}
	}
	for _, total := range somebody {
		others := without(somebody, []int{total})
		for mask := range 1 << len(others) {
			r := relation{total: total, several: true}
			for k, p := range others {
				if mask>>k&1 == 1 {
					r.parts = append(r.parts, p)
				}
			}
			if len(r.parts) > 1 {
				s.try(r, all)
			}
		}
	}
}

// skips looks for a line at either end that is the sum of all others but some right before
// or right behind one of them: these are part of that one.
func (s *search) skips(all []int) {
	for _, total := range []int{all[0], all[len(all)-1]} {
		others := without(all, []int{total})
		for from := range others {
			for to := from + 1; to <= len(others); to++ {
				s.skip(total, others, from, to)
			}
		}
	}
}

// skip takes the lines of others from one to another, if they may be part of one beside
// them that the total is of.
func (s *search) skip(total int, others []int, from, to int) {
	inside := others[from:to]
	for _, at := range []int{from - 1, to} {
		if at < 0 || at >= len(others) || len(others)-len(inside) < 2 {
			continue
		}
		part := relation{total: others[at], parts: inside, rest: true}
		if s.holds(part) && s.try(relation{total: total, parts: without(others, inside)}, others) {
			s.take(part, others)
		}
	}
}

// ends looks for a line at either end that is no less than all others together, in every
// slice: it may be their total, with what has no line. Lines that are sums are not added.
func (s *search) ends() {
	var sums, parts []int
	for _, r := range s.found {
		sums, parts = append(sums, r.total), append(parts, r.parts...)
	}
	for _, total := range []int{0, len(s.labels) - 1} {
		r := relation{total: total, rest: true}
		for p := range s.labels {
			if p != total && !slices.Contains(sums, p) {
				r.parts = append(r.parts, p)
			}
		}
		if len(r.parts) > 0 && !slices.Contains(append(sums, parts...), total) {
			s.try(r, r.parts)
		}
	}
}
