package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// headOf joins the heads of column c from the top.
func (g *grid) headOf(c int) string {
	var heads []string
	for r := range g.head {
		x := g.t.at(r, c).text
		if x != "" && (len(heads) == 0 || heads[len(heads)-1] != x) {
			heads = append(heads, x)
		}
	}
	return strings.Join(heads, " / ")
}

// lastHead gives the head of column c that stands nearest to its values.
func (g *grid) lastHead(c int) string {
	for r := g.head - 1; r >= 0; r-- {
		if x := g.t.at(r, c).text; x != "" {
			return x
		}
	}
	return ""
}

// isAge reports an age or a band of ages.
func isAge(s string) bool {
	_, ok := readAge(s, false)
	return ok
}

// headAt gives the head of column c in row r: an empty one of an upper row is
// that of its neighbour on the left, as forces leave cells they would merge.
func (g *grid) headAt(r, c int) string {
	for k := c; k >= max(g.labels, 1); k-- {
		if x := g.t.at(r, k).text; x != "" {
			if k < c && (r == g.head-1 || g.alone(r) || isCode(x) && g.codesEnd(r, c)) {
				return ""
			}
			return x
		}
	}
	return ""
}

// codesEnd reports the empty cell of a total in column c behind a row of codes with one over each column: it has none.
func (g *grid) codesEnd(r, c int) bool {
	for k := max(g.labels, 1); k < c; k++ {
		if g.t.at(r, k).empty() {
			return false
		}
	}
	return isTotal(g.t.at(r+1, c).text) || wholeAsked.MatchString(g.t.at(r+1, c).text)
}

// alone reports a row with one filled cell: a title, which is for all columns.
func (g *grid) alone(r int) bool { return g.t.filledInRow(r) <= 1 }

// readHeads reads the heads of each column, row by row, each row in its dim.
func (g *grid) readHeads(topic dim) {
	w := g.t.width()
	g.cols, g.heads, g.colDims = make([]facets, w), make([]string, w), make([]dim, w)
	for c := range g.labels {
		g.labelBy = append(g.labelBy, g.columnDim(c, topic))
	}
	g.daysBesidePeriods()
	for c := g.labels; c < w; c++ {
		g.heads[c] = g.headOf(c)
	}
	for r := range g.head {
		d := g.rowDim(r, topic)
		for c := g.labels; c < w; c++ {
			s := g.headAt(r, c)
			if s == "" {
				continue
			}
			f, by := readHead(s, g.dimAbove(r, c, s, g.dimAsked(c, s, d)))
			if by != noDim && by != byMeasure && g.namesBelow(r, c) {
				continue
			}
			g.cols[c] = g.cols[c].with(f)
			if by != noDim && by != byMeasure {
				g.colDims[c] = by
			}
		}
	}
	for c := g.labels; c < w; c++ {
		if p, ok := g.stackedPeriod(c); ok {
			g.cols[c].period = p
		}
	}
	g.besidePeriods()
	g.readFlagRow()
}

// dimAsked gives what the question asks for by which the heads of column c, or its head s
// itself, are marked; d where none is. One row of heads may go from question to question.
func (g *grid) dimAsked(c int, s string, d dim) dim {
	q := g.cols[c].question
	if m := markInHead.FindStringSubmatch(s); m != nil {
		q = "Q" + m[1]
	}
	if by := standardDims[q]; g.standard && (by == byPlatform || by == byOutcome) && d != byPeriod {
		return by
	}
	return d
}

// besidePeriods gives a column that counts a part of the one on its left the period of that:
// "of which flagged" beside each year.
func (g *grid) besidePeriods() {
	for c := g.labels + 1; c < len(g.cols); c++ {
		f, left := &g.cols[c], g.cols[c-1]
		if !f.period.Dated() && f.period.Month == 0 && left.period.Dated() && !f.total && (ofThese.MatchString(g.heads[c]) || f.flagged || f.unit != "") {
			f.period = left.period
		}
	}
}

// stackedPeriod gives the period that the heads of a column only say together: "Year
// ending" above "March 2019".
func (g *grid) stackedPeriod(c int) (prose.SpeltPeriod, bool) {
	for from := range g.head {
		for to := g.head; to > from+1; to-- {
			var words []string
			for r := from; r < to; r++ {
				words = append(words, g.headAt(r, c))
			}
			if slices.Contains(words, "") {
				continue
			}
			if p, only := prose.LabelPeriod(strings.Join(words, " ")); only && p.Dated() && p.Period.Contains(g.cols[c].period.Period) {
				return p, true
			}
		}
	}
	return prose.SpeltPeriod{}, false
}

// sumsOf gives each total among the columns what the columns before it are broken down
// by: "All known" behind Facebook, Instagram and Snapchat.
func (g *grid) sumsOf() {
	for c := g.labels + 1; c < len(g.cols); c++ {
		if d := g.colDims[c-1]; g.cols[c].total && !g.cols[c-1].total && (d == byPlatform || d == byOutcome) {
			g.cols[c].of = d
		}
	}
}

// ofPerson marks an age among outcomes as that of somebody; without it, "Under 10 years
// of age" is an outcome.
var ofPerson = lazyre.New(`(?i)\b(?:victims?|suspects?|offenders?|aged|adults?|juveniles?|persons?|males?|females?)\b`)

