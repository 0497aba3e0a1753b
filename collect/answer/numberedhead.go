package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// The heads of columns and the labels of rows may be marked with the bare numbers of the
// questions: "1. Sexual offences" beside "2. Of these, with the flag". The same numbers may
// be those of outcomes or codes of offences. So all of a row, or of a column, must ask for
// what the questions of these numbers do.

// numberedHead is a number before the words of a head: "2. Flagged", "(2) Flagged", "2 - Flagged".
var numberedHead = lazyre.New(`^\(?([1-9])(?:\s?[.):]|\s[-–—:])?\s+([A-Za-z].*)$`)

const mostHeads = 3 // rows that may be heads

// numberedHeads gives the table with such numbers as marks of questions.
func (r *reader) numberedHeads(t *table) *table {
	if !r.own {
		return t
	}
	out := *t
	out.rows = slices.Clone(t.rows)
	for row := range min(mostHeads, len(t.rows)) {
		var at [][2]int
		for c := 1; c < len(t.rows[row]); c++ {
			at = append(at, [2]int{row, c})
		}
		out.markNumbered(at)
	}
	var at [][2]int
	for row := 1; row < len(t.rows); row++ {
		at = append(at, [2]int{row, 0})
	}
	out.markNumbered(at)
	return &out
}

// markNumbered writes the bare numbers of cells as marks, where they are those of questions.
func (t *table) markNumbered(at [][2]int) {
	proved := false
	for _, p := range at {
		m := numberedHead.FindStringSubmatch(t.at(p[0], p[1]).text)
		if m == nil {
			continue
		}
		fits, proves := asks(m[1], m[2])
		if !fits {
			return
		}
		proved = proved || proves
	}
	if !proved {
		return
	}
	for _, p := range at {
		x := t.at(p[0], p[1])
		m := numberedHead.FindStringSubmatch(x.text)
		if m == nil {
			continue
		}
		x.printed, x.text = x.asPrinted(), "Question "+m[1]+" "+m[2]
		t.rows[p[0]] = slices.Clone(t.rows[p[0]])
		t.rows[p[0]][p[1]] = x
	}
}

// asks reports that words may be what the standard question of a number asks for, and that
// they can be nothing else.
func asks(number, words string) (fits, proves bool) {
	d := labelDim(words)
	switch number {
	case "1":
		whole := (d == byMeasure || crimeWords.MatchString(words)) && !flagWords.MatchString(words)
		return whole, whole && d == byMeasure
	case "2":
		fits = flagWords.MatchString(words) && d != byPlatform && d != byOutcome || ofThese.MatchString(words)
		return fits, fits
	case "3", "4":
		other := map[string]dim{"3": byOutcome, "4": byPlatform}[number]
		return d != other && d != byOffence && !flagWords.MatchString(words), asksFor("Q"+number, words)
	}
	return false, false
}
