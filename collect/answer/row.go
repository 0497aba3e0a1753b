package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// readRows reads the labels of each row. A row of words alone is the heading of
// those below it.
func (g *grid) readRows(topic dim) {
	n := len(g.t.rows)
	g.rows, g.body, g.section = make([]facets, n), make([]bool, n), make([]int, n)
	section, count, titled := facets{}, 0, -1
	axis := g.sectionAxis(topic)
	last := make([]string, g.labels)
	g.nest = g.nested()
	kind := noDim
	for r := g.head; r < n; r++ {
		if title, ok := g.sectionTitle(r); ok {
			if kind = kindTitled(title); kind == noDim {
				section = g.readSection(title, section, axis)
			} else {
				section.breakdown = Breakdown{}
				if u := unitOf(title); u != "" && !strings.ContainsAny(title, "'’") { // "Victims, sex", but not "Victims' sex"
					section.unit = u
				}
			}
			count++
			titled = r
			continue
		}
		g.nest.by[r] = cmp.Or(g.nest.by[r], kind)
		g.body[r] = true
		g.section[r] = count
		g.rows[r] = section.with(g.readRow(r, last))
		if whole := g.nest.parent[r]; whole >= 0 {
			g.rows[r] = g.rows[whole].asWhole().with(g.rows[r])
		}
		if g.labels > 2 && !g.rows[r].breakdown.IsNone() && !g.namesTotal(r) { // "All" in one column of many
			g.rows[r].total = false
		}
		g.toDate(r)
		if g.rows[r].total && section != (facets{}) && titled != r-1 && !g.partsFollow(r) { // a total that comes first ends nothing
			section = facets{}
			count++
		}
	}
}

// partsFollow reports that a total among rows with several labels is only of some of its
// section: rows that are no totals follow it before the next title.
func (g *grid) partsFollow(r int) bool {
	for k := r + 1; g.labels > 1 && k < len(g.t.rows) && !g.isTitle(k); k++ {
		total := false
		for c := range g.labels {
			total = total || isTotal(g.t.at(k, c).text)
		}
		if !total {
			return true
		}
	}
	return false
}

var toDateLabel = lazyre.New(`(?i)\b(?:to date|so far|ytd|part(?:[- ]year| only)?)\b`)

// toDate gives the total of a part-year the months that stand above it: "2017/18
// to date" below April to June is these three.
func (g *grid) toDate(r int) {
	if len(g.labelBy) == 0 || g.labelBy[0] != byPeriod || !toDateLabel.MatchString(g.t.at(r, 0).text) {
		return
	}
	var months []figure.Period
	for k := r - 1; k >= g.head && g.body[k] && !g.rows[k].total; k-- {
		if p := g.rows[k].period; p.Dated() && (!g.rows[r].period.Dated() || g.rows[r].period.Period.Contains(p.Period)) {
			months = append(months, p.Period)
		}
	}
	if len(months) > 0 {
		g.rows[r].period.Period, g.rows[r].total = union(months), true
	}
}

// sectionTitle gives the words of a row that has nothing else.
func (g *grid) sectionTitle(r int) (string, bool) {
	title := ""
	for c, x := range g.t.rows[r] {
		if x.empty() || x.covered {
			continue
		}
		if title != "" || c > max(g.labels, 1) {
			return "", false
		}
		if _, ok := readValue(x.text); ok && c >= g.labels {
			return "", false
		}
		title = x.text
	}
	return title, title != "" && len(g.t.rows[r]) > 1
}

// allRecorded is a title of all offences that were recorded.
var allRecorded = lazyre.New(`(?i)\b(?:sexual |sex )?(?:offences|crimes)(?: against \w+)? recorded\b|\brecorded (?:child )?(?:sexual |sex )?(?:offences|crimes)\b`)

// last is what the section before it said: after those of girls and boys, "Not
// recorded" is a sex.
func (g *grid) readSection(title string, last facets, axis titleAxis) facets {
	if f, ok := axis.read(title); ok {
		return f
	}
	if m := letteredHead.FindStringSubmatch(title); m != nil { // "A. Sexual offences recorded"
		title = m[2]
	}
	if isTotal(title) {
		return facets{}
	}
	if notKnown.MatchString(title) && (last.breakdown.Sex != "" || last.breakdown.Age != "") {
		d := bySex
		if last.breakdown.Sex == "" {
			d = byAge
		}
		return readLabel(title, d)
	}
	f := readHeading(title)
	if f == (facets{}) {
		f = readMixed(title)
	}
	if f.breakdown.Offence != "" && allRecorded.MatchString(title) { // it names all that the section counts, and no offence
		f.breakdown.Code, f.breakdown.Offence, f.all = "", "", true
	}
	if f == (facets{}) {
		f.doubts = f.doubts.with(unreadLabel)
	}
	f.total = false
	return f
}

