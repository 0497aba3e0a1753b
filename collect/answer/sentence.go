package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	supersededWords = lazyre.New(`(?i)\b(?:supersede[sd]?|superseding|was revised|were revised|has been revised|previously (?:supplied|reported|published|disclosed|stated|given)|replaced by|is replaced|in our (?:earlier |previous |last )?(?:reply|response|letter)\b.{0,30}\d|(?:earlier|previous|last|prior|former) (?:request|reply|response|letter|answer)\b.{0,60}\b(?:told|gave|given|said|stated|was|were|had)\b.{0,30}\d|(?:last year|last time|earlier|in ` + prose.Months + ` 20\d\d|at the time) we (?:reported|gave|said|told|published|stated|disclosed|had given)\b|(?:we|I) (?:told|informed) you (?:then |earlier )?that\b|you (?:told|informed) (?:us|me) (?:before|earlier|previously|last time|last year|in 20\d\d)\b|you were (?:then |earlier )?(?:told|informed) that\b|(?:(?:originally|initially|first) (?:put|placed|posted|uploaded|printed)|(?:figures?|counts?|numbers?|totals?) (?:originally|initially|first) published)\b[^.;]{0,60}\b(?:gave|said|showed|stated|had|listed)\b|in error|incorrect(?:ly)?|withdrawn|no longer correct|unchecked|earlier (?:figure|reply|response|extract)|disregard|please ignore)\b`)
	costWords       = lazyre.New(`(?i)\b(?:hours?|minutes?|£|cost|pounds|manual(?:ly)? (?:review|search|check)\w*|would (?:have to|need to) (?:be )?(?:open(?:ed)?|read|reviewed|searched|opened|checked|examined)|estimat\w+|(?:within|inside|below|under|over|above) the (?:cost |time |fees? )?limit|to be (?:read|opened|reviewed|searched|checked|examined)|appropriate limit|time to (?:read|review)|per record|working days)\b`)
	countLead       = lazyre.New(`(?i)(?:=\s*|\b(?:that|only|just|further|another|remaining|other|these|those|them|below|follows|had|have|has|saw|brought|yielded|recorded)[,:]?\s+|\ba total of\s+|\b(?:(?:rose|risen|rising|fell|fallen|falling|went (?:up|down)|increas(?:ed|ing)|decreas(?:ed|ing)|dropped|grew|grown|climbed|declined) (?:again |slightly |further |sharply )?to|into)\s+|\btotals?\s+(?:of|is|was|are|were)\s+|\b(?:was|were|is|are|recorded|stands at|numbered|amount(?:s|ed) to|came to|be|number(?:ed)?|attached to|in|of which|of these,?|of those,?|being|had|shows?|and|or|for|namely|:|,)\s+|[(–—-]\s*)$`)
	countNoun       = lazyre.New(`(?i)^\s*(?:\w+[\s-]+){0,4}?(?:against|charged|cautioned|summonsed|no further action|under investigation|bore|flagged|marked|tagged|identified|offences?|crimes?|` + peopleNouns + `|` + victimNoun + `|` + suspectNoun + `|` + personNoun + `|children|` + sexNouns + `|` + custodyNouns + `|cautions?|charges?|named|had|have|has|were|was|involved|mentioned|recorded|occasions|records?|cases|of (?:these|those|which|them|the)|did|on|via|through|by|carried|in|for|resulted|ended|led|received|used|took|relate[ds]?|names?|mentions?|involves?|with)\b`)
	fewWords        = lazyre.New(`(?i)\b(?:fewer|less) than (\d+|five|ten|three|four|six)\b|<\s?(\d+)`)
	noneWords       = lazyre.New(`(?i)\b(?:nil|none|zero|no (?:such |recorded |flagged |sexual )*(?:offences|crimes)(?: were| was| had)?(?: recorded)?)\b`)
	noneAlone       = lazyre.New(`(?i)^\W*(?:nil|zero|none) (?:in|for|during)\b|\b(?:there (?:was|were) (?:none|nil|zero)|none (?:was|were|had|of (?:these|them|those|the))|no (?:such |recorded |flagged |sexual )*(?:offences|crimes) (?:were|was|had|have been)|(?:was|were|is|=|:|-|–) (?:nil|zero|none)\s*(?:[.;,]|$))`)
)

// sentences cuts a paragraph where a sentence ends.
func sentencesOf(s string) []string {
	var out []string
	for _, sp := range prose.Sentences(s) {
		out = append(out, s[sp.Start:sp.End])
	}
	return out
}

