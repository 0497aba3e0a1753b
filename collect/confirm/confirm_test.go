package confirm_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

var (
	year  = figure.FinancialYear(2016)
	whole = answer.Figure{Question: "Q2", Period: year, Unit: answer.Offences, Value: 145, Where: "Sheet1!C7", Quote: "Total 145", Confidence: 0.97}
)

func part(age string, n int64) answer.Figure {
	f := whole
	f.Breakdown.Age, f.Value = age, n
	return f
}

func proposals(figures ...answer.Figure) []confirm.Proposal {
	return confirm.Proposals(answer.Reading{Force: "Cleveland", Figures: figures})
}

// A reader that only became surer, or quotes more, proposes the same; another
// value, place or force is another proposal; and a figure that stands twice is two.
func TestMarks(t *testing.T) {
	surer, other, elsewhere, theirs := whole, whole, whole, whole
	surer.Confidence, surer.Quote = 0.5, "145"
	other.Value = 146
	elsewhere.Where = "Sheet1!C8"
	theirs.Force = "Durham"
	mark := proposals(whole)[0].Mark
	if proposals(surer)[0].Mark != mark {
		t.Error("a reader that became less sure proposes something else")
	}
	seen := []string{mark}
	for _, p := range append(proposals(other, elsewhere, theirs), proposals(whole, whole)[1]) {
		if slices.Contains(seen, p.Mark) {
			t.Errorf("%+v has the mark of another", p.Figure)
		}
		seen = append(seen, p.Mark)
	}
	if got := proposals(whole)[0].Figure.Force; got != "Cleveland" {
		t.Errorf("the figure is of %q", got)
	}
}

func TestRule(t *testing.T) {
	p := proposals(whole)[0]
	changed := p.Figure
	changed.Value = 146
	for _, c := range []struct {
		action  confirm.Action
		figures []answer.Figure
		reason  string
		ok      bool
	}{
		{confirm.Accept, nil, "", true},
		{confirm.Correct, []answer.Figure{changed}, "misread", true},
		{confirm.Correct, []answer.Figure{changed}, "  ", false},
		{confirm.Correct, []answer.Figure{p.Figure}, "misread", false},
		{confirm.Correct, nil, "misread", false},
		{confirm.Split, []answer.Figure{changed, p.Figure}, "two cells", true},
		{confirm.Split, []answer.Figure{changed}, "two cells", false},
		{confirm.Reject, nil, "a cost", true},
		{confirm.Reject, nil, "", false},
		{confirm.Reopen, nil, "", true},
	} {
		r, err := p.Rule(c.action, c.figures, c.reason)
		if (err == nil) != c.ok {
			t.Errorf("%s with %d figures and reason %q: %v", c.action, len(c.figures), c.reason, err)
		}
		if c.action == confirm.Accept && !cmp.Equal(r.Figures, []answer.Figure{p.Figure}) {
			t.Errorf("accepting gives %+v", r.Figures)
		}
	}
}

func TestCountOfWhatStands(t *testing.T) {
	ps := proposals(whole, part("0-12", 40), part("13-17", 105), part("unknown", 0))
	said := func(i int, a confirm.Action) confirm.Ruling { return confirm.Ruling{Mark: ps[i].Mark, Action: a} }
	standing := confirm.Standing([]confirm.Ruling{
		said(0, confirm.Reject), said(0, confirm.Accept), said(1, confirm.Correct), said(2, confirm.Split), said(2, confirm.Reopen),
		{Mark: "of an earlier reading", Action: confirm.Accept},
	})
	want := confirm.Tally{Proposed: 4, Open: 2, Accepted: 1, Corrected: 1, Earlier: 1}
	if got := confirm.Count(ps, standing); got != want {
		t.Errorf("Count = %+v, want %+v", got, want)
	}
}

func TestEdit(t *testing.T) {
	for words, want := range map[string]func(*answer.Figure){
		"value=1,146":                   func(f *answer.Figure) { f.Value = 1146 },
		"symbol=lt5 low=1 high=4":       func(f *answer.Figure) { f.Value, f.Symbol, f.Low, f.High = 0, answer.LessThanFive, ref(1), ref(4) },
		"period=2015-16 q=Q1":           func(f *answer.Figure) { f.Period, f.Question = figure.FinancialYear(2015), "Q1" },
		"period=2016-04-01..2016-09-30": func(f *answer.Figure) { f.Period.End = civil.Of(2016, 9, 30) },
		"offence=Sexual assault of a female age=13-15 sex=F": func(f *answer.Figure) {
			f.Breakdown.Offence, f.Breakdown.Age, f.Breakdown.Sex = "Sexual assault of a female", "13-15", "F"
		},
	} {
		expect := whole
		want(&expect)
		got, err := confirm.Edit(whole, words)
		if err != nil || !cmp.Equal(got, expect) {
			t.Errorf("Edit %q: %v\n%s", words, err, cmp.Diff(expect, got))
		}
	}
	for _, words := range []string{"", "146", "value=", "value=-1", "value=1.5", "symbol=?", "valu=1", "x value=1", "q=2", "unit=people", "sex=X",
		"period=2016", "period=2016-17..", "period=2016-09-30..2016-04-01", "low=few"} {
		if _, err := confirm.Edit(whole, words); err == nil {
			t.Errorf("Edit took %q", words)
		}
	}
}

