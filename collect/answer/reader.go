package answer

import (
	"cyberflag/figure"
	"cyberflag/prose"
)

// A reader walks through one letter and keeps what the words so far have set.
type reader struct {
	l                 letter
	force             string
	ref               string
	held              []string // values that subtraction gives away, for one problem
	path              string   // what every place of the file begins with that is read now: "letter.txt, "
	blurred           bool     // what is read now was recognised from a picture
	draft             string   // the words by which the part that is read now says that it is no final answer
	recalled          bool     // the reply says that it no longer stands
	own               bool     // the answer's questions are the standard four
	base              facets
	here              facets // what the last question mark and headings say
	flagOfCount       bool   // only a line of counts said that here are the flagged
	fromCount         bool   // the period of here is that of a sentence with counts, and of no title
	sub               facets // what the last small heading below them says
	scope             scope  // what the last title says of all below it, where that is not what was asked for
	topic             dim    // what the words above a table say that it is broken down by
	which             mark
	marked            bool                         // the mark of the line that is read now has been taken off it
	markAbove         string                       // the question whose mark the line right above begins with
	ofQuestions       bool                         // the paragraph that is read now begins as a sentence of a question: "Question 3 is refused"
	titledOf          personTitle                  // the last title that names a sex or age for what stands below it
	narrow            string                       // the last title, where it names less or other things than the questions do
	named             Breakdown                    // what the last small heading of the question names
	unitsAhead        []Unit                       // what each of the next tables counts, as the words above them say in turn
	labelUnits        []labelUnit                  // of which labels of the next table the remarks below it say that they count people
	numbered          bool                         // the letter numbers its questions
	worded            bool                         // a question was marked in words, such as "Question 1"
	asked             map[string]string            // what the request says under "Q2" or "Q2b"
	askedBefore       askedFor                     // what the question before asked for, which the next may only name a period of
	namedBefore       aNamedOffence                // what the first count of the sentence before is of
	askedHere         string                       // what the paragraph said that was asked, as a question
	errata            []erratum                    // corrections whose figures were not found before them
	unitOfLetter      Unit                         // that the letter says once for all its numbers
	unitOfOutcomes    Unit                         // that the letter says of outcomes alone
	onFiles           map[string]fileRemark        // what it says of the file beside it
	letters           map[string]prose.SpeltPeriod // what "a)" stands for, where the request says so once for all questions
	said              *statements
	found             []proposal
	apart             []proposal // counts that the letter says are in none of the others: no sum knows of them
	void              []proposal // counts that the letter takes back
	grids             []*grid
	cells             ledger
	readInside        map[string]bool // places of the tables that were read in their cells
	signs             legend
	codes             codeKey
	states            stateKey
	listed            [2]int      // from where to where r.found has the list of the last sentence
	scanned           string      // the sentence scanned last, which several rules look at
	ofCosts           bool        // it tells of money or hours
	facts             prose.Facts // what it says
	bytesSaid         int         // of sentences with numbers, so far
	beyond            unreadSentences
	tables            map[string]string    // "1" -> "Q2": which table answers which question, as the words say
	heads             [][]cell             // of the table before, for one that goes on below an empty row
	lastHeads         [][]cell             // of the last table of the part that had any
	headsOver         map[string][][]cell  // of the last table of the sheet in each range of columns
	titleAxes         map[string]titleAxis // of tables with the same heads, in the part that is read now
	parted            map[string]bool      // questions that have a title for each platform or outcome
	order, orderOfAll sequence             // the periods that the words above name in turn, and those before all questions
	years             askedPeriods
	yearsOf           map[string][]figure.Period // that the letter says a question asks for
	senses            yearSenses
	measures          map[string]string // what letters over tables, columns and rows stand for: "A" -> "all sexual offences"
	last              []figure.Period   // of the sentence or table read last that had figures
	beside            []figure.Period   // that it only compared with
	several           []figure.Period   // of the last that had figures of two or more
	ahead             []figure.Period   // the years that a sentence ahead of the counts names
	pattern           []facets          // what the counts of the sentence before were of, in order
	day               figure.Period     // the day that the sentence before names
	year              prose.SpeltPeriod // that stands over the questions that are read now
	yearLevel         int               // of the heading that it is; 0 where it is none
	aboveYears        mark              // of the question that the first of such years stands in
	unitAboveYears    Unit              // that the words of that question said before it
	noYear            []int64           // numbers that the letter says are of no year, or of a check
	alone             *figure.Period    // the only period that the whole letter speaks of
	periodSaid        *figure.Period    // that the letter says in a field of its own
	loose             []looseNumber
	lost              int // numbers of the answer of which no figure became, though none of its words says why
	probs             []string
	told              map[string]bool // the first toldTo of probs
	toldTo            int
	above             string        // the sentence that leads to what stands next
	titled            string        // "Table 3", as the title of the table that stands next says
	sheet             string        // the name of the sheet that is read now, where there are several
	oldAhead          bool          // the words before say that the table that follows no longer stands
	words             []string      // of running text, and of cells that are words
	region            func() string // that they say the reply is for; sought in all of them, so once

	flagAsked bool            // the request asks for one number, of the flagged offences
	namesFlag bool            // the letter or its request speaks of the flag
	calendar  bool            // it speaks of calendar years
	otherHead bool            // the letterhead is of another force
	joint     bool            // its sheets are of several forces
	forces    []string        // those that its titles name, one each
	together  []string        // those that one title names
	headed    int             // how many figures there were when a heading named a force
	wrongSums map[string]bool // places of totals that are not the sum of what they stand for
}

// A proposal is a figure that has been read and may still be dropped.
type proposal struct {
	Figure
	grid      *grid
	row, col  int
	path      string // of its file in the archive, with which its place begins
	muddled   bool   // its table has another number for the same thing
	flagged   bool   // its own words speak of the flag
	ofFlagged bool   // or the words above it
	aside     bool   // its sentence only compares with it
	replaced  bool   // the letter says another number for it
	bare      bool   // its period is a bare year
	of        int64  // the whole that its sentence says it is a part of
	doubts    doubtSet
}
