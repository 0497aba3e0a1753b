package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A grid is a table whose layout is understood: which rows and columns are
// labels, what each is broken down by, and what each says.
type grid struct {
	t        *table
	head     int // rows of column heads
	labels   int // leading columns of row labels
	labelBy  []dim
	cols     []facets         // of each column, from its heads
	colDims  []dim            // what the heads of the column's stack break down by, strongest
	rows     []facets         // of each row, from its labels and the section it stands in
	body     []bool           // rows that hold values
	section  []int            // the part of the table that a row belongs to, for sums
	heads    []string         // the heads of a column, joined, for problems
	nest     nest             // rows that are parts of rows above them
	unproved bool             // nothing but the words above says of what kind its row labels are
	doubted  bool             // laid out otherwise than it looks
	answers  bool             // a row of its heads says yes and no to the flag
	laidOut  bool             // its rows and columns change no more: adults and contrast are known
	adults   bool             // it counts adults beside children
	contrast bool             // it has all offences beside the flagged ones
	named    string           // the question whose mark its own title begins with: "Q1 by sex of victim"
	standard bool             // the questions of the answer are the standard four
	long     map[string][]dim // of a long table: by what the counts of each question are broken down
}

// understand lays out a table, or gives nil when it holds no counts. topic is
// what the words above it say that it is broken down by, standard that the answer's
// questions are the standard four.
func understand(t *table, topic dim, standard bool) *grid {
	g := &grid{t: t, standard: standard}
	g.head = g.headRows()
	g.head -= g.sectionInHead()
	g.labels = g.labelCols()
	if g.head >= len(t.rows) || g.labels > t.width() {
		return nil
	}
	g.readHeads(topic)
	g.sumsOf()
	g.readCorner()
	g.cornerPart()
	g.readRows(topic)
	g.unknownOfRun()
	g.blankTotals()
	g.unitTotals()
	g.allCrimes()
	g.coveringAges()
	g.letteredTotals()
	g.cornerUnit()
	g.cornerFlag()
	g.victimsBesideCrimes()
	g.suspectsInHeads()
	g.unitOfFlagged()
	g.quartersOfMonths()
	g.someQuarters()
	g.yearOfQuarters()
	g.totalsOfFlag()
	g.unproved = g.labels > 0 && g.kindUnproved(g.labels-1)
	return g
}

// victimsOf is a label that ends in the people it is of: "Female victims".
var victimsOf = lazyre.New(`(?i)\bvictims$`)

// victimsBesideCrimes takes rows of victims at their word where other rows of the table
// say that they count crimes, unless they sum to them.
func (g *grid) victimsBesideCrimes() {
	if g.labels == 0 || !slices.ContainsFunc(g.rows, func(f facets) bool { return f.unit == Offences && f.breakdown.IsNone() }) {
		return
	}
	for r := range g.rows {
		if s := g.t.at(r, g.labels-1).text; g.body[r] && g.nest.parent[r] < 0 && g.rows[r].breakdown.Sex != "" && victimsOf.MatchString(s) {
			g.rows[r].unit = Victims
		}
	}
}

