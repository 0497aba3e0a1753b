package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may repeat the request with no head over it and no words that lead to it. It is told by what it asks, and by
// the periods of its numbers: a requester asks for some years and tells of others, and a reply tells of those asked for.

// A saying is a sentence of a paragraph, without the mark of a question.
type saying struct {
	words        string
	asks, marked bool
}

// sayingsOf cuts a paragraph into its sentences, and where a line begins with the mark of a question.
func sayingsOf(text string) (out []saying) {
	from := 0
	cut := func(to int) {
		for _, s := range sentencesOf(text[from:to]) {
			out = append(out, sayingOf(s))
		}
		from = to
	}
	for at := range text {
		if at > 0 && text[at-1] == '\n' {
			if _, ok := markOf(firstLine(text[at:]), true); ok {
				cut(at)
			}
		}
	}
	cut(len(text))
	return slices.DeleteFunc(out, func(s saying) bool { return s.words == "" })
}

func sayingOf(s string) saying {
	out := saying{words: strings.TrimSpace(s)}
	if m, ok := markOf(out.words, true); ok {
		out.words, out.marked = m.rest, true
	}
	out.asks = askLead.MatchString(out.words) || asksForce.MatchString(out.words) || namesAsked(out.words)
	return out
}

// counts gives the words of a saying that may count something: without ages and the numbers of questions.
func (s saying) counts() string {
	return numberedPart.ReplaceAllString(agePhrase.ReplaceAllString(s.words, " "), " ")
}

// tells reports a saying with a number that is of none of the periods asked for.
func (s saying) tells(asked []figure.Period) bool {
	return hasNumbers(s.counts()) && !tellsAny(s.words, asked)
}

// names reports the title of what is asked for, behind its mark: "by platform".
func (s saying) names() bool {
	return s.marked && !finiteVerb.MatchString(s.words) && !saysStatus(s.words) && !hasNumbers(s.counts()) && !pointsElsewhere.MatchString(s.words)
}

var (
	// numberedPart is the number of a question within a paragraph, or a question that it is of: "(2) how many of (1)".
	numberedPart = lazyre.New(`\([1-9]\)`)
	// finiteVerb says something of what is named.
	finiteVerb = lazyre.New(`(?i)\b(?:is|are|was|were|has|have|had|can|cannot|could|will|would|may|rose|fell|went|increased|decreased|came|stood|totals?|totalled|follows?)\b`)
	// pointsElsewhere sends the reader to the answer.
	pointsElsewhere = lazyre.New(`(?i)^\W*(?:please |kindly )*(?:see|find|refer)\b|\b(?:attached|enclosed|below|above|overleaf|annex|appendix)\b`)
)

// namesAsked reports a sentence that names what is asked for, and says nothing of it: "The number of offences in 2017/18."
func namesAsked(s string) bool {
	return asksAbout.MatchString(s) && !finiteVerb.MatchString(s) && !pointsElsewhere.MatchString(s) && !hasNumbers(agePhrase.ReplaceAllString(s, " "))
}

// tellsAny reports a sentence that speaks of one of the periods.
func tellsAny(s string, of []figure.Period) bool {
	return slices.ContainsFunc(spans(prose.SpeltPeriods(s)), func(p prose.SpeltPeriod) bool { return slices.Contains(of, p.Period) })
}

// addSayings takes in the periods of what asks.
func (a *askedPeriods) addSayings(all []saying) {
	for _, s := range all {
		if s.asks || s.names() {
			a.add(s.words)
		}
	}
}

// asksAhead reports a paragraph that begins a request, whose questions stand below it: "For 2017/18, please give:".
func asksAhead(text string) bool {
	text = strings.TrimSpace(text)
	if !strings.HasSuffix(text, ":") || clarify.MatchString(text) {
		return false
	}
	last := leadOf(text)
	return (askLead.MatchString(last) || asksForce.MatchString(last)) && !fromForce.MatchString(last)
}

// asksAndTells reports a paragraph that asks for some periods, and whose numbers are of no such period or are those of its
// questions. One question with its number is not the request, but stands over its answer.
func asksAndTells(text string) bool {
	all := sayingsOf(text)
	if len(all) == 0 || clarify.MatchString(text) || all[0].marked && !slices.ContainsFunc(all[1:], func(s saying) bool { return s.marked }) {
		return false
	}
	told, parts := toldBesideAsked(all), 0
	for _, s := range all {
		if parts += len(numberedPart.FindAllString(s.words, -1)); fromForce.MatchString(s.words) && !s.asks {
			return false
		}
	}
	return len(told) > 0 || parts > 1 && !slices.ContainsFunc(all, func(s saying) bool { return !s.asks && !s.names() })
}

// toldBesideAsked gives what is told beside questions: none of it of a period that they ask for. It is nil where some is,
// or has no period.
func toldBesideAsked(all []saying) (told []saying) {
	var years askedPeriods
	years.addSayings(all)
	if len(years.all) == 0 {
		return nil
	}
	for _, s := range all {
		if s.asks || s.names() || !hasNumbers(s.counts()) {
			continue
		}
		if len(spans(prose.SpeltPeriods(s.words))) == 0 || tellsAny(s.words, years.all) {
			return nil
		}
		told = append(told, s)
	}
	return told
}

// tellsAnswer reports a paragraph that a force wrote: it asks nothing, and says what a force says of what it holds, or has a
// count of a period that was asked for, of any where none was.
func tellsAnswer(text string, asked []figure.Period) bool {
	answers := false
	for _, s := range sayingsOf(text) {
		if s.asks {
			return false
		}
		own, _ := toldByOthers(s.words)
		s.words = own
		dated := tellsAny(own, asked) || len(asked) == 0 && len(spans(prose.SpeltPeriods(own))) > 0
		answers = answers || fromForce.MatchString(own) || dated && countVerb.MatchString(withoutPeriods(s.counts()))
	}
	return answers
}
