package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"slices"
	"strings"
)

// A said is a count in a sentence.
type said struct {
	prose.Span
	v value
}

// A countedPart is a part of a sentence between semicolons, with its counts and what is known of each.
type countedPart struct {
	full    string // its words as they stand
	words   string // without the numbers that are too vague to be counts
	where   string
	periods []prose.SpeltPeriod
	counts  []said
	own     []facets // what the words about each count say of it
	dates   []timed  // when each was
	wholes  []parted // that the words say counts are parts of
	forces  []string // that the words name
	doubts  doubtSet // of every count
}

// counts proposes the counts of one sentence, each with its period. Its parts
// between semicolons are read one by one.
func (r *reader) counts(s, where string) {
	if isKey(s) || fileName.MatchString(s) || strings.HasSuffix(s, "?") || costWords.MatchString(s) && !strings.Contains(s, "=") {
		return
	}
	before := r.patternOf(s)
	r.pattern = nil
	s = withAgeBands(percentBehind.ReplaceAllString(withoutReference(s), " $1"))
	parts := strings.Split(s, ";")
	for i, part := range parts {
		if len(parts) > 1 && r.besideFlagged(part, where) {
			before = []facets{{question: "Q1", all: true}, {question: "Q2", flagged: true}}
			continue
		}
		before = r.countsOf(part, where, i > 0, before)
	}
	r.pattern = before
}

// percentBehind is the share that writers put behind a count: "61 (15%) had", "61, or 15 per cent of the total".
var percentBehind = lazyre.New(`(?i)\s*\((?:or |i\.e\. |about )?\d+(?:\.\d+)?\s?(?:%|per ?cent)[^()]{0,30}\)|,\s*(?:or|i\.e\.,?|that is|which is|being|equal to|representing)\s+(?:about |around |just |only )?\d+(?:\.\d+)?\s?(?:%|per ?cent)(?:\s+of\s+(?:the|all|those|that|our)(?:\s+[a-z]+){0,4}?)?(\s*[,;.(]|\s*$)`)

// countsOf reads one part of a sentence, which may go on with the pattern of the
// part before: "612 offences, of which 70 were flagged; for 2018-19 655 and 91".
// It gives the pattern for the next part.
func (r *reader) countsOf(s, where string, goesOn bool, before []facets) []facets {
	p := r.countedPart(s, where)
	if len(p.counts) == 0 {
		return before
	}
	p.own = r.ownOf(p, before)
	p.periods = yearRun(p.words, p.periods, p.own)
	p.dates = r.datesOf(p.words, p.counts, p.own, p.periods, goesOn)
	r.ofWholeBefore(p.words, p.own, p.dates)
	pattern := slices.Clone(p.own)
	from := len(r.found)
	p.wholes, p.forces = r.wholesIn(p.full, p.periods), forcesKept(p.words)
	for i := range p.counts {
		r.proposeCount(p, i)
	}
	r.setApart(from, p.words)
	r.recent(from)
	return pattern
}

// countedPart finds the counts of a part and its periods.
func (r *reader) countedPart(s, where string) countedPart {
	p := countedPart{full: s, where: where}
	s = withoutFewRange(s)
	periods := r.notedPeriods(s, spans(prose.SpeltPeriods(s)))
	all := r.numbersIn(s, periods)
	r.nameRates(s)
	p.doubts = p.doubts.when(r.unexplained(s, all, periods), unreadNumber).when(ofPartOfYear(s, periods), notedPeriod)
	p.words = r.withoutVague(s, all, periods)
	p.counts, p.periods = r.ofNoYear(p.words, r.ofMoments(p.words, all, periods), periods)
	p.counts = r.ofFlagOnly(p.words, r.ofBothPeople(p.words, p.counts))
	return p
}