// readHead reads one column head in the dim of its row; a head that is plainly
// of another kind is read as that.
func readHead(s string, d dim) (facets, dim) {
	if m := markBehind.FindStringSubmatchIndex(s); m != nil && m[0] > 0 { // "Sexual offences, victim under 18 (Q1)"
		f, by := readHead(clean(s[:m[0]]), d)
		f.question = "Q" + s[m[2]:m[3]]
		return f, by
	}
	if rest := withoutOfThese(s); isPersons(labelDim(rest)) { // "of which female"
		s = rest
	}
	s = withoutWhole(s, d)
	if headDim(s) == byPeriod { // "Financial year" over its years
		return facets{}, noDim
	}
	if d == byCode && isCode(s) || d == byPeriod && quarterOf(s, false) > 0 || d == bySex && everybody.MatchString(s) {
		return readLabel(s, d), d
	}
	if m := markInHead.FindStringSubmatch(s); m != nil && m[2] == "" && !isPeriodLabel(s) && d != noDim && d != byMeasure && d != byQuestion {
		return facets{question: "Q" + m[1]}, noDim
	}
	if m := markInHead.FindStringSubmatch(s); m != nil && m[2] != "" && !isPeriodLabel(s) && !isPeriodLabel(m[2]) { // "Part 4: charged"
		rest := m[2]
		if by := namedOnly(rest); by != noDim {
			if rest = withoutWhole(m[2], by); rest == m[2] { // "Q4 Outcome" over outcomes
				return facets{question: "Q" + m[1]}, by
			}
			d = by // "Q4 Flagged: all other outcomes"
		}
		f, by := readHead(rest, d)
		f.question = "Q" + m[1]
		return f, by
	}
	if isSkipped(s) && labelDim(s) != byOutcome || headDim(s) == byCode && d != byCode && d != byOffence {
		return facets{skip: true}, skipped
	}
	if own := labelDim(s); own != noDim && own != d && !(d == byAge && isSingleAge(s)) && !(d == byOutcome && own == byAge && !ofPerson.MatchString(s)) && !(d != noDim && own == byMeasure && isTotal(s)) && (own == byPeriod || own == byAge || own == bySex || own == byMeasure || d == noDim || (own == byOutcome || own == byPlatform) && (d == byMeasure || d == byAge || d == bySex || d == byPeriod)) {
		d = own
	}
	if d == noDim || d == byMeasure {
		return readMixed(s), byMeasure
	}
	return readLabel(s, d), d
}

var (
	unsaidWords = lazyre.New(`(?i)^(?:(?:age|sex|gender|and|or|of|the|victim|suspect|offender|is|was|either|neither|nor|both|not|known|unknown|recorded|unrecorded|stated|entered|given|specified|missing|available)\b|[\s/,()&-])+$`)
	unsaidSign  = lazyre.New(`(?i)\bneither\b.*\b(?:known|recorded|stated|entered|given)\b|\b(?:unknown|unrecorded|missing|not (?:known|recorded|stated|entered|given|specified|available))\b`)
	ageWord     = lazyre.New(`(?i)\bage\b`)
)

// readUnsaid reads a label for what was not recorded: "Not known (age or sex)".
func readUnsaid(s string) Breakdown {
	var b Breakdown
	if !unsaidSign.MatchString(s) || !unsaidWords.MatchString(s) {
		return b
	}
	if ageWord.MatchString(s) {
		b.Age = "unknown"
	}
	if sexWord.MatchString(s) {
		b.Sex = "U"
	}
	return b
}

// unreadMeasure reports words that the reader takes for no label and no measure.
func unreadMeasure(s string) bool {
	return labelDim(s) == noDim && readLabel(s, byMeasure) == (facets{}) && !countedForces.MatchString(strings.TrimRight(s, ","))
}

// readMixed reads a head that says several things at once: "Offences 2016/17",
// "Female victims 2016/17", "2016/17 flagged", "Q2 2016/17".
func readMixed(s string) facets {
	var f facets
	rest := s
	if m := markInHead.FindStringSubmatch(rest); m != nil {
		f.question, rest = "Q"+m[1], withoutOfThese(m[2])
	}
	if unsaid := readUnsaid(rest); unsaid != (Breakdown{}) {
		f.breakdown = unsaid
		return f
	}
	ps := prose.SpeltPeriods(rest)
	for i := len(ps) - 1; i >= 0; i-- {
		if ps[i].Dated() || len(ps) == 1 {
			f.period = joinPeriods(f.period, ps[i])
		}
		rest = rest[:ps[i].Start] + " " + rest[ps[i].End:]
	}
	plain := outsideBrackets(rest)
	rest = clean(strings.Trim(rest, " -–:()"))
	if rest == "" {
		return f
	}
	if onlineOnly.MatchString(rest) {
		f.flagged = true
		return f
	}
	d := labelDim(rest)
	if f.period != (prose.SpeltPeriod{}) {
		f.doubts = f.doubts.when(monthName.MatchString(rest), partOfPeriod).when(hasWords.MatchString(plain) && unreadMeasure(rest), unreadLabel)
	}
	if d == noDim || d == byPeriod {
		d = byMeasure
	}
	if d == byCode {
		d = byMeasure
	}
	if d == byOffence && unitOf(rest) != "" && flagWords.MatchString(rest) {
		d = byMeasure
	}
	if d == byMeasure {
		f.breakdown = personBeside(rest)
	}
	return f.with(readLabel(rest, d))
}
