package answer_test

import (
	"slices"
	"testing"
)

// A long table may have one column for offences, ages, sexes and outcomes, as each question is broken down.
func TestLongTableOfMixedLabels(t *testing.T) {
	want := []string{
		"Q1 2018-19 Grooming offences 6", "Q1 2018-19 Rape offences 14", "Q1 2018-19 offences 20",
		"Q2 2018-19 0-12 offences 3", "Q2 2018-19 13-17 offences 5", "Q2 2018-19 offences 8",
		"Q4 2018-19 Charged offences 2", "Q4 2018-19 Suspect under age offences c", "Q4 2018-19 Warning offences 5",
	}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"questions by number and words", "Question,Year,Breakdown,Count\n1. All recorded,2018/19,Rape,14\n1. All recorded,2018/19,Grooming,6\n1. All recorded,2018/19,Total,20\n" +
			"2. With the flag,2018/19,All crimes,8\n2. With the flag,2018/19,Victim under 13,3\n2. With the flag,2018/19,Victim 13 to 17,5\n" +
			"4. With the flag by outcome,2018/19,Charged,2\n4. With the flag by outcome,2018/19,Warning,5\n4. With the flag by outcome,2018/19,Suspect under age,*\n", want},
		{"an old row beside that which stands", "Part,Period,Category,Number,Note\nPart 1 recorded,FY1819,Rape,14,\nPart 1 recorded,FY1819,Grooming,6,\nPart 1 recorded,FY1819,All,20,\n" +
			"Part 2 flagged,FY1819,All,11,Replaced by the line below\nPart 2 flagged,FY1819,All,8,\nPart 2 flagged,FY1819,Under 13,3,\nPart 2 flagged,FY1819,13-17,5,\n" +
			"Part 4 flagged,FY1819,Charged,2,\nPart 4 flagged,FY1819,Warning,5,\nPart 4 flagged,FY1819,Suspect under age,c,\n", want},
		{"the year first, in any order of questions", "Financial year,Detail,Your question,Offences\n2018/19,Total,2) flag,8\n2018/19,Aged 12 and under,2) flag,3\n2018/19,Aged 13 to 17,2) flag,5\n2018/19,Rape,1) recorded,14\n2018/19,Grooming,1) recorded,6\n2018/19,All offences,1) recorded,20\n",
			want[:6]},
		{"a head of two kinds", "Question,Financial year,Platform or outcome,Offences\n3,2018/19,Facebook,6\n3,2018/19,Kik,2\n3,2018/19,Total,8\n4,2018/19,Charged,2\n4,2018/19,Pending,6\n4,2018/19,Total,8\n",
			[]string{"Q3 2018-19 Facebook offences 6", "Q3 2018-19 Kik offences 2", "Q3 2018-19 offences 8", "Q4 2018-19 Charged offences 2", "Q4 2018-19 Pending offences 6", "Q4 2018-19 offences 8"}},
		{"sexes and ages of one question", "Question,Year,Description,Offences\nQ2 flagged,2018/19,All,8\nQ2 flagged,2018/19,Female,6\nQ2 flagged,2018/19,Male,2\nQ2 flagged,2018/19,Under 13,3\nQ2 flagged,2018/19,13 to 17,5\n",
			[]string{"Q2 2018-19 0-12 offences 3", "Q2 2018-19 13-17 offences 5", "Q2 2018-19 F offences 6", "Q2 2018-19 M offences 2", "Q2 2018-19 offences 8"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}

// The column of questions is known by its labels or its head, and "None" beside the kind of breakdown says
// that there is none.
func TestQuestionsBesideNamedBreakdowns(t *testing.T) {
	want := []string{"Q1 2017-18 Assault offences 63", "Q1 2017-18 Rape offences 24", "Q1 2017-18 offences 87", "Q2 2017-18 offences 13", "Q3 2017-18 Facebook offences 8", "Q3 2017-18 Kik offences 5"}
	for _, c := range []struct{ why, text string }{
		{"part of request", "Kent Police,,,,\nPart of request,Year,Broken down by,Class,Offences\nQ1 Recorded,2017/18,None,All,87\nQ1 Recorded,2017/18,Offence,Rape,24\nQ1 Recorded,2017/18,Offence,Assault,63\nQ2 Cyber flag,2017/18,None,All,13\nQ3 Cyber flag,2017/18,Platform,Facebook,8\nQ3 Cyber flag,2017/18,Platform,Kik,5\n"},
		{"a head that nobody knows", "Kent Police,,,,\nWhat you asked,Year,Split by,Value,Count\nQ1 - recorded,2017/18,None,Total,87\nQ1 - recorded,2017/18,Offence type,Rape,24\nQ1 - recorded,2017/18,Offence type,Assault,63\nQ2 - flagged,2017/18,None,Total,13\nQ3 - flagged,2017/18,Platform,Facebook,8\nQ3 - flagged,2017/18,Platform,Kik,5\n"},
		{"the section of the letter", "Kent Police,,,,\nItem of the request,Year,Dimension,Label,Number\nQuestion 1: recorded,2017/18,-,All,87\nQuestion 1: recorded,2017/18,Offence,Rape,24\nQuestion 1: recorded,2017/18,Offence,Assault,63\nQuestion 2: flag,2017/18,-,All,13\nQuestion 3: flag,2017/18,Platform,Facebook,8\nQuestion 3: flag,2017/18,Platform,Kik,5\n"},
	} {
		r := read(t, "a.csv", c.text)
		got := brief(r)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, want, r.Problems)
		}
		if len(r.Problems) > 0 {
			t.Errorf("%s: %q", c.why, r.Problems)
		}
	}
}

