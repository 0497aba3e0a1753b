package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// The heads of columns may be lettered so that one can say of which other it is a part:
// "A. Sexual offences", "B. Of A, with cyber flag", "C. Of B, charged".

var (
	letteredHead = lazyre.New(`^\(?([A-Ha-h])[.):]\s+(\S.*)$`)
	ofLettered   = lazyre.New(`^(?i:of|in|from) (?i:column )?\(?([A-Ha-h])\)?\b`)
)

// letteredHeads gives the table without such letters, and with "of these" for "of A". Where
// the letters are those of the request they stay.
func (r *reader) letteredHeads(t *table) *table {
	if len(r.letters) > 0 {
		return t
	}
	for row := range min(mostHeads, len(t.rows)) {
		if heads := lettered(t.rows[row]); heads != nil {
			out := *t
			out.rows = slices.Clone(t.rows)
			out.rows[row] = heads
			return &out
		}
	}
	return t
}

// lettered gives a row of heads without its letters, or nil where they do not run from A on,
// one for each head but the first, or none of them names another.
func lettered(row []cell) []cell {
	out := slices.Clone(row)
	next, pointed := byte('A'), false
	for c := 1; c < len(row); c++ {
		m := letteredHead.FindStringSubmatch(row[c].text)
		if m == nil || strings.ToUpper(m[1])[0] != next {
			return nil
		}
		next++
		words := m[2]
		if of := ofLettered.FindStringSubmatch(words); of != nil && strings.ToUpper(of[1])[0] < next-1 {
			words, pointed = strings.TrimLeft(words[len(of[0]):], " ,:–-"), true
			if d := labelDim(words); d != byPlatform && d != byOutcome { // names are kept as they are printed
				words = "Of these, " + words
			}
		}
		out[c].printed, out[c].text = row[c].asPrinted(), words
	}
	if !pointed {
		return nil
	}
	return out
}
