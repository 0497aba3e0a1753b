package answer

import (
	"strings"
	"sync"
	"unicode"

	"cyberflag/internal/lazyre"
)

// labelCols counts the leading columns that name the rows.
func (g *grid) labelCols() int {
	w := g.t.width()
	for c := range w {
		if !g.isLabelCol(c) {
			return c
		}
		if c == w-1 {
			return c
		}
	}
	return w
}

// countsBelow reports a column of nothing but counts below its head.
func (g *grid) countsBelow(c int) bool {
	n := 0
	for r := g.head; r < len(g.t.rows); r++ {
		x := g.t.at(r, c)
		if v, ok := readValue(x.text); !x.empty() && (!ok || plainYear(x.text)) {
			return false
		} else if ok && v.symbol == NoSymbol {
			n++
		}
	}
	return n > 0
}

// isLabelCol reports a column of names: its head says so, or most of what
// stands in it is no count.
func (g *grid) isLabelCol(c int) bool {
	head := g.headOf(c)
	if g.namesNext(c) && g.countsBehind(c+1) { // "No." beside outcomes
		return true
	}
	if isSkipped(head) && c > 0 && !partsFlagged(g.columnLabels(c)) {
		return g.labelsBehind(c)
	}
	if last := g.lastHead(c); c > 0 && (isPeriodLabel(last) || isTotal(last) && g.countsBelow(c) || isAge(last) && headDim(last) != byOffence) { // "Age of victim" over "0-12", not "Offence (victim under 18)"
		return false
	}
	filled, counts, ages := 0, 0, sync.OnceValue(func() int { return g.agesBelow(c) })
	for r := g.head; r < len(g.t.rows); r++ {
		x := g.t.at(r, c)
		if x.empty() {
			continue
		}
		filled++
		if v, ok := readValue(x.text); ok && !plainYear(x.text) && !(c == 0 && v.symbol == LessThanFive && isAge(x.text) && isBesideAges(x, ages())) || c > 0 && isCountCell(x.text) {
			counts++
		}
	}
	if d := headDim(head); d != noDim && d != byMeasure && c <= 5 {
		if d == byOutcome && g.namesNext(c) {
			return true
		}
		if d == byQuestion && c == 0 {
			return true
		}
		if d == byCode || d == byAge || d == byPeriod || d == byQuestion {
			return true
		}
		return counts*2 <= filled
	}
	if c == 0 && filled == 0 {
		return true
	}
	return filled > 0 && counts*2 < filled || filled == 0 && c == 0
}

// agesBelow counts the cells of column c that are ages and no counts: "13-17" below "Under 13".
func (g *grid) agesBelow(c int) int {
	n := 0
	for r := g.head; r < len(g.t.rows); r++ {
		if hasAges([]cell{g.t.at(r, c)}) {
			n++
		}
	}
	return n
}

// isBesideAges reports that another cell than x is one of the ages of its column.
func isBesideAges(x cell, ages int) bool {
	if hasAges([]cell{x}) {
		ages--
	}
	return ages > 0
}

// namesNext reports a column of numbers with one of names beside it: the numbers
// of outcomes and their titles.
func (g *grid) namesNext(c int) bool {
	seen, names := map[string]bool{}, 0
	for r := g.head; r < len(g.t.rows); r++ {
		s, next := g.t.at(r, c).text, g.t.at(r, c+1).text
		if s == "" {
			continue
		}
		first := numbersListed.ReplaceAllString(s, "")
		if n, err := readNumber(first); err != nil || !wholeNumber.MatchString(first) {
			continue // "Total", "Not yet assigned"
		} else if n > 22 || seen[s] {
			return false
		}
		seen[s] = true
		if _, ok := readValue(next); !ok && strings.ContainsFunc(next, unicode.IsLetter) { // "38.8%" is no name
			names++
		}
	}
	return names > 1 && names == len(seen)
}

// numbersListed are the further numbers of outcomes that share a row: "15, 16".
var numbersListed = lazyre.New(`(?i)(?:\s*(?:,|&|\band\b)\s*\d{1,2})+$`)

// countsBehind reports columns of counts behind column c.
func (g *grid) countsBehind(c int) bool {
	for r := g.head; r < len(g.t.rows); r++ {
		for k := c + 1; k < len(g.t.rows[r]); k++ {
			if v, ok := readValue(g.t.at(r, k).text); ok && v.symbol == NoSymbol {
				return true
			}
		}
	}
	return false
}

// namesDims reports labels that name dims, but for those that stand for none.
func namesDims(labels []string) bool {
	seen, named, others := map[string]bool{}, 0, 0
	for _, s := range labels {
		switch {
		case seen[s] || allWords.MatchString(s):
		case dimNamed(s) != noDim:
			named++
		default:
			others++
		}
		seen[s] = true
	}
	return named > 0 && named >= others
}

// dimNamed gives the dim that a label names: "sex of victim".
func dimNamed(s string) dim {
	if d := headDim(s); d != byMeasure && d != byPeriod {
		return d
	}
	return noDim
}

// labelsBehind reports a column of labels behind column c, which is then one of references
// or remarks among them.
func (g *grid) labelsBehind(c int) bool {
	for k := c + 1; k < g.t.width(); k++ {
		switch d := headDim(g.headOf(k)); d {
		case noDim, byMeasure, byPeriod:
		default:
			return g.isLabelCol(k)
		}
	}
	return false
}
