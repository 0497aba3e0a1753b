package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// Every noun of people is of the same unit wherever it stands: behind its number, pointing back,
// in a label, in a remark and in a heading.
func TestNounsOfPeople(t *testing.T) {
	for noun, unit := range map[string]answer.Unit{
		"victims": answer.Victims, "suspects": answer.Suspects, "offenders": answer.Suspects, "perpetrators": answer.Suspects, "defendants": answer.Suspects,
		"persons": answer.Persons, "people": answer.Persons, "individuals": answer.Persons, "adults": answer.Persons, "detainees": answer.Persons,
	} {
		for _, c := range []struct{ why, name, text, want string }{
			{"behind its number", "a.txt", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag. 39 " + noun + " were identified in 2016/17.", "39"},
			{"pointing back", "a.txt", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag. 39 " + noun + " were identified in 2016/17. Of these " + noun + " 12 were charged in 2016/17.", "12"},
			{"a remark", "a.csv", "Question 4,,\nYear,Charged,Cautioned\n2016/17,12,27\n2017/18,14,31\n\nCounts are of " + noun + ".,,", "12"},
			{"a unit", "a.csv", "Question 4,,\nYear,Charged,Cautioned\n2016/17,12,27\n2017/18,14,31\n\nUnit: " + noun + ".,,", "12"},
			{"a heading", "a.txt", "Question 4\nNumber of " + noun + "\n2016/17\nCharged: 12\nCautioned: 27", "12"},
		} {
			r := read(t, c.name, "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")
			is := func(s string) bool { return strings.HasSuffix(s, " "+string(unit)+" "+c.want) }
			if got := brief(r); !slices.ContainsFunc(got, is) {
				t.Errorf("%s, %s: %q has no %s %s", noun, c.why, got, c.want, unit)
			}
		}
	}
}
