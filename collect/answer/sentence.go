package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	supersededWords = lazyre.New(`(?i)\b(?:supersede[sd]?|superseding|was revised|were revised|has been revised|previously (?:supplied|reported|published|disclosed|stated|given)|replaced by|is replaced|in our (?:earlier |previous |last )?(?:reply|response|letter)\b.{0,30}\d|in error|incorrect(?:ly)?|withdrawn|no longer correct|unchecked|earlier (?:figure|reply|response|extract)|disregard|please ignore)\b`)
	costWords       = lazyre.New(`(?i)\b(?:hours?|minutes?|£|cost|pounds|manual(?:ly)? (?:review|search|check)\w*|would (?:have to|need to) (?:be )?(?:open(?:ed)?|read|reviewed|searched|opened|checked|examined)|estimat\w+|appropriate limit|time to (?:read|review)|per record|working days)\b`)
	countLead       = lazyre.New(`(?i)(?:=\s*|\b(?:that|only|just|further|another|remaining|other|these|those|them|below|follows|had|have|has|recorded)[,:]?\s+|\ba total of\s+|\btotals?\s+(?:of|is|was|are|were)\s+|\b(?:was|were|is|are|recorded|stands at|numbered|amount(?:s|ed) to|came to|be|number(?:ed)?|attached to|in|of which|of these,?|of those,?|being|had|shows?|and|or|for|namely|:|,)\s+|[(–—-]\s*)$`)
	countNoun       = lazyre.New(`(?i)^\s*(?:\w+[\s-]+){0,4}?(?:charged|cautioned|summonsed|no further action|under investigation|bore|flagged|marked|tagged|identified|offences?|crimes?|victims?|suspects?|children|girls?|boys?|females?|males?|persons?|people|custody records?|arrests?|cautions?|charges?|named|had|have|has|were|was|involved|mentioned|recorded|occasions|records?|cases|of (?:these|those|which|them|the)|did|on|via|through|by|carried|in|for|resulted|ended|led|received|used|took|relate[ds]?|names?|mentions?|involves?|with)\b`)
	fewWords        = lazyre.New(`(?i)\b(?:fewer|less) than (\d+|five|ten|three|four|six)\b|<\s?(\d+)`)
	noneWords       = lazyre.New(`(?i)\b(?:nil|none|zero|no (?:such |recorded |flagged |sexual )*(?:offences|crimes)(?: were| was| had)?(?: recorded)?)\b`)
	noneAlone       = lazyre.New(`(?i)\b(?:there (?:was|were) (?:none|nil|zero)|none (?:was|were|had|of (?:these|them|those|the))|no (?:such |recorded |flagged |sexual )*(?:offences|crimes) (?:were|was|had|have been)|(?:was|were|is|=|:|-|–) (?:nil|zero|none)\s*(?:[.;,]|$))`)
)

// sentences cuts a paragraph where a sentence ends.
func sentencesOf(s string) []string {
	var out []string
	for _, sp := range prose.Scan(s).Sentences {
		out = append(out, s[sp.Start:sp.End])
	}
	return out
}

// sentence reads the counts of a paragraph, and keeps its words as what was
// said of the question.
func (r *reader) sentence(text, where string) {
	for _, s := range sentencesOf(text) {
		if m, ok := markOf(s, false); ok && m.rest != s && len(s) < len(text) {
			r.mark(m)
			s = m.rest
		}
		r.said.add(r.aboutWhich(s), s)
		switch {
		case noticeLead.MatchString(s):
		case supersededWords.MatchString(s):
			if len(r.scan(s).Numbers) > 0 {
				r.problem("superseded or earlier figures are not proposed: %q", quoteWords(s))
			}
		case noFlag.MatchString(s):
			r.besideNoFlag(s, where)
		case r.points(s), tellsOfRefusal(s), saysHowCounted.MatchString(s), tellsOfSigns(s), r.bracketList(s, where), r.listInSentence(s, where):
		default:
			r.counts(s, where)
		}
	}
}

