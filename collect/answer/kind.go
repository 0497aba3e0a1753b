package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// rowDim tells what a row of heads breaks down by: what most of them are.
func (g *grid) rowDim(r int, topic dim) dim {
	if g.ageHeads(r) {
		return byAge
	}
	if g.codeRow(r) {
		return byCode
	}
	if g.quarterRow(r) {
		return byPeriod
	}
	var labels []string
	for c := g.labels; c < g.t.width(); c++ {
		if x := g.t.at(r, c); !x.empty() && !x.covered {
			labels = append(labels, x.text)
		}
	}
	if every(labels, isTotal) {
		return byMeasure // totals part nothing
	}
	if d := commonDim(withoutDates(labels), noDim); (d == bySex || d == byAge) && commonDim(labels, noDim) == noDim {
		return noDim // "FY 2018-19 Female": each says several things, whatever the words above name
	}
	return commonDim(labels, topic)
}

// withoutDates gives heads without their periods, those that have one.
func withoutDates(heads []string) []string {
	var out []string
	for _, s := range heads {
		ps := prose.SpeltPeriods(s)
		for i := len(ps) - 1; i >= 0; i-- {
			s = s[:ps[i].Start] + " " + s[ps[i].End:]
		}
		if s = clean(strings.Trim(s, " -–:,()")); len(ps) > 0 && s != "" {
			out = append(out, s)
		}
	}
	return out
}

// quarterRow reports a row of heads with all four quarters, or some that say so in words.
func (g *grid) quarterRow(r int) bool {
	seen, said := map[string]bool{}, false
	for c := g.labels; c < g.t.width(); c++ {
		if s := g.t.at(r, c).text; quarterOf(s, false) > 0 {
			seen[s] = true
			said = said || quarterWords.MatchString(s)
		}
	}
	return len(seen) == 4 || said && len(seen) > 1
}

// remainder is what is left of a breakdown: "Not recorded", "Other".
var remainder = lazyre.New(`(?i)^(?:` + restWords + `)(?:\s*(?:/|,| or | and )\s*(?:` + restWords + `))*$`)

// restWords are what is left of the names before: "Other", "not stated"; two may stand together.
const restWords = `(?:any |all )?others?(?: \w+)?|un-?known|(?:not|none|never) (?:known|recorded|stated|specified|given|named)|unrecorded|unspecified|blank|none`

// restNamed is what is left of a breakdown that it names: "Any other platform", "No outcome yet", "Unknown site".
var restNamed = lazyre.New(`(?i)^(?:(?:any |all )?others?|no|un-?(?:known|named|identified|specified|recorded)|missing|blank)(?: [\w-]+){0,2} (?:platforms?|sites?|apps?|applications?|websites?|social media|media|services?|outcomes?|disposals?|results?)\b(?: [\w-]+){0,2}$|^(?:platform|site|app|outcome|disposal|result)s?(?: (?:is |was )?|\s*[:–—-]\s+)(?:` + restWords + `)$`)

// leavesRest reports words that are what is left of a breakdown, whether they name it or not.
func leavesRest(s string) bool { return remainder.MatchString(s) || restNamed.MatchString(s) }

// areCodes reports labels that are all codes of offences, one with a letter, or all sub-codes: "17A", "21"; "17/13", "88/01".
func areCodes(labels []string) bool {
	return areSubCodes(labels) || slices.ContainsFunc(labels, letteredCode.MatchString) && !slices.ContainsFunc(labels, func(s string) bool { return !isCode(s) })
}

// areSubCodes reports labels that are all a class and what it is of that, and no years.
func areSubCodes(labels []string) bool {
	return len(labels) > 1 && slices.ContainsFunc(labels, func(s string) bool { return !isPeriodLabel(s) }) &&
		!slices.ContainsFunc(labels, func(s string) bool { return !subCode.MatchString(s) || !isClass(s) })
}

var subCode = lazyre.New(`^\d{1,3}/\d{1,2}$`)

var letteredCode = lazyre.New(`^\d{1,3}[A-Z]$`)

// areQuestions reports that most labels are marks of questions; a column headed
// Item may name what is counted.
func areQuestions(labels []string) bool {
	n := 0
	for _, s := range labels {
		if questionOf(s) != "" || markInHead.MatchString(s) {
			n++
		}
	}
	return n*2 >= len(labels)
}

// areMarkedWords reports labels that are all marks of questions with words behind them, of more than
// one: "Q1 Recorded", "Q2 Cyber flag".
func areMarkedWords(labels []string) bool {
	seen := map[string]bool{}
	for _, s := range labels {
		m := markInHead.FindStringSubmatch(s)
		if m == nil || !hasWords.MatchString(m[2]) || isPeriodLabel(s) || quarterOf(s, false) > 0 {
			return false
		}
		seen[m[1]] = true
	}
	return len(seen) > 1
}

func (g *grid) columnLabels(c int) []string {
	var labels []string
	for r := g.head; r < len(g.t.rows); r++ {
		if x := g.t.at(r, c); !x.empty() && !x.covered && !isTotal(x.text) {
			labels = append(labels, withoutOfThese(x.text))
		}
	}
	return labels
}

// commonDim gives the dim that most labels are of. Labels that nobody knows,
// such as "Other", go with the rest; when none is known it is fallback.
func commonDim(labels []string, fallback dim) dim {
	votes := map[dim]int{}
	if slices.Contains(labels, "F") && slices.Contains(labels, "M") && !slices.ContainsFunc(labels, ofOffences) {
		return bySex
	}
	for _, s := range labels {
		if isTotal(s) || headDim(s) == byPeriod {
			continue
		}
		if d := labelDim(s); d != noDim {
			votes[d]++
		}
	}
	best, most := noDim, 0
	if votes[byMeasure]*2 >= len(labels) {
		return byMeasure
	}
	for d := byOffence; d <= skipped; d++ {
		if votes[d] > most {
			best, most = d, votes[d]
		}
	}
	if best == noDim || most*4 < len(labels) && fallback != noDim {
		return fallback
	}
	return best
}

// ofOffences reports a label by which offences are told apart, and no person.
func ofOffences(s string) bool {
	d := labelDim(s)
	return d == byOffence || d == byPlatform || d == byOutcome
}
