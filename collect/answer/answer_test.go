package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// read reads an answer that a test writes as text; a name in .csv is a sheet.
func read(t *testing.T, name, text string) answer.Reading {
	t.Helper()
	d, err := document.Read(name, []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return answer.Read(d)
}

// brief gives the figures in a short form, sorted.
func brief(r answer.Reading) []string {
	var out []string
	for _, f := range r.Figures {
		v := string(f.Symbol)
		if f.Symbol == answer.NoSymbol {
			v = fmt.Sprint(f.Value)
		}
		b := f.Breakdown
		out = append(out, strings.Join(strings.Fields(strings.Join([]string{f.Force, f.Question, f.Period.String(), b.Code, b.Offence, b.Age, b.Sex, b.Platform, b.Outcome, string(f.Unit), v}, " ")), " "))
	}
	slices.Sort(out)
	return out
}

// Each shape in other words, years and directions than those it was built on.
func TestShapes(t *testing.T) {
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"periods across", "a.csv", "Flagged offences by platform,,\nPlatform,FY1819,FY1920\nSnapchat,4,9\nKik,1,2\nTotal,5,11\n",
			[]string{"Q3 2018-19 Kik offences 1", "Q3 2018-19 Snapchat offences 4", "Q3 2018-19 offences 5", "Q3 2019-20 Kik offences 2", "Q3 2019-20 Snapchat offences 9", "Q3 2019-20 offences 11"}},
		{"the same with periods down", "a.csv", "Flagged offences by platform,,,\nYear,Snapchat,Kik,Total\n2018/19,4,1,5\n2019/20,9,2,11\n",
			[]string{"Q3 2018-19 Kik offences 1", "Q3 2018-19 Snapchat offences 4", "Q3 2018-19 offences 5", "Q3 2019-20 Kik offences 2", "Q3 2019-20 Snapchat offences 9", "Q3 2019-20 offences 11"}},
		{"a list after its question", "a.txt", "Kent Police\n\nQ2. Offences with the online marker\nApr 18 - Mar 19: 31\nApr 19 - Mar 20: nil\n",
			[]string{"Q2 2018-19 offences 31", "Q2 2019-20 offences 0"}},
		{"a sentence, periods behind", "a.txt", "Question 2\nThe online flag was attached to 31 offences in 2018/19 and 44 offences in 2019/20.\n",
			[]string{"Q2 2018-19 offences 31", "Q2 2019-20 offences 44"}},
		{"percentages are not figures", "a.csv", "Q4. Outcomes,,\nOutcome,2018/19,%\nCharged,3,30.0%\nCautioned,7,70.0%\n",
			[]string{"Q4 2018-19 Cautioned offences 7", "Q4 2018-19 Charged offences 3"}},
		{"digits run together, proved by one split", "a.txt", "Q4. Outcomes\nOutcome2018/192019/20\nCharged91140\nCautioned1827\nTotal109167\n",
			[]string{"Q4 2018-19 Cautioned offences 18", "Q4 2018-19 Charged offences 91", "Q4 2018-19 offences 109", "Q4 2019-20 Cautioned offences 27", "Q4 2019-20 Charged offences 140", "Q4 2019-20 offences 167"}},
		{"digits run together, two splits", "a.txt", "Q4. Outcomes\nOutcome2018/192019/20\nCharged1122\nCautioned1333\nTotal2455\n", nil},
		{"a refusal full of numbers", "a.txt", "Essex Police\n\nTo answer questions 1 to 4 we estimate that 5,400 records would have to be read at 5 minutes each, over 450 hours. The limit is £450. The request is refused under section 12(1).\n", nil},
		{"bare numbers answer the letters of the request", "a.txt", "You asked:\n\n1a. Sexual offences, 1 April 2018 to 31 March 2019\n\n2a. Of the offences in 1a how many had a flag\n\n4a. Persons cautioned for those in 2a\n\nOur answers:\n\n1a. 40\n\n2a. 9\n\n4a. 0\n",
			[]string{"Q1 2018-19 offences 40", "Q2 2018-19 offences 9", "Q4 2018-19 cautioned persons 0"}},
		{"a number without a period", "a.csv", "Q2,\nOffences with flag,31\n", nil},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// A sum that does not add up is named with both numbers, and nothing is mended.
func TestSumsAreTested(t *testing.T) {
	r := read(t, "a.csv", "Q4. Outcomes,\nOutcome,2018/19\nCharged,3\nCautioned,7\nTotal,11\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 10, printed 11") }) {
		t.Errorf("the wrong sum is not among the problems %q", r.Problems)
	}
	if !slices.Contains(brief(r), "Q4 2018-19 offences 11") {
		t.Errorf("the printed total was changed: %q", brief(r))
	}
}

// Hidden values carry the bounds of the file's own key.
func TestHiddenValues(t *testing.T) {
	r := read(t, "a.csv", "Q3. By platform,\nPlatform,2018/19\nSnapchat,*\nKik,*\nOther,9\nTotal,14\n\n* one to four is not shown under section 40(2),\n")
	for _, f := range r.Figures {
		if f.Symbol == answer.Hidden && (f.Low == nil || f.High == nil || *f.Low != 1 || *f.High != 4) {
			t.Errorf("%s is hidden without its bounds", f.Breakdown.Platform)
		}
	}
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "share 5") }) {
		t.Errorf("what the hidden values share is not said: %q", r.Problems)
	}
}

func TestStatus(t *testing.T) {
	r := read(t, "a.txt", "Q1. No information held.\n\nQ2. Refused under section 12(1), the cost limit.\n\nQ3. We can neither confirm nor deny under section 23(5).\n\nQ4. Please tell us which outcomes you mean.\n")
	want := []answer.Status{answer.NotHeld, answer.Refused, answer.NCND, answer.Clarification}
	for i, q := range r.Questions {
		if q.Status != want[i] {
			t.Errorf("%s is %s, want %s", q.Question, q.Status, want[i])
		}
	}
	if len(r.Questions) != 4 {
		t.Errorf("%d questions, want 4", len(r.Questions))
	}
}
