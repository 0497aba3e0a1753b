package prose

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Months is the pattern of the name of a month, whole or its beginning.
const Months = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)`

// A reader takes whatever its expression matches as one kind of number that is
// not a count. Group 1, when there is one, is what is taken.
// Words are some of which a sentence must have, in lower case, to be worth
// reading; none is needed where there are none.
type reader struct {
	why   Why
	re    *lazyre.Regexp
	words []string
}

var addressReaders = []reader{
	{Phone, lazyre.New(`(?:\+44|\b0)\s?\(?\d{2,4}\)?(?:[ -]?\d{3,8}){0,3}\b`), nil},
	{Address, lazyre.New(`(?i)\bhttps?://[^\s<>"')]+|\bwww\.[^\s<>"')]+|\b[\w.+-]+@[\w-]+\.[\w.-]+`), []string{"http", "www", "@"}},
}

var dateReaders = []reader{
	{Date, lazyre.New(`\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b`), nil},
	{Date, lazyre.New(`(?i)\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?` + Months + `\b(?:,?\s+(?:19|20)\d{2}\b)?`), nil},
	{Date, lazyre.New(`\b` + Months + `\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+(?:19|20)\d{2}\b)?`), nil},
}

var notCountReaders = []reader{
	{Money, lazyre.New(`(?i)[£$€]\s?` + digitsRE + `|` + numRE + `\s?(?:pounds?|pence|euros?|dollars?|p)\b`), []string{"£", "$", "€", "p", "euro", "dollar"}},
	{Clock, lazyre.New(`(?i)\b\d{1,2}[:.]\d{2}\s?(?:am|pm)\b|\b\d{1,2}\s?(?:am|pm)\b|\b\d{1,2}:\d{2}(?::\d{2})?\b`), []string{"am", "pm", ":"}},
	{Phone, lazyre.New(`(?i)\b(?:call(?:ing|ed)?|dial(?:ling|led)?|ring|phone|telephone|text|on|via|contact\w*)\s+(101|111|999|112|105|116 ?\d{3}|\d{5,6})\b`), []string{"101", "111", "999", "112", "105", "116", "on", "text", "phone", "call", "dial", "ring"}},
	{Phone, lazyre.New(`(?i)\b(999|101|111|112)\s+(?:in\s+an\s+emergency|otherwise|if\b|in\s+(?:a\s+)?non|for\s+non)`), []string{"999", "101", "111", "112"}},
	{Phone, lazyre.New(`(?i)\bemergency[^.\n]{0,40}?\b(999|101|111|112)\b`), []string{"999", "101", "111", "112"}},
	{Reference, lazyre.New(`(?i)\b(?:s\.|ss\.|sec|section|sections|art|article|class|rule|paragraph|para|page|pages|chapter|note|notes|table|figure|fig|row|rows|line|sheet|part|schedule|no|version|outcome|appendix|annex|question|response|ref|foi|act)[.:]?\s?#?\d[\w./-]*`), nil},
	{Reference, lazyre.New(`(?i)\bs\.?\d+[A-Z]?\b|\[\d+\]|#\d+`), nil},
	{Ordinal, lazyre.New(`(?i)\b\d+(?:st|nd|rd|th)\b|\b(?:top|bottom|number|rank(?:ed|s)?)\s+` + smallRE + `\b`), nil},
	{Level, lazyre.New(`(?i)\b\d{2}(?:\.\d+)?\s?(?:%|per\s?cent)\s+(?:confidence|interval|CI\b|limits?|range|certain\w*)`), []string{"%", "cent"}},
	{Score, lazyre.New(`\b24/7\b|\b\d{1,2}\s?/\s?10\b|\b\d{1,2}-\d{1,2}\b`), []string{"/", "-"}},
	{Marker, lazyre.New(`(?m)^[ \t]*(\d{1,2}(?:[.)]|/(?:\d{1,2})?))\s`), nil},
	{Idiom, lazyre.New(`(?i)\bno one\b|\beveryone\b|\bone another\b|\bone of the\b|\bone or more\b|\bone by one\b|\bone day\b|\bone time\b|\btwo halves\b|\bthe one\b|\bat one\b|\bone-to-one\b|\bdozens\b|\bhundreds\b|\bthousands\b|\b(?:once|twice) (?:a|in|per)\b|\bzero tolerance\b`), []string{"one", "dozens", "hundreds", "thousands", "once", "twice", "zero", "two"}},
	{Idiom, lazyre.New(`(?i)\b(` + smallRE + `)\s+of\s+(?:the|these|those|our|your)\s+(?:(?:last|past|first|` + smallRE + `)\s+)*(?:(?:financial|calendar|last|past|requested)\s+)*(?:years|quarters|months|periods|questions|parts|tables|columns|districts|divisions)\b`), []string{"of"}},
	{WebPage, lazyre.New(`(?im)^[ \t]*(` + digitsRE + `)[ \t]+(?:comments?|shares?|likes?|replies|views|reactions|followers|retweets|min(?:ute)?s?\s+read)[ \t]*$`), nil},
	{WebPage, lazyre.New(`(?im)^[ \t]*(\d{1,2})[ \t]+(?:photos?|pictures|videos?)[ \t]*$`), nil}, // a larger number may be a claim
	{WebPage, lazyre.New(`(?im)^[ \t]*(?:read|show|see|view|load)\s+(?:all\s+)?(\d{1,4})\s+(?:more|other|comments?|replies)\b`), []string{"read", "show", "see", "view", "load"}},
	{WebPage, lazyre.New(`(?im)^[ \t]*(\d{1,4})\s+more(?:\s+(?:stories|articles|headlines|comments|photos|posts))?[ \t]*$`), []string{"more"}},
	{Reference, lazyre.New(`(?i)\b(?:PM|under|over)?(?:aged?)?-?G[78]\b|\bcovid-?19\b`), []string{"g7", "g8", "covid"}},
}