// The total of offences that have codes has none, also where years and other labels are printed once.
func TestTotalBesideCodes(t *testing.T) {
	for _, text := range []string{
		"Kent Police,,,\nQ1 Recorded offences,,,\nFinancial year,HO class,Offence,Offences recorded\n2017/18,19D,Rape of a female child under 16,24\n2017/18,88A,Sexual grooming,9\n2017/18,,All offences,33\n",
		"Kent Police,,,\nQ1 Recorded offences,,,\nYear,Code,Title,Number\n2017/18,19D,Rape of a female child under 16,24\n,88A,Sexual grooming,9\n,,Total,33\n",
		"Kent Police,,,\nQ1 Recorded offences,,,\nCode,Offence,Year,Number\n19D,Rape of a female child under 16,2017/18,24\n88A,Sexual grooming,2017/18,9\n,All,2017/18,33\n",
	} {
		want := []string{"Q1 2017-18 19D Rape of a female child under 16 offences 24", "Q1 2017-18 88A Sexual grooming offences 9", "Q1 2017-18 offences 33"}
		r := read(t, "a.csv", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q\n%q", text, got, want, r.Problems)
		}
	}
}

// The bare numbers of the questions tell a column of them under any head.
func TestNumberedQuestionsUnderAnyHead(t *testing.T) {
	const rows = "1. All recorded,2018/19,All,140\n1. All recorded,2018/19,Girls,110\n1. All recorded,2018/19,Boys,30\n2. Flagged,2018/19,All,22\n3. Flagged by app,2018/19,AirDrop,12\n3. Flagged by app,2018/19,Unknown,10\n4. Flagged by result,2018/19,Charged,4\n4. Flagged by result,2018/19,Ongoing,18\n"
	want := []string{"Q1 2018-19 F offences 110", "Q1 2018-19 M offences 30", "Q1 2018-19 offences 140", "Q2 2018-19 offences 22", "Q3 2018-19 AirDrop offences 12", "Q3 2018-19 Unknown offences 10", "Q4 2018-19 Charged offences 4", "Q4 2018-19 Ongoing offences 18"}
	for _, head := range []string{"Reference,Year,Detail,Offences\n", "Subject,Period,Breakdown,Count\n", "Part,Financial year,Category,Number\n"} {
		r := read(t, "a.csv", "Kent Police,,,\n"+head+rows)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", head, got, want, r.Problems)
		}
	}
}

// What is counted may be more than a unit: all offences and those with the flag.
func TestWhatIsCountedSaysTheFlag(t *testing.T) {
	want := []string{"Q1 2017-18 F offences 782", "Q1 2017-18 M offences 120", "Q2 2017-18 F offences 54", "Q2 2017-18 M offences 9"}
	for _, head := range []string{"What is counted", "Counted", "Basis"} {
		text := "Kent Police,,,,\nQ1 & Q2,,,,\nYear,Victim's sex," + head + ",Figure,System\n" +
			"2017/18,Female,Number of offences,782,Niche\n2017/18,Female,Offences with online flag,54,Niche\n2017/18,Male,Number of offences,120,Niche\n2017/18,Male,Offences with online flag,9,Niche\n"
		r := read(t, "a.csv", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", head, got, want, r.Problems)
		}
	}
}
