package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence without a period may point back at counts that had one: "Of these,
// 203 carried the flag", "88 of the 640".

// backWords point at what the sentence before counted.
var backWords = lazyre.New(`(?i)\b(?:of|from|among|amongst|within|out of|in)\s+(?:these|those|them|which|this (?:number|total|figure)|that (?:number|total|figure)|the (?:above|same|total))\b|\b(?:these|those|such)\s+(?:\w+\s+){0,2}(?:offences|crimes|records|reports|cases|victims|figures)\b|^\W*(?:these|those|they)\b`)

// recent remembers the periods of the figures found since from, in order.
func (r *reader) recent(from int) {
	if from == len(r.found) {
		return
	}
	r.last, r.beside = nil, nil
	onlyAside := !slices.ContainsFunc(r.found[from:], func(p proposal) bool { return !p.aside })
	for _, p := range r.found[from:] {
		if p.aside && !onlyAside {
			r.beside = append(r.beside, p.Period)
			continue
		}
		if !slices.Contains(r.last, p.Period) {
			r.last = append(r.last, p.Period)
		}
	}
	if len(r.last) > 1 {
		r.several = r.last
	}
	if r.fromCount && !slices.Equal(r.last, []figure.Period{r.here.period.Period}) { // another one is spoken of now
		r.here.period, r.fromCount = prose.SpeltPeriod{}, false
	}
}

// pointedBack gives the period of each count of a sentence that has none, when
// its words prove which earlier counts it speaks of; otherwise nil.
// goesOn is that s is a later part of a sentence.
func (r *reader) pointedBack(s string, ns []said, own []facets, periods []prose.SpeltPeriod, goesOn bool) []figure.Period {
	if len(periods) > 0 || len(ns) == 0 {
		return nil
	}
	if r.here.with(r.sub).period.Dated() {
		return r.ordinalPeriods(s, ns) // "in the later year", below a sentence of one of them
	}
	if p, ok := r.relativePeriod(s); ok && len(ns) == 1 && !r.namesYears(s) {
		return []figure.Period{p}
	}
	if ps := r.periodsOfWholes(s, ns); ps != nil {
		return ps
	}
	if ps := r.ordinalPeriods(s, ns); ps != nil {
		return ps
	}
	if ps := r.lastPeriods(len(ns)); ps != nil && (strings.Contains(strings.ToLower(s), "respectively") || inThatOrder.MatchString(s) && ofOneThing(own)) {
		return ps
	}
	if ps := r.severalBefore(); len(ns) > 1 && len(ps) == len(ns) && ofOneThing(own) && inAllYears.MatchString(s) && inOneRun(s, ns) { // "on 12, 17 and 21 in the three years"
		return ps
	}
	if ps := r.inRuns(own); ps != nil {
		return ps
	}
	if len(r.last) == 1 && slices.ContainsFunc(own, func(f facets) bool { return f.doubts.has(countedApart) }) {
		return slices.Repeat(r.last, len(ns)) // "this excludes 5"
	}
	if ps := r.periodsOfRequest(s, len(ns)); ps != nil {
		return ps
	}
	if ps := r.periodsGoneOn(s, ns, own, goesOn); ps != nil {
		return ps
	}
	if ps := r.yearsFor(); len(ns) > 2 && len(ps) == len(ns) && ofOneThing(own) && inOneRun(s, ns) { // "number 64, 71, 88, 103 and 119"
		return ps
	}
	return nil
}

// periodsGoneOn gives the periods of the last counts to those of a sentence that goes on about them, or counts as many.
func (r *reader) periodsGoneOn(s string, ns []said, own []facets, goesOn bool) []figure.Period {
	switch {
	case len(r.last) == 1 && len(ns) == 1 && own[0].breakdown.Platform != "" && nameJustBefore(s[:ns[0].Start]): // an item of a list
		return r.last
	case !goesOn && !backWords.MatchString(s) && !(goesOnInNumbers.MatchString(s) && len(r.last) == 1) && (len(ns) < 2 || len(strings.Fields(s)) > 8):
		return nil // a short list as long as the last one is of the same periods
	case len(r.last) == 1 && len(ns) > 1 && ofOneThing(own) && len(r.severalBefore()) == len(ns): // one year has no two numbers for it
		return r.severalBefore()
	case len(r.last) == 1:
		return slices.Repeat(r.last, len(ns))
	case len(r.last) == len(ns) && alike(own): // the girls and the boys of one year are no series
		return r.last
	}
	return nil
}

