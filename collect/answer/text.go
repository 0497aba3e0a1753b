package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// A line is one line of running text, or one cell that stands alone.
type line struct {
	text  string
	where string // "" in running text, which is quoted
	para  int    // lines of one paragraph share it
	label string // the number that its list gave it
}

// text reads paragraphs: lists and tables that are only lines, and sentences.
func (r *reader) text(blocks []block) {
	lines := linesOf(blocks)
	for i := 0; i < len(lines); {
		if n := r.lines(lines[i:]); n > 0 {
			i += n
			continue
		}
		i += r.paragraph(lines[i:])
	}
}

func linesOf(blocks []block) []line {
	var out []line
	for i, b := range blocks {
		for k, s := range strings.Split(b.text, "\n") {
			if s = strings.TrimSpace(superscripts.ReplaceAllString(s, "")); s == "" {
				continue
			}
			if last := len(out) - 1; k > 0 && last >= 0 && out[last].para == i && strings.HasSuffix(out[last].text, ",") && b.where == "" {
				out[last].text = joinText(out[last].text, s) // a list that was wrapped
				continue
			}
			l := line{text: s, where: b.where, para: i}
			if k == 0 && b.label != "" {
				l.text, l.label = joinText(b.label, s), b.label
			}
			out = append(out, l)
		}
	}
	return out
}

// lines reads a table or list that begins at the first line, and gives how many
// lines it took; 0 when none begins there.
func (r *reader) lines(ls []line) int {
	if _, ok := markOf(ls[0].text, false); ok {
		r.worded = true
	} else if r.worded && ls[0].label != "" { // where questions are marked in words, the numbers of a list are its own
		ls[0].text = strings.TrimSpace(strings.TrimPrefix(ls[0].text, ls[0].label))
		ls[0].label = ""
	}
	if m, ok := markOf(ls[0].text, true); ok {
		r.mark(m)
		if m.rest == "" {
			return 1
		}
		ls[0].text = m.rest
		r.marked = true
		return r.afterMark(ls)
	}
	if rest, ok := r.letterLine(ls[0].text); ok {
		ls[0].text = rest
		return r.afterMark(ls)
	}
	for _, form := range []func([]line) (*table, int){r.pairedLines, r.gluedTable, r.spacedTable, r.stackedTable, r.seriesTable, r.listTable} {
		if t, n := form(ls); n > 0 {
			r.piece(t)
			return n
		}
	}
	return 0
}

// nextMark reports a line inside a paragraph that begins the next question: it
// says so, or its bare number goes on from the question before. Another number
// at the start of a line is where words happen to wrap.
func (r *reader) nextMark(s string) bool {
	if _, ok := markOf(s, false); ok || r.isLetterLine(s) {
		return true
	}
	m, ok := markOf(s, true)
	if !ok || len(m.question) != 2 || m.rest == "" {
		return false
	}
	last := byte('0')
	if len(r.which.question) == 2 {
		last = r.which.question[1]
	}
	return m.question[1] == last+1 || m.question[1] == last && m.letter > r.which.letter
}

// afterMark reads what follows a mark on its own line: a bare value, a heading,
// or words.
func (r *reader) afterMark(ls []line) int {
	s := ls[0].text
	if v, ok := readValue(strings.TrimRight(s, ".")); ok {
		r.propose(r.here, facets{}, v, r.place(ls[0]), joinText(r.which.question[1:]+r.which.letter+".", s), nil, 0, 0)
		return 1
	}
	if t, n := r.listTable(ls); n > 0 {
		r.piece(t)
		return n
	}
	return r.paragraph(ls)
}

// place gives where a line stands: its cell, or its own words.
func (r *reader) place(l line) string {
	if l.where != "" {
		return l.where
	}
	return quoteWords(l.text)
}

// quoteWords cuts a quote to twelve words.
func quoteWords(s string) string {
	words := strings.Fields(s)
	if len(words) > 12 {
		words = words[:12]
	}
	return strings.Join(words, " ")
}

// paragraph reads the lines of one paragraph up to the next list or mark, and
// gives how many they were.
func (r *reader) paragraph(ls []line) int {
	n := 1
	for n < len(ls) && ls[n].para == ls[0].para && ls[n].where == ls[0].where {
		if r.nextMark(ls[n].text) || r.tableBegins(ls[n:]) {
			break
		}
		n++
	}
	var words []string
	for _, l := range ls[:n] {
		words = append(words, l.text)
	}
	r.line(line{text: strings.Join(words, " "), where: ls[0].where})
	return n
}

