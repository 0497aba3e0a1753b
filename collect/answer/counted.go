package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// numbersIn gives the counts of a sentence: numbers that something beside them
// says are counts, and nothing says are not.
func (r *reader) numbersIn(s string, periods []prose.SpeltPeriod) []said {
	var out []said
	parts := r.partsOfWholes(s)
	taken := func(sp prose.Span) bool {
		return slices.ContainsFunc(parts, func(x ofAWhole) bool { return x.Overlaps(sp) && (x.rate || !x.n.Overlaps(sp)) }) ||
			slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(sp) }) ||
			slices.ContainsFunc(out, func(n said) bool { return n.Span.Overlaps(sp) })
	}
	for _, at := range fewWords.FindAllStringSubmatchIndex(s, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		if v, ok := readValue(s[at[0]:at[1]]); ok && !taken(sp) && !ageAfter.MatchString(s[at[1]:]) {
			out = append(out, said{sp, v})
		}
	}
	for _, n := range r.scan(s).Numbers {
		if taken(n.Span) || !n.Value.IsInt() || n.Hedge != prose.Plain || n.Change != prose.None && !putOn.MatchString(s[:n.Start]) || n.InWords && !wordsCount(s, n) {
			continue
		}
		if r.isCount(s, n) {
			out = append(out, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
	out = append(out, r.joined(s, out, taken)...)
	out = append(out, r.listed(s, out, taken)...)
	for _, x := range parts { // "200 out of 930"
		if v, ok := readValue(s[x.n.Start:x.n.End]); ok && !taken(x.n) && !r.tellsOfCosts(s) {
			out = append(out, said{x.n, v})
		}
	}
	for _, at := range append(append(inOffences.FindAllStringSubmatchIndex(s, -1), movedTo.FindAllStringSubmatchIndex(s, -1)...), ageIn.FindAllStringSubmatchIndex(s, -1)...) { // "12 to 15 in 21"
		sp := prose.Span{Start: at[2], End: at[3]}
		if v, ok := readValue(s[sp.Start:sp.End]); ok && !taken(sp) && !r.tellsOfCosts(s) {
			out = append(out, said{sp, v})
		}
	}
	for _, p := range periods {
		if at := symbolAfter.FindStringSubmatchIndex(s[p.End:]); at != nil {
			sp := prose.Span{Start: p.End + at[2], End: p.End + at[3]}
			if v, ok := readValue(s[sp.Start:sp.End]); ok && !taken(sp) {
				out = append(out, said{sp, v})
			}
		}
	}
	for _, at := range noneWords.FindAllStringIndex(s, -1) {
		if sp := (prose.Span{Start: at[0], End: at[1]}); !taken(sp) && !noneHolds.MatchString(s[at[0]:]) && (len(periods) > 0 && len(out) > 0 || noneAlone.MatchString(s)) {
			out = append(out, said{sp, value{}})
		}
	}
	out = slices.DeleteFunc(out, func(n said) bool { return codesListed.MatchString(s[:n.Start]) })
	out = withoutWholes(s, out, r.wholesIn(s, periods))
	slices.SortFunc(out, func(a, b said) int { return a.Start - b.Start })
	return out
}

// putOn is what is done with a flag and no rise: "the flag was put on 48 offences".
var putOn = lazyre.New(`(?i)\b(?:put|set|placed|attached|added|applied) (?:on|to|against)(?: a total of)? $`)

// noneHolds is none of those who answer, and no count: "None of the six forces records"; or part of a label: "Other, or none
// recorded: 89".
var noneHolds = lazyre.New(`(?i)^none of (?:the|these|those|our) (?:\w+ ){0,2}(?:columns|rows|tables|categories|years|forces|systems|areas|divisions|departments|units)\b|^none (?:was |is )?(?:recorded|known|named|stated|given|identified|specified)\s*(?:\([^()]*\)\s*)?[:=]\s*\d`)

// wordsCount reports a number in words that may be a count: a large one, one of
// something, or one behind "in" ("cautions were given in four and three").
func wordsCount(s string, n prose.Number) bool {
	before, after := s[:n.Start], s[n.End:]
	if oneOfSo.MatchString(before) || n.Value.Sign() == 0 && saysWhat.MatchString(before) {
		return false
	}
	return n.Unit != prose.Unsaid || n.Value.Num().Int64() > 12 || verbNext.MatchString(after) || unsaidOf.MatchString(after) || notKnownNext.MatchString(after) || givenIn.MatchString(before) && closes.MatchString(after)
}

// oneOfSo is what stands before how many there are to choose from, which counts nothing: "where one of these three
// was named".
var oneOfSo = lazyre.New(`(?i)\b(?:one|any|each|either|none|all|some|both|more|other) of (?:these|those|the|our|them)\s+$`)

// saysWhat leads to what something is or is not, which counts nothing: "an incident that is not a crime".
var saysWhat = lazyre.New(`(?i)\b(?:which|that|it|incident|report|record|matter|this) (?:is|was|are|were|being)\s+(?:not\s+)?$`)

// unsaidOf is what follows the number of those of whom something is not known: "six where the sex was
// not recorded", "in three the sex is not known".
var unsaidOf = lazyre.New(`(?i)^\s+(?:(?:where|in which|whose|for whom|in whom)\s+)?(?:the )?(?:victim['’]?s? )?(?:sex|gender|age)\b[^,;.\d]{0,40}?\b(?:not|unknown|unrecorded)\b`)

var givenIn = lazyre.New(`(?i)\b(?:in|to|for|by|and)\s+$`)

// joined finds the numbers that stand before a count and are joined to it: "204
// and 251 of these".
func (r *reader) joined(s string, counts []said, taken func(prose.Span) bool) []said {
	var out []said
	all := r.scan(s).Numbers
	for i := len(all) - 2; i >= 0; i-- {
		n, next := all[i], all[i+1]
		isCount := func(c said) bool { return c.Start == next.Start }
		if taken(n.Span) || !n.Value.IsInt() || n.InWords && !wordsCount(s, n) || !joint1.MatchString(s[n.End:next.Start]) || endsRange(s, n.Start) || codeBefore.MatchString(justBefore(s, n.Start)) || partOf.MatchString(justBefore(s, n.Start)) || r.tellsOfCosts(s) {
			continue
		}
		if slices.ContainsFunc(counts, isCount) || slices.ContainsFunc(out, isCount) {
			out = append(out, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
	return out
}

// listed finds the numbers of a list that stand as its counts do, behind a comma or an
// "and" and before words: "14 charged, 6 cautioned and 88 otherwise dealt with".
func (r *reader) listed(s string, counts []said, taken func(prose.Span) bool) []said {
	var out []said
	isCount := func(c said) bool { return listedNext.MatchString(s[c.End:]) }
	if len(counts) < 2 || slices.ContainsFunc(counts, func(c said) bool { return !isCount(c) }) {
		return nil
	}
	for _, n := range r.scan(s).Numbers {
		c := said{n.Span, value{}}
		if taken(n.Span) || !n.Value.IsInt() || n.InWords || n.Hedge != prose.Plain || n.Change != prose.None || !listedBefore.MatchString(s[:n.Start]) || !isCount(c) || r.noCount(s, n) {
			continue
		}
		c.v.n = n.Value.Num().Int64()
		out = append(out, c)
	}
	return out
}

var (
	listedBefore = lazyre.New(`(?i)(?:,|;|\band)\s+$`)
	listedNext   = lazyre.New(`^\s+[a-z]`)
)

var joint1 = lazyre.New(`^(?:,| and|, and| &)\s+$`)

var inOffences = lazyre.New(`(?i)\bin (\d[\d,]*) (?:offences|crimes|of (?:these|those|them))\b`)

var ageAfter = lazyre.New(`(?i)^\s*(?:years?|hours?|minutes?|days?|%|per cent|working)`)

// nonCrimesNext follows a number of records that are no crimes: "23 incidents had the mark but were not crimes".
var nonCrimesNext = lazyre.New(`(?i)^\s+(?:\w+ )?(?:incidents?|reports?|referrals?|records?|events?|logs?|occurrences?)\b(?:[^.;\d]|\d{4}|\b\d{2,4}[/-]\d{2,4}){0,80}?\b(?:not|never) (?:in fact )?(?:been )?(?:recorded as |classed as |confirmed as |counted as )?(?:a )?(?:crimes?|crimed|offences?)\b`)

// yearClosed and yearOpened stand around a count among others that each have their year in brackets behind
// them: "1,204 (2019), 1,131 (2020) and 1,377 (2021)".
var (
	yearClosed = lazyre.New(`\((?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\)\s*[,;]?\s+$`)
	yearOpened = lazyre.New(`^\s*\((?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\)`)
)

// ageIn is an age with the number of those of that age: "10 to 12 in 44, 13 to 15 in 81".
var ageIn = lazyre.New(`(?i)\b(?:\d{1,2} ?(?:to|or|and|-|–) ?\d{1,2}|(?:under|over) \d{1,2}) in (\d[\d,]*)(?:[.;,)]|$|\s+(?:and|cases)\b)`)

// personsOf leads from a sex to the number of offences against it: "Girls were the victims of 1,219 of the
// offences of 2019 and boys of 296", "girls made up 540", "girls 80".
var personsOf = lazyre.New(`(?i)\b(?:girls|boys|females|males)(?:(?: (?:were|are) (?:the )?victims?)? (?:of|in)\s+|\s+(?:made up|make up|accounted for|account for|numbered|number|came to|totalled|comprised?|formed|represented)\s+|\s*[:=]?\s+)$`)

// onBefore leads to the number of offences on which a flag was put: "and in 2017/18 on 44".
var onBefore = lazyre.New(`(?i)\b(?:on|to|against)\s+$`)

// ofThemBefore and hadNext stand around the part of a whole: "of these 50 had the flag".
var (
	ofThemBefore = lazyre.New(`(?i)\bof (?:these|those|them)\s*$`)
	toOther      = lazyre.New(`(?i)\b(?:compared|against (?:the |a |an? total of |just |only )*\d|up from|down from|(?:previous|earlier|other) years?|year before)\b`)
	hadNext      = lazyre.New(`(?i)^\s+(?:had|have|has|were|was|carr(?:y|ied)|bear|bore|led|resulted|ended|received|involved?)\b`)
)

// ofBare is a number and "of" before the number that it is a part of: "7 of 88".
var ofBare = lazyre.New(`(?i)\d\s+of\s+$`)

// timesNext is how often something was done: "the flag was applied 173 times".
var timesNext = lazyre.New(`(?i)^\s+(?:times|occasions)\s*(?:[.,;:)]|$|in\b|during\b|for\b|between\b|and\b)`)

// comparedNext goes on behind a number that is the whole answer: "1,311, which compares with 1,202 the
// year before".
var comparedNext = lazyre.New(`(?i)^(?:,? (?:which compares|which is (?:up|down)|up from|down from|up on|down on|compared|as compared|against|as against|as opposed|an increase|a decrease|a (?:rise|fall|drop|reduction))\b|\s+\((?:previous year|the year before|[^)]{0,12}\d\d ?[:=]))`)

// nameJustBefore reports words that end in a platform: "Snapchat 20; Facebook 18".
func nameJustBefore(before string) bool {
	all := platformName.FindAllStringIndex(before, -1)
	return len(all) > 0 && strings.TrimSpace(before[all[len(all)-1][1]:]) == ""
}

// agedNext is what follows people of an age: "45 aged 13 to 17", "12 were under 13".
var agedNext = lazyre.New(`(?i)^\s+(?:(?:was|were|are) )?(?:aged? |between the ages of |(?:under|over|below) \d{1,2}\b)`)

// mayBe is what follows a number of what can happen, or of a rule: "one person may be charged twice",
// "one crime per victim".
var mayBe = lazyre.New(`(?i)^\s+(?:\w+\s+){1,3}(?:may|can|could|might)\b|^\s+\w+ (?:per|for each|for every)\b`)

// referenceBefore leads to the number of an answer: "Freedom of information 2021-552".
var referenceBefore = lazyre.New(`(?i)\b(?:freedom of information|foia?|rfi|sar|tickets?|enquir(?:y|ies)|quer(?:y|ies)|log)(?:\s+(?:act|request|ref(?:erence)?|no\.?|number))*\s+(?:\d{2,4}[-/])?$|\b(?:19|20)\d\d[-/]$`)

// numberedAs leads to the number of a question: "Request: 1."
var numberedAs = lazyre.New(`(?i)\b(?:requests?|questions?|quer(?:y|ies)|enquir(?:y|ies))\s*[:#–-]\s*$`)

// oneOf is what follows a one that is a count: "one offence", "one was charged".
var oneOf = lazyre.New(`(?i)^\s+(?:\w+\s+){0,2}(?:offence|crime|victim|child|person|record|case|was|had|led|resulted)\b`)

// outcomeNext reports words that begin with an outcome: "3 community resolution".
func outcomeNext(after string) bool {
	at := outcomePhrase.FindStringIndex(after)
	return at != nil && strings.TrimSpace(after[:at[0]]) == "" && strings.HasPrefix(after, " ")
}

// platformNext reports words that begin with a platform: "38 Snapchat and 29 Instagram".
func platformNext(after string) bool {
	at := platformName.FindStringIndex(after)
	return at != nil && strings.TrimSpace(after[:at[0]]) == ""
}

// footnoteLine is a note below a table: "1 As on 26 June 2017."
var footnoteLine = lazyre.New(`^\s*\d{1,2}\s+(?:[A-Z][a-z]|\[)`)

// saidBefore reports a number that only names again what was counted: "The 121
// records of 2015/16 were made on the old system".
func (r *reader) saidBefore(before string, n prose.Number) bool {
	return definite.MatchString(before) && slices.ContainsFunc(r.found, func(p proposal) bool {
		return p.Symbol == NoSymbol && p.Value == n.Value.Num().Int64()
	})
}

var definite = lazyre.New(`(?i)\b(?:the|these|those|all|which|our) $`)

var (
	partOf      = lazyre.New(`(?i)\b(?:(?:of|among|amongst) (?:the|these|those|all)|out of)\s*$`)
	codesListed = lazyre.New(`\b(?i:(?:offence |HO |home office )?(?:codes|classes|classifications|articles))\s+(?:\d{1,3}[A-Z]?(?:/\d+)?(?:\s*(?:[,;&/–—-]|\b(?:to|and|or)\b|[^\x00-\x7f])\s*)+)+$`) // "classes 17 to 22, 71 and "
	codeBefore  = lazyre.New(`(?i)\b(?:(?:questions?|parts?|points?|sections?) \d\w?(?:,| and| or| to)|sections?|codes?|class(?:es)?|page|outcome|oc|act|schedule|parts?|points?|items?|rows?|lines?|columns?|answers?|paragraphs?|ref|reference|no\.?|number of records|tel|telephone|request|extension|ext|room|box|table|question|q|age|aged|under|over|below|younger than|age of|(?:not|never|yet) (?:yet )?(?:reached|attained|turned)|before (?:reaching|turning))\s*$|[\d)]\($`)
	// sectionBefore is the section that a number in brackets is a part of: "section 12 (2)".
	sectionBefore = lazyre.New(`(?i)\b(?:sections?|ss?\.?)\s*\d+[A-Z]?\s*(?:\(\w{1,3}\)\s*)*\($`)
	verbNext      = lazyre.New(`(?i)^\s+(?:(?:of (?:these|those|them|which|whom|the)|were|was|had|have|has|carr(?:y|ies|ied)|bears?|bore|involve[ds]?|relate[ds]?|resulted|ended|led)\b)`)
	periodNext    = lazyre.New(`(?i)^\s*(?:\(|in\s|for\s|during\s|between\s|from\s)`)
	afterPeriod   = lazyre.New(`(?i)\d(?:\)|['’]s?(?:\s+(?:totals?|figures?|numbers?|counts?)(?:\s+(?:of|was))?)?)?(?:\s+(?:FY|financial year))?\s*[:=–-]?\s+$`)
	closes        = lazyre.New(`^\s*(?:[.;,)]|:\s|$|and\b|respectively\b)`)
)

var (
	rangeAfter  = lazyre.New(`(?i)^\s*(?:to|or|-|–)\s*\d`)
	rangeBefore = lazyre.New(`(?i)\d\s*(?:to|or|-|–)\s*$`)
)

// endsRange reports that a range ends in the number at byte at, and not a move: "from 38 in
// 2015/16 to 52".
func endsRange(s string, at int) bool {
	before := justBefore(s, at)
	m := rangeBefore.FindStringIndex(before)
	return m != nil && !endsInPeriod(s, at) && !endsInPeriod(s, at-len(before)+m[0]+1)
}

// isReference reports a number that is, or is part of, the answer's own reference.
func (r *reader) isReference(s string) bool {
	return len(s) > 2 && r.ref != "" && strings.Contains(r.ref, s) || len(s) > 3 && (strings.Contains(r.l.name, s) || r.l.mail != nil && strings.Contains(r.l.mail.Subject, s))
}

// hasCounts reports words with a count among them; a number before a capital is that of an
// outcome: "8 Community resolution".
func (r *reader) hasCounts(s string) bool {
	return slices.ContainsFunc(r.numbersIn(s, spans(prose.SpeltPeriods(s))), func(n said) bool {
		return n.Start > 0 || !capitalNext.MatchString(s[n.End:])
	})
}

var capitalNext = lazyre.New(`^\s+[A-Z]`)
