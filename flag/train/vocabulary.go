package train

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"cyberflag/rules"
)

// A word is worth a weight of its own when it stands in enough records of
// enough writers: one writer's pet word says nothing of another's, and a name
// that only one force's records have must not reach the file of weights. Rows of
// fewer writers give no words.
const (
	leastRows    = 6
	leastWriters = 3
)

// A standing is in how many rows a word stands, or two of them, and whose.
type standing struct {
	rows    int
	writers map[string]bool
}

func (s *standing) in(row Row) {
	s.rows++
	s.writers[row.Source] = true
}

func (s *standing) enough() bool { return s.rows >= leastRows && len(s.writers) >= leastWriters }

// vocabulary gives the words of rows that may be given a weight, sorted.
func vocabulary(rows []Row) []rules.WordWeight {
	standings := map[string]*standing{}
	for _, row := range rows {
		for w := range wordsOf(row.Record.Text) {
			if standings[w] == nil {
				standings[w] = &standing{writers: map[string]bool{}}
			}
			standings[w].in(row)
		}
	}
	var words []rules.WordWeight
	for _, w := range slices.Sorted(maps.Keys(standings)) {
		if standings[w].enough() {
			words = append(words, rules.WordWeight{Word: w, Zone: rules.InText})
		}
	}
	return words
}

// wordsOf gives the words of text, as the matcher parts them, that are of ASCII
// letters only; small.
func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			words[w] = true
		}
	}
	return words
}
