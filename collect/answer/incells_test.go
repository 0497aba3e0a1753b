package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A cell may hold two counts, where words say what the one in brackets is.
func TestTwoCountsInACell(t *testing.T) {
	flagged := []string{
		"Q1 2016-17 F offences 70", "Q1 2016-17 M offences 31", "Q1 2016-17 offences 101",
		"Q2 2016-17 F offences 12", "Q2 2016-17 M offences 0", "Q2 2016-17 offences 12",
	}
	rows := `<table><tr><th>2016/17</th><th>Number</th></tr><tr><td>Female</td><td>70 (12)</td></tr><tr><td>Male</td><td>31 (0)</td></tr><tr><td>Total</td><td>101 (12)</td></tr></table>`
	const letter = `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h2>Questions 1 and 2</h2>`
	for _, page := range []string{
		`<p>Figures in brackets are the offences with the cyber flag.</p>` + rows,
		`<p>The first number is all sexual offences recorded; the number in brackets is those that were flagged.</p>` + rows,
		`<p>All recorded offences are shown, with cyber-flagged offences in parentheses.</p>` + rows,
		`<p>Each box has every recorded offence and, in brackets, how many have the online flag.</p>` + rows,
		rows + `<p>The bracketed figure is the number flagged.</p>`,
		`<table><tr><th>2016/17</th><th>Recorded offences (flagged)</th></tr><tr><td>Female</td><td>70 (12)</td></tr><tr><td>Male</td><td>31 (0)</td></tr><tr><td>Total</td><td>101 (12)</td></tr></table>`,
		`<p>Recorded offences in each year, of which flagged in brackets.</p><table><tr><th></th><th>Female</th><th>Male</th><th>Total</th></tr><tr><td>2016/17</td><td>70 (12)</td><td>31 (0)</td><td>101 (12)</td></tr></table>`,
		`<p>Flagged offences, with all offences in brackets.</p><table><tr><th>2016/17</th><th>Number</th></tr><tr><td>Female</td><td>12 (70)</td></tr><tr><td>Male</td><td>0 (31)</td></tr><tr><td>Total</td><td>12 (101)</td></tr></table>`,
		`<p>The first figure is every recorded offence, the second those with the cyber marker.</p>` + strings.NewReplacer(" (", " / ", ")</td>", "</td>").Replace(rows),
		`<p>Each cell has two numbers: recorded offences, and after them, behind the stroke, those flagged. The number after the stroke is the flagged offences.</p>` + strings.NewReplacer(" (", "/", ")</td>", "</td>").Replace(rows),
	} {
		if got := brief(read(t, "a.html", letter+page)); !slices.Equal(got, flagged) {
			t.Errorf("%s:\n got %q\nwant %q", page, got, flagged)
		}
	}
	// Nobody says what the brackets hold, or they hold no count of it.
	for _, page := range []string{rows, strings.NewReplacer(" (", "/", ")</td>", "</td>").Replace(rows), `<p>The second table counts flagged offences.</p>` + rows, `<p>Figures in brackets are for the year before.</p>` + rows, `<p>Figures in brackets are percentages of the whole.</p>` + rows} {
		for _, f := range brief(read(t, "a.html", letter+page)) {
			if f[:2] == "Q2" {
				t.Errorf("%s: %s", page, f)
			}
		}
	}
}

// A table of such cells may have no heads.
func TestCountsInCellsWithoutHeads(t *testing.T) {
	for _, words := range []string{"Figures in brackets are flagged offences in 2016/17.", "Figures are for 2016/17."} {
		read(t, "a.html", "<p>Kent Police</p><p>"+words+"</p><table><tr><td>Female</td><td>70 (12)</td></tr><tr><td>Male</td><td>31 (0)</td></tr></table>")
		read(t, "a.html", "<p>Kent Police</p><p>"+words+"</p><table><tr><td>70 (12)</td><td>71 (12)</td></tr></table>")
	}
}

// The brackets may hold the counts of one sex.
func TestSexInACell(t *testing.T) {
	got := brief(read(t, "a.html", `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h2>Question 2: offences with the cyber flag</h2><p>Numbers in brackets are girls.</p><table><tr><th>Year</th><th>Flagged offences</th></tr><tr><td>2016/17</td><td>40 (31)</td></tr><tr><td>2017/18</td><td>52 (44)</td></tr></table>`))
	want := []string{"Q2 2016-17 F offences 31", "Q2 2016-17 offences 40", "Q2 2017-18 F offences 44", "Q2 2017-18 offences 52"}
	if !slices.Equal(got, want) {
		t.Errorf(" got %q\nwant %q", got, want)
	}
}

// Words on brackets that do not name the flag make the second count none, and a problem says so.
func TestBracketsNotUnderstood(t *testing.T) {
	for _, c := range []struct {
		words string
		known bool
	}{
		{"Figures in brackets are those recorded by the cyber unit.", false},
		{"Figures in brackets are those from the online reporting form.", false},
		{"Figures in brackets are those seen by the Cyber Crime Team.", false},
		{"Figures in brackets are those without the flag.", false},
		{"The number in brackets is the number of girls among the flagged.", false},
		{"Figures in brackets are those flagged by the cyber unit.", true},
		{"Figures in brackets are cyber offences.", true},
	} {
		r := read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\n"+c.words+"\n\nYear     Offences\n2017/18  640 (61)\n2018/19  655 (70)\n")
		told := slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, `"640 (61)"`) })
		if got := brief(r); (len(got) == 4) != c.known || told == c.known {
			t.Errorf("%s: got %q, problems %q", c.words, got, r.Problems)
		}
	}
	got := brief(read(t, "a.csv", "Kent Police,,\nYear,Offences recorded,Flagged offences (brackets: girls)\n2017/18,640,61 (40)\n2018/19,655,70 (44)\n"))
	if want := []string{"Q1 2017-18 offences 640", "Q1 2018-19 offences 655", "Q2 2017-18 F offences 40", "Q2 2017-18 offences 61", "Q2 2018-19 F offences 44", "Q2 2018-19 offences 70"}; !slices.Equal(got, want) {
		t.Errorf(" got %q\nwant %q", got, want)
	}
}
