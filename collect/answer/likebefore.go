package answer

import (
	"cmp"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// likeBefore fills in what the words about a count leave out because the count
// before said it ("girls 75 and 104"), or the part of the sentence before, whose
// pattern this one repeats.
func likeBefore(s string, ns []said, own, before []facets) []facets {
	says := slices.ContainsFunc(own, func(f facets) bool { return f.breakdown != Breakdown{} || f.unit != "" || f.skip })
	if n := len(before); n > 0 && own[0].unit == "" && own[0].breakdown.ofPerson() && before[n-1].breakdown.ofPerson() && !crimeWords.MatchString(s) {
		own[0].unit = before[n-1].unit // "66 of the victims were female; 21 were under 13"
	}
	if len(before) == len(own) && !says && !unsaidEnd.MatchString(s) && !flagWords.MatchString(s) && !crimeWords.MatchString(s) {
		return slices.Clone(before)
	}
	for i := 1; i < len(own); i++ {
		between := withoutPeriods(s[ns[i-1].End:ns[i].Start])
		if own[i].breakdown.IsNone() && own[i].unit == "" && !own[i].skip && nothingBetween.MatchString(between) {
			own[i].breakdown, own[i].unit, own[i].flagged = own[i-1].breakdown, own[i-1].unit, own[i-1].flagged
		}
		if m := samePeople.FindStringSubmatch(s[ns[i].End:]); m != nil && own[i].breakdown.IsNone() && !own[i].skip && own[i-1].breakdown.Outcome != "" && own[i-1].unit == peopleUnit(m[1]) {
			own[i].breakdown, own[i].unit = own[i-1].breakdown, own[i-1].unit
		}
		if own[i].breakdown.ofPerson() && partsOpen.MatchString(between) { // "83 victims (64 female, 19 male)"
			own[i].unit = cmp.Or(own[i].unit, namedPeople(between), own[i-1].unit)
			own[i].flagged = own[i].flagged || own[i-1].flagged
		}
		if own[i].unit == "" && !own[i].skip && own[i].breakdown == own[i-1].breakdown && nothingBetween.MatchString(between) {
			own[i].unit = own[i-1].unit // "persons charged: 39 in 2017/18 and 58 in 2018/19"
		}
		if b := &own[i].breakdown; b.IsNone() && notKnownNext.MatchString(s[ns[i].End:]) { // "81 female, 14 male, 2 not recorded"
			switch last := own[i-1].breakdown; {
			case last.Sex != "":
				b.Sex = "U"
			case last.Age != "":
				b.Age = "unknown"
			}
		}
		if b, last := own[i].breakdown, own[i-1].breakdown; own[i].unit == "" && (b.Sex != "" && last.Sex != "" || b.Age != "" && last.Age != "") { // "212 female victims, 80 male"
			own[i].unit = own[i-1].unit
			own[i].flagged = own[i].flagged || own[i-1].flagged && nextPerson.MatchString(between)
		}
	}
	return own
}

// joinedAlike gives counts that are joined to the next the breakdown that stands behind the last of them, where
// they are as many as the periods: "190 and 209 were against boys", "6 of the offences of 2016/17 and 9 of those of
// 2017/18 were charged".
func (r *reader) joinedAlike(s string, ns []said, own []facets, periods []prose.SpeltPeriod) []facets {
	most := max(len(periods), len(r.last))
	for from := 0; from < len(own); {
		to, years := from, 0
		opens := countsOpen.MatchString(withoutPeriods(s[:ns[from].Start]))
		for to+1 < len(own) {
			between := s[ns[to].End:ns[to+1].Start]
			ofYear := opens && joinsYears(between) && !partOfBefore.MatchString(s[ns[to+1].End:])
			if !ofYear && !joint1.MatchString(between) {
				break
			}
			if to++; ofYear {
				years++
			}
		}
		for i := from; i < to && (years == to-from || to-from+1 == most); i++ {
			if own[i].breakdown.IsNone() && own[i].unit == "" && !own[i].skip {
				own[i].breakdown, own[i].unit, own[i].flagged = own[to].breakdown, own[to].unit, own[to].flagged
			}
		}
		from = to + 1
	}
	return own
}

// joinsYears reports words between two counts that say nothing but the year of one of them: " of the offences flagged in
// 2016/17 and ".
func joinsYears(between string) bool {
	return len(spans(prose.SpeltPeriods(between))) == 1 && andNext.MatchString(between) && nothingBetween.MatchString(withoutPeriods(between))
}

var (
	// countsOpen is what may stand before the first counts of a sentence that has its verb behind the last of them.
	countsOpen = lazyre.New(`(?i)^(?:[\s(,]|\b(?:and|by|in|on|at|of|for|from|during|as|up|to|the|end|date|year)\b)*$`)
	andNext    = lazyre.New(`(?i),|\band\b|&`)
	// partOfBefore makes a count a part of the one before, which shares nothing with it: "612 in 2016/17, 41 of which were flagged".
	partOfBefore = lazyre.New(`(?i)^\s+of (?:them|which|whom|(?:these|those) (?:were|was|had|have|led|against|involved|resulted))\b`)
)

// samePeople are people of whom nothing is said but their period: "26 people were arrested in 2016/17 and 31 people in
// 2017/18".
var samePeople = lazyre.New(`(?i)^\s+(` + peopleNouns + `)\s+(?:(?:in|for|during) )?(?:the )?(?:year )?(?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\s*(?:[.,;)]|$|and\b)`)

// nextPerson are a sex or an age and what joins the next: " female, ".
var nextPerson = lazyre.New(`(?i)^\s*(?:(?:were|of|against|aged|for)\s+)*(?:females?|males?|girls|boys|(?:under|over) \d+|\d+ ?(?:-|–|to) ?\d+)\s*(?:,|and|, and|;)\s*$`)

// partsOpen are offences or people with what opens or points at the sexes or ages among them.
var partsOpen = lazyre.New(`(?i)^\s+(?:[\w'’-]+\s+){0,3}?(?:children|young people|offences|crimes|` + peopleNouns + `)\b[\s,]*(?:[(:–—]|\s-\s|\bof whom\b|\b(?:who|which) were\b)[\s,]*(?:of whom |there were |namely )?$`)

var notKnownNext = lazyre.New(`(?i)^\s+(?:(?:were|was|is|are) )?(?:` + neverSaid + `|unknown|unrecorded)\b`)

var nothingBetween = lazyre.New(`(?i)^[\s,()=:&/–-]*(?:(?:such |of (?:the|these|those) )?(?:offences|crimes|cases|records)\b\s*|of (?:these|those|them)\b\s*)?(?:(?:(?:recorded|flagged|marked|tagged) )?(?:in|for|from|of|during)\b)?[\s,()=:&/–-]*(?:and|or|then|in|for)?(?:\s+(?:in|for|on|to|by|with|at|of|from))?[\s,()=:&/–-]*$`)