// inThatOrder says that counts stand in the order in which their periods were told: "again in the order of the four years".
var inThatOrder = lazyre.New(`(?i)\b(?:that|this|the|same|identical|year|date|chronological)\s+(?:\w+\s+)?order\b|\border of (?:the\s+)?(?:\w+\s+)?(?:years|periods)\b|\b(?:years|periods) in (?:turn|order|sequence)\b|\byear by year\b|\bfor each (?:of the )?(?:\w+ )?years? in turn\b`)

// periodsOfRequest gives the periods that the question asks for, in its order, where a bare
// answer has as many counts: "512 and 588 respectively".
func (r *reader) periodsOfRequest(s string, n int) []figure.Period {
	const longestBare = 6 // words of an answer that is only numbers
	if n < 2 || len(strings.Fields(s)) > longestBare && !strings.Contains(strings.ToLower(s), "respectively") {
		return nil
	}
	var ps []figure.Period
	for _, p := range spans(prose.SpeltPeriods(r.asked[r.which.question+r.which.letter])) {
		if p.Loose {
			return nil
		}
		ps = append(ps, p.Period)
	}
	if len(ps) != n {
		return nil
	}
	return ps
}

// goesOnInNumbers begins a sentence with a count of what the one before spoke of: "In 4 the
// sex is not recorded", "A further 6 named Kik".
var goesOnInNumbers = lazyre.New(`(?i)^\W*(?:in|for|on|with|and|a|an|the|another|all|further|other|remaining|rest)?(?:\s*\b(?:a|the|further|other|remaining)\b)*\s*\d`)

// ordinalWord names one of several years by its place among them; the next is that behind the one just named.
const ordinalWord = `first|second|third|fourth|fifth|former|earlier|earliest|latter|later|latest|last|next|middle`

