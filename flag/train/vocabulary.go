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

// vocabulary gives the words of rows that may be given a weight, sorted.
func vocabulary(rows []Row) []rules.WordWeight {
	count, writers := map[string]int{}, map[string]map[string]bool{}
	for _, row := range rows {
		for w := range wordsOf(row.Record.Text) {
			count[w]++
			if writers[w] == nil {
				writers[w] = map[string]bool{}
			}
			writers[w][row.Source] = true
		}
	}
	var words []rules.WordWeight
	for _, w := range slices.Sorted(maps.Keys(count)) {
		if count[w] >= leastRows && len(writers[w]) >= leastWriters {
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
