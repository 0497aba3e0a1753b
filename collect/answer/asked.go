package answer

import (
	"maps"
	"slices"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// askedPeriods gathers the periods that a request speaks of.
type askedPeriods struct {
	all     []figure.Period
	newest  []figure.Period // of the newest message that speaks of any
	toDate  bool            // the request asks for the current year up to now
	changed bool            // a message has put them in place of older ones
	loose   bool            // some figure's year was a bare one
	over    years           // of the part that is read
	run     []figure.Period // each year of a run, where the request names its ends: "2013/14 to 2017/18"
}

// add takes in the periods of a line of the request.
func (a *askedPeriods) add(line string) {
	a.toDate = a.toDate || toDate.MatchString(line)
	line = toldBefore.ReplaceAllString(line, " ")
	if firstAsked.MatchString(line) {
		_, line, _ = strings.Cut(line, ".")
	}
	ps := prose.SpeltPeriods(line)
	if run := runFromTo(line, spans(slices.Clone(ps))); len(run) > 1 {
		a.run = periodsNamed(run)
	}
	for _, p := range ps {
		if p.Dated() && !p.Loose && !isDay(p) && p.Period.Days() > 27 && !slices.Contains(a.all, p.Period) {
			a.all = append(a.all, p.Period)
		}
	}
}

// addAsked takes in the periods of words of the requester, without those of which they only tell a count.
func (a *askedPeriods) addAsked(words string) {
	a.add(hadAlready.ReplaceAllString(tellsForce.ReplaceAllString(tellsCount.ReplaceAllString(withoutTold(words), " "), " "), " "))
}

// periodsAsked gives the periods that a question asks for: those of its own
// lettered parts when each of them says or points to some, else those of the
// whole request.
func (r *reader) periodsAsked(question string) []figure.Period {
	if ps := r.yearsOf[question]; len(ps) > 0 {
		return ps
	}
	if m := pointsTo.FindStringSubmatch(r.asked[question]); m != nil && !samePoints.MatchString(r.asked[question]) { // "For the offences in 2 (c), how many ..."
		if ps := r.periodOfPart("Q"+m[1], m[2], mostPointed); len(ps) == 1 {
			return []figure.Period{ps[0].Period}
		}
	}
	var own []figure.Period
	for _, key := range slices.Sorted(maps.Keys(r.asked)) {
		if key == question || questionOfKey(key) != question {
			continue
		}
		var part askedPeriods
		part.addAsked(r.asked[key])
		if p := r.pointedPeriod(r.asked[key], 3); p.Dated() {
			part.all = append(part.all, p.Period)
		}
		if len(part.all) == 0 {
			return r.years.all
		}
		own = append(own, part.all...)
	}
	if len(own) == 0 {
		return r.years.all
	}
	return own
}

// defaultPeriod is the period of a figure that stands beside none: what the
// letter as a whole is said to cover, when there is only one such.
func (r *reader) defaultPeriod() (figure.Period, bool) {
	if r.base.period.Dated() {
		return r.base.period.Period, true
	}
	if len(r.years.newest) == 1 {
		return r.years.newest[0], true
	}
	if len(r.years.all) == 1 {
		return r.years.all[0], true
	}
	if r.alone != nil {
		return *r.alone, true
	}
	return figure.Period{}, false
}

// speaksFinancial reports a letter or request that speaks of financial years and not of
// calendar years: a bare year in its tables may be either.
func (r *reader) speaksFinancial() bool {
	return !r.calendar && slices.ContainsFunc(r.years.all, func(p figure.Period) bool { return p.Start.Month == time.April && p.Months() == monthsOfYear })
}

var calendarWords = lazyre.New(`(?i)\bcalendar\b|\bJan(?:uary)? (?:to|-|–) Dec`)

// onlyPeriod gives the one period that a letter speaks of, or nil when it speaks
// of none or of several.
func onlyPeriod(l letter) *figure.Period {
	var of askedPeriods
	for _, p := range l.parts {
		of.add(p.name)
		for _, b := range p.blocks {
			if b.table == nil {
				of.add(b.text)
				continue
			}
			for _, row := range b.table.rows {
				for _, x := range row {
					of.add(x.text)
				}
			}
		}
	}
	if len(of.all) != 1 {
		return nil
	}
	return &of.all[0]
}

var toDate = lazyre.New(`(?i)\b(?:this|current|the)\s+(?:financial |calendar )?year\s+to\s+date\b`)

// toldBefore is what the requester says that somebody told them before: its year
// is not asked for.
var toldBefore = lazyre.New(`(?i)\([^)]*\b(?:told|gave|quoted|press|seen|said|understand)\b[^)]*\)|[^.;]*\b(?:(?:you|they|we|force|police|constabulary|` + ownPaper + `|article|report|press)(?: (?:of|dated|in) [^,;.]{1,20})? (?:have |had |has )?(?:said|stated|published|released|put|showed|shows)|gave|told|quoted)\b[^.;]*[.;]?`)

// tellsCount is a sentence of a request that tells a count and asks for none: "In 2017/18 you had 150 or so."
var tellsCount = lazyre.New(`(?i)(?:^|[.;?]\s)\s*(?:(?:and|but|also|last time|before|previously|i (?:see|know|believe|understand)(?: that)?)\b,?\s*)*(?:(?:in|for|during)\s+[\w/ –-]{4,40}?,?\s+)?(?:you|they|there|(?:the|your|other|another|one|a|some|our|neighbouring)\s+(?:[\w'’-]+\s+){0,2}?(?:force|forces|police|paper|newspaper|press|report|website|reply|response|letter|disclosure|table|answer|council|figure|number|total|count))(?:\s+(?:last (?:time|year)|before|earlier|(?:to|of|from|dated|in|on)\s+(?:[\w'’/-]+\s+){0,4}?[\w'’/-]+),?)?\s+(?:(?:already|once|then|only|had|have|has|previously)\s+)*(?:had|recorded|reported|published|supplied|disclosed|released|were|was|showed|shows|listed|counted|answered|found|spoke of)\s+(?:(?:about|some|over|around|nearly|almost|only|roughly|just|more than|fewer than|under|as|at|of|with)\s+)*\d[\d,]*\b(?:[^.;?]|\.\d)*[.;]?`)

// tellsForce is the same of a force by its name, or of what the requester has read: "I read that your force had 93
// flagged offences in 2014/15", "In 2016/17 Leicestershire recorded 131 such crimes."
var tellsForce = lazyre.New(`(?:^|[.;?:]\s|["“])[\s"“'‘]*(?:(?i:and|but|also|i (?:have |had )?(?:read|heard|saw|seen|see|found|learnt|noticed|gather|note)(?: (?:in|from) [^,.;?]{3,40}?)?(?: that)?|according to [^,.;?]{3,40}|as (?:reported|published) [^,.;?]{3,40}),?\s+)*(?:(?i:in|for|during)\s+[\w/ –-]{4,40}?,?\s+)?(?:(?i:your force|the force|the police|you|they|there)|[A-Z][a-z]+(?:[ -](?:and |of )?[A-Z][a-z]+){0,3})\s+(?i:(?:already|once|then|only|had|have|has|previously)\s+)*(?i:had|recorded|reported|published|disclosed|released|were|was|showed|listed|counted|found)\s+(?i:(?:about|some|over|around|nearly|almost|only|roughly|just|more than|fewer than|under)\s+)*\d[\d,]*\s+(?i:[a-z-]+\s+){0,4}?(?i:offences?|crimes?|victims?|cases?|flags?|records?|children)\b(?:[^.;?]|\.\d)*[.;]?`)

// firstAsked begins a sentence about a request that was changed later.
var firstAsked = lazyre.New(`(?i)^\W*(?:you|i|the request) (?:first|originally|initially) (?:asked|requested)`)
