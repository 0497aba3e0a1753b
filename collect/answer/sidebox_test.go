package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A count with its own words above it in the last column is no column of the rows beside it.
func TestBoxBesideATable(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 356", "Q1 2016-17 M offences 77", "Q1 2016-17 offences 433", "Q2 2016-17 offences 57"}
	for _, text := range []string{
		"Sex,Offences,Q2\nFemale,356,Offences with the online marker\nMale,77,57\nAll,433,\n",
		"Sex,Offences,,Question 2\nFemale,356,,With the cyber flag\nMale,77,,57\nAll,433,,\n",
		"Sex,Offences,Q2\nFemale,356,With the\nMale,77,cyber flag\nAll,433,57\n",
	} {
		r := read(t, "a.csv", "Essex Police FOI 981/17\nQ1 Offences by sex of victim in 2016/17\n\n"+text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %s\nwant %s\n%s", text, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
		}
	}
}

// A column of which one number alone is known stays a column.
func TestColumnWithOneCount(t *testing.T) {
	r := read(t, "a.csv", "Essex Police FOI 981/17\nQ2 Flagged offences by sex of victim\n\nSex,2015/16,2016/17\nFemale,,41\nMale,,\nAll,55,60\n")
	for _, f := range r.Figures {
		if f.Breakdown.Sex == "" && f.Value == 41 {
			t.Errorf("41 lost its row: %+v", f)
		}
	}
}

// A file of which nothing was taken for an answer says so.
func TestNothingReadIsTold(t *testing.T) {
	r := read(t, "a.eml", "From: foi@essex.police.uk\r\nSubject: RE: FOI 448/17\r\nContent-Type: text/plain\r\n\r\nDear applicant\r\n\r\nOur answers stand under your questions.\r\n\r\n-----Original Message-----\r\nFrom: a@example.org\r\nSubject: FOI\r\n\r\nHow many sexual offences against children were recorded in 2016/17?\r\n")
	if len(r.Figures) > 0 || !strings.Contains(strings.Join(r.Problems, "\n"), "no answer was found") && !strings.Contains(strings.Join(r.Problems, "\n"), "nothing was found that answers") {
		t.Errorf("%v %q", r.Figures, r.Problems)
	}
}
