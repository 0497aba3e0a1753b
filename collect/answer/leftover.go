package answer

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Every number of a sentence of the answer is proposed, or its own words say that it is no count (a
// date, a section, a cost, a share, an age, a difference, so many forces or days), or a problem names
// it: no sentence loses a number without a word. Tables have a ledger for that.

// unreadIn names the numbers of a sentence of which nothing has become.
func (r *reader) unreadIn(s string) {
	if !saysSomething(s) && !r.answersYears(s) && !r.answersShortly(s) && !severalCounts.MatchString(s) || r.saysWhyNot(s) {
		return
	}
	ps := prose.SpeltPeriods(s)
	var open []string
	var last prose.Span
	for _, n := range r.scan(s).Numbers {
		if r.isLoose(s, n, ps) {
			open, last = append(open, s[n.Start:n.End]), n.Span
		}
	}
	if r.answersYears(s) || r.answersShortly(s) {
		open = append(open, r.strokePairs(s, ps)...)
	}
	switch {
	case len(open) == 1:
		where := quoteWords(around(s, last))
		problem := fmt.Sprintf("a number of a sentence was not read, %s: %q", open[0], where)
		r.problem("%s", problem)
		r.loosen(open, where, problem)
	case len(open) > 1:
		r.problem("%d numbers of a sentence were not read, %s: %q", len(open), strings.Join(open, ", "), quoteWords(s))
		r.loosen(open, quoteWords(s), "")
	}
}

// smallWord is a word of a sentence; references and heads have capitals.
var smallWord = lazyre.New(`(?:^|\s)[a-z][a-z'’-]+`)

// saysSomething reports words that say something of their numbers.
func saysSomething(s string) bool { return len(smallWord.FindAllString(s, 2)) > 1 }

// answersYears reports the answer to a question with numbers beside its years, in no more words.
func (r *reader) answersYears(s string) bool {
	return len(r.which.all) > 0 && len(spans(prose.SpeltPeriods(s))) > 0
}

// answersShortly reports the answer to a question with numbers at a stroke behind a word: "charged 11/130".
func (r *reader) answersShortly(s string) bool {
	return len(r.which.all) > 0 && smallWord.MatchString(s) && len(r.strokePairs(s, prose.SpeltPeriods(s))) > 0
}

// estimateWord says of a number that it is no count, or what it would cost to count.
var estimateWord = lazyre.New(`(?i)\bestimat\w+`)

// tellsOnlyCosts reports a sentence of costs; an estimate of offences is none.
func tellsOnlyCosts(s string) bool {
	return costWords.MatchString(s) && !strings.Contains(s, "=") && (costWords.MatchString(estimateWord.ReplaceAllString(s, " ")) || !crimeWords.MatchString(s))
}

// saysWhyNot reports a sentence that says of all its numbers that they are no counts of the answer, or
// of which a problem says so.
func (r *reader) saysWhyNot(s string) bool {
	return tellsOnlyCosts(s) || tellsOfRefusal(s) || tellsOfSigns(s) || isKey(s) || fileName.MatchString(s) || strings.HasSuffix(s, "?") ||
		noticeLead.MatchString(s) || supersededWords.MatchString(s) || saidBefore.MatchString(s) || ofOthers(s) || toldByAsker.MatchString(s) || tellsOfOthers(s) || youAskedFor.MatchString(s) || refLabelled.MatchString(s)
}

// isLoose reports a number that is neither proposed nor named, and that nothing beside it explains.
func (r *reader) isLoose(s string, n prose.Number, ps []prose.SpeltPeriod) bool {
	if !n.Value.IsInt() || n.Change != prose.None && !fromNumber.MatchString(s[:n.Start]) || n.InWords && (!wordsCount(s, n) || n.Unit == prose.Unsaid && n.Value.Num().Int64() < 13 || n.Value.Num().Int64() < 2) {
		return false
	}
	before, after := s[:n.Start], s[n.End:]
	v := n.Value.Num().Int64()
	ends, _ := moveOf(s)
	isEnd := slices.ContainsFunc(ends, func(e said) bool { return e.Overlaps(n.Span) })
	is := func(p proposal) bool {
		return p.Symbol == NoSymbol && p.Value == v || p.Symbol == LessThanFive && (v <= 5 || p.High != nil && v == *p.High+1)
	} // "fewer than 5" holds a 5
	switch {
	case slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(n.Span) }), yearShaped.MatchString(s[n.Start:n.End]):
	case slices.ContainsFunc(r.found, is), slices.ContainsFunc(r.apart, is), r.countedAlready(v, figure.Period{}):
	case r.toldOf(s[n.Start:n.End]):
	case isSpaced(s, n.Span):
	case v == 0 && saysNotUsed(s), ofNonCrimes.MatchString(after), anyOffenceWith.MatchString(before):
	case isEnd, overlapping(s):
		return true
	case differenceOf.MatchString(before), differsNext.MatchString(after), codeBefore.MatchString(before), sectionBefore.MatchString(before), referenceBefore.MatchString(before), numberedAs.MatchString(before), paperBefore.MatchString(before):
	case agePhrase.MatchString(s[max(0, n.Start-8):min(len(s), n.End+12)]), ageAfter.MatchString(after), footnoteLine.MatchString(s), r.standsForReference(s, n):
	case rangeAfter.MatchString(after), endsRange(s, n.Start), otherThings.MatchString(after), soughtThings(before, after), ofThings(s, n.Span), strings.HasPrefix(after, "/"), strings.HasSuffix(before, "/"), strings.HasSuffix(before, "-"), strings.HasPrefix(after, "%"):
	default:
		return true
	}
	return false
}