// ownOf says what the words about each count say of it: first what its own clause does, then what the counts beside it,
// those of the part before and the others of a list show of it.
func (r *reader) ownOf(p countedPart, before []facets) []facets {
	s, ns := p.words, p.counts
	var own []facets
	for i := range ns {
		f := r.clause(s, ns, i)
		f.doubts = f.doubts.when(saysApart(s, ns, i), countedApart)
		own = append(own, f)
	}
	own = r.joinedAlike(s, ns, r.corresponding(s, own), p.periods)
	own = r.victimsOfLast(ns, r.peopleIn(s, ns, r.enumerated(s, ns, likeBefore(s, ns, own, before), before)))
	own = r.ofOneOffence(s, ns, r.offenceParts(s, ns, own))
	r.flaggedAgain(s, ns, own)
	return own
}

// proposeCount proposes the i-th count of a part, or says why it does not.
func (r *reader) proposeCount(p countedPart, i int) {
	n, own, date := p.counts[i], p.own[i], p.dates[i]
	if own.skip {
		r.nameSkipped(p.words, n)
		return
	}
	if !date.back && openEnded(p.words, date.period) {
		r.nameOpenEnded(p.words, n, date.period)
		return
	}
	if date.period.Dated() {
		own.period = date.period
	}
	own.doubts |= p.doubts | date.doubts.when(r.partBehindCount(p.words, p.counts, i, own.period.Period), notedPeriod)
	switch force := r.forceOfCount(p.words, p.counts, i); {
	case force != "":
		own.force, p.forces = force, nil
	case r.force == "" && own.force == "" && r.here.with(r.sub).force == "" && len(p.forces) == 1:
		own.force = p.forces[0] // of a reply of several
	}
	own.doubts = own.doubts.when(r.isOther(p.forces, r.here.with(r.sub).with(own).force), otherForce)
	place, quote := p.where, quoteOf(p.full, n.Span, own.breakdown)
	if place == "" {
		place = quoteWords(quote)
	}
	each := eachOfNone(p.words, p.counts, p.periods)
	if len(each) > 0 {
		own.doubts = own.doubts.without(unevenPairs)
	}
	if years := r.yearsOfEach(p.words, p.counts, p.periods); len(years) > 0 {
		own.period, each = years[0], years[1:]
	}
	first := len(r.found)
	r.wholeOfCount(p.full, p.wholes, n, own, p.where)
	for _, when := range append(slices.Clip(each), own.period) {
		own.period = when
		r.propose(r.here.with(r.sub), own, n.v, place, quote, nil, 0, 0)
	}
	for k := range r.found[first:] {
		r.found[first+k].aside = date.aside
		r.found[first+k].of = wholeSaid(p.wholes, n)
	}
}

// nameSkipped names a number that is no count of what was asked for.
func (r *reader) nameSkipped(words string, n said) {
	near := quoteWords(around(words, n.Span))
	if isUnflagged(words, n.End, r.here.question == "Q2") {
		r.problem("%s is of offences without the flag: not proposed: %q", words[n.Start:n.End], near)
		return
	}
	r.problem("%q is no count of offences or people: not proposed", near)
}

// corresponding gives counts that are only called those of another year what the counts of the last
// year were, where it had as many: "for 2017/18 the corresponding numbers are 455, 81 and 7".
func (r *reader) corresponding(s string, own []facets) []facets {
	if len(r.last) != 1 || !correspondingWords.MatchString(s) {
		return own
	}
	var as []facets
	for _, p := range r.found {
		if p.Period == r.last[0] {
			as = append(as, facets{question: p.Question, breakdown: p.Breakdown, unit: p.Unit, flagged: p.flagged, doubts: doubtSet(0).with(guessedQuestion)})
		}
	}
	if len(as) != len(own) {
		return own
	}
	return as
}

var correspondingWords = lazyre.New(`(?i)\b(?:corresponding|equivalent|comparable|respective|same) (?:figures|numbers|totals|counts)\b`)

// withoutReference blanks a reference, whose numbers are no counts.
func withoutReference(s string) string {
	if at := refLabelled.FindStringSubmatchIndex(s); at != nil && hasDigits(s[at[2]:at[3]]) {
		return s[:at[2]] + strings.Repeat(" ", at[3]-at[2]) + s[at[3]:]
	}
	return s
}
