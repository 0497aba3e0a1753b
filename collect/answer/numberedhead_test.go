package answer_test

import (
	"cyberflag/collect/answer"
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

// Rows may have the number of a question again for each part of it, and a column that says whether the
// information is held names nothing.
func TestNumberedRowsOfParts(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 48", "Q1 2016-17 M offences 12", "Q1 2016-17 offences 60", "Q2 2016-17 offences 8", "Q4 2016-17 charged or summonsed offences 3", "Q4 2016-17 no suspect identified offences 5"}
	for _, c := range []struct{ why, name, text string }{
		{"counts in a column", "a.csv", "Kent Police,,\nPart,Held?,2016/17\n1. Recorded sexual offences,Yes,60\n\"1. The same, female victims\",Yes,48\n\"1. The same, male victims\",Yes,12\n\"2. Of part 1, offences with a cyber-flag\",Yes,8\n\"3. Of part 2, by platform\",No,\n\"4. Of part 2, charged or summonsed\",Yes,3\n\"4. Of part 2, no suspect identified\",Yes,5\n"},
		{"no such column", "a.csv", "Kent Police,\nYour request,2016/17\n1. Recorded sexual offences,60\n1. Same for girls,48\n1. Same for boys,12\n\"2. With a cyber-flag\",8\n\"4. In part 2, charged or summonsed\",3\n\"4. From part 2: no suspect identified\",5\n"},
		{"answers in words", "a.csv", "Kent Police,,\nPart of your request,Information held (Y/N),Our answer\n1. Recorded sexual offences,Y,2016/17: 60\n\"1. The same, female\",Y,2016/17: 48\n\"1. The same, male\",Y,2016/17: 12\n\"2. Of part 1, with a cyber-flag\",Y,2016/17: 8\n\"3. By platform\",N,Not held.\n\"4. Of part 2, charged or summonsed\",Y,2016/17: 3\n\"4. Of part 2, no suspect identified\",Y,2016/17: 5\n"},
	} {
		r := read(t, c.name, c.text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, want, r.Problems)
		}
		for _, q := range r.Questions {
			if q.Question == "Q3" && q.Status != answer.NotHeld {
				t.Errorf("%s: Q3 %q", c.why, q.Status)
			}
		}
	}
}
