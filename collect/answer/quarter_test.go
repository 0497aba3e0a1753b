package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// Q1 to Q4 are quarters where the words or the sums of their table say so, whatever stands
// above it; a total of them is that of the year, or of as many quarters as there are.
func TestQuarters(t *testing.T) {
	const apr, jul, oct, jan = "2016-04-01 to 2016-06-30", "2016-07-01 to 2016-09-30", "2016-10-01 to 2016-12-31", "2017-01-01 to 2017-03-31"
	year := []string{apr + " offences 10", jul + " offences 12", oct + " offences 14", "2016-17 offences 52", jan + " offences 16"}
	three := []string{apr + " offences 10", "2016-04-01 to 2016-12-31 offences 36", jul + " offences 12", oct + " offences 14"}
	for _, c := range []struct {
		why, text string
		want      []string // all of Q2
	}{
		{"a title in one cell", "Kent Police,,,,,\nFlagged offences,,,,,\nYear,Q1,Q2,Q3,Q4,Total\n2016/17,10,12,14,16,52\n", year},
		{"a title in several cells", "Kent Police,Cyber flagged offences,by quarter,,,\nYear,Q1,Q2,Q3,Q4,Total\n2016/17,10,12,14,16,52\n", year},
		{"a question in the title", "Kent Police,,Q2. Cyber flag,,,\nYear,Qtr 1,Qtr 2,Qtr 3,Qtr 4,Year total\n2016/17,10,12,14,16,52\n", year},
		{"in words", "Kent Police,,,,,\nFlagged offences,,,,,\nYear,First quarter,Second quarter,Third quarter,Fourth quarter,Total\n2016/17,10,12,14,16,52\n", year},
		{"with their months", "Kent Police,Flagged offences,,,,\nYear,Q1 (Apr-Jun),Q2 (Jul-Sep),Q3 (Oct-Dec),Q4 (Jan-Mar),Total\n2016/17,10,12,14,16,52\n", year},
		{"with their months and years", "Kent Police,,\nFlagged offences,,\nYear,Quarter,Offences\n2016/17,Q1 (Apr - Jun 2016),10\n,Q2 (Jul - Sep 2016),12\n,Q3 (Oct - Dec 2016),14\n,Q4 (Jan - Mar 2017),16\n,Whole year 2016/17,52\n", year},
		{"months and years in one column", "Kent Police,\nFlagged offences,\nPeriod,Offences\nQ1 April to June 2016,10\nQ2 July to September 2016,12\nQ3 October to December 2016,14\nQ4 January to March 2017,16\nTotal 2016/17,52\n", year},
		{"numbers alone below words", "Kent Police,,,,,\nFlagged offences by financial year and quarter,,,,,\nYear,1,2,3,4,Total\n2016/17,10,12,14,16,52\n", year},
		{"down the rows", "Kent Police,\nFlagged offences,\n,2016/17\nQ1,10\nQ2,12\nQ3,14\nQ4,16\nTotal,52\n", year},
		{"the year in the title", "Kent Police,Flagged offences 2016/17,,,,\nSex,Q1,Q2,Q3,Q4,Total\nFemale,10,12,14,16,52\n",
			[]string{apr + " F offences 10", jul + " F offences 12", oct + " F offences 14", "2016-17 F offences 52", jan + " F offences 16"}},
		{"a column of numbers", "Kent Police,,\nFlagged offences,,\nYear,Quarter,Offences\n2016/17,1,10\n,2,12\n,3,14\n,4,16\n2017/18,1,9\n",
			[]string{apr + " offences 10", jul + " offences 12", oct + " offences 14", jan + " offences 16", "2017-04-01 to 2017-06-30 offences 9"}},
		{"below years", "Kent Police,\nFlagged offences,\nQuarter,Offences\n2016/17,\nFull year,52\nQ1,10\nQ2,12\nQ3,14\nQ4,16\n2017/18,\nQ1,9\n", append([]string{"2017-04-01 to 2017-06-30 offences 9"}, year...)},
		{"several rows of each", "Kent Police,,\nFlagged offences,,\nQuarter,Sex,2016/17\nQ1,Girls,6\nQ1,Boys,4\nQ2,Girls,7\nQ2,Boys,5\n",
			[]string{apr + " F offences 6", apr + " M offences 4", jul + " F offences 7", jul + " M offences 5"}},
		{"three that sum", "Kent Police,,,,\nFlagged offences,,,,\nYear,Q1,Q2,Q3,Total\n2016/17,10,12,14,36\n", three},
		{"three, as the words say", "Kent Police,,,,\nFlagged offences by quarter,,,,\nYear,Q1,Q2,Q3,Total\n2016/17,10,12,14,36\n", three},
	} {
		for name, r := range inFormats(t, c.text) {
			var want []string
			for _, s := range c.want {
				want = append(want, "Q2 "+s)
			}
			slices.Sort(want)
			if got := brief(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
				t.Errorf("%s, %s: got %q, want %q, problems %q", c.why, name, got, want, r.Problems)
			}
		}
	}
}

