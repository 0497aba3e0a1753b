package answer

import "cyberflag/internal/lazyre"

// bracketTable is a table named in brackets behind what it shows: "those with a flag (table 2)".
var bracketTable = lazyre.New(`(?i)\((?:see )?` + tableNoun + `\s+([A-Z]|\d{1,2})\)`)

// tablesInBrackets gives the tables of a sentence that says before each, in brackets, what it
// shows, as the question that asks for that. Each must be of another.
func (r *reader) tablesInBrackets(s string) [][2]string {
	all := bracketTable.FindAllStringSubmatchIndex(s, -1)
	if len(all) < 2 || !r.own || len(askedRefs.FindAllString(s, 1)) > 0 {
		return nil
	}
	var out [][2]string
	seen := map[string]bool{}
	from := 0
	for _, at := range all {
		q := askedIn(s[from:at[0]])
		if q == "" || seen[q] {
			return nil
		}
		seen[q], from = true, at[1]
		out = append(out, [2]string{s[at[2]:at[3]], q})
	}
	return out
}

// askedIn gives the standard question whose subject words name: platforms, outcomes, the flag,
// or else offences.
func askedIn(words string) string {
	switch {
	case subjectOf["Q3"].MatchString(words):
		return "Q3"
	case subjectOf["Q4"].MatchString(words):
		return "Q4"
	case flagWords.MatchString(words):
		return "Q2"
	case crimeWords.MatchString(words):
		return "Q1"
	}
	return ""
}
