package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Heads that a program wrote have their parts joined: "1_F_0-12", "2_flagged", "3_P_Facebook", "cyber_flag".

var (
	machineMark = lazyre.New(`(?i)^(?:q|question)?([1-9][a-z]?)_`)
	oneCapital  = lazyre.New(`^([A-EG-LN-Z])_`) // F and M are sexes
)

// spokenHeads gives the cells of a row without the joints of their parts, and with the letter Q before the number of a question,
// where three heads begin with one. A letter that all heads of a question have between says of what kind they are.
func spokenHeads(row []cell) []cell {
	marks, kinds := map[string]int{}, map[string]map[string]bool{}
	marked := 0
	for _, x := range row {
		m := machineMark.FindStringSubmatch(x.text)
		if m == nil {
			continue
		}
		marked++
		marks[m[1]]++
		if kinds[m[1]] == nil {
			kinds[m[1]] = map[string]bool{}
		}
		kinds[m[1]][oneCapital.FindString(x.text[len(m[0]):])] = true
	}
	for i, x := range row {
		if !strings.Contains(x.text, "_") {
			continue
		}
		rest, lead := x.text, ""
		if m := machineMark.FindStringSubmatch(rest); m != nil && marked >= 3 {
			rest, lead = rest[len(m[0]):], "Q"+m[1]+" "
			if marks[m[1]] > 1 && len(kinds[m[1]]) == 1 {
				rest = oneCapital.ReplaceAllString(rest, "")
			}
		}
		row[i].text = lead + clean(strings.ReplaceAll(rest, "_", " "))
	}
	return row
}
