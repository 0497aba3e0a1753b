package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// besideHead is what parts a period from the head of the row labels in a corner: "2016/17: age", "Age (2016/17)".
var besideHead = lazyre.New(`(?i)^(?:[\s:;,.()–—-]|\b(?:in|for|during|recorded|fy|year)\b)*|(?:[\s:;,.()–—-]|\b(?:in|for|during|recorded|fy|year)\b)*$`)

// cornerPeriod gives the period of a corner that says nothing else, or only what the row labels are.
func cornerPeriod(s string) (prose.SpeltPeriod, bool) {
	if p, only := prose.LabelPeriod(s); only {
		return p, p.Dated()
	}
	if p := periodInTitle(s); p.Dated() {
		return p, true
	}
	p := onePeriod(s)
	if !p.Dated() || isDay(p) || p.Start > 0 && p.End < len(strings.TrimRight(s, " ).:")) {
		return p, false
	}
	d := headDim(besideHead.ReplaceAllString(s[:p.Start]+" "+s[p.End:], ""))
	return p, d != noDim && d != byPeriod
}

// periodInTitle gives the period of a corner that says what is counted, when, and by what: "Flagged, 2020/21: site used".
func periodInTitle(s string) prose.SpeltPeriod {
	ps := spans(prose.SpeltPeriods(s))
	if len(ps) == 0 || isDay(ps[0]) || ps[0].Start == 0 {
		return prose.SpeltPeriod{}
	}
	p := ps[0]
	counted, by := strings.TrimRight(besideHead.ReplaceAllString(s[:p.Start], ""), " ,:;(–-"), strings.TrimLeft(s[p.End:], " )")
	if counted == "" || !measureOnly.MatchString(counted) || by == "" || !strings.ContainsAny(by[:1], ":,–-") {
		return prose.SpeltPeriod{}
	}
	return p
}

// cornerMark takes the question that stands before the head of the row labels:
// "Q2. Month".
func (r *reader) cornerMark(t *table) {
	if m := markBehind.FindStringSubmatchIndex(t.at(0, 0).text); m != nil && m[0] > 0 && len(t.rows) > 1 { // "Sex of victim (Q2)"
		q := "Q" + t.at(0, 0).text[m[2]:m[3]]
		r.mark(mark{question: q, all: []string{q}})
		t.rows[0] = slices.Clone(t.rows[0])
		t.rows[0][0].text = strings.TrimSpace(t.at(0, 0).text[:m[0]])
		return
	}
	m, ok := markOf(t.at(0, 0).text, false)
	if !ok {
		m, ok = markOf(t.at(0, 0).text, true)
		ok = ok && (m.rest == "" && t.filledIn(0, 1) == 1 || r.own && (asksFor(m.question, m.rest) || r.isNext(m))) // "4." alone in its column, "3. Platform"
	}
	if !ok || len(t.rows) < 2 {
		return
	}
	if m.rest == "" {
		if !r.markBeside(t, m) && !hasValues(t.rows[0]) && !isMark(t.at(1, 0).text) {
			r.mark(m)
			t.rows[0] = slices.Clone(t.rows[0])
			t.rows[0][0].text = ""
		}
		return
	}
	if _, again := markOf(t.at(1, 0).text, false); again {
		return
	}
	r.mark(m)
	r.lead(m.rest)
	t.rows[0] = slices.Clone(t.rows[0])
	t.rows[0][0].text = m.rest
}

// isNext reports the number of the standard question behind the last, before words: "4. Persons dealt
// with" below the table of the third.
func (r *reader) isNext(m mark) bool {
	last := r.which.question
	return len(last) == 2 && len(m.question) == 2 && m.question <= "Q4" && m.question[1] == last[1]+1 && m.letter == "" && len(strings.Fields(m.rest)) > 1
}

// asksFor reports words that name what a standard question asks for.
func asksFor(question, words string) bool {
	d := topicOf(words)
	if d == noDim {
		d = headDim(words)
	}
	return d != noDim && standardDims[question] == d || question == "Q2" && flagWords.MatchString(words) && d != byPlatform && d != byOutcome
}

// markBeside takes a question's mark that has a cell of its own above a table,
// with its words in the next: "Question 2 | Crimes with the flag |". It reports whether
// there is one.
func (r *reader) markBeside(t *table, m mark) bool {
	if len(t.rows) < 3 || t.at(1, 0).text != "" && markInHead.MatchString(t.at(1, 0).text) {
		return false
	}
	words := t.at(0, 1).text
	if _, isValue := readValue(words); isValue || words == "" || isPeriodLabel(words) {
		return false
	}
	for c := 2; c < t.width(); c++ {
		if x := t.at(0, c); !x.empty() && !x.covered {
			return false
		}
	}
	r.mark(m)
	r.lead(words)
	t.rows = t.rows[1:]
	return true
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
var peopleDealt = lazyre.New(`(?i)^(?:number of |unique |individual )*((?:` + suspectNouns + `|` + personNouns + `) (?:arrested|charged|cautioned|summonsed|prosecuted|convicted|interviewed|bailed|released))\d?\*?(?:\s*\((?:and )?not (?:recorded )?(?:offences|crimes)\))?(?:,? (?:for|of|in|with|from|under|over)\b.*)?$`)

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
		} else if u := peopleNotCrimes(head); u != "" {
			g.peopleSaid = true
			g.unitOfRows(u)
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
