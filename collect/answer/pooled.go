package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Where the counts of single years are too small to be shown, forces put the years together:
// what stands below has no period of its own, but that of all of them.

const (
	manyYears = `(?:\w+ ){0,2}(?:years|yrs)|(?:` + prose.UpToTwelve + `|[2-9])[- ]years?(?: period)?`
	putting   = `(?:put |taken |added |grouped |shown |given )?together|combin(?:ed|ing|e)|pool(?:ed|ing)?|aggregat(?:ed?|ing|ion)|merg(?:ed?|ing)|summed|sum of|add(?:ed|ing)(?: up)?|group(?:ed|ing)|amalgamat(?:ed?|ing)|total(?:led|ling)|as (?:one|a whole)|in total|(?:one|a single) (?:figure|total|number|count|table|row|column)`
	// eachYear says that the years stand by themselves.
	eachYear = `(?i)\b(?:each|every|by|per) (?:of the )?(?:\w+ )?years?\b|\byear by year\b|\b(?:yearly|annual) (?:figures?|totals?|numbers?) (?:are|is) (?:shown|given)`
)

var (
	pooled = anyOf(near(manyYears, "4", putting), near(putting, "4", manyYears),
		near(`(?:19|20)\d\d(?:[/–-]\d{2,4})?\s*(?:to|until|through|-|–|—)\s*(?:19|20)\d\d(?:[/–-]\d{2,4})?`, "2", putting),
		`\b(?:over|across|for|of) the (?:whole|entire|full) (?:\w+[- ]year )?period\b`, `\bperiods? (?:are |is )?(?:combined|pooled|taken together)`)
	singleYears = lazyre.New(eachYear)
	numberYears = lazyre.New(`(?i)\b(` + prose.UpToTwelve + `|[2-9])[- ](?:financial |calendar )?years?\b`)
)

// pooledIn gives the period of the years that words put together.
func (r *reader) pooledIn(s string) prose.SpeltPeriod {
	for _, s := range sentencesOf(s) {
		if !pooled.MatchString(s) || singleYears.MatchString(s) {
			continue
		}
		if p, ok := prose.Through(s); ok {
			return p
		}
		if p := onePeriod(s); p.Dated() && !isDay(p) {
			return p
		}
		var said []figure.Period
		for _, p := range spans(prose.SpeltPeriods(s)) {
			said = append(said, p.Period)
		}
		for _, ps := range [][]figure.Period{said, r.periodsGiven(), r.years.all} {
			if p, ok := inOne(ps); ok && (len(said) > 0 || countsYears(s, p)) {
				return prose.SpeltPeriod{Period: p}
			}
		}
	}
	return prose.SpeltPeriod{}
}

var (
	// yearsTitle is a title of all years that the titles before it name one by one: "Total of the three years".
	yearsTitle = lazyre.New(`(?i)^(?:(?:the|grand|overall|totals?|sums?|of|for|over|in|across|all|both|these|those|whole|entire|full|together|combined|put|taken|added|and|financial|` + prose.UpToTwelve + `|[2-9]|years?|yrs?|periods?)[\s,-]*)+$`)
	wholeWords = lazyre.New(`(?i)\b(?:totals?|sums?|all|both|whole|entire|full|together|combined|overall)\b`)
	// severalYears are years that are more than one for certain; "the full year" is one.
	severalYears = lazyre.New(`(?i)\b(?:years|yrs|periods)\b|\b(?:both|all|whole|entire|full|overall)\b.*\bperiod\b|\b(?:` + prose.UpToTwelve + `|[2-9])[\s-]+(?:financial )?(?:years?|yrs?|periods?)\b`)
	anyYears     = lazyre.New(`(?i)\b(?:years?|yrs?|periods?)\b`)
)

// sumsYears reports such a title, or such a label.
func sumsYears(s string) bool {
	return yearsTitle.MatchString(s) && wholeWords.MatchString(s) && anyYears.MatchString(s)
}

// throughTitle gives the time of a title of all years from one to another, "2016/17 to 2018/19 (all three years)", that says nothing else.
func throughTitle(s string) (prose.SpeltPeriod, bool) {
	p, ok := prose.Through(s)
	if !ok {
		return p, false
	}
	_, only := prose.LabelPeriod(s)
	return p, only || sumsYears(strings.Trim(s[:p.Start]+s[p.End:], " ():,"))
}