// line reads a heading or a paragraph.
func (r *reader) line(l line) {
	again := r.marked
	r.marked = false
	if m, ok := markOf(l.text, true); ok && l.text != m.rest && !again {
		r.mark(m)
		if l.text = m.rest; l.text == "" {
			return
		}
	}
	if r.smallHeading(l.text) {
		return
	}
	if m := tableTitle.FindStringSubmatch(l.text); m != nil && r.tables[m[1]] != "" {
		q := r.tables[m[1]]
		r.mark(mark{question: q, all: []string{q}})
	}
	if m := markBehind.FindStringSubmatch(l.text); m != nil && len(l.text) < 120 && len(manyBehind.FindAllString(l.text, 2)) == 1 {
		r.mark(mark{question: "Q" + m[1], all: []string{"Q" + m[1]}})
	}
	r.sentence(l.text, l.where)
	r.above = leadSentence(l.text)
	r.lead(leadOf(l.text))
}

var (
	tableTitle = lazyre.New(`(?i)^\W*(?:table|tab|annex|appendix|sheet)\s+([A-Z]|\d{1,2})\b`)
	tableNamed = lazyre.New(`(?i)\b(?:see|refer to|in|given in|shown in|at|provided in|set out in)\s+(?:the )?(?:attached |enclosed |below )?(?:table|tab|annex|appendix|sheet)\s+([A-Z]|\d{1,2})\b`)
)

// tablesNamed notes which table the answer to each question points at: "Question 2:
// see table 1". A table that two questions point at is no one's.
func (r *reader) tablesNamed(lines []string) {
	q := ""
	for _, line := range lines {
		if tableTitle.MatchString(line) {
			continue
		}
		for _, s := range sentencesOf(line) {
			if m, ok := markOf(s, false); ok && len(m.all) == 1 {
				q = m.question
			} else if ok {
				q = ""
			}
			m := tableNamed.FindStringSubmatch(s)
			switch {
			case m == nil || q == "":
			case r.tables[m[1]] == "":
				r.tables[m[1]] = q
			case r.tables[m[1]] != q:
				r.tables[m[1]] = "-"
			}
		}
	}
	for t, q := range r.tables {
		if q == "-" {
			delete(r.tables, t)
		}
	}
}

var endsLikeSentence = lazyre.New(`[.;?!]$`)

// smallHeading takes a line that names one thing: a force, a platform, an
// outcome, a year. It holds for the lines below it.
func (r *reader) smallHeading(s string) bool {
	s = strings.TrimRight(clean(s), " :")
	if len(strings.Fields(s)) > 9 || endsLikeSentence.MatchString(s) {
		return false
	}
	if f, err := reference.LookupForce(s); err == nil {
		if f.Name != r.force {
			r.here.force, r.sub = f.Name, facets{force: f.Name}
		}
		return true
	}
	d := labelDim(s)
	switch d {
	case byPeriod:
		r.sub.period, _ = prose.LabelPeriod(s)
		return true
	case byOutcome, byPlatform, byAge, bySex:
		r.sub.breakdown = Breakdown{}
		if topicOf(s) == noDim && headDim(s) == noDim || d == byOutcome && r.topicHere() == byOutcome && len(strings.Fields(s)) < 6 && topicOf(s) == noDim {
			f := readLabel(s, d)
			r.sub.breakdown = f.breakdown
			return true
		}
	}
	return false
}

