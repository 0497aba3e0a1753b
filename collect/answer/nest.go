package answer

import (
	"cmp"
	"slices"

	"cyberflag/internal/lazyre"
)

// Rows that are parts of a row above them. Two rows with the same labels are two
// different things only by what stands above them: in a pivot table an offence, and
// below each offence the same ages. A row may also say that it is a part: "of which
// girls".

// ofThese begins the label of a part of the row above.
var ofThese = lazyre.New(`(?i)^\W*(?:and )?(?:(?:of|out of|among(?:st)?) (?:these|those|which|them|whom|the above)|thereof|including|incl\.)\b[\s,:–-]*|^\s*[-–—•·]\s*of\s+(?:the\s+)?`)

// withoutOfThese takes the words off a label that say that it is a part, unless it is a
// name, which is kept as the file prints it.
func withoutOfThese(s string) string {
	if !ofThese.MatchString(s) {
		return clean(s)
	}
	rest := clean(ofThese.ReplaceAllString(s, ""))
	switch d := labelDim(rest); {
	case rest == "", d == byOffence, d == byPlatform, d == byOutcome:
		return s
	}
	return rest
}

// A nest says of each row which row it is a part of, and what the rows of its depth
// are broken down by.
type nest struct {
	parent []int // partOfNone for a row that is part of none, ofAllAbove for one of several
	by     []dim // noDim where the column of labels says it
	either []int // rows that may be of the row above them or of several
}

// nested finds the parts among the rows, between one section's title and the next.
func (g *grid) nested() nest {
	rows := len(g.t.rows)
	n := nest{parent: slices.Repeat([]int{partOfNone}, rows), by: make([]dim, rows)}
	if g.labels == 0 {
		return n
	}
	var run []int
	above, titled := noDim, false
	for r := g.head; r <= rows; r++ {
		isTitle := r < rows && g.isTitle(r)
		if r == rows || isTitle || g.beginsQuestion(r) {
			g.dimOfGroup(run, above, titled, n)
			g.saidParts(run, n.parent)
			n.either = append(n.either, g.partsOfSeveral(run, n.parent)...)
			g.summedParts(run, n.parent)
			if g.oneName() && !g.summedLots(run, n) {
				g.repeatedParts(run, n)
			}
			run = nil
			above, titled = g.topicOfGroup(r), true
		}
		if r == rows || isTitle {
			continue
		}
		if !g.t.at(r, g.labels-1).empty() {
			run = append(run, r)
		}
	}
	return n
}

// beginsQuestion reports a row whose label in a column of questions begins another.
func (g *grid) beginsQuestion(r int) bool {
	c := slices.Index(g.labelBy, byQuestion)
	if c < 0 || c >= g.labels-1 || r >= len(g.t.rows) {
		return false
	}
	s := g.t.at(r, c).asPrinted()
	q := questionOfRow(s)
	if q == "" || r == g.head {
		return q != ""
	}
	above := g.t.at(r-1, c).asPrinted()
	return q != questionOfRow(above) || s != above && topicOf(s) != noDim
}

// questionOfRow gives the question of a label in a column of questions, which may say besides what its rows are
// broken down by: "Q2 Cyber flagged, by age of victim".
func questionOfRow(s string) string {
	if q := questionOf(s); q != "" {
		return q
	}
	if m := markInHead.FindStringSubmatch(s); m != nil {
		return "Q" + m[1]
	}
	return ""
}

// topicOfGroup tells what the rows from r on are likely to be broken down by: as the
// title of their section says, or the question that they answer.
func (g *grid) topicOfGroup(r int) dim {
	if r >= len(g.t.rows) {
		return noDim
	}
	title, _ := g.sectionTitle(r)
	question := readHeading(title).question
	if c := slices.Index(g.labelBy, byQuestion); question == "" && title == "" && c >= 0 {
		title = g.t.at(r, c).asPrinted()
		question = questionOfRow(title)
	}
	d := cmp.Or(topicOf(title), headDim(title))
	if own := standardDims[question]; g.standard && d == noDim {
		d = own
	}
	return d
}

// dimOfGroup gives the rows of one section or question their own dim where it is another
// than that of the whole column: platforms below ages.
// titled is that the group has a title or a question of its own.
func (g *grid) dimOfGroup(rows []int, above dim, titled bool, n nest) {
	var labels []string
	for _, r := range rows {
		if s := g.t.at(r, g.labels-1).text; !isTotal(s) {
			labels = append(labels, withoutOfThese(s))
		}
	}
	d, head := commonDim(labels, above), headDim(g.lastHead(g.labels-1))
	if titled && len(labels) > 0 && !slices.ContainsFunc(labels, func(s string) bool { return labelDim(s) != byMeasure }) {
		for _, r := range rows {
			n.by[r] = byMeasure
		}
		return
	}
	own := kindOfMost(labels)
	said := above != noDim && (head == noDim || head == byMeasure || head == byQuestion)
	if !said && !(titled && len(labels) > 1 && own != noDim) || d == byMeasure || d == byPeriod || len(labels) == 0 {
		return
	}
	if !said {
		d = own
	}
	for _, r := range rows {
		n.by[r] = d
	}
}

// kindOfMost gives the dim by which counts are broken down that at least half of the labels are of.
func kindOfMost(labels []string) dim {
	votes := map[dim]int{}
	for _, s := range labels {
		votes[labelDim(s)]++
	}
	for d := byOffence; d <= byOutcome; d++ {
		if d != byCode && votes[d]*2 >= len(labels) && votes[d] > 0 {
			return d
		}
	}
	return noDim
}