func ref(n int64) *int64 { return &n }

func TestSums(t *testing.T) {
	male := whole
	male.Breakdown.Sex, male.Value = "M", 45
	hidden := part("unknown", 0)
	hidden.Symbol = answer.Hidden
	for _, c := range []struct {
		figures []answer.Figure
		want    string
	}{
		{[]answer.Figure{whole, part("0-12", 40), part("13-17", 105), male}, "age: 40 + 105 = 145, as printed"},
		{[]answer.Figure{whole, part("0-12", 40), part("13-17", 104)}, "age: 40 + 104 = 144, and 145 is printed"},
		{[]answer.Figure{whole, part("0-12", 40), hidden}, "age: 40 + [c] against 145: cannot be tested, something is withheld"},
		{[]answer.Figure{whole, part("0-12", 40)}, ""},
		{[]answer.Figure{part("0-12", 40), part("13-17", 105)}, ""},
	} {
		ps := proposals(c.figures...)
		for _, p := range ps[:2] { // of the total and of a part, the same sum
			got := ""
			for _, s := range confirm.Sums(ps, p.Figure) {
				got += s.String()
			}
			if got != c.want {
				t.Errorf("the sums of %s are %q, want %q", confirm.Shown(p.Figure), got, c.want)
			}
		}
	}
}

func TestPublished(t *testing.T) {
	from := confirm.Origin{SHA256: "ab", Name: "a.xlsx", ReceivedOn: civil.Of(2017, 6, 7)}
	p := proposals(whole)[0]
	got, err := confirm.Published(from, p.Figure, confirm.Ruling{Action: confirm.Correct, Reason: "misread", Who: "Ann", At: "T"})
	if err != nil {
		t.Fatal(err)
	}
	if got.Area.Name != "Cleveland" || got.Measure != figure.CyberFlagged || got.Value != figure.Count(145) || got.Period != year {
		t.Errorf("published %+v", got)
	}
	want := figure.Source{Publisher: "Cleveland Police", PublishedOn: civil.Partial{Year: 2017, Month: 6, Day: 7}, Document: "ab",
		Where: "a.xlsx, Sheet1!C7", Printed: "Total 145", Note: "answer to a request, confirmed by Ann at T; corrected: misread"}
	if got.Source != want {
		t.Error(cmp.Diff(want, got.Source))
	}
	victims, q3, nowhere := p.Figure, p.Figure, p.Figure
	victims.Unit, q3.Question, nowhere.Force = answer.Victims, "Q3", "Atlantis"
	for _, f := range []answer.Figure{victims, q3, proposals(part("0-12", 1))[0].Figure} {
		if _, err := confirm.Published(from, f, confirm.Ruling{}); !errors.Is(err, confirm.ErrNoMeasure) {
			t.Errorf("%+v gave %v, want ErrNoMeasure", f, err)
		}
	}
	if _, err := confirm.Published(from, nowhere, confirm.Ruling{}); err == nil || !strings.Contains(err.Error(), "Atlantis") {
		t.Errorf("a force that is none gave %v", err)
	}
}

// Missing, hidden and counted stay different.
func TestPublishedValues(t *testing.T) {
	for words, want := range map[string]figure.Value{
		"value=0":                 figure.Count(0),
		"symbol=x":                figure.Missing(figure.NotAvailable),
		"symbol=c":                figure.HiddenAtLeast(0),
		"symbol=c low=1 high=9":   figure.Hidden(1, 9),
		"symbol=lt5":              figure.Hidden(0, 4),
		"symbol=lt5 low=1 high=4": figure.Hidden(1, 4),
	} {
		f, err := confirm.Edit(proposals(whole)[0].Figure, words)
		if err != nil {
			t.Fatal(err)
		}
		got, err := confirm.Published(confirm.Origin{}, f, confirm.Ruling{})
		if err != nil || got.Value != want {
			t.Errorf("%s gives %v, %v, want %v", words, got.Value, err, want)
		}
	}
	for _, words := range []string{"symbol=z", "symbol=c low=5 high=4"} {
		f, _ := confirm.Edit(proposals(whole)[0].Figure, words)
		if _, err := confirm.Published(confirm.Origin{}, f, confirm.Ruling{}); err == nil {
			t.Errorf("%s is a figure", words)
		}
	}
}
