package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// What stands beside a number in a sentence may be one offence and not all: "41 rapes of children", "30 indecent image
// offences, of which 20 had the flag", "41 offences of sexual grooming".

// howSure is how surely the words about a count name one offence.
type howSure int

const (
	notOne howSure = iota
	maybeOne
	surelyOne
)

// kindsCounted are words that say how or where, and not which offence.
const kindsCounted = `(?:(?:such|recorded|reported|alleged|separate|further|new|child|children['’]?s?|online|on-line|internet|cyber|flagged|marked|tagged|cyber-?(?:flagged|marked|tagged|enabled)|online-flagged)\s+)*`

var (
	beforeNoun = lazyre.New(`(?i)^\s+` + kindsCounted)
	// casesOf are offences whose title follows: "41 offences of sexual grooming".
	casesOf = lazyre.New(`(?i)^(?:offences?|crimes?|cases?|counts?|instances?|incidents?|records?) of ` + kindsCounted)
	// nounEnds is where the words of what is counted end.
	nounEnds = lazyre.New(`(?i)\s*(?:[,;:.()–]|\s-\s|\b(?:were|was|is|are|had|have|has|recorded|reported|committed|made|bore|carr(?:y|ied|ying)|flagged|marked|tagged|during|between|since|including|such as|among|with (?:the|an?|this|such|our|it|cyber|online|internet|no)|without|that|which|where|whose|who|when|while|but|of (?:which|these|those|them)|led|resulted|ended|and (?:in|for|during)|compared|up|down|under the|for|in (?:the (?:year|period|financial|calendar|same|two|three|whole)|our|all|total|` + prose.Months + `)|from (?:april|january))\b|\b(?:in|from|to) \d).*$`)
	// counted in the plural, these are offences without the word.
	offencesAlone = lazyre.New(`(?i)^(?:rapes?|(?:sexual|indecent) assaults?|assaults? (?:on|of|by)|(?:indecent )?exposures?)\b`)
	sayOffences   = lazyre.New(`(?i)\b(?:offences?|crimes?)$`)
	// severalTitles are two titles joined, of which the number is a sum.
	severalTitles = lazyre.New(`(?i)\b(?:and|or|&|/)\s+(?:\w+\s+)?(?:rapes?|sexual (?:assaults?|activity|grooming|communications?)|grooming|voyeurism|exposures?|incest|trafficking|indecent)\b`)
	// offenceInside is a word of one offence somewhere in what is counted.
	offenceInside = lazyre.New(`(?i)\b(?:rapes?|grooming|voyeurism|incest\w*|indecen(?:t|cy)|exposures?|images?|photographs?|pornograph\w+|sexual (?:assaults?|activity|communications?)|trafficking|prostitution|buggery|position of trust)\b`)
	// numberOfNoun leads to what a number further on counts: "the number of rapes of children in 2016/17 was 41".
	numberOfNoun = lazyre.New(`(?i)\b(?:number|total|count|figure) (?:of|for)(\s+[^\d]*)`)
	// underSection and ofBehindYear name the offence further on: "41 offences under section 15A", "41 offences in 2016/17
	// of sexual grooming".
	underSection = lazyre.New(`(?i)^\s+` + kindsCounted + `(?:offences?|crimes?) (?:under|contrary to) (?:section|s\.?) ?\d`)
	ofBehindYear = lazyre.New(`(?i)^\s+` + kindsCounted + `(?:offences?|crimes?) (?:recorded )?(?:in|for|during) [\d/–-]+ of (?:online |child )*(?:rape|grooming|sexual (?:assault|activity|grooming|communication)|indecen|voyeurism|exposure|incest)`)
	danglingEnd  = lazyre.New(`(?i)[\s,]+(?:and|or|in|plus)$`)
	backToBefore = lazyre.New(`(?i)\b(?:of|among|amongst|from) (?:these|those|them|which|whom)\b[^\d]*$`)
	// subjectAhead is what stands before the offence that a sentence is about: "In 2016/17 sexual grooming offences numbered 41".
	subjectAhead = lazyre.New(`(?i)^\W*(?:(?:in|for|during) [\d/–-]+,?\s+)?(?:(?:recorded|reported|the|online|child|of|number|total|annual)\s+)*`)
	wholeNext    = lazyre.New(`(?i)^\s+(?:in all|in total|altogether|overall|all told)\b`)
)

