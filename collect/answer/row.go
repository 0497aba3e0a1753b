package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// readRows reads the labels of each row. A row of words alone is the heading of
// those below it.
func (g *grid) readRows(topic dim) {
	n := len(g.t.rows)
	g.rows, g.body, g.section = make([]facets, n), make([]bool, n), make([]int, n)
	section, count, titled := facets{}, 0, -1
	axis := g.sectionAxis(topic)
	last := make([]string, g.labels)
	g.nest = g.nested()
	kind := noDim
	for r := g.head; r < n; r++ {
		if title, ok := g.sectionTitle(r); ok {
			if kind = kindTitled(title); kind == noDim {
				section = g.readSection(title, section, axis)
			} else {
				section.breakdown = Breakdown{}
				if u := unitOf(title); u != "" && !strings.ContainsAny(title, "'’") { // "Victims, sex", but not "Victims' sex"
					section.unit = u
				}
			}
			count++
			titled = r
			continue
		}
		g.nest.by[r] = cmp.Or(g.nest.by[r], kind)
		g.body[r] = true
		g.section[r] = count
		own := g.readRow(r, last)
		if section.breakdown.denies(own.breakdown) { // "Sex not recorded" behind the ages of boys
			section.breakdown, count = Breakdown{}, count+1
			g.section[r] = count
		}
		own.total = own.total || titled != r-1 && section.breakdown != (Breakdown{}) && own.breakdown == section.breakdown // "Male, all ages" behind them
		g.rows[r] = section.with(own)
		if whole := g.nest.parent[r]; whole >= 0 {
			g.rows[r] = g.rows[whole].asWhole().with(g.rows[r])
		}
		g.rows[r].doubts = g.rows[r].doubts.when(slices.Contains(g.nest.either, r), partOfWhich)
		if g.labels > 2 && !g.rows[r].breakdown.IsNone() && !g.namesTotal(r) { // "All" in one column of many
			g.rows[r].total = false
		}
		g.toDate(r)
		if g.rows[r].total && section != (facets{}) && titled != r-1 && !g.partsFollow(r) { // a total that comes first ends nothing
			section = facets{}
			count++
		}
	}
}

// denies reports that another breakdown is of another sex.
func (b Breakdown) denies(own Breakdown) bool {
	return b.Sex != "" && own.Sex != "" && b.Sex != own.Sex
}

// partsFollow reports that a total among rows with several labels is only of some of its
// section: rows that are no totals follow it before the next title.
func (g *grid) partsFollow(r int) bool {
	for k := r + 1; g.labels > 1 && k < len(g.t.rows) && !g.isTitle(k); k++ {
		total := false
		for c := range g.labels {
			total = total || isTotal(g.t.at(k, c).text)
		}
		if !total {
			return true
		}
	}
	return false
}

var toDateLabel = lazyre.New(`(?i)\b(?:to date|so far|ytd|part(?:[- ]year| only)?)\b`)

// toDate gives the total of a part-year the months that stand above it: "2017/18
// to date" below April to June is these three.
func (g *grid) toDate(r int) {
	if len(g.labelBy) == 0 || g.labelBy[0] != byPeriod || !toDateLabel.MatchString(g.t.at(r, 0).text) {
		return
	}
	var months []figure.Period
	for k := r - 1; k >= g.head && g.body[k] && !g.rows[k].total; k-- {
		if p := g.rows[k].period; p.Dated() && (!g.rows[r].period.Dated() || g.rows[r].period.Period.Contains(p.Period)) {
			months = append(months, p.Period)
		}
	}
	if len(months) > 0 {
		g.rows[r].period.Period, g.rows[r].total = union(months), true
	}
}

// wordsOfRow keeps what a row without a count says of its question: "Not held".
func (r *reader) wordsOfRow(g *grid, row int) {
	q := g.rows[row].question
	if q == "" {
		return
	}
	var words []string
	for c := g.labels; c < g.t.width(); c++ {
		x := g.t.at(row, c)
		if _, isValue := readValue(x.text); isValue {
			return
		}
		if !x.empty() && !x.covered {
			words = append(words, x.text)
		}
	}
	if len(words) > 0 {
		r.said.add(markOfQuestion(q), strings.Join(words, " "))
	}
}
