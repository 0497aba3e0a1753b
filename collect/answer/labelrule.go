package answer

import (
	"cmp"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
	"strings"
)

// A labelRule reads the labels of one form in a column of dim d; ok is that s has it.
type labelRule func(s string, d dim) (f facets, ok bool)

// labelRules are tried in this order before a label is the name of one part of d. What counts nothing comes first. Totals
// that name what they are of come before bare ones, which would take their words, and a person before the
// one dim of the column, which would take a sex or an age and leave the other.
var labelRules = []labelRule{uncountedLabel, unflaggedLabel, forcesLabel, subtotalLabel, subtotalAgeLabel, everybodyLabel, totalLabel, personLabel}

// readLabel reads what a label says of its figures. d is what its row or column
// is broken down by, noDim when that is not known.
func readLabel(s string, d dim) facets {
	question, s := labelQuestion(clean(strings.Trim(s, " :*†")), d)
	if s == "" {
		return facets{question: question}
	}
	for _, rule := range labelRules {
		if f, ok := rule(s, d); ok {
			f.question = question
			return f
		}
	}
	return facets{question: question}.named(s, d)
}

// labelQuestion parts a label from the question that it says it is of: "Total (part 3)".
func labelQuestion(s string, d dim) (question, rest string) {
	if d == byPeriod {
		return "", s
	}
	if m := markBehind.FindStringSubmatchIndex(s); m != nil {
		return "Q" + s[m[2]:m[3]], clean(s[:m[0]])
	}
	if m := totalOfQuestion.FindStringSubmatch(s); m != nil {
		return "Q" + m[2], m[1]
	}
	return "", s
}

func uncountedLabel(s string, _ dim) (facets, bool) { return facets{skip: true}, isNoCount(s) }

// forcesLabel is the sum of several forces among forces.
func forcesLabel(s string, d dim) (facets, bool) {
	if d != byForce {
		return facets{}, false
	}
	if wholeRegion.MatchString(s) {
		return facets{total: true}, true
	}
	if m := regionTotal.FindStringSubmatch(s); m != nil {
		return facets{force: cmp.Or(areaOfForces(m[1]), m[1]), total: true}, true
	}
	if countedForces.MatchString(s) {
		return facets{force: forcesCalled(s), total: true}, true
	}
	return facets{}, false
}

// subtotalLabel is the sum of a group that it names.
func subtotalLabel(s string, d dim) (facets, bool) {
	if d != byOffence && d != byOutcome && d != byPlatform || !subtotalOf.MatchString(s) {
		return facets{}, false
	}
	f := facets{total: true}
	f.set(d, s)
	return f, true
}

// subtotalAgeLabel is the sum of some ages.
func subtotalAgeLabel(s string, d dim) (facets, bool) {
	m := subtotalAge.FindStringSubmatch(s)
	if m == nil || d != byAge {
		return facets{}, false
	}
	age, ok := readAge(m[1], true)
	return facets{breakdown: Breakdown{Age: age}, total: true}, ok
}

// everybodyLabel is the sum of both sexes.
func everybodyLabel(s string, d dim) (facets, bool) {
	return facets{total: true}, d == bySex && everybody.MatchString(s)
}

// totalLabel is a sum that may say of which offences: all, or the flagged.
func totalLabel(s string, d dim) (facets, bool) {
	total := isTotal(s)
	switch {
	case (total && d != byPeriod || d == byMeasure) && eitherWay.MatchString(s):
		return facets{total: total, all: true, either: true, unit: unitOf(s)}, true
	case total && d != byPeriod:
		return facets{total: true, flagged: flagWords.MatchString(s) && !notFlagged.MatchString(s)}, true
	}
	return facets{}, false
}

// personLabel is a sex and an age together, or either behind words for all that is counted.
func personLabel(s string, d dim) (facets, bool) {
	if d == byPeriod {
		return facets{}, false
	}
	person, ok := readPerson(s)
	if !ok {
		person = personOfWhole(s)
	}
	return facets{breakdown: person}, !person.IsNone()
}

// named reads a label that is the name of one part of d.
func (f facets) named(s string, d dim) facets {
	switch d {
	case byPeriod:
		return f.ofPeriodLabel(s)
	case byForce:
		return f.ofForceLabel(s)
	case byQuestion:
		f.question = questionOfRow(s)
	case byUnit:
		f.unit = unitOf(s)
	case byFlag:
		return readFlag(s)
	case byMeasure:
		return f.ofMeasureLabel(s)
	case byAge, bySex, byOffence, byCode, byPlatform, byOutcome:
		return f.ofPartLabel(s, d)
	}
	return f
}

func (f facets) ofPeriodLabel(s string) facets {
	if f.part = quarterOf(s, false); f.part > 0 {
		return f
	}
	f.period, _ = prose.LabelPeriod(s)
	f.doubts = periodDoubts(s, f.period)
	f.skip = f.period.Dated() && isDay(f.period)
	f.total = isSumOfYears(s, byPeriod) || strings.Contains(strings.ToLower(s), "total")
	return f
}

func (f facets) ofForceLabel(s string) facets {
	if force, ok := reference.FindForce(s); ok {
		f.force = force.Name
	} else if area := areaOfForces(s); area != "" {
		f.force, f.total = area, true
	} else {
		f.skip = true
	}
	return f
}

func (f facets) ofMeasureLabel(s string) facets {
	f.unit = unitOf(s)
	f.flagged, f.all = flagWords.MatchString(s), saysAll(s)
	f.skip = isSkipped(s) || notFlagged.MatchString(s) || bothAlike.MatchString(s)
	f.doubts = f.doubts.when(suspectOfOffence.MatchString(s), otherUnit)
	return f
}

// ofPartLabel reads the name of an offence, a platform, an age or the like.
func (f facets) ofPartLabel(s string, d dim) facets {
	s = withoutWhole(withoutKind(s, d), d)
	if name, of := wholeInBrackets(s, d); of != "" {
		s, f.flagged = name, f.flagged || flagWords.MatchString(of)
	}
	if d != byCode && d != byAge {
		f.period, s = cutPeriod(s)
	}
	f.set(d, s)
	f.doubts = labelDoubts(s, d)
	if d == byOutcome && (peopleWords.MatchString(s) || onlyArrests.MatchString(s)) { // "Suspects arrested"
		f.unit = unitOf(s)
	}
	if d == byOutcome || d == byOffence {
		f.skip = f.skip || notCounted.MatchString(s) && !offenceWords.MatchString(s) && !outcomeWords.MatchString(s)
	}
	return f
}

var peopleWords = lazyre.New(`(?i)^(?:number of )?(?:suspects|persons|people|individuals|offenders|adults|juveniles)\b`)

// subtotalOf is a total of a group that it names.
// It may name the letters of its rows: "Total (a+b)".
var subtotalOf = lazyre.New(`(?i)^sub-?\s?totals?\W+(?:of |for )?\w+|^(?:totals?|sums?)\s*[(\[]?\s*[a-h](?:\s*[+&,]\s*[a-h])+\s*[)\]]?$`)

// subtotalAge is a total of some ages: "Sub-total, under 13".
var subtotalAge = lazyre.New(`(?i)^sub-?\s?totals?\W+(?:of |for )?(.*\d.*)$`)
