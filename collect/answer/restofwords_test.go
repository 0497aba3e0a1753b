package answer_test

import (
	"slices"
	"testing"
)

// What stands for all of so many parts is their total, in whatever column.
func TestTotalsThatCount(t *testing.T) {
	for _, label := range []string{"All four", "All 4 classes", "The four together", "Every class", "Both taken together"} {
		r := read(t, "a.csv", "Kent Police\nQ1 Recorded sexual offences against children\n,17B Sexual assault on a male child under 13,88A Sexual grooming,"+label+"\n2015/16,12,30,42\n2016/17,20,31,51\n")
		got := noForceIn(brief(r))
		if want := []string{"Q1 2015-16 offences 42", "Q1 2016-17 offences 51"}; !slices.Contains(got, want[0]) || !slices.Contains(got, want[1]) {
			t.Errorf("%s: got %q, want %q", label, got, want)
		}
	}
	r := read(t, "a.csv", "Kent Police\nQ4 Flagged offences by outcome\n,2015/16,2016/17\nCharged,12,20\nNo suspect,30,31\nAll results,42,50\n")
	if got := noForceIn(brief(r)); !slices.Contains(got, "Q4 2015-16 offences 42") || !says(r.Problems, "sum to 51, printed 50") {
		t.Errorf("got %q, %q", got, r.Problems)
	}
}

// A total of two halves is of the two above it.
func TestTotalOfHalves(t *testing.T) {
	for _, label := range []string{"those two halves together", "The two halves added", "All two halves"} {
		r := read(t, "a.csv", "Kent Police\nOffences with the cyber flag\nRecorded within,Flagged offences\n1 April to 30 September 2018,20\n1 October 2018 to 31 March 2019,22\n"+label+",43\n1 April to 30 September 2019,26\n1 October 2019 to 31 March 2020,27\n"+label+",53\n")
		got := noForceIn(brief(r))
		for _, want := range []string{"Q2 2018-19 offences 43", "Q2 2019-20 offences 53", "Q2 2018-10-01 to 2019-03-31 offences 22"} {
			if !slices.Contains(got, want) {
				t.Errorf("%s: got %q, want %q; %q", label, got, want, r.Problems)
			}
		}
		if !says(r.Problems, "42", "43") {
			t.Errorf("%s: %q", label, r.Problems)
		}
	}
}

// A head or title that says whose offences are counted is neither an offence nor a unit.
func TestVictimsWhoseOffencesCount(t *testing.T) {
	for _, c := range []struct{ above, head string }{
		{"", "Sexual offences, victim 17 or younger"},
		{"", "Sexual offences, victim below 18"},
		{"Every crime recorded is in the first line. Victims under 18 only.", "Recorded"},
		{"Victims aged 17 or under only. Crimes recorded:", "Recorded"},
	} {
		r := read(t, "a.html", "<p>Kent Police</p><p>"+c.above+"</p><table><tr><th>Year</th><th>"+c.head+"</th><th>Flagged</th></tr><tr><td>2016/17</td><td>410</td><td>41</td></tr><tr><td>2017/18</td><td>520</td><td>52</td></tr></table>")
		want := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 520", "Q2 2016-17 offences 41", "Q2 2017-18 offences 52"}
		if got := noForceIn(brief(r)); !slices.Equal(got, want) {
			t.Errorf("%q %q: got %q, want %q", c.above, c.head, got, want)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%q %q: %s %v", c.above, c.head, f.Quote, f.Doubts)
			}
		}
	}
}

// A paragraph that says what was asked may answer it and lead to a table, however long it is.
func TestAskedAnsweredAndLeading(t *testing.T) {
	long := " The flag is put on a record by the officer in charge when the internet was used for any part of what was done, and it is looked at again when the record is closed, so that a number can go up or down for a few weeks after the end of a year."
	for _, more := range []string{"", long} {
		r := read(t, "a.html", "<p>Kent Police</p><p>You asked about sexual offences against children. The number recorded was 410 in 2016/17 and 520 in 2017/18.</p>"+
			"<p>You asked how many of these had the cyber flag. It was 41 in 2016/17 and 52 in 2017/18."+more+" You asked for age and sex, and we set these out for the flagged offences only:</p>"+
			"<table><tr><th></th><th>Female 16/17</th><th>Male 16/17</th><th>Female 17/18</th><th>Male 17/18</th></tr><tr><td>Under 13</td><td>10</td><td>5</td><td>11</td><td>6</td></tr><tr><td>13 to 17</td><td>20</td><td>6</td><td>25</td><td>10</td></tr></table>")
		got := noForceIn(brief(r))
		for _, want := range []string{"Q1 2016-17 offences 410", "Q2 2016-17 offences 41", "Q2 2016-17 0-12 F offences 10", "Q2 2017-18 13-17 M offences 10"} {
			if !slices.Contains(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}

// The numbers of an outline with letters say nothing of questions.
func TestLetteredOutline(t *testing.T) {
	for _, c := range []struct{ dot, end string }{{".", " "}, {".", ". "}, {".", ") "}} {
		n := func(s, words string) string { return s + c.end + words + "\n" }
		r := read(t, "a.txt", "Kent Police\n\nA   Sexual offences recorded, victim under 18\n"+n("A.1", "Year ended March 2014: 50")+n("A.1.1", "female: 40")+n("A.1.2", "male: 10")+n("A.2", "Year ended March 2015: 60")+n("A.2.1", "female: 45")+n("A.2.2", "male: 15")+
			"\nB   How many of these had the cyber flag\n"+n("B.1", "Year ended March 2014: 5")+n("B.2", "Year ended March 2015: 6")+"\nC   How the flagged offences ended\n"+n("C.1", "Year ended March 2014")+n("C.1.1", "charged: 3")+n("C.1.2", "no suspect: 2"))
		want := []string{"Q1 2013-14 F offences 40", "Q1 2013-14 M offences 10", "Q1 2013-14 offences 50", "Q1 2014-15 F offences 45", "Q1 2014-15 M offences 15", "Q1 2014-15 offences 60", "Q2 2013-14 offences 5", "Q2 2014-15 offences 6", "Q4 2013-14 charged offences 3", "Q4 2013-14 no suspect offences 2"}
		if got := noForceIn(brief(r)); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q, %q", c.end, got, want, r.Problems)
		}
	}
}
