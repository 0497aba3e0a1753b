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

// The number of a question may be a word in a cell, and the flag one word; a sex may be said again in brackets.
func TestWordsJoinedAndSpelled(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"numbers as words": {"Question one,Recorded sexual offences,402\nQuestion two,Number of the above with cyber flag,58\nQuestion four,Charged,9\n,Cautioned,49\n,Total of question four,58\n",
			"Q1 2016-17 offences 402, Q2 2016-17 offences 58, Q4 2016-17 Cautioned offences 49, Q4 2016-17 Charged offences 9, Q4 2016-17 offences 58"},
		"the flag in one word": {"Sexual offences recorded against under 18s,Number\nGrooming,55\nExposure,61\nAll of the above,116\n\"Of all of the above, cyberflag on\",70\n",
			"Q1 2016-17 Exposure offences 61, Q1 2016-17 Grooming offences 55, Q1 2016-17 offences 116, Q2 2016-17 offences 70"},
		"a sex said again": {"Q1. Recorded offences (in brackets those with the cyber flag),,\n,Girls (female),Boys (male)\nUnder 13,86 (5),27 (3)\n13 to 17,121 (16),26 (2)\n",
			"Q1 2016-17 0-12 F offences 86, Q1 2016-17 0-12 M offences 27, Q1 2016-17 13-17 F offences 121, Q1 2016-17 13-17 M offences 26, " +
				"Q2 2016-17 0-12 F offences 5, Q2 2016-17 0-12 M offences 3, Q2 2016-17 13-17 F offences 16, Q2 2016-17 13-17 M offences 2"},
	} {
		r := read(t, "a.csv", "Kent Police\n\nFinancial year 2016/17\n\n"+c.page)
		if got := strings.Join(noForceIn(brief(r)), ", "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s\n%q", name, got, c.want, r.Problems)
		}
	}
}

// A reference with a blank within it at the end of a title is no count.
func TestReferenceAtTheEndOfATitle(t *testing.T) {
	r := read(t, "a.csv", "Kent Police\n\nQ 2 Of these; with the online crime flag,2018-19,2019-20\nAll,211,238\n\nQ 4 Outcome of the offences in Q 2\nCharged,20,22\nCautioned,191,216\n")
	want := []string{"Q2 2018-19 offences 211", "Q2 2019-20 offences 238", "Q4 2018-19 Cautioned offences 191", "Q4 2018-19 Charged offences 20", "Q4 2019-20 Cautioned offences 216", "Q4 2019-20 Charged offences 22"}
	if got := noForceIn(brief(r)); !slices.Equal(got, want) {
		t.Errorf("%q, want %q\n%q", got, want, r.Problems)
	}
}