// sentence reads the counts of a paragraph, and keeps its words as what was
// said of the question.
func (r *reader) sentence(text, where string) {
	ofQuestions := r.ofQuestions
	before := r.which
	titled := false // a title that is a sentence holds for its paragraph
	last, from := "", len(r.found)
	var told toldBeside
	r.askedHere = ""
	for _, t := range r.righted(sentencesOf(text)) {
		if r.endless(t.words) || ofPage.MatchString(t.words) {
			continue
		}
		told.next(t.words)
		s, asks := r.marksIn(t.words, len(text), &before)
		if asks {
			continue
		}
		defer r.flagTold(s)() // up to the end of the paragraph
		before = r.goesOnAbout(r.aboutWhich(s), before, s)
		r.said.add(r.otherThan(before, s, ofQuestions), s)
		titled = r.entitleRest(s) || titled
		r.yearsAhead(s)
		r.wholeBefore(last, s, from)
		was, earlier := from, last
		last, from = s, len(r.found)
		switch {
		case t.void:
			r.voidCounts(t, where)
			continue
		case t.old == nil && (r.pointsBack(s, was) || r.notesErratum(s, earlier)), t.old != nil && len(spans(prose.SpeltPeriods(s))) == 0 && r.notesErratum(t.from, ""):
			from = min(was, len(r.found))
			continue
		case r.askedHere == "" || !r.bareReply(r.askedHere, s, cmp.Or(where, quoteWords(s))):
			r.countsSpelt(t, s, where)
		}
		r.doubtTold(&told, text, s, from)
		r.nameNoYear(s)
		r.adultsNoted(s)
		r.limitsNoted(s, from)
		r.unreadIn(s)
		r.day = lastDay(s)
	}
	if titled {
		r.scope = scope{}
	}
}

// countsSpelt reads the counts of a sentence in the words that the rules know, and once for each year that it is for.
func (r *reader) countsSpelt(t told, s, where string) {
	from := len(r.found)
	words, otherwise := spelt(s)
	if each := r.eachOfNamed(words); len(each) > 1 {
		for _, w := range each {
			r.countsBeside(t, w, cmp.Or(where, quoteWords(s)))
		}
	} else {
		r.countsBeside(t, words, where)
	}
	r.spokenAgain(from, otherwise)
}

// marksIn takes the mark of a question off the front of a sentence in a longer text, and begins the question that
// the sentence says it answers. asks is that it only says what is asked. before becomes the question of the sentences before.
func (r *reader) marksIn(s string, whole int, before *mark) (rest string, asks bool) {
	if m, ok := markOf(s, false); ok && m.rest != s && len(s) < whole {
		r.mark(m)
		s, *before = m.rest, r.which
	}
	if q := r.givenQuestion(s); q != "" {
		r.said.note(r.which, s)
		r.mark(markOfQuestion(q))
		*before = r.which
	}
	q := r.subjectAsked(s)
	if q == "" {
		return s, false
	}
	if q != r.which.question {
		r.mark(markOfQuestion(q))
		r.said.begin(r.which)
	}
	*before = r.which
	return s, true
}

// countsBeside reads the counts of a sentence, doubting those beside other crimes and those that replace others.
func (r *reader) countsBeside(t told, s, where string) {
	from, apart := len(r.found), len(r.apart)
	r.countsSaid(t, s, where)
	r.doubtSubject(s, from)
	if otherCrime.MatchString(someOfThem.ReplaceAllString(s, " ")) {
		for _, ps := range [][]proposal{r.found[from:], r.apart[apart:]} {
			for i := range ps {
				ps[i].doubts = ps[i].doubts.with(besideOther)
			}
		}
	}
	if t.from != "" {
		r.rightedSince(from, t, where)
	}
}

// lastDay gives the last day that a sentence names.
func lastDay(s string) figure.Period {
	var day figure.Period
	for _, p := range prose.SpeltPeriods(s) {
		if p.Dated() && isDay(p) {
			day = p.Period
		}
	}
	return day
}

