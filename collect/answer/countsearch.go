package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"slices"
	"strings"
)

// A countSearch finds the counts of a sentence by one rule after the other. What one has taken no other takes.
type countSearch struct {
	r       *reader
	s       string
	periods []prose.SpeltPeriod
	parts   []ofAWhole // numbers with the whole that they are of
	found   []said
}

// numbersIn gives the counts of a sentence: numbers that something beside them
// says are counts, and nothing says are not.
func (r *reader) numbersIn(s string, periods []prose.SpeltPeriod) []said {
	c := &countSearch{r: r, s: s, periods: periods, parts: r.partsOfWholes(s)}
	c.spaced()
	c.few() // whose numbers alone would be counts
	c.plain()
	c.joined() // these go by the counts that were found
	c.listed()
	c.listedInWords()
	c.outOf()
	c.behindWords()
	c.symbols()
	c.none()
	out := slices.DeleteFunc(c.found, func(n said) bool { return codesListed.MatchString(s[:n.Start]) || ofThings(s, n.Span) })
	out = withoutWholes(s, out, r.wholesIn(s, periods))
	slices.SortFunc(out, func(a, b said) int { return a.Start - b.Start })
	return out
}

// taken reports words that are a period, a rate, the whole of a part, or a count that was found.
func (c *countSearch) taken(sp prose.Span) bool {
	return slices.ContainsFunc(c.parts, func(x ofAWhole) bool { return x.Overlaps(sp) && (x.rate || !x.n.Overlaps(sp)) }) ||
		slices.ContainsFunc(c.periods, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(sp) }) ||
		slices.ContainsFunc(c.found, func(n said) bool { return n.Span.Overlaps(sp) })
}

// take takes words that are a value and that nothing has taken.
func (c *countSearch) take(start, end int) {
	sp := prose.Span{Start: start, End: end}
	if v, ok := readValue(c.s[start:end]); ok && !c.taken(sp) {
		c.found = append(c.found, said{sp, v})
	}
}

// few finds "fewer than five".
func (c *countSearch) few() {
	for _, at := range fewWords.FindAllStringIndex(c.s, -1) {
		if !ageAfter.MatchString(c.s[at[1]:]) {
			c.take(at[0], at[1])
		}
	}
}

