package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// What is believed of a figure follows from what the file proves of it, not from the
// form in which it stood. A figure of which everything is proved has fullConfidence.
// Each thing that is not proved, or that another reading speaks against, is a doubt:
// it caps the confidence, and a person is told of it.

// labelDoubts tells what is doubtful of a label that is read in dim d.
func labelDoubts(s string, d dim) doubtSet {
	var out doubtSet
	if d != byOffence && d != byPlatform && d != byOutcome {
		return out
	}
	if d == byOutcome {
		s = withoutMoment(numberedOutcome.ReplaceAllString(s, ""))
	}
	switch own := labelDim(s); own {
	case d, noDim, byCode:
	case byAge:
		out = out.when(d != byOutcome, labelOfOther)
	case byOffence, byPlatform, byOutcome, bySex, byPeriod, byForce:
		out = out.with(labelOfOther)
	case byMeasure:
		out = out.when(unitOf(s) != "" || flagWords.MatchString(s), labelOfOther)
	}
	return out.when(readsOn(s, d) || pairInCell(s) != nil || bracketedAlone.MatchString(s), oddLabel)
}

var (
	numberedOutcome = lazyre.New(`^\d{1,2}[A-Z]?(?:\s?[/-]\s?\d{1,2}[A-Z]?)?[\s.:-]+`)
	leftOff         = lazyre.New(`(?i)\b(?:than|the|a|an|was|were|is|are|of|in|to|with|that|which|and|or)$|^(?:\.\.\.|…|(?:all|any)\b(?: (?:known|named|of)\b|$)|(?:grand |overall )?(?:totals?|sums?)\b)|\w\(\d{1,2}\)$`)
	numberInIt      = lazyre.New(`(?i)\b(?:and|named|known|total|[a-z]{3,})\s+\d{1,4}\b`)
	ownNumber       = lazyre.New(`(?i)\b(?:outcomes?|oc|codes?|class|sections?|s|under|over|aged?|act|type|category|schedule|xbox|playstation|ps)\s*\d`)
	twoSentences    = lazyre.New(`(?:[a-z]+[\s,]+){3,}[a-z]+\.\s+[A-Z]|[a-z]\.\s+[A-Z](?:[a-z,]*\s+){3,}`)
	longestName     = 8 // words of a platform's name
)

// readsOn reports a label that is a piece of a sentence, or holds another count.
func readsOn(s string, d dim) bool {
	return leftOff.MatchString(s) || unbalanced(s) || markInside.MatchString(s) || len(spans(prose.SpeltPeriods(s))) > 0 && !strings.Contains(s, " on ") && !strings.Contains(s, " at ") || twoSentences.MatchString(s) || d == byPlatform && len(strings.Fields(s)) > longestName ||
		d != byOffence && numberInIt.MatchString(s) && !ownNumber.MatchString(s)
}

// bracketedAlone is the second count of a cell, and no name.
var bracketedAlone = lazyre.New(`[(\[]\d[\d,]*[)\]]$`)

// markInside is a question's mark within a label, which is of what is counted.
var markInside = lazyre.New(`\bQ\d\b`)

// unbalanced reports a label that was cut in brackets.
func unbalanced(s string) bool {
	return strings.Count(s, "(") != strings.Count(s, ")") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, " -") || strings.HasSuffix(s, " –")
}

// periodDoubts tells a label that names a period which the one taken does not meet:
// "Apr - Jun" where June is taken. So does a month that was not read at all: "Apr-16/May-17".
func periodDoubts(label string, taken prose.SpeltPeriod) doubtSet {
	if monthName.MatchString(withoutPeriods(label)) {
		return doubtSet(0).with(partOfPeriod)
	}
	for _, p := range prose.SpeltPeriods(label) {
		meets := p.Month == taken.Month && p.Last == taken.Last
		if taken.Dated() {
			if !p.Dated() {
				p = prose.MonthWithin(p, taken)
			}
			meets = overlaps(p.Period, taken.Period)
		}
		if !meets {
			return doubtSet(0).with(partOfPeriod)
		}
	}
	return 0
}

var monthName = lazyre.New(`(?i)\b(?:` + prose.Months + `)\b`)

var markedPeriod = lazyre.New(`\d\s?([*†‡^#]{1,3}|\(\d\)|\[\d\]|\([a-z]\))\s*$`)

// saidPart reports a label whose year is not whole, by words that do not say which part:
// "2018/19 (incomplete)", "2018/19 (11 months)", "2018/19 - from July only".
func saidPart(label string) bool {
	ps := slices.DeleteFunc(prose.SpeltPeriods(label), func(p prose.SpeltPeriod) bool { return !p.Dated() && p.Month > 0 && p.Last == p.Month })
	if len(ps) != 1 || !ps[0].Dated() || ps[0].Period.Months() != monthsOfYear {
		return false
	}
	before, behind := label[:ps[0].Start], label[ps[0].End:]
	return partOfYear.MatchString(before+" "+behind) || saidPartBehind(behind, ps[0].Period)
}

