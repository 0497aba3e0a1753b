package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A grid is a table whose layout is understood: which rows and columns are
// labels, what each is broken down by, and what each says.
type grid struct {
	t          *table
	head       int // rows of column heads
	labels     int // leading columns of row labels
	labelBy    []dim
	cols       []facets         // of each column, from its heads
	colDims    []dim            // what the heads of the column's stack break down by, strongest
	rows       []facets         // of each row, from its labels and the section it stands in
	body       []bool           // rows that hold values
	section    []int            // the part of the table that a row belongs to, for sums
	heads      []string         // the heads of a column, joined, for problems
	nest       nest             // rows that are parts of rows above them
	unproved   bool             // nothing but the words above says of what kind its row labels are
	doubted    bool             // laid out otherwise than it looks
	answers    bool             // a row of its heads says yes and no to the flag
	laidOut    bool             // its rows and columns change no more: adults and contrast are known
	peopleSaid bool             // its words say that it counts people and not offences
	adults     bool             // it counts adults beside children
	contrast   bool             // it has all offences beside the flagged ones
	named      string           // the question whose mark its own title begins with: "Q1 by sex of victim"
	standard   bool             // the questions of the answer are the standard four
	long       map[string][]dim // of a long table: by what the counts of each question are broken down
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
	g.unknownInHeads()
	g.sumsOf()
	g.readCorner()
	g.cornerPart()
	g.readRows(topic)
	g.footTotal()
	g.unknownOfRun()
	g.kindOfRun()
	g.carriedParts()
	g.blankTotals()
	g.unitTotals()
	g.allCrimes()
	g.otherLabels()
	g.coveringAges()
	g.letteredTotals()
	g.cornerUnit()
	g.cornerFlag()
	g.spannedYears()
	g.victimsBesideCrimes()
	g.suspectsInHeads()
	g.unitOfFlagged()
	g.quartersOfMonths()
	g.someQuarters()
	g.yearOfQuarters()
	g.totalsOfFlag()
	g.totalOfAll()
	g.flaggedOfSum()
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
		if s := g.t.at(r, g.labels-1).text; g.body[r] && g.nest.parent[r] == partOfNone && g.rows[r].breakdown.Sex != "" && victimsOf.MatchString(s) {
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