// lead takes what a heading, a caption or a sentence says of what follows it.
func (r *reader) lead(s string) {
	if len(s) > 400 {
		return
	}
	f := readHeading(s)
	f.question = ""
	if m := supersededWords.MatchString(s); m {
		return
	}
	if f.breakdown.Code != "" && f.breakdown.Offence == "" {
		f.breakdown.Offence = r.titleOf(f.breakdown.Code)
	}
	if f.breakdown.Code != "" && (codeForAll.MatchString(s) || len(s) < 120) && r.which.question == "" {
		r.base.breakdown = r.base.breakdown.with(f.breakdown)
		r.here.breakdown = r.here.breakdown.with(f.breakdown)
	}
	f.breakdown = Breakdown{}
	if d := topicOf(s); d != noDim {
		r.topic = d
	}
	if len(strings.Fields(s)) > 25 {
		f.period, f.unit = prose.SpeltPeriod{}, headingUnit(leadSentence(s))
	}
	if ahead := leadSentence(s); ahead != s && !f.period.Dated() && pointsAhead.MatchString(ahead) {
		f.period = onePeriod(ahead)
	}
	if r.here.question == "Q4" && saysOutcome.MatchString(s) {
		f.breakdown.Outcome = onlyOutcome(saysOutcome.FindStringSubmatch(s)[1])
	}
	r.sub = facets{force: r.sub.force}
	if r.which.question == "" && f.period.Dated() && r.base.period == (prose.SpeltPeriod{}) {
		r.base.period = f.period
	}
	if !f.period.Dated() && pooled.MatchString(s) {
		f.period = r.pooledPeriod()
	}
	if f.unit == "" && (topicOf(s) != noDim || crimeWords.MatchString(s)) {
		r.here.unit = "" // people were counted above; this speaks of something else
	}
	r.here = r.here.with(f)
}

// saysOutcome leads to the counts of one outcome: "the number of suspects charged was".
var saysOutcome = lazyre.New(`(?i)^(.{1,80}?)\s+(?:was|were|is|are|follows)\W*$`)

// pooled says that what follows is for all the years as one.
var pooled = lazyre.New(`(?i)\b(?:(?:all|both|the|two|three|four|five)\s+)+(?:financial |calendar )?years?\s+(?:taken |put )?(?:together|combined|pooled|as one)|\b(?:over|across|for) the (?:whole|entire|full) period\b|\b(?:years?|periods?) (?:are )?(?:combined|pooled|taken together)`)

// pooledPeriod is the span of the periods that the answer gave before, where they
// follow on from one another.
func (r *reader) pooledPeriod() prose.SpeltPeriod {
	var ps []figure.Period
	for _, p := range r.found {
		if p.Breakdown.IsNone() && !slices.Contains(ps, p.Period) {
			ps = append(ps, p.Period)
		}
	}
	slices.SortFunc(ps, func(a, b figure.Period) int { return a.Start.Compare(b.Start) })
	for i := 1; i < len(ps); i++ {
		if ps[i-1].End.AddDays(1) != ps[i].Start {
			return prose.SpeltPeriod{}
		}
	}
	return prose.SpeltPeriod{Period: union(ps)}
}

// leadOf gives what leads over to a table or list: the last sentence of a text
// that ends in a colon, otherwise the whole.
func leadOf(s string) string {
	if !strings.HasSuffix(s, ":") {
		return s
	}
	all := sentencesOf(s)
	return all[len(all)-1]
}

// leadSentence gives the sentence of a text that points at what follows it, else its
// last.
func leadSentence(s string) string {
	all := sentencesOf(s)
	if len(all) == 0 {
		return s
	}
	for _, s := range all {
		if pointsAhead.MatchString(s) {
			return s
		}
	}
	return all[len(all)-1]
}

var pointsAhead = lazyre.New(`(?i)\b(?:shown|given|listed|set out|broken down|are)\s+(?:next|below|here|overleaf|in the (?:next |following )?table|as follows)|:\s*$|\b(?:the|this) (?:below |following |next )?table (?:below )?(?:is|covers|shows|gives)\b`)

var codeForAll = lazyre.New(`(?i)\b(?:recorded|under|all|offences)\b`)

// titleOf gives the title of a code in the words of the letter, when they are
// those of the classification.
func (r *reader) titleOf(code string) string {
	o, err := reference.LookupOffence(code)
	if err != nil {
		return ""
	}
	for _, s := range append(r.l.lines(), r.l.quoted...) {
		if i := strings.Index(strings.ToLower(s), strings.ToLower(o.Title)); i >= 0 {
			return s[i : i+len(o.Title)]
		}
	}
	return ""
}

// tableBegins reports whether lines that are a table or a list begin here.
func (r *reader) tableBegins(ls []line) bool {
	if gluedHead.MatchString(ls[0].text) {
		return true
	}
	for _, form := range []func([]line) (*table, int){r.spacedTable, r.stackedTable, r.pairedLines, r.seriesTable, r.listTable} {
		if _, n := form(ls); n > 0 {
			return true
		}
	}
	return false
}