// partOfYear is words by which a year is not whole. "12 months" is one.
var partOfYear = lazyre.New(`(?i)\b(?:` + fewMonths + `|part|until|up to|to date|ytd|so far|incomplete|not (?:yet )?complete)\b`)

// doubtsOfPairs tells a sentence whose counts and periods do not pair one by one.
func doubtsOfPairs(ns []said, of []int, periods []prose.SpeltPeriod) doubtSet {
	if len(periods) < 2 {
		return 0
	}
	used := map[int]int{}
	for _, k := range of {
		used[k]++
	}
	even := len(used) == len(periods) && used[-1] == 0 && len(ns)%len(periods) == 0
	for _, n := range used {
		even = even && n == len(ns)/len(periods)
	}
	return doubtSet(0).when(!even, unevenPairs)
}

// unexplained reports a number of a sentence that is no count, no period, and none
// that the sentence itself explains: "7 of 88", "read 120 reports".
func (r *reader) unexplained(s string, ns []said, periods []prose.SpeltPeriod) bool {
	parts := r.partsOfWholes(s)
	wholes := r.wholesIn(s, periods)
	for _, n := range r.scan(s).Numbers {
		if !n.Value.IsInt() || n.InWords || n.Hedge != prose.Plain || n.Change != prose.None {
			continue
		}
		switch before, after := s[:n.Start], s[n.End:]; {
		case slices.ContainsFunc(ns, func(c said) bool { return c.Span.Overlaps(n.Span) }):
		case slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(n.Span) }):
		case slices.ContainsFunc(parts, func(x ofAWhole) bool { return x.Overlaps(n.Span) }):
		case slices.ContainsFunc(wholes, func(p parted) bool { return p.whole.Overlaps(n.Span) }):
		case ofNonCrimes.MatchString(after):
		case partOf.MatchString(before), differenceOf.MatchString(before), differsNext.MatchString(after), codeBefore.MatchString(before), sectionBefore.MatchString(before), r.saidBefore(before, n), otherThings.MatchString(after), soughtThings(before, after):
		case agePhrase.MatchString(s[max(0, n.Start-8):min(len(s), n.End+12)]), ageAfter.MatchString(after), footnoteLine.MatchString(s):
		default:
			return true
		}
	}
	return false
}

// namesOther reports a sentence that speaks of another force than the figure's.
func (r *reader) namesOther(s, force string) bool { return r.isOther(forcesIn(s), force) }

// isOther reports that one of the forces that a sentence names is another than the figure's.
func (r *reader) isOther(named []string, force string) bool {
	force = cmp.Or(force, r.force)
	return force != "" && slices.ContainsFunc(named, func(f string) bool { return f != force })
}

// doubtsOf tells what is doubtful of a figure as a whole.
func (r *reader) doubtsOf(f Figure, g *grid) doubtSet {
	var out doubtSet
	b := f.Breakdown
	out = out.when(f.Force == "" && (r.force == "" || r.joint || g != nil && g.has(byForce)), noForce)
	out = out.when(f.Force == "" && r.otherHead, otherHead)
	out = out.when(f.Period.Start.Day != 1 || f.Period.End.AddDays(1).Day != 1, oddDays)
	out = out.when(b.Code != "" && !isClass(b.Code), unknownCode)
	out = out.when(f.Unit == Offences && r.peopleNear(f, g), otherUnit)
	out = out.when(f.Unit == Offences && (b.Sex != "" || b.Age != "") && (ofSuspect.MatchString(f.Quote) || traitOfSuspects.MatchString(r.above)), ofSuspects)
	if !r.own {
		return out
	}
	out = out.when(g != nil && (f.Question == "Q1" || f.Question == "Q2") && g.adults, withAdults)
	if f.Question == "Q2" {
		out = out.when(!r.flagSaid(f) && (g == nil || !g.hasFlagAnswers()), unsaidFlag)
	}
	if r.asksFor(f) {
		return out
	}
	for _, q := range []struct {
		question string
		part     string
		by       dim
	}{{"Q3", b.Platform, byPlatform}, {"Q4", b.Outcome, byOutcome}} {
		own, table := f.Question == q.question, g != nil && g.parted(f.Question, q.by)
		table = table || own && f.IsTotal && g != nil && g.partsAcross(q.by)
		out = out.when(own && b.IsNone() && !f.IsTotal, partAsWhole)
		other := f.Question == "Q3" || f.Question == "Q4"
		ofOwn := f.Question == "Q3" && b.Platform != "" || f.Question == "Q4" && b.Outcome != "" // in a table of both
		out = out.when(own && q.part == "" && !table && !(b.IsNone() && f.IsTotal && g == nil) || !own && (q.part != "" || table && other && !ofOwn), otherQuestion)
	}
	return out
}

// flagSaid reports that the words about a figure, the letter or its request speak of the
// flag. Only then is the second question that of the flagged offences.
func (r *reader) flagSaid(f Figure) bool {
	return r.namesFlag || r.here.flagged || flagWords.MatchString(f.Quote+" "+r.above)
}

