package site

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/publish/chart"
)

// nationalPage is the data of templates/national/national.tmpl.
type nationalPage struct {
	basePage
	Measure   string
	Period    string // "year ending March 2017"
	Before    string
	Base      string // "2015-16"
	Current   string
	AsOf      string // "" when everything was used
	Headline  *headline
	Now, Then total
	Matched   matched
	Chart     template.HTML // "" when no force has a count in both years
	Pairs     []forceRow
	Wider     []widerRow
	Revisions []revisionRow
	Missing   []missingRow
	Queries   []queryRow
}

// A headline is the national figure as somebody published it.
type headline struct {
	Value  value
	Area   string
	Forces string  // "39 forces"; "" when nobody said
	Others []value // what else was printed for the same area and period
}

// matched is what may be said like for like.
type matched struct {
	Forces      string // "13 forces"
	Base        string
	Current     string
	Change      change
	Sure        string // how sure the change is
	Children    string
	Estimate    bool
	SameRelease int
}

// A forceRow is one force in both years.
type forceRow struct {
	Name, Path    string
	Base, Current value
	Change        change
}

type widerRow struct {
	Area, Period string
	Value        value
	Forces       string // "39 forces"; "" when nobody said
}

type revisionRow struct {
	Area, Path, Period string
	Values             []value
}

type missingRow struct {
	Name, Path    string
	Base, Current string // why there is no count; "" when there is one
}

type queryRow struct {
	Area, Period, Text string
	Refs               []ref
}

func (m maker) national() ([]Page, error) {
	q := m.release.Set.Question
	p := nationalPage{
		basePage: m.base(sentence(string(q.Measure))+", "+yearEnding(q.Current), "index.html", ""),
		Measure:  string(q.Measure),
		Period:   yearEnding(q.Current), Before: yearEnding(q.Base),
		Base: q.Base.String(), Current: q.Current.String(), AsOf: q.AsOf.Words(),
		Headline:  m.headline(),
		Now:       totalOf(m.release.Set.Current),
		Then:      totalOf(m.release.Set.Base),
		Matched:   matchedOf(m.release.Set.Matched),
		Pairs:     m.pairs(),
		Wider:     m.wider(),
		Revisions: m.revisions(),
		Missing:   m.missing(),
		Queries:   m.queries(),
	}
	var err error
	if p.Chart, err = m.nationalChart(); err != nil {
		return nil, err
	}
	return page("index.html", "national", p)
}

func (m maker) headline() *headline {
	f := m.release.Headline
	if f == nil {
		return nil
	}
	h := &headline{Value: m.valueOf(*f), Area: f.Area.Name, Forces: saidForces(f.Area)}
	for _, g := range m.release.Figures {
		same := g.Area.Kind == f.Area.Kind && g.Area.Name == f.Area.Name && g.Period == f.Period
		if same && g.Value != f.Value {
			h.Others = append(h.Others, m.valueOf(g))
		}
	}
	return h
}

// forceCount writes a number of forces.
func forceCount(n int) string {
	if n == 1 {
		return "1 force"
	}
	return figure.Thousands(int64(n)) + " forces"
}

// saidForces is how many forces an area is said to be made of, or "".
func saidForces(a figure.Area) string {
	if a.Forces == 0 {
		return ""
	}
	return forceCount(a.Forces)
}

func matchedOf(s collate.Matched) matched {
	c := changeOf(measure.MatchedChange(len(s.Pairs), s.Base, s.Current))
	if len(s.Contested()) > 0 {
		c = changeBetween(s.BaseSpan, s.CurrentSpan)
	}
	return matched{
		Forces: forceCount(len(s.Pairs)), Base: figure.Thousands(s.Base), Current: figure.Thousands(s.Current),
		Change: c, Sure: sureWords(s),
		Children: share(s.ChildrenShare), Estimate: s.ChildrenEstimated, SameRelease: s.SameRelease,
	}
}

