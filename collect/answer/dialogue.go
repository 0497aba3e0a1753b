package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A dialogue is a table with the questions in one column and what is answered in
// another. Each answer is read as the text that it is, below the mark of its
// question.

var (
	questionHead = lazyre.New(`(?i)^(?:your |the |foi )?(?:questions?|requests?|information requested|parts?(?: of (?:your|the) (?:request|question))?)(?: asked| text)?$|^(?:what )?(?:you|the applicant|the requester)(?: have)? (?:asked|requested|wanted|wished)(?: us)?(?: for| about| to know| to have)?$|^what (?:was|is|has been) (?:asked|requested)(?: for)?$`)
	answersHead  = lazyre.New(`(?i)^(?:our |the |force |police |foi |(?:[a-z]+ ){1,4}(?:police|constabulary|service)(?:['’]s)? )?(?:responses?|answers?|reply|replies|decision|information (?:provided|supplied|held|disclosed|released))(?: (?:of|from|by) (?:the force|[a-z ]{3,40}(?:police|constabulary|service)))?$|^(?:what )?we (?:answer(?:ed)?|reply|replied|hold|found|say|can (?:say|tell you|provide|give))$`)
)

// dialogue reads a table of questions and answers; it reports whether t is one.
func (r *reader) dialogue(t *table) bool {
	asks, answers := -1, -1
	for c := range t.width() {
		switch s := t.at(0, c).text; {
		case questionHead.MatchString(s):
			asks = c
		case answersHead.MatchString(s):
			answers = c
		}
	}
	if asks < 0 || answers < 0 || len(t.rows) < 2 || t.countsBeside(asks, answers) || !r.wordsIn(t, asks, answers) {
		return false
	}
	var heads []cell
	for row := 1; row < len(t.rows); row++ {
		if n := t.countedBelow(row, asks, answers); n > 0 && heads != nil {
			r.piece(&table{rows: append([][]cell{heads}, t.rows[row:row+n]...)})
			row += n - 1
			continue
		}
		m, ok := r.askedIn(t, row, asks)
		if !ok {
			continue
		}
		r.ask(m.question[1:]+m.letter+". "+withoutToldIn(t.at(row, asks).text), "")
		r.mark(m)
		r.here = r.here.with(r.partAsked(m))
		if ps := spans(prose.SpeltPeriods(withoutToldIn(t.at(row, asks).text))); len(ps) == 1 && !ps[0].Loose {
			r.here.period = ps[0]
		}
		if t.onlyPeriods(row, answers) {
			heads = slices.Clone(t.rows[row])
			heads[asks] = cell{}
			continue
		}
		r.answerIn(t.at(row, answers), t.at(row, asks).text)
	}
	return true
}

// answerIn reads a cell as the text that it is, and the tables that stand among it in their place.
func (r *reader) answerIn(x cell, asked string) {
	if x.inside == nil {
		r.text([]block{{text: cmp.Or(x.lines, x.text), where: x.where, asked: asked}})
		return
	}
	for i := 0; i < len(x.inside); i++ {
		if t := x.inside[i].table; t != nil {
			r.readInside[t.place] = true
			r.tableAmong(x.inside, i)
			continue
		}
		to := i
		for to < len(x.inside) && x.inside[to].table == nil {
			to++
		}
		r.text(x.inside[i:to])
		i = to - 1
	}
}

// blocksInside gives the words and tables of a cell that has tables in it.
func blocksInside(c document.Cell) []block {
	if c.Covered || c.Hidden {
		return nil
	}
	var out []block
	for _, b := range c.Inside {
		switch {
		case b.Role == document.Concealed:
		case b.Table != nil:
			out = append(out, block{table: tableOf(b.Table)})
		default:
			out = append(out, block{text: b.Text.Plain, label: b.Label, where: c.Where})
		}
	}
	return out
}

// onlyPeriods reports a row that has, from column c on, periods and nothing else, two at least: the heads of the
// counts below it, "Q2 | 2019/20 | 2020/21".
func (t *table) onlyPeriods(row, c int) bool {
	n := 0
	for ; c < len(t.rows[row]); c++ {
		switch x := t.at(row, c); {
		case x.empty():
		case !isPeriodLabel(x.text):
			return false
		default:
			n++
		}
	}
	return n > 1
}

// countedBelow gives how many rows from row on are a label without the mark of a question, with counts beside it.
func (t *table) countedBelow(row, asks, answers int) int {
	n := 0
	for ; row+n < len(t.rows); n++ {
		s := t.at(row+n, asks).text
		if _, marked := markOf(s, true); marked || questionOf(s) != "" || answers >= len(t.rows[row+n]) || !hasValues(t.rows[row+n][answers:]) {
			break
		}
	}
	return n
}

// partAsked gives what a row that has the number of its question counts of it: "4. Of part 2, charged".
func (r *reader) partAsked(m mark) facets {
	words := withoutPointer(m.rest)
	if !r.own || words == "" || topicOf(words) != noDim || headDim(words) != noDim || !partsQuestion(strings.TrimPrefix(m.question, "Q"), words) || isTotal(words) {
		return facets{}
	}
	if d := standardDims[m.question]; remainder.MatchString(words) && (d == byPlatform || d == byOutcome) {
		return readLabel(words, d)
	}
	if f := readMixed(words); !asksIt(f.breakdown.Offence) || offenceInside.MatchString(words) { // "How many sexual offences were recorded?" asks for all
		return f
	}
	return facets{}
}

// countsBeside reports counts in other columns than these two: then the words are labels.
func (t *table) countsBeside(asks, answers int) bool {
	for c := range t.width() {
		if c != asks && c != answers && c > 0 && isPeriodLabel(t.at(0, c).text) && t.countsIn(c, 1) {
			return true
		}
	}
	return false
}

// wordsIn reports that questions and answers are words and not columns of counts.
func (r *reader) wordsIn(t *table, asks, answers int) bool {
	words := 0
	for row := 1; row < len(t.rows); row++ {
		if _, ok := readValue(t.at(row, answers).text); !ok {
			words++
		}
		if len(t.at(row, asks).text) > 20 {
			words++
		}
	}
	return words >= len(t.rows)-1
}

// askedIn gives the question of a row: its number in a column before, or at the
// start of its words, or the row's own place when no row says.
func (r *reader) askedIn(t *table, row, asks int) (mark, bool) {
	for c := range asks {
		if q := questionOf(t.at(row, c).text); q != "" {
			return markOfQuestion(q), true
		}
	}
	s := t.at(row, asks).text
	if m, ok := markOf(s, true); ok {
		return m, true
	}
	if q := questionOf(s); q != "" {
		return markOfQuestion(q), true
	}
	if s == "" || row > 9 {
		return mark{}, false
	}
	q := "Q" + string(rune('0'+t.placeAsked(row, asks)))
	return markOfQuestion(q), true
}

// placeAsked gives the place of a row's question among those above it. One that is asked again, of another year, has the
// place that it had before.
func (t *table) placeAsked(row, asks int) int {
	var seen []string
	for k := 1; k < row; k++ {
		if s := t.wordsAsked(k, asks); s != "" && !slices.Contains(seen, s) {
			seen = append(seen, s)
		}
	}
	if at := slices.Index(seen, t.wordsAsked(row, asks)); at >= 0 {
		return at + 1
	}
	return len(seen) + 1
}

// wordsAsked gives the words of a question whatever years it names.
func (t *table) wordsAsked(row, asks int) string {
	return strings.ToLower(withoutPeriods(t.at(row, asks).text))
}
