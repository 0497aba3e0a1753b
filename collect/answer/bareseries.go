package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// numbersAlone is an answer of nothing but counts: "588 and 601".
var numbersAlone = lazyre.New(`(?i)^(?:\d{1,3}(?:,\d{3})+|\d+|nil|none)(?:(?:,|;|/| and| &|, and)\s+(?:\d{1,3}(?:,\d{3})+|\d+|nil|none))+(?:\s+respectively)?\.?$`)

var alonePart = lazyre.New(`(?i)(?:,?\s+(?:and|&)|[,;/])\s+`)

// bareSeries reads such an answer: each count is of a period of its question, of the counts
// before it, or of the request, whichever are as many.
func (r *reader) bareSeries(l line) bool {
	s := strings.TrimSuffix(strings.TrimRight(l.text, ". "), " respectively")
	if !numbersAlone.MatchString(l.text) || r.here.with(r.sub).period.Dated() {
		return false
	}
	values := alonePart.Split(s, -1)
	periods := r.periodsOfRequest("respectively", len(values))
	if periods == nil && len(r.last) == len(values) {
		periods = slices.Clone(r.last)
	}
	if years := r.yearsFor(); periods == nil && len(years) == len(values) {
		periods = slices.Clone(years)
	}
	if periods == nil || slices.Contains(periods, figure.Period{}) {
		return false
	}
	from := len(r.found)
	for i, text := range values {
		v, ok := readValue(text)
		if !ok {
			continue
		}
		own := facets{period: prose.SpeltPeriod{Period: periods[i]}}
		own.doubts = own.doubts.with(earlierPeriod)
		r.propose(r.here, own, v, r.place(l), l.text, nil, 0, 0)
	}
	r.recent(from)
	return true
}