func (s *scanner) addresses() { s.readAll(addressReaders) }

func (s *scanner) notCounts() { s.readAll(notCountReaders) }

// goesOn reports whether a number runs on at byte at: "top 8" of "top 8,244".
func (s *scanner) goesOn(at int) bool {
	return at+1 < len(s.text) && (s.text[at] == ',' || s.text[at] == '.') && isDigit(s.text[at-1]) && isDigit(s.text[at+1])
}

// endOfNumber ends in the tens or hundreds of a number whose ones come next.
var endOfNumber = lazyre.New(`(?i)(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]$|\b(?:hundred|thousand)(?:\s+and)?\s+$`)

func (s *scanner) readAll(readers []reader) {
	for _, r := range readers {
		for _, at := range s.matches(r.re, r.words...) {
			sp := Span{at[0], at[1]}
			if len(at) > 2 && at[2] >= 0 {
				sp = Span{at[2], at[3]}
			}
			if r.why == Reference && percentNext.MatchString(s.text[sp.End:s.windowEnd(sp.End, 12)]) {
				continue // "a figure 12% higher"
			}
			if r.why == Reference && strings.HasSuffix(strings.ToLower(s.text[s.windowStart(sp.Start, 5):sp.Start]), "in a ") {
				continue // "the fourth rise in a row: 481"
			}
			if r.why == Phone && countedNext.MatchString(s.text[sp.End:s.windowEnd(sp.End, 30)]) {
				continue // "the flag was on 112 of these offences"
			}
			if r.why == Idiom && endOfNumber.MatchString(s.text[s.windowStart(sp.Start, 14):sp.Start]) {
				continue // "twenty-one of the crimes"
			}
			if s.startsAlone(sp.Start) && !s.goesOn(sp.End) && s.take(sp) {
				s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, r.why})
				s.sum(sp, r.why)
			}
		}
	}
}

// countedNext goes on behind what looks like an emergency number and is a count.
var countedNext = lazyre.New(`(?i)^\s+(?:of\s+(?:these|those|them|the|which|all)\b|(?:(?:sexual|flagged|recorded|such|more|other|online|child|cyber\S*|separate|of\s+our)\s+){0,2}(?:offences|crimes|records|cases|occasions|victims|children|people|suspects)\b|(?:in|for|during)\s+(?:the\s+)?(?:year\b|(?:19|20)?\d{2}))`)

// currency stands before or after the number of a sum of money.
var currency = lazyre.New(`(?i)^[£$€]\s?|\s?(?:pounds?|euros?|dollars?)$`)

// sum reads the amount of what is money.
func (s *scanner) sum(sp Span, why Why) {
	lit, ok := parseLiteral(currency.ReplaceAllString(s.text[sp.Start:sp.End], ""))
	if why != Money || !ok {
		return
	}
	m := Sum{Span: sp, Phrase: sp, Value: lit.value, Rounding: lit.rounding}
	m.Hedge, m.Phrase.Start = s.hedgeBefore(sp.Start)
	s.facts.Sums = append(s.facts.Sums, m)
}

