package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter may say in turn what its tables count: "The first table counts offences. The second
// counts victims, for the same offences."

var (
	tableInTurn = lazyre.New(`(?i)\b(first|second|third|fourth)\b`)
	unitNoun    = lazyre.New(`(?i)\b(?:offences|crimes|victims|children|suspects|offenders|perpetrators|persons|people|arrests)\b`)
)

// unitsInTurn gives what the first, the second and each further table count, nil where a text does not
// say it of two or more, one after the other.
func unitsInTurn(s string) []Unit {
	at := tableInTurn.FindAllStringSubmatchIndex(s, -1)
	if len(at) < 2 || !strings.Contains(strings.ToLower(s), "table") {
		return nil
	}
	var out []Unit
	for i, m := range at {
		to := len(s)
		if i+1 < len(at) {
			to = at[i+1][0]
		}
		noun := strings.ToLower(unitNoun.FindString(s[m[1]:to]))
		if strings.ToLower(s[m[2]:m[3]]) != ordinalWords[min(i, len(ordinalWords)-1)] || noun == "" {
			return nil
		}
		unit := Offences
		if noun != "offences" && noun != "crimes" {
			unit = peopleUnit(noun)
		}
		out = append(out, unit)
	}
	return out
}
