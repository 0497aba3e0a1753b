package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// sums tests every total of a grid against the numbers it stands for, down the
// columns and along the rows, and says what does not agree. It mends nothing.
func (r *reader) sums(g *grid) {
	before := r.goesOnFrom(g)
	for c := g.labels; c < g.t.width(); c++ {
		if !g.cols[c].skip && !slices.Contains(g.labelBy, byDim) { // its rows are of several breakdowns
			r.downColumn(g, c, before)
		}
	}
	for row := g.head; row < len(g.t.rows); row++ {
		if g.body[row] && !g.rows[row].skip {
			r.alongRow(g, row)
		}
	}
}

// An addend is one cell of a sum.
type addend struct {
	v     value
	label string
	row   facets // what its row says
}

// within gives the addends of the period, question and force of a total, as far as both the
// total and they say them.
func within(all []addend, total facets) []addend {
	p := total.period.Period
	return slices.DeleteFunc(slices.Clone(all), func(a addend) bool {
		of := a.row.period.Period
		return p != (figure.Period{}) && of != (figure.Period{}) && !p.Contains(of) || unlike(a.row.question, total.question) || unlike(a.row.force, total.force)
	})
}

// partsAmong gives the addends that are broken down as a total is, and further: those of Assault for "Assault | All".
func partsAmong(all []addend, total Breakdown) []addend {
	if total.IsNone() {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(a addend) bool {
		_, ok := a.row.breakdown.partOf(total)
		return !ok
	})
}

// unlike reports two names that are both said and are not the same.
func unlike(a, b string) bool { return a != "" && b != "" && a != b }

// rowLabel gives the last words of a row's labels: a total often stands beside an
// empty code.
func (g *grid) rowLabel(row int) string {
	for c := g.labels - 1; c > 0; c-- {
		if s := g.t.at(row, c).text; s != "" {
			return s
		}
	}
	return g.t.at(row, 0).text
}

// sumOfSome is a row that sums those above it and says that they are not all:
// "All five classes", "Total of the three sites".
var sumOfSome = lazyre.New(`(?i)^(?:all|(?:sub-?)?totals? (?:of|for)|sum of)\s+(?:of\s+)?(?:the\s+|these\s+)?(?:` + prose.UpToTwelve + `|\d{1,2})\s+\w+\s*$`)

// wholeRow reports a row that counts everything among rows of parts, such as
// "All sexual offences" above "With the marker:".
func (g *grid) wholeRow(row int) bool {
	return !slices.Contains(g.labelBy, byFlag) && g.rows[row].breakdown.IsNone() && !g.rows[row].period.Dated() && g.rows[row].period.Month == 0 && g.rows[row].force == "" && g.labels > 0 && len(g.t.rows)-g.head > 2
}

func grandWords(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "grand") || strings.HasPrefix(s, "overall") || strings.HasPrefix(s, "all")
}

// alongRow tests the total columns of a row.
func (r *reader) alongRow(g *grid, row int) {
	var run []addend
	for c := g.labels; c < g.t.width(); c++ {
		unflagged := g.answers && (saysNo(g.lastHead(c)) || saysUnsaid(g.lastHead(c))) // a part of all offences
		if g.cols[c].skip && !unflagged || g.t.at(row, c).covered {
			continue
		}
		v, ok := readValue(g.t.at(row, c).text)
		if !g.cols[c].total {
			if ok {
				run = append(run, addend{v: v, label: g.heads[c]})
			}
			continue
		}
		if ok && len(run) > 1 && (g.answers && g.cols[c].all || !g.mixedHeads()) {
			r.test(g.t.at(row, c).where, r.nameOf(g.name(row, c, false)), "columns", run, v)
		}
		run = nil
	}
}

// mixedHeads reports columns of different measures, which no sum may join.
func (g *grid) mixedHeads() bool {
	for c := g.labels; c < g.t.width(); c++ {
		if g.cols[c].flagged || g.cols[c].unit != "" && g.colDims[c] == noDim && !g.cols[c].total {
			return true
		}
	}
	return false
}

// name says which sum is meant: "2015/16 outcomes", "Female".
func (g *grid) name(row, c int, down bool) string {
	if down {
		return joinText(g.heads[c], g.t.at(row, 0).text)
	}
	totals := 0
	for k := g.labels; k < len(g.cols); k++ {
		if g.cols[k].total && !g.cols[k].skip {
			totals++
		}
	}
	if totals > 1 { // the head says which of them
		words := []string{g.t.at(row, 0).text}
		for r := range g.head {
			if s := g.headAt(r, c); s != words[len(words)-1] {
				words = append(words, s)
			}
		}
		return joinText(words...)
	}
	return g.t.at(row, 0).text
}

// nameOf says with its table, or its sheet, which sum is meant.
func (r *reader) nameOf(sum string) string { return joinText(cmp.Or(r.titled, r.sheet), sum) }

// grand tests a total of all columns, which stands below the sums of each.
func (r *reader) grand(g *grid, row int, total value) {
	sums := -1
	for k := row - 1; k >= g.head && sums < 0; k-- {
		if g.body[k] && g.rows[k].total {
			sums = k
		}
	}
	if sums < 0 || total.symbol != NoSymbol {
		return
	}
	var s partSum
	for c := g.labels; c < g.t.width(); c++ {
		if v, ok := readValue(g.t.at(sums, c).text); ok {
			s.n += v.n
		}
		for k := g.head; k < sums; k++ {
			if v, ok := readValue(g.t.at(k, c).text); ok && (v.symbol == Hidden || v.symbol == LessThanFive) {
				s.hide(value{low: bound(1)})
			}
		}
	}
	r.compare(g.t.at(row, 0).text, "printed sums", s, total.n)
}

// against compares the sum of a question's parts with the count that they are
// parts of, where no total of their own is printed.
func (r *reader) against(part, whole string) {
	sums, totals := map[string]int64{}, map[string]int64{}
	var order []string
	for _, p := range r.found {
		at := p.Force + p.Period.String()
		switch {
		case p.Question == part && p.Breakdown.IsNone(), p.Question == part && p.Symbol != NoSymbol:
			return
		case p.Question == part && p.Breakdown.Platform == "": // asked for besides
		case p.Question == part:
			if sums[at] == 0 {
				order = append(order, at)
			}
			sums[at] += p.Value
		case p.Question == whole && p.Breakdown.IsNone() && p.Symbol == NoSymbol:
			totals[at] = p.Value
		}
	}
	var parts, wholes []string
	for _, at := range order {
		if n, ok := totals[at]; ok && sums[at] > n {
			parts, wholes = append(parts, figure.Thousands(sums[at])), append(wholes, figure.Thousands(n))
		}
	}
	if len(parts) > 0 {
		r.problem("%s sums to %s against %s of %s", part, strings.Join(parts, " and "), strings.Join(wholes, " and "), whole)
	}
}