// unitOfFlagged gives columns of the flagged that do not say what they count the unit of the
// columns that they are a part of, whatever stands above the table: "With cyber flag" beside
// "Offences" in a sheet of victims.
func (g *grid) unitOfFlagged() {
	unit := Unit("")
	for c := g.labels; c < len(g.cols); c++ {
		f := g.cols[c]
		switch {
		case f.flagged || f.skip || f.total:
		case f.unit == "" || unlike(string(unit), string(f.unit)):
			return
		default:
			unit = f.unit
		}
	}
	for c := g.labels; c < len(g.cols); c++ {
		if g.cols[c].flagged && g.cols[c].unit == "" {
			g.cols[c].unit = unit
		}
	}
}

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
// first section, as other such rows below begin the next ones, and no head.
func (g *grid) sectionInHead() int {
	last := g.head - 1
	if last < 1 || !g.titleRow(last) || g.titleRow(last-1) {
		return 0
	}
	for r := g.head; r+1 < len(g.t.rows); r++ {
		if g.titleRow(r) && g.hasCount(r+1) {
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

// besideAges reports a row with bands of ages behind its first cell.
func (g *grid) besideAges(r int) bool { return hasAges(g.t.rows[r][1:]) }

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

// ageHeads reports a row of single ages that run up one by one: 0 1 2 3 ... 17.
func (g *grid) ageHeads(r int) bool {
	if r > 3 || labelsCounts(g.t.at(r, 0).text) {
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
	return run >= 3
}

// labelsCounts reports the label of a row of counts, whatever they look like: "Charged | 4 | 5 | 6 | 7".
func labelsCounts(s string) bool {
	switch labelDim(s) {
	case bySex, byPlatform, byOutcome, byOffence:
		return headDim(s) == noDim
	}
	return false
}

// readCorner takes a period or a force that stands over the row labels for the
// whole table: "2015/16" above female and male.
func (g *grid) readCorner() {
	for r := range g.head {
		for c := range g.labels {
			p, ok := cornerPeriod(g.t.at(r, c).text)
			if !ok || g.labelBy[c] == byPeriod {
				continue
			}
			for k := g.labels; k < len(g.cols); k++ {
				if !g.cols[k].period.Dated() {
					g.cols[k].period = joinPeriods(p, g.cols[k].period)
				}
			}
		}
	}
}

// peopleDealt is what was done with people, before the offences that it was done for and with or without the mark of a
// note: "Persons arrested1 for the offences in Q2".
var peopleDealt = lazyre.New(`(?i)^(?:number of |unique |individual )*((?:` + suspectNouns + `|` + personNouns + `) (?:arrested|charged|cautioned|summonsed|prosecuted|convicted|interviewed|bailed|released))\d?\*?(?:,? (?:for|of|in|with|from|under|over)\b.*)?$`)

// cornerPart takes a sex, an age, a platform or an outcome that stands over row labels of another kind for
// the whole table: "Girls" above ages.
func (g *grid) cornerPart() {
	if g.labels != 1 || g.head == 0 {
		return
	}
	corner := g.lastHead(0)
	if m := peopleDealt.FindStringSubmatch(corner); m != nil {
		corner = m[1]
	}
	d := labelDim(corner)
	const longest = 3 // words of a name that stands there alone
	if d != bySex && d != byAge && d != byPlatform && d != byOutcome || len(strings.Fields(corner)) > longest || headDim(corner) != noDim || g.has(d) || commonDim(g.columnLabels(0), noDim) == noDim {
		return
	}
	for c := g.labels; c < len(g.cols); c++ {
		if f := readLabel(corner, d); f.breakdown.Age != "0-17" { // that is all of them
			g.cols[c] = g.cols[c].with(f)
		}
	}
}

// cornerUnit takes what the head of the row labels says is counted: "Suspects by
// age". "Age of victim" is how offences are broken down, and no unit.
func (g *grid) cornerUnit() {
	for c := range g.labels {
		if head := g.headOf(c); suspectWords.MatchString(head) && (g.labelBy[c] == byAge || g.labelBy[c] == bySex) {
			g.unitOfRows(Suspects)
		} else if u := headingUnit(head); u != "" && (headDim(head) == noDim || strings.Contains(head, " by ")) {
			g.unitOfRows(u)
		}
	}
}

// unitOfRows gives the rows that say none a unit.
func (g *grid) unitOfRows(u Unit) {
	for r := range g.rows {
		if g.rows[r].unit == "" {
			g.rows[r].unit = u
		}
	}
}

// cornerFlag takes what the head of the row labels says of the flag for all rows, where
// no row or column says it of some: "Crimes, cyber flag = Y" above them. A total that says it
// too is that of these rows.
func (g *grid) cornerFlag() {
	says := func(f facets) bool { return f.flagged }
	parts := func(f facets) bool { return f.flagged && !f.total || f.all || f.either }
	for c := range g.labels {
		head := g.headOf(c)
		if !flagWords.MatchString(head) || notFlagged.MatchString(head) || namesBoth(head) || slices.ContainsFunc(g.rows, parts) || slices.ContainsFunc(g.cols, says) || g.labelBy[c] == byFlag {
			continue
		}
		for r := range g.rows {
			g.rows[r].flagged = true
		}
	}
}
