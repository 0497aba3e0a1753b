package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A question is called by many words where its number stands before a label, over columns, or in a cell of its own.
func TestWordsForQuestionsInTables(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 331", "Q1 2016-17 M offences 71", "Q1 2016-17 offences 402", "Q2 2016-17 offences 58", "Q4 2016-17 Cautioned offences 2", "Q4 2016-17 Charged offences 9"}
	for _, q := range []string{"Q*", "Q.*", "Q *", "Qn *", "Qu. *", "Question *", "Question #*", "Question no. *", "Request *", "Part *", "Item *", "Cwestiwn * / Question *", "Question * / Cwestiwn *"} {
		for name, page := range map[string]string{
			"before labels": "Question,2016/17\nQ*. Recorded sexual offences; victim under 18,402\nQ*. of which female victim,331\nQ*. of which male victim,71\nQ2. With cyber-flag,58\nQ4. Charged,9\nQ4. Cautioned,2\n",
			"in a column":   "Question,Breakdown,2016/17\nQ*,All,402\nQ*,Female,331\nQ*,Male,71\nQ2,All,58\nQ4,Charged,9\nQ4,Cautioned,2\n",
		} {
			for _, n := range []string{"1", "2", "4"} {
				from := "Q" + n
				if n == "1" {
					from = "Q*"
				}
				page = strings.ReplaceAll(page, from, strings.ReplaceAll(q, "*", n))
			}
			r := read(t, "a.csv", "Wiltshire Police\n\n"+page)
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", q, name, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
		}
	}
}

// A title may name the first question as the whole that its offences are a part of, by any of these words.
func TestTitlesOfPartsOfTheFirst(t *testing.T) {
	want := []string{"Q2 2016-17 Grooming offences 4", "Q2 2016-17 Rape offences 9"}
	for _, q := range []string{"Q1", "Q.1", "Question 1", "Question #1", "Request 1", "Part 1"} {
		r := read(t, "a.html", "<p>Kent Police</p><p>"+q+" offences with the cyber-flag, by offence</p><table><tr><th>Offence</th><th>2016/17</th></tr><tr><td>Rape</td><td>9</td></tr><tr><td>Grooming</td><td>4</td></tr></table>")
		if got := noForceIn(brief(r)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q\n%q", q, got, want, r.Problems)
		}
	}
}
