package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// table reads a table of counts.
func (r *reader) table(t *table) {
	all := pieces(r.nameMeasures(t), r.years.over.titles)
	for i, piece := range all {
		if i+1 < len(all) && piece.onlyHeads() {
			r.heads = piece.rows
			continue
		}
		rest, totals := periodTotals(piece)
		r.piece(rest)
		if totals != nil {
			r.piece(totals)
		}
	}
}

// onlyHeads reports a piece of heads that a question's title parts from the counts below
// it: they are those of every piece below.
func (t *table) onlyHeads() bool {
	last := len(t.rows) - 1
	return periodsIn(t.rows[last]) > 1 && !slices.ContainsFunc(t.rows, hasValues) && !t.titleCells(0) && !loneRow(t, 0)
}

// headsOf reports a table of heads alone that an empty row parts from the counts of next.
func (t *table) headsOf(next *table) bool {
	return next != nil && len(t.rows) > 0 && t.onlyHeads() && t.width() == next.width() && hasValues(next.rows[0])
}

// piece reads one table that has one head. Its rows of words before the head
// are headings.
func (r *reader) piece(t *table) {
	doubts, was := t.doubts, r.here.unit
	if t.counts.isPeople() || t.counts == Offences && was.isPeople() {
		r.here.unit = t.counts
		defer func() { r.here.unit = was }()
	}
	r.pattern = nil // what a sentence before the table counted goes on no further
	t = apart(t)
	r.caption(t.caption)
	if r.noLongerStands(t) || r.waysOfReporting(t) {
		return
	}
	if t = r.titles(t); len(t.rows) == 0 {
		return
	}
	if t.width() == 1 {
		r.text(columnBlocks(t))
		return
	}
	if r.outOfScope(t) {
		return
	}
	t = withoutHeld(r.twoInCells(t))
	defer r.unitInTurn()()
	if r.template(t) || r.dialogue(t) || r.filter(t) {
		r.cells.settleTable(t)
		return
	}
	t, inDoubt := r.monthMarks(r.countsOnly(r.spelledCells(t)))
	doubts |= inDoubt
	r.titleOfForce(t.at(0, 0).text)
	r.cornerMark(t)
	t, later := r.wordRows(t)
	defer later()
	if len(t.rows) == 0 {
		return
	}
	t.lead = r.above
	if g := r.longGrid(r.signs.apply(t)); g != nil {
		r.proposeGrid(g, doubts)
		return
	}
	r.wide(t, doubts)
}

// caption takes what the title of a table says of it.
func (r *reader) caption(s string) {
	if s == "" {
		return
	}
	r.above = s
	if m, ok := r.captionMark(s); ok {
		r.mark(m)
	}
	if r.entitle(s, 0) {
		r.scope.once = true
	}
	r.markNamed(s)
	r.titleOfForce(s)
	r.lead(s)
}

// captionLead begins a caption with the noun of a question and its number, which may stand behind the name of the table. A
// part may be one of the table's own.
var captionLead = lazyre.New(`(?i)^\s*(?:(?:section|table|annex|appendix|schedule|sheet|tab|tabl) [A-Z\d]{1,2}[a-z]?\s*[-–—:.,]*\s*[(\[]?)?(?:(?:our |the )?(?:answer|response|reply|ateb|ymateb) (?:to|i) )?(?:Q|qu|qn|cwestiwn|questions?)\s*\.?\s*(?:no\.?\s*|number\s+)?[1-6]\b`)

// offencesOfMark follows a mark that says which offences a table is of: "Q2 offences by platform".
var offencesOfMark = lazyre.New(`(?i)^(?:(?:recorded|flagged|cyber|cyber-flagged|child|sexual|online)\s+)*(?:offences|crimes|records)\b`)

// captionMark gives the question that begins the caption of a table and ends that of the heading above, unless the
// caption has the subject of the heading's: below "Q3. Platform" "Q2 by platform" says of which offences they are, as
// "Q2 offences" does without a sign behind its mark.
func (r *reader) captionMark(s string) (mark, bool) {
	m, ok := markOf(s, false)
	if !ok || len(m.all) != 1 || m.question == r.which.question || isPeriodLabel(m.rest) || quarterOf(s, false) != 0 {
		return mark{}, false
	}
	own, theirs := subjectOf[r.which.question], subjectOf[m.question]
	if r.own && own != nil && own.MatchString(m.rest) && (theirs == nil || !theirs.MatchString(m.rest)) {
		return mark{}, false
	}
	ofOffences := offencesOfMark.MatchString(m.rest) && !closedMark.MatchString(s)
	return m, r.which.question == "" || captionLead.MatchString(s) && !ofOffences
}

// closedMark ends the mark of a question with a sign, behind which its own words stand.
var closedMark = lazyre.New(`(?i)^[^\d]*\d\s*(?:\(?[a-z]\)?)?\s*(?:[.:)\]]|[-–—](?:\s|$)|$)`)