// besideNoFlag reads the counts of a sentence that says that the flag was not used for
// some time: those of its clauses that do not.
func (r *reader) besideNoFlag(s, where string) {
	for _, clause := range butClauses.Split(s, -1) {
		if !noFlag.MatchString(clause) && len(spans(prose.SpeltPeriods(clause))) > 0 {
			r.counts(clause, where)
		}
	}
}

var butClauses = lazyre.New(`(?i);\s*|,?\s+(?:but|however|while|whereas)\s+|,\s+(?:and|so)\s+|:\s+`)

// saysHowCounted is a sentence about what a figure holds, and no figure.
var saysHowCounted = lazyre.New(`(?i)\b(?:is|are|was|were|has been|have been) (?:also )?(?:counted|included) (?:in|within|under|twice|more than once)\b|\bcan (?:appear|be counted|have) (?:in )?more than one\b`)

// tellsOfSigns reports a sentence that explains the signs of a table.
func tellsOfSigns(s string) bool {
	return len(readLegend([]string{s})) > 0 || numberMeans.MatchString(s) || fewWords.MatchString(s) && hidingRule.MatchString(s)
}

// numberMeans explains a number of a table: "0 means no crimes".
var numberMeans = lazyre.New(`(?i)^\W*(?:an? )?(?:\d{1,2}|zero|nil|nought) (?:means|denotes|stands for|indicates)\b`)

// hidingRule says what is done with small numbers.
var hidingRule = lazyre.New(`(?i)\b(?:(?:shown|displayed|given|recorded|printed) as|replaced (?:by|with)|left out|not (?:shown|given|printed|listed)|suppressed|withheld|rounded|redacted|omitted|excluded|means? )\b`)

// tellsOfRefusal reports a sentence that withholds something by a section of the
// Act and speaks of no period: its numbers are no counts.
func tellsOfRefusal(s string) bool {
	return len(exemptions(s)) > 0 && refused.MatchString(s) && len(spans(prose.SpeltPeriods(s))) == 0
}

// A said is a count in a sentence.
type said struct {
	prose.Span
	v value
}

// counts proposes the counts of one sentence, each with its period. Its parts
// between semicolons are read one by one.
func (r *reader) counts(s, where string) {
	if keyLine.MatchString(s) || fileName.MatchString(s) || strings.HasSuffix(s, "?") || costWords.MatchString(s) && !strings.Contains(s, "=") {
		return
	}
	var before []facets
	s = percentBehind.ReplaceAllString(withoutReference(s), " ")
	for i, part := range strings.Split(s, ";") {
		before = r.countsOf(part, where, i > 0, before)
	}
}

// percentBehind is the share that writers put behind a count: "61 (15%) had".
var percentBehind = lazyre.New(`\s*\((?:or |i\.e\. |about )?\d+(?:\.\d+)?\s?(?:%|per ?cent)[^()]{0,30}\)`)

// countsOf reads one part of a sentence, which may go on with the pattern of the
// part before: "612 offences, of which 70 were flagged; for 2018-19 655 and 91".
// It gives the pattern for the next part.
func (r *reader) countsOf(s, where string, goesOn bool, before []facets) []facets {
	periods := spans(prose.SpeltPeriods(s))
	ns := r.numbersIn(s, periods)
	if len(ns) == 0 {
		return before
	}
	of := pairPeriods(s, ns, periods)
	back := r.pointedBack(s, ns, periods, goesOn)
	var own []facets
	for i := range ns {
		own = append(own, r.clause(s, ns, i))
	}
	own = likeBefore(s, ns, own, before)
	pattern := slices.Clone(own)
	from := len(r.found)
	doubts := doubtsOfPairs(ns, of, periods).when(r.unexplained(s, ns, periods), unreadNumber)
	for i, n := range ns {
		if own[i].skip {
			r.problem("%q is no count of offences or people: not proposed", quoteWords(around(s, n.Span)))
			continue
		}
		if of[i] >= 0 {
			own[i].period = periods[of[i]]
		}
		own[i].doubts |= doubts
		if back != nil {
			own[i].period.Period = back[i]
			own[i].doubts = own[i].doubts.with(earlierPeriod)
		}
		own[i].doubts = own[i].doubts.when(r.namesOther(s, r.here.with(r.sub).with(own[i]).force), otherForce)
		place := where
		if place == "" {
			place = quoteWords(around(s, n.Span))
		}
		r.propose(r.here.with(r.sub), own[i], n.v, place, around(s, n.Span), nil, 0, 0)
	}
	r.recent(from)
	return pattern
}

