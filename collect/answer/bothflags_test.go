package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Where a title names all offences and the flagged ones, the heads, labels and smaller
// headings decide; where none does a figure is offered, and the doubt says why.
func TestTitleOfBoth(t *testing.T) {
	both := []string{"Q1 2016-17 offences 100", "Q1 2017-18 offences 110", "Q2 2016-17 offences 12", "Q2 2017-18 offences 13"}
	const rest = "Year,Recorded,Flagged\n2016/17,100,12\n2017/18,110,13\n"
	for _, c := range []struct {
		why, text string
		want      []string
		sure      bool
	}{
		{"heads", "Kent Police,,\nSexual offences against children and those with a cyber flag,,\n" + rest, both, true},
		{"heads, below a mark", "Kent Police,,\nQ2. Sexual offences against children and those with a cyber flag,,\n" + rest, both, true},
		{"labels", "Kent Police,,\nChild sexual offences including those with the online flag,,\nMeasure,2016/17,2017/18\nRecorded,100,110\nFlagged,12,13\n", both, true},
		{"smaller headings", "Kent Police,\nAll and flagged sexual offences,\nRecorded,\n2016/17,100\n2017/18,110\nFlagged,\n2016/17,12\n2017/18,13\n", both, true},
		{"only one of both", "Kent Police,\nSexual offences and the number with a flag,\nYear,Recorded\n2016/17,100\n2017/18,110\n", both[:2], true},
		{"nothing decides", "Kent Police,\nSexual offences against children and number with a cyber flag,\nYear,Number\n2016/17,100\n2017/18,110\n", both[:2], false},
		{"a title of one in two halves", "Kent Police,\nSexual offences against children, cyber flagged,\nYear,Number\n2016/17,12\n2017/18,13\n", both[2:], true},
		{"a title of one with two victims", "Kent Police,\nSexual offences against girls and boys with a cyber flag,\nYear,Number\n2016/17,12\n2017/18,13\n", both[2:], true},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s: got %q, want %q", c.why, name, got, c.want)
			}
			for _, f := range r.Figures {
				if (f.Confidence >= 0.9) != c.sure || !c.sure && !strings.Contains(fmt.Sprint(f.Doubts), "all offences and the flagged ones") {
					t.Errorf("%s, %s: confidence %.2f, doubts %q", c.why, name, f.Confidence, f.Doubts)
				}
			}
		}
	}
}

// A table below such a title is of all offences where its parts are more than the flagged ones that are counted beside it.
func TestMoreThanFlagged(t *testing.T) {
	const title, rows = "Kent Police,\nSexual offences against children and how many were cyber flagged,\nAge,2016/17\n", "0-9,40\n10-17,60\nTotal,100\n"
	for _, c := range []struct {
		why, text string
		sure      bool
	}{
		{"fewer are flagged", title + rows + "Cyber flagged: 12 in 2016/17\n", true},
		{"nothing is said of them", title + rows, false},
		{"as many are flagged", title + rows + "Cyber flagged: 95 in 2016/17\n", false},
		{"of another year", title + rows + "Cyber flagged: 12 in 2015/16\n", false},
	} {
		for _, f := range read(t, "a.csv", c.text).Figures {
			if f.Question == "Q1" && (f.Confidence >= 0.9) != c.sure {
				t.Errorf("%s: %d has confidence %.2f, doubts %q", c.why, f.Value, f.Confidence, f.Doubts)
			}
		}
	}
}

// The total beside yes and no to the flag is of all offences.
func TestTotalBesideTheFlag(t *testing.T) {
	want := []string{"Q1 2016-17 offences 100", "Q1 2017-18 offences 110", "Q2 2016-17 offences 12", "Q2 2017-18 offences 13"}
	const rows, cols = "Yes,12,13\nNo,88,97\nTotal,100,110\n", "2016/17,12,88,100\n2017/18,13,97,110\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"down", "Kent Police,,\nChild sexual offences,,\nCyber flag,2016/17,2017/18\n" + rows, want},
		{"down, as the title says", "Kent Police,,\nChild sexual offences by cyber flag,,\n,2016/17,2017/18\n" + rows, want},
		{"below the second question", "Kent Police,,\nQ2. Offences with a cyber flag,,\nCyber flag,2016/17,2017/18\n" + rows, want},
		{"across", "Kent Police,,,\nRecorded sexual offences against children,,,\nYear,Cyber flag Yes,Cyber flag No,Total\n" + cols, want},
		{"across, in words", "Kent Police,,,\nSexual offences against children,,,\nYear,Flagged,Not flagged,Total\n" + cols, want},
		{"across, below a head", "Kent Police,,,\nSexual offences against children,,,\n,Cyber flag,,\nYear,Yes,No,Total\n" + cols, want},
		{"across, as a title in cells says", "Kent Police,,,\nSexual offences against children,Cyber flag,,\nYear,Yes,No,Total\n" + cols, want},
		{"down a list", "Kent Police,,\nYear,Cyber flag,Offences\n2016/17,Yes,12\n2016/17,No,88\n2016/17,Total,100\n2017/18,Yes,13\n2017/18,No,97\n2017/18,Total,110\n", want},
		{"yes and no to something else", "Kent Police,,\nFlagged offences,,\nCharged,2016/17,2017/18\n" + rows, nil},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s: got %q, want %q, problems %q", c.why, name, got, c.want, r.Problems)
			}
			if c.want == nil && len(r.Problems) == 0 {
				t.Errorf("%s, %s: nothing is said of numbers that are not proposed", c.why, name)
			}
		}
	}
}
