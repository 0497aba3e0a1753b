package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// measured are the words of what is counted, which say nothing of a person.
var measured = lazyre.New(`(?i)\b(?:recorded|offences?|crimes?|number of|all|with(?: an?| the)?|total|where)\b`)

// personBeside reads the sex or age that a head names beside what is counted: "Cyber-flag,
// victim female", "Flagged (aged 13-15)".
func personBeside(s string) Breakdown {
	flagless := flagWords.ReplaceAllString(s, " ")
	for _, words := range []string{flagless, measured.ReplaceAllString(flagless, " ")} {
		rest := clean(strings.Trim(words, " ,;:–-()"))
		if rest == "" || rest == clean(s) {
			continue
		}
		if b := personIn(rest); !b.IsNone() {
			return b
		}
	}
	return Breakdown{}
}

// personIn reads words that are the sex or age of somebody, or both.
func personIn(s string) Breakdown {
	if person, ok := readPerson(s); ok {
		return person
	}
	var b Breakdown
	if sex, ok := readSex(s, false); ok {
		b.Sex = sex
	} else if age, ok := readAge(s, false); ok && age != "0-17" {
		b.Age = age
	}
	return b
}
