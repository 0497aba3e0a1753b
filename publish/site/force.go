package site

import (
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/publish/brief"
	"cyberflag/publish/chart"
	"cyberflag/reference"
)

// forcePath gives the page of a force, from the root, or "" for an area that
// has none.
func forcePath(a figure.Area) string {
	if a.Kind != figure.Force {
		return ""
	}
	f, err := reference.ForceByCode(a.Code)
	if err != nil {
		return "" // a force that reference does not know has no page
	}
	return "forces/" + f.Slug + ".html"
}

// display is the name of an area in running text: "City of London".
func display(a figure.Area) string {
	if f, err := reference.ForceByCode(a.Code); a.Kind == figure.Force && err == nil {
		return f.Display
	}
	return a.Name
}

// forcesPage is the data of templates/forces/forces.tmpl.
type forcesPage struct {
	basePage
	Measure, Base, Current string
	Counted, Of            int // forces with a count in the current year
	Regions                []region
}

// A region is the forces of one region.
type region struct {
	Name   string
	Forces []forceRow
}

// forcePage is the data of templates/force/force.tmpl.
type forcePage struct {
	basePage
	Name, Region string
	Measure      string
	BaseName     string // "2015-16"
	CurrentName  string
	CurrentWords string // "year ending March 2017"
	Row          forceRow
	Chart        template.HTML
	Sections     []section
	Sources      []brief.Source
	Help         []brief.Help
	Vintages     []vintageRow
}

// A section is a part of the brief, with the notes of each sentence.
type section struct {
	ID, Heading string
	Sentences   []noted
}

// A noted sentence has links to the sources at the foot of the page.
type noted struct {
	Text  string
	Notes []run
}

// A run is numbers that follow each other, such as 7 to 23, or one number.
type run struct{ First, Last int }

// A vintageRow is one published value of a force.
type vintageRow struct {
	Period  string
	Value   value
	Printed string
	Said    string
	Note    string
	Stands  bool // this is the value that is used
}

// forces makes the list of forces and a page for each.
func (m maker) forces() ([]Page, error) {
	pages, err := m.forceList()
	if err != nil {
		return nil, err
	}
	for _, r := range m.release.Set.Returns {
		p, err := m.force(r)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.Force.Name, err)
		}
		pages = append(pages, p...)
	}
	return pages, nil
}

func (m maker) forceList() ([]Page, error) {
	set := m.release.Set
	p := forcesPage{
		basePage: m.base("Police forces", "forces/index.html", "../"),
		Measure:  string(set.Question.Measure),
		Base:     set.Question.Base.String(), Current: set.Question.Current.String(),
		Counted: set.Current.Forces, Of: set.Current.Of,
	}
	of := map[string][]forceRow{}
	for _, r := range set.Returns {
		of[r.Region] = append(of[r.Region], m.forceRow(asPair(r)))
	}
	for _, name := range slices.Sorted(maps.Keys(of)) {
		slices.SortFunc(of[name], func(a, b forceRow) int { return strings.Compare(a.Name, b.Name) })
		p.Regions = append(p.Regions, region{Name: name, Forces: of[name]})
	}
	return page("forces/index.html", "forces", p)
}

func (m maker) force(r collate.Return) ([]Page, error) {
	b, err := brief.New(m.release.Set, r.Force.Code)
	if err != nil {
		return nil, err
	}
	q := m.release.Set.Question
	p := forcePage{
		basePage: m.base(display(r.Force), "forces/index.html", "../"),
		Name:     display(r.Force), Region: r.Region, Measure: string(q.Measure),
		BaseName: q.Base.String(), CurrentName: q.Current.String(), CurrentWords: yearEnding(q.Current),
		Row:      m.forceRow(asPair(r)),
		Sections: sections(b.Sections), Sources: b.Sources, Help: b.Help,
		Vintages: m.vintages(r),
	}
	if p.Chart, err = m.forceChart(r); err != nil {
		return nil, err
	}
	return page(forcePath(r.Force), "force", p)
}

func sections(from []brief.Section) []section {
	var out []section
	for _, s := range from {
		part := section{ID: s.ID, Heading: s.Heading}
		for _, x := range s.Sentences {
			part.Sentences = append(part.Sentences, noted{x.Text, runs(x.Sources)})
		}
		out = append(out, part)
	}
	return out
}

// runs joins three or more numbers that follow each other.
func runs(numbers []int) []run {
	var out []run
	for _, n := range slices.Sorted(slices.Values(numbers)) {
		if k := len(out); k > 0 && out[k-1].Last == n-1 {
			out[k-1].Last = n
			continue
		}
		out = append(out, run{n, n})
	}
	var split []run
	for _, r := range out {
		if r.Last == r.First+1 { // two numbers read better as two
			split = append(split, run{r.First, r.First}, run{r.Last, r.Last})
			continue
		}
		split = append(split, r)
	}
	return split
}

// forceChart draws the force's two years when both are counted and may be
// compared; a chart of figures that may not be compared would compare them, and
// one of counts that contradict each other would choose one.
func (m maker) forceChart(r collate.Return) (template.HTML, error) {
	base, ok1 := r.Base.Value().Number()
	current, ok2 := r.Current.Value().Number()
	if !ok1 || !ok2 || asPair(r).Contested() || measure.LikeForLike(r.Base.Chosen, r.Current.Chosen) != measure.Given {
		return "", nil
	}
	q := m.release.Set.Question
	svg, err := chart.Bars{
		ID:     "force-chart",
		Title:  fmt.Sprintf("%s, %s, %s and %s", sentence(string(q.Measure)), display(r.Force), q.Base, q.Current),
		Desc:   fmt.Sprintf("One bar a year: %s in %s and %s in %s.", figure.Thousands(base), q.Base, figure.Thousands(current), q.Current),
		Series: []string{display(r.Force)},
		Groups: []chart.Group{{Label: q.Base.String(), Counts: []int64{base}}, {Label: q.Current.String(), Counts: []int64{current}}},
	}.SVG()
	return template.HTML(svg), err // chart escapes every word it is given
}

// vintages gives every published value of the force, oldest period first.
func (m maker) vintages(r collate.Return) []vintageRow {
	var rows []vintageRow
	for _, f := range m.release.Figures {
		if f.Area.Kind != figure.Force || f.Area.Code != r.Force.Code {
			continue
		}
		rows = append(rows, vintageRow{
			Period: f.Period.String(), Value: m.valueOf(f), Printed: f.Source.Printed, Said: said(f), Note: f.Source.Note,
			Stands: stands(f, r.Base) || stands(f, r.Current),
		})
	}
	return rows
}

// stands reports whether f is what cell c was taken from.
func stands(f figure.Figure, c collate.Cell) bool {
	return len(c.Vintages) > 0 && f.Period == c.Period && sourceOf(f) == sourceOf(c.Chosen) && f.Value == c.Chosen.Value
}
