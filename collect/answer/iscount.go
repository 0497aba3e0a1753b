package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// noCount reports a number that something beside it says is no count.
func (r *reader) noCount(s string, n prose.Number) bool {
	before, after := justBefore(s, n.Start), justBehind(s, n.End)
	switch {
	case brokenDigits(s[n.End:]), numberToDial.MatchString(before) && reachedAt.MatchString(s[n.Start:n.End]):
		return true
	case r.tellsOfCosts(s) && !strings.Contains(before[max(0, len(before)-3):], "="):
		return true
	case differenceOf.MatchString(before), differsNext.MatchString(after), otherThings.MatchString(after), soughtThings(before, after):
		return true
	case numberedAs.MatchString(before), leadsToMark.MatchString(before) && strings.HasPrefix(after, ")") && n.End-n.Start == 1:
		return true
	case referenceBefore.MatchString(before), r.saidBefore(before, n), footnoteLine.MatchString(s) && strings.TrimSpace(before) == "":
		return true
	case anyOffenceWith.MatchString(before), nonCrimesNext.MatchString(after), sharesListed.MatchString(after):
		return true
	case n.InWords && mayBe.MatchString(after), n.InWords && n.Value.Num().Int64() == 1 && n.Unit == prose.Unsaid && !inItsYear(s, n), rangeAfter.MatchString(after), r.standsForReference(s, n):
		return true
	case endsRange(s, n.Start), sectionBefore.MatchString(before):
		return true
	case partOf.MatchString(before) && !(ofThemBefore.MatchString(before) && hadNext.MatchString(after) && !(toOther.MatchString(s) && !r.namesYears(s))), codeBefore.MatchString(before), ageAfter.MatchString(after), strings.HasPrefix(after, "/"), strings.HasPrefix(after, "%"):
		return true
	}
	return n.InWords && n.Value.Num().Int64() == 1 && !oneOf.MatchString(after) && !inItsYear(s, n)
}

// anyOffenceWith leads to how many people an offence may have, which counts none of them: "An offence with two victims".
var anyOffenceWith = lazyre.New(`(?i)\b(?:an?|any|each|every|the same) (?:single |sexual |recorded |flagged )*(?:offence|crime|incident|record) (?:with|involving|against|having|(?:that|which) (?:has|had|involves|involved)|(?:can|may|could|might) (?:have|involve))\s+$`)

// sharesListed follows a share of a list that ends in what they are: "11, 15 and 15 per cent".
var sharesListed = lazyre.New(`(?i)^(?:(?:,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|&)\s+|\s*/\s*)\d+(?:\.\d+)?)+\s*(?:%|per ?cent\b|percentage\b)`)

// quotedNext reports an outcome or a platform in quotes right behind a number: 14 "community resolution".
func quotedNext(after string) bool {
	m := inQuotes.FindStringSubmatch(after)
	if m == nil {
		return false
	}
	d := labelDim(m[1])
	return d == byOutcome || d == byPlatform
}

var inQuotes = lazyre.New(`^\s+["“‘']([A-Za-z][^"”’']{2,60})["”’']`)

// leadsToMark leads to the number of a question as its mark has it: "Offences in 2) by platform".
var leadsToMark = lazyre.New(`(?i)\b(?:in|of|from|at|under|for|to|by|per|within)\s+\(?$`)

// itPutOn leads to the number of offences on which what the sentence before names was put: "in 2016/17 it was put on 82
// and in 2017/18 on 90".
var itPutOn = lazyre.New(`(?i)\b(?:it|this|one) (?:(?:is|was|had been|has been) (?:only |also )?(?:(?:put|set|placed|attached|added|applied|used|recorded|ticked|found|seen|shown|noted|present) (?:on|to|against|in|for)|on)|(?:only |also )?(?:appears|appeared|stands|stood|figures|figured|features|featured) (?:on|against|in))\s(?:[^.;]*[\s,(](?:on|to|against|in|for)\s+)?$`)

func (r *reader) isCount(s string, n prose.Number) bool {
	before, after := justBefore(s, n.Start), justBehind(s, n.End)
	switch {
	case r.noCount(s, n):
		return false
	case !n.InWords && isUnflagged(s, n.End, r.here.question == "Q2"):
		return true
	case unsaidOf.MatchString(after), notKnownNext.MatchString(after) && sexWords.MatchString(s[:n.Start]), personsOf.MatchString(before), namedPeople(after) != "" && !n.InWords:
		return true
	case outcomeNext(after), openNext.MatchString(after), timesNext.MatchString(after), hasYearBeside(s, n.Span), ought.MatchString(before), apartLead.MatchString(before):
		return true
	case strings.TrimSpace(before) == "" && comparedNext.MatchString(after), momentLead.MatchString(before), momentNext.MatchString(after):
		return true
	case quotedNext(after):
		return true
	case nameJustBefore(before) && closes.MatchString(after):
		return true
	case agedNext.MatchString(after) && !n.InWords:
		return true
	case n.Unit == prose.Offences || n.Unit == prose.People, verbNext.MatchString(after) && !ofBare.MatchString(before):
		return true
	case (onBefore.MatchString(before) || itPutOn.MatchString(before)) && (closes.MatchString(after) || periodNext.MatchString(after)) && (flagWords.MatchString(s) || itPutOn.MatchString(before)):
		return true
	case periodHere.MatchString(after) && beginsPeriod(s, n.End+len(periodHere.FindString(after))):
		return true
	}
	if afterPeriod.MatchString(before) && endsInPeriod(s, n.Start) || yearClosed.MatchString(before) && yearOpened.MatchString(after) {
		return true
	}
	return countLead.MatchString(before) && (countNoun.MatchString(after) || platformNext(after) || periodNext.MatchString(after) || closes.MatchString(after)) ||
		before == "" && countNoun.MatchString(after) || strings.HasSuffix(strings.TrimRight(before, " "), "=") || strings.TrimSpace(before) == "" && countNoun.MatchString(after)
}