const smallRE = `(?:\d{1,2}|\b` + unitsRE + `)`

var ageReaders = []reader{
	{Age, lazyre.New(`(?i)\b(?:aged?|ages|age\s+of|age\s+group)\s+(?:of\s+|just\s+|only\s+|between\s+|from\s+|as\s+young\s+as\s+|under\s+|over\s+)*` + smallRE +
		`(?:\s*(?:to|and|-|–|or)\s*` + smallRE + `)?(?:\s+(?:and|or)\s+(?:under|over|below|above|younger|older))?`), []string{"age"}},
	{Age, lazyre.New(`(?i)\b(?:as\s+young\s+as|as\s+old\s+as|younger\s+than|older\s+than)\s+` + smallRE), []string{"young", "old"}},
	{Age, lazyre.New(`(?i)` + smallRE + `[- ](?:(?:to|and|or)[- ]` + smallRE + `[- ])?(?:years?|months?|weeks?)[- ]olds?\b`), []string{"old"}},
	{Age, lazyre.New(`(?i)\b(?:under|over)[- ]?\d{1,2}s?\b(?:\s+and\s+(?:under|over)[- ]?\d{1,2}s?)?`), []string{"under", "over"}},
	{Age, lazyre.New(`(?i)` + smallRE + `s?\s+(?:and|or)\s+(?:under|over|below|younger|older)\b`), []string{"under", "over", "below", "younger", "older"}},
	{Age, lazyre.New(`(?i)\b(?:children|child|girls?|boys?|victims?|anyone|people|young|those|pupils)\s+(?:were\s+|was\s+|is\s+|are\s+)?(?:aged\s+)?(?:under|over|below|above|up\s+to)\s+(?:the\s+age\s+of\s+)?` + smallRE + `\b`), []string{"under", "over", "below", "above", "up"}},
	{Age, lazyre.New(`\b[A-Z][a-z]+,\s(\d{2}),\s`), nil},
	{Age, lazyre.New(`(?i)\b(?:I|he|she)\s+(?:was|am|is|turned)\s+(?:only\s+|just\s+|about\s+)?(` + smallRE + `)\b`), []string{"i ", "he ", "she "}},
	{Age, lazyre.New(`(?i)\byoungest\b[^.;,]{0,40}?\b(?:was|were|being|is|aged|just|only|age)\s+(?:just\s+|only\s+|aged\s+)?(` + smallRE + `)\b`), []string{"youngest"}},
}

func (s *scanner) ages() {
	for _, r := range ageReaders {
		for _, at := range s.matches(r.re, r.words...) {
			sp := Span{at[0], at[1]}
			if len(at) > 2 && at[2] >= 0 {
				sp = Span{at[2], at[3]}
			}
			if s.ageLike(sp) && s.take(sp) {
				s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Age})
			}
		}
	}
}

// ageLike reports that what is read as an age is not followed by more of a
// number, a percent sign or something counted: "over 50 offences" is a count.
func (s *scanner) ageLike(sp Span) bool {
	if !s.standsAlone(sp) {
		return false
	}
	rest := s.text[sp.End:s.windowEnd(sp.End, 40)]
	if joinedAge.MatchString(s.text[sp.Start:sp.End]) { // "under-18 victims", and not "under 50 victims"
		return !percentNext.MatchString(rest)
	}
	return !notAfterAge.MatchString(rest)
}

var joinedAge = lazyre.New(`(?i)^(?:under|over)-\d`)

var notAfterAge = lazyre.New(`(?i)^(?:\s?%|\s+per\s?cent|\s+(?:online\s+|such\s+|child\s+|sexual\s+|sex\s+|recorded\s+|police\s+|cyber\S*\s+)*(?:offen[cs]es?|crimes?|cases?|incidents?|forces|reports|children|victims|hundred|thousand|million|times|years|months|days|hours|minutes)\b)`)

var durationWords = lazyre.New(`(?i)` + numRE + `(?:\s+|-)(?:working\s+|calendar\s+|consecutive\s+)?(?:days?|hours?|minutes?|weeks?|months?|seconds?|decades?)\b`)

// durations takes lengths of time that are no rate: "within 20 working days".
func (s *scanner) durations() {
	s.readAll([]reader{{Duration, durationWords, []string{"day", "hour", "minute", "week", "month", "second", "decade"}}})
}
