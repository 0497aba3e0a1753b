package answer

import "slices"

// downColumn tests the totals of column c. A total covers the rows since the
// last total of its section; a grand total covers all that are no totals.
// The parts of one row are summed apart from the rows that are parts of none. before is the table that goes on in g, or nil.
func (r *reader) downColumn(g *grid, c int, before *grid) {
	var wholes []int
	for _, whole := range g.nest.parent[g.head:] {
		if !slices.Contains(wholes, whole) {
			wholes = append(wholes, whole)
			r.downParts(g, c, whole, before)
		}
	}
}

// downParts tests the totals among the rows that are parts of row whole.
func (r *reader) downParts(g *grid, c, whole int, before *grid) {
	s := &columnWalk{r: r, g: g, c: c}
	if before != nil && whole == partOfNone {
		s.run, _, _ = before.columnAndTotal(c)
		s.all = slices.Clone(s.run)
	}
	for row := g.head; row < len(g.t.rows); row++ {
		s.others.take(g, row, c)
		if g.body[row] && !g.rows[row].skip && !g.t.at(row, c).covered && g.nest.parent[row] == whole {
			s.take(row)
		}
	}
}

// A columnWalk is what a walk down a column has seen above a row.
type columnWalk struct {
	r      *reader
	g      *grid
	c      int
	run    []addend // since the last total
	all    []addend
	totals int
	others unflagged
}

// take adds row to what a total is of, or tests the total that it is.
func (s *columnWalk) take(row int) {
	g := s.g
	v, ok := readValue(g.t.at(row, s.c).text)
	label := g.rowLabel(row)
	ofRun := g.sumsRun(row, s.run, label)
	ofForces := g.acrossForces(s.all, row)
	isTotal := g.rows[row].total || sumOfSome.MatchString(label) || ofRun || ofForces != nil
	switch {
	case !ok, !isTotal && g.wholeRow(row): // a total of other columns has no number here
	case !isTotal:
		a := addend{v, label, g.rows[row]}
		s.run, s.all = append(s.run, a), append(s.all, a)
	case g.standsForAll(row) && !g.cols[s.c].total:
		s.r.grand(g, row, v)
	default:
		terms := ofForces
		if terms == nil {
			terms = s.termsOf(row, v, ofRun)
		}
		s.test(row, v, terms)
	}
}

// termsOf gives what a total is of: the rows since the last one, or all where it is a grand one.
func (s *columnWalk) termsOf(row int, v value, ofRun bool) []addend {
	if of := s.flaggedParts(row); len(of) > 1 {
		return of
	}
	if s.totals > 0 && !ofRun && (len(s.run) < 2 || grandWords(s.g.rowLabel(row)) || !addsTo(s.run, v) && addsTo(s.all, v)) {
		return within(s.all, s.g.rows[row])
	}
	return s.run
}

// flaggedParts gives the flagged of each row above a total of the flagged, where each stands below its own row.
func (s *columnWalk) flaggedParts(row int) []addend {
	var out []addend
	if !s.g.rows[row].flagged || s.g.nest.parent[row] != partOfNone {
		return nil
	}
	for k := s.g.head; k < row; k++ {
		v, ok := readValue(s.g.t.at(k, s.c).text)
		if f := s.g.rows[k]; ok && s.g.body[k] && f.flagged && !f.total && !f.skip && s.g.nest.parent[k] >= s.g.head {
			out = append(out, addend{v, s.g.rowLabel(k), f})
		}
	}
	return out
}

// test compares a total with its terms, after which the next begins.
func (s *columnWalk) test(row int, v value, terms []addend) {
	terms = s.others.beside(terms, s.g.rows[row], len(s.run))
	if of := partsAmong(terms, s.g.rows[row].breakdown); len(of) > 1 {
		terms = of
	}
	for _, kind := range agesAndSexes(terms) {
		s.r.test(s.g.t.at(row, s.c).where, s.r.nameOf(s.g.name(row, s.c, true)), "rows", kind, v)
	}
	s.totals++
	s.run = nil
}

// agesAndSexes parts terms that are ages and sexes, each of which sum to the whole; other terms stay
// together.
func agesAndSexes(terms []addend) [][]addend {
	var ages, sexes []addend
	for _, t := range terms {
		switch b := t.row.breakdown; {
		case b.Age != "" && b == (Breakdown{Age: b.Age}):
			ages = append(ages, t)
		case b.Sex != "" && b == (Breakdown{Sex: b.Sex}):
			sexes = append(sexes, t)
		default:
			return [][]addend{terms}
		}
	}
	if len(ages) < 2 || len(sexes) < 2 {
		return [][]addend{terms}
	}
	return [][]addend{ages, sexes}
}
