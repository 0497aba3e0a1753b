package answer_test

import (
	"slices"
	"testing"
)

// A title may name, beside what it counts, the sex or age of those below it, up to the next title.
func TestPersonInTitle(t *testing.T) {
	const all, girls = `<table><tr><th></th><th>2016/17</th><th>2017/18</th></tr><tr><td>Flagged offences</td><td>120</td><td>160</td></tr></table>`, `<table><tr><th></th><th>2016/17</th><th>2017/18</th></tr><tr><td>Flagged offences</td><td>100</td><td>131</td></tr></table>`
	flagged := []string{"Q2 2016-17 F offences 100", "Q2 2016-17 offences 120", "Q2 2017-18 F offences 131", "Q2 2017-18 offences 160"}
	for _, c := range []struct{ first, second string }{
		{"<h2>Question 2. Offences with the flag</h2>", "<h2>Question 2. Offences with the flag, girls only</h2>"},
		{"<h2>Question 2</h2><p>Cyber-flagged offences</p>", "<p>Cyber-flagged offences - female victims</p>"},
		{"<h2>Question 2</h2><p>Cyber-flagged offences, all victims</p>", "<p>Cyber-flagged offences (victim female)</p><p>The numbers are set out below.</p>"},
		{"<h2>2. Offences with the online flag, by year</h2>", "<h2>2. Offences with the online flag: females</h2><p>See the table.</p>"},
	} {
		got := brief(read(t, "a.html", `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p>`+c.first+all+c.second+girls))
		if !slices.Equal(got, flagged) {
			t.Errorf("%s:\n got %q\nwant %q", c.second, got, flagged)
		}
		got = brief(read(t, "a.html", `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p>`+c.second+girls+c.first+all))
		if c.second[:4] == "<h2>" && !slices.Equal(got, flagged) {
			t.Errorf("%s before all:\n got %q\nwant %q", c.second, got, flagged)
		}
	}
	got := brief(read(t, "a.html", `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h2>Question 2</h2><h3>Flagged offences, victims aged 13 to 15</h3><table><tr><th></th><th>2016/17</th><th>2017/18</th></tr><tr><td>Girls</td><td>60</td><td>71</td></tr><tr><td>Boys</td><td>11</td><td>12</td></tr></table>`))
	if len(got) != 4 || got[0] != "Q2 2016-17 13-15 F offences 60" {
		t.Errorf("age in a title: got %q", got)
	}
	got = brief(read(t, "a.html", `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h2>Question 1. Recorded offences: sexual assault on a female, aged 13 and over</h2><table><tr><th></th><th>2016/17</th><th>2017/18</th></tr><tr><td>Offences</td><td>60</td><td>71</td></tr></table>`))
	if len(got) != 2 || got[0] != "Q1 2016-17 offences 60" {
		t.Errorf("an offence that names a person: got %q", got)
	}
}

// A label may name the person behind words on the flag that are no measure.
func TestPersonBehindTheFlag(t *testing.T) {
	want := []string{"Q2 2016-17 F offences 100", "Q2 2016-17 M offences 20", "Q2 2016-17 offences 120", "Q2 2017-18 F offences 131", "Q2 2017-18 M offences 29", "Q2 2017-18 offences 160"}
	for _, c := range []struct{ all, f, m string }{
		{"Carrying the cyber flag", "Carrying the cyber flag, female victim", "Carrying the cyber flag, male victim"},
		{"Bearing the online marker", "Bearing the online marker - victim female", "Bearing the online marker - victim male"},
		{"Tagged as cyber", "Tagged as cyber (girls)", "Tagged as cyber (boys)"},
		{"Had the flag set", "Had the flag set; victim female", "Had the flag set; victim male"},
	} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2019\n\nQuestion 2\n\n,2016/17,2017/18\n\""+c.all+"\",120,160\n\""+c.f+"\",100,131\n\""+c.m+"\",20,29\n"))
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.f, got, want)
		}
	}
}

// A heading of lines may name one sex only.
func TestOneSexOnly(t *testing.T) {
	for _, heading := range []string{"Girls only", "Female victims only", "Girls alone:", "Females"} {
		got := brief(read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h3>Question 2 - offences with the marker</h3><ul><li>2016/17: 73</li><li>2017/18: 92</li></ul><p>"+heading+"</p><ul><li>2016/17: 61</li><li>2017/18: 77</li></ul>"))
		want := []string{"Q2 2016-17 F offences 61", "Q2 2016-17 offences 73", "Q2 2017-18 F offences 77", "Q2 2017-18 offences 92"}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", heading, got, want)
		}
	}
}

// A dash with blanks around it joins two ages, and parts no label.
func TestSpacedAgesBesideTheCount(t *testing.T) {
	for _, c := range []struct{ all, flagged, age string }{
		{"All offences, victims 0 - 17", "of which with the online marker", ""},
		{"Number of offences (victim aged 0 – 17)", "Flagged offences (victim aged 0 – 17)", ""},
		{"Offences recorded - children 0 -17", "of which cyber flagged", ""},
		{"All offences, victims 13 - 15", "of which with the online marker", "13-15 "},
	} {
		want := []string{"Q1 2017-18 " + c.age + "offences 412", "Q2 2017-18 " + c.age + "offences 51"}
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2019\n\n1 April 2017 - 31 March 2018\n\n\""+c.all+"\",,412\n\""+c.flagged+"\",,51\n"))
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.all, got, want)
		}
	}
}
