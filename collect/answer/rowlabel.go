package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var allWords = lazyre.New(`(?i)^(?:(?:all|any|every|both)(?: (?:offences?|crimes?|sex(?:es)?|genders?|ages?|platforms?|outcomes?|codes?|class(?:es)?|types?))?|total|-|–|—|n/?a|none)$`)

// isAll reports a label that says that its column breaks nothing down here.
func (g *grid) isAll(_, c int, s string) bool {
	return s != "" && g.labels > 1 && (allWords.MatchString(s) || isTotal(s)) && g.labelBy[c] != byPeriod
}

// readRowLabel reads one row label. A label that is plainly a period, a total
// or a measure in a column of other things is read as what it is.
func (g *grid) readRowLabel(s string, d dim) facets {
	if s == "" || d == skipped {
		return facets{}
	}
	own := labelDim(s)
	switch {
	case d == byFlag:
		return readLabel(s, d)
	case eitherWay.MatchString(s):
		return readMixed(s)
	case d == byPeriod && quarterOf(s, false) > 0, d == bySex && everybody.MatchString(s):
		return readLabel(s, d)
	case d != byQuestion && markInHead.MatchString(s) && (d != byPeriod || !isPeriodLabel(s)):
		return readMixed(s)
	case d == byQuestion && namesPart(s), d == noDim, d == byMeasure:
		return g.restMarked(s, readMixed(s))
	case own == byPeriod && d != byPeriod && d != byAge && d != byCode && d != byQuestion:
		return readLabel(s, byPeriod)
	case d == byPeriod && own != byPeriod && !isSumOfYears(s, d):
		return readMixed(s)
	case own == byMeasure && d != byOffence && (flagWords.MatchString(s) || unitOf(s) != ""), own == byMeasure && (isWholeMeasure(s) || flagWords.MatchString(s) && measureOnly.MatchString(s)):
		return readMixed(s)
	case (own == noDim || own == byMeasure) && (isPersons(labelDim(besidePeriod(s))) || besidePeriod(s) != s && isTotal(besidePeriod(s))): // "2015/16, female"
		return readMixed(s)
	case d == byOutcome && own == byAge && !ofPerson.MatchString(s):
		return readLabel(s, d)
	case d == bySex && own == byAge && digit.MatchString(s), d == byAge && own == bySex: // ages below sexes in one column
		return readMixed(s)
	case isCommaAll(s), isPersons(own) && (d == byOutcome || d == byPlatform || d == byOffence), d == bySex && own != bySex && own != noDim && own != byMeasure && own != byAge:
		return readMixed(s)
	}
	return readLabel(s, d)
}

// namesPart reports a question with the outcome, platform, sex or age that a row counts of
// it: "Question 4: charged", "Q1 of which female".
func namesPart(s string) bool {
	m := markInHead.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	rest := withoutOfThese(m[2])
	if !personIn(rest).IsNone() || !personOfWhole(rest).IsNone() { // "Q1 sex not recorded"
		return true
	}
	switch labelDim(rest) {
	case byOutcome, byPlatform, byAge, bySex, byOffence:
		if headDim(rest) == noDim {
			return true
		}
	}
	return leavesRest(rest)
}

// restMarked gives what is left of a breakdown, marked with its question, the dim of that: "Q3 No platform
// recorded". f is what its words say without it.
func (g *grid) restMarked(s string, f facets) facets {
	m := markInHead.FindStringSubmatch(s)
	if m == nil || !g.standard || !leavesRest(m[2]) || f.breakdown.ofPerson() {
		return f
	}
	if d := standardDims["Q"+m[1]]; d == byPlatform || d == byOutcome {
		f = facets{question: "Q" + m[1]}.with(readLabel(m[2], d))
	}
	return f
}

// besidePeriod gives a label without the period at its front or end.
func besidePeriod(s string) string {
	_, rest := cutPeriod(s)
	return rest
}

// isPersons reports dims that tell people apart.
func isPersons(d dim) bool { return d == bySex || d == byAge }

var wholeMeasure = lazyre.New(`(?i)^(?:number of |all |total |recorded |cyber-?)*(?:flagged |recorded )?(?:sexual |sex |child sexual )?(?:offences|crimes|csos?)\b.*\b(?:flag|flagged|marker|recorded|total)\b|^all (?:sexual )?(?:offences|crimes|csos?)\b`)

// isWholeMeasure reports a row that counts everything: "All sexual offences",
// "Offences with cyber-flag", among rows that are broken down.
func isWholeMeasure(s string) bool { return wholeMeasure.MatchString(s) }

var commaAll = lazyre.New(`(?i)^(.*\d.*),?\s+\(?all ages(?: and sexes)?\)?$`)

// isCommaAll reports a row for a whole period among rows of ages: "FY1819, all
// ages".
func isCommaAll(s string) bool { return commaAll.MatchString(s) && len(prose.SpeltPeriods(s)) > 0 }

var markInHead = lazyre.New(`^(?:(?i:cwestiwn|rhan)\s\d\s*/\s*)?` + questionNoun + `(\d{1,2})[a-z]?\b(?:\s*/\s*(?i:cwestiwn|rhan)\s\d\b)?[.:)\s–—-]*(.*)$`)

// joinText joins words with single spaces.
func joinText(parts ...string) string { return strings.TrimSpace(strings.Join(parts, " ")) }
