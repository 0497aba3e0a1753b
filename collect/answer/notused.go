package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A nought of a flag that the force does not use counts nothing: the offences without it are
// unknown, and no figure says that there were none.

var (
	// itNotUsed goes on about the flag that the words before name: "none bears the flag; it is not used".
	itNotUsed = `\b` + flagNoun + `\b[^.;\d]{0,20}[.;,]?\s+(?:(?:and|as|because|since|but) )?(?:it|this|that|which) (?:is|was|has|had) (?:simply |currently |just )?(?:not|never|no longer) (?:been |being |currently |yet )*(?:` + using + `)\b`
	notUsed   = anyOf(near(near(negation, "4", using), "6", flagNoun), near(flagNoun, "9", near(negation, "4", using)), itNotUsed)
)

// saysNotUsed reports a text that says that the flag is not used, whatever the period.
func saysNotUsed(text string) bool {
	text = withoutNoCrimes(text)
	at := notUsed.FindStringIndex(text)
	return at != nil && len(spans(prose.SpeltPeriods(text[at[0]:at[1]]))) == 0 && !usedSince.MatchString(text)
}

// usedSince says that the flag was used for some time, or for some offences.
var usedSince = lazyre.New(`(?i)\b(?:before|until|prior to|since|from|after|only (?:used|introduced|in use)|consistently|always|correctly|routinely|every|all|fully|widely|retrospectively)\b`)

// zerosUnused takes out the noughts of a flag that is not used, where there is nothing else.
func (r *reader) zerosUnused() {
	ofFlag := func(p proposal) bool { return p.Question == "Q2" || p.Question == "Q3" || p.Question == "Q4" }
	zeros := 0
	for _, p := range r.found {
		if !ofFlag(p) {
			continue
		}
		if p.Value != 0 || p.Symbol != NoSymbol {
			return
		}
		zeros++
	}
	at := slices.IndexFunc(r.words, saysNotUsed)
	if at < 0 || !r.own {
		return
	}
	if !slices.ContainsFunc(r.said.order, func(q string) bool { return q != "" }) { // a letter without questions
		r.said.add(mark{question: "Q2", all: []string{"Q2"}}, r.words[at])
	}
	if zeros == 0 {
		return
	}
	r.found = slices.DeleteFunc(r.found, ofFlag)
	r.problem("the reply says that the flag is not used: its noughts (%d) count nothing and are not proposed", zeros)
}
