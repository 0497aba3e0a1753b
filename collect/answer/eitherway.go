package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A sheet of flagged offences may say beside them how many there were in all. A row of it is of
// the first question where its words say so, or where its number and the flagged total do.

// eitherWay says that offences are counted with the flag and without it.
var eitherWay = lazyre.New(`(?i)\b(?:with (?:and|or|&) without|(?:flag(?:ged|s)?|marked|markers?|tag(?:ged|s)?|cyber|on-?line)\s*(?:or|and|/|&)\s*(?:not?|none|un-?(?:flagged|marked|tagged)|without|non-?(?:cyber|flagged)|off-?line)\b|(?:un|not |non-?)(?:flagged|marked|tagged) (?:or|and|&) (?:flagged|marked|tagged)|(?:whether|regardless|irrespective)\b[^,;.]{0,40}\b(?:flag\w*|marked|markers?|tag\w*))`)

// wholesOfFlagged finds the rows of a sheet of flagged offences that say "recorded" or "all" and are more
// than its total, which its parts prove: they are of all offences. The total is then the headline of
// the second question too, where nothing else is.
func (r *reader) wholesOfFlagged() {
	if !r.own {
		return
	}
	proved := r.provedTotals()
	for _, t := range slices.Clone(r.found) {
		if !t.ofFlagged || !t.IsTotal || !t.Breakdown.IsNone() || t.Symbol != NoSymbol || t.grid == nil || !proved(t) && !r.slipAmong(t, proved) {
			continue
		}
		more := false
		for i := range r.found {
			p := &r.found[i]
			if !p.whole(t) || p.Value <= t.Value {
				continue
			}
			if p.Question != "Q1" && p.saysAll() {
				p.Question, p.IsTotal, p.doubts = "Q1", false, p.doubts.with(guessedQuestion)
				proved = r.provedTotals() // it is no part of its table any more
			}
			more = more || p.Question == "Q1"
		}
		if more && !slices.ContainsFunc(r.found, func(p proposal) bool { return p.headlineWithin(t) }) {
			t.Question, t.grid = "Q2", nil
			r.found = append(r.found, t)
		}
	}
}

// slipAmong reports a total that its parts do not sum to, while those of the other periods of its table are mostly proved.
func (r *reader) slipAmong(t proposal, proved func(proposal) bool) bool {
	others := 0
	for _, p := range r.found {
		if p.grid != t.grid || p.Question != t.Question || p.Unit != t.Unit || !p.IsTotal || !p.Breakdown.IsNone() || p.Symbol != NoSymbol {
			continue
		} else if proved(p) {
			others++
		} else {
			others--
		}
	}
	return others > 0
}

// whole reports a count without breakdown of what the total t is of, itself aside or not.
func (p proposal) whole(t proposal) bool {
	return p.Breakdown.IsNone() && p.Symbol == NoSymbol && p.Force == t.Force && p.Period == t.Period && p.Unit == t.Unit
}

// headlineWithin reports a count of all flagged offences of the period of t or a part of it, which is the answer to the
// second question already.
func (p proposal) headlineWithin(t proposal) bool {
	return p.Question == "Q2" && p.Breakdown.IsNone() && p.Force == t.Force && p.Unit == t.Unit && t.Period.Contains(p.Period)
}

// saysAll reports a figure of a table whose own labels say that all offences are counted and nothing of
// the flag, and that is no sum of its table.
func (p proposal) saysAll() bool {
	if p.grid == nil || p.flagged {
		return false
	}
	words := p.grid.t.at(p.row, 0).text
	return saysAllOf.MatchString(words) && !flagWords.MatchString(words) && !totalAlone.MatchString(words)
}

// totalAlone says no more than that a row is the sum of its own table, rightly or wrongly.
var totalAlone = lazyre.New(`(?i)^\W*(?:grand |overall |sub-?)?(?:totals?|all|sum)\W*$`)

// isSumOfParts reports a total of a table that its parts there sum to.
func (r *reader) isSumOfParts(whole proposal) bool {
	return areSum(partsOfWhole(whole, r.alike(whole)), whole)
}

// provedTotals gives isSumOfParts for totals, each worked out once, while no figure changes.
func (r *reader) provedTotals() func(whole proposal) bool {
	type total struct {
		grid *grid
		countBase
		Breakdown
		n      int64
		symbol Symbol
	}
	known := map[total]bool{}
	return func(p proposal) bool {
		k := total{p.grid, p.base(p.Question), p.Breakdown, p.Value, p.Symbol}
		proved, ok := known[k]
		if !ok {
			proved = r.isSumOfParts(p)
			known[k] = proved
		}
		return proved
	}
}

// alike gives the figures of the same table that count the same as a whole, however broken down.
func (r *reader) alike(whole proposal) []proposal {
	base := whole.base(whole.Question)
	var out []proposal
	for i := range r.found {
		if p := &r.found[i]; p.grid == whole.grid && p.base(p.Question) == base {
			out = append(out, *p)
		}
	}
	return out
}
