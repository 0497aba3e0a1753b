package flag

import (
	"cmp"
	"slices"
	"strings"
)

// Rules that no file has.
const (
	ruleSilent  = "silent"          // no rule found anything
	ruleNoText  = "no-text"         // there is no text, or only what stands in the place of one
	ruleOfficer = "officer-flag"    // the officer set the flag by hand
	rulePlace   = "location.online" // the location type says online
	ruleWords   = "words"           // a word of the text, where no mention speaks
)

// reasons appends what decided: for a yes what spoke for it; otherwise also what
// spoke against.
func reasons(rs []Reason, a Answer, hits, fields []Hit) []Reason {
	for _, h := range hits {
		counts := h.Used >= 0.5
		if counts || a != Yes && h.Used+h.Doubtful >= 0.5 {
			rs = append(rs, h.Reason)
		}
		if a != Yes && !counts && h.By != nil {
			rs = append(rs, *h.By)
		}
	}
	for _, f := range fields {
		if f.Weight > 0 && a != No {
			rs = append(rs, f.Reason)
		}
	}
	return rs
}

// orSilent puts reasons in order, and gives never none: every mention when none of
// them decided, and that nothing was found when there is no mention.
func orSilent(rs []Reason, hits []Hit) []Reason {
	if len(rs) == 0 {
		for _, h := range hits {
			rs = append(rs, h.Reason)
		}
	}
	if len(rs) == 0 {
		return append(rs, Reason{Rule: ruleSilent})
	}
	slices.SortStableFunc(rs, compareReasons)
	return slices.Compact(rs)
}

func compareReasons(a, b Reason) int {
	switch {
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.End != b.End:
		return a.End - b.End
	}
	return strings.Compare(a.Rule, b.Rule)
}

// strongest appends the reasons of an answer for which no mention speaks by itself: the
// learnt words that speak most against a no, and the mention that is likeliest to tell, when
// it names a channel.
func (j *Judge) strongest(rs []Reason, r *reading, hits []Hit) []Reason {
	const most = 3
	if best := likeliest(hits); best != nil && j.names(*best) {
		rs = append(rs, best.Reason)
	}
	worth := func(at wordAt) float64 {
		odds := j.worth[at.of+1].whole.Odds
		return odds.Used + odds.Doubtful
	}
	speak := slices.DeleteFunc(slices.Clone(r.wordsAt), func(at wordAt) bool { return at.again || worth(at) <= 0 })
	slices.SortStableFunc(speak, func(a, b wordAt) int { return cmp.Compare(worth(b), worth(a)) })
	for _, at := range speak[:min(most, len(speak))] {
		s := r.spanOf(&at)
		rs = append(rs, Reason{ruleWords, int(s.start), int(s.end)})
	}
	return rs
}

// likeliest gives the mention with the greatest chance to tell, the first of those; nil of none.
func likeliest(hits []Hit) (best *Hit) {
	for i := range hits {
		if best == nil || hits[i].Used > best.Used {
			best = &hits[i]
		}
	}
	return best
}
