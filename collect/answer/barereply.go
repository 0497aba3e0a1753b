package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// An answer may be no more than a number, with its year or without: "512", "The answer is 96.", "71 and 96". Its
// question says what it counts: the number is put in the place of "how many" there, and the sentence read as any.

const (
	replyCount = `(\d{1,3}(?:,\d{3})+|\d+|nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|(?:fewer|less) than (?:\d+|five|ten)|<\s?\d+)`
	replyLead  = `(?:(?:our |the |force |police )*(?:answer|response|reply|ans|number|figure|total|count)(?: to (?:this|that|your question))?(?: is| was)?\s*[:.–-]?\s+|A\s?\d?\s?[.:)]\s*|A\s+|there (?:were|was|have been) |(?:we|the force) (?:hold|held|have|had|recorded|record|found|identified) |(?:it|this) (?:is|was) |in total,? )`
	replyNoun  = `(?: (?:offences|crimes|records|such offences|in total|were recorded|had (?:it|one|this)))?`
)

var (
	// bareReply is such an answer, "§" for each period.
	bareReply  = lazyre.New(`(?i)^` + replyLead + `?(?:(?:(?:in|for|during) )?§(?: ?[:,=–-])? (?:(?:it )?(?:is|was) |there were |we recorded )?)?` + replyCount + replyNoun + `(?:(?: in| for| during)?,? \(?§\)?)?(?:(?:,? and|,|;| &) (?:(?:in |for )?§[:,]? )?` + replyCount + replyNoun + `(?:(?: in| for| during)? \(?§\)?)?)*(?: respectively)?\.?$`)
	replyValue = lazyre.New(`(?i)\b` + replyCount + `\b|<\s?\d+`)
	howMany    = lazyre.New(`(?i)\bhow many\b`)
	theNumber  = lazyre.New(`(?i)\b(?:the |a )?(?:total )?(?:numbers?|figures?|counts?|totals?)\b`)
)

// A shortReply is an answer of nothing but numbers and periods.
type shortReply struct {
	values  []string
	periods []namedPeriod
}

// A namedPeriod is a period in the words that name it, which say how sure it is.
type namedPeriod struct {
	name   string
	period figure.Period
}

// namedPeriods gives the periods of a sentence.
func namedPeriods(s string) []namedPeriod {
	var out []namedPeriod
	for _, p := range spans(prose.SpeltPeriods(s)) {
		out = append(out, namedPeriod{s[p.Start:p.End], p.Period})
	}
	return out
}

// An askedFor is what a question asked for, for the next that only names another period.
type askedFor struct {
	words   string
	title   bool // a number goes behind them, and not in the place of "how many"
	periods []namedPeriod
}

// isBareReply reports a line that is no more than numbers, with their periods.
func isBareReply(s string) bool {
	_, ok := readReply(s)
	return ok
}

// readReply reads such a line.
func readReply(s string) (out shortReply, ok bool) {
	s = strings.TrimSpace(s)
	const longest = 120 // of a line that is no more than numbers and years
	if len(s) > longest || !replyValue.MatchString(s) {
		return out, false
	}
	masked := s
	for _, p := range slices.Backward(spans(prose.SpeltPeriods(s))) {
		masked = masked[:p.Start] + "§" + masked[p.End:]
	}
	if !bareReply.MatchString(masked) || yearShaped.MatchString(strings.TrimRight(masked, ".")) {
		return out, false
	}
	out.periods, out.values = namedPeriods(s), replyValue.FindAllString(replyLeads.ReplaceAllString(masked, ""), -1)
	return out, len(out.values) > 0 && (len(out.periods) == 0 || len(out.periods) == len(out.values))
}

// replyLeads is the lead of an answer that may hold a number of its own: "A1. 512".
var replyLeads = lazyre.New(`(?i)^` + replyLead)

// bareReply reads an answer of numbers only to what asked says; place is where it stands.
func (r *reader) bareReply(asked, reply, place string) bool {
	short, ok := readReply(reply)
	if !ok {
		return false
	}
	if m, ok := markOf(asked, true); ok {
		if m.question != r.which.question {
			r.mark(m)
		}
		asked = m.rest
	}
	ask := askedCount(asked)
	if ask.words == "" { // "And in 2017/18?"
		if ask.periods = namedPeriods(asked); len(ask.periods) == 0 {
			return false
		}
		ask.words, ask.title = r.askedBefore.words, r.askedBefore.title
	}
	for _, ps := range [][]namedPeriod{ask.periods, r.askedBefore.periods} {
		if len(short.periods) == 0 {
			short.periods = ps
		}
	}
	if ask.words == "" || len(short.periods) != len(short.values) {
		return false
	}
	ask.periods = short.periods
	r.askedBefore = ask
	if why := ask.notAsked(); why != "" {
		r.probs = append(r.probs, notPart("", quoteWords(ask.words)+": "+why, short.values)...)
		return true
	}
	return r.replies(ask, short.values, joinText(asked, reply), place)
}

