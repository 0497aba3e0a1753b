package answer_test

import (
	"strings"
	"testing"
)

// A year that other words than its own label say is not whole is not put forward as one, be they a sentence, a cell beside
// the count or a note; what is said of another year, of the flag, a system or what became of a crime says nothing of it.
func TestYearSaidNotWholeElsewhere(t *testing.T) {
	const head = "Durham Constabulary\nRef 88   14 May 2019\n\nQ2. Cyber-flagged child sexual offences\n\n"
	table := func(mark, cell string) string {
		return head + "Year       Offences   Comment\n2016/17    41\n2017/18    63\n2018/19" + mark + "   58         " + cell + "\n"
	}
	below := func(s string) string { return table("", "") + "\n" + s + "\n" }
	for _, c := range []struct {
		text  string
		whole bool
	}{
		{below("The data for 2018/19 covers April to January only."), false},
		{below("Figures for 2018/19 are to 31 December 2018."), false},
		{below("Please note that 2018/19 is a part year."), false},
		{below("For 2018/19 only nine months of data are held."), false},
		{below("The latest year runs to the end of January."), false},
		{below("The 2018/19 total is for the first three quarters."), false},
		{below("Note 1: 2018/19 figures include crimes recorded up to 28 February 2019 only."), false},
		{head + "In 2016/17 there were 41, in 2017/18 there were 63 and in 2018/19 there were 58. The figure for 2018/19 is for nine months only.\n", false},
		{table("", "9 months only, to end December"), false},
		{table("", "to 31 January 2019"), false},
		{table("", "April - December"), false},
		{table("", "part year"), false},
		{table("*", "") + "\n* Data for 2018/19 runs to 31 December because of a move to a new system.\n", false},
		{table("*", "") + "\n* Runs to 31 December.\n", false},
		{head + "2016/17: 41\n2017/18: 63\n2018/19: 58 (9 months)\n", false},
		{below("The data for 2018/19 covers all 12 months to 31 March 2019."), true},
		{below("The data for 2017/18 covers April to January only."), true},
		{below("The data for 2018/19 was extracted on 1 May 2019."), true},
		{below("The flag has been in use since October 2018."), true},
		{below("Some investigations from 2018/19 are not yet complete."), true},
		{below("The figures for 2018/19 are up to date."), true},
		{below("The rise in 2018/19 is due to an operation in May and June."), true},
		{table("", "full year"), true},
		{table("", "Operation in May"), true},
	} {
		got := read(t, "a.txt", c.text)
		if len(got.Figures) != 3 {
			t.Errorf("%s: %d figures, want 3", c.text, len(got.Figures))
		}
		for _, f := range got.Figures {
			if f.Value == 58 && f.Confidence >= 0.5 != c.whole {
				t.Errorf("%s: confidence is %.2f", strings.TrimPrefix(c.text, head), f.Confidence)
			}
			if f.Value == 41 && f.Confidence < 0.9 {
				t.Errorf("%s: confidence of another year is %.2f", strings.TrimPrefix(c.text, head), f.Confidence)
			}
		}
	}
}

// Brackets behind a count may name the part of its year.
func TestPartInBracketsBehindCount(t *testing.T) {
	for words, want := range map[string]string{
		"2018/19 - 58 (to 31 December 2018)":           "2018-04-01 to 2018-12-31",
		"2018/19: 58 (April to December 2018 only)":    "2018-04-01 to 2018-12-31",
		"2018/19: 58 offences (to the end of January)": "2018-04-01 to 2019-01-31",
		"2018/19: 58 (a full year)":                    "2018-19",
	} {
		got := read(t, "a.txt", "Durham Constabulary\n\nQ2. Cyber-flagged offences\n2016/17: 41\n2017/18: 63\n"+words+"\n")
		if n := len(got.Figures); n != 3 || got.Figures[2].Period.String() != want || got.Figures[2].Confidence < 0.9 {
			t.Errorf("%s: %+v", words, got.Figures)
		}
	}
}

// Words right behind a count, in a list or a sentence, or the note of its mark, may say that its year is not whole. Each count
// of another year stays as it is, and so does one behind which a day of extraction or what became of the crimes is told.
func TestPartSaidBehindCount(t *testing.T) {
	const head = "Durham Constabulary\nRef 88   4 July 2019\n\nQ2. Cyber-flagged child sexual offences\n\n"
	for _, c := range []struct {
		text  string
		whole bool
	}{
		{"2017/18 - 63; 2018/19 - 58 (to 28 Feb)", false},
		{"2017/18 - 63\n2018/19 - 58 (to 28 Feb)", false},
		{"There were 63 offences in 2017/18 and 58 in 2018/19 so far.", false},
		{"There were 63 offences in 2017/18, and in 2018/19 58 to date.", false},
		{"In 2017/18, 63 were recorded. In 2018/19, 58 were recorded by 28 February.", false},
		{"2017/18 - 63\n2018/19 - 58 YTD", false},
		{"2017/18 - 63\n2018/19 - 58 (excl. March)", false},
		{"2017/18 - 63\n2018/19 - 58 (excluding March)", false},
		{"2017/18 - 63\n2018/19 - 58*\n\n* figures to the end of January", false},
		{"2018/19 - 58 (from 1 July)\n2017/18 - 63", false},
		{"2018/19 - 58 (from 1 July); 2017/18 - 63", false},
		{"2017/18 - 63\n2018/19 - 58 (to 31 March)", true},
		{"2017/18 - 63\n2018/19 - 58 (from 1 April)", true},
		{"2017/18 - 63\n2018/19 - 58*\n\n* figures extracted on 5 February", true},
		{"In 2017/18, 63 were recorded. In 2018/19, 58 offences were recorded, and figures were extracted on 5 February.", true},
		{"In 2017/18, 63 were recorded. In 2018/19, 58 as recorded by the force.", true},
		{"In 2017/18, 63 were recorded. In 2018/19, 58 were recorded, many still open to date.", true},
	} {
		got := read(t, "a.txt", head+c.text+"\n")
		if len(got.Figures) != 2 {
			t.Errorf("%s: %d figures, want 2", c.text, len(got.Figures))
		}
		for _, f := range got.Figures {
			if f.Value == 58 && f.Confidence >= 0.5 != c.whole {
				t.Errorf("%s: confidence is %.2f", c.text, f.Confidence)
			}
			if f.Value == 63 && f.Confidence < 0.9 {
				t.Errorf("%s: confidence of another year is %.2f", c.text, f.Confidence)
			}
		}
	}
	got := read(t, "a.html", "<p>Durham Constabulary</p><p>4 July 2019</p><p>Q2. Cyber-flagged offences</p><table><tr><th></th><th>2017/18 - from July only</th><th>2018/19</th></tr><tr><td>Offences</td><td>63</td><td>58</td></tr></table>")
	if len(got.Figures) != 2 || got.Figures[0].Confidence >= 0.5 || got.Figures[1].Confidence < 0.9 {
		t.Errorf("from July only: %+v", got.Figures)
	}
}
