package answer

import (
	"fmt"
)

// A table may be laid out otherwise than it looks: its first row is no head but a title in
// cells, or its heads stand in its first column. Where most of its counts are not
// explained as it stands, other layouts are tried, and the one that explains most is taken.

const (
	enoughExplained = 0.5 // a share of counts from which a layout is taken as it is
	muchBetter      = 0.3 // by how much another must be better
	mostDropped     = 3   // rows at the top that may be no heads
)

// otherLayout gives the layout of t that explains more of its counts than g does, or g.
func (r *reader) otherLayout(t *table, g *grid) *grid {
	best, share := g, r.explained(g)
	if share >= enoughExplained {
		return g
	}
	try := func(t *table) {
		if len(t.rows) < 2 {
			return
		}
		other := understand(t, r.topicHere(), r.own)
		if s := r.explained(other); s >= enoughExplained && s > share+muchBetter {
			other.doubted = true
			best, share = other, s
		}
	}
	for n := 1; n <= mostDropped && n < len(t.rows); n++ {
		below := *t
		below.rows, below.judged = t.rows[n:], max(0, t.judged-n)
		try(&below)
	}
	try(t.transposed())
	return best
}

// explained gives the share of the counts of a grid that have a period and are the only
// ones of their labels.
func (r *reader) explained(g *grid) float64 {
	if g == nil {
		return 0
	}
	ctx := r.here.with(r.sub)
	_, known := r.defaultPeriod()
	counts, dated := 0, 0
	seen := map[string]int{}
	for row := g.head; row < len(g.t.rows); row++ {
		if !g.body[row] || g.rows[row].skip {
			continue
		}
		for c := g.labels; c < g.t.width(); c++ {
			if _, ok := readValue(g.t.at(row, c).text); !ok || g.cols[c].skip || g.t.at(row, c).covered {
				continue
			}
			f := g.own(row, c)
			counts++
			if p := ctx.with(f).period; p.Dated() || known {
				dated++
				seen[fmt.Sprint(f.question, f.force, f.period.Period, f.period.Month, f.part, f.breakdown, f.unit, f.flagged, f.total)]++
			}
		}
	}
	if counts == 0 {
		return 0
	}
	for _, n := range seen {
		dated -= n - 1
	}
	return float64(dated) / float64(counts)
}

// transposed gives the table with its rows as columns.
func (t *table) transposed() *table {
	out := &table{caption: t.caption, place: t.place, lead: t.lead}
	for c := range t.width() {
		var row []cell
		for r := range t.rows {
			x := t.at(r, c)
			x.covered = x.covered && r > 0 && t.at(r-1, c).text == x.text
			row = append(row, x)
		}
		out.rows = append(out.rows, row)
	}
	return out
}
