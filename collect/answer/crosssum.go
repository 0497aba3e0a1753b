package answer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"cyberflag/figure"
)

// crossSums tests figures against the sum of their parts wherever the two stand,
// also in another table or sheet: all victims against female and male, the flagged
// offences of Q2 against their outcomes in Q4. Like sums it mends nothing.
func (r *reader) crossSums() {
	r.claims(r.acrossTables)
	groups := r.groups()
	flagged := r.flaggedWholes(groups)
	for _, g := range groups {
		if first := g[0]; first.Question == "Q3" || first.Question == "Q4" {
			r.otherTotals(g, flagged)
		}
	}
}

// byWhole gives the figures that may be parts of each breakdown, in their order: a figure of girls of 13
// is one of girls, of 13, and of all.
func byWhole(group []proposal) map[[5]string][]proposal {
	out := map[[5]string][]proposal{}
	for _, p := range group {
		dims := p.Breakdown.dims()
		for less := 1; less < 1<<len(dims); less++ {
			whole, broken := dims, true
			for i := range whole {
				if less&(1<<i) != 0 {
					broken = broken && whole[i] != ""
					whole[i] = ""
				}
			}
			if broken {
				out[whole] = append(out[whole], p)
			}
		}
	}
	return out
}

// base is what a whole and its parts have in common.
func (p proposal) base(question string) countBase {
	return countBase{p.Force, question, p.Period, p.Unit}
}

// A countBase says of what a count is, as far as it is not broken down.
type countBase struct {
	force, question string
	period          figure.Period
	unit            Unit
}

// dims gives the ways in which a figure is broken down; code and title are one.
func (b Breakdown) dims() [5]string {
	return [5]string{cmp.Or(b.Code, b.Offence), b.Age, b.Sex, b.Platform, b.Outcome}
}

// partOf reports that b is whole broken down further, and gives in which ways.
func (b Breakdown) partOf(whole Breakdown) (more ways, ok bool) {
	of := whole.dims()
	for i, s := range b.dims() {
		switch w := of[i]; {
		case s == w:
		case w == "":
			more |= 1 << i
		default:
			return 0, false
		}
	}
	return more, more != 0
}

// ways are dimensions of a breakdown, a bit each in the order of dims.
type ways uint8

