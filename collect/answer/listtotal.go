package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence behind a list or table may say what its counts come to: "These come to 141 in all."

var (
	// sumSaid is such a sentence, or a number that only its end calls a sum.
	sumSaid = lazyre.New(`(?i)^\W*(?:(?:which|this|that|these|those|they|and|all|together|in (?:total|all)|altogether|overall|the (?:above|list|numbers?|figures?|counts?|rows?|total|sum|platforms|outcomes|ages|types)|of (?:these|those|them))\b[\s,:]*)*` +
		`(?:(?:is|are|was|were|there were|comes?|came|adds?|added|amounts?|amounted|makes?|made|making|totals?|totalled|totalling|sums?|summed|gives?|giving)\b\s*)?(?:up\s+)?(?:to\s+)?(?:an?\s+|the\s+)?(?:(?:grand )?(?:total|sum)\s+)?(?:of\s+)?` +
		`(\d{1,3}(?:,\d{3})+|\d+)(?: (?:offences|crimes|records))?(?:,?\s+(?:in all|in total|altogether|all told|together|overall))?\W*$`)
	sumWords = lazyre.New(`(?i)\b(?:comes?|came|adds?|added|amounts?|amounted|makes?|making|totals?|totalled|totalling|sums?|summed|in all|altogether|all told)\b`)
)

// listTotal proposes the total that s says of the list or table that was read last, and tests it; ok is false
// where it says none, or the counts are of several periods or kinds.
func (r *reader) listTotal(s, where string) (ok bool) {
	m := sumSaid.FindStringSubmatch(s)
	if m == nil || !sumWords.MatchString(s) {
		return false
	}
	total, isValue := readValue(m[1])
	parts := r.lastList()
	if !isValue || len(parts) < 2 {
		return false
	}
	if where == "" {
		where = quoteWords(s)
	}
	var terms []addend
	for _, p := range parts {
		terms = append(terms, addend{v: p.value()})
	}
	first := parts[0].Figure
	own := facets{question: first.Question, force: first.Force, period: prose.SpeltPeriod{Period: first.Period}, unit: first.Unit, flagged: parts[0].flagged, total: true}
	ctx := r.here
	ctx.breakdown = Breakdown{}
	r.propose(ctx, own, total, where, s, nil, 0, 0)
	r.test(where, r.nameOf(joinText(first.Question, first.Period.String())), "rows", terms, total)
	return true
}

// lastList gives the counts of the list or table that was read last, where nothing was counted since and all are
// of one question, period and kind, and none is a total.
func (r *reader) lastList() []proposal {
	n := len(r.found)
	from := n
	switch {
	case n == 0:
		return nil
	case r.found[n-1].grid == nil && r.listed[1] == n: // a list in a sentence
		from = r.listed[0]
	case r.found[n-1].grid == nil:
		return nil
	}
	for r.found[n-1].grid != nil && from > 0 && r.found[from-1].grid == r.found[n-1].grid {
		from--
	}
	parts := r.found[from:]
	first := parts[0]
	if slices.ContainsFunc(parts, func(p proposal) bool {
		return p.IsTotal || p.Question != first.Question || p.Period != first.Period || p.Force != first.Force || p.Unit != first.Unit || p.Breakdown.only() == noDim || p.Breakdown.only() != first.Breakdown.only()
	}) {
		return nil
	}
	return slices.Clone(parts)
}

// only gives what a count is broken down by where that is one thing, otherwise noDim.
func (b Breakdown) only() dim {
	d, n := noDim, 0
	for _, x := range []struct {
		said bool
		d    dim
	}{{b.Offence != "" || b.Code != "", byOffence}, {b.Age != "", byAge}, {b.Sex != "", bySex}, {b.Platform != "", byPlatform}, {b.Outcome != "", byOutcome}} {
		if x.said {
			d = x.d
			n++
		}
	}
	if n != 1 {
		return noDim
	}
	return d
}
