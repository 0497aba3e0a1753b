package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A table below another has the question that its own title names, in brackets anywhere, or says in words.
func TestQuestionOfOwnTitle(t *testing.T) {
	want := []string{"Q1 2018-19 Grooming offences 40", "Q1 2018-19 Rape offences 60", "Q1 2018-19 offences 100", "Q2 2018-19 0-10 offences 6", "Q2 2018-19 11-17 offences 14", "Q2 2018-19 offences 20"}
	for _, titles := range [][2]string{
		{"Table A - recorded sexual offences, victim 17 and under (question 1)", "Table B - offences in Table A with an online marker (question 2), by age of victim"},
		{"Recorded sexual offences against children (Q1)", "Of these, with the cyber flag [Q2], by age"},
		{"Table A - recorded sexual offences, victim 17 and under (question 1)", "Table B - offences in Table A with an online marker, by age of victim"},
		{"Question 1. Offences recorded", "Cyber flagged offences by age of the child"},
	} {
		table := titles[0] + "\nOffence,2018/19\nRape,60\nGrooming,40\nTotal,100\n\n" + titles[1] + "\nAge,2018/19\n10 and under,6\n11 to 17,14\nTotal,20\n"
		for name, r := range inFormats(t, "Kent Police\n\n"+quoteLines(table)) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", titles[1], name, got, want)
			}
		}
	}
}

// A part of an Act is none of the request.
func TestPartOfAct(t *testing.T) {
	for _, title := range []string{"Flagged offences under the Act (Part 1) by year", "Flagged offences under the Sexual Offences Act 2003 (Part 1)", "Offences with the cyber flag, Sexual Offences Act 2003, Part 1", "Flagged offences (Part 1 of the Sexual Offences Act 2003), by year"} {
		r := read(t, "a.html", "<p>Kent Police</p><h3>"+title+"</h3><table><tr><th>Year</th><th>Number</th></tr><tr><td>2016/17</td><td>61</td></tr></table>")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 61"}) {
			t.Errorf("%s: %q", title, got)
		}
	}
	r := read(t, "a.html", "<p>Kent Police</p><h3>Outcomes of flagged offences under the Act (Part 1), 2017/18</h3><table><tr><th>Outcome</th><th>Number</th></tr><tr><td>Charged</td><td>6</td></tr></table>")
	if got := brief(r); !slices.Equal(got, []string{"Q4 2017-18 Charged offences 6"}) || len(r.Questions) != 1 {
		t.Errorf("%q, %v", got, r.Questions)
	}
}

// quoteLines quotes the lines of a sheet that are titles with commas in them.
func quoteLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.Contains(l, ", ") {
			lines[i] = "\"" + l + "\""
		}
	}
	return strings.Join(lines, "\n")
}