// countsSaid reads the counts of a sentence by what kind of sentence it is, and names what is not proposed.
func (r *reader) countsSaid(t told, s, where string) {
	switch {
	case noticeLead.MatchString(s):
	case r.tellsAsked(s):
		if own, _ := ownBeside(s, tellsOfAsker); own != "" {
			r.countsBeside(told{words: own}, own, where)
		}
	case r.hearsay(t, s, where):
	case t.from == "" && !tellsOfSigns(s) && (supersededWords.MatchString(s) || saidBefore.MatchString(s)):
		if len(r.scan(s).Numbers) > 0 {
			r.problem("superseded or earlier figures are not proposed: %q", quoteWords(s))
		}
	case t.from == "" && r.ofOtherAnswer(s):
	case r.besideNation(t, s, where):
	case ofOthers(s), r.ofOtherForce(s):
		if len(r.numbersIn(s, spans(prose.SpeltPeriods(s)))) > 0 {
			r.problem("not of this force's sexual offences: %q", quoteWords(s))
		}
	case r.sentenceOutOfScope(s):
	case r.foundBySearch(s):
	case saysNoFlag(s) && !r.unavailable(s, where):
		r.besideNoFlag(s, where)
	case saysNoFlag(s), r.unavailable(s, where), r.points(s), r.listTotal(s, where), tellsOfRefusal(s), saysHowCounted.MatchString(s), tellsWhatMayBe(s), tellsOfSigns(s):
	case r.tellsOfNoYear(s):
		r.counts(s, where)
	case r.besideFlagged(s, where), r.record(s, where), r.bracketList(s, where), r.crossSentence(s, where), r.seriesSentence(s, where), r.moveSentence(s, where), r.listInSentence(s, where):
	default:
		r.counts(s, where)
	}
}

// noNumber says that the count itself cannot be had, not that a breakdown cannot.
var noNumber = lazyre.New(`(?i)\b(?:numbers?|figures?|counts?|totals?)\b[^.;]{0,40}?\b(?:(?:is|are|was|were) (?:therefore |also )?(?:not (?:yet )?available|unavailable|not (?:provided|supplied))|cannot be (?:given|provided|supplied))\b|\bno (?:numbers?|figures?|counts?|totals?) (?:for (?:it|them|this|that|the) ?(?:year|period|time)? ?)?(?:is|are|was|were) (?:therefore |yet |now )?available\b`)

// unavailable proposes, of the first two questions, that the number for a period is not
// available, where a sentence says so.
func (r *reader) unavailable(s, where string) bool {
	q := r.here.question
	if !noNumber.MatchString(s) || q != "Q1" && q != "Q2" || ofBreakdown.MatchString(s) || len(exemptions(s)) > 0 {
		return false
	}
	ps := askedSpans(s)
	if len(r.numbersIn(s, ps)) > 0 || slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Loose }) {
		return false
	}
	if p := r.yearBeforeDay(s); len(ps) == 0 && p.Dated() {
		ps = append(ps, p)
	}
	for _, p := range ps {
		place := where
		if place == "" {
			place = quoteWords(s)
		}
		r.propose(r.here, facets{period: p}, value{symbol: NotAvailable}, place, strings.TrimSpace(s), nil, 0, 0)
	}
	return len(ps) > 0
}

// yearBeforeDay gives the year before the day that the sentence before names: "The flag came
// in on 1 April 2015. For the year before ...".
func (r *reader) yearBeforeDay(s string) prose.SpeltPeriod {
	if r.day == (figure.Period{}) || !yearBack.MatchString(s) {
		return prose.SpeltPeriod{}
	}
	return prose.SpeltPeriod{Period: figure.Period{Start: yearsOn(r.day, -1).Start, End: r.day.Start.AddDays(-1)}}
}

// besideNoFlag reads the counts of a sentence that says that the flag was not used for
// some time: those of its clauses that do not.
func (r *reader) besideNoFlag(s, where string) {
	for _, clause := range butClauses.Split(s, -1) {
		if !saysNoFlag(clause) && len(spans(prose.SpeltPeriods(clause))) > 0 {
			r.counts(clause, where)
		}
	}
}

var butClauses = lazyre.New(`(?i);\s*|,?\s+(?:but|however|while|whereas)\s+|,\s+(?:and|so)\s+|:\s+|\),?\s+`)

// tellsOfRefusal reports a sentence that withholds something by a section of the
// Act and speaks of no period: its numbers are no counts.
func tellsOfRefusal(s string) bool {
	return len(exemptions(s)) > 0 && refused.MatchString(s) && len(spans(prose.SpeltPeriods(s))) == 0
}

// ofPerson reports a breakdown by sex or age.
func (b Breakdown) ofPerson() bool { return b.Sex != "" || b.Age != "" }

// spans keeps the periods of a sentence that may be a count's: no single day.
func spans(ps []prose.SpeltPeriod) []prose.SpeltPeriod {
	return slices.DeleteFunc(ps, func(p prose.SpeltPeriod) bool { return !p.Dated() || isDay(p) })
}
