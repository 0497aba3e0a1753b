package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// lead takes what a heading, a caption or a sentence says of what follows it.
func (r *reader) lead(s string) {
	const longest = 400 // of words that lead to something
	if len(s) > longest {
		s = leadOf(s) // the last sentence of a long paragraph may
	}
	if len(s) > longest || trail.MatchString(s) {
		return
	}
	if s = standing(s); s == "" {
		return
	}
	f := r.readLead(s)
	r.endSmallHeading(s)
	if r.year.Dated() && !strings.HasSuffix(s, ":") && r.hasCounts(s) { // what it compares with is of another year
		f.period = prose.SpeltPeriod{}
	}
	if r.which.question == "" && f.period.Dated() && r.base.period == (prose.SpeltPeriod{}) {
		r.base.period = f.period
	}
	if !f.period.Dated() {
		f.period = r.leadPeriod(s)
	}
	if !f.period.Dated() && partOfThese.MatchString(s) {
		f = r.datedAsBefore(f)
	}
	if r.counted(s) {
		f.unit, f.flagged, f.all, f.both = r.titledBeforeCounts(s), false, false, false
	}
	f.unit = r.unitLed(s, f.unit)
	if f.unit == "" && (topicOf(s) != noDim || crimeWords.MatchString(s) || r.namesOffencesCounted(s)) {
		r.here.unit = "" // people were counted above; this speaks of something else
	}
	r.ofBoth(f)
	if r.which.question == "" && titlesAll(s) {
		r.here.flagged = false // a title above was of the flagged
	}
	r.endFlagOfCount(s, f)
	r.here = r.here.with(f)
	r.titledPerson(s)
	if f.period.Dated() {
		r.fromCount = r.counted(s)
	}
}

// endSmallHeading forgets what the last small heading said, but its force, and its year above a line of counts without one.
func (r *reader) endSmallHeading(s string) {
	was := r.sub
	r.sub = facets{force: was.force}
	if was.period.Dated() && r.hasCounts(s) && len(spans(prose.SpeltPeriods(s))) == 0 {
		r.sub.period = was.period
	}
}

// listsQuestions reports words that name the flag, platforms and outcomes as parts of a request: what they lead to is of all.
func listsQuestions(s string) bool {
	return flagWords.MatchString(s) && subjectOf["Q4"].MatchString(s) && letteredParts.MatchString(s)
}

// letteredParts are three parts of a request in a sentence.
var letteredParts = lazyre.New(`(?i)(?:\(i\).*\(ii\).*\(iii\)|\(?a\).*\(?b\).*\(?c\)|\(?1[.)].*\(?2[.)].*\(?3[.)])`)

// readLead reads what words say as a heading, and keeps their offence and topic.
func (r *reader) readLead(s string) facets {
	f := readHeading(s)
	f.question = ""
	if f.period.Dated() && endsLikeSentence.MatchString(s) {
		f.period = onePeriod(affirmed(s))
	}
	r.leadCode(s, f.breakdown)
	f.breakdown = Breakdown{}
	if d := topicOf(s); d != noDim {
		r.topic = d
	}
	if len(strings.Fields(s)) > 25 {
		f.period, f.unit = prose.SpeltPeriod{}, cmp.Or(headingUnit(leadSentence(s)), titledUnit(s))
	}
	if ahead := leadSentence(s); ahead != s && !f.period.Dated() && pointsAhead.MatchString(ahead) {
		f.period = onePeriod(ahead)
	}
	if r.here.question == "Q4" && saysOutcome.MatchString(s) {
		f.breakdown.Outcome = onlyOutcome(saysOutcome.FindStringSubmatch(s)[1])
	}
	if listsQuestions(s) {
		f.flagged, f.both, f.all, f.unit = false, false, false, ""
	}
	return f
}

// titledUnit gives the unit that the first sentence of a long text says as a title does, before remarks on it: "Number
// of victims under 18, by age. One offence may have several."
func titledUnit(s string) Unit {
	first := sentencesOf(s)[0]
	if !numberNamed.MatchString(first) && topicOf(first) == noDim {
		return ""
	}
	return headingUnit(first)
}

// leadCode takes an offence that a heading before all questions, or one short or plain enough, says that all is of.
func (r *reader) leadCode(s string, b Breakdown) {
	if b.Code == "" {
		return
	}
	if b.Offence == "" {
		b.Offence = r.titleOf(b.Code)
	}
	if (codeForAll.MatchString(s) || len(s) < 120) && r.which.question == "" {
		r.base.breakdown = r.base.breakdown.with(b)
		r.here.breakdown = r.here.breakdown.with(b)
	}
}

// leadPeriod dates what follows words that name no period themselves.
func (r *reader) leadPeriod(s string) prose.SpeltPeriod {
	if p := r.pooledIn(s); p.Dated() {
		return p
	}
	p := titleBefore(s)
	if !p.Dated() && strings.HasSuffix(strings.TrimSpace(s), ":") {
		return r.pointedLead(leadSentence(s))
	}
	return p
}

// partOfThese begins a heading of a part of what was counted before: "Of which flagged".
var partOfThese = lazyre.New(`(?i)^\W*(?:number )?of (?:which|these|those|them|the (?:above|\d[\d,]*))\b`)

// datedAsBefore gives what leads to such a part the period of the counts before it, where they have one only.
func (r *reader) datedAsBefore(f facets) facets {
	var of []figure.Period
	for _, p := range r.found {
		if !slices.Contains(of, p.Period) {
			of = append(of, p.Period)
		}
	}
	if len(of) == 1 {
		f.period = prose.SpeltPeriod{Period: of[0]}
	}
	return f
}

