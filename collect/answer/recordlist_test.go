package answer_test

import (
	"fmt"
	"strings"
	"testing"
)

// A list with a row for each crime is said to be one, with the commands that read it.
func TestListsOfRecordsAreNamed(t *testing.T) {
	list := func(head, row string) string {
		var b strings.Builder
		b.WriteString(head)
		for i := range 12 {
			b.WriteString(strings.NewReplacer("#", fmt.Sprint(4100+7*i), "@", fmt.Sprint(5+i%12), "~", fmt.Sprint(1+i)).Replace(row))
		}
		return b.String()
	}
	for why, text := range map[string]string{
		"a number for each": list("Crime No,Offence,HO code,Age,Sex,Cyber flag,Outcome\n", "42/#/18,Sexual grooming,88/01,@,F,Y,Charged\n"),
		"a title above":     list("Kent Police FOI 12/19,,,,\nOccurrence ref,Offence title,Victim age,Victim gender,Online marker\n", "KP-#,Rape of a female under 13,@,Female,Yes\n"),
		"days only":         list("Date recorded,Offence,Age of victim,Flag\n", "~/06/2018,Sexual assault on a male under 13,@,N\n"),
	} {
		r := read(t, "a.csv", text)
		if got := strings.Join(r.Problems, "\n"); !strings.Contains(got, "a list of 12 records") || !strings.Contains(got, "inspect") || len(r.Figures) > 0 {
			t.Errorf("%s: figures %q, problems %q", why, brief(r), r.Problems)
		}
	}
	r := read(t, "a.csv", list("Kent Police,\nTown,Parks\n", "Town #,@\n"))
	if got := strings.Join(r.Problems, "\n"); strings.Contains(got, "records") {
		t.Errorf("no records: %q", r.Problems)
	}
}
