package answer_test

import (
	"fmt"
	"slices"
	"testing"
)

// Below the total of the last group stands that of all groups, whatever no label beside it says.
func TestTotalOfAllGroups(t *testing.T) {
	rows := func(first, second, all string) string {
		return "Kent Police,,\nQuestion 1,,\nGroup,Offence,2016/17\nContact,Rape,5\n,Sexual assault,7\n," + first + ",12\nOther,Grooming,3\n,Exposure,4\n," + second + ",7\n," + all + ",19\n"
	}
	for _, text := range []string{
		rows("Total", "Total", "Total"), rows("All contact offences", "All other offences", `"All sexual offences, victim under 18"`),
		rows("Total contact", "Total other", "Total (all victims aged 0-17)"), rows("Total", "Total", "All offences"),
	} {
		r := read(t, "a.csv", text)
		if got := brief(r); !slices.Contains(got, "Q1 2016-17 offences 19") {
			t.Errorf("%s: got %q, problems %q", text, got, r.Problems)
		}
	}
}

// Victims under 18 are those whom all of the answer is about, in a title too.
func TestTitleOfAllVictims(t *testing.T) {
	for title, want := range map[string]string{
		"QUESTION 1 - victims under 18": "Q1 2016-17 rape offences 5", "Q1 (victims aged 0-17)": "Q1 2016-17 rape offences 5", "Q1: victims under 13": "Q1 2016-17 rape 0-12 offences 5",
	} {
		if got := brief(read(t, "a.csv", "Kent Police,\n"+title+",\nOffence,2016/17\nrape,5\ngrooming,7\n")); !slices.Contains(got, want) {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}

// A title of nothing but whom the answer is about says no unit, in whatever place it stands: in doubt where no question is named.
func TestTitleOfScopeOnly(t *testing.T) {
	for title, want := range map[string]string{ // unit and confidence
		"Table B: questions 1 and 2, victims under 18": "offences 0.97", "Questions 1 and 2 - all victims aged 0-17": "offences 0.97",
		"Table 3. Victims under the age of 18":                     "offences 0.40",
		"Table B: questions 1 and 2, number of victims under 18":   "victims 0.97",
		"Questions 1 and 2 - victims under 18, by age of a victim": "victims 0.97",
	} {
		page := "<h1>Kent Police</h1><table><caption>" + title + "</caption><tr><th>Year</th><th>Offence</th><th>Recorded</th><th>Marked cyber</th></tr>" +
			"<tr><td>2016/17</td><td>rape</td><td>40</td><td>5</td></tr><tr><td>2016/17</td><td>exposure</td><td>30</td><td>7</td></tr></table>"
		r := read(t, "a.html", page)
		if len(r.Figures) != 4 {
			t.Fatalf("%s: %q", title, brief(r))
		}
		for _, f := range r.Figures {
			if got := fmt.Sprintf("%s %.2f", f.Unit, f.Confidence); got != want {
				t.Errorf("%s: got %q, want %q", title, got, want)
			}
		}
	}
}
