package answer

import (
	"cmp"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// A letter may name offences that are in none of its other figures: "A further 5 offences, where the
// flag was added later, are not counted above". They are no part of the count and are not to be
// added by anybody but the person who confirms it.

const outOf = `(?:(?:not|never|neither) (?:yet |been |therefore |also |being )*(?:included|counted|shown|reflected|contained|captured|covered|represented|part of|in (?:the|these|those|this))|excluded|left out|omitted|additional to|in addition to|on top of|over and above|separate from|outside (?:the|these|those|this))`

var (
	// apartNext is what follows such a number in its own clause: "that are not included above".
	apartNext = lazyre.New(`(?i)^[^.;]*?\b(?:is|are|was|were|been|being|and|but|which|that|have|has|had|do|does)\b[^.;]{0,30}?\b(?:` + outOf + `|(?:not (?:appear|feature|form part)))\b`)
	// apartLead leads to such a number: "this excludes 5", "not including 5".
	apartLead = lazyre.New(`(?i)\b(?:exclud(?:es?|ing)|(?:neither|none|no)\b[^.;]{0,40}?\binclud(?:es?|ed)|(?:not|never) (?:includ(?:e|es|ing)|count(?:ing)?)|in addition to (?:these|those|this|the above|the \d[\d,]*)(?: figures?| offences| \d[\d,]*)*,?|on top of (?:these|those|this|that|the above)(?: figures?| offences)?,?|leav(?:es|ing) out|omit(?:s|ting))(?:\s+(?:there (?:were|was|are)|we (?:recorded|hold|have)|the|a|an|any|another|further|other|some|additional|total|of))*\s+$`)
)

// saysApart reports that a sentence says of the i-th count that it is not among the others.
func saysApart(s string, ns []said, i int) bool {
	to := len(s)
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	return apartLead.MatchString(s[:ns[i].Start]) || apartNext.MatchString(s[ns[i].End:to])
}

// hasCountApart reports a cell whose words have such a count.
func (r *reader) hasCountApart(s string) bool {
	return (apartLead.MatchString(s) || apartNext.MatchString(s)) && r.hasCounts(s)
}

// setApart takes such counts, found since from, out of the others and names them. What the letter
// says again is proposed once.
func (r *reader) setApart(from int, s string) {
	isApart := func(p proposal) bool { return p.doubts.has(countedApart) }
	for _, p := range r.found[from:] {
		if !isApart(p) || slices.ContainsFunc(r.apart, p.same) {
			continue
		}
		r.apart = append(r.apart, p)
		r.problem("%s %s: %s are in no other figure, as the words say, and are proposed apart: %q", p.Question, p.Period, cmp.Or(string(p.Symbol), figure.Thousands(p.Value)), quoteWords(s))
	}
	r.found = slices.DeleteFunc(r.found, isApart)
}

// same reports a count of the same thing with the same number.
func (p proposal) same(q proposal) bool {
	return p.Force == q.Force && p.Question == q.Question && p.Period == q.Period && p.Breakdown == q.Breakdown && p.Unit == q.Unit && p.Value == q.Value && p.Symbol == q.Symbol
}

// proposed gives all that is proposed, what is set apart last: what holds of a figure by itself holds
// of that too, and what holds of figures together does not.
func (r *reader) proposed() []*proposal {
	var out []*proposal
	for i := range r.found {
		out = append(out, &r.found[i])
	}
	for i := range r.apart {
		out = append(out, &r.apart[i])
	}
	return out
}