// names says them: "offences", "offences and sexes".
func (w ways) names() string {
	var out []string
	for i, name := range dimNames {
		if w&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return strings.Join(out, " and ")
}

var dimNames = []string{"offences", "ages", "sexes", "platforms", "outcomes"}

// sumOfAll reports a part that is itself a sum of parts.
func (b Breakdown) sumOfAll() bool {
	dims := b.dims()
	return b.Age == "0-17" || slices.ContainsFunc(dims[:], sumOfSome.MatchString) || slices.ContainsFunc(dims[:], subtotalOf.MatchString)
}

// A partSet is the parts of a figure by one way, or by several together.
type partSet struct {
	by    ways
	terms []addend
}

// partsOfWhole gives the sets of parts of a figure that can be tested.
// Parts by two ways, offence and sex, are where none of the table is by one of them alone: such a table
// mixes parts of several depths.
func partsOfWhole(whole proposal, all []proposal) []partSet {
	if whole.Symbol != NoSymbol {
		return nil
	}
	var out []partSet
	by := map[ways][]proposal{}
	besideAdults := childrenBesideAdults(all)
	for _, p := range all {
		if more, ok := p.Breakdown.partOf(whole.Breakdown); ok && (!p.Breakdown.sumOfAll() || besideAdults && p.Breakdown == (Breakdown{Age: "0-17"})) {
			by[more] = append(by[more], p)
		}
	}
	for _, w := range slices.Sorted(maps.Keys(by)) {
		mixed := false
		for other := range by {
			mixed = mixed || other != w && other&w != 0 && (w&(w-1) != 0)
		}
		parts := by[w]
		if len(parts) < 2 || mixed || !ofOneTable(parts) && (!arePeople(w, parts) || !areStrewn(whole, parts)) {
			continue
		}
		var terms []addend
		for _, p := range parts {
			terms = append(terms, addend{v: p.value()})
		}
		out = append(out, partSet{w, terms})
	}
	return out
}

// childrenBesideAdults reports that all children are one part beside adults, and not told apart by their ages.
func childrenBesideAdults(all []proposal) bool {
	adults := false
	for _, p := range all {
		from, _, ok := agesOf(p.Breakdown.Age)
		if ok && from < 18 && p.Breakdown.Age != "0-17" {
			return false
		}
		adults = adults || ok && from >= 18
	}
	return adults
}

// ofOneTable reports parts that stand in one table, or all in sentences.
func ofOneTable(parts []proposal) bool {
	return !slices.ContainsFunc(parts, func(p proposal) bool { return p.grid != parts[0].grid })
}

// arePeople reports parts by sex, or by ages of which none holds another, each of which is told once: they are
// parts of one whole wherever they stand.
func arePeople(w ways, parts []proposal) bool {
	taken := map[string]bool{}
	years := map[int]bool{}
	for _, p := range parts {
		b := p.Breakdown
		if taken[b.Age+"|"+b.Sex] || w.names() != "ages" && w.names() != "sexes" {
			return false
		}
		taken[b.Age+"|"+b.Sex] = true
		if from, to, ok := agesOf(b.Age); ok && w.names() == "ages" {
			for y := from; y <= min(to, oldest); y++ {
				if years[y] {
					return false
				}
				years[y] = true
			}
		}
	}
	return true
}

// areStrewn reports parts of which one table at most has several, and none the whole: those of two tables are of
// two wholes.
func areStrewn(whole proposal, parts []proposal) bool {
	in := map[*grid]int{}
	several := 0
	for _, p := range parts {
		if p.grid == nil {
			continue
		}
		if in[p.grid]++; in[p.grid] == 2 {
			several++
		}
	}
	return several < 2 && in[whole.grid] == 0
}

// longTotals doubts the printed totals of long tables that are not the sum of the rows of
// their question and period; crossSums says which. The tables of other shapes are tested
// where they are laid out.
func (r *reader) longTotals() {
	for _, whole := range r.found {
		if whole.grid == nil || whole.grid.long == nil || !whole.IsTotal {
			continue
		}
		for _, s := range partsOfWhole(whole, r.alike(whole)) {
			if sumOf(s.terms).withGaps().cannotBe(whole.Value) {
				r.wrongSums[whole.Where] = true
			}
		}
	}
}

// otherTotals names a total of platforms or outcomes that is not the number of flagged offences.
func (r *reader) otherTotals(parts []proposal, flagged flaggedWholes) {
	q2, ok := flagged.whole(parts)
	if i := slices.IndexFunc(parts, isWhole); ok && i >= 0 && parts[i].Value != q2.Value {
		r.unsaid(fmt.Sprintf("%s %s: the total is %s, Q2 has %s", parts[i].Question, q2.Period, figure.Thousands(parts[i].Value), figure.Thousands(q2.Value)),
			parts[i].Value, q2.Value)
	}
}

// contradicted doubts each headline of the second question that no parts of its own prove, where a table of its
// platforms or outcomes has another total, which its parts do prove.
func (r *reader) contradicted() {
	proved := r.provedTotals()
	for i, q2 := range r.found {
		if !r.own || q2.Question != "Q2" || !q2.Breakdown.IsNone() || q2.Symbol != NoSymbol || proved(q2) {
			continue
		}
		if slices.ContainsFunc(r.found, func(t proposal) bool {
			return (t.Question == "Q3" || t.Question == "Q4") && t.IsTotal && t.whole(q2) && t.Value != q2.Value && t.grid != nil && proved(t)
		}) {
			r.found[i].doubts = q2.doubts.with(otherTotal)
		}
	}
}

func (r *reader) acrossTables(whole proposal, what string, terms []addend) {
	s := sumOf(terms).withGaps()
	dims := whole.Breakdown.dims()
	name := strings.TrimSpace(strings.Join([]string{whole.Question, whole.Period.String(), strings.Join(strings.Fields(strings.Join(dims[:], " ")), " ")}, " "))
	t := figure.Thousands
	switch rest := whole.Value - s.n; {
	case s.cannotBe(whole.Value):
		r.unsaid(fmt.Sprintf("%s: %s sum to %s, the whole is %s", name, what, t(s.n), t(whole.Value)), s.n, whole.Value)
	case s.hidden == 1:
		note := fmt.Sprintf("(%s less %s is %s)", t(whole.Value), t(s.n), t(rest))
		if !slices.ContainsFunc(r.held, func(s string) bool { return strings.HasSuffix(s, note) }) {
			r.held = append(r.held, name+" "+what+" "+note)
		}
	case s.hidden > 1:
		r.unsaid(fmt.Sprintf("%s: %s add to %s, the whole is %s: the %d hidden values share %s", name, what, t(s.n), t(whole.Value), s.hidden, t(rest)), s.n, whole.Value)
	}
}

// unsaid adds a problem unless one that names both numbers was found before.
func (r *reader) unsaid(problem string, a, b int64) {
	x, y := figure.Thousands(a), figure.Thousands(b)
	for _, p := range r.probs {
		if strings.Contains(p, x) && strings.Contains(p, y) {
			return
		}
	}
	r.problem("%s", problem)
}
