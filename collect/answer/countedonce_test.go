package answer_test

import (
	"strings"
	"testing"
)

// A remark on how often a person is counted says nothing of who is, where the title does.
func TestPersonCountedOnce(t *testing.T) {
	for _, c := range []struct{ title, unit string }{
		{"Victims aged under 18. A person is counted once for each offence.", "victims"},
		{"Table 1. Number of victims of sexual offences. Each individual is counted once for every crime.", "victims"},
		{"Suspects in recorded sexual offences. The same person may be counted more than once.", "suspects"},
		{"Victims of sexual offences by age\n\nA person is counted once for each offence.", "victims"},
		{"Custody records. A person is counted once for each arrest.", "persons"},
		{"Recorded sexual offences. One victim is counted for each offence.", "offences"},
	} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2019\n\nQuestion 1\n\n"+c.title+"\nAge,Female 2017/18,Female 2018/19\n0-9,141,150\n10-17,13,15\n"))
		if len(got) != 4 || !strings.Contains(got[0], " "+c.unit+" ") {
			t.Errorf("%s: got %q, want %s", c.title, got, c.unit)
		}
	}
}
