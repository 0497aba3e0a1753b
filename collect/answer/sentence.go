package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	supersededWords = lazyre.New(`(?i)\b(?:supersede[sd]?|superseding|was revised|were revised|has been revised|previously (?:supplied|reported|published|disclosed|stated|given)|replaced by|is replaced|in our (?:earlier |previous |last )?(?:reply|response|letter)\b.{0,30}\d|in error|incorrect(?:ly)?|withdrawn|no longer correct|unchecked|earlier (?:figure|reply|response|extract))\b`)
	costWords       = lazyre.New(`(?i)\b(?:hours?|minutes?|£|cost|pounds|manual(?:ly)? (?:review|search|check)\w*|would (?:have to|need to) be (?:read|reviewed|searched|opened|checked|examined)|estimat\w+|appropriate limit|time to (?:read|review)|per record|working days)\b`)
	countLead       = lazyre.New(`(?i)(?:=\s*|\ba total of\s+|\btotals?\s+(?:of|is|was|are|were)\s+|\b(?:was|were|is|are|recorded|stands at|numbered|amount(?:s|ed) to|came to|be|number(?:ed)?|attached to|in|of which|of these,?|of those,?|being|had|shows?|and|or|for|namely|:|,)\s+|[(–—-]\s*)$`)
	countNoun       = lazyre.New(`(?i)^\s*(?:\w+[\s-]+){0,4}?(?:offences?|crimes?|victims?|suspects?|children|girls?|boys?|females?|males?|persons?|people|custody records?|arrests?|cautions?|charges?|named|had|have|has|were|was|involved|mentioned|recorded|occasions|records?|cases|of (?:these|those|which|them|the)|did|on|via|through|by|carried|in|for|resulted|ended|led|received|used|took|relate[ds]?|with)\b`)
	fewWords        = lazyre.New(`(?i)\b(?:fewer|less) than (\d+|five|ten|three|four|six)\b|<\s?(\d+)`)
	noneWords       = lazyre.New(`(?i)\b(?:nil|none|no (?:offences|crimes)(?: were)?(?: recorded)?)\b`)
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
		r.said.add(r.which, s)
		switch {
		case supersededWords.MatchString(s):
			if len(prose.Scan(s).Numbers) > 0 {
				r.problem("superseded or earlier figures are not proposed: %q", quoteWords(s))
			}
		case r.points(s):
		default:
			r.counts(s, where)
		}
	}
}

// A said is a count in a sentence.
type said struct {
	prose.Span
	v value
}

// counts proposes the counts of one sentence, each with its period.
func (r *reader) counts(s, where string) {
	if keyLine.MatchString(s) || fileName.MatchString(s) {
		return
	}
	periods := spans(prose.SpeltPeriods(s))
	ns := r.numbersIn(s, periods)
	if len(ns) == 0 {
		return
	}
	of := pairPeriods(s, ns, periods)
	for i, n := range ns {
		own := r.clause(s, ns, i)
		if own.skip {
			r.problem("%q is no count of offences or people: not proposed", quoteWords(around(s, n.Span)))
			continue
		}
		if of[i] >= 0 {
			own.period = periods[of[i]]
		}
		place := where
		if place == "" {
			place = quoteWords(around(s, n.Span))
		}
		r.propose(r.here.with(r.sub), own, n.v, place, around(s, n.Span), 0.93, nil, 0, 0)
	}
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
	for _, n := range prose.Scan(s).Numbers {
		if taken(n.Span) || !n.Value.IsInt() || n.Hedge != prose.Plain || n.Change != prose.None || n.InWords && n.Unit == prose.Unsaid {
			continue
		}
		if r.isCount(s, n) {
			out = append(out, said{n.Span, value{n: n.Value.Num().Int64()}})
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
		if sp := (prose.Span{Start: at[0], End: at[1]}); len(periods) > 0 && !taken(sp) && len(out) > 0 {
			out = append(out, said{sp, value{}})
		}
	}
	slices.SortFunc(out, func(a, b said) int { return a.Start - b.Start })
	return out
}

var ageAfter = lazyre.New(`(?i)^\s*(?:years?|hours?|minutes?|days?|%|per cent|working)`)

func (r *reader) isCount(s string, n prose.Number) bool {
	before, after := s[:n.Start], s[n.End:]
	switch {
	case costWords.MatchString(s) && !strings.Contains(before[max(0, len(before)-3):], "="):
		return false
	case n.InWords && n.Value.Num().Int64() == 1, rangeAfter.MatchString(after), rangeBefore.MatchString(before), r.isReference(s[n.Start:n.End]):
		return false
	case partOf.MatchString(before), codeBefore.MatchString(before), ageAfter.MatchString(after), strings.HasPrefix(after, "/"), strings.HasPrefix(after, "%"):
		return false
	case n.Unit == prose.Offences || n.Unit == prose.People:
		return true
	}
	if afterPeriod.MatchString(before) && endsInPeriod(s, n.Start) {
		return true
	}
	return countLead.MatchString(before) && (countNoun.MatchString(after) || periodNext.MatchString(after) || closes.MatchString(after)) ||
		before == "" && countNoun.MatchString(after) || strings.HasSuffix(strings.TrimRight(before, " "), "=") || strings.TrimSpace(before) == "" && countNoun.MatchString(after)
}

var (
	partOf      = lazyre.New(`(?i)\b(?:of (?:the|these|those|all|which)|out of)\s*$`)
	codeBefore  = lazyre.New(`(?i)\b(?:sections?|s\.?|codes?|class(?:es)?|page|outcome|oc|act|schedule|part|paragraph|ref|reference|no\.?|number of records|tel|telephone|request|extension|ext|room|box|table|question|q|age|aged|under|over)\s*$|[\d)]\($`)
	periodNext  = lazyre.New(`(?i)^\s*(?:\(|in\s|for\s|during\s|between\s|from\s)`)
	afterPeriod = lazyre.New(`\d\)?\s*[:=–-]?\s+$`)
	closes      = lazyre.New(`^\s*(?:[.;,)]|$|and\b)`)
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

var (
	rangeAfter  = lazyre.New(`(?i)^\s*(?:to|-|–)\s*\d`)
	rangeBefore = lazyre.New(`(?i)\d\s*(?:to|-|–)\s*$`)
)

// isReference reports a number that is the answer's own reference.
func (r *reader) isReference(s string) bool {
	return len(s) > 3 && (r.ref == s || strings.Contains(r.l.name, s) || r.l.mail != nil && strings.Contains(r.l.mail.Subject, s))
}
