package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// The titles of the sections of a table, or of tables with the same heads one below another,
// are labels of one kind, as those of a column are: one that nobody knows is of the kind of
// its neighbours, and a total among years is of all of them.

// A titleAxis is such a row of titles.
type titleAxis struct {
	by      dim
	proved  bool          // some of the titles show the kind; otherwise only the words above do
	periods figure.Period // of titles that are periods: all of them together
}

// axisOf tells of what kind titles are; otherwise is what the words above say.
func axisOf(titles []string, otherwise dim) titleAxis {
	var named []string
	for _, s := range titles {
		if s = withoutContinued(s); s != "" && !isTotal(s) && !slices.Contains(named, s) {
			named = append(named, s)
		}
	}
	if len(named) < 2 || slices.ContainsFunc(named, ofQuestion) || slices.ContainsFunc(named, func(s string) bool { return kindTitled(s) != noDim }) {
		return titleAxis{}
	}
	own := commonDim(named, noDim)
	a := titleAxis{by: cmp.Or(own, otherwise), proved: own != noDim}
	switch a.by {
	case byPlatform, byOutcome, byOffence, byAge, bySex:
	case byPeriod:
		var ps []figure.Period
		for _, s := range named {
			if p, only := prose.LabelPeriod(s); only && p.Dated() {
				ps = append(ps, p.Period)
			}
		}
		if len(ps) < len(named) {
			return titleAxis{}
		}
		a.periods = union(ps)
	default:
		return titleAxis{}
	}
	return a
}

// ofQuestion reports a title that is one of a question: "Question 4: by outcome".
func ofQuestion(s string) bool {
	_, marked := markOf(s, false)
	_, behind := titleMark(s)
	return marked || behind
}

// kindTitled gives the kind of the labels below a title that names nothing else: "Victim's sex", "Age at the
// time", "Platform used". A title of more words, or of a known label, is none.
func kindTitled(s string) dim {
	const most = 4                                                // words
	if ofQuestion(s) || isUnsaid(s) || remainder.MatchString(s) { // "Platform not known" is a label
		return noDim
	}
	d := dimNamed(strings.TrimRight(s, " :"))
	switch d {
	case byAge, bySex, byPlatform, byOutcome, byOffence:
		if own := labelDim(s); (own == noDim || own == byMeasure && d != byOffence) && len(strings.Fields(s)) <= most && !hasDigits(s) {
			return d
		}
	}
	return noDim
}

// read reads a title that says nothing by itself, or is the total of an axis of years; ok
// is false for any other.
func (a titleAxis) read(title string) (f facets, ok bool) {
	title = withoutContinued(title)
	switch {
	case a.by == noDim || title == "":
		return f, false
	case a.by == byPeriod:
		if !isTotal(title) {
			return f, false
		}
		return facets{period: prose.SpeltPeriod{Period: a.periods}}, true
	case isTotal(title) || a.by == bySex && everybody.MatchString(title):
		return facets{}, true
	case notKnown.MatchString(title):
	case labelDim(title) != noDim && labelDim(title) != a.by:
		return f, false
	}
	f = readLabel(title, a.by)
	f.doubts = f.doubts.when(!a.proved, kindByTopic)
	return f, f.breakdown != Breakdown{}
}

var (
	// continued says in a title that what is below it goes on from above: "Rape (continued)".
	continued = lazyre.New(`(?i)[\s(\[–—,:;-]*\bcont(?:inued|inuation|inues|['’]?d|\.)?(?:\s+(?:(?:from|of|on)\s+)?(?:(?:the\s+)?(?:previous|last|preceding)\s+(?:page|sheet|table)|above|overleaf|page \d+|table [A-Z\d]{1,2}))?[\s)\].:]*$`)
	// tableOnly is the name of a table by its number, and nothing else.
	tableOnly = lazyre.New(`(?i)^\W*(?:table|sheet|tab|annex|appendix|figure|page|part)\s+[A-Z\d]{1,2}(?:\s+of\s+\d+)?\W*$`)
)

// withoutContinued gives a title without that it goes on from above; "" where it says nothing else but its number.
func withoutContinued(title string) string {
	if at := continued.FindStringIndex(title); at != nil {
		if title = clean(title[:at[0]]); tableOnly.MatchString(title) {
			return ""
		}
	}
	return title
}

// sectionAxis tells of what kind the titles of a table's sections are.
func (g *grid) sectionAxis(topic dim) titleAxis {
	var titles []string
	if g.t.over.Dated() && g.head < len(g.t.rows) && !g.isTitle(g.head) { // the first of them was taken for that of the table
		titles = append(titles, g.t.over.Period.String())
	}
	for r := g.head; r < len(g.t.rows); r++ {
		if s, ok := g.sectionTitle(r); ok {
			titles = append(titles, s)
		}
	}
	if g.has(topic) {
		topic = noDim
	}
	return axisOf(titles, topic)
}

// titledTables gives the kind of the titles of tables with the same heads that follow one
// another in a part, by title. A title of two kinds has none.
func titledTables(p *part) map[string]titleAxis {
	out := map[string]titleAxis{}
	heads, titles := "", []string(nil)
	flush := func() {
		a := axisOf(titles, noDim)
		for _, s := range titles {
			if was, ok := out[s]; ok && was.by != a.by && !isTotal(s) {
				a = titleAxis{}
			}
			out[s] = a
		}
		titles = nil
	}
	title := ""
	for _, b := range p.blocks {
		if b.table == nil {
			title = titleLine(b.text)
			continue
		}
		for _, t := range pieces(b.table, nil) {
			top := 0
			for top < len(t.rows) && t.onlyTitle(top) {
				title, top = titleLine(rowWords(t, top)), top+1
			}
			if top == len(t.rows) {
				continue
			}
			if h := countedHeads(t.rows[top]); h != heads || title == "" {
				flush()
				heads = h
			}
			if title != "" {
				titles = append(titles, title)
			}
			title = ""
		}
	}
	flush()
	return out
}

// countedHeads gives the heads of a table in one line, without those of shares and remarks and
// without columns that only part others.
func countedHeads(row []cell) string {
	var heads []string
	for _, x := range row {
		if !x.empty() && !isSkipped(x.text) {
			heads = append(heads, x.text)
		}
	}
	return strings.Join(heads, "|")
}

// onlyTitle reports a row of which only the first cell speaks, in words or as a year.
func (t *table) onlyTitle(r int) bool {
	return t.onlyLabel(r) && (loneRow(t, r) || isPeriodLabel(t.at(r, 0).text))
}

// titleLine gives the last line of a block as the title of a table, as smallHeading takes it;
// "" where it is none.
func titleLine(s string) string {
	if i := strings.LastIndexByte(s, '\n'); i >= 0 {
		s = s[i+1:]
	}
	s, ok := asTitle(s)
	if _, marked := markOf(s, false); marked || !ok {
		return ""
	}
	return s
}
