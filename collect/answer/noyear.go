package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Not every number that stands beside a year counts it: an average is of each of its months, a target
// or a forecast is of nothing that happened, a check of quality looks at some records again, and what
// was carried over was counted in another year. None of these is proposed, and a problem names it.

const periodUnit = `(?:calendar )?(?:month|week|day|quarter|fortnight)`

var (
	averageLead = lazyre.New(`(?i)\b(?:averag(?:e|es|ed|ing)|mean (?:number|count|figure|total)|median)\b`)
	averageOf   = lazyre.New(`(?i)\baverage (?:age|time|length|sentence|wait)\b`)
	averageNext = lazyre.New(`(?i)^(?:\s+(?:offences?|crimes?|records?|cases|flagged|marked|tagged|recorded|were|was|are|have|been|victims?|online|sexual|cyber)){0,6}\s+(?:(?:per|a|an|each|every) ` + periodUnit + `\b|on average\b)`)
	// aimLead is of what is wanted or foreseen. What came "as expected" did happen.
	aimLead    = lazyre.New(`(?i)\b(?:targets? (?:\w+ ){0,4}?(?:is|are|was|of|for|set|in)\b|target\W{1,3}$|goals?\b|ambitions?\b|aim(?:s|ed|ing)?\b|forecast(?:s|ed|ing)?\b|project(?:ed|ions?|ing)\b|(?:we|I|which|force|model|analysts?|figures?) projects?\b|expect(?:s|ed|ing)?\b|expectations?\b|anticipat(?:e|es|ed|ing|ions?)\b|predict(?:s|ed|ing|ions?)?\b|foresee\b|hop(?:e|es|ed|ing) (?:to|for)\b|plan(?:s|ned|ning)? (?:to|for)\b|likely to\b)`)
	aimNext    = lazyre.New(`(?i)^(?:[\w\s/'’-]{0,60}?\b)(?:(?:is|are|was|were|being) (?:now |currently )?(?:expected|forecast(?:ed)?|projected|predicted|anticipated|foreseen|targeted|planned|likely)|(?:is|are|was) (?:the|our|a|its) (?:target|goal|aim|forecast|projection|ambition|prediction))\b`)
	asForeseen = lazyre.New(`(?i)\b(?:as|than|not|un) ?(?:we |was |were |had |been |originally |previously |first )*(?:expected|anticipated|forecast|predicted|projected|planned)\b|\bexpected (?:to (?:be able|publish|hold|provide|answer|record)|outcomes?)\b`)
	// carriedNext follows what another year counted: "17 carried over from 2017/18".
	carriedNext = lazyre.New(`(?i)^(?:\s+(?:offences?|crimes?|records?|cases|flagged|that|which|were|was|had|been|are|still)){0,6}\s+(?:(?:carried|rolled|held|brought) (?:over|forward|across)|left over|outstanding) from\b`)
)

var (
	checkLead  = lazyre.New(`(?i)\b(?:(?:dip[- ]?|spot[- ]?|re-?|quality[- ]?)?(?:sampled|checked|assured|reviewed|audited|examined|inspected|read again|tested|scrutinised|looked (?:again )?at)|(?:samples?|audits?|reviews?|checks?|checking|sampling|inspections?|re-?reading) of)\s+(?:(?:an?|some|about|around|random(?:ly)?|total|sample|selection|batch|of|another|further|the first|the last|chosen)\s+)*$`)
	checkNext  = lazyre.New(`(?i)^(?:\s+[\w'’-]+){0,4}?\s+(?:(?:were|was|have been|had been|being)(?: then| also| later)? (?:dip[- ]?sampled|sampled|audited|quality[- ](?:checked|assured)|spot[- ]?checked|re-?checked|re-?viewed|checked (?:for|again)|looked at)\b)`)
	missedLead = lazyre.New(`(?i)\b(?:should|ought to)(?: also)? have (?:been (?:on|flagged|marked|tagged|set|put|applied|added|attached|ticked|used|given)|had|carried|borne)\b[^.;:\d]{0,40}$|\bfound(?: that)?(?: there were)? (?:a further|another|an additional|an extra)\s+$|\b(?:flag|marker|tag) (?:was|had been|were) (?:missing|left off|missed|wrongly)\b[^.;:,\d]{0,20}$`)
	missedNext = lazyre.New(`(?i)^(?:\s+[\w'’-]+){0,5}?\s+(?:(?:should|ought to)(?: also)? have (?:been (?:flagged|marked|tagged|given|counted)|had|carried|borne)|(?:lacked|missed|(?:were|was) missing|had lost) (?:the|a|their|its) (?:\w+ )?(?:flag|marker|tag))\b`)
	pointedAt  = lazyre.New(`(?i)\b(?:these|those|the|all|they)\s+$`)
	// goesOnThese begins what is said of the numbers before.
	goesOnThese = lazyre.New(`(?i)^\W*(?:these|those|they|this|it)\b`)
)

