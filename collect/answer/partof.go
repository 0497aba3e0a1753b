package answer

import (
	"slices"
	"strconv"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A count may stand beside the whole that it is a part of: "239 of 1,410 recorded offences
// had the flag", "of the 640, 97 carried the marker". The whole is a count of its own, and
// not of what is said of its part.

// A parted is a whole with the count that is a part of it.
type parted struct {
	part, whole said
	behind      bool // the whole stands behind its part
}

const wholeLead = `(?:(?:the|our|its|all|these|those|some|a total of|total|overall)\s+)*`

var (
	wholeBehind = lazyre.New(`(?i)(\d[\d,]*|\b(?:none|one|` + prose.UpToTwelve + `))\)?(?:\s+(?:such|child|sexual|recorded|flagged|offences|crimes|records|cases|reports|of them|of those))*(?:\s*\([^()]*\))?,?\s+(?:out )?of\s+` + wholeLead + `(\d[\d,]*\d|\d)\b`)
	wholeAhead  = lazyre.New(`(?i)(?:\b(?:of|among|amongst)\s+(?:the|these|those|all|our|its|a total of)|\bout of|(?:^|[,;:.])\W*(?:of|among|amongst))\s+` + wholeLead + `(\d[\d,]*\d|\d)\b`)
	shareNext   = lazyre.New(`(?i)^\s?(?:%|per ?cent|[.:/]\d|(?:of|in) (?:the )?questions?\b)`)
)

// wholesIn gives the wholes that a sentence names beside a part, in their order.
func (r *reader) wholesIn(s string, periods []prose.SpeltPeriod) []parted {
	rates := r.partsOfWholes(s)
	taken := func(sp prose.Span) bool {
		return slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(sp) }) ||
			slices.ContainsFunc(rates, func(x ofAWhole) bool { return x.rate && x.Overlaps(sp) })
	}
	var out []parted
	add := func(part, whole prose.Span, behind bool) {
		p, known := spanCount(s, part)
		w, ok := spanCount(s, whole)
		if !ok || !known || w.v.n < p.v.n || endsInAge.MatchString(s[:part.End]) || taken(part) || taken(whole) || shareNext.MatchString(s[whole.End:]) || rangeAfter.MatchString(s[whole.End:]) || ageAfter.MatchString(s[whole.End:]) || otherThings.MatchString(s[whole.End:]) {
			return
		}
		out = append(out, parted{p, w, behind})
	}
	for _, at := range wholeBehind.FindAllStringSubmatchIndex(s, -1) {
		add(prose.Span{Start: at[2], End: at[3]}, prose.Span{Start: at[4], End: at[5]}, true)
	}
	for _, at := range wholeAhead.FindAllStringSubmatchIndex(s, -1) {
		whole := prose.Span{Start: at[2], End: at[3]}
		if hadNext.MatchString(s[whole.End:]) || slices.ContainsFunc(out, func(p parted) bool { return p.whole.Overlaps(whole) }) {
			continue // "of these 61 had the flag"
		}
		for _, n := range r.scan(s).Numbers {
			if n.Start >= whole.End && n.Value.IsInt() && !taken(n.Span) && !r.noCount(s, n) {
				add(n.Span, whole, false)
				break
			}
		}
	}
	return out
}

// wholeSaid gives the whole that a count is said to be a part of, alone ("44 of the 121") or with
// others ("of the 92, 44 were grooming and 31 were"); else 0.
func wholeSaid(all []parted, n said) int64 {
	var of int64
	for _, p := range all {
		if p.part.Overlaps(n.Span) || !p.behind && p.whole.Start < n.Start && p.whole.v.n > n.v.n {
			of = p.whole.v.n
		}
	}
	return of
}

// spanCount reads the number at a span, in digits or as a small word.
func spanCount(s string, sp prose.Span) (said, bool) {
	words := s[sp.Start:sp.End]
	if n := smallNumber(words); n > 0 && !hasDigits(words) {
		words = strconv.FormatInt(n, 10)
	}
	v, ok := readValue(words)
	return said{sp, v}, ok && v.symbol == NoSymbol
}

// withoutWholes leaves the wholes out of the counts of a sentence, and takes their parts in.
func withoutWholes(s string, counts []said, ps []parted) []said {
	for _, p := range ps {
		counts = slices.DeleteFunc(counts, func(c said) bool { return c.Overlaps(p.whole.Span) })
		if p.behind && !slices.ContainsFunc(counts, func(c said) bool { return c.Overlaps(p.part.Span) }) && digit.MatchString(s[p.part.Start:p.part.End]) && !costWords.MatchString(s) {
			counts = append(counts, p.part)
		}
	}
	return counts
}

