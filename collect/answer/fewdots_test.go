package answer_test

import (
	"fmt"
	"slices"
	"testing"
)

// A long label leaves room for a few dots only, and they are none of its words.
func TestFewDotsBehindLongLabels(t *testing.T) {
	for _, dots := range []string{" ..", " .", " ...", " . .", " …"} {
		text := "Kent Police. 3 June 2019.\n\nQuestion 1\nRecorded offences.\n\n" +
			"                                     2015/16    2016/17\n" +
			"Sexual grooming ....................    46         57\n" +
			fmt.Sprintf("%-36s    84         76\n", "Sexual assault on a female child"+dots) +
			"Rape of a child under 13 ...........    12         18\n"
		want := []string{"Q1 2015-16 Rape of a child under 13 offences 12", "Q1 2015-16 Sexual assault on a female child offences 84", "Q1 2015-16 Sexual grooming offences 46",
			"Q1 2016-17 Rape of a child under 13 offences 18", "Q1 2016-17 Sexual assault on a female child offences 76", "Q1 2016-17 Sexual grooming offences 57"}
		r := read(t, "a.txt", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", dots, got, want)
		}
	}
}

// A total with its period and one number below columns of sexes or ages is of all of them.
func TestDatedTotalOfAllColumns(t *testing.T) {
	for _, total := range []string{"Total for 2017/18", "Total 2017/18", "2017/18 total", "All in 2017/18"} {
		text := "Kent Police. 3 June 2019.\n\nQ2 Offences with a cyber flag in 2017/18\nAge of victim,Female,Male,Unspecified\nUnder 10,0,6,*\n10 to 15,31,5,0\n16 to 17,12,*,0\n" + total + ",61,,\n"
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Contains(got, "Q2 2017-18 offences 61") {
				t.Errorf("%s, %s: %q", total, name, got)
			}
		}
	}
}

// What is said below the number of the next question is not of the table above it.
func TestUnitOfTheNextQuestion(t *testing.T) {
	for _, next := range []string{"2.\n\n31 offences in 2018/19 carry the cyber flag.\n\n4.\n\nWe count persons. The table shows persons dealt with.\n", "2. 31 offences in 2018/19 have the flag.\n\n4. The figures are of persons.\n",
		"(2)\n\n31 offences in 2018/19 have the marker.\n\n(4)\n\nThese numbers are of suspects.\n"} {
		text := "Kent Police. 3 June 2019.\n\nYou asked: 1. sexual offences against children; 2. of these, cyber flagged; 3. platform; 4. outcome.\n\n1.\n\nAge         2017/18   2018/19\nUnder 10    41        42\n10 to 17    105       82\n\n" + next
		if next[0] == '(' {
			text = "Kent Police. 3 June 2019.\n\n(1)\n\nAge         2017/18   2018/19\nUnder 10    41        42\n10 to 17    105       82\n\n" + next
		}
		r := read(t, "a.txt", text)
		for _, f := range r.Figures {
			if f.Unit != "offences" {
				t.Errorf("%q: %s %v counts %s", next, f.Question, f.Value, f.Unit)
			}
		}
		if len(r.Figures) < 5 {
			t.Errorf("%q: %q", next, brief(r))
		}
	}
}