// trail is where a page stands in its site: "Home > Disclosures > 2023 > July".
var trail = lazyre.New(`^[^>»›]{1,60}(?:\s[>»›]\s[^>»›]{1,60}){2,}$`)

// countedOnce gives the people that a title names where a remark only says how often any person is counted: "Victims
// under 18. A person is counted once for each offence." Else it gives the unit that the remark says.
func countedOnce(s string, titled, remarked Unit) Unit {
	if remarked == Persons && (titled == Victims || titled == Suspects) && anyPerson.MatchString(s) {
		return titled
	}
	return remarked
}

// anyPerson is anybody who may be counted, and no kind of people.
var anyPerson = lazyre.New(`(?i)\b(?:each|every|a|one|the same|any|no) (?:` + personNoun + `)\b`)

// affirmed gives the sentences of a text that do not say of their period that there is no number for it,
// or no flag: what comes next is of another one.
func affirmed(s string) string {
	return strings.Join(slices.DeleteFunc(sentencesOf(s), func(s string) bool { return tellsOfGap(s) || noFlag.MatchString(s) }), " ")
}

// counted reports a sentence that gives counts and leads to nothing: what it counts says nothing of
// what comes after.
func (r *reader) counted(s string) bool {
	return endsLikeSentence.MatchString(s) && !pointsAhead.MatchString(s) && r.hasCounts(s)
}

// titledBeforeCounts gives the unit that the first of several sentences says as a title does, where only those behind it
// have counts: "Victims by age. <5 is 1 to 4, and in 2017/18 there were 31."
func (r *reader) titledBeforeCounts(s string) Unit {
	if first := sentencesOf(s)[0]; first == s || r.hasCounts(first) {
		return ""
	}
	return titledUnit(s)
}

// ofBoth forgets what the words before said of the flag where a heading says which of all
// offences and flagged ones comes next.
func (r *reader) ofBoth(f facets) {
	if r.which.question != "" && !r.here.both {
		return
	}
	if f.all {
		r.here.flagged = false
	}
	if f.flagged || f.both {
		r.here.all = false
	}
	if f.both {
		r.here.flagged = false
	}
}

// saysAbove points at what stands above a remark.
var saysAbove = lazyre.New(`(?i)\babove\b`)

// standing gives the sentences of a text that do not speak of what no longer stands.
func standing(s string) string {
	if !supersededWords.MatchString(s) {
		return s
	}
	return strings.Join(slices.DeleteFunc(sentencesOf(s), supersededWords.MatchString), " ")
}

// saysOutcome leads to the counts of one outcome: "the number of suspects charged was".
var saysOutcome = lazyre.New(`(?i)^(.{1,80}?)\s+(?:was|were|is|are|follows)\W*$`)

// theCount leads to a count that was given before: "The 22 of the earlier year ended as follows:".
var theCount = lazyre.New(`(?i)^\W*(?:(?:and|for|as (?:to|for)) )?the\s+$`)

// pointedLead gives the period of the earlier count that words before a list or table name
// again: "Of the 173, the log names:", "Of these:".
func (r *reader) pointedLead(s string) prose.SpeltPeriod {
	for _, n := range r.scan(s).Numbers {
		if !n.Value.IsInt() || !partOf.MatchString(s[:n.Start]) && !theCount.MatchString(s[:n.Start]) {
			continue
		}
		if p, ok := r.onlyPeriodOf(n.Value.Num().Int64()); ok {
			return prose.SpeltPeriod{Period: p}
		}
	}
	if len(r.last) == 1 && backWords.MatchString(s) {
		return prose.SpeltPeriod{Period: r.last[0]}
	}
	return prose.SpeltPeriod{}
}

// leadBehindCount dates a list that the last sentence of text leads to, where that names no year and the sentences
// before it have counts of one, found since from: "We recorded 764 in 2017/18. By age there were:".
func (r *reader) leadBehindCount(text string, from int) {
	lead := leadOf(text)
	if lead == text || !strings.HasSuffix(lead, ":") || len(r.found) == from || len(r.last) != 1 || r.here.with(r.sub).period.Dated() || r.namesYears(lead) {
		return
	}
	r.here.period, r.fromCount = prose.SpeltPeriod{Period: r.last[0]}, true
}

// leadOf gives what leads over to a table or list: the last sentence of a text
// that ends in a colon, otherwise the whole.
func leadOf(s string) string {
	if !strings.HasSuffix(s, ":") {
		return s
	}
	all := sentencesOf(s)
	return all[len(all)-1]
}

// leadSentence gives the sentence of a text that points at what follows it, else its
// last.
func leadSentence(s string) string {
	all := sentencesOf(s)
	if len(all) == 0 {
		return s
	}
	for _, s := range all {
		if pointsAhead.MatchString(s) {
			return s
		}
	}
	return all[len(all)-1]
}

var pointsAhead = lazyre.New(`(?i)\b(?:shown|given|listed|set out|broken down|are)\s+(?:next|below|here|overleaf|in the (?:next |following )?table|as follows)|:\s*$|\b(?:the|this) (?:below |following |next )?table (?:below )?(?:is|covers|shows|gives)\b`)

var codeForAll = lazyre.New(`(?i)\b(?:recorded|under|all|offences)\b`)

// titleOf gives the title of a code in the words of the letter, when they are
// those of the classification.
func (r *reader) titleOf(code string) string {
	o, err := reference.LookupOffence(code)
	if err != nil {
		return ""
	}
	for _, s := range append(r.l.lines(), r.l.quoted...) {
		if i := strings.Index(strings.ToLower(s), strings.ToLower(o.Title)); i >= 0 {
			return s[i : i+len(o.Title)]
		}
	}
	return ""
}
