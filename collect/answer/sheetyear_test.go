package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// sheets reads a workbook of several sheets, in the order of names.
func sheets(t *testing.T, names []string, rows map[string][][]any) answer.Reading {
	t.Helper()
	var all []sheet
	for _, name := range names {
		all = append(all, sheet{name, rows[name]})
	}
	return readSheets(t, all...)
}

// The name of a sheet that is a period dates the counts of a table that has none.
func TestSheetsNamedByYear(t *testing.T) {
	pivot := func(a, b int) [][]any {
		return [][]any{{"Kent Police. Flagged offences"}, {}, {"Count of Crime Ref", "Column Labels"}, {"Row Labels", "F", "M", "Grand Total"}, {"Under 13", a, b, a + b}, {"13-17", 2 * a, b, 2*a + b}, {"Grand Total", 3 * a, 2 * b, 3*a + 2*b}}
	}
	for _, names := range [][]string{{"2017-18", "2018-19"}, {"2017.18", "2018.19"}, {"FY 2017-18", "FY 2018-19"}, {"1718", "1819"}, {"FY1718", "FY1819"}, {"17-18", "18-19"}, {"Flagged 2017-18", "Flagged 2018-19"}, {"Apr 17 - Mar 18", "Apr 18 - Mar 19"}} {
		want := []string{"Q2 2017-18 0-12 F offences 10", "Q2 2017-18 0-12 M offences 4", "Q2 2017-18 0-12 offences 14", "Q2 2017-18 13-17 F offences 20", "Q2 2017-18 13-17 M offences 4", "Q2 2017-18 13-17 offences 24", "Q2 2017-18 F offences 30", "Q2 2017-18 M offences 8", "Q2 2017-18 offences 38",
			"Q2 2018-19 0-12 F offences 11", "Q2 2018-19 0-12 M offences 5", "Q2 2018-19 0-12 offences 16", "Q2 2018-19 13-17 F offences 22", "Q2 2018-19 13-17 M offences 5", "Q2 2018-19 13-17 offences 27", "Q2 2018-19 F offences 33", "Q2 2018-19 M offences 10", "Q2 2018-19 offences 43"}
		r := sheets(t, names, map[string][][]any{names[0]: pivot(10, 4), names[1]: pivot(11, 5)})
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q, problems %q", names, got, r.Problems)
		}
	}
}

// A sheet of ages is none of a year.
func TestSheetsNamedByAge(t *testing.T) {
	r := sheets(t, []string{"Under 16", "16-17"}, map[string][][]any{
		"Under 16": {{"Kent Police. Flagged offences"}, {}, {"Year", "Offences"}, {"2018/19", 10}},
		"16-17":    {{"Kent Police. Flagged offences"}, {}, {"Sex", "Offences"}, {"Girls", 7}},
	})
	for _, f := range r.Figures {
		if f.Value == 7 && f.Period.String() == "2016-17" {
			t.Errorf("%+v", f)
		}
	}
}

// Years without a stroke stand beside words in the heads of columns; a count that looks like one is no year.
func TestCompactYearsInHeads(t *testing.T) {
	for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\nOffence,HO code,Recorded 1617,Recorded 1718,Flagged 1617,Flagged 1718\nRape of a female child under 16,19D,1617,1718,6,9\nSexual grooming,88A,49,63,31,46\nTotal,,1666,1781,37,55\n") {
		want := []string{"Q1 2016-17 19D Rape of a female child under 16 offences 1617", "Q1 2016-17 88A Sexual grooming offences 49", "Q1 2016-17 offences 1666",
			"Q1 2017-18 19D Rape of a female child under 16 offences 1718", "Q1 2017-18 88A Sexual grooming offences 63", "Q1 2017-18 offences 1781",
			"Q2 2016-17 19D Rape of a female child under 16 offences 6", "Q2 2016-17 88A Sexual grooming offences 31", "Q2 2016-17 offences 37",
			"Q2 2017-18 19D Rape of a female child under 16 offences 9", "Q2 2017-18 88A Sexual grooming offences 46", "Q2 2017-18 offences 55"}
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}

// A force that only the first sheet names is that of the others too, so that their counts are held against one another.
func TestForceOfTheFirstSheet(t *testing.T) {
	for _, field := range [][]any{{"Cyber marker", "Yes"}, {"Online flag", "Y"}} {
		r := sheets(t, []string{"Part 1", "Parts 2 and 3"}, map[string][][]any{
			"Part 1":        {{"Kent Police"}, {}, {"Year", "2017/18", "2018/19"}, {"Recorded offences", 210, 231}},
			"Parts 2 and 3": {{"Marked offences by platform. The last line answers part 2."}, field, {}, {"Platform", "2017/18", "2018/19"}, {"Facebook", 12, 14}, {"Snapchat", 20, 27}, {"Grand Total", 32, 41}},
		})
		if got := brief(r); !slices.Contains(got, "Q2 2017-18 offences 32") || !slices.Contains(got, "Q2 2018-19 offences 41") || r.Force != "Kent" {
			t.Errorf("%q: got %q, problems %q", field, got, r.Problems)
		}
	}
}
