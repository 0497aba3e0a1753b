package answer

import (
	"slices"

	"cyberflag/prose"
)

// An answer to the second question may first say again how many offences there were, and then how many of them have
// the flag: "In all, 2,821 such offences were recorded in 2017/18. Of these, 301 carry the flag."

// flaggedPart reports a sentence that goes on with how many of those of the sentence before have the flag.
func flaggedPart(s string) bool {
	return ofThese.MatchString(s) && flagWords.MatchString(s) && !notFlagged.MatchString(s)
}

// wholeBefore gives the counts of the sentence before, which were read from number from, to the first question, where it
// speaks of no flag.
func (r *reader) wholeBefore(before, s string, from int) {
	if !r.own || r.here.question != "Q2" || !flaggedPart(s) || flagWords.MatchString(before) || !crimeWords.MatchString(before) {
		return
	}
	all := r.found[from:]
	if slices.ContainsFunc(all, func(p proposal) bool {
		return p.Question != "Q2" || p.flagged || p.Unit != Offences || !p.Breakdown.IsNone()
	}) {
		return
	}
	for i := range all {
		all[i].Question = "Q1"
	}
}

// namesOffencesCounted reports words that name again a number of offences: "What became of the 365".
func (r *reader) namesOffencesCounted(s string) bool {
	return slices.ContainsFunc(r.scan(s).Numbers, func(n prose.Number) bool {
		return n.Value.IsInt() && partOf.MatchString(s[:n.Start]) && slices.ContainsFunc(r.found, func(p proposal) bool {
			return p.Symbol == NoSymbol && p.Value == n.Value.Num().Int64() && p.Unit == Offences && p.Breakdown.IsNone()
		})
	})
}
