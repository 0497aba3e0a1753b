package answer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cyberflag/internal/lazyre"
)

// A band of ages that holds all others of a table, and is their sum, is a total: "Under 18"
// below "0 to 4", "5 to 9", "10 to 17".

// childVictims is a label of all victims that the request asks about: "Under-18 victims".
var childVictims = lazyre.New(`(?i)\bvictims?\b`)

// allAreChildren takes such a label for what is counted where no other age stands in the table: all of
// the answer is about under 18s.
func (g *grid) allAreChildren() {
	other := func(f facets) bool { return f.breakdown.Age != "" && f.breakdown.Age != "0-17" }
	if slices.ContainsFunc(g.rows, other) || slices.ContainsFunc(g.cols, other) {
		return
	}
	clear := func(f *facets, label string) {
		if f.breakdown.Age == "0-17" && childVictims.MatchString(label) {
			f.breakdown.Age = ""
			f.unit = cmp.Or(f.unit, Victims)
		}
	}
	for r := range g.rows {
		for c := range g.labels {
			clear(&g.rows[r], g.t.at(r, c).text)
		}
	}
	for c := range g.cols {
		clear(&g.cols[c], g.lastHead(c))
	}
}

// coveringAges takes such rows and columns for totals.
func (g *grid) coveringAges() {
	g.allAreChildren()
	at := g.t.at
	g.covering(g.rows, func(i int) bool { return i >= g.head && g.body[i] && !g.rows[i].skip && g.nest.parent[i] == partOfNone },
		func(i int) (ns []cell) {
			for c := g.labels; c < g.t.width(); c++ {
				ns = append(ns, at(i, c))
			}
			return ns
		})
	g.covering(g.cols, func(i int) bool { return i >= g.labels && !g.cols[i].skip },
		func(i int) (ns []cell) {
			for r := g.head; r < len(g.t.rows); r++ {
				ns = append(ns, at(r, i))
			}
			return ns
		})
}

// covering makes the one line whose band of ages holds those of all others a total, where
// its counts are their sums.
func (g *grid) covering(lines []facets, counts func(int) bool, cells func(int) []cell) {
	whole, parts := coveringBand(lines, counts)
	if len(parts) < 2 {
		return
	}
	sums := make([]partSum, len(cells(whole)))
	for _, i := range parts {
		for k, x := range cells(i) {
			sums[k].addCell(x)
		}
	}
	proofs := 0
	for k, x := range cells(whole) {
		v, ok := readValue(x.text)
		switch {
		case !ok || !sums[k].known():
		case !sums[k].is(v):
			return
		case v.n > 0:
			proofs++
		}
	}
	if proofs > 0 {
		lines[whole].breakdown.Age, lines[whole].total = "", true
	}
}

// coveringBand gives the line whose band of ages holds those of the others, and these; none where they are the bands
// of several things, or one is not within it.
func coveringBand(lines []facets, counts func(int) bool) (whole int, parts []int) {
	whole = -1
	for i := range lines {
		if !counts(i) || lines[i].breakdown.Age == "" || lines[i].total {
			continue
		}
		if alike := lines[i]; whole >= 0 && !sameBut(alike, lines[whole]) {
			return whole, nil
		}
		parts = append(parts, i)
		if whole < 0 || holdsAge(lines[i].breakdown.Age, lines[whole].breakdown.Age) {
			whole = i
		}
	}
	parts = slices.DeleteFunc(parts, func(i int) bool { return i == whole })
	if slices.ContainsFunc(parts, func(i int) bool {
		a := lines[i].breakdown.Age
		return a != "unknown" && !holdsAge(lines[whole].breakdown.Age, a)
	}) {
		return whole, nil
	}
	return whole, parts
}

// letteredTotals takes a row that sums letters for the total of its section where it is the
// sum of all rows above it: "Total (a+b)" below the last.
func (g *grid) letteredTotals() {
	above := sync.OnceValue(g.sumsSoFar)
	for r := g.head + 2; r < len(g.t.rows) && g.labels > 0; r++ {
		if f := &g.rows[r]; g.body[r] && f.total && !f.breakdown.IsNone() && g.lastOfSection(r) && letteredSum.MatchString(g.t.at(r, g.labels-1).text) {
			if proofs, ok := g.sumsAbove(r, above()); ok && proofs > 0 {
				f.breakdown = Breakdown{}
			}
		}
	}
}

func (g *grid) lastOfSection(r int) bool {
	return r+1 == len(g.t.rows) || !g.body[r+1] || g.section[r+1] != g.section[r]
}

var letteredSum = lazyre.New(`(?i)^(?:totals?|sums?)\s*[(\[]?\s*[a-h](?:\s*[+&,]\s*[a-h])+\s*[)\]]?$`)

// sameBut reports two lines that say the same but for the age.
func sameBut(a, b facets) bool {
	a.breakdown.Age, b.breakdown.Age = "", ""
	return a.breakdown == b.breakdown && a.question == b.question && a.force == b.force && a.period == b.period && a.unit == b.unit && a.flagged == b.flagged
}

// holdsAge reports that band a holds band b and is another.
func holdsAge(a, b string) bool {
	fromA, toA, okA := agesOf(a)
	fromB, toB, okB := agesOf(b)
	return okA && okB && a != b && fromA <= fromB && toA >= toB
}

const oldest = 120

// agesOf gives the first and last age of a band in the form of the conventions.
func agesOf(band string) (from, to int, ok bool) {
	first, last, isRange := strings.Cut(band, "-")
	if s, open := strings.CutSuffix(band, "+"); open {
		first, last, isRange = s, strconv.Itoa(oldest), true
	}
	if !isRange {
		last = first
	}
	from, err1 := strconv.Atoi(first)
	to, err2 := strconv.Atoi(last)
	return from, to, err1 == nil && err2 == nil
}

// allOfSome is a row that may sum those above it: "All sexual assaults".
var allOfSome = lazyre.New(`(?i)^(?:all|every) [a-z]`)

// sumsRun reports a row that says that it is of all of a kind, and is the sum of the rows
// since the last total in some column: of a wrong one the others prove what it is.
func (g *grid) sumsRun(row int, run []addend, label string) bool {
	if !allOfSome.MatchString(label) || len(run) < 2 || g.labels == 0 {
		return false
	}
	for c := g.labels; c < g.t.width(); c++ {
		total, ok := readValue(g.t.at(row, c).text)
		if !ok || g.cols[c].skip {
			continue
		}
		var terms []addend
		for k := row - 1; k >= g.head && g.body[k] && len(terms) < len(run); k-- {
			if v, ok := readValue(g.t.at(k, c).text); ok {
				terms = append(terms, addend{v: v})
			}
		}
		if len(terms) == len(run) && addsTo(terms, total) {
			return true
		}
	}
	return false
}