// ofNoYear parts the counts of a sentence from the numbers that are of no year, and names those. The
// periods that only stand beside such a number are left out too.
func (r *reader) ofNoYear(s string, ns []said, periods []prose.SpeltPeriod) ([]said, []prose.SpeltPeriod) {
	var out []said
	left := slices.Clone(periods)
	for i, n := range ns {
		why, about := r.noYearCount(s, ns, i)
		if why == "" {
			out = append(out, n)
			continue
		}
		r.notOfYear(s, n, why)
		left = slices.DeleteFunc(left, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(about) })
	}
	if len(left) == 0 {
		left = periods
	}
	return out, left
}

// nameNoYear names what the numbers of a sentence are that were no counts to begin with: "a weekly
// average of 7".
func (r *reader) nameNoYear(s string) {
	if !noYearWord.MatchString(s) || r.saysWhyNot(s) {
		return
	}
	ps := prose.SpeltPeriods(s)
	var ns []said
	for _, at := range bareNumber.FindAllStringSubmatchIndex(s, -1) { // some of these are no numbers to prose
		sp := prose.Span{Start: at[2], End: at[3]}
		if v, ok := readValue(s[at[2]:at[3]]); ok && v.symbol == NoSymbol && !slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(sp) }) {
			ns = append(ns, said{sp, v})
		}
	}
	for i, n := range ns {
		word := s[n.Start:n.End]
		is := func(p proposal) bool { return p.Symbol == NoSymbol && p.Value == n.v.n }
		why, _ := r.noYearCount(s, ns, i)
		if why == "" || r.toldOf(word) || slices.ContainsFunc(r.found, is) || ageAfter.MatchString(s[n.End:]) || codeBefore.MatchString(s[:n.Start]) || otherThings.MatchString(s[n.End:]) {
			continue
		}
		r.notOfYear(s, n, why)
	}
}

// notOfYear names a number and what it is instead of a count.
func (r *reader) notOfYear(s string, n said, why string) {
	r.noYear = append(r.noYear, n.v.n)
	r.problem("%s is %s: not proposed: %q", s[n.Start:n.End], why, quoteWords(around(s, n.Span)))
}

// bareNumber is a number in digits, and no part of a date, a share or a reference.
var bareNumber = lazyre.New(`(?:^|[\s(])(\d{1,3}(?:,\d{3})+|\d{1,6})(?:[\s;:)]|[.,](?:\s|$)|$)`)

// noYearWord is in every sentence with a number of no year, and cheaper than the rest.
var noYearWord = lazyre.New(`(?i)averag|\bmean\b|median|month|week|\bday\b|quarter|fortnight|target|goal|ambition|\baim|forecast|project|expect|anticipat|predict|foresee|\bhop(?:e|ing)|\bplan|likely|carried|rolled|brought|\bheld|left over|outstanding|sampl|check|assured|review|audit|examin|inspect|\bre-?read|\btest|scrutin|looked|should|ought|found|missing|missed|lacked|left off|wrongly|these|those|they`)

// tellsOfNoYear reports a sentence with a number that is of no year.
func (r *reader) tellsOfNoYear(s string) bool {
	if !noYearWord.MatchString(s) {
		return false
	}
	ns := r.numbersIn(s, spans(prose.SpeltPeriods(s)))
	for i := range ns {
		if why, _ := r.noYearCount(s, ns, i); why != "" {
			return true
		}
	}
	return false
}

// noYearCount says what the i-th number of a sentence is instead of a count of a year, or "", and where
// the words about it stand.
func (r *reader) noYearCount(s string, ns []said, i int) (string, prose.Span) {
	from, to := 0, len(s)
	if i > 0 {
		from = ns[i-1].End
	}
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	before, after := s[from:ns[i].Start], s[ns[i].End:to]
	lead := before
	if all := newSubject.FindAllStringIndex(before, -1); len(all) > 0 {
		lead = before[all[len(all)-1][1]:]
	}
	next := firstClause(after)
	if at := newSubject.FindStringIndex(next); at != nil {
		next = next[:at[0]]
	}
	about := prose.Span{Start: ns[i].Start - len(lastClause(lead)), End: ns[i].End + len(next)}
	switch {
	case averageLead.MatchString(averageOf.ReplaceAllString(lead, "")), averageNext.MatchString(next):
		return "an average and no count of the period", about
	case aimLead.MatchString(asForeseen.ReplaceAllString(lead, "")), aimNext.MatchString(asForeseen.ReplaceAllString(next, "")):
		return "a target or a forecast and no count", about
	case carriedNext.MatchString(next):
		return "carried over and no count of the year that it came from", about
	case r.ofCheck(before, next, ns[i].v.n):
		return "of a check of quality and no count of the period", about
	}
	return "", about
}