func (g *grid) isTitle(r int) bool {
	_, is := g.sectionTitle(r)
	return is
}

// saidParts puts each row that says that it is a part below the last that does not, or above a share or a rate
// of which it cannot be one.
func (g *grid) saidParts(rows []int, parent []int) {
	var wholes []int
	for _, r := range rows {
		if !ofThese.MatchString(g.t.at(r, g.labels-1).text) {
			wholes = append(wholes, r)
			continue
		}
		for _, whole := range slices.Backward(wholes) {
			if !isSkipped(g.t.at(whole, g.labels-1).text) || g.within(r, whole) {
				parent[r] = whole
				break
			}
		}
	}
}

// within reports that no number of the row part is beside one that is no count, or a smaller one, of the row whole.
func (g *grid) within(part, whole int) bool {
	for c := g.labels; c < g.t.width(); c++ {
		n, isCount := readValue(g.t.at(part, c).text)
		of, hasWhole := readValue(g.t.at(whole, c).text)
		if isCount && n.symbol == NoSymbol && !g.t.at(whole, c).empty() && (!hasWhole || of.symbol == NoSymbol && of.n < n.n) {
			return false
		}
	}
	return true
}

// summedParts puts the sexes or ages that follow a measure below it where they sum to it in
// every column: girls and boys below the flagged offences.
func (g *grid) summedParts(rows []int, parent []int) {
	for i, whole := range rows {
		if labelDim(g.t.at(whole, g.labels-1).text) != byMeasure {
			continue
		}
		end := i + 1
		for end < len(rows) && isPersons(labelDim(g.t.at(rows[end], g.labels-1).text)) && parent[rows[end]] == partOfNone {
			end++
		}
		if end-i > 2 && g.sumsTo(whole, rows[i+1:end]) {
			for _, r := range rows[i+1 : end] {
				parent[r] = whole
			}
		}
	}
}

// sumsTo reports that the counts of parts sum to those of whole wherever all are numbers,
// and that they are somewhere.
func (g *grid) sumsTo(whole int, parts []int) bool {
	return isSum(parts, whole, func(r, k int) cell { return g.t.at(r, g.labels+k) }, g.t.width()-g.labels)
}

// oneName reports rows that have one label, or a code and one.
func (g *grid) oneName() bool { return g.labels == 1 || g.labels == 2 && g.labelBy[0] == byCode }

// repeatedParts puts rows whose labels come again below the rows between them whose
// labels do not, and looks for further parts in each lot.
func (g *grid) repeatedParts(rows []int, n nest) {
	name := func(r int) string { return g.t.at(r, g.labels-1).text }
	times := map[string]int{}
	for _, r := range rows {
		times[name(r)]++
	}
	ofUnsaid := g.unsaidLeads(rows, times)
	leads := func(r int) bool { return times[name(r)] == 1 && !isTotal(name(r)) || slices.Contains(ofUnsaid, r) }
	again := func(r int) bool { return times[name(r)] > 1 && !isTotal(name(r)) } // a total that comes again is of the rows before it
	if !slices.ContainsFunc(rows, again) || !leads(rows[0]) {
		return
	}
	leaders, parts := []string{}, map[int][]int{}
	leader := partOfNone
	for _, r := range rows {
		switch s := name(r); {
		case leads(r):
			leader, leaders = r, append(leaders, s)
		case times[s] == 1: // what stands below a total is of none before it
			leader = partOfNone
		case leader != partOfNone && times[s] > 1 && !(ofThese.MatchString(s) && n.parent[r] != partOfNone):
			parts[leader] = append(parts[leader], r)
		}
	}
	if len(leaders) < 2 {
		return
	}
	by, ofParts := commonDim(leaders, noDim), noDim
	for _, r := range rows {
		if !leads(r) && !isTotal(name(r)) && ofParts == noDim {
			ofParts = labelDim(name(r))
		}
		if leads(r) {
			n.by[r] = by
		}
	}
	for lead, own := range parts {
		var labels []string
		for _, r := range own {
			n.parent[r] = lead
			labels = append(labels, name(r))
		}
		d := cmp.Or(commonDim(labels, noDim), ofParts)
		for _, r := range own {
			n.by[r] = d
		}
		g.repeatedParts(own, n)
	}
}

// unsaidLeads gives the rows of what is not known that have parts of their own: in a pivot table "(blank)" is a sex, and
// below it an age. Their parts sum to them, up to the next row with a label that comes once; so many are no parts of one.
func (g *grid) unsaidLeads(rows []int, times map[string]int) (out []int) {
	const mostParts = 60
	name := func(r int) string { return g.t.at(r, g.labels-1).text }
	var known []string // with what is not known beside them
	for _, r := range rows {
		if times[name(r)] == 1 && !isTotal(name(r)) {
			known = append(known, name(r))
		}
	}
	if d := commonDim(known, noDim); d != bySex && d != byAge { // below years it is a part of each
		return nil
	}
	for i, r := range rows {
		if times[name(r)] < 2 || !notKnown.MatchString(name(r)) {
			continue
		}
		end := i + 1
		for end < len(rows) && end-i <= mostParts && times[name(rows[end])] > 1 && !isTotal(name(rows[end])) {
			end++
		}
		if end > i+1 && end-i <= mostParts && g.sumsTo(r, rows[i+1:end]) {
			out = append(out, r)
		}
	}
	return out
}

// asWhole gives what a row says of its parts.
func (f facets) asWhole() facets {
	f.total, f.part, f.parts, f.of = false, 0, 0, noDim
	return f
}
