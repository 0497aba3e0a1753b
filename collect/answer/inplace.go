package answer

import (
	"strings"

	"cyberflag/figure"
)

// What a corrected number replaces among the figures that the same letter gave before.

// rightedSince says of the figures since from that their numbers replaced older ones, shows the words
// that gave them, and drops the older ones where the letter gave them too.
func (r *reader) rightedSince(from int, t told, where string) {
	for i := range r.found[from:] {
		p := &r.found[from+i]
		p.doubts, p.Quote = p.doubts.with(inPlaceOf), strings.TrimSpace(t.from)
		if where == "" {
			p.Where = quoteWords(t.from)
		}
		r.inPlaceOf(p, t, i, len(r.found)-from)
	}
	r.dropReplaced()
}

// inPlaceOf finds the older figure that p, the i-th of n new ones, replaces: the one of the same period
// with the number that is said to be wrong, whose words say what p is; where no number is said, the
// one that is otherwise the same. Of several with that number nobody says which is wrong: all stand,
// in doubt, and a problem names them.
func (r *reader) inPlaceOf(p *proposal, t told, i, n int) {
	before := r.found[:len(r.found)-n]
	if len(t.old) == 0 {
		for k := range before {
			if was := &before[k]; p.mayReplace(was) && was.Question == p.Question && was.Breakdown == p.Breakdown && was.Unit == p.Unit {
				r.problem("superseded: %s is replaced: %q", figure.Thousands(was.Value), quoteWords(t.from))
				was.replaced = true
			}
		}
		return
	}
	if len(t.old) != n {
		return
	}
	switch wrong := wrongOnes(before, p, t.old[i], t.words); len(wrong) {
	case 0:
		r.errata = append(r.errata, erratum{old: t.old[i], now: figure.Thousands(p.Value), period: p.Period, words: p.Quote, proposed: true})
	case 1:
		was := wrong[0]
		p.Question, p.Unit, p.flagged, p.Breakdown = was.Question, was.Unit, was.flagged, was.Breakdown
		p.doubts = p.doubts.without(guessedQuestion).without(otherQuestion)
		was.replaced = true
	default:
		p.doubts = p.doubts.with(oneOfSeveral)
		for _, was := range wrong {
			was.doubts = was.doubts.with(oneOfSeveral)
		}
		r.problem("%s: %d figures are %s, and nothing says which of them %s replaces: %q", p.Period, len(wrong), t.old[i], figure.Thousands(p.Value), quoteWords(t.from))
	}
}

// mayReplace reports that p may be the right number of an older figure: another number of the same
// period and force.
func (p *proposal) mayReplace(was *proposal) bool {
	return was.Period == p.Period && was.Symbol == NoSymbol && was.Value != p.Value && (was.Force == p.Force || was.Force == "" || p.Force == "")
}

// wrongOnes gives the older figures with the number that is said to be wrong which p may replace: of
// several those that have the flag where the words name it, then those that are broken down as p is.
func wrongOnes(before []proposal, p *proposal, old, words string) []*proposal {
	var out []*proposal
	for k := range before {
		was := &before[k]
		if !was.replaced && p.mayReplace(was) && isNumber(old, was.Value) && (p.Breakdown.IsNone() || p.Breakdown == was.Breakdown) {
			out = append(out, was)
		}
	}
	if flagWords.MatchString(words) {
		out = likelier(out, func(was *proposal) bool { return was.flagged })
	}
	return likelier(out, func(was *proposal) bool { return was.Breakdown == p.Breakdown })
}

// likelier keeps those of which is holds, or all where it holds of none.
func likelier(all []*proposal, is func(*proposal) bool) []*proposal {
	var out []*proposal
	for _, p := range all {
		if is(p) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// isNumber reports that a number in digits is n.
func isNumber(s string, n int64) bool {
	v, err := readNumber(s)
	return err == nil && v == n
}
