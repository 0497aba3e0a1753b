package answer_test

import (
	"slices"
	"testing"
)

// Numbers beside the parts that a table lists are of its rows and of no questions.
func TestRowNumbersAreNoQuestions(t *testing.T) {
	offences := []string{"Q2 2016-17 Indecent photographs offences 20", "Q2 2016-17 Rape of a female under 16 offences 21", "Q2 2016-17 Sexual grooming offences 30", "Q2 2016-17 offences 71"}
	const head = "Kent Police FOI 12/19,,\nCyber flagged child sexual offences,,\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a total without a number", head + "No.,Offence,2016/17\n1,Sexual grooming,30\n2,Rape of a female under 16,21\n3,Indecent photographs,20\n,Total,71\n", offences},
		{"no head over them", head + ",Offence,2016/17\n1,Sexual grooming,30\n2,Rape of a female under 16,21\n3,Indecent photographs,20\n,Total,71\n", offences},
		{"the total's word among them", head + "S/N,Offence,2016/17\n1,Sexual grooming,30\n2,Rape of a female under 16,21\n3,Indecent photographs,20\nTotal,,71\n", offences},
		{"ranks, two alike", head + "Rank,Type,2016/17\n1,Sexual grooming,30\n2=,Rape of a female under 16,21\n2=,Indecent photographs,20\n,Total,71\n", offences},
		{"with points", head + "Item,Offence,2016/17\n1.,Sexual grooming,30\n2.,Rape of a female under 16,21\n3.,Indecent photographs,20\n,Total,71\n", offences},
		{"ages", head + "#,Age of victim,2016/17\n1,0-12,30\n2,13-15,21\n,Total,51\n", []string{"Q2 2016-17 0-12 offences 30", "Q2 2016-17 13-15 offences 21", "Q2 2016-17 offences 51"}},
		{"a period over the labels", head + "No.,2016/17,Offences\n1,Sexual grooming,30\n2,Rape of a female under 16,21\n3,Indecent photographs,20\n,Total,71\n", offences},
		{"words for no number among the labels", "Kent Police FOI 12/19,,\nQ3 - flagged offences by platform,,\nNo.,Platform,2016/17\n1,Facebook,30\n2,Kik,21\n3,Not given,20\n", []string{"Q3 2016-17 Facebook offences 30", "Q3 2016-17 Kik offences 21", "Q3 2016-17 Not given offences 20"}},
		{"more platforms than questions, a period over them", "Kent Police FOI 12/19,,,\nQ3 - flagged offences by platform and sex of the victim,,,\nNo.,2016/17,Girls,Boys\n1,Facebook,30,2\n2,Kik,21,3\n3,Skype,20,4\n4,Snapchat,19,5\n5,Instagram,18,6\n",
			[]string{"Q3 2016-17 F Facebook offences 30", "Q3 2016-17 F Instagram offences 18", "Q3 2016-17 F Kik offences 21", "Q3 2016-17 F Skype offences 20", "Q3 2016-17 F Snapchat offences 19", "Q3 2016-17 M Facebook offences 2", "Q3 2016-17 M Instagram offences 6", "Q3 2016-17 M Kik offences 3", "Q3 2016-17 M Skype offences 4", "Q3 2016-17 M Snapchat offences 5"}},
		{"numbers of questions", "Kent Police FOI 12/19,,\nNo.,Offence,2016/17\n1,Sexual offences against children,400\n2,Sexual offences with the cyber flag,71\n", []string{"Q1 2016-17 offences 400", "Q2 2016-17 offences 71"}},
		{"row after row of each question", "Kent Police FOI 12/19,,,\nItem,Year,Victim age,Offences\n1,2016/17,0-12,300\n1,2016/17,13-17,100\n1,2016/17,All ages,400\n2,2016/17,0-12,50\n2,2016/17,13-17,21\n2,2016/17,All ages,71\n",
			[]string{"Q1 2016-17 0-12 offences 300", "Q1 2016-17 13-17 offences 100", "Q1 2016-17 offences 400", "Q2 2016-17 0-12 offences 50", "Q2 2016-17 13-17 offences 21", "Q2 2016-17 offences 71"}},
		{"numbers of questions and their parts", "Kent Police FOI 12/19,,\nNo.,Measure,2016/17\n1,Recorded child sexual offences,400\n2,Of these with the cyber flag,71\n3,Facebook,20\n4,Charged,10\n", []string{"Q1 2016-17 offences 400", "Q2 2016-17 offences 71", "Q3 2016-17 Facebook offences 20", "Q4 2016-17 Charged offences 10"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}

// A sign where a label has no number says that it has none, and makes it no total.
func TestSignForNoNumber(t *testing.T) {
	want := []string{"Q4 2016-17 Charged offences 30", "Q4 2016-17 Open offences 20", "Q4 2016-17 Youth caution offences 21", "Q4 2016-17 offences 71"}
	for _, text := range []string{
		"Question 4 Outcomes,,\nOutcome type,Description,2016/17\n1,Charged,30\n\"2, 3\",Youth caution,21\n-,Open,20\n,Total,71\n",
		"Question 4 Outcomes,,\nCode,Outcome,2016/17\n1,Charged,30\n2,Youth caution,21\nN/A,Open,20\nTotal,,71\n",
		"Question 4 Outcomes,,\nNo.,Outcome,2016/17\n1,Charged,30\n2,Youth caution,21\n–,Open,20\n–,Total,71\n",
	} {
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
				t.Errorf("%s:\n%s got %q\nwant %q\n%q", name, text, got, want, r.Problems)
			}
		}
	}
}