// subject gives what is counted, without the words that ask for its number.
func (a askedFor) subject() string { return askedNumber.ReplaceAllString(a.words, "") }

var askedNumber = lazyre.New(`(?i)^(?:(?:in|for|during) .{4,20}?,? )?(?:how many|(?:the |a )?(?:total )?(?:numbers?|figures?|counts?|totals?)(?: of| for)?)\s+(?:recorded |reported |offences of |crimes of |cases of )*`)

// hadNotFlag asks for what the flag is not on.
var hadNotFlag = lazyre.New(`(?i)\b(?:did|do|does|had|have|has|was|were|is|are) not (?:yet )?(?:have|had|carry|bear|show|include|contain|flagged|marked|tagged|given|be|been)?\b[^.;]{0,30}?\b(?:flag|marker|tag)`)

// notAsked says why the number that a question asks for is none of those that were asked of all forces, or "".
func (a askedFor) notAsked() string {
	if hadNotFlag.MatchString(a.words) || notFlagged.MatchString(a.words) {
		return scopeWhy[notOfFlag]
	}
	if c := scopeOf(a.subject()); c.bars() {
		return scopeWhy[c.kind]
	}
	return ""
}

// nameUnreadReply names the numbers of a short reply that was not read.
func (r *reader) nameUnreadReply(asked, reply string, figures, problems int) {
	short, ok := readReply(reply)
	if ok && len(r.found) == figures && len(r.probs) == problems {
		r.problem("%s answers %q, of which nothing was understood that it counts: not proposed", strings.Join(short.values, ", "), quoteWords(asked))
	}
}

// replies proposes each value for its period, as the words of the question say; nothing where one of them is not read.
func (r *reader) replies(ask askedFor, values []string, quote, place string) bool {
	from, problems := len(r.found), len(r.probs)
	for i, v := range values {
		s := ask.answeredWith(v, ask.periods[i].name)
		before := len(r.found)
		r.countsBeside(told{words: s}, s, place)
		if len(r.found) != before+1 || r.found[before].Period != ask.periods[i].period {
			r.found, r.probs = r.found[:from], r.probs[:problems]
			return false
		}
		p := &r.found[before]
		p.Quote, p.doubts = quote, p.doubts.when(p.Breakdown.Offence == "" && narrows(ask.subject()) != (facets{}), unreadLabel)
	}
	if q := r.found[from].Question; r.which.question != "" && q != r.which.question && !r.said.has(q) {
		r.said.rename(r.which.question, q) // its own numbers are not those of the standard request
		r.which = markOfQuestion(q)
	}
	r.said.add(r.which, quote)
	return true
}

// askedCount gives the words of a question that say what is to be counted; none where it asks for no number or several.
func askedCount(asked string) askedFor {
	if toldByAsker.MatchString(asked) {
		asked = toldAsQuestion(asked)
	}
	asked = strings.TrimSpace(bracketWords.ReplaceAllString(asked, " "))
	all, title := howMany.FindAllStringIndex(asked, -1), false
	if len(all) == 0 {
		all, title = theNumber.FindAllStringIndex(asked, -1), true
	}
	if len(all) != 1 || !asksForOffences(asked[all[0][1]:]) {
		return askedFor{}
	}
	from := all[0][0]
	if ps := spans(prose.SpeltPeriods(asked[:from])); len(ps) > 0 {
		from = leadOfPeriod(asked, ps[0])
	}
	words := firstAsk(asked[from:])
	return askedFor{words, title, namedPeriods(words)}
}

// firstAsk gives words up to the end of their first sentence.
func firstAsk(s string) string {
	if all := sentencesOf(s); len(all) > 0 {
		s = all[0]
	}
	return strings.TrimRight(clean(s), " ?.")
}

// leadOfPeriod gives where the word that leads to a period begins.
func leadOfPeriod(s string, p prose.SpeltPeriod) int {
	before := strings.TrimRight(s[:p.Start], " ")
	at := strings.LastIndexByte(before, ' ') + 1
	switch strings.ToLower(before[at:]) {
	case "in", "for", "during", "of":
		return at
	}
	return p.Start
}

// answeredWith puts a number and its period in the words of a question.
func (a askedFor) answeredWith(v, period string) string {
	words := a.words
	if ps := spans(prose.SpeltPeriods(words)); len(ps) > 0 {
		words = words[:ps[0].Start] + period + words[ps[len(ps)-1].End:]
	} else {
		words += " in " + period
	}
	if a.title {
		return words + ": " + v + "."
	}
	return howMany.ReplaceAllString(words, v) + "."
}
