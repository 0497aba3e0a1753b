package answer_test

import (
	"slices"
	"testing"
)

// The mark of a note that is no longer raised is no part of the word before it.
func TestRaisedMarksInPlainText(t *testing.T) {
	for text, want := range map[string][]string{
		"Kent Police,,\nQ1 Number of victims1 of recorded sexual offences by sex,,\nYear,Female,Male\n2017/18,47,19\n2018/19,52,24\n,,\n1A child who was the victim of 2 offences is counted 2 times.,,\n": {
			"Q1 2017-18 F victims 47", "Q1 2017-18 M victims 19", "Q1 2018-19 F victims 52", "Q1 2018-19 M victims 24"},
		"Kent Police,,\nQ1 Sexual offences against children,,\nOffence,2017/18,2018/19\nRape,47,19\nSexual grooming1,52,24\n,,\n1Includes sexual communication.,,\n": {
			"Q1 2017-18 Rape offences 47", "Q1 2017-18 Sexual grooming offences 52", "Q1 2018-19 Rape offences 19", "Q1 2018-19 Sexual grooming offences 24"},
		"Kent Police,,\nQ1 Sexual offences against children,,\nOffence,2017/18,2018/19\nRape,47,19\nForm1,52,24\n": {
			"Q1 2017-18 Form1 offences 52", "Q1 2017-18 Rape offences 47", "Q1 2018-19 Form1 offences 24", "Q1 2018-19 Rape offences 19"},
	} {
		for name, r := range inFormats(t, text) {
			if !slices.Equal(brief(r), want) {
				t.Errorf("%s in %s:\n got %q\nwant %q, problems %q", text, name, brief(r), want, r.Problems)
			}
		}
	}
}
