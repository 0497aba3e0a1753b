package answer_test

import (
	"slices"
	"testing"
)

// A question may be marked by its number alone on a line, without a point.
func TestLoneNumbersAreMarks(t *testing.T) {
	want := []string{"Q1 2018-19 offences 412", "Q2 2018-19 offences 31"}
	for _, text := range []string{
		"Kent Police\n\nOUR ANSWER\n1\nRecorded sexual offences with a victim under 18, 2018/19: 412\n\n2\nOffences with the flag, 2018/19: 31\n\n3\nThe platform is exempt under section 31(1).\n",
		"Kent Police\n\n1\n\nRecorded sexual offences with a victim under 18, 2018/19: 412\n\n2\n\nOffences with the flag, 2018/19: 31\n\n3\n\nThe platform is exempt under section 31(1).\n",
		"Kent Police\n\n(1)\nIn 2018/19 there were 412 sexual offences with a victim under 18.\n\n(2)\nOf those, 31 offences in 2018/19 had the flag.\n\n(3)\nThe platform is exempt under section 31(1).\n",
	} {
		r := read(t, "a.txt", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%q: got %q", text, got)
		}
		for _, q := range r.Questions {
			if status := map[string]string{"Q1": "answered", "Q2": "answered", "Q3": "refused"}[q.Question]; string(q.Status) != status {
				t.Errorf("%q: %s is %s", text, q.Question, q.Status)
			}
		}
		if len(r.Questions) != 3 {
			t.Errorf("%q: %d questions", text, len(r.Questions))
		}
	}
}

// Ages of a band may be told one by one.
func TestAgesToldOneByOne(t *testing.T) {
	want := []string{"Q2 2018-19 0-9 offences 4", "Q2 2018-19 10-12 offences 21", "Q2 2018-19 13-15 offences 37"}
	for _, l := range [][2]string{{"Victim 10, 11 or 12", "Victim 13, 14 or 15"}, {"10, 11 and 12", "13, 14, 15"}, {"aged 10, 11, 12", "aged 13, 14 & 15"}} {
		if got := brief(read(t, "a.csv", "Q2 Flagged offences by age,\nAge,2018/19\nunder 10,4\n\""+l[0]+"\",21\n\""+l[1]+"\",37\n")); !slices.Equal(got, want) {
			t.Errorf("%q: %q", l, got)
		}
	}
}
