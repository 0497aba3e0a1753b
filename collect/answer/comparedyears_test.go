package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A head or title over how two years differ is of neither; what cannot be of all years is doubted and named.
func TestRisesAreNoCountsOfBothYears(t *testing.T) {
	for _, head := range []string{"Rise 2017/18 to 2018/19", "2017/18 to 2018/19 (+/-)", "Up from 2017/18 to 2018/19", "Difference 2017/18 to 2018/19", "2017/18 to 2018/19 increase", "Change: 2017/18 - 2018/19"} {
		r := read(t, "a.csv", "Kent Police\n\nQ1 and Q2\nMeasure,2018/19,"+head+"\nAll,530,30\nFlagged,61,7\n")
		if got := brief(r); !slices.Equal(got, []string{"Q1 2018-19 offences 530", "Q2 2018-19 offences 61"}) {
			t.Errorf("%s: %q", head, got)
		}
		r = read(t, "a.csv", "Kent Police\n\nQ2. Flagged offences\nGroup,Offences\n"+head+",\nGirls,3\nBoys,2\n2018/19,\nGirls,27\nBoys,5\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2018-19 F offences 27", "Q2 2018-19 M offences 5"}) {
			t.Errorf("section %s: %q", head, got)
		}
	}
	r := read(t, "a.csv", "Kent Police\n\nQ1 and Q2\nMeasure,2018/19,From 2017/18 to 2018/19\nAll,530,30\nFlagged,61,7\n")
	for _, f := range r.Figures {
		if f.Period.Months() > 12 && f.Confidence > 0.4 {
			t.Errorf("%d of %s has %.2f", f.Value, f.Period, f.Confidence)
		}
	}
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "30 is less than the 530") }) {
		t.Errorf("a sum of years below one of them is not named: %q", r.Problems)
	}
	r = read(t, "a.csv", "Kent Police\n\nQ1 and Q2\nMeasure,2018/19,From 2017/18 to 2018/19\nAll,530,1030\nFlagged,61,115\n")
	if got := brief(r); len(got) != 4 || r.Figures[1].Confidence < 0.9 {
		t.Errorf("the sum of both years: %q", got)
	}
}

// Words that are said of a victim or a risk compare no years.
func TestMoreThanOneIsNoComparison(t *testing.T) {
	for _, titles := range [][2]string{{"More than one victim", "One victim"}, {"Higher risk", "Lower risk"}} {
		r := read(t, "a.csv", "Kent Police\n\nQ2 Flagged,2016/17\n"+titles[0]+" 2016/17 to 2017/18,\nGirls,4\n"+titles[1]+" 2016/17 to 2017/18,\nGirls,14\n")
		if got := brief(r); len(got) > 0 || len(r.Problems) == 0 {
			t.Errorf("%s: %q, problems %q", titles[0], got, r.Problems)
		}
	}
	for _, head := range []string{"2016/17 to 2017/18 comparable total", "2016/17 to 2017/18 total"} {
		r := read(t, "a.csv", "Kent Police\n\nQ2 Flagged,2016/17,2017/18,"+head+"\nFlagged,10,12,22\n")
		if got := brief(r); !slices.Contains(got, "Q2 2016-04-01 to 2018-03-31 offences 22") {
			t.Errorf("%s: %q", head, got)
		}
	}
	r := read(t, "a.csv", "Kent Police\n\nQ2 Flagged,2016/17,2017/18,\"2016/17 to 2017/18, more or fewer\"\nFlagged,10,12,2\n")
	if got := brief(r); len(got) != 2 {
		t.Errorf("a difference: %q", got)
	}
}
