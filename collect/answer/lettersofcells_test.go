package answer_test

import (
	"slices"
	"testing"
)

// A data file may name forces and questions by letters, and years without their century in lines of text.
func TestLettersInCells(t *testing.T) {
	for _, c := range []struct{ con, part string }{{"Con", "Part"}, {"Force", "Question"}} {
		r := read(t, "a.eml", "From: FOI <foi@police.example>\nTo: a@b.example\nDate: Tue, 15 Jun 2021 10:00:00 +0000\nSubject: FOI 1/21\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nNorfolk Constabulary and Suffolk Constabulary answer together.\n\nThe file has N or S in each line, and the part of your letter: i offences recorded with a victim under 18, iii platform of the flagged offences.\n\nPart ii, offences with a cyber flag: Norfolk 73 in 2019/20 and 88 in 2020/21; Suffolk 21 in 2019/20 and 40 in 2020/21.\n--x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n"+
			c.con+","+c.part+",Line,FY19/20,FY20/21\nN,i,girls,702,688\nN,i,boys,188,171\nS,i,girls,561,549\nS,i,boys,143,139\nN,iii,Snapchat,49,61\nN,iii,Facebook,24,27\nS,iii,Snapchat,11,20\nS,iii,Facebook,10,20\n--x--\n")
		got := brief(r)
		for _, want := range []string{"Norfolk Q2 2019-20 offences 73", "Suffolk Q2 2020-21 offences 40", "Suffolk Q1 2020-21 M offences 139", "Norfolk Q3 2019-20 Snapchat offences 49", "Suffolk Q3 2020-21 Facebook offences 20"} {
			if !slices.Contains(got, want) {
				t.Errorf("%s: got %q, want %q, %q", c.con, got, want, r.Problems)
			}
		}
	}
}

func TestYearsOfLines(t *testing.T) {
	for _, c := range []struct {
		lines string
		want  []string
	}{
		{"In 14-15, 488 were recorded.\nIn 15-16, 541 were recorded.\n", []string{"2014-15 offences 488", "2015-16 offences 541"}},
		{"14-15: 488\n15-16: 541\n", []string{"2014-15 offences 488", "2015-16 offences 541"}},
		{"Age of victim in 2014/15\n14-15: 88\n16-17: 91\n", nil},
	} {
		r := read(t, "a.txt", "Kent Police\n\nYou asked for the years 2014/15 to 2015/16.\n\nQuestion 1. Sexual offences against children\n\n"+c.lines)
		got := brief(r)
		for _, want := range c.want {
			if !slices.ContainsFunc(got, func(s string) bool { return s == "Q1 "+want || s == "Kent Q1 "+want }) {
				t.Errorf("%q: got %q, want %q, %q", c.lines, got, want, r.Problems)
			}
		}
		if c.want == nil && slices.ContainsFunc(got, func(s string) bool { return s == "Q1 2014-15 offences 88" }) {
			t.Errorf("%q: got %q", c.lines, got)
		}
	}
}

