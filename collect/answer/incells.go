package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A table may give two counts in each cell, the second in brackets or behind a stroke, and say in words what that
// one is: "Figures in brackets are those with the flag" over "61 (2)".

var (
	// bracketsHold names the brackets of cells in a sentence that says what stands in them.
	bracketsHold = lazyre.New(`(?i)\b(?:the )?(?:(?:second|other) )?(?:figures?|numbers?|counts?|values?|those)?\s*\(?(?:(?:with)?in|inside) (?:the |round |square |curved )?(?:brackets|parenthes[ei]s)\)?|\b(?:the )?(?:bracketed|parenthesi[sz]ed) (?:figures?|numbers?|counts?|values?)|\b(?:the |that |those )(?:(?:figure|number|count|value)s? )?(?:after|behind|following) the (?:stroke|slash|oblique|bar|bracket)|\b(?:(?:comes?|stands?|is|are|given|shown) )?(?:before|ahead of) the (?:stroke|slash|oblique|bar)\b|\bthe second(?: (?:figure|number|count|value)| of (?:them|the two|each pair))?(?: \([^()]{0,30}\))?(?:,? (?:behind|after|following|in) (?:the |a )?(?:stroke|slash|oblique|bar|brackets),?|(?: (?:is|are|gives|shows|being|those|counts|for|has|have)\b|\s*[,:=–-]))`)
	// clauseBefore ends what stands before the words that brackets hold: "all offences, with the flagged ones".
	clauseBefore = lazyre.New(`(?i)[,;:–]|\b(?:and|then|followed by|, with)\b`)
	headOfCells  = lazyre.New(`^([^()]*[A-Za-z0-9][^()]*?)\s*[(\[]\s*(?:of which |of these |of whom |including |incl\.? |(?:in )?brackets(?: are)?\s*[:=–-]\s*)?([^()\[\]]*[A-Za-z][^()\[\]]*)[)\]]$`)
	countInCell  = lazyre.New(`^(\d[\d,]*|nil|-|\*|\[c\])\s*(?:[(\[]|/)\s*(\d[\d,]*|nil|-|\*|<\s?\d)[)\]]?$`)
)

// Heads that stand for what words say of the counts in one cell.
const (
	headOfAll     = "Recorded offences"
	headOfFlagged = "Offences with the cyber flag"
)

// twoMeanings gives heads for the first and the second count of the cells, where words say what they are.
func twoMeanings(s string) (first, second string, ok bool) {
	at := bracketsHold.FindStringIndex(s)
	if at == nil {
		return "", "", false
	}
	before, behind := strings.TrimRight(s[:at[0]], " ,(:;"), s[at[1]:]
	if first, second, ok = secondOf(behind); ok {
		return besideSex(first, second, s)
	}
	if all := clauseBefore.FindAllStringIndex(before, -1); len(all) > 0 {
		before = before[all[len(all)-1][1]:]
	}
	if first, second, ok = secondOf(before); ok {
		return besideSex(first, second, s)
	}
	return "", "", false
}

// secondOf gives the heads of the counts in a cell, where words say what the second is.
func secondOf(words string) (first, second string, ok bool) {
	words = firstClause(strings.TrimLeft(words, " ,:=–-"))
	sex, isSex := readSex(clean(sexWords.FindString(words)), false)
	switch {
	case notFlagged.MatchString(words) || percentWords.MatchString(words):
	case saysFlagged(words) && isSex: // both at once, and of which of the two the first count is nobody says
	case saysFlagged(words):
		return headOfAll, headOfFlagged, true
	case isSex && len(sexWords.FindAllString(words, 2)) == 1:
		return "All", map[string]string{"F": "Female", "M": "Male"}[sex], true
	case sayAll.MatchString(words):
		return headOfFlagged, headOfAll, true
	}
	return "", "", false
}

// saysFlagged reports words on the flag. A unit or team that deals with cyber crime is none.
func saysFlagged(words string) bool {
	return flagWords.MatchString(cyberStaff.ReplaceAllString(words, " "))
}

// cyberStaff are those who work on cyber crime, and what they work with.
var cyberStaff = lazyre.New(`(?i)\b(?:cyber|on-?line|internet|e-?crime)(?:[\s-]+(?:crimes?|investigations?|protect|child|abuse|safety|harm|digital|and))*[\s-]+(?:units?|teams?|departments?|dept\.?|squads?|hubs?|sections?|desks?|branch(?:es)?|bureaux?|officers?|investigators?|detectives?|analysts?|specialists?|staff|forms?|portals?|reports?|reporting|systems?|tools?)\b`)

// sayAll says that offences are counted whether they have the flag or not.
var sayAll = lazyre.New(`(?i)\b(?:all|every|total|recorded)\b.*\b(?:offences|crimes)\b|\b(?:offences|crimes) recorded\b|^\W*(?:(?:are|is|gives?|shows?) )?(?:the )?totals?\W*$`)