// flaggedWhole begins what a sentence says of a whole that has the flag itself: "of the 97
// flagged offences".
var flaggedWhole = lazyre.New(`(?i)^\s+(?:[\w-]+\s+){0,2}?(?:(?:cyber|online|internet)[- ])?(?:flagged|marked|tagged)\s+(?:[\w-]+\s+){0,3}?(?:offences|crimes|records|cases)\b`)

// wholeOfCount proposes the whole of a count that was read as own, unless it stands elsewhere.
func (r *reader) wholeOfCount(s string, all []parted, n said, own facets, where string) {
	i := slices.IndexFunc(all, func(p parted) bool { return p.part.Overlaps(n.Span) })
	if i < 0 || r.countedAlready(all[i].whole.v.n, r.here.with(r.sub).with(own).period.Period) {
		return
	}
	p, quote := all[i], around(s, all[i].whole.Span)
	f, ok := r.wholeOfPart(s, p, own)
	if !ok {
		r.problem("%s is the whole of a count, and nothing says which question it answers: not proposed: %q", s[p.whole.Start:p.whole.End], quoteWords(quote))
		return
	}
	if where == "" {
		where = quoteWords(quote)
	}
	r.propose(r.here.with(r.sub), f, p.whole.v, where, quote, nil, 0, 0)
}

// countedAlready reports a whole of a period that was counted before, or whose years were one by one.
func (r *reader) countedAlready(n int64, when figure.Period) bool {
	sums := map[string]int64{}
	for _, f := range r.found {
		if f.Symbol != NoSymbol || !f.Breakdown.IsNone() || when != (figure.Period{}) && !when.Contains(f.Period) {
			continue
		}
		if f.Value == n && (when == (figure.Period{}) || f.Period == when) {
			return true
		}
		if f.Period != when {
			sums[f.Question] += f.Value
		}
	}
	for _, sum := range sums {
		if sum == n {
			return true
		}
	}
	return false
}

// wholeOfPart says what a whole is, as its own words and its part tell.
func (r *reader) wholeOfPart(s string, p parted, own facets) (facets, bool) {
	f := facets{period: own.period, unit: own.unit, doubts: own.doubts}
	switch u := namedPeople(s[p.whole.End:]); {
	case u != "":
		f.unit = u
	case ofCrimes(s[p.whole.End:]): // "of the 104 flagged offences, 20 suspects were charged"
		f.unit = ""
	}
	b := own.breakdown
	ofFlagged := own.flagged || r.here.question == "Q2" || r.here.question == "Q3" || r.here.question == "Q4"
	switch {
	case !r.own:
		return facets{}, false
	case flaggedWhole.MatchString(s[p.whole.End:]):
		f.question, f.flagged = "Q2", true
	case b.IsNone() && saidOnline.MatchString(s[p.whole.End:]): // of which the flag is on some: neither all offences nor the flagged
		return facets{}, false
	case b.IsNone() && ofFlagged && r.here.question != "Q3" && r.here.question != "Q4":
		f.question, f.all = "Q1", true
	case b.Platform != "" || b.Outcome != "":
		f.question, f.flagged, f.doubts = "Q2", true, f.doubts.with(allOrFlagged)
	case !b.IsNone():
		f.question, f.flagged = own.question, own.flagged
	default:
		return facets{}, false
	}
	return f, true
}

// saidOnline goes on behind a whole of offences that were online, with the flag or not, before anything is said of them:
// "120 committed online", "120 that were thought to be online".
var saidOnline = lazyre.New(`(?i)^\s+(?:(?:offences?|crimes?|records?|cases|sexual|child|recorded|committed|facilitated|carried out|taking place|took place|thought|believed|said|known|assessed|found|to be|to have been|as|being|that|which|were|are|we|on|an|the)\s+)*(?:on-?line|(?:over|by|via|using|through|with) the internet|internet[- ](?:based|related|enabled)|cyber-?(?:enabled|related|dependent))\b`)

// ofCrimes reports words behind a number that say that it is of offences.
func ofCrimes(after string) bool {
	m := crimesBehind.FindStringSubmatch(after)
	return m != nil && !noAdjective.MatchString(m[1])
}

var crimesBehind = lazyre.New(`(?i)^\s+((?:[\w'’-]+\s+){0,5}?)(?:offences|crimes|records|cases|reports)\b`)

// flaggedAgain gives the whole of the flagged, of which a sentence below the third or fourth question
// says again how many they are, to the second.
func (r *reader) flaggedAgain(s string, ns []said, own []facets) {
	if !r.own || r.here.question != "Q3" && r.here.question != "Q4" {
		return
	}
	for i := range own {
		before, after := clauseAround(s, ns, i)
		if f := &own[i]; f.breakdown.IsNone() && f.question == "" && !f.unit.isPeople() && f.flagged && (flagWords.MatchString(joinText(before, after)) || i > 0 && own[i-1].question == "Q2" && saysNothing(after)) {
			f.question = "Q2"
		}
	}
}
