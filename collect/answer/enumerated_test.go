package answer_test

import (
	"slices"
	"testing"
)

// Parts of a count that a sentence gives one after another, in the words of letters.
func TestPartsInSentences(t *testing.T) {
	q2 := "Question 2\nA cyber flag was on 118 offences in 2017/18.\n\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"outcomes led to", "Question 4\nIn 2017/18, 13 of the flagged offences led to a charge or summons, 6 to a caution and 8 to a community resolution; 91 ended with no further action.",
			[]string{"Q4 2017-18 caution offences 6", "Q4 2017-18 charge or summons offences 13", "Q4 2017-18 community resolution offences 8", "Q4 2017-18 no further action offences 91"}},
		{"an outcome and a number that is hidden", "Question 4\nFor 2017: 25 charged or summonsed, fewer than five cautioned, 171 no further action, and fewer than five transferred to another force.",
			[]string{"Q4 2017 cautioned offences lt5", "Q4 2017 charged or summonsed offences 25", "Q4 2017 no further action offences 171", "Q4 2017 transferred to another force offences lt5"}},
		{"sexes, one of them not recorded", "Question 1\nIn 2017/18 there were 534 offences with a female victim, 119 with a male victim and six where the sex was not recorded.",
			[]string{"Q1 2017-18 F offences 534", "Q1 2017-18 M offences 119", "Q1 2017-18 U offences 6"}},
		{"and not stated", q2 + "Of the 118 offences in 2017/18, 97 had a female victim, 18 a male victim and in three the sex is not stated.",
			[]string{"Q2 2017-18 F offences 97", "Q2 2017-18 M offences 18", "Q2 2017-18 U offences 3", "Q2 2017-18 offences 118"}},
		{"ages before their counts", q2 + "By age, the victims of the flagged offences of 2017/18 were under 10 in nine cases, 10 to 12 in 26, 13 to 15 in 65 and 16 or 17 in 18.",
			[]string{"Q2 2017-18 0-9 offences 9", "Q2 2017-18 10-12 offences 26", "Q2 2017-18 13-15 offences 65", "Q2 2017-18 16-17 offences 18", "Q2 2017-18 offences 118"}},
		{"among the whole", q2 + "Among the 118 offences of 2017/18 the victim was under 13 in 35, 13 to 15 in 65 and 16 to 17 in 18.",
			[]string{"Q2 2017-18 0-12 offences 35", "Q2 2017-18 13-15 offences 65", "Q2 2017-18 16-17 offences 18", "Q2 2017-18 offences 118"}},
		{"victims of a number of offences", "1. Recorded offences\nGirls were the victims of 1,219 of the offences of 2017 and boys of 296; the sex was not recorded for 18.",
			[]string{"Q1 2017 F offences 1219", "Q1 2017 M offences 296", "Q1 2017 U offences 18"}},
		{"people charged and people cautioned", "Outcome (Q4)\n2017: 19 people were charged and fewer than five were cautioned.\n2018: 26 people were charged and five were cautioned.",
			[]string{"Q4 2017 cautioned persons lt5", "Q4 2017 charged persons 19", "Q4 2018 cautioned persons 5", "Q4 2018 charged persons 26"}},
		{"other or not known is one name", "Question 3\nIn 2017/18: WhatsApp 9, Snapchat 14, other or not known 10. In 2018/19: WhatsApp 4, Snapchat 8, another site/unknown 12.",
			[]string{"Q3 2017-18 Snapchat offences 14", "Q3 2017-18 WhatsApp offences 9", "Q3 2017-18 other or not known offences 10", "Q3 2018-19 Snapchat offences 8", "Q3 2018-19 WhatsApp offences 4", "Q3 2018-19 another site/unknown offences 12"}},
		{"people in a sentence", "Outcome (Q4)\nIn the calendar year 2017 our custody system shows that 19 people were charged and five were cautioned.",
			[]string{"Q4 2017 cautioned persons 5", "Q4 2017 charged persons 19"}},
		{"offences after people", "Outcome (Q4)\n2017: 19 people were charged, and 7 offences were cautioned.",
			[]string{"Q4 2017 cautioned offences 7", "Q4 2017 charged persons 19"}},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}

// A letter before the title of a table or sheet is no part of what it counts.
func TestLetteredTitlesCountPeople(t *testing.T) {
	for _, title := range []string{"Sheet B Victims", "Annex B - Victims", "Table C: Victims by age"} {
		got := brief(read(t, "a.csv", "Kent Police,\nQ2. Flagged offences,\n"+title+",\nAge,2016/17\n0-9,20\n10-17,40\n"))
		if want := []string{"Q2 2016-17 0-9 victims 20", "Q2 2016-17 10-17 victims 40"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}