// newSubject is where a sentence goes on with something else than what it began with.
var newSubject = lazyre.New(`(?i)[;(]|\b(?:and|but|while|whereas|although|though|so)\b`)

// ofCheck reports a number of records that were looked at again, or that a check found.
func (r *reader) ofCheck(before, after string, n int64) bool {
	return checkLead.MatchString(before) || checkNext.MatchString(after) || missedLead.MatchString(before) || missedNext.MatchString(after) ||
		pointedAt.MatchString(before) && slices.Contains(r.noYear, n)
}

// tellsOfCheck reports a sentence with a number of a check of quality, or that goes on about one: what
// it says is not in the figures is no gap in them.
func (r *reader) tellsOfCheck(s, before string) bool {
	for _, n := range r.scan(s).Numbers {
		if n.Value.IsInt() && r.ofCheck(s[:n.Start], firstClause(s[n.End:]), n.Value.Num().Int64()) {
			return true
		}
	}
	return before != "" && goesOnThese.MatchString(s) && r.tellsOfCheck(before, "")
}

var (
	// openLead leads to where a time begins or ends whose other end is not said: "since April 2018".
	openLead = lazyre.New(`(?i)\b(?:since|by|up to|until|till|as (?:at|of|on))(?: and including)?(?: the)?(?: (?:end|start|beginning|close|middle) of)?\s*$|\bsince (?:the|our|this|its|it|we)\b[^,;.\d]{0,40}\b(?:in|of|on)(?: the)?\s*$`)
	fromLead = lazyre.New(`(?i)\b(?:from|starting|beginning|after|before)(?: in| the end of)?\s*$`)
	reaching = lazyre.New(`(?i)\b(?:risen|rose|rising|increas\w+|grown|grew|fallen|fell|dropped|decreas\w+|doubled|halved|reached|climbed|declined|gone (?:up|down)|went (?:up|down)|was|were|is|stood)\b`)
)

// openEnded reports a period that is only where a time begins or ends whose other end is not said. A
// year by which a number "had risen" is one of its own.
func openEnded(s string, p prose.SpeltPeriod) bool {
	if !p.Dated() || p.End > len(s) {
		return false
	}
	year := p.Period.Months() >= monthsOfYear
	return openLead.MatchString(s[:p.Start]) && !(year && reaching.MatchString(s)) || !year && fromLead.MatchString(s[:p.Start])
}

var (
	someMonths = lazyre.New(`(?i)\b(?:(?:only|just) (?:for |in |the )*(?:first |last |final )?` + fewMonths + `|` + fewMonths + ` only|(?:for|over|during) (?:only |just |the )*(?:first |last |final )?` + fewMonths + `|(?:first|last|final) ` + fewMonths + ` of|part(?: of (?:the|that|this)|[- ]of[- ]the)?[- ]year|half (?:of )?(?:the|that|a) year)\b`)
	inUseFrom  = lazyre.New(`(?i)\b(?:only|in use|used|live|available|introduced|launched|began|started|came in|recorded|collected)\b[^,;.\d]{0,20}\b(?:from|since|in|until|to)\s+(?:\d{1,2}(?:st|nd|rd|th)? )?$`)
)

const fewMonths = `(?:\d|1[01]|two|three|four|five|six|seven|eight|nine|ten|eleven)[\s-]*(?:months?|mths?)`

// ofPartOfYear reports a sentence of one year that says that only a part of it is counted.
func ofPartOfYear(s string, periods []prose.SpeltPeriod) bool {
	if len(periods) != 1 || !periods[0].Dated() || periods[0].Period.Months() != monthsOfYear {
		return false
	}
	if m := partBehind.FindStringSubmatch(s[periods[0].End:]); someMonths.MatchString(s) || m != nil && partOfYear.MatchString(m[1]) {
		return true
	}
	for _, p := range prose.SpeltPeriods(s) {
		if !p.Dated() && p.Month != 0 && inUseFrom.MatchString(s[:p.Start]) {
			if in := prose.MonthWithin(p, periods[0]); in.Dated() && in.Period.Start != periods[0].Period.Start {
				return true
			}
		}
	}
	return false
}

// nameOpenEnded names a count whose period is not said whole.
func (r *reader) nameOpenEnded(s string, n said, p prose.SpeltPeriod) {
	r.notOfYear(s, n, "of a time of which only one end is said ("+strings.TrimSpace(s[p.Start:p.End])+")")
}
