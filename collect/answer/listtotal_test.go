package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A sentence behind a list says what its counts come to, and is tested against them.
func TestTotalsBehindLists(t *testing.T) {
	for _, said := range []string{"These come to 43 in all.", "which is 43 altogether.", "That makes 43.", "In total 43 offences.", "They add up to 43.", "Altogether: 43", "The sum of these is 43."} {
		r := read(t, "a.txt", "Kent Police\n\nQ4. Outcomes of the flagged offences in 2017/18:\n\n- charged: 10\n- cautioned: 11\n- no suspect: 20\n\n"+said+"\n\nOutcomes of the flagged offences in 2018/19:\n\n- charged: 12\n- cautioned: 13\n\nYours faithfully\n")
		got := brief(r)
		if !slices.Contains(got, "Q4 2017-18 offences 43") || len(got) != 6 || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 41, printed 43") }) {
			t.Errorf("%s: %q\n%q", said, got, r.Problems)
		}
	}
	for _, said := range []string{"All were recorded by 43 officers.", "This is a rise of 43.", "These are 43 per cent."} {
		r := read(t, "a.txt", "Kent Police\n\nQ4. Outcomes of the flagged offences in 2017/18:\n\n- charged: 10\n- cautioned: 11\n\n"+said+"\n")
		if got := brief(r); slices.Contains(got, "Q4 2017-18 offences 43") {
			t.Errorf("%s: %q", said, got)
		}
	}
}

// So does a total behind a list in a sentence, in the cell of a reply form too, where a remark may stand below.
func TestTotalsBehindListsInSentences(t *testing.T) {
	const lists = "2018/19: Snapchat 30, Instagram 21, not known 9. Total 60.\n2019/20: Snapchat 41, Instagram 25, not known 10. Total 86."
	want := []string{"Q3 2018-19 Instagram offences 21", "Q3 2018-19 Snapchat offences 30", "Q3 2018-19 not known offences 9", "Q3 2018-19 offences 60", "Q3 2019-20 Instagram offences 25", "Q3 2019-20 Snapchat offences 41", "Q3 2019-20 not known offences 10", "Q3 2019-20 offences 86"}
	for name, text := range map[string]string{
		"a.txt": "Kent Police\n\nQ3. Platform\n" + lists + "\n",
		"a.csv": "No.,What you asked,Our reply\n3,The platform of the flagged offences,\"" + lists + "\n\"\n4,Outcome,Not held.\n",
	} {
		r := read(t, name, text)
		if got := brief(r); !slices.Equal(got, want) || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 76, printed 86") }) {
			t.Errorf("%s: %q\n%q", name, got, r.Problems)
		}
	}
	r := read(t, "a.csv", "No.,You asked for,We answer\n1,Recorded sexual offences against under 18s,\"2018/19 - 312 offences (female victims 251, male 57, sex not recorded 4)\n2019/20 - 340 offences (female victims 270, male 65, sex not recorded 5)\nFor context, Home Office data show 58,104 such offences for all forces of England and Wales in 2019/20.\"\n2,How many had a flag,31 in 2018/19 and 44 in 2019/20.\n")
	want = []string{"Q1 2018-19 F offences 251", "Q1 2018-19 M offences 57", "Q1 2018-19 U offences 4", "Q1 2018-19 offences 312", "Q1 2019-20 F offences 270", "Q1 2019-20 M offences 65", "Q1 2019-20 U offences 5", "Q1 2019-20 offences 340", "Q2 2018-19 offences 31", "Q2 2019-20 offences 44"}
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("%q\n%q", got, r.Problems)
	}
}

// A list behind counts of one year is of that year, and its items may end in what is counted.
func TestListsBehindCounts(t *testing.T) {
	for _, lead := range []string{"By age of the victim there were:", "The ages of the victims were:", "Ages:"} {
		r := read(t, "a.txt", "Kent Police\n\nPlease supply figures for the years ending 31 March 2018 and 31 March 2019.\n\nOur response\n\nQ1. We recorded 30 offences in the year to 31 March 2018. "+lead+"\n\n- aged 10 or under, 12 offences\n- aged 11 to 17, 18 offences\n\n"+
			"We recorded 40 offences in the year to 31 March 2019. "+lead+"\n\n- aged 10 or under, 19 offences\n- aged 11 to 17, 21 offences\n")
		want := []string{"Q1 2017-18 0-10 offences 12", "Q1 2017-18 11-17 offences 18", "Q1 2017-18 offences 30", "Q1 2018-19 0-10 offences 19", "Q1 2018-19 11-17 offences 21", "Q1 2018-19 offences 40"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q\n%q", lead, got, r.Problems)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQ3. In 2018/19 the platforms were as follows:\n\nFacebook, 12\nKik, 5\nplatform not recorded, 7\n")
	if got, want := brief(r), []string{"Q3 2018-19 Facebook offences 12", "Q3 2018-19 Kik offences 5", "Q3 2018-19 platform not recorded offences 7"}; !slices.Equal(got, want) {
		t.Errorf("%q\n%q", got, r.Problems)
	}
}
