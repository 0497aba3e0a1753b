package answer_test

import (
	"strings"
	"testing"
)

// The first sentence of a long text may be a title that says what is counted, whatever the others remark on.
func TestTitleBeforeRemarks(t *testing.T) {
	for _, c := range []struct{ title, unit string }{
		{"Number of victims aged 17 and under of recorded sexual offences, by age at the time. One crime may have several of them. Offences are not included because you no longer wish to have them.", "victims"},
		{"Victims of recorded sexual offences aged under 18, by age at the time of the offence. A crime may have several, so these are more than the offences. Codes are not included.", "victims"},
		{"Number of recorded sexual offences with victims aged 17 and under, by their age at the time. One crime may have several of them. Codes are not included in any of the tables.", "offences"},
		{"Recorded sexual offences with victims under 18, by age. Victims were asked for their age when the crime was reported, and where they did not know it none was entered.", "offences"},
		{"Victims of the recorded offences by age. This does not agree with the table before, as one may have several. <5 means between 1 and 4; these are withheld under section 40(2).", "victims"},
		{"Recorded sexual offences by age of the victim. An offence with two victims is shown once.", "offences"},
	} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2019\n\n\"Question 1. "+c.title+"\"\nAge,2017/18,2018/19\n0-9,141,150\n10-17,13,15\n"))
		if len(got) != 4 || !strings.Contains(got[0], " "+c.unit+" ") {
			t.Errorf("%s: got %q, want %s", c.title, got, c.unit)
		}
	}
}

// A remark on how often a person is counted says nothing of who is, where the title does.
func TestPersonCountedOnce(t *testing.T) {
	for _, c := range []struct{ title, unit string }{
		{"Victims aged under 18. A person is counted once for each offence.", "victims"},
		{"Table 1. Number of victims of sexual offences. Each individual is counted once for every crime.", "victims"},
		{"Suspects in recorded sexual offences. The same person may be counted more than once.", "suspects"},
		{"Victims of sexual offences by age\n\nA person is counted once for each offence.", "victims"},
		{"Custody records. A person is counted once for each arrest.", "persons"},
		{"Recorded sexual offences. One victim is counted for each offence.", "offences"},
		{"Recorded sexual offences by age. Each victim is counted: a crime with two child victims gives two.", "victims"},
		{"Recorded sexual offences. Every victim has been counted separately.", "victims"},
		{"Victims of recorded sexual offences who were under 18 by age", "victims"},
		{"Recorded sexual offences of victims who were under 18 by age", "offences"},
	} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2019\n\nQuestion 1\n\n"+c.title+"\nAge,Female 2017/18,Female 2018/19\n0-9,141,150\n10-17,13,15\n"))
		if len(got) != 4 || !strings.Contains(got[0], " "+c.unit+" ") {
			t.Errorf("%s: got %q, want %s", c.title, got, c.unit)
		}
	}
}
