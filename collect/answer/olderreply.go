package answer

import (
	"slices"
	"strings"

	"cyberflag/prose"
)

// toldOlder names what a message that a later one replaces says otherwise: its lines of a question that have other
// numbers than the line of the same question in the answer.
func (r *reader) toldOlder(blocks []block, zs []zone, i int) {
	for _, old := range strings.Split(blocks[i].text, "\n") {
		m, ok := markOf(old, true)
		was := countsOf(m.rest)
		if !ok || len(was) == 0 || asksForThings(old) {
			continue
		}
		for k, b := range blocks {
			if zs[k] != inAnswer || b.table != nil {
				continue
			}
			for _, now := range strings.Split(b.text, "\n") {
				n, ok := markOf(now, true)
				if is := countsOf(n.rest); ok && len(is) > 0 && n.question == m.question && n.letter == m.letter && !slices.Equal(is, was) {
					r.problem("superseded: %q is replaced by %q", quoteWords(strings.TrimSpace(old)), quoteWords(strings.TrimSpace(now)))
				}
			}
		}
	}
}

// countsOf gives the numbers of a line that are of no period.
func countsOf(s string) []string {
	var out []string
	ps := prose.SpeltPeriods(s)
	for _, n := range prose.Scan(s).Numbers {
		if !slices.ContainsFunc(ps, func(p prose.SpeltPeriod) bool { return p.Overlaps(n.Span) }) {
			out = append(out, s[n.Start:n.End])
		}
	}
	return out
}
