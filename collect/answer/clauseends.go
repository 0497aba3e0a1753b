package answer

import (
	"cyberflag/internal/lazyre"
	"slices"
	"strings"
)

// clauseAround gives the words between the neighbouring counts and this one.
func clauseAround(s string, ns []said, i int) (before, after string) {
	from, to := 0, len(s)
	if i > 0 {
		from = ns[i-1].End
	}
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	before, after = s[from:ns[i].Start], s[ns[i].End:to]
	if i > 0 {
		if cut := lastBreak(before); cut > 0 && !strings.Contains(before[cut:], "=") {
			before = before[cut:]
		}
	}
	if i+1 < len(ns) {
		if cut := firstJoint(after); cut >= 0 {
			after = after[:cut]
		}
	}
	return before, after
}

var (
	joint = lazyre.New(`(?i)[,;]|\band\b`)
	// jointAfter parts a count from the words of the next one too: "97 offences: Kik 12".
	jointAfter = lazyre.New(`(?i)[,;]|\band\b|:\s`)
)

// firstJoint gives where words are first joined, but within an age ("12 and under") or one outcome of several
// ("charged, summonsed or cautioned").
func firstJoint(s string) int {
	whole := slices.Concat(agePhrase.FindAllStringIndex(s, -1), eitherOf.FindAllStringIndex(s, -1))
	for _, at := range jointAfter.FindAllStringIndex(s, -1) {
		if !slices.ContainsFunc(whole, func(one []int) bool { return one[0] < at[0] && at[1] < one[1] }) {
			return at[0]
		}
	}
	return -1
}

func lastBreak(s string) int {
	all := joint.FindAllStringIndex(s, -1)
	if len(all) == 0 {
		return 0
	}
	return all[len(all)-1][0]
}

var clauseEnd = lazyre.New(`[,;:.]`)

func firstClause(s string) string {
	if at := clauseEnd.FindStringIndex(s); at != nil {
		return s[:at[0]]
	}
	return s
}

func lastClause(s string) string {
	if all := clauseEnd.FindAllStringIndex(s, -1); len(all) > 0 {
		return s[all[len(all)-1][1]:]
	}
	return s
}
