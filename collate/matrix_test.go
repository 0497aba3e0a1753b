package collate

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// made gives figures of several rows for one period.
func made(t *testing.T, p figure.Period, rows ...row) []figure.Figure {
	t.Helper()
	var figs []figure.Figure
	for _, r := range rows {
		figs = append(figs, r.figure(t, p, question.Measure))
	}
	return figs
}

// kinds gives the kinds of the queries about an area.
func queryKinds(s Set, name string) []QueryKind {
	var ks []QueryKind
	for _, q := range s.Queries {
		if q.Area.Name == name || q.Area.Printed == name {
			ks = append(ks, q.Kind)
		}
	}
	return ks
}

func TestMatrix(t *testing.T) {
	figs := made(t, figure.FinancialYear(2013), row{"Kent", "30", "", "A", "2016"})
	figs = append(figs, made(t, question.Base, row{"Kent", "63", "", "A", "2016"}, row{"Kent", "70", "", "A", "2017"},
		row{"BTP", "5", "", "A", "2016"}, row{"Durham", "", "flag not used", "A", "2016"}, row{"Essex", "", "refused", "A", "2016"})...)
	figs = append(figs, made(t, question.Current, row{"Kent", "1", "", "A", "2017-06"}, row{"Kent", "2", "", "B", "2017-06"})...)
	figs = append(figs, made(t, figure.CalendarYear(2010), row{"Kent", "9", "", "A", "2016"})...)
	m := collated(t, figs, question).Matrix
	if len(m.Years) != 4 || m.Years[0] != figure.FinancialYear(2013) || m.Years[3] != question.Current || len(m.Rows) != 43 {
		t.Fatalf("years %v, %d rows", m.Years, len(m.Rows))
	}
	if len(m.Outside) != 1 || m.Outside[0].Cells[2].Value() != figure.Count(5) {
		t.Errorf("outside the 43: %+v", m.Outside)
	}
	state := map[string][]figure.State{}
	for _, r := range m.Rows {
		for _, c := range r.Cells {
			state[r.Force.Name] = append(state[r.Force.Name], c.Value().State())
		}
		if r.Force.Name != "Kent" {
			continue
		}
		if !r.Cells[2].Revised() || r.Cells[2].Disputed() || r.Cells[3].Revised() || !r.Cells[3].Disputed() {
			t.Errorf("Kent: %+v", r.Cells)
		}
	}
	for force, want := range map[string][]figure.State{
		"Kent":   {figure.Counted, figure.NoFigure, figure.Counted, figure.Counted},
		"Durham": {figure.NoFigure, figure.NoFigure, figure.FlagNotUsed, figure.NoFigure},
		"Essex":  {figure.NoFigure, figure.NoFigure, figure.Refused, figure.NoFigure},
		"Surrey": {figure.NoFigure, figure.NoFigure, figure.NoFigure, figure.NoFigure},
	} {
		if !slices.Equal(state[force], want) {
			t.Errorf("%s: %v, want %v", force, state[force], want)
		}
	}
	// As of the end of 2016 Kent's 63 stood.
	q := question
	q.AsOf = civil.MustParse("2016-12-31")
	for _, r := range collated(t, figs, q).Matrix.Rows {
		if r.Force.Name == "Kent" && (r.Cells[2].Value() != figure.Count(63) || r.Cells[2].Revised()) {
			t.Errorf("as of 2016: %+v", r.Cells[2])
		}
	}
}

func TestRevisionChange(t *testing.T) {
	figs := made(t, question.Base,
		row{"Kent", "63", "", "A", "2016"}, row{"Kent", "70", "", "A", "2017"},
		row{"Essex", "50", "", "A", "2016"}, row{"Essex", "40", "", "A", "2017"},
		row{"Durham", "13", "", "A", "2016"}, row{"Durham", "", "not available", "A", "2017"},
		row{"Surrey", "", "refused", "A", "2016"}, row{"Surrey", "9", "", "A", "2017"},
		row{"Sussex", "5", "", "A", "2015"}, row{"Sussex", "6", "", "A", "2016"}, row{"Sussex", "5", "", "A", "2017"},
		row{"Dorset", "", "refused", "A", "2016"}, row{"Dorset", "", "not held", "A", "2017"})
	s := collated(t, figs, question)
	got := map[string]Direction{}
	for _, r := range s.Revisions {
		got[r.Area.Name], _ = r.Change()
	}
	want := map[string]Direction{"Kent": Up, "Essex": Down, "Durham": Withdrawn, "Surrey": Given, "Sussex": Back, "Dorset": Otherwise}
	for force, d := range want {
		if got[force] != d {
			t.Errorf("%s: %q, want %q", force, got[force], d)
		}
	}
	sums := s.Summaries()
	if len(sums) != 2 || sums[0].Net != -3 || sums[0].Forces[Up] != 1 || len(sums[1].Forces) != 0 {
		t.Errorf("%+v", sums)
	}
}

