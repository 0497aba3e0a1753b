package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What stands last in a table or list may be called together, or only by what is counted, and is a total all the same.
func TestTotalsByOtherNames(t *testing.T) {
	want := []string{"Q4 2018-19 Cautioned offences 6", "Q4 2018-19 Charged offences 11", "Q4 2018-19 offences 17", "Q4 2019-20 Cautioned offences 4", "Q4 2019-20 Charged offences 9", "Q4 2019-20 offences 14"}
	table := func(total string) string {
		return "Kent Police,,\nQ4 Outcome of the flagged offences,,\nOutcome,2018/19,2019/20\nCharged,11,9\nCautioned,6,4\n" + total + ",17,14\n"
	}
	list := func(total string) string {
		return "Kent Police\n\nQuestion 4 - outcome of the flagged offences\nYear to 31 March 2019\nCharged: 11\nCautioned: 6\n" + total + ": 17\nYear to 31 March 2020\nCharged: 9\nCautioned: 4\n" + total + ": 14\n"
	}
	for _, total := range []string{"Together", "All together", "Taken together", "Altogether", "Offences", "Crimes", "Number of offences", "Recorded crimes"} {
		for name, text := range map[string]string{"a.csv": table(total), "a.txt": list(total)} {
			if name == "a.txt" && !strings.Contains(strings.ToLower(total), "together") {
				continue
			}
			r := read(t, name, text)
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", name, total, got, want)
			}
			if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "rows sum to 13, printed 14") }) {
				t.Errorf("%s, %s: the wrong sum is not named: %q", name, total, r.Problems)
			}
		}
	}
	// A last row that is no sum of the others is what it says.
	r := read(t, "a.csv", "Kent Police,,\nQ4 Outcome of the flagged offences,,\nOutcome,2018/19,2019/20\nCharged,11,9\nCautioned,6,4\nOffences,60,70\n")
	for _, f := range r.Figures {
		if f.Value == 60 && f.IsTotal {
			t.Errorf("60 is no total: %+v", f)
		}
	}
}

// Ages and sexes below one another: what is unknown is of the kind of the labels before it.
func TestUnknownBehindAgesOrSexes(t *testing.T) {
	for _, unknown := range []string{"Unknown", "Not recorded", "Blank (not recorded)", "Not known / not stated"} {
		sexLast := read(t, "a.csv", "Kent Police,\nAge and sex of victim,2018/19\n0-4,41\n5-9,148\n10-17,311\nFemale,401\nMale,90\n"+unknown+",9\n")
		if got := brief(sexLast); !slices.Contains(got, "Q1 2018-19 U offences 9") || len(got) != 6 {
			t.Errorf("%s behind sexes: %q", unknown, got)
		}
		ageLast := read(t, "a.csv", "Kent Police,\nVictims' sex and age,2018/19\nGirls,401\nBoys,99\n0-4,41\n5-9,148\n10-17,302\n"+unknown+",9\n")
		if got := brief(ageLast); !slices.Contains(got, "Q1 2018-19 unknown offences 9") || len(got) != 6 {
			t.Errorf("%s behind ages: %q", unknown, got)
		}
		only := read(t, "a.csv", "Kent Police,\nSex,2018/19\nGirls,401\nBoys,99\n"+unknown+",9\n")
		if got := brief(only); !slices.Contains(got, "Q1 2018-19 U offences 9") {
			t.Errorf("%s of sexes: %q", unknown, got)
		}
	}
}

// Sentences before a table may say that it was withdrawn, and of numbers how small ones are printed.
func TestWithdrawnAndSmallNumbers(t *testing.T) {
	const now = "<p>Offences with the online flag by sex</p><table><tr><th>Sex<th>2018/19<tr><td>Female<td>51<tr><td>Male<td>9<tr><td>Total<td>60</table>"
	const old = "<table><tr><th>Sex<th>2018/19<tr><td>Female<td>57<tr><td>Male<td>11<tr><td>Total<td>68</table>"
	want := []string{"Q2 2018-19 F offences 51", "Q2 2018-19 M offences 9", "Q2 2018-19 offences 60"}
	for _, lead := range []string{
		"For your records: the table sent on 3 May under 27006. It is WITHDRAWN, because 8 offences were counted twice. Please do not use it.",
		"The figures that we gave you in June. They have been superseded.",
		"Below is what we sent first. Please do not rely on these figures.",
		"This table was issued in error. Do not use it.",
	} {
		r := read(t, "a.html", "<html><body><h1>Kent Police</h1><h2>Question 2</h2>"+now+"<h2>Annex</h2><p>"+lead+"</p>"+old+"</body></html>")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q", lead, got)
		}
	}
	for _, key := range []string{
		`Where a number is from 1 to 4 we write "Fewer than 5" (section 40(2), personal information).`,
		`If any count is below 5 it is shown as "fewer than five".`,
		"Small numbers (1 to 4) are printed as <5.",
		"Each figure from 1 to 4 has been replaced by * in this reply.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+key+"\n\nQuestion 2. Offences with the cyber flag\n\n2018/19: 60\n2019/20: 71\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2018-19 offences 60", "Q2 2019-20 offences 71"}) {
			t.Errorf("%s: %q", key, got)
		}
	}
}

// A year for which the request only repeats what somebody told is not asked for.
func TestToldInRequest(t *testing.T) {
	for _, told := range []string{"Your answer of 2021 gave 61 flagged offences for 2016/17.", "Kent gave 361 flagged offences for 2016/17.", "Last year you told us that 187 had one in 2016/17.", "The press quoted 61 for 2016/17.", "Your reply in May stated 61 for 2016/17."} {
		r := read(t, "a.txt", "Kent Police\n\nYour request\n\n\"1) Recorded sexual offences against under 18s in 2018/19 and 2019/20. 2) How many had a cyber-flag? "+told+"\"\n\nOur response\n\nQ1: 2018/19: 640, 2019/20: 655\n\nQ2: 2018/19: 60, 2019/20: 71\n")
		for _, q := range r.Questions {
			if q.Status != "answered" {
				t.Errorf("%s: %s is %s", told, q.Question, q.Status)
			}
		}
		if len(r.Questions) != 2 || len(r.Figures) != 4 {
			t.Errorf("%s: %v %q", told, r.Questions, brief(r))
		}
	}
}
