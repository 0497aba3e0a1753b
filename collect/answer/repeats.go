package answer

import (
	"cyberflag/figure"
	"fmt"
	"slices"
)

// repeats drops a figure that stands in several tables, but for the first. Two
// numbers for the same thing in one table show that a heading was not understood:
// neither is proposed. In two places of a letter one may be a correction: both are
// offered, and none is put forward.
func (r *reader) repeats() {
	muddled := r.muddled()
	r.found = r.firstOfEach()
	for i, p := range r.found {
		if muddled[p.grid] > 0 && p.grid != nil {
			r.found[i].doubts = p.doubts.with(besideMuddled)
		}
	}
}

// ofWhat says what a figure counts: two with the same are of one thing.
func (p proposal) ofWhat() string {
	return fmt.Sprint(p.Force, p.Question, p.Period, p.Breakdown, p.Unit)
}

// muddled marks the figures for whose thing their table has another number, names such tables, and counts how
// many figures of each they are.
func (r *reader) muddled() map[*grid]int {
	same := map[string][]int{}
	for i, p := range r.found {
		same[p.ofWhat()] = append(same[p.ofWhat()], i)
	}
	many := map[*grid]int{}
	var order []*grid
	for i, p := range r.found {
		alike := same[p.ofWhat()]
		if !slices.ContainsFunc(alike, func(k int) bool { return k != i && p.contradicts(r.found[k]) }) || r.totalOfAlike(i, alike) || r.onlyRead(i, alike) {
			continue
		}
		if many[p.grid]++; many[p.grid] == 1 {
			order = append(order, p.grid)
		}
		r.found[i].muddled = true
	}
	for _, g := range order {
		r.lost += many[g]
		r.problem("%s: %d numbers have the question, period and breakdown of another in the same table: its headings were not understood and they are not proposed", g.t.placeOf(), many[g])
	}
	return many
}

// totalOfAlike reports a printed total of rows without labels, which it has no other name than: it is their sum, or
// nearly, which is then told. What the rows count nobody can say.
func (r *reader) totalOfAlike(i int, alike []int) bool {
	p := r.found[i]
	var terms []addend
	var sum partSum
	if !p.IsTotal || p.grid == nil {
		return false
	}
	for _, k := range alike {
		if q := r.found[k]; k != i && q.grid == p.grid {
			if q.IsTotal || !q.grid.unlabelledAt(q.Where) {
				return false
			}
			terms = append(terms, addend{v: q.value()})
			sum.add(q.value())
		}
	}
	if len(terms) < 2 || !sum.known() || !nearly(sum.n, p.Value) {
		return false
	}
	r.test(p.Where, r.nameOf(joinText(p.Question, p.Period.String(), p.Breakdown.Sex, p.Breakdown.Age)), "rows", terms, p.value())
	return true
}

// onlyRead reports a printed total whose rivals all stand beside labels that say nothing to the reader: those are of
// something else, and the total is what it is called.
func (r *reader) onlyRead(i int, alike []int) bool {
	p := r.found[i]
	return p.IsTotal && !p.doubts.has(unreadLabel) && !slices.ContainsFunc(alike, func(k int) bool {
		return k != i && p.contradicts(r.found[k]) && !r.found[k].doubts.has(unreadLabel)
	})
}

// unlabelledAt reports that the row of a place has no label.
func (g *grid) unlabelledAt(where string) bool {
	return slices.ContainsFunc(g.t.rows, func(row []cell) bool {
		return slices.ContainsFunc(row, func(x cell) bool { return x.where == where }) && !slices.ContainsFunc(row[:min(g.labels, len(row))], func(x cell) bool { return !x.empty() })
	})
}

// contradicts reports another number for the same thing in the same table.
func (p proposal) contradicts(q proposal) bool {
	return p.grid != nil && q.grid == p.grid && (q.Value != p.Value || q.Symbol != p.Symbol)
}

// firstOfEach gives the figures without those that repeat one before them, and doubts those of which the letter
// has two numbers.
func (r *reader) firstOfEach() []proposal {
	var kept []proposal
	first := map[string]int{}
	for _, p := range r.found {
		k := p.ofWhat()
		i, again := first[k]
		switch {
		case p.muddled:
			continue
		case !again:
			first[k] = len(kept)
		case kept[i].Value == p.Value && kept[i].Symbol == p.Symbol:
			kept[i].doubts &= p.doubts // what one place leaves open the other may prove
			kept[i].IsTotal = kept[i].IsTotal || p.IsTotal
			continue
		case p.of > 0 && p.of == kept[i].Value: // whatever the words call the part, it is no rival of its whole
			p.doubts = p.doubts.with(unreadLabel)
		case kept[i].of > 0 && kept[i].of == p.Value:
			kept[i].doubts = kept[i].doubts.with(unreadLabel)
			first[k] = len(kept)
		case p.ofMore() != kept[i].ofMore(): // of all ages, or of all crime: no rival of what was asked for
			r.differs(kept[i], p)
			if kept[i].ofMore() {
				kept[i].doubts = kept[i].doubts.with(twoNumbers)
				first[k] = len(kept)
			} else {
				p.doubts = p.doubts.with(twoNumbers)
			}
		default:
			r.differs(kept[i], p)
			kept[i].doubts = kept[i].doubts.with(twoNumbers)
			p.doubts = p.doubts.with(twoNumbers)
		}
		kept = append(kept, p)
	}
	return kept
}

// ofMore reports a number below a title of more than was asked for, such as all ages.
func (p proposal) ofMore() bool { return p.doubts.has(withAdults) || p.doubts.has(anyCrime) }

func (r *reader) differs(a, b proposal) {
	if a.Symbol == NoSymbol && b.Symbol == NoSymbol {
		r.problem("%s %s: %s at %s, %s at %s", a.Question, a.Period, figure.Thousands(a.Value), a.Where, figure.Thousands(b.Value), b.Where)
	}
}

// placeOf gives where a table stands: its own place, or that of its first cell.
func (t *table) placeOf() string {
	if t.place != "" {
		return t.place
	}
	for r := range t.rows {
		for _, x := range t.rows[r] {
			if x.where != "" {
				return "the table at " + x.where
			}
		}
	}
	return "a table"
}