// plain finds the numbers that the words beside them say are counts.
func (c *countSearch) plain() {
	for _, n := range c.r.scan(c.s).Numbers {
		if c.taken(n.Span) || !n.Value.IsInt() || n.Hedge != prose.Plain || n.Change != prose.None && !putOn.MatchString(c.s[:n.Start]) || n.InWords && !wordsCount(c.s, n) {
			continue
		}
		if c.r.isCount(c.s, n) {
			c.found = append(c.found, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
}

// joined finds the numbers that stand before a count and are joined to it: "204
// and 251 of these".
func (c *countSearch) joined() {
	s := c.s
	all := c.r.scan(s).Numbers
	for i := len(all) - 2; i >= 0; i-- {
		n, next := all[i], all[i+1]
		ofYear := countsOpen.MatchString(withoutPeriods(s[:n.Start])) && joinsYears(s[n.End:next.Start])
		if c.taken(n.Span) || !n.Value.IsInt() || n.InWords && !ofYear && !wordsCount(s, n) || !ofYear && !joint1.MatchString(s[n.End:next.Start]) || endsRange(s, n.Start) || codeBefore.MatchString(justBefore(s, n.Start)) || partOf.MatchString(justBefore(s, n.Start)) || c.r.tellsOfCosts(s) {
			continue
		}
		if slices.ContainsFunc(c.found, func(x said) bool { return x.Start == next.Start }) {
			c.found = append(c.found, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
}

// listed finds the numbers of a list that stand as its counts do, behind a comma or an
// "and" and before words: "14 charged, 6 cautioned and 88 otherwise dealt with".
func (c *countSearch) listed() {
	inList := func(x said) bool { return listedNext.MatchString(c.s[x.End:]) }
	if len(c.found) < 2 || slices.ContainsFunc(c.found, func(x said) bool { return !inList(x) }) {
		return
	}
	for _, n := range c.r.scan(c.s).Numbers {
		x := said{n.Span, value{}}
		if c.taken(n.Span) || !n.Value.IsInt() || n.InWords || n.Hedge != prose.Plain || n.Change != prose.None || !listedBefore.MatchString(c.s[:n.Start]) || !inList(x) || c.r.noCount(c.s, n) {
			continue
		}
		x.v.n = n.Value.Num().Int64()
		c.found = append(c.found, x)
	}
}

// listedInWords finds numbers in words that stand in a list of counts and say which outcome or platform they are of: "nine led
// to a charge, three to a caution".
func (c *countSearch) listedInWords() {
	if len(c.found) == 0 {
		return
	}
	for _, n := range c.r.scan(c.s).Numbers {
		after := firstClause(c.s[n.End:])
		if !n.InWords || c.taken(n.Span) || !n.Value.IsInt() || n.Hedge != prose.Plain || n.Change != prose.None || !listedBefore.MatchString(c.s[:n.Start]) || c.r.noCount(c.s, n) {
			continue
		}
		if soonNamed(outcomePhrase, after) || soonNamed(platformName, after) {
			c.found = append(c.found, said{n.Span, value{n: n.Value.Num().Int64()}})
		}
	}
}

// soonNamed reports words that name something of a kind after a few others.
func soonNamed(kind *lazyre.Regexp, s string) bool {
	const most = 4
	at := kind.FindStringIndex(s)
	return at != nil && len(strings.Fields(s[:at[0]])) <= most
}

// outOf finds parts that stand with their whole: "200 out of 930".
func (c *countSearch) outOf() {
	for _, x := range c.parts {
		if !c.r.tellsOfCosts(c.s) {
			c.take(x.n.Start, x.n.End)
		}
	}
}

// behindWords finds numbers behind words that count alone: "12 to 15 in 21".
func (c *countSearch) behindWords() {
	for _, words := range []*lazyre.Regexp{inOffences, movedTo, ageIn} {
		for _, at := range words.FindAllStringSubmatchIndex(c.s, -1) {
			if !c.r.tellsOfCosts(c.s) {
				c.take(at[2], at[3])
			}
		}
	}
}

// symbols finds the signs behind periods: "2018/19: *".
func (c *countSearch) symbols() {
	for _, p := range c.periods {
		if at := symbolAfter.FindStringSubmatchIndex(c.s[p.End:]); at != nil {
			c.take(p.End+at[2], p.End+at[3])
		}
	}
}

// none finds "none" and "no offences".
func (c *countSearch) none() {
	for _, at := range noneWords.FindAllStringIndex(c.s, -1) {
		if sp := (prose.Span{Start: at[0], End: at[1]}); !c.taken(sp) && !noneHolds.MatchString(c.s[at[0]:]) && (len(c.periods) > 0 && len(c.found) > 0 || noneAlone.MatchString(c.s)) {
			c.found = append(c.found, said{sp, value{}})
		}
	}
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
	if inItsYear(s, n) {
		return true
	}
	return n.Unit != prose.Unsaid || n.Value.Num().Int64() > 12 || verbNext.MatchString(withoutYearNext(after)) || unsaidOf.MatchString(after) || notKnownNext.MatchString(after) || givenIn.MatchString(before) && closes.MatchString(after)
}

// inItsYear reports a number right before its year: "seven in 2016/17", "one of them in 2017/18".
func inItsYear(s string, n prose.Number) bool {
	at := n.End + len(ofThemNext.FindString(s[n.End:]))
	to := periodHere.FindStringIndex(s[at:])
	return to != nil && !theseBefore.MatchString(justBefore(s, n.Start)) && beginsPeriod(s, at+to[1])
}

// theseBefore makes a number tell how many there are of what was named, and no count: "these two in 2016/17".
var theseBefore = lazyre.New(`(?i)\b(?:these|those|the|all|both|our|your|first|last|other|of|every|each)\s+$`)

// withoutYearNext gives the words behind a number without the year that stands between it and its verb: " from 2016/17 had
// led to a charge".
func withoutYearNext(after string) string {
	if m := ofYearNext.FindStringIndex(after); m != nil {
		for _, p := range prose.SpeltPeriods(justBehind(after, m[1])) {
			if p.Start == 0 && p.Dated() && !isDay(p) {
				return after[m[1]+p.End:]
			}
		}
	}
	return after
}

// ofYearNext leads from a number to its year.
var ofYearNext = lazyre.New(`(?i)^\s+(?:(?:recorded|flagged|marked|tagged) )?(?:in|for|from|of|during) (?:the (?:financial )?year )?`)

// oneOfSo is what stands before how many there are to choose from, which counts nothing: "where one of these three
// was named".
var oneOfSo = lazyre.New(`(?i)\b(?:one|any|each|either|none|all|some|both|more|other) of (?:these|those|the|our|them)\s+$`)

// saysWhat leads to what something is or is not, which counts nothing: "an incident that is not a crime".
var saysWhat = lazyre.New(`(?i)\b(?:which|that|it|incident|report|record|matter|this) (?:is|was|are|were|being)\s+(?:not\s+)?$`)

// unsaidOf is what follows the number of those of whom something is not known: "six where the sex was
// not recorded", "in three the sex is not known".
var unsaidOf = lazyre.New(`(?i)^\s+(?:(?:where|in which|whose|for whom|in whom)\s+)?(?:the )?(?:victim['’]?s? )?(?:sex|gender|age)\b[^,;.\d]{0,40}?\b(?:not|unknown|unrecorded)\b`)

var givenIn = lazyre.New(`(?i)\b(?:in|to|for|by|and)\s+$`)

var (
	listedBefore = lazyre.New(`(?i)(?:,|;|\band)\s+$`)
	listedNext   = lazyre.New(`^\s+[a-z]`)
)

var joint1 = lazyre.New(`^(?:,| and|, and| &)\s+$`)

var inOffences = lazyre.New(`(?i)\bin (\d[\d,]*) (?:offences|crimes|of (?:these|those|them))\b`)

var ageAfter = lazyre.New(`(?i)^\s*(?:years?|hours?|minutes?|days?|%|per cent|working)`)

// ageIn is an age with the number of those of that age: "10 to 12 in 44, 13 to 15 in 81".
var ageIn = lazyre.New(`(?i)\b(?:\d{1,2} ?(?:to|or|and|-|–) ?\d{1,2}|(?:under|over) \d{1,2}) in (\d[\d,]*)(?:[.;,)]|$|\s+(?:and|cases)\b)`)
