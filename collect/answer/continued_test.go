package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A title that says that its table goes on from above names no offence of its own, and a named one that goes on is the same.
func TestContinuedTitles(t *testing.T) {
	const (
		first  = "Surrey Police\n\nQ1\n\nTable A. Recorded sexual offences, victim under 18\n\nOffence\t2019/20\t2020/21\nRape of a female child under 13\t34\t31\nSexual grooming\t71\t66\n\n"
		second = "\n\nOffence\t2019/20\t2020/21\nSexual activity with a child\t46\t41\nTotal\t151\t138\n"
	)
	for _, title := range []string{"Table A (continued)", "Table A continued from above", "Continued", "Table A, cont'd", "Table A. Recorded sexual offences, victim under 18 (cont.)"} {
		r := read(t, "a.txt", first+title+second)
		if got := offered(r); !slices.Contains(got, "Q1 2019-20 offences 151") || !slices.Contains(got, "Q1 2020-21 offences 138") || len(got) != 8 {
			t.Errorf("%s: got %q, %q", title, got, r.Problems)
		}
	}
	table := func(title, age, n string) string {
		return "<h3>" + title + "</h3><table><tr><th>Age of victim</th><th>2018/19</th></tr><tr><td>" + age + "</td><td>" + n + "</td></tr></table>"
	}
	r := read(t, "a.html", "<h1>Kent Police</h1><p>Question 1. Recorded sexual offences against children</p>"+table("Rape", "0 to 12", "30")+table("Rape (continued)", "13 to 17", "40")+table("Sexual grooming", "0 to 12", "50"))
	if got, want := offered(r), []string{"Q1 2018-19 Rape 0-12 offences 30", "Q1 2018-19 Rape 13-17 offences 40", "Q1 2018-19 Sexual grooming 0-12 offences 50"}; !slices.Equal(got, want) {
		t.Errorf("one offence on two pages:\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}
