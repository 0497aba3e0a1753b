package answer

import "cyberflag/internal/lazyre"

// A sentence may count people and say that it is they who come next: "They had 1,231 victims, who were of the following
// ages."

var (
	// listedPeople is so many people and what points at a list or table of them.
	listedPeople = lazyre.New(`(?i)\d\s+(?:[\w'’-]+\s+){0,2}?(` + victimNouns + `|` + suspectNouns + `)\b([^.]*?)(?:\b(?:following|as follows|below|overleaf|next table|(?:this|the) table)\b([^.;]*)|:\s*$)`)
	// ofTheirs is what they are told apart by.
	ofTheirs = lazyre.New(`(?i)\b(?:ages?|aged|sex|sexes|gender|who|whose|they|these victims|these suspects|broken down|split)\b`)
)

// peopleListed gives the people that the last sentence of s says are counted below, "" where it says so of none, or speaks
// of offences behind them.
func peopleListed(s string) Unit {
	all := sentencesOf(s)
	if len(all) == 0 {
		return ""
	}
	m := listedPeople.FindStringSubmatch(all[len(all)-1])
	if m == nil || crimeWords.MatchString(m[2]+" "+m[3]) || !ofTheirs.MatchString(m[2]+" "+m[3]) {
		return ""
	}
	return peopleUnit(m[1])
}
