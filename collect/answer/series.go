package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A series is a list of which the first item, or the words before it, say the periods
// once for all items.

// inBrackets leads to counts of one period with those of another in brackets: "(2021/22
// with 2020/21 in brackets): charged 31 (44); cautioned 5 (3)".
var inBrackets = lazyre.New(`(?i)\bin (?:brackets|parentheses)\b[^:]{0,20}:\s*`)

// bracketed is an item of such a list.
var bracketed = lazyre.New(`^(.*?[^\s(])[\s:–-]+(\d[\d,]*|nil|none|\*)\s*\((\d[\d,]*|nil|none|\*)\)$`)

// bracketList reads a list with a second period in brackets.
func (r *reader) bracketList(s, where string) bool {
	at := inBrackets.FindStringIndex(s)
	if at == nil {
		return false
	}
	ps := spans(prose.SpeltPeriods(s[:at[1]]))
	if len(ps) != 2 {
		return false
	}
	t := &table{rows: [][]cell{{{}, {text: s[ps[0].Start:ps[0].End]}, {text: s[ps[1].Start:ps[1].End]}}}}
	for _, part := range itemsPart.Split(strings.TrimRight(s[at[1]:], ". "), -1) {
		m := bracketed.FindStringSubmatch(part)
		if m == nil {
			return false
		}
		t.rows = append(t.rows, rowOf(where, part, m[1:]))
	}
	r.lead(s[:at[0]])
	r.here.period = prose.SpeltPeriod{}
	r.cells.enterLines(t)
	r.piece(t)
	return true
}

// rowOf makes the cells of an item, which stands at where, or else in its own words.
func rowOf(where, words string, texts []string) []cell {
	if where == "" {
		where = quoteWords(words)
	}
	return cells(texts, where)
}

// headOfTwo is a head of two periods, the second in brackets; cellOfTwo a cell of their
// counts: "2015/16 (2014/15)" over "88 (79)".
var (
	headOfTwo   = lazyre.New(`^(.*\d.*?)\s*\((.*\d.*)\)$`)
	countsOfTwo = lazyre.New(`^(\d[\d,]*|nil|\*)\s*\((\d[\d,]*|nil|\*)\)$`)
)

// apart gives each column of counts with a second count in brackets two columns, where
// heads say the period of each.
func apart(t *table) *table {
	two := map[int]bool{}
	heads := 0
	for r := range t.rows {
		for c, x := range t.rows[r] {
			if m := headOfTwo.FindStringSubmatch(x.text); m != nil && isPeriodLabel(m[1]) && isPeriodLabel(m[2]) {
				heads++
			}
			two[c] = two[c] || c > 0 && countsOfTwo.MatchString(x.text)
		}
	}
	if heads == 0 || len(t.rows) < 2 {
		return t
	}
	out := *t
	out.rows = nil
	for _, row := range t.rows {
		var cells []cell
		for c, x := range row {
			cells = append(cells, x)
			if !two[c] {
				continue
			}
			second := x
			for _, form := range []*lazyre.Regexp{headOfTwo, countsOfTwo} {
				if m := form.FindStringSubmatch(x.text); m != nil && (form == countsOfTwo || isPeriodLabel(m[1])) {
					cells[len(cells)-1].text, second.text = m[1], m[2]
					cells[len(cells)-1].printed, second.printed = x.text, x.text
					cells[len(cells)-1].covered, second.covered = false, false
				}
			}
			cells = append(cells, second)
		}
		out.rows = append(out.rows, cells)
	}
	return &out
}

// seriesItem is a label with two counts or more behind it.
var seriesItem = lazyre.New(`^([A-Za-z][^\d:]*?)[\s:–=-]+((?:\d[\d,]*|nil|none|\*|<\s?\d)(?:\s*(?:,|;|and|&|/)\s+(?:\d[\d,]*|nil|none|\*|<\s?\d))+)\.?$`)

var seriesSplit = lazyre.New(`\s*(?:,\s+|;\s+|\s+and\s+|&|\s/\s)\s*`)

// seriesTable makes a table of lines of which the first says the period of each of its
// counts and the next have as many: "Facebook 19 (2016/17), 20 (2017/18)", "Kik 4, 2".
func (r *reader) seriesTable(ls []line) (*table, int) {
	ps := spans(prose.SpeltPeriods(ls[0].text))
	if len(ps) < 2 || len(ls) < 2 {
		return nil, 0
	}
	first := ls[0].text
	for i := len(ps) - 1; i >= 0; i-- {
		first = strings.TrimRight(first[:ps[i].Start], "( ") + strings.TrimLeft(first[ps[i].End:], ") ")
	}
	t := &table{rows: [][]cell{{{}}}}
	for _, p := range ps {
		t.rows[0] = append(t.rows[0], cell{text: ls[0].text[p.Start:p.End]})
	}
	n := 0
	for text := first; ; text = ls[n].text {
		m := seriesItem.FindStringSubmatch(strings.TrimSpace(text))
		if m == nil || n > 0 && r.nextMark(text) {
			break
		}
		values := seriesSplit.Split(m[2], -1)
		if len(values) != len(ps) {
			break
		}
		t.rows = append(t.rows, rowOf(ls[n].where, ls[n].text, append([]string{m[1]}, values...)))
		if n++; n == len(ls) {
			break
		}
	}
	if n < 2 {
		return nil, 0
	}
	return t, n
}
