package answer

import "cyberflag/prose"

// headRows counts the rows above the first that holds a count beside a label.
// A row whose only numbers are years is one of heads.
func (g *grid) headRows() int {
	for r := range g.t.rows {
		if g.hasCount(r) && !g.codeRow(r) {
			return r
		}
	}
	return len(g.t.rows)
}

// sectionInHead gives 1 where the last row above the counts is the title of the
// first section, as other such rows below begin the next ones, or a total of it and one of more end the table, and no head.
func (g *grid) sectionInHead() int {
	last := g.head - 1
	if last < 1 || !g.titleRow(last) || g.titleRow(last-1) {
		return 0
	}
	for r := g.head; r+1 < len(g.t.rows); r++ {
		if label, next := g.t.at(r, 0).text, g.t.at(r+1, 0).text; g.titleRow(r) && g.hasCount(r+1) || isTotal(label) && !grandWords(label) && grandWords(next) && isTotal(next) {
			return 1
		}
	}
	return 0
}

// titleRow reports a row with words in its first cell and nothing else.
func (g *grid) titleRow(r int) bool { return !g.t.at(r, 0).empty() && g.t.filledInRow(r) == 1 }

// hasCount reports whether row r has a count or symbol where no label stands.
func (g *grid) hasCount(r int) bool {
	counts, years, periods := 0, 0, 0
	row := g.t.rows[r]
	for c, x := range row {
		if x.covered || x.empty() {
			continue
		}
		if _, only := prose.LabelPeriod(x.text); only && c > 0 {
			periods++
		}
		v, ok := readValue(x.text)
		if !ok && c > 0 && isCountCell(x.text) {
			counts++
		}
		switch {
		case !ok || c == 0 && len(row) > 1:
		case plainYear(x.text) && !g.belowPeriod(r, c) && !g.wholeOfBelow(r, c):
			years++
		case isSingleAge(x.text) && g.ageHeads(r):
		case v.symbol == LessThanFive && isAge(x.text) && g.besideAges(r): // "Under 6" before "6 to 10"
		case v.symbol == Hidden && isLetter(x.text) && !g.isSymbolColumn(r, c):
		default:
			counts++
		}
	}
	if counts > 0 {
		return true
	}
	return years == 1 && periods == 1 && r > 0 && g.labelled(r) && !g.blankRowLabel(r)
}

// belowPeriod reports a cell right below a financial year or the like in a row that has a
// label: it is a count, though it looks like a year.
func (g *grid) belowPeriod(r, c int) bool {
	return r > 0 && g.labelled(r) && isPeriodLabel(g.t.at(r-1, c).text) && !plainYear(g.t.at(r-1, c).text)
}

// besideAges reports a row with bands of ages behind its first cell, or with single ages from the one that its first
// band ends before: "Under 10 | 10 | 11 | 12".
func (g *grid) besideAges(r int) bool {
	return hasAges(g.t.rows[r][1:]) || g.ageHeads(r) && underFirst(g.t.rows[r][1:])
}

// underFirst reports a band of all that are younger than the single age behind it.
func underFirst(row []cell) bool {
	for c, x := range row {
		if band, ok := readAge(x.text, false); ok {
			return c+1 < len(row) && isSingleAge(row[c+1].text) && band == ageBand(0, age(row[c+1].text)-1)
		}
	}
	return false
}

// labelled reports a row that begins with words.
func (g *grid) labelled(r int) bool {
	x := g.t.at(r, 0).text
	_, isValue := readValue(x)
	return x != "" && !isValue
}

func (g *grid) blankRowLabel(r int) bool { return g.t.at(r, 0).empty() }

// isLetter reports a sign that is a letter and may be a word of a head: F, M.
func isLetter(s string) bool { return len(s) == 1 && s[0] >= 'A' }

func (g *grid) isSymbolColumn(r, c int) bool {
	for k := r + 1; k < len(g.t.rows); k++ {
		if v, ok := readValue(g.t.at(k, c).text); ok && v.symbol == NoSymbol {
			return true
		}
	}
	return false
}

func isSingleAge(s string) bool {
	n, err := readNumber(s)
	return err == nil && len(s) <= 2 && n < 100 && wholeNumber.MatchString(s)
}

// ageHeads reports a row of single ages that run up one by one: 0 1 2 3 ... 17. Three are enough behind all that are
// younger.
func (g *grid) ageHeads(r int) bool {
	if label := g.t.at(r, 0).text; r > 3 || labelsCounts(label) || isAge(label) && !underFirst(g.t.rows[r]) { // "under 10 | 1 | 2 | 3"
		return false
	}
	run, last := 0, int64(-2)
	for c := 1; c < len(g.t.rows[r]); c++ {
		s := g.t.at(r, c).text
		if !isSingleAge(s) {
			continue
		}
		n, _ := readNumber(s) // a number, as isSingleAge says
		if n == last+1 {
			run++
		} else if last >= 0 {
			return false
		}
		last = n
	}
	return run >= 3 || run >= 2 && underFirst(g.t.rows[r][1:]) && !isPeriodLabel(g.t.at(r, 0).text) && !isTotal(g.t.at(r, 0).text)
}

// labelsCounts reports the label of a row of counts, whatever they look like: "Charged | 4 | 5 | 6 | 7".
func labelsCounts(s string) bool {
	switch labelDim(s) {
	case bySex, byPlatform, byOutcome, byOffence:
		return headDim(s) == noDim
	}
	return false
}
