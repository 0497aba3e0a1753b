package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

var (
	byTopic = []struct {
		re *lazyre.Regexp
		d  dim
	}{
		{lazyre.New(`(?i)\b(?:by|per|broken down by|split by|breakdown (?:of|by)|each|and|,)\s+(?:the\s+)?(?:social media\s+|online\s+)?(?:platforms?|apps?\b|sites?\b|websites?)|\bplatforms?\b.{0,20}\b(?:used|recorded|known|named)`), byPlatform},
		{lazyre.New(`(?i)\b(?:by|per|broken down by|split by|each)\s+(?:\w+\s+)?(?:outcomes?|disposals?|results?)\b|\boutcomes?\b.{0,12}$|^outcomes?\b|\boutcome (?:of|for)\b`), byOutcome},
		{lazyre.New(`(?i)\bby\s+(?:the\s+)?age\b|\bage (?:group|band)s?\b`), byAge},
		{lazyre.New(`(?i)\bby\s+(?:the\s+)?(?:sex|gender)\b`), bySex},
		{lazyre.New(`(?i)\bby\s+(?:\w+\s+)?(?:offence|crime)s?(?: type| title| class| code)?\b`), byOffence},
	}
	titleCode  = lazyre.New(`(?i)\b(?:HO|Home Office)?\s*(?:offence\s+)?(?:code|class)\s*:?\s*(\d{1,5}[A-Z]?(?:/\d{1,3})?)\b`)
	titleAfter = lazyre.New(`^[\s,)–-]*(?:[-–:,(]\s*)?([A-Z]?[a-z][a-z ,()-]*)`)
)

// topicOf tells what a heading says that the table below it is broken down by.
// A heading with several, such as "offence, with age and sex", tells nothing.
func topicOf(s string) dim {
	for _, t := range byTopic {
		if t.re.MatchString(s) {
			return t.d
		}
	}
	return noDim
}

// readHeading reads what a title, a caption or a lead-in says of everything
// below it.
func readHeading(s string) facets {
	var f facets
	if m, ok := markOf(s, false); ok {
		if len(m.all) == 1 {
			f.question = m.question
		}
		s = m.rest
	}
	if m, ok := titleMark(s); ok && f.question == "" {
		f.question = m.question
	}
	f.period = onePeriod(s)
	f.both, f.all = namesBoth(s), saysAll(s)
	f.flagged = flagWords.MatchString(s) && !notFlagged.MatchString(s) && !eitherWay.MatchString(s) && !f.both
	f.unit = headingUnit(s)
	f.breakdown.Code, f.breakdown.Offence = headingOffence(s)
	return f
}

// onePeriod gives the period that a heading is for: the only one, or the one that
// holds all others ("2015/16 and 2016/17 together (1 April 2015 to 31 March
// 2017)"). A bare year counts where a short heading has nothing else.
func onePeriod(s string) prose.SpeltPeriod {
	if openTitle(s) {
		return prose.SpeltPeriod{}
	}
	ps := spans(prose.SpeltPeriods(s))
	for _, p := range ps {
		holds := !p.Loose || len(ps) == 1 && len(strings.Fields(s)) < 16 && !refLabelled.MatchString(s)
		for _, q := range ps {
			holds = holds && p.Period.Contains(q.Period)
		}
		if holds {
			return p
		}
	}
	return prose.SpeltPeriod{}
}

// isDay reports a single day: a date and no period.
func isDay(p prose.SpeltPeriod) bool { return p.Period.Start == p.Period.End }

// headingUnit takes a unit other than offences only where the heading begins
// with it or says that it is what is counted, and offences only where it says that they are.
func headingUnit(s string) Unit {
	s = victimsOnly.ReplaceAllString(s, "")
	s = scopeFirst.ReplaceAllString(saysTheirAge.ReplaceAllString(s, ""), "$1$2")
	lead := beforeUnit.ReplaceAllString(beforeQuestion.ReplaceAllString(s, ""), "")
	if ps := prose.SpeltPeriods(lead); len(ps) > 0 && ps[0].Start == 0 && ps[0].Dated() {
		lead = strings.TrimLeft(lead[ps[0].End:], " :,-–")
	}
	if onlyScope.MatchString(lead) {
		return ""
	}
	lead = lead[:min(60, len(lead))]
	switch {
	case peopleNotCrimes(s) != "":
		return peopleNotCrimes(s)
	case endsLikeSentence.MatchString(s) && comparesPeople.MatchString(s) && len(sentencesOf(s)) == 1: // of which its table counts, it says nothing
		return ""
	case countsCrimes.MatchString(s) && !countsUnit.MatchString(s):
		return Offences
	case peopleSuspected.MatchString(lead):
		return Suspects
	case leadUnit.MatchString(lead) && !agesSaid(s) && !leftOutPeople.MatchString(s):
		words := strings.Fields(leadUnit.FindString(lead))
		return cmp.Or(unitOf(leadUnit.FindString(lead)), peopleUnit(words[len(words)-1]))
	case countsUnit.MatchString(s):
		return unitOf(countsUnit.FindString(s))
	}
	return ""
}

// leftOutPeople says of people that they are not counted: "Adults are left out".
var leftOutPeople = lazyre.New(`(?i)\b(?:` + peopleNouns + `|children|` + sexesNouns + `)\b[^.;:]{0,60}\b(?:is|are|was|were|has been|have been)\s+(?:not\s+(?:counted|included|shown|given)|excluded|left out|omitted)\b`)

