package answer

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may say which years each question asks for: "Questions 1 and 2 are for 2016/17 and 2017/18,
// questions 3 and 4 only for 2017/18".

var (
	questionsFor = lazyre.New(`(?i)\b(?:questions?|parts?|points?|Q)\s?((?:\d(?:\s*(?:,|and|&|to|-|–)\s*(?:and )?Q?)?)+)\s*(?:(?:(?:is|are|was|were|asks?|asked|covers?|covered|relates?|related|limited|restricted|request(?:s|ed)?|about|information)\s+)*(?:only |just )?(?:for|to|about|covers?)\s+(?:only |just )?(?:the )?(?:(?:financial |calendar )?years?\s+)?)`)
	askedUp      = lazyre.New(`^(?:[\s,&/()–-]|\b(?:and|to|the|financial|calendar|years?|only|both)\b)*$`)
)

// yearsOfQuestions gathers what a letter says of them.
func yearsOfQuestions(lines []string) map[string][]figure.Period {
	out := map[string][]figure.Period{}
	under := ""
	for _, s := range lines {
		if m, ok := markOf(s, false); ok && len(m.all) == 1 {
			under = m.question
		}
		if ps := askedAlone(s); len(ps) > 0 && under != "" && out[under] == nil {
			out[under] = ps
		}
		ps := spans(prose.SpeltPeriods(s))
		for _, m := range questionsFor.FindAllStringSubmatchIndex(s, -1) {
			from := m[1]
			var own []figure.Period
			for _, p := range ps {
				if p.Start >= from && !p.Loose && askedUp.MatchString(s[from:p.Start]) {
					own, from = append(own, p.Period), p.End
				}
			}
			for _, q := range manyQuestions(s[m[2]:m[3]]) {
				if len(own) > 0 && out[q] == nil {
					out[q] = slices.Clone(own)
				}
			}
		}
	}
	return out
}

// askedHere leads to what one question asked for, in the answer to it: "You asked about 2018-19 only."
var askedHere = lazyre.New(`(?i)^\W*(?:here |in this question |for this (?:question|part) )?(?:you (?:only )?asked|this (?:question|part) (?:only )?(?:asks|asked|is|was)|your question (?:only )?(?:asks|asked|was|is)) (?:only )?(?:about|for|us for|to know)\b`)

// askedAlone gives the periods of a paragraph's first sentence that says what its question asked for.
func askedAlone(text string) []figure.Period {
	all := sentencesOf(text)
	for i, s := range all {
		if i > 1 {
			break
		}
		if askedHere.MatchString(s) {
			var of askedPeriods
			of.add(s)
			return of.all
		}
	}
	return nil
}

// coveredBy reports that the periods of figures together hold all days of p: calendar years those of a
// financial year.
func coveredBy(p figure.Period, own []Figure) bool {
	at := p.Start
	for range own {
		end := at
		for _, f := range own {
			if f.Symbol != NotAvailable && !at.Before(f.Period.Start) && !f.Period.End.Before(at) && end.Before(f.Period.End.AddDays(1)) {
				end = f.Period.End.AddDays(1)
			}
		}
		if p.End.Before(end) {
			return true
		}
		if end == at {
			return false
		}
		at = end
	}
	return false
}