// likeBefore fills in what the words about a count leave out because the count
// before said it ("girls 75 and 104"), or the part of the sentence before, whose
// pattern this one repeats.
func likeBefore(s string, ns []said, own, before []facets) []facets {
	says := slices.ContainsFunc(own, func(f facets) bool { return f.breakdown != Breakdown{} || f.unit != "" || f.skip })
	if len(before) == len(own) && !says && !flagWords.MatchString(s) && !crimeWords.MatchString(s) {
		return slices.Clone(before)
	}
	for i := 1; i < len(own); i++ {
		between := s[ns[i-1].End:ns[i].Start]
		for _, p := range slices.Backward(prose.SpeltPeriods(between)) {
			between = between[:p.Start] + between[p.End:]
		}
		if own[i].breakdown.IsNone() && own[i].unit == "" && !own[i].skip && nothingBetween.MatchString(between) {
			own[i].breakdown, own[i].unit, own[i].flagged = own[i-1].breakdown, own[i-1].unit, own[i-1].flagged
		}
	}
	return own
}

var nothingBetween = lazyre.New(`(?i)^[\s,()=:&/–-]*(?:and|or|then|in|for)?[\s,()=:&/–-]*$`)

// withoutReference blanks a reference, whose numbers are no counts.
func withoutReference(s string) string {
	if at := refLabelled.FindStringSubmatchIndex(s); at != nil && hasDigits(s[at[2]:at[3]]) {
		return s[:at[2]] + strings.Repeat(" ", at[3]-at[2]) + s[at[3]:]
	}
	return s
}

// spans keeps the periods of a sentence that may be a count's: no single day.
func spans(ps []prose.SpeltPeriod) []prose.SpeltPeriod {
	return slices.DeleteFunc(ps, func(p prose.SpeltPeriod) bool { return !p.Dated() || isDay(p) })
}