// scopeFirst is a sentence that says whose offences a table is of, before the one that says what it counts:
// "Victims under 18. Recorded and flagged, by offence".
var scopeFirst = lazyre.New(`(?i)^((?:\W*table [A-Z\d]{1,2}\W+)?)\W*(?:all )?(?:child )?victims? (?:(?:is|are|were|was|aged?|all) )*(?:under|below|less than|up to|0 ?(?:to|-|–)) ?(?:the age of )?1[78](?: years?)?\s*[.;]\s+(?:(?:all|the|sexual|total|number of) )*((?:recorded|flagged|offences?|crimes?)\b.*)$`)

// victimsOnly says whose offences are counted, not that their victims are: "Victims under 18 only".
var victimsOnly = lazyre.New(`(?i)\b(?:child )?victims? (?:(?:is|are|were|was|aged?|all|of|between) )*(?:(?:under|below|less than|younger than|up to|0 ?(?:to|-|–)) ?(?:the age of )?1[78]|17 (?:or|and) (?:under|younger|below))(?: years?(?: old)?)? only\b`)

// onlyScope is a title of nothing but whom all of the answer is about, and no unit: "Victims under 18".
var onlyScope = lazyre.New(`(?i)^\W*(?:all )?(?:child )?victims? \(?(?:(?:is|are|were|was|aged?|all|of|between) )*(?:(?:under|below|less than|younger than|up to|0 ?(?:to|-|–)) ?(?:the age of )?1[78]|17 (?:or|and) (?:under|younger|below))(?: years?(?: old| of age)?)?\W*$`)

// peopleSuspected are suspects, in other words.
var peopleSuspected = lazyre.New(`(?i)^(?:(?:the|number of|all) )*(?:` + personNouns + `) (?:who (?:are|were) )?suspected\b`)

// beforeQuestion is what a title says before its question, and that: "Kent Police 412/19 - question 4 - suspects".
var beforeQuestion = lazyre.New(`(?i)^[^.;?]{1,80}?(?:\s[-–—|]|[,:|])\s*\(?` + questionNoun + `\d[a-z]?\)?\s*(?:[-–—:|,.]\s*)`)

// beforeUnit is what may stand before what a heading says is counted.
var beforeUnit = lazyre.New(`(?i)^\W*(?:(?:` + questionNoun + `|table\s?)\d[a-z]?\W+|(?:sheet|table|annex|appendix|part) [A-Z]\b\W+|\d[a-z]?[.):]\s+)?(?:\(?cont(?:inued|d|\.)?\)?\W+)?(?:\(?(?:(?:version|v|issue|table|sheet|part) ?[\dA-Z]{1,2}|revised|amended|corrected|updated|final)\b\)?\W+){0,2}`)

// countsCrimes says that offences are counted, whatever they are then told apart by: "Victims under
// 18: count of recorded offences by sex".
var countsCrimes = lazyre.New(`(?i)\b(?:counts?|counting|numbers?) (?:of )?(?:the )?(?:[a-z]+ ){0,2}?(?:offences|crimes)\b`)

var (
	leadUnit   = lazyre.New(`(?i)^\W*(?:number of |no\.? of |unique |identified |recorded |the |table \d+\W+)*(?:` + peopleNouns + `|` + custodyNouns + `)\b`)
	countsUnit = lazyre.New(`(?i)\bcounts? (?:of )?(?:the )?(?:` + peopleNouns + `|` + custodyNouns + `)\b|\b(?:` + peopleNouns + `|` + custodyNouns + `) (?:are|were) counted\b|\b(?:the|these|those) (?:victims|suspects|perpetrators|offenders|persons|people)(?: of (?:these|those|the)(?: \w+){0,2})? (?:(?:are|were) )?(?:shown|given|listed|set out|as follows|below)\b|\b(?:` + peopleNouns + `|` + custodyNouns + `)(?:,| and| but|, and|, but) not (?:of )?(?:the )?(?:offences|crimes)\b|\b(?:outcomes?|disposals?|results?|rows?|lines?|entry|count) (?:for|of|per) (?:each|every) (?:suspect|perpetrator|offender|person)\b|\bper (?:suspect|perpetrator|offender)\b`)
)

// toldOfCode says of a code what became of it, and of nothing below that it is of this offence: "came into force on 3 April 2017".
var toldOfCode = lazyre.New(`(?i)^[^.;:]{0,60}?\b(?:came (?:into|in)\b|took effect|(?:was|were|is|has been|had been) (?:\w+ )?(?:introduced|created|brought in|added|replaced|withdrawn|closed|split|merged|renamed|renumbered|new|in (?:use|force)|not (?:used|in use|available))\b|(?:replaced|replaces|began|started|did not exist|does not exist)\b)`)

// headingOffence gives the offence that a heading says everything below is: its
// printed code with the title beside it.
func headingOffence(s string) (code, title string) {
	m := titleCode.FindStringSubmatchIndex(s)
	if m == nil || !isCode(s[m[2]:m[3]]) || toldOfCode.MatchString(s[m[1]:]) {
		return "", ""
	}
	code = s[m[2]:m[3]]
	if len(titleCode.FindAllString(s, 2)) > 1 {
		return "", ""
	}
	o, err := reference.LookupOffence(code)
	if err != nil {
		return code, ""
	}
	if i := strings.Index(strings.ToLower(s), strings.ToLower(o.Title)); i >= 0 {
		return code, s[i : i+len(o.Title)]
	}
	if t := titleAfter.FindStringSubmatch(s[m[1]:]); t != nil && offenceWords.MatchString(t[1]) {
		return code, clean(strings.Trim(t[1], " ,.()-"))
	}
	return code, ""
}
