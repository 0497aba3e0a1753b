package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Two counts in a cell may have both their names in one place, in their order: "(girls / boys)", "all / flagged".

var (
	pairParted = lazyre.New(`(?i)\s*(?:/|\||;|,|\bthen\b|\bfollowed by\b|\band\b)\s*`)
	pairTitled = lazyre.New(`(?i)\(([^()]{3,60})\)|\b((?:` + sexNouns + `|all|recorded|total)\s*/\s*(?:` + sexNouns + `|(?:cyber[- ])?flagged))\b`)
	allNamed   = lazyre.New(`(?i)^(?:all|total|recorded|every|sexual)(?: (?:recorded|sexual|offences|crimes))*$`)
)

// bothNamed gives heads for both counts of a cell where words name both, the sexes or all and the flagged ones.
func bothNamed(words string) (first, second string, ok bool) {
	parts := pairParted.Split(strings.TrimSpace(words), -1)
	if len(parts) != 2 {
		return "", "", false
	}
	first, second = countNamed(parts[0]), countNamed(parts[1])
	sexes := isSexHead(first) && isSexHead(second)
	ok = first != second && (sexes || first == headOfAll && second == headOfFlagged || first == headOfFlagged && second == headOfAll)
	return first, second, ok
}

// countNamed gives the head that a name of one count stands for, "" where it is none of these.
func countNamed(s string) string {
	switch sex, isSex := readSex(s, true); {
	case isSex && sexHeads[sex] != "":
		return sexHeads[sex]
	case notFlagged.MatchString(s):
		return ""
	case saysFlagged(s):
		return headOfFlagged
	case allNamed.MatchString(s):
		return headOfAll
	}
	return ""
}

var sexHeads = map[string]string{"F": "Female", "M": "Male"}

func isSexHead(s string) bool { return s == sexHeads["F"] || s == sexHeads["M"] }

// bothInTitle finds such names in a title, in brackets or parted by a stroke: "By offence (girls / boys)".
func bothInTitle(s string) (first, second string, ok bool) {
	for _, m := range pairTitled.FindAllStringSubmatch(s, -1) {
		if first, second, ok = bothNamed(m[1] + m[2]); ok {
			return first, second, true
		}
	}
	return "", "", false
}

// besideSex gives the first count the other sex where the sentence names that too: "the first number is girls, the
// second boys". Else it is of both.
func besideSex(first, second, s string) (string, string, bool) {
	if !isSexHead(second) {
		return first, second, true
	}
	for _, name := range sexWords.FindAllString(s, -1) {
		if sex, _ := readSex(name, true); sexHeads[sex] != second {
			return sexHeads[sex], second, true
		}
	}
	return first, second, true
}

// titleParted parts what a title says of two counts in turn.
var titleParted = lazyre.New(`(?i),? (?:and|with|of which|then|followed by)(?: the)? (?:number|those|how many|figure|total)\b|,? of which\b`)

// allAndFlagged reports a title that names all offences and then the flagged ones: "Number of recorded offences and number with
// cyber flag".
func allAndFlagged(title string) bool {
	at := titleParted.FindAllStringIndex(title, -1)
	if len(at) != 1 {
		return false
	}
	all, flagged := title[:at[0][0]], title[at[0][0]:]
	return crimeWords.MatchString(all) && !flagWords.MatchString(all) && saysFlagged(flagged) && !notFlagged.MatchString(flagged)
}