// A number that the letter says is printed and should be another is that other.
func TestPrintedAndShouldBe(t *testing.T) {
	for _, words := range []string{"The number for Kik in 2016/17 is printed as 14. It should read 11.", "Please correct one box: Kik in 2016/17 was given as 14. This should have been 11."} {
		r := read(t, "a.html", "<p>Kent Police</p><p>"+words+"</p><p>Q3. Flagged offences by platform</p><table><tr><th>Platform</th><th>2015/16</th><th>2016/17</th></tr><tr><td>Facebook</td><td>20</td><td>30</td></tr><tr><td>Kik</td><td>5</td><td>14</td></tr><tr><td>Flagged</td><td>25</td><td>41</td></tr></table>")
		got := noForceIn(brief(r))
		if want := "Q3 2016-17 Kik offences 11"; !slices.Contains(got, want) || slices.Contains(got, "Q3 2016-17 Kik offences 14") {
			t.Errorf("%s: got %q, want %q, %q", words, got, want, r.Problems)
		}
		if want := "Q3 2015-16 offences 25"; !slices.Contains(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Cards that are alike are titled by their offence, below whatever was refused; a number merged over sexes is of all of them.
func TestCardsOfOffences(t *testing.T) {
	card := func(n, title, a, b string) string {
		return "<table><tr><td colspan=3>Card " + n + ". " + title + "</td></tr><tr><td></td><td>2016/17</td><td>2017/18</td></tr><tr><td>Recorded</td><td>" + a + "</td></tr><tr><td>Cyber-flag on</td><td>" + b + "</td></tr></table>"
	}
	r := read(t, "a.html", "<p>Kent Police</p><p>One card for each offence against a child.</p><p>Part C asked for the site and Part D for the outcome. Parts C and D are refused under section 12(1).</p>"+
		card("1", "Rape of a female child under 16 or other penetration (HO code 19D)", "61</td><td>58", "2</td><td>3")+card("2", "Sexual grooming (HO code 88A)", "44</td><td>63", "29</td><td>41")+card("3", "All the cards together", "105</td><td>121", "31</td><td>44"))
	got := noForceIn(brief(r))
	for _, want := range []string{"Q1 2016-17 19D Rape of a female child under 16 or other penetration offences 61", "Q2 2017-18 88A Sexual grooming offences 41", "Q1 2017-18 offences 121", "Q2 2016-17 offences 31"} {
		if !slices.Contains(got, want) {
			t.Errorf("got %q, want %q, %q", got, want, r.Problems)
		}
	}
	r = read(t, "a.html", "<p>Kent Police</p><p>An empty box means none.</p><table><tr><th>Offence</th><th>F</th><th>M</th></tr><tr><td>Sexual grooming 2016/17</td><td>30</td><td>8</td></tr><tr><td>Rape 2016/17</td><td>20</td><td></td></tr><tr><td>Of all of the above, cyber flag on 2016/17</td><td>10</td><td>5</td></tr><tr><td>Cyber flag on, F and M taken together 2016/17</td><td colspan=2>15</td></tr></table>")
	got = noForceIn(brief(r))
	for _, want := range []string{"Q2 2016-17 offences 15", "Q2 2016-17 F offences 10", "Q1 2016-17 Rape M offences 0"} {
		if !slices.Contains(got, want) {
			t.Errorf("got %q, want %q, %q", got, want, r.Problems)
		}
	}
}

// A year or an outcome on a line of its own heads the lines of counts below it.
func TestYearsAndOutcomesAsHeadings(t *testing.T) {
	r := read(t, "a.html", "<p>Kent Police</p><h3>Q1 Offences</h3><dl><dt>2016/17</dt><dd>410 offences recorded</dd><dd>5 or under: 104</dd><dd>6 to 17: 306</dd><dt>2017/18</dt><dd>520 offences recorded</dd><dd>5 or under: 120</dd><dd>6 to 17: 400</dd></dl>"+
		"<h3>Q4 Outcomes of the flagged offences</h3><dl><dt>Outcome 1, charge or summons</dt><dd>2016/17: 10</dd><dd>2017/18: 9</dd><dt>Outcome 15</dt><dd>2016/17: 29</dd><dd>2017/18: 37</dd><dt>No outcome yet</dt><dd>2016/17: 4</dd><dd>2017/18: 19</dd></dl>")
	want := []string{"Q1 2016-17 0-5 offences 104", "Q1 2016-17 6-17 offences 306", "Q1 2016-17 offences 410", "Q1 2017-18 0-5 offences 120", "Q1 2017-18 6-17 offences 400", "Q1 2017-18 offences 520",
		"Q4 2016-17 No outcome yet offences 4", "Q4 2016-17 Outcome 1, charge or summons offences 10", "Q4 2016-17 Outcome 15 offences 29", "Q4 2017-18 No outcome yet offences 19", "Q4 2017-18 Outcome 1, charge or summons offences 9", "Q4 2017-18 Outcome 15 offences 37"}
	if got := noForceIn(brief(r)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q, %q", got, want, r.Problems)
	}
	r = read(t, "a.txt", "Kent Police\n\nQ4 Outcomes of the flagged offences\n\n2016/17\n16 charged; 12 cautioned; 30 no suspect identified\n2017/18\n18 charged; 9 cautioned; 40 no suspect identified\n")
	for _, want := range []string{"Q4 2016-17 charged offences 16", "Q4 2017-18 cautioned offences 9"} {
		if got := noForceIn(brief(r)); !slices.Contains(got, want) {
			t.Errorf("got %q, want %q, %q", got, want, r.Problems)
		}
	}
}

// Victims by age in the sentence behind a count of offences are those offences where they are as many.
func TestVictimsAsManyAsOffences(t *testing.T) {
	for _, c := range []struct{ last, unit string }{{"41", "offences"}, {"52", "victims"}} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 2\n\nIn 2016/17 52 offences were flagged. 11 victims were under 12 and "+c.last+" were 12 to 17.\n")
		if got := noForceIn(brief(r)); !slices.Contains(got, "Q2 2016-17 0-11 "+c.unit+" 11") {
			t.Errorf("%s: got %q, %q", c.last, got, r.Problems)
		}
	}
}