// noLongerStands names the numbers of a table that the words above say was replaced.
func (r *reader) noLongerStands(t *table) bool {
	const longest = 15 // words of a title
	title := r.above
	switch {
	case r.oldAhead, oldTable.MatchString(r.above) && !amongOutcomes.MatchString(r.above) && len(strings.Fields(r.above)) <= longest:
	case voidCorner(t):
		title = t.at(0, 0).text
	default:
		return false
	}
	r.probs = append(r.probs, notPart("", quoteWords(title), t.numbers())...)
	r.cells.settleTable(t)
	return true
}

// unitInTurn takes what the words above say that this table counts, of several; it gives what takes that back.
func (r *reader) unitInTurn() func() {
	if len(r.unitsAhead) == 0 {
		return func() {}
	}
	was := r.here.unit
	r.here.unit, r.unitsAhead = r.unitsAhead[0], r.unitsAhead[1:]
	return func() { r.here.unit = was }
}

// countsOnly takes off a table what stands beside its counts: columns of row numbers, status, shares and notes, and
// numbers that were corrected.
func (r *reader) countsOnly(t *table) *table {
	t = withoutShares(r.withoutStatus(r.withoutExample(r.withoutRowNumbers(withoutPointers(spanColumn(r.spellCodes(namedColumns(spelledAges(spelledSexes(t))))))))))
	t = r.notedCells(r.numberedHeads(r.letteredHeads(r.withAskedRows(r.askedColumn(outlined(r.corrected(t)))))))
	return withoutMethods(t)
}

// wide reads a table with heads over its columns and labels before its rows.
func (r *reader) wide(t *table, doubts doubtSet) {
	halves(t, r.above)
	quarters(t, r.above)
	shortYears(t)
	questionRows(t)
	t = partedLabels(labelColumn(labelsFirst(unfold(r.signs.apply(unwrapped(unwrappedHeads(t.belowLetterhead())))))))
	t.lead, t.over = r.above, r.sub.period
	g := r.otherLayout(t, r.layOut(t))
	if g == nil || !g.any() {
		r.noFigures(t)
		return
	}
	r.proposeGrid(g, doubts)
	r.sums(g)
	r.leadingYears(g)
}

// proposeGrid proposes the figures of a grid.
func (r *reader) proposeGrid(g *grid, doubts doubtSet) {
	r.meanYears(g)
	if g.long == nil { // its one column has the counts of all questions and periods
		r.markedCounts(g)
		r.unknownParts(g)
	}
	g.unitsOfLabels(r.labelUnits, unitOfLastColumn(r.words))
	r.grids = append(r.grids, g)
	r.endPersonRun()
	defer r.endPersonRun()
	g.named = r.ownMark(g.t.caption)
	g.peopleSaid = g.peopleSaid || g.t.counts.isPeople() || peopleNotCrimes(r.above) != ""
	g.adults, g.contrast, g.laidOut = g.adultsBeside(), g.contrasts(), true
	ctx := r.here.with(r.sub).beside(g)
	ctx.doubts |= doubts
	r.victimsBySum(g, ctx)
	from := len(r.found)
	defer func() { r.recent(from) }()
	for row := g.head; row < len(g.t.rows); row++ {
		if g.body[row] {
			r.row(g, row, ctx)
			r.wordsOfRow(g, row)
		}
	}
	r.cells.labels(g)
	r.skips(g)
}

// numbers gives the counts of a table, for a problem.
func (t *table) numbers() []string {
	var out []string
	for _, row := range t.rows {
		for _, x := range row {
			if n := numberOnly(x.text); n != "" && !x.covered {
				out = append(out, n)
			}
		}
	}
	return out
}

func dated(f facets) bool { return f.period.Dated() }

// periodsIn counts the different periods of a row of heads.
func periodsIn(row []cell) int {
	seen := map[string]bool{}
	for _, x := range row {
		if isPeriodLabel(x.text) {
			seen[x.text] = true
		}
	}
	return len(seen)
}

// repeats reports a row of heads that says the same over several columns: "No." and "%"
// for each year of the table above.
func repeats(row []cell) bool {
	seen := map[string]int{}
	for _, x := range row {
		if !x.empty() {
			seen[x.text]++
		}
	}
	for _, n := range seen {
		if n > 1 {
			return true
		}
	}
	return false
}

// saysPeriods reports a table whose rows hold their own periods in one column of
// counts: it needs no heads.
func (r *reader) saysPeriods(g *grid) bool {
	return slices.Contains(g.labelBy, byPeriod) && g.t.width()-g.labels == 1
}

// hasValues reports a row with a count or a sign. "Under 13" beside other ages is one of them.
func hasValues(row []cell) bool {
	return slices.ContainsFunc(row, func(x cell) bool {
		v, ok := readValue(x.text)
		return ok && !plainYear(x.text) && !(v.symbol == LessThanFive && isAge(x.text) && hasAges(row))
	})
}

// hasAges reports a band of ages that can be nothing else.
func hasAges(row []cell) bool {
	return slices.ContainsFunc(row, func(x cell) bool {
		_, isValue := readValue(x.text)
		return !isValue && isAge(x.text)
	})
}