// Where nothing proves that they are quarters they are questions.
func TestQuestionsAreNoQuarters(t *testing.T) {
	for name, r := range inFormats(t, "Kent Police,,\nAll offences and flagged ones,,\nYear,Q1,Q2\n2016/17,100,12\n2017/18,110,13\n") {
		if got := strings.Join(brief(r), "; "); strings.Contains(got, " to ") || !strings.Contains(got, "Q2 2016-17 offences 12") {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

// A quarter below its three months is their total, and no sum counts it twice.
func TestQuartersBelowTheirMonths(t *testing.T) {
	quarters := []string{"Q2 2017-04-01 to 2017-06-30 offences 31", "Q2 2017-07-01 to 2017-09-30 offences 25"}
	for _, c := range []struct {
		why, text string
		want      []string // totals
	}{
		{"dated months", "Kent Police,,\nQ2 flagged offences,,\nMonth,Offences\nApril 2017,9\nMay 2017,11\nJune 2017,11\nQ1 (Apr-Jun),31\nJuly 2017,8\nAugust 2017,7\nSeptember 2017,10\nQ2 (Jul-Sep),25\n", quarters},
		{"months of the title's year", "Kent Police,,\nFlagged offences 2017/18,,\nMonth,Offences\nApril,9\nMay,11\nJune,11\nQ1,31\nJuly,8\nAugust,7\nSeptember,10\nQ2,25\n", quarters},
		{"one quarter", "Kent Police,,\nFlagged offences 2017/18,,\nMonth,Offences\nApril,9\nMay,11\nJune,11\nQ1 (Apr-Jun),31\n", quarters[:1]},
		{"quarters that say only so", "Kent Police,,\nFlagged offences by month,2017/18,2018/19\nApril,9,8\nMay,11,7\nJune,11,6\nQuarter total,31,21\n",
			[]string{"Q2 2017-04-01 to 2017-06-30 offences 31", "Q2 2018-04-01 to 2018-06-30 offences 21"}},
		{"beside the year", "Kent Police,,,\nFlagged offences,,,\nYear,Month,Offences\n2017/18,April,9\n,May,11\n,June,11\n,Q1 (Apr-Jun),31\n,July,8\n,August,7\n,September,10\n,Q2 (Jul-Sep),25\n", quarters},
		{"calendar quarters", "Kent Police,,\nFlagged offences 2017,,\nMonth,Offences\nJan 2017,9\nFeb 2017,11\nMar 2017,11\nQ1,31\nApr 2017,8\nMay 2017,7\nJun 2017,10\nQ2,25\n",
			[]string{"Q2 2017-01-01 to 2017-03-31 offences 31", "Q2 2017-04-01 to 2017-06-30 offences 25"}},
		{"columns", "Kent Police,,,,,\nFlagged offences 2017/18,,,,,\nSex,April,May,June,Q1\nGirls,4,5,6,15\nBoys,5,6,5,16\n",
			[]string{"Q2 2017-04-01 to 2017-06-30 F offences 15", "Q2 2017-04-01 to 2017-06-30 M offences 16"}},
	} {
		r := read(t, "a.csv", c.text)
		r.Figures = slices.DeleteFunc(r.Figures, func(f answer.Figure) bool { return !f.IsTotal })
		if got := brief(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s: got %q, want %q, problems %q", c.why, got, c.want, r.Problems)
		}
	}
	r := read(t, "a.csv", "Kent Police,,\nFlagged offences 2017/18,,\nMonth,Offences\nApril,9\nMay,11\nJune,11\nQ1,31\nJuly,8\nAugust,7\nSeptember,10\nQ2,24\nTotal,56\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 25, printed 24") }) || len(r.Problems) > 1 {
		t.Errorf("a wrong quarter: problems %q", r.Problems)
	}
}

// Below rows that are quarters with their months "Q1" over a column is a question, though the words above speak of
// quarters.
func TestQuestionsOverQuarters(t *testing.T) {
	for _, rows := range []string{"Apr-Jun 2019,120,20,12,8\nJul-Sep 2019,130,24,14,10\n", "April to June 2019,120,20,12,8\nJuly to September 2019,130,24,14,10\n", "1 April 2019 to 30 June 2019,120,20,12,8\n1 July 2019 to 30 September 2019,130,24,14,10\n"} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 December 2019\n\nFigures are by quarter.\n,Q1,Q2,Q3,Q3\nQuarter,All offences,With marker,Snapchat,Facebook\n"+rows))
		const one, two = "2019-04-01 to 2019-06-30", "2019-07-01 to 2019-09-30"
		want := []string{"Q1 " + one + " offences 120", "Q1 " + two + " offences 130", "Q2 " + one + " offences 20", "Q2 " + two + " offences 24", "Q3 " + one + " Facebook offences 8", "Q3 " + one + " Snapchat offences 12", "Q3 " + two + " Facebook offences 10", "Q3 " + two + " Snapchat offences 14"}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", rows, got, want)
		}
	}
}