// titledYears gives the period of a title over a list that is of all years which the question has had lists of.
func (r *reader) titledYears(s string) prose.SpeltPeriod {
	if p, ok := throughTitle(s); ok {
		return p
	}
	if !r.sub.period.Dated() || !sumsYears(s) {
		return prose.SpeltPeriod{}
	}
	var ps []figure.Period
	for _, p := range r.found {
		if p.Question == r.here.question && !slices.Contains(ps, p.Period) {
			ps = append(ps, p.Period)
		}
	}
	if !severalYears.MatchString(s) { // of one year: the parts of the last
		ps = slices.DeleteFunc(ps, func(p figure.Period) bool {
			return (figure.Period{Start: p.Start, End: r.sub.period.Period.End}).Months() > monthsOfYear
		})
	}
	if p, ok := inOne(ps); ok && countsYears(s, p) {
		return prose.SpeltPeriod{Period: p}
	}
	return prose.SpeltPeriod{}
}

// periodsGiven are those of the whole counts that the answer gave before, without the sums
// of several.
func (r *reader) periodsGiven() []figure.Period {
	var ps []figure.Period
	for _, p := range r.found {
		if p.Breakdown.IsNone() && !slices.Contains(ps, p.Period) {
			ps = append(ps, p.Period)
		}
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p figure.Period) bool {
		return slices.ContainsFunc(ps, func(q figure.Period) bool { return p != q && p.Contains(q) })
	})
}

// inOne gives the span of periods that follow on from one another.
func inOne(ps []figure.Period) (figure.Period, bool) {
	if len(ps) < 2 {
		return figure.Period{}, false
	}
	ps = slices.SortedFunc(slices.Values(ps), func(a, b figure.Period) int { return a.Start.Compare(b.Start) })
	for i := 1; i < len(ps); i++ {
		if ps[i-1].End.AddDays(1) != ps[i].Start {
			return figure.Period{}, false
		}
	}
	return union(ps), true
}

// countsYears reports that a period has as many years as words speak of, if they do.
func countsYears(s string, p figure.Period) bool {
	m := numberYears.FindStringSubmatch(s)
	if m == nil {
		return true
	}
	return p.Months() == int(smallNumber(m[1]))*monthsOfYear
}

// inAllYears says that counts are of all years together.
var inAllYears = lazyre.New(`(?i)\b(?:in|over|across|for|during|of) (?:both|all(?: the)?(?: two| three| four| five)?|the (?:two|three|four|five)) (?:financial |calendar )?years\b`)

// yearsBehind says right behind a count that it is of all years together.
var yearsBehind = lazyre.New(`(?i)^\s+(?:(?:offences|crimes|in (?:total|all))\s+)*(?:in|over|across|for) (?:both|all|(?:all )?(?:the |these |those )?(?:two|three|four|five)) (?:financial |calendar )?years\b`)

// ofAllYears gives the count that a sentence says is of all its years, "31 in 2016/17, 40 in 2017/18, 71 over the two
// years", with the period of these; -1 where there is none.
func ofAllYears(s string, ns []said, periods []prose.SpeltPeriod) (int, figure.Period) {
	i := slices.IndexFunc(ns, func(n said) bool { return yearsBehind.MatchString(s[n.End:]) })
	if i < 0 || len(ns) != len(periods)+1 {
		return -1, figure.Period{}
	}
	var years []figure.Period
	for _, p := range periods {
		years = append(years, p.Period)
	}
	p, ok := inOne(years)
	if !ok || len(years) < 2 {
		return -1, figure.Period{}
	}
	return i, p
}

// overYears gives the period of each count of a sentence that speaks of all years, and has none for each in their order
// (pointedBack): all of them together. nil where it speaks of none.
func (r *reader) overYears(s string, own []facets) []figure.Period {
	p := r.allYears(s)
	if !inAllYears.MatchString(s) || !p.Dated() {
		return nil
	}
	return slices.Repeat([]figure.Period{p.Period}, len(own))
}

// inOneRun reports counts that stand one behind another. Those with words of their own between them ("90 were in the east
// and 43 in the west") are of other things than years.
func inOneRun(s string, ns []said) bool {
	for i := range ns[1:] {
		if !betweenRun.MatchString(s[ns[i].End:ns[i+1].Start]) {
			return false
		}
	}
	return true
}

var betweenRun = lazyre.New(`(?i)^(?:\s+(?:offences|crimes|records))?(?:\s*(?:,|/|&|and|then|on|in|to))+\s*$`)

// allYears gives the period of all years that the answer gave, where words say that counts
// are of these.
func (r *reader) allYears(s string) prose.SpeltPeriod {
	if p, ok := inOne(r.periodsGiven()); ok && countsYears(s, p) && !singleYears.MatchString(s) {
		return prose.SpeltPeriod{Period: p}
	}
	return prose.SpeltPeriod{}
}