// numbersIn gives the counts of a sentence: numbers that something beside them
// says are counts, and nothing says are not.
func (r *reader) numbersIn(s string, periods []prose.SpeltPeriod) []said {
	var out []said
	taken := func(sp prose.Span) bool {
		return slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(sp) }) ||
			slices.ContainsFunc(out, func(n said) bool { return n.Span.Overlaps(sp) })
	}
	for _, at := range fewWords.FindAllStringSubmatchIndex(s, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		if v, ok := readValue(s[at[0]:at[1]]); ok && !taken(sp) && !ageAfter.MatchString(s[at[1]:]) {
			out = append(out, said{sp, v})
		}
	}
	for _, n := range r.scan(s).Numbers {
		if taken(n.Span) || !n.Value.IsInt() || n.Hedge != prose.Plain || n.Change != prose.None || n.InWords && !wordsCount(s, n) {
			continue
		}
		if r.isCount(s, n) {
			out = append(out, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
	out = append(out, r.joined(s, out, taken)...)
	for _, at := range inOffences.FindAllStringSubmatchIndex(s, -1) { // "12 to 15 in 21 offences" is no rate
		sp := prose.Span{Start: at[2], End: at[3]}
		if v, ok := readValue(s[sp.Start:sp.End]); ok && !taken(sp) && !costWords.MatchString(s) {
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
	slices.SortFunc(out, func(a, b said) int { return a.Start - b.Start })
	return out
}

// noneHolds is none of those who answer, and no count: "None of the six forces records".
var noneHolds = lazyre.New(`(?i)^none of (?:the|these|those|our) (?:\w+ ){0,2}(?:columns|rows|tables|categories|years|forces|systems|areas|divisions|departments|units)\b`)

// wordsCount reports a number in words that may be a count: a large one, one of
// something, or one behind "in" ("cautions were given in four and three").
func wordsCount(s string, n prose.Number) bool {
	before, after := s[:n.Start], s[n.End:]
	return n.Unit != prose.Unsaid || n.Value.Num().Int64() > 12 || verbNext.MatchString(after) || givenIn.MatchString(before) && closes.MatchString(after)
}

var givenIn = lazyre.New(`(?i)\b(?:in|to|for|by|and)\s+$`)

// joined finds the numbers that stand before a count and are joined to it: "204
// and 251 of these".
func (r *reader) joined(s string, counts []said, taken func(prose.Span) bool) []said {
	var out []said
	all := r.scan(s).Numbers
	for i := len(all) - 2; i >= 0; i-- {
		n, next := all[i], all[i+1]
		isCount := func(c said) bool { return c.Start == next.Start }
		if taken(n.Span) || !n.Value.IsInt() || n.InWords && !wordsCount(s, n) || !joint1.MatchString(s[n.End:next.Start]) || codeBefore.MatchString(s[:n.Start]) || partOf.MatchString(s[:n.Start]) || costWords.MatchString(s) {
			continue
		}
		if slices.ContainsFunc(counts, isCount) || slices.ContainsFunc(out, isCount) {
			out = append(out, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
	return out
}

var joint1 = lazyre.New(`^(?:,| and|, and| &)\s+$`)

var inOffences = lazyre.New(`(?i)\bin (\d[\d,]*) (?:offences|crimes|of (?:these|those|them))\b`)

var ageAfter = lazyre.New(`(?i)^\s*(?:years?|hours?|minutes?|days?|%|per cent|working)`)

func (r *reader) isCount(s string, n prose.Number) bool {
	before, after := s[:n.Start], s[n.End:]
	switch {
	case costWords.MatchString(s) && !strings.Contains(before[max(0, len(before)-3):], "="):
		return false
	case r.saidBefore(before, n), footnoteLine.MatchString(s) && strings.TrimSpace(before) == "":
		return false
	case n.InWords && n.Value.Num().Int64() == 1 && n.Unit == prose.Unsaid, rangeAfter.MatchString(after), r.isReference(s[n.Start:n.End]):
		return false
	case rangeBefore.MatchString(before) && !endsInPeriod(s, n.Start), sectionBefore.MatchString(before):
		return false
	case partOf.MatchString(before), codeBefore.MatchString(before), ageAfter.MatchString(after), strings.HasPrefix(after, "/"), strings.HasPrefix(after, "%"):
		return false
	case n.InWords && n.Value.Num().Int64() == 1 && !oneOf.MatchString(after):
		return false
	case n.Unit == prose.Offences || n.Unit == prose.People, verbNext.MatchString(after) && !ofBare.MatchString(before):
		return true
	case periodHere.MatchString(after) && beginsPeriod(s, n.End+len(periodHere.FindString(after))):
		return true
	}
	if afterPeriod.MatchString(before) && endsInPeriod(s, n.Start) {
		return true
	}
	return countLead.MatchString(before) && (countNoun.MatchString(after) || platformNext(after) || periodNext.MatchString(after) || closes.MatchString(after)) ||
		before == "" && countNoun.MatchString(after) || strings.HasSuffix(strings.TrimRight(before, " "), "=") || strings.TrimSpace(before) == "" && countNoun.MatchString(after)
}

// ofBare is a number and "of" before the number that it is a part of: "7 of 88".
var ofBare = lazyre.New(`(?i)\d\s+of\s+$`)

// oneOf is what follows a one that is a count: "one offence", "one was charged".
var oneOf = lazyre.New(`(?i)^\s+(?:\w+\s+){0,2}(?:offence|crime|victim|child|person|record|case|was|had|led|resulted)\b`)

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
	partOf     = lazyre.New(`(?i)\b(?:of (?:the|these|those|all|which)|out of)\s*$`)
	codeBefore = lazyre.New(`(?i)\b(?:(?:questions?|parts?|points?|sections?) \d\w?(?:,| and| or| to)|sections?|s\.?|codes?|class(?:es)?|page|outcome|oc|act|schedule|part|paragraph|ref|reference|no\.?|number of records|tel|telephone|request|extension|ext|room|box|table|question|q|age|aged|under|over)\s*$|[\d)]\($`)
	// sectionBefore is the section that a number in brackets is a part of: "section 12 (2)".
	sectionBefore = lazyre.New(`(?i)\b(?:sections?|ss?\.?)\s*\d+[A-Z]?\s*(?:\(\w{1,3}\)\s*)*\($`)
	verbNext      = lazyre.New(`(?i)^\s+(?:(?:of (?:these|those|them|which|the)|were|was|had|have|has|carried|bore|involved|relate[ds]?|resulted|ended)\b)`)
	periodNext    = lazyre.New(`(?i)^\s*(?:\(|in\s|for\s|during\s|between\s|from\s)`)
	afterPeriod   = lazyre.New(`\d\)?\s*[:=–-]?\s+$`)
	closes        = lazyre.New(`^\s*(?:[.;,)]|$|and\b|respectively\b)`)
)

// pairPeriods gives for each count the period it is for, or -1. Writers put all
// periods before their counts, or all behind, or say one for all.
func pairPeriods(s string, ns []said, ps []prose.SpeltPeriod) []int {
	of := make([]int, len(ns))
	for i := range of {
		of[i] = -1
	}
	switch {
	case len(ps) == 0:
		return of
	case len(ps) == 1:
		for i := range of {
			of[i] = 0
		}
		return of
	case len(ps) == len(ns) && strings.Contains(strings.ToLower(s), "respectively"):
		for i := range of {
			of[i] = i
		}
		return of
	}
	first := ps[0].Start < ns[0].Start
	for i, n := range ns {
		for k, p := range ps {
			if first && p.End <= n.Start {
				of[i] = k
			}
			if !first && p.Start >= n.End && of[i] < 0 {
				of[i] = k
			}
		}
	}
	if !usedOnce(of, len(ps)) && len(ps) == len(ns) { // "2015/16 and 2016/17: 9 and 12"
		for i := range of {
			of[i] = i
		}
	}
	return of
}

func usedOnce(of []int, n int) bool {
	used := map[int]int{}
	for _, k := range of {
		used[k]++
	}
	return len(used) == n && used[-1] == 0
}

// around gives the words about a span, as a quote.
func around(s string, sp prose.Span) string {
	words := 0
	from := sp.Start
	for from > 0 && words < 7 {
		from--
		if s[from] == ' ' {
			words++
		}
	}
	to := sp.End
	for words = 0; to < len(s) && words < 4; to++ {
		if s[to] == ' ' {
			words++
		}
	}
	return strings.TrimSpace(s[from:to])
}

// symbolAfter is what stands for a number directly behind its period.
var symbolAfter = lazyre.New(`(?i)^\)?\s*[:=–-]?\s*(not (?:available|provided|supplied)|\*|\[[cxz]\]|nil|none)(?:\s*[;,.)]|\s*$)`)

// endsInPeriod reports whether a period ends just before byte at.
func endsInPeriod(s string, at int) bool {
	for _, p := range prose.SpeltPeriods(s) {
		if p.Dated() && !isDay(p) && p.End <= at && len(strings.Trim(s[p.End:at], " :=–-)")) == 0 {
			return true
		}
	}
	return false
}

// periodHere is what joins a count to the period behind it.
var periodHere = lazyre.New(`(?i)^\s*(?:(?:offences |crimes )?(?:recorded |reported |flagged |identified )?)(?:\(|in |for |during )(?:the (?:financial |calendar )?year )?`)

// beginsPeriod reports whether a period of counting begins at byte at.
func beginsPeriod(s string, at int) bool {
	return slices.ContainsFunc(prose.SpeltPeriods(s[at:]), func(p prose.SpeltPeriod) bool { return p.Start == 0 && p.Dated() && !isDay(p) && !p.Loose })
}

var (
	rangeAfter  = lazyre.New(`(?i)^\s*(?:to|-|–)\s*\d`)
	rangeBefore = lazyre.New(`(?i)\d\s*(?:to|-|–)\s*$`)
)

// isReference reports a number that is, or is part of, the answer's own reference.
func (r *reader) isReference(s string) bool {
	return len(s) > 2 && r.ref != "" && strings.Contains(r.ref, s) || len(s) > 3 && (strings.Contains(r.l.name, s) || r.l.mail != nil && strings.Contains(r.l.mail.Subject, s))
}
