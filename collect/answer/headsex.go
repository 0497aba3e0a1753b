package answer

import (
	"slices"
	"strings"

	"cyberflag/prose"
)

// A head may say the year and the sex in one letter: "2016-17 F | 2016-17 M | 2016-17 not known". One letter
// alone says nothing, so both sexes must stand in the row, each beside a period; unknownInHeads reads the last.

// spelledSexes gives the table with such heads in words.
func spelledSexes(t *table) *table {
	for row := range min(mostHeads, len(t.rows)) {
		words, seen := map[int]string{}, map[string]bool{}
		for c := 1; c < len(t.rows[row]); c++ {
			period, letter := periodBesideWords(t.at(row, c).text)
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

// periodBesideWords parts a head into the period at its front or its end and the other words.
func periodBesideWords(head string) (period, rest string) {
	end := len(strings.TrimRight(head, " )]"))
	for _, p := range prose.SpeltPeriods(head) {
		switch {
		case !p.Dated():
		case p.Start == 0:
			return head[:p.End], strings.Trim(head[p.End:], besideParts)
		case p.End >= end:
			return head[p.Start:p.End], strings.Trim(inPeriod.ReplaceAllString(head[:p.Start], ""), besideParts)
		}
	}
	return "", ""
}

// besideParts are the signs that part a sex from its period.
const besideParts = " -–—:,;()[]/|"

// sexSpelt gives the words for a sex that a head abbreviates, or "".
func sexSpelt(s string) string {
	switch sex, _ := readSex(s, true); {
	case sex == "F" && s != "":
		return "female"
	case sex == "M" && s != "":
		return "male"
	}
	return ""
}