// twoInCells gives each column of cells with two counts two columns, where a head or words about the table say what
// the second of the two is.
func (r *reader) twoInCells(t *table) *table {
	two := t.columnsOfTwo()
	if len(two) > 0 && two[0] {
		t, two = t.besideEmpty(), append([]bool{false}, two...)
	}
	for c := range two {
		two[c] = two[c] && headDim(headWords(t.at(0, c).text)) != byCode && !areCodes(t.namesIn(c)) // "88/01" is a code
	}
	if !slices.Contains(two, true) {
		return t
	}
	first := slices.IndexFunc(t.rows, func(row []cell) bool {
		return slices.ContainsFunc(row, func(x cell) bool { return pairInCell(x.text) != nil })
	})
	a, b, said := r.wordsOnBrackets(t)
	out := &table{}
	*out = *t
	out.rows = make([][]cell, len(t.rows)+1)
	for c, is := range two {
		if !is {
			out.takeColumn(t, c, first)
			continue
		}
		name, x, y, inHead := headsInCell(t, first-1, c)
		if !inHead && !said {
			r.problem("%s has two numbers in each cell, as in %q, and no words that were understood say what the second is", t.placeOf(), t.pairOf(c))
			return t // what one column holds nobody says
		}
		if !inHead {
			x, y = a, b
		}
		if !inHead && first > 0 {
			name = t.at(first-1, c).text
		}
		out.takeBoth(t, c, first, name, [2]string{x, y})
	}
	if corner := &out.rows[0][0]; strokeCorner.MatchString(corner.text) && !isPeriodLabel(corner.text) {
		corner.printed, corner.text = corner.text, "" // it heads no labels
	}
	return out
}

// headsInCell reads a head that says in brackets what the second count of its cells is: "Recorded (flagged)".
func headsInCell(t *table, row, col int) (name, first, second string, ok bool) {
	if row < 0 {
		return "", "", "", false
	}
	head := t.at(row, col).text
	if first, second, ok = bothNamed(head); ok {
		return "", first, second, true
	}
	m := headOfCells.FindStringSubmatch(head)
	if m == nil || saysSexAgain(head) {
		return "", "", "", false
	}
	if first, second, ok = bothNamed(m[2]); !ok && !strings.ContainsAny(m[2], "/|") {
		first, second, ok = secondOf(m[2])
	}
	return strings.TrimRight(m[1], " /:–-"), first, second, ok
}

// takeColumn adds a column of another table, with a blank cell for a row of heads that stands at row head.
func (t *table) takeColumn(from *table, c, head int) {
	for i := range t.rows {
		switch {
		case i < head:
			t.rows[i] = append(t.rows[i], from.at(i, c))
		case i == head:
			t.rows[i] = append(t.rows[i], cell{})
		default:
			t.rows[i] = append(t.rows[i], from.at(i-1, c))
		}
	}
}

// takeBoth adds a column of two counts in a cell as two, with heads for them in row head below that of both.
func (t *table) takeBoth(from *table, c, head int, name string, heads [2]string) {
	for k, text := range heads {
		t.takeColumn(from, c, head)
		for i, row := range t.rows {
			x := &row[len(row)-1]
			m := pairInCell(x.text)
			switch {
			case i == head:
				x.text = text
			case i == head-1:
				x.printed, x.text = x.asPrinted(), name
			case m != nil:
				x.printed, x.text = x.asPrinted(), m[k+1]
			case i > head && k > 0:
				x.text = "" // one count alone is no two
			}
		}
	}
}

// pairInCell gives the two counts of a cell behind its text; nil where it holds no two. "2016/17" is a year.
func pairInCell(s string) []string {
	if isPeriodLabel(s) {
		return nil
	}
	return countInCell.FindStringSubmatch(s)
}

// pairOf gives the first two counts in a cell of column c.
func (t *table) pairOf(c int) string {
	for i := range t.rows {
		if pairInCell(t.at(i, c).text) != nil {
			return t.at(i, c).text
		}
	}
	return ""
}

// besideEmpty gives a table without labels an empty column for them.
func (t *table) besideEmpty() *table {
	out := *t
	out.rows = make([][]cell, len(t.rows))
	for i, row := range t.rows {
		out.rows[i] = append([]cell{{}}, row...)
	}
	return &out
}

// secondsAreParts reports cells of which the second count is never more than the first.
func (t *table) secondsAreParts() bool {
	for _, row := range t.rows {
		for _, x := range row {
			if m := pairInCell(x.text); m != nil {
				a, okA := readValue(m[1])
				b, okB := readValue(m[2])
				if okA && okB && a.symbol == NoSymbol && b.symbol == NoSymbol && b.n > a.n {
					return false
				}
			}
		}
	}
	return true
}

// columnsOfTwo tells of each column whether most of its counts are two in a cell.
func (t *table) columnsOfTwo() []bool {
	two := make([]bool, t.width())
	first := 1
	if isPeriodLabel(t.at(0, 0).text) { // no column of labels
		first = 0
	}
	for c := first; c < t.width(); c++ {
		pairs, single := 0, 0
		for i := range t.rows {
			x := t.at(i, c)
			if _, isCount := readValue(x.text); pairInCell(x.text) != nil {
				pairs++
			} else if isCount && !plainYear(x.text) {
				single++
			}
		}
		two[c] = pairs > single
	}
	return two
}

// strokeCorner is a corner that names both: "Recorded / flagged".
var strokeCorner = lazyre.New(`^([^/\d]+?)\s*/\s*([^/\d]+)$`)

// wordsOnBrackets gives what the words nearest to a table say of two counts in a cell: its title, the words above, its
// rows of words, or, where they say one thing only, the whole letter.
func (r *reader) wordsOnBrackets(t *table) (first, second string, ok bool) {
	near := []string{t.caption, r.above}
	for _, row := range t.rows {
		near = append(near, row[0].text)
	}
	for _, s := range near {
		if first, second, ok = twoMeanings(s); ok {
			return first, second, true
		}
		if first, second, ok = bothInTitle(s); ok {
			return first, second, true
		}
		if allAndFlagged(s) && t.secondsAreParts() {
			return headOfAll, headOfFlagged, true
		}
	}
	for _, words := range r.words {
		for _, s := range sentencesOf(words) {
			a, b, does := twoMeanings(s)
			if does && ok && (a != first || b != second) {
				return "", "", false
			}
			if does {
				first, second, ok = a, b, true
			}
		}
	}
	return first, second, ok
}
