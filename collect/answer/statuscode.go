package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A column may say with a letter whether its row still stands, which the file explains once: "W = withdrawn", "replaced by a
// line with status C (current)".

// A stateKey is what such letters say, in a word that stands or gone knows.
type stateKey map[string]string

// stateCode is a letter with what it says.
var stateCode = lazyre.New(`(?:^|[\s("“'‘,;:])([A-Z]{1,2})["”'’]?\s*(?:[=:(–—-]|(?i:\b(?:is|are|means?|denotes?|marks?|stands for|for)\b))\s*["“'‘]?(?i:(?:an?|the|that|this|which|its|rows?|lines?|figures?|entry|entries|has|have|been|was|were|is|are|it)\s+)*(?i:(` + goneWords + `|voided|deleted|old|current|live|final|valid|active|in force|correct(?:ed)?|latest|revised|new)\b)`)

// statesOf gathers the key from the words of a letter.
func statesOf(words []string) stateKey {
	out := stateKey{}
	for _, s := range words {
		for _, m := range stateCode.FindAllStringSubmatch(s, -1) {
			if was, ok := out[m[1]]; ok && gone.MatchString(was) != gone.MatchString(m[2]) {
				out[m[1]] = "" // it is said to be both
				continue
			}
			out[m[1]] = m[2]
		}
	}
	return out
}

// spellStates gives the table with the letters of its status column in words.
func (r *reader) spellStates(t *table) *table {
	for c := range t.width() {
		words := r.states.of(t, c)
		if words == nil {
			continue
		}
		out := *t
		out.rows = slices.Clone(t.rows)
		for row := 1; row < len(t.rows); row++ {
			if word := words[t.at(row, c).text]; word != "" {
				out.rows[row] = slices.Clone(t.rows[row])
				x := &out.rows[row][c]
				x.printed, x.text = x.asPrinted(), word
			}
		}
		return &out
	}
	return t
}

// of gives what each letter of column c says; nil where it is no column of them, or none of them says that its row is gone.
// One letter without a meaning is of the rows that stand.
func (k stateKey) of(t *table, c int) map[string]string {
	words, old, unsaid := map[string]string{}, false, ""
	for row := 1; len(k) > 0 && row < len(t.rows); row++ {
		s := t.at(row, c).text
		switch {
		case s == "" || loneRow(t, row):
		case k[s] != "":
			words[s], old = k[s], old || gone.MatchString(k[s])
		case unsaid == "" && len(s) == 1 && strings.ToUpper(s) != strings.ToLower(s), s == unsaid:
			unsaid, words[s] = s, "current"
		default:
			return nil
		}
	}
	if !old {
		return nil
	}
	return words
}
