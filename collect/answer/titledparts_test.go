package answer_test

import (
	"slices"
	"testing"
)

// The title of a list may repeat its question's mark and name the part of its count that is listed.
func TestTitlesOfParts(t *testing.T) {
	head := "Kent Police. 16 June 2022\n\n"
	list := func(title, a, b string) string {
		return title + "\n\n2019/20 - " + a + "\n2020/21 - " + b + "\n\n"
	}
	for _, c := range []struct{ title, label string }{
		{"Q1 of which victim female", "F"}, {"Q1 of these, male victim", "M"}, {"Q1 of which sex of victim not recorded", "U"},
		{"Q1 of which sexual grooming, HO code 88A", "88A sexual grooming"}, {"Q1 of which victim aged 13 to 15", "13-15"},
	} {
		got := offered(read(t, "a.txt", head+list("Q1 all sexual offences, victim under 18", "1,212", "1,090")+list(c.title, "88", "103")+list("Q2 cyber flag attached", "40", "37")))
		want := []string{"Q1 2019-20 " + c.label + " offences 88", "Q1 2019-20 offences 1212", "Q1 2020-21 " + c.label + " offences 103", "Q1 2020-21 offences 1090", "Q2 2019-20 offences 40", "Q2 2020-21 offences 37"}
		slices.Sort(want)
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.title, got, want)
		}
	}
	got := offered(read(t, "a.txt", head+list("Q2 cyber flag attached", "40", "37")+list("Q3 Facebook", "20", "17")+list("Q3 Another website", "13", "12")+list("Q3 No platform entered", "7", "8")))
	want := []string{"Q2 2019-20 offences 40", "Q2 2020-21 offences 37", "Q3 2019-20 Another website offences 13", "Q3 2019-20 Facebook offences 20", "Q3 2019-20 No platform entered offences 7",
		"Q3 2020-21 Another website offences 12", "Q3 2020-21 Facebook offences 17", "Q3 2020-21 No platform entered offences 8"}
	if !slices.Equal(got, want) {
		t.Errorf("platforms:\n got %q\nwant %q", got, want)
	}
}

// A merged cell that says that there is no number says so of each column that it covers.
func TestNoNumberOverColumns(t *testing.T) {
	r := read(t, "a.html", `<p>Joint reply. 5 November 2019.</p><h3>Questions 2 and 3: offences with the cyber flag, 2018/19, and by platform</h3>
<table><tr><th>Force</th><th>All online offences</th><th>Facebook</th><th>Kik</th></tr><tr><td>Derbyshire</td><td>166</td><td>41</td><td>38</td></tr><tr><td>Lincolnshire</td><td colspan="3">Not available</td></tr></table>`)
	n := 0
	for _, f := range r.Figures {
		if f.Force == "Lincolnshire" && f.Symbol == "x" {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d numbers are not available, want 3: %q", n, offered(r))
	}
}