// offenceCounted gives the offence in the words behind a number, and how surely it is one.
func offenceCounted(after string) (string, howSure) {
	if !strings.HasPrefix(after, " ") {
		return "", notOne
	}
	noun := danglingEnd.ReplaceAllString(clean(nounEnds.ReplaceAllString(after[len(beforeNoun.FindString(after)):], "")), "")
	lead := casesOf.FindString(noun)
	name := noun[len(lead):]
	switch {
	case name == "", severalOf.MatchString(noun) && !strings.HasPrefix(strings.ToLower(name), "rape"), severalOf.MatchString(name):
		return "", notOne
	case oneOffence.MatchString(name) && !severalTitles.MatchString(name) && !flagWords.MatchString(name) && (lead != "" || offencesAlone.MatchString(name) || sayOffences.MatchString(name)):
		return name, surelyOne
	case offenceInside.MatchString(noun), underSection.MatchString(after), ofBehindYear.MatchString(after):
		return "", maybeOne
	}
	return "", notOne
}

// aNamedOffence is what the words about a count say of its offence.
type aNamedOffence struct {
	name string
	sure howSure
}

// offencesNamed gives the offence of each count of s. A count without words of its own is of what the one before is,
// and one joined to the next of what that is.
func offencesNamed(s string, ns []said, ofBefore aNamedOffence) []aNamedOffence {
	out := make([]aNamedOffence, len(ns))
	ahead := aNamedOffence{}
	if m := numberOfNoun.FindStringSubmatch(s[:ns[0].Start]); m != nil {
		ahead.name, ahead.sure = offenceCounted(m[1])
	}
	for i, n := range ns {
		after, back := s[n.End:], backToBefore.MatchString(s[:n.Start])
		if i == 0 && back {
			ahead = ofBefore
		}
		if i+1 < len(ns) {
			after = s[n.End:ns[i+1].Start]
		}
		out[i].name, out[i].sure = offenceCounted(after)
		if noun := clean(nounEnds.ReplaceAllString(after, "")); out[i].sure == notOne && (noun == "" || noun == "in" || back) && !wholeNext.MatchString(after) {
			out[i] = ahead
		}
		ahead = out[i]
	}
	for i := len(ns) - 2; i >= 0; i-- {
		if joint1.MatchString(s[ns[i].End:ns[i+1].Start]) {
			out[i] = out[i+1]
		}
	}
	return out
}

// ofOneOffence gives the counts of s that are of one offence that offence, and doubts those that may be.
func (r *reader) ofOneOffence(s string, ns []said, own []facets) []facets {
	if len(ns) == 0 {
		return own
	}
	out := slices.Clone(own)
	names := offencesNamed(s, ns, r.namedBefore)
	r.namedBefore = names[0]
	for i, named := range names {
		f := &out[i]
		if named.sure == notOne || f.skip || f.breakdown.Offence != "" || f.breakdown.Code != "" {
			continue
		}
		if q := r.here.question; named.sure == surelyOne && q != "Q3" && q != "Q4" && (f.unit == "" || f.unit == Offences) && f.breakdown.Platform == "" && f.breakdown.Outcome == "" {
			f.nameOffence(named.name)
			continue
		}
		f.doubts = f.doubts.with(unreadLabel)
		r.problem("%q may count one offence and not all: to be looked at", quoteWords(around(s, ns[i].Span)))
	}
	return out
}

// doubtSubject doubts the counts of a sentence that begins with one offence, which says of what they are, or names a kind
// of place.
func (r *reader) doubtSubject(s string, from int) {
	about := s[len(subjectAhead.FindString(s)):]
	switch {
	case severalOf.MatchString(s):
	case oneOffence.MatchString(about):
		r.doubtPart(s, from, "one offence")
	case atPlaces.MatchString(s) && !ofThese.MatchString(s):
		r.doubtPart(s, from, "those of one place")
	}
}

// atPlaces says where offences were committed, of which no question asks.
var atPlaces = lazyre.New(`(?i)\b(?:committed|recorded as|took place|taken place|happened|occurred|occurring)\s+(?:in|at|on|within|near)\s+(?:(?:a|an|the|their|any|private|public|primary|secondary|residential|local|licensed)\s+)*(?:schools?|colleges?|universit(?:y|ies)|homes?|dwellings?|houses?|hotels?|parks?|streets?|places?|premises|churches|clubs?|hospitals?|prisons?|shops?|trains?|stations?|buses|vehicles?|workplaces?)\b`)

// doubtPart doubts the counts of a sentence that may be of a part.
func (r *reader) doubtPart(s string, from int, of string) {
	for i := from; i < len(r.found); i++ {
		if p := &r.found[i]; p.Breakdown.IsNone() && !p.doubts.has(unreadLabel) {
			p.doubts = p.doubts.with(unreadLabel)
			r.problem("%q may count %s and not all: to be looked at", quoteWords(s), of)
		}
	}
}

// nameOffence makes a count one of an offence, whose title may name a sex or an age itself.
func (f *facets) nameOffence(name string) {
	if age, _ := readAge(name, false); age != "" || agePhrase.MatchString(name) {
		f.breakdown.Age = ""
	}
	if sexWords.MatchString(name) {
		f.breakdown.Sex = ""
	}
	f.set(byOffence, name)
}