// A wider area that its forces contradict is asked about; where it is not known
// which forces it holds, or nothing contradicts, it is not.
func TestSumQueries(t *testing.T) {
	region := func(printed, value string) row { return row{printed, value, "", "B", "2017"} }
	three := []row{{"Northumbria", "98", "", "A", "2017"}, {"Cleveland", "55", "", "A", "2017"}, {"Durham", "13", "", "A", "2017"}}
	for _, c := range []struct {
		why  string
		rows []row
		area string
		want bool
	}{
		{"all forces, and another sum", append(three[:3:3], region("North East", "170")), "North East", true},
		{"all forces, and their sum", append(three[:3:3], region("North East", "166")), "North East", false},
		{"two of three with more than all", append(three[:2:2], region("North East", "150")), "North East", true},
		{"two of three with less", append(three[:2:2], region("North East", "160")), "North East", false},
		{"two that are listed", append([]row{three[0], three[2]}, region("North East (Northumbria+Durham)", "183")), "North East (Northumbria+Durham)", true},
		{"two that are listed, and their sum", append([]row{three[0], three[2]}, region("North East (Northumbria+Durham)", "111")), "North East (Northumbria+Durham)", false},
		{"any two of three", append(three[:3:3], region("North East (2 forces)", "150")), "North East (2 forces)", false},
		{"a region in brackets", []row{{"West Midlands", "90", "", "A", "2017"}, {"Staffordshire", "90", "", "A", "2017"}, region("West Midlands (region)", "150")}, "West Midlands (region)", true},
		{"Wales", []row{{"Gwent", "90", "", "A", "2017"}, {"South Wales", "90", "", "A", "2017"}, region("Wales (4 forces)", "150")}, "Wales (4 forces)", true},
		{"three forces of Wales below two that may be of them", []row{{"Gwent", "90", "", "A", "2017"}, {"South Wales", "90", "", "A", "2017"}, region("Wales (3 forces)", "150")}, "Wales (3 forces)", true},
		{"three forces of Wales as two that may be of them", []row{{"Gwent", "90", "", "A", "2017"}, {"South Wales", "90", "", "A", "2017"}, region("Wales (3 forces)", "180")}, "Wales (3 forces)", false},
		{"40 forces below two of 43", []row{{"Gwent", "300", "", "A", "2017"}, {"Kent", "301", "", "A", "2017"}, region("ENGLAND AND WALES (40 forces)", "600")}, "ENGLAND AND WALES (40 forces)", true},
		{"40 forces as two of 43", []row{{"Gwent", "300", "", "A", "2017"}, {"Kent", "300", "", "A", "2017"}, region("ENGLAND AND WALES (40 forces)", "600")}, "ENGLAND AND WALES (40 forces)", false},
		{"the nation below two of its forces", []row{{"Gwent", "90", "", "A", "2017"}, {"Kent", "90", "", "A", "2017"}, region("England and Wales", "150")}, "England and Wales", true},
		{"England and Wales, and both", []row{region("England", "100"), region("Wales", "20"), region("England and Wales", "121")}, "England and Wales", true},
		{"England and Wales, and both, that add up", []row{region("England", "100"), region("Wales", "20"), region("England and Wales", "120")}, "England and Wales", false},
	} {
		s := collated(t, made(t, question.Base, c.rows...), question)
		if got := slices.Contains(queryKinds(s, c.area), SumDiffers); got != c.want {
			t.Errorf("%s: asked about %v, want %v: %+v", c.why, got, c.want, s.Queries)
		}
	}
}

func TestYearQueries(t *testing.T) {
	figs := made(t, question.Base, row{"Kent", "63", "", "A", "2017"}, row{"Essex", "40", "", "A", "2017"}, row{"Surrey", "50", "", "A", "2017"})
	figs = append(figs, made(t, figure.CalendarYear(2015), row{"Kent", "63", "", "B", "2017"}, row{"Essex", "44", "", "B", "2017"})...)
	figs = append(figs, made(t, figure.FinancialYear(2012), row{"Surrey", "50", "", "A", "2017"}, row{"Kent", "9", "", "A", "2017"})...)
	s := collated(t, figs, question)
	for force, want := range map[string]struct {
		kind QueryKind
		text string
	}{
		"Kent":   {CalendarYear, "given for the calendar year 2015 and also for 2015-16: which is it?"},
		"Essex":  {CalendarYear, "44 (B, 2017) is for the calendar year 2015, which is not 2015-16."},
		"Surrey": {SameValue, "50 in both 2015-16 and 2012-13"},
	} {
		if got := queryKinds(s, force); !slices.Equal(got, []QueryKind{want.kind}) {
			t.Errorf("%s: %v, want %v", force, got, want.kind)
		}
		for _, q := range s.Queries {
			if q.Area.Name == force && !strings.Contains(q.Text, want.text) {
				t.Errorf("%s: %q, want %q", force, q.Text, want.text)
			}
		}
	}
}