// sureWords says how sure the change of the matched forces is, or why that is not
// known; "" without a force.
func sureWords(s collate.Matched) string {
	f := measure.IsContestedCommonRiseReal(s.Spans())
	switch {
	case len(s.Pairs) == 0:
		return ""
	case f.Ratio == nil:
		return "How sure that is cannot be said, because " + f.WhyNot.Words() + "."
	case f.Interval.NoHigh:
		return fmt.Sprintf("%s: the 95%% range of the ratio of the two years begins at %.2f, with the different changes of the forces allowed for.", sentence(f.Answer.Words()), f.Interval.Low)
	}
	return fmt.Sprintf("%s: 95%% range of the ratio of the two years %.2f to %.2f, with the different changes of the forces allowed for.",
		sentence(f.Answer.Words()), f.Interval.Low, f.Interval.High)
}

// inChart gives the matched forces, most in the current year first, and by
// name where counts are equal.
func (m maker) inChart() []collate.Pair {
	pairs := slices.Clone(m.release.Set.Matched.Pairs)
	slices.SortStableFunc(pairs, func(a, b collate.Pair) int {
		return cmp.Or(cmp.Compare(count(b.Current), count(a.Current)), cmp.Compare(a.Force.Name, b.Force.Name))
	})
	return pairs
}

// count gives the number of a figure that is known to be a count.
func count(f figure.Figure) int64 {
	n, ok := f.Value.Number()
	if !ok {
		panic("BUG: a matched force without a count")
	}
	return n
}

func (m maker) pairs() []forceRow {
	var rows []forceRow
	for _, p := range m.inChart() {
		rows = append(rows, m.forceRow(p))
	}
	return rows
}

// forceRow shows both years of a force: all counts that contradict each other,
// and of their change the bounds.
func (m maker) forceRow(p collate.Pair) forceRow {
	row := forceRow{
		Name: display(p.Force), Path: forcePath(p.Force), Base: m.valueOf(p.Base, p.BaseRivals...), Current: m.valueOf(p.Current, p.CurrentRivals...),
		Change: changeOf(measure.Compare(p.Base, p.Current)),
	}
	_, base := p.Base.Value.Number()
	_, current := p.Current.Value.Number()
	if p.Contested() && base && current && measure.LikeForLike(p.Base, p.Current) == measure.Given {
		row.Change = changeBetween(p.Spans())
	}
	return row
}

// asPair gives what stands for a force in both years, whether counts or not.
func asPair(r collate.Return) collate.Pair {
	return collate.Pair{Force: r.Force, Base: r.Base.Chosen, Current: r.Current.Chosen, BaseRivals: r.Base.Rivals(), CurrentRivals: r.Current.Rivals()}
}

// nationalChart draws the matched forces, or nothing when there are none.
func (m maker) nationalChart() (template.HTML, error) {
	pairs := m.inChart()
	if len(pairs) == 0 {
		return "", nil
	}
	q := m.release.Set.Question
	bars := chart.Bars{
		ID:     "national-chart",
		Title:  fmt.Sprintf("%s by police force, %s and %s", sentence(string(q.Measure)), q.Base, q.Current),
		Desc:   describe(pairs, q),
		Series: []string{q.Base.String(), q.Current.String()},
	}
	for _, p := range pairs {
		bars.Groups = append(bars.Groups, chart.Group{Label: barLabel(p), Counts: []int64{count(p.Base), count(p.Current)}})
	}
	svg, err := bars.SVG()
	return template.HTML(svg), err // chart escapes every word it is given
}

// barLabel names a force, with the counts that contradict the one that is drawn.
func barLabel(p collate.Pair) string {
	label := display(p.Force)
	for _, rivals := range [][]figure.Figure{p.BaseRivals, p.CurrentRivals} {
		for i, f := range rivals {
			if i > 0 { // the first is drawn
				label += fmt.Sprintf(" (or %s in %s)", f.Value, f.Period)
			}
		}
	}
	return label
}

// describe says what the chart shows to who cannot see it.
func describe(pairs []collate.Pair, q collate.Question) string {
	rose, fell := 0, 0
	for _, p := range pairs {
		switch {
		case count(p.Current) > count(p.Base):
			rose++
		case count(p.Current) < count(p.Base):
			fell++
		}
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	return fmt.Sprintf("Two bars a force, for the %s with a count in both years. The count rose in %d and fell in %d. "+
		"In %s it is highest for %s, %s, and lowest for %s, %s. The table below has every number.",
		forceCount(len(pairs)), rose, fell, q.Current,
		display(first.Force), figure.Thousands(count(first.Current)), display(last.Force), figure.Thousands(count(last.Current)))
}