// readRow reads the labels of row r. last holds what stood above in each label
// column: forces print a year or a force once for the rows below it.
func (g *grid) readRow(r int, last []string) facets {
	var f facets
	named, total, unit := noDim, false, Unit("")
	for c := range g.labels {
		s := g.t.at(r, c).text
		if s != "" && isTotal(s) && g.labelBy[c] != byPeriod {
			total = true
		}
	}
	ofNamed := false // a total that names what it is of is not broken down further
	for c := range g.labels {
		s := g.t.at(r, c).text
		if of, ok := g.totalOf(c, s); ok { // "Rape Total" below the ages of Rape
			f = f.with(g.readRowLabel(of, g.labelBy[c]))
			f.total, ofNamed = true, true
			continue
		}
		if s == "" && ofNamed {
			continue
		}
		if g.labelBy[c] == byFlag && nothingAnswered(s) {
			f = f.with(g.blankFlag(r, c))
			continue
		}
		if s == "" && g.fills(r, c) && !(total && !g.totalOfGroup(r, c) && g.labelBy[c] != byPeriod && g.labelBy[c] != byForce && g.labelBy[c] != byQuestion) && !(total && g.ofAllPeriods(r, c)) {
			s = last[c]
		} else if s != "" {
			last[c] = s
			for k := c + 1; k < g.labels; k++ {
				last[k] = ""
			}
		}
		if g.isAll(r, c, s) {
			f.total = true
			if named == byPlatform || named == byOutcome {
				f.of = named
			}
			continue
		}
		if g.labelBy[c] == byDim {
			named, f.skip = dimNamed(s), f.skip || isSkipped(s)
			if named == noDim && labelDim(s) == byMeasure { // "All offences" among "Platform" and "Outcome"
				f = f.with(readMixed(s))
			}
			continue
		}
		by := g.labelBy[c]
		if c == g.labels-1 {
			by = cmp.Or(g.nest.by[r], by)
		}
		f = f.with(g.readRowLabel(g.endOf(c, withoutOfThese(s)), cmp.Or(named, by)))
		named = noDim
		if by == byUnit {
			unit = cmp.Or(f.unit, unit)
		}
	}
	f.unit = cmp.Or(unit, f.unit) // whatever the words of a measure name
	return f.ofQuarters()
}

// openPeriod is the head of a column that says how long the periods are of which its labels
// are the ends: "Twelve months to" above "31 March 2020".
var openPeriod = lazyre.New(`(?i)\b(?:ending|ended|ends|end|to|until)(?:\s+(?:on\s+)?(?:the\s+)?(?:31\s+|31st\s+)?(?:March|Mar|December|Dec))?\s*:?$`)

// endOf gives a label of column c as a whole period where the head begins it.
func (g *grid) endOf(c int, s string) string { return wholeBelow(g.lastHead(c), s) }

// wholeBelow gives the label s as a whole period where its head begins it.
func wholeBelow(head, s string) string {
	if !openPeriod.MatchString(head) {
		return s
	}
	whole := joinText(strings.TrimRight(head, " :"), s)
	if p, only := prose.LabelPeriod(whole); only && p.Dated() && !isDay(p) {
		return whole
	}
	return s
}

var namedTotal = lazyre.New(`(?i)^(.+?)[\s:–-]+(?:sub-?)?total$`)

// namesTotal reports a row that says what it is the total of.
func (g *grid) namesTotal(r int) bool {
	for c := range g.labels {
		if _, ok := g.totalOf(c, g.t.at(r, c).text); ok {
			return true
		}
	}
	return false
}

// totalOf gives the label of which a row is the total, where the column has it.
func (g *grid) totalOf(c int, s string) (string, bool) {
	m := namedTotal.FindStringSubmatch(s)
	if m == nil || g.labels < 2 {
		return "", false
	}
	for r := g.head; r < len(g.t.rows); r++ {
		if g.t.at(r, c).text == m[1] {
			return m[1], true
		}
	}
	return "", false
}

// fills reports whether an empty cell of label column c repeats the one above. A code
// does only beside a title that does: "Other offences" has none.
func (g *grid) fills(r, c int) bool {
	if g.labelBy[c] != byCode {
		return c < g.labels-1
	}
	title := slices.Index(g.labelBy, byOffence)
	return title >= 0 && title < g.labels-1 && g.t.at(r, title).empty()
}

// totalOfGroup reports a total without a label in column c that is only of the rows since the
// last that has one: it names the kind of its own column, "All ages", is their sum, or stands where
// each group has one. A total that is not the sum of its group is still that of its group.
func (g *grid) totalOfGroup(r, c int) bool {
	last := g.labels - 1
	if c >= last {
		return false
	}
	if d := headDim(g.t.at(r, last).text); d != noDim && d == g.labelBy[last] {
		return true
	}
	var parts []int
	for k := r - 1; k >= g.head; k-- {
		if !isTotal(g.t.at(k, last).text) {
			parts = append(parts, k)
		}
		if !g.t.at(k, c).empty() {
			return len(parts) > 1 && (g.sumsTo(r, parts) || g.eachGroupEnds(c))
		}
	}
	return false
}

// eachGroupEnds reports that every group of column c, from one label of it to the next, ends in a row that
// has a total beside it and no label, and that there are two groups or more.
func (g *grid) eachGroupEnds(c int) bool {
	groups, ends := 0, true
	for r := g.head; r < len(g.t.rows); r++ {
		if s := g.t.at(r, c).text; s == "" || isTotal(s) {
			continue
		}
		groups++
		ends = ends && (groups == 1 || g.endsGroup(r-1, c))
	}
	last := len(g.t.rows) - 1
	return groups > 1 && ends && (g.endsGroup(last, c) || isTotal(g.t.at(last, c).text) && g.endsGroup(last-1, c))
}

// endsGroup reports a row with a total in the last column of labels and nothing in column c.
func (g *grid) endsGroup(r, c int) bool {
	return r >= g.head && g.t.at(r, c).empty() && isTotal(g.t.at(r, g.labels-1).text)
}

// wordsOfRow keeps what a row without a count says of its question: "Not held".
func (r *reader) wordsOfRow(g *grid, row int) {
	q := g.rows[row].question
	if q == "" {
		return
	}
	var words []string
	for c := g.labels; c < g.t.width(); c++ {
		x := g.t.at(row, c)
		if _, isValue := readValue(x.text); isValue {
			return
		}
		if !x.empty() && !x.covered {
			words = append(words, x.text)
		}
	}
	if len(words) > 0 {
		r.said.add(mark{question: q, all: []string{q}}, strings.Join(words, " "))
	}
}
