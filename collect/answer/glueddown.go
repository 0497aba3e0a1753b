package answer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// A column of labels and counts may have lost what parted them: "Charged112", "Kik7", and the
// marks of notes may stand between: "All outcomes1624" for 624 with note 1. Only the sum says
// which digits are the count.

var (
	gluedLine = lazyre.New(`^([A-Za-z][^\d]*[A-Za-z).])(\d{1,7})$`)
	// noteNumber is a line that may be a note of the letter, by its number; a numbered question
	// is one too, so that it must say that it is a note, or have a note's own words.
	noteNumber = lazyre.New(`(?i)^\W*(note\s)?\W{0,2}([1-9])\b[.):\]]?\s+[a-z]`)
	noteWords  = lazyre.New(`(?i)\b(?:provisional|put together|combined|includ(?:es?|ed|ing)|exclud(?:es?|ed|ing)|subject to|rounded|revised|because|estimate[sd]?|as at|part[- ]year|incomplete)\b`)
	asksNumber = lazyre.New(`(?i)\bnumbers? of\b|\bhow many\b|\?`)
)

const fewestGlued = 3 // lines, with the total

// gluedColumn makes a table of such lines. It is taken only when exactly one way to read the
// digits agrees with the total that stands last. It only looks, and may be asked about lines
// that another form takes: what is to be told stands in the table.
func (r *reader) gluedColumn(ls []line) (*table, int) {
	var labels []string
	var ways [][]int64
	n := 0
	for ; n < len(ls); n++ {
		m := gluedLine.FindStringSubmatch(ls[n].text)
		if m == nil || isMark(ls[n].text) || refLabelled.MatchString(ls[n].text) {
			break
		}
		labels, ways = append(labels, strings.TrimSpace(m[1])), append(ways, r.countsIn(m[2]))
		if isTotal(labels[n]) {
			n++
			break
		}
	}
	if n < fewestGlued || !isTotal(labels[n-1]) {
		return nil, 0
	}
	found := proveColumn(ways)
	if len(found) != 1 {
		return &table{lost: fmt.Sprintf("labels and numbers run together (%s) and no total settles how they part: %d lines are not read", ls[0].text, n)}, n
	}
	t := &table{}
	for i, v := range found[0] {
		digits := strconv.FormatInt(v, 10)
		count := cell{text: digits, where: r.place(ls[i])}
		if printed := strings.TrimPrefix(ls[i].text, labels[i]); printed != digits {
			count.doubts = count.doubts.with(noteInCount)
			t.settled = append(t.settled, fmt.Sprintf("%q: the %s is the mark of a note, the count is %s: so the rows sum to the total", ls[i].text, strings.TrimSuffix(printed, digits), digits))
		}
		t.rows = append(t.rows, []cell{{text: labels[i], where: r.place(ls[i])}, count})
	}
	return t, n
}

// countsIn gives the counts that digits behind a label may be: all of them, or those behind
// the number of a note that the letter has.
func (r *reader) countsIn(digits string) []int64 {
	out := []int64{}
	add := func(s string) {
		if v, err := readNumber(s); err == nil && (s == "0" || s != "" && s[0] != '0') {
			out = append(out, v)
		}
	}
	add(digits)
	if len(digits) > 1 && slices.Contains(r.noteNumbers(), digits[:1]) {
		add(digits[1:])
	}
	return out
}

// noteNumbers are those of the notes of the letter.
func (r *reader) noteNumbers() []string {
	var out []string
	for _, s := range r.words {
		m := noteNumber.FindStringSubmatch(s)
		isNote := m != nil && (m[1] != "" || noteWords.MatchString(s) && !asksNumber.MatchString(s))
		if isNote && !slices.Contains(out, m[2]) {
			out = append(out, m[2])
		}
	}
	return out
}

// proveColumn gives the ways to read the counts of lines of which the last is the sum of the
// others, two at most: first those that leave most digits in the counts.
func proveColumn(ways [][]int64) [][]int64 {
	var out [][]int64
	var pick func(i int, sum int64, chosen []int64)
	pick = func(i int, sum int64, chosen []int64) {
		switch {
		case len(out) > 1:
		case i == len(ways)-1:
			if slices.Contains(ways[i], sum) {
				out = append(out, append(slices.Clone(chosen), sum))
			}
		default:
			for _, v := range ways[i] {
				pick(i+1, sum+v, append(chosen, v))
			}
		}
	}
	if len(ways) <= mostGlued {
		pick(0, 0, nil)
	}
	return out
}

const mostGlued = 16 // lines: each may double the ways
