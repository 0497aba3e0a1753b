package score

import (
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

func one(q string, value int64) answer.Figure {
	return answer.Figure{Question: q, Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: value, Confidence: 0.95}
}

// A figure is right when everything but its place agrees, and one that stands
// at two places is one figure.
func TestCompare(t *testing.T) {
	want := answer.Reading{Force: "Cleveland", Figures: []answer.Figure{one("Q2", 145), one("Q2", 145), one("Q1", 900)},
		Questions: []answer.Question{{Question: "Q1", Status: answer.Answered}, {Question: "Q2", Status: answer.Partly}},
		Problems:  []string{"Question 4, 2016/17: rows sum to 244, printed 245", "Q4 counts persons"}}
	got := answer.Reading{Force: "Cleveland", Figures: []answer.Figure{one("Q2", 145), one("Q1", 901)},
		Questions: []answer.Question{{Question: "Q1", Status: answer.Answered}, {Question: "Q2", Status: answer.Answered}},
		Problems:  []string{"the printed 245 is not the 244 that the rows give"}}
	m := Compare("a.xlsx", "xlsx", got, want).Marks
	for _, c := range []struct {
		what      string
		got, want Ratio
	}{
		{"recall", m.Recall, Ratio{1, 2}}, {"precision", m.Precision, Ratio{1, 2}}, {"headline", m.Headline, Ratio{1, 1}},
		{"status", m.Status, Ratio{1, 2}}, {"problems", m.Problems, Ratio{1, 1}}, {"sums", m.Sums, Ratio{1, 1}}, {"confident", m.Confident, Ratio{1, 2}},
	} {
		if c.got != c.want {
			t.Errorf("%s = %v, want %v", c.what, c.got, c.want)
		}
	}
}

// What a table, a year or an age is called by is no number of the sum, and what is left
// must be named.
func TestNumbersOf(t *testing.T) {
	for text, want := range map[string]string{
		"Part 4, 2016-17: rows sum to 152, printed 154": "152 154", "Response 1, 2016/17: rows sum to 457, printed 447": "457 447",
		"All 21-22: rows sum to 3,144, printed 3174": "3144 3174", "Q4, 1 April 2017: 12 of 31 are hidden": "12 31",
		"14-17: rows sum to 30, printed 12": "30 12", "FY22/23 F: rows sum to 30, printed 12": "30 12", "FY2022/23: 31, not 30": "31 30",
	} {
		if got := strings.Join(numbersOf(text), " "); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Another force, unit or breakdown is another figure.
func TestKeyTellsFiguresApart(t *testing.T) {
	base := one("Q2", 145)
	for what, change := range map[string]func(*answer.Figure){
		"force": func(f *answer.Figure) { f.Force = "Durham" }, "unit": func(f *answer.Figure) { f.Unit = answer.Victims },
		"age": func(f *answer.Figure) { f.Breakdown.Age = "0-11" }, "symbol": func(f *answer.Figure) { f.Symbol = answer.Hidden },
		"period": func(f *answer.Figure) { f.Period = figure.CalendarYear(2016) },
	} {
		f := base
		change(&f)
		if key(f, "Cleveland") == key(base, "Cleveland") {
			t.Errorf("another %s gives the same figure", what)
		}
	}
	f := base
	f.Where, f.Breakdown.Code = "Sheet1!C7", "022B"
	g := f
	g.Where, g.Breakdown.Code = "page 1", "22b"
	if key(f, "Cleveland") != key(g, "Cleveland") {
		t.Error("the place or the spelling of a code tells figures apart")
	}
}