var (
	ordinalBefore = lazyre.New(`(?i)\b(?:(?:the|its|that)\s+(` + ordinalWord + `)(?:\s+(?:year|period|group|set|batch|lot)s?)?|year\s+(one|two|three|four|[1-4]))[,:]?\s*(?:=|(?:(?:it|there|that|the (?:number|figure|total|count)) (?:was|were|is) )|on |we (?:recorded|had|counted) )?$`)
	ordinalAfter  = lazyre.New(`(?i)^\s*(?:\w+\s+){0,3}?(?:(?:of|in|for) the (` + ordinalWord + `)|in year (one|two|three|four|[1-4]))\b`)
	// ordinalOpens opens a clause of such a year, whatever stands before its count: "In the later period the victim was female in 551".
	ordinalOpens = lazyre.New(`(?i)(?:^|[,;]\s)\W*(?:(?:and|but|while)\s+)?(?:in|for|of|during|over)\s+(?:the|that)\s+(` + ordinalWord + `)\s+(?:(?:financial |reporting )?(?:year|period)|(?:12|twelve) months|of (?:these|those|the)(?: two| three| four)? (?:years|periods))\b[^;]*$`)
	ordinals     = map[string]int{"one": 0, "two": 1, "three": 2, "four": 3, "1": 0, "2": 1, "3": 2, "4": 3, "first": 0, "former": 0, "earlier": 0, "earliest": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
)

// ordinalPeriods gives the periods of counts that say which of the earlier periods
// they are of: "187 of the former and 249 of the latter", "in the second 586".
func (r *reader) ordinalPeriods(s string, ns []said) []figure.Period {
	earlier := r.severalBefore() // "in the first year", also behind a sentence of one of them
	if len(earlier) < 2 {
		return nil
	}
	var out []figure.Period
	from, at := 0, -1
	for _, n := range ns {
		m := ordinalAfter.FindStringSubmatch(s[n.End:])
		if m == nil {
			m = ordinalBefore.FindStringSubmatch(s[from:n.Start])
		}
		if m == nil {
			m = ordinalOpens.FindStringSubmatch(s[from:n.Start])
		}
		if from = n.End; m == nil && len(out) > 0 { // "in the first year 20 led to a charge and 9 to a caution"
			out = append(out, out[len(out)-1])
			continue
		}
		if m == nil {
			return nil
		}
		word := strings.ToLower(strings.Join(m[1:], ""))
		if word == "earlier" || word == "later" {
			if len(earlier) > 2 {
				return nil
			}
			earlier = slices.SortedFunc(slices.Values(earlier), func(a, b figure.Period) int { return a.Start.Compare(b.Start) })
		}
		if at = placeOf(word, at, len(earlier)); at < 0 || at >= len(earlier) {
			return nil
		}
		out = append(out, earlier[at])
	}
	return out
}

// placeOf gives the place that a word names among n years, behind the one named before; -1 where it names none.
func placeOf(word string, before, n int) int {
	switch word {
	case "latter", "later", "latest", "last":
		return n - 1
	case "next":
		if before < 0 {
			return -1
		}
		return before + 1
	case "middle":
		if n%2 == 0 {
			return -1
		}
		return n / 2
	}
	return ordinals[word]
}

// severalBefore gives the periods that "the first" and "the later" speak of: those of the last counts of two
// or more, else those of the whole counts of the question, or of one before it.
func (r *reader) severalBefore() []figure.Period {
	if len(r.several) > 1 {
		return r.several
	}
	if ps := r.wholesOf(r.here.question); len(ps) > 1 {
		return ps
	}
	for _, p := range slices.Backward(r.found) {
		if ps := r.wholesOf(p.Question); len(ps) > 1 {
			return ps
		}
	}
	return r.yearsFor()
}

// wholesOf gives the periods of the whole counts of a question, in order.
func (r *reader) wholesOf(question string) []figure.Period {
	var ps []figure.Period
	for _, p := range r.found {
		if p.Question == question && p.Breakdown.IsNone() && !slices.Contains(ps, p.Period) {
			ps = append(ps, p.Period)
		}
	}
	return ps
}

// lastPeriods gives the periods of the last n figures without breakdown, when
// they are of n periods.
func (r *reader) lastPeriods(n int) []figure.Period {
	var ps []figure.Period
	for i := len(r.found) - 1; i >= 0 && len(ps) < n; i-- {
		if p := r.found[i]; p.Breakdown.IsNone() && !slices.Contains(ps, p.Period) {
			ps = append(ps, p.Period)
		}
	}
	if len(ps) < n || n < 2 {
		return nil
	}
	slices.Reverse(ps)
	return ps
}

// A whole is an earlier figure that a sentence names again: "88 of the 640".
type whole struct {
	at     int
	period figure.Period
}

// periodsOfWholes gives each count the period of the whole that it is of: the
// nearest that the sentence names. It gives nil when there is none.
func (r *reader) periodsOfWholes(s string, ns []said) []figure.Period {
	var wholes []whole
	for _, n := range r.scan(s).Numbers {
		if !n.Value.IsInt() || !partOf.MatchString(s[:n.Start]) && !r.saidBefore(s[:n.Start], n) {
			continue
		}
		if p, ok := r.onlyPeriodOf(n.Value.Num().Int64()); ok {
			wholes = append(wholes, whole{n.Start, p})
		}
	}
	if len(wholes) == 0 {
		return nil
	}
	var out []figure.Period
	for _, n := range ns {
		best := wholes[0]
		for _, w := range wholes {
			if abs(w.at-n.Start) < abs(best.at-n.Start) {
				best = w
			}
		}
		for _, w := range slices.Backward(wholes) { // "58 of the 606 and 79 of the 676"
			if w.at > n.End && ofThe.MatchString(s[n.End:w.at]) {
				best = w
			}
		}
		out = append(out, best.period)
	}
	return out
}

var ofThe = lazyre.New(`(?i)^\s*(?:\w+\s+){0,2}(?:out )?of (?:the|these|those|all)(?: \w+)?\s*$`)

// onlyPeriodOf gives the period of the earlier figures of value v, when it is one.
func (r *reader) onlyPeriodOf(v int64) (figure.Period, bool) {
	var found []figure.Period
	for _, p := range r.found {
		if p.Symbol == NoSymbol && p.Value == v && !slices.Contains(found, p.Period) {
			found = append(found, p.Period)
		}
	}
	if len(found) != 1 {
		return figure.Period{}, false
	}
	return found[0], true
}

func abs(n int) int { return max(n, -n) }
