package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A head may say the year and the sex in one letter: "2016-17 F | 2016-17 M | 2016-17 not known". One letter
// alone says nothing, so both sexes must stand in the row, each beside a period.

// unsaidBehind is what a head says behind its period of those whose sex nobody wrote down.
var unsaidBehind = lazyre.New(`(?i)^(?:` + unsaid + `|u|not entered)$`)

// spelledSexes gives the table with such heads in words.
func spelledSexes(t *table) *table {
	for row := range min(mostHeads, len(t.rows)) {
		words, seen := map[int]string{}, map[string]bool{}
		for c := 1; c < len(t.rows[row]); c++ {
			period, letter := periodThenSex(t.at(row, c).text)
			if word := sexSpelt(letter); period != "" && word != "" {
				words[c], seen[word] = period+" "+word, true
			}
		}
		if !seen["female"] || !seen["male"] {
			continue
		}
		out := *t
		out.rows = slices.Clone(t.rows)
		out.rows[row] = slices.Clone(t.rows[row])
		for c, s := range words {
			x := t.at(row, c)
			x.printed, x.text = x.asPrinted(), s
			out.rows[row][c] = x
		}
		return &out
	}
	return t
}

// periodThenSex parts a head into its period and the words behind it.
func periodThenSex(head string) (period, rest string) {
	for _, p := range prose.SpeltPeriods(head) {
		if p.Start == 0 && p.Dated() {
			return head[:p.End], strings.Trim(head[p.End:], " -–:,()/")
		}
	}
	return "", ""
}

// sexSpelt gives the words for a sex that a head abbreviates, or "".
func sexSpelt(s string) string {
	switch sex, _ := readSex(s, true); {
	case unsaidBehind.MatchString(s):
		return "sex not known"
	case sex == "F" && s != "":
		return "female"
	case sex == "M" && s != "":
		return "male"
	}
	return ""
}
