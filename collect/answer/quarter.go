package answer

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// "Q1" is the first quarter or the first question. It is a quarter where the words above
// speak of quarters, where the total beside is the sum, or where all four stand over
// columns; then its cell is taken to say so in words, which nothing else can mean.

var (
	quarterLabel = lazyre.New(`(?i)^(?:Q|qtr\.?|quarter)\s?([1-4])$`) // its year stands in another column
	quarterNamed = lazyre.New(`(?i)^(?:quarter (one|two|three|four)|(first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr\.?))$`)
	quarterWords = lazyre.New(`(?i)\bquarter(?:s|ly)?\b`)
	quarterNames = []string{"one", "two", "three", "four", "first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"}
)

// quarterOf gives the number of the quarter that a label names, or 0. bare takes a number
// alone for one.
func quarterOf(s string, bare bool) int {
	if m := quarterLabel.FindStringSubmatch(s); m != nil {
		return int(m[1][0] - '0')
	}
	if m := quarterNamed.FindStringSubmatch(s); m != nil {
		return slices.Index(quarterNames, strings.ToLower(m[1]+m[2]))%4 + 1
	}
	if bare && len(s) == 1 && s[0] >= '1' && s[0] <= '4' {
		return int(s[0] - '0')
	}
	return 0
}

// quarters writes the quarters among the heads or the row labels of t out, where they are
// proved to be quarters. above are the words that lead to the table.
func quarters(t *table, above string) {
	for r := range min(3, len(t.rows)) {
		words := quarterWords.MatchString(above + " " + t.at(r, 0).text)
		if qs := t.quarterCells(r, words); qs != nil && !t.rowsAreQuarters() && (words || len(qs) >= 4 || t.sumsUp(r, qs)) {
			t.rows[r] = writtenOut(t.rows[r], words)
		}
	}
	for c := range min(3, t.width()) {
		head := t.at(0, c).text
		words := quarterWords.MatchString(above+" "+head) && quarterOf(head, false) == 0
		across := t.transposed()
		qs := across.quarterCells(c, words)
		if qs == nil || t.quarterCells(0, false) != nil || !words && !partHead.MatchString(head) && !across.sumsUp(c, qs) {
			continue
		}
		for r := range t.rows {
			if c < len(t.rows[r]) {
				row := slices.Clone(t.rows[r])
				copy(row[c:c+1], writtenOut(row[c:c+1], words))
				t.rows[r] = row
			}
		}
	}
}

// rowsAreQuarters reports row labels that are quarters with their months, so that "Q1" over a column is a question:
// "Apr-Jun 2019" below "Q1 | Q2 | Q3".
func (t *table) rowsAreQuarters() bool {
	n := 0
	for r := range t.rows {
		p, only := prose.LabelPeriod(t.at(r, 0).text)
		if days := p.Period.Days(); only && p.Dated() && days > 88 && days < 94 {
			n++
		}
	}
	return n > 1
}

// quarterCells gives the quarters in row r by their columns where they run up from the
// first, each once or several times, or for each year again; nil where they do not.
func (t *table) quarterCells(r int, bare bool) map[int]int {
	qs := map[int]int{}
	last := 0
	for c := range t.rows[r] {
		n := quarterOf(t.at(r, c).text, bare)
		switch {
		case n == 0:
			continue
		case n != last+1 && n != 1 && n != last: // several rows of one
			return nil
		}
		qs[c], last = n, n
	}
	if len(qs) < 2 {
		return nil
	}
	return qs
}

// areQuarters reports labels that all name quarters in words.
func areQuarters(labels []string) bool {
	return len(labels) > 1 && !slices.ContainsFunc(labels, func(s string) bool { return quarterOf(s, false) == 0 || !quarterWords.MatchString(s) })
}

// sumsUp reports that every total behind the quarters in row r is their sum in each row of
// counts, and that there is one.
func (t *table) sumsUp(r int, qs map[int]int) bool {
	proved := false
	for row := r + 1; row < len(t.rows); row++ {
		var sum partSum
		for c := range t.rows[row] {
			v, ok := readValue(t.at(row, c).text)
			switch {
			case qs[c] == 1:
				sum = partSum{}
			case qs[c] == 0 && isTotal(t.at(r, c).text) && ok && sum.known() && sum.terms > 1:
				if v.n != sum.n {
					return false
				}
				proved = true
			}
			if qs[c] > 0 {
				sum.addCell(t.at(row, c))
			}
		}
	}
	return proved
}

func writtenOut(row []cell, bare bool) []cell {
	out := slices.Clone(row)
	for i, x := range out {
		if n := quarterOf(x.text, bare); n > 0 {
			out[i].printed, out[i].text = x.asPrinted(), fmt.Sprint("Quarter ", n)
		}
	}
	return out
}

// someQuarters gives a total of fewer than four quarters these as its period: of "Q1",
// "Q2", "Q3" and "Total" none is the year.
func (g *grid) someQuarters() {
	for c := g.labels + 1; c < len(g.cols); c++ {
		if n := g.cols[c-1].part; g.cols[c].total && n > 0 && n < 4 {
			g.cols[c].parts = n
		}
	}
	for r := g.head + 1; r < len(g.rows); r++ {
		if n := g.rows[r-1].part; g.body[r] && g.rows[r].total && n > 0 && n < 4 {
			g.rows[r].parts = n
		}
	}
}

// ofQuarters narrows the year of a figure to its quarter, or to the first quarters that it
// is the total of.
func (f facets) ofQuarters() facets {
	switch {
	case !f.period.Dated():
	case f.part > 0:
		f.period = f.period.Quarter(f.part)
	case f.parts > 0:
		first, last := f.period.Quarter(1), f.period.Quarter(f.parts)
		f.period = prose.SpeltPeriod{Period: figure.Period{Start: first.Period.Start, End: last.Period.End}, Loose: f.period.Loose}
	}
	return f
}

// yearOfQuarters gives quarters and months that say no year that of the one label among them that
// is a whole year: "Apr-Jun", "Jul-Sep" and "Year 2019/20" behind them.
func (g *grid) yearOfQuarters() {
	var columns, rows []*facets
	for c := g.labels; c < len(g.cols); c++ {
		if !g.cols[c].skip {
			columns = append(columns, &g.cols[c])
		}
	}
	for r := g.head; r < len(g.rows); r++ {
		if g.body[r] && !g.rows[r].skip {
			rows = append(rows, &g.rows[r])
		}
	}
	datedByYear(columns)
	datedByYear(rows)
}

// datedByYear does so for labels of one direction.
func datedByYear(labels []*facets) {
	var year prose.SpeltPeriod
	var parts []*facets
	for _, f := range labels {
		switch p := f.period; {
		case !p.Dated() && (p.Month > 0 || f.part > 0):
			parts = append(parts, f)
		case !p.Dated() || p.Period.Months() != monthsOfYear || year.Dated() && year.Period != p.Period:
			return
		default:
			year = p
		}
	}
	if len(parts) < 2 || !year.Dated() {
		return
	}
	for _, f := range parts {
		f.period = joinPeriods(year, f.period)
		*f = f.ofQuarters()
		f.part = 0
	}
}
