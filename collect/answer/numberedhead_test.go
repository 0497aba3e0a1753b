package answer_test

import (
	"slices"
	"testing"
)

// A bare number before what a question asks marks it, in the heads of columns and rows too;
// before an offence or an outcome it is a code.
func TestNumberedHeads(t *testing.T) {
	want := []string{"Q1 2018-19 offences 508", "Q1 2019-20 offences 556", "Q2 2018-19 offences 91", "Q2 2019-20 offences 118"}
	for _, c := range []struct{ why, text string }{
		{"heads of columns", "Year,1. Sexual offences against under 18s,\"2. Of these, online flag attached\"\n2018/19,508,91\n2019/20,556,118\n"},
		{"in brackets", "Year,(1) Recorded,(2) With the flag\n2018/19,508,91\n2019/20,556,118\n"},
		{"with a bracket behind", "Period,1) Sexual offences,2) Flagged as cyber\n2018/19,508,91\n2019/20,556,118\n"},
		{"with a dash", "Period,1 - Sexual offences,2 - Those with a marker\n2018/19,508,91\n2019/20,556,118\n"},
		{"only a number", "Period,1 Sexual offences under 18,2 Of these with cyber flag\n2018/19,508,91\n2019/20,556,118\n"},
		{"over years", ",1. Recorded sexual offences,,2. Cyber-flagged,\nForce total,2018/19,2019/20,2018/19,2019/20\nSexual offences,508,556,91,118\n"},
		{"rows", "Measure,2018/19,2019/20\n1. Sexual offences against children,508,556\n2. Of which with the online flag,91,118\n"},
		{"rows with a bracket", ",2018/19,2019/20\n1) Offences where the victim was under 18,508,556\n2) Those offences that had a cyber marker,91,118\n"},
		{"above the years", "1. Sexual offences recorded,,\nYear,2018/19,2019/20\nOffences,508,556\n,,\n2. Of these with online flag,,\nYear,2018/19,2019/20\nOffences,91,118\n"},
	} {
		for name, r := range inFormats(t, "Kent Police,,\n,,\n"+c.text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", c.why, name, got, want)
			}
		}
	}
	codes := brief(read(t, "a.csv", "Kent Police,,\n,,\nQ4. Outcomes of flagged offences,,\nYear,1. Charged,2. Cautioned\n2018/19,30,4\n"))
	if want := []string{"Q4 2018-19 1. Charged offences 30", "Q4 2018-19 2. Cautioned offences 4"}; !slices.Equal(codes, want) {
		t.Errorf("numbers of outcomes:\n got %q\nwant %q", codes, want)
	}
}
