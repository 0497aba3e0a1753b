package collate

import (
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// TestRivals: counts of one vintage that nothing but a date or the alphabet
// decides between are told as such, and the others are not.
func TestRivals(t *testing.T) {
	for _, c := range []struct {
		why  string
		rows []row
		want []int64
	}{
		{"two papers of one month", []row{{"Kent", "67", "", "Z", "2017-06"}, {"Kent", "66", "", "B", "2017-06"}}, []int64{66, 67}},
		{"a day in the month says no more", []row{{"Kent", "311", "", "Z", "2017-06-23"}, {"Kent", "389", "", "B", "2017-06"}}, []int64{311, 389}},
		{"the one taken comes first", []row{{"Kent", "9", "", "B", "2017-06"}, {"Kent", "7", "", "C", "2017-06"}, {"Kent", "8", "", "D", "2017-06"}}, []int64{9, 7, 8}},
		{"more publishers", []row{{"Kent", "67", "", "A", "2017-06"}, {"Kent", "67", "", "C", "2017-06"}, {"Kent", "66", "", "B", "2017-06"}}, nil},
		{"the collector", []row{{"Kent", "67", "", "NSPCC", "2017-06"}, {"Kent", "66", "", "B", "2017-06"}}, nil},
		{"a later one", []row{{"Kent", "67", "", "A", "2017-06"}, {"Kent", "66", "", "B", "2017-07"}}, nil},
		{"one value", []row{{"Kent", "67", "", "A", "2017-06"}, {"Kent", "67", "", "B", "2017-06"}}, nil},
		{"a number and a gap", []row{{"Kent", "67", "", "A", "2017-06"}, {"Kent", "", "refused", "B", "2017-06"}}, nil},
		{"no number at all", []row{{"Kent", "", "refused", "B", "2017-06"}}, nil},
	} {
		var figs []figure.Figure
		for _, r := range c.rows {
			figs = append(figs, r.figure(t, question.Base, question.Measure))
		}
		s := collated(t, append(figs, row{"Kent", "419", "", "A", "2017-06"}.figure(t, question.Current, question.Measure)), question)
		cell := find(t, s, "Kent").Base
		var got []int64
		for _, f := range cell.Rivals() {
			n, _ := f.Value.Number()
			got = append(got, n)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: rivals %v, want %v", c.why, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: rivals %v, want %v", c.why, got, c.want)
			}
		}
		if (len(s.Matched.Contested()) > 0) != (c.want != nil) || c.want != nil && s.Matched.BaseSpan.Exact() {
			t.Errorf("%s: contested %v, together %v", c.why, s.Matched.Contested(), s.Matched.BaseSpan)
		}
	}
}

// TestLeftOut counts what a date leaves out, by why.
func TestLeftOut(t *testing.T) {
	var figs []figure.Figure
	for _, r := range []row{{"Kent", "1", "", "A", "2017-06-15"}, {"Kent", "2", "", "B", "2017-06"}, {"Essex", "3", "", "C", "2017"}, {"Dorset", "4", "", "D", "2017-06-16"}} {
		figs = append(figs, r.figure(t, question.Base, question.Measure))
	}
	undated := row{"Gwent", "5", "", "E", "2017"}.figure(t, question.Base, question.Measure)
	undated.Source.PublishedOn = civil.Partial{}
	q := question
	q.AsOf = civil.MustParse("2017-06-15")
	other := row{"Gwent", "5", "", "E", "2018"}.figure(t, question.Base, figure.AllChild)
	if got := collated(t, append(figs, undated, other), q).LeftOut; got != (LeftOut{Later: 1, Unsure: 2, Undated: 1}) {
		t.Errorf("left out %+v", got)
	}
	if got := collated(t, append(figs, undated), question).LeftOut; got.Sum() != 0 {
		t.Errorf("without a date %+v are left out", got)
	}
}

// TestLeastByPublished: a published total of some forces is the least that all
// recorded, where nothing speaks against it.
func TestLeastByPublished(t *testing.T) {
	kent := row{"Kent", "100", "", "A", "2018"}
	for _, c := range []struct {
		why  string
		rows []row
		most string // of all child sexual offences of every force; "" unknown
		want int64
		how  Bearing
	}{
		{"a total of 39 forces", []row{kent, {"ENGLAND AND WALES (39 forces)", "300", "", "A", "2018"}}, "", 300, Raises},
		{"a total of all 43", []row{kent, {"ENGLAND AND WALES (43 forces)", "300", "", "A", "2018"}}, "", 300, Whole},
		{"none was published", []row{kent}, "", 0, NoHigher},
		{"less than the forces' own sum", []row{kent, {"ENGLAND AND WALES (39 forces)", "90", "", "A", "2018"}}, "", 0, NoHigher},
		{"with Northern Ireland", []row{kent, {"ENGLAND, WALES AND N IRELAND", "300", "", "A", "2018"}}, "", 0, HoldsOthers},
		{"contradicted", []row{kent, {"ENGLAND AND WALES", "300", "", "A", "2018"}, {"ENGLAND AND WALES", "301", "", "B", "2018"}}, "", 0, Disputed},
		{"more than can be", []row{kent, {"ENGLAND AND WALES", "3000", "", "A", "2018"}}, "10", 0, AboveMost},
	} {
		var figs []figure.Figure
		for _, r := range c.rows {
			figs = append(figs, r.figure(t, question.Base, question.Measure))
		}
		if c.most != "" {
			for _, f := range find43(t) {
				figs = append(figs, row{f, c.most, "", "A", "2018"}.figure(t, question.Base, figure.AllChild))
			}
		}
		s := collated(t, figs, question)
		if least, how := s.LeastByPublished(s.Base); least != c.want || how != c.how {
			t.Errorf("%s: %d, %v; want %d, %v", c.why, least, how, c.want, c.how)
		}
	}
}

func find43(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, r := range collated(t, exampleFigures(t), question).Returns {
		names = append(names, r.Force.Name)
	}
	return names
}