// isClass reports a code whose class the classification has: "017/14" is of class 17, "88/01" of one that has letters.
func isClass(code string) bool {
	class, _, _ := strings.Cut(code, "/")
	return isCode(code) || isCode(class) || class != code && isCode(class+"A")
}

var (
	peopleCounted = lazyre.New(`(?i)\b(?:` + peopleNouns + `|children)\b`)
	allChildren   = lazyre.New(`(?i)\ball (?:the )?children\b`) // the sum of girls and boys
	countedThere  = lazyre.New(`(?i)\b(?:offences|crimes)\b`)
	// saysTheirAge says how old the victims are, and not that they are counted: "All victims are under 18."
	saysTheirAge = lazyre.New(`(?i)\b(?:(?:the|all|all of the|any|these) )?(?:victims|children)(?: (?:in|of) (?:all|each|every|these|the) (?:cases?|offences|crimes|tables?))? (?:are|were|have been|being) (?:all )?(?:children|minors|(?:aged )?(?:under|below|younger than|less than|up to) (?:the age of )?(?:18|eighteen)|(?:aged )?(?:17|0 to 17|0-17)(?: (?:years )?(?:and|or) (?:under|younger))?)\b`)
)

// peopleNear reports that the words above a table, or the labels of a figure, may say
// that people are counted, where they do not speak of offences too.
func (r *reader) peopleNear(f Figure, g *grid) bool {
	quote := allChildren.ReplaceAllString(f.Quote, "")
	if title := f.Breakdown.Offence; oneOffence.MatchString(title) { // "Abuse of children through sexual exploitation" counts none
		quote = strings.Replace(quote, title, "", 1)
	}
	if title := f.Breakdown.Outcome; cautionOf.MatchString(title) { // "Caution - adults" is an outcome of offences
		quote = strings.Replace(quote, title, "", 1)
	}
	return g != nil && r.here.unit != Offences && (peopleLead(r.above) || peopleCounted.MatchString(quote) && !countedThere.MatchString(f.Quote) && !countedThere.MatchString(r.above))
}

// cautionOf is an outcome whose title says who may have it.
var cautionOf = lazyre.New(`(?i)\b(?:cautions?|reprimands?|final warnings?|penalty notices?)\b.{0,20}\b(?:adults?|youths?|juveniles?|young (?:person|people|offenders?))\b|\b(?:adult|youth|juvenile)s? (?:conditional )?(?:cautions?|reprimands?)\b`)

// agesSaid reports a sentence that says how old people were, and not that they are counted: "The children
// were aged 4 to 17".
func agesSaid(s string) bool {
	s = whoWere.ReplaceAllString(s, "$1")
	return saysOfPeople.MatchString(s) && (agePhrase.MatchString(s) || agesWord.MatchString(s)) && !countsPeople.MatchString(s)
}

// whoWere names people at the beginning of a title by what they were: "Victims who were under 18, by age" are counted.
var whoWere = lazyre.New(`(?i)^(\W*(?:(?:the )?numbers? of |all |` + questionNoun + `\d[a-z]?\W+)*(?:children|` + peopleNouns + `)\b[^.;:]{0,60}?)\b(?:who|that) (?:was|were|are|is)\b`)

var (
	saysOfPeople = lazyre.New(`(?i)\b(?:children|` + peopleNouns + `)\b[^.;:]{0,60}\b(?:was|were|are|is|be|being|may|must|had|have|includes?|included)\b`)
	agesWord     = lazyre.New(`(?i)\b(?:aged?|ages|years? old|youngest|oldest|birthday)\b`)
	countsPeople = lazyre.New(`(?i)\b(?:numbers?|counts?|counted|counting|how many|totals?|figures?|table|shows?|shown|listed)\b`)
)

// protecting says why counts are not given more finely, and counts nobody: "pooled to protect individuals".
var protecting = lazyre.New(`(?i)\b(?:protect\w*|identif\w+|safeguard\w*|(?:identity|identities|privacy|anonymity|confidentiality) of)\b(?: (?:the|of|any|all|an?|single|each|identity|identities|privacy|young|individual|vulnerable|those))* (?:` + peopleNouns + `|children|` + personNoun + `|` + victimNoun + `|` + suspectNoun + `|child)\b|\b(?:individuals|persons|people|victims|children|suspects) (?:to be |being |could be |might be |may be |can be )(?:protected|identified|recognised)\b`)

func peopleLead(s string) bool {
	if m, ok := markOf(s, false); agesSaid(s) || ok && onlyScope.MatchString(m.rest) { // of a question it is that of its offences
		return false
	}
	s = victimsOnly.ReplaceAllString(s, "")
	s = saysTheirAge.ReplaceAllString(protecting.ReplaceAllString(s, ""), "")
	m := peopleCounted.FindStringIndex(s)
	return m != nil && !countedThere.MatchString(s[:m[0]]) && !strings.Contains(s[m[0]:], "children under")
}