var (
	// strokePair is two numbers at a stroke, and no part of a day.
	strokePair = lazyre.New(`(?:^|[\s:;,(])((?:0|[1-9]\d{0,5}) ?/ ?(?:0|[1-9]\d{0,5}))(?:[\s;,.)]|$)`)
	dashPair   = lazyre.New(`(?:^|[\s,;:(])(\d{1,4}) ?[-–] ?(\d{1,6})(?:[\s,;.)]|$)`)
)

// strokePairs gives the pairs at a stroke of the answer to a question that are no periods and hold no figure.
func (r *reader) strokePairs(s string, ps []prose.SpeltPeriod) []string {
	var out []string
	for _, m := range strokePair.FindAllStringSubmatchIndex(s, -1) {
		at, pair := prose.Span{Start: m[2], End: m[3]}, s[m[2]:m[3]]
		if slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Span.Overlaps(at) }) || r.isReference(pair) || codeBefore.MatchString(s[:m[2]]) {
			continue
		}
		if !slices.ContainsFunc(r.found, func(p proposal) bool { return strings.Contains(p.Quote, pair) }) {
			out = append(out, pair)
		}
	}
	return out
}

// overlapping reports numbers in pairs with a dash that cannot be the bands they look like: each begins before the one
// before it ends ("1 - 12, 2 - 3"), so the first of each names what the second counts.
func overlapping(s string) bool {
	last := int64(-1)
	for _, m := range dashPair.FindAllStringSubmatch(s, -1) {
		from, err := readNumber(m[1])
		to, err2 := readNumber(m[2])
		if err != nil || err2 != nil {
			return false
		}
		if last >= 0 && (from <= last || to < from) {
			return true
		}
		last = to
	}
	return false
}

// fromNumber leads to the number from which something moved, which is no difference.
var fromNumber = lazyre.New(`(?i)\bfrom\s+$`)

// otherThings are what a letter has a number of that counts neither offences nor people: "your request
// had 4 questions for 2014/15".
var otherThings = lazyre.New(`(?i)^\s+(?:(?:different|other|separate|distinct|such|more|further|main|standard|police|territorial|local|home office|sexual|offence|crime|outcome|platform|age|working|calendar|financial|full|whole|mobile|laptop)\s+)*(?:columns?|rows?|tables?|categories|years?|forces|constabularies|authorities|systems?|areas?|districts?|divisions|departments|units|officers?|staff|requests?|questions?|quer(?:y|ies)|pieces of (?:information|data)|items|pages?|paragraphs?|sheets?|tabs|attachments?|documents?|files?|emails?|letters?|parts?|analysts|colleagues|teams|stations?|stages|people in (?:the|our|this|that|each|its|my|a)|types|classes|codes|groups|bands|sections|quarters?|periods?|hours?|minutes?|days?|weeks?|months?|characters|fields|modules|indexes|databases|sources|points|arguments?|factors?|considerations?|grounds|reasons|exemptions|complaints?|appeals?|cookies|(?:square )?miles|computers|phones|devices|laptops|tablets|warrants|schools|courses|websites (?:were|had|are)|(?:records?|lines?) (?:were |was )?(?:read|rejected|processed|printed|scanned|written|skipped)|images (?:were|found|seized|identified))\b`)

// "Things" and "matters" may be the offences, "97 matters carried the flag"; what somebody asked for is none.
var (
	soughtBefore = lazyre.New(`(?i)\b(?:(?:ask|seek|request)(?:s|ed|ing)?|sought|(?:requests?|letter|e-?mail|enquiry|application) (?:has|have|had|holds?|held|lists?|listed|rais(?:es|ed)|contain(?:s|ed)|ma(?:kes?|de)))(?: (?:us|for|about|to know|the|these|those|following))*\s+$`)
	thingsNext   = lazyre.New(`(?i)^\s+(?:(?:different|other|separate|distinct|such|more|further|main)\s+)*(?:things|matters)\b`)
)

// soughtThings reports a number of things that a request asks for, or that are no offences.
func soughtThings(before, after string) bool {
	at := thingsNext.FindStringIndex(after)
	if at == nil || soughtBefore.MatchString(before) {
		return at != nil
	}
	return thingsOf.MatchString(after[at[1]:]) && !flagWords.MatchString(before+after) && !crimeWords.MatchString(before+after)
}

// thingsOf says behind matters what they are, which is no offence where nothing speaks of one: "matters outstanding with
// the Commissioner".
var thingsOf = lazyre.New(`(?i)^\s+(?:(?:is|are|was|were) )?(?:outstanding|pending|open|unresolved|ongoing|raised (?:by|with)|referred|before the|(?:still )?with the|remaining)\b`)

// paperBefore leads to the number of what a letter points at: "in document 2".
var paperBefore = lazyre.New(`(?i)\b(?:answers?|documents?|files?|attachments?|annex(?:es)?|appendix|sheets?|tabs?|notes?|rows?|columns?|lines?|tables|figure|box|items?|level|tier|phase|version|articles?|regulation|chapter)\s+$`)

// hasNumber reports words that hold a number as it is written.
func hasNumber(words, number string) bool {
	for from := 0; ; {
		at := strings.Index(words[from:], number)
		if at < 0 {
			return false
		}
		at += from
		end := at + len(number)
		if (at == 0 || !isDigitOrComma(words[at-1])) && (end == len(words) || !isDigitOrComma(words[end]) || words[end] == ',' && (end+1 == len(words) || words[end+1] == ' ')) {
			return true
		}
		from = end
	}
}

func isDigitOrComma(c byte) bool { return c == ',' || c >= '0' && c <= '9' }
