package answer_test

import (
	"slices"
	"testing"
)

// A letter may say once what its letters or short words stand for, and head tables, columns or rows by them.
func TestLettersForWhatIsCounted(t *testing.T) {
	want := []string{"Q1 2018-19 0-12 F offences 142", "Q1 2018-19 0-12 M offences 19", "Q1 2018-19 13-17 F offences 301", "Q1 2018-19 13-17 M offences 44",
		"Q2 2018-19 0-12 F offences 11", "Q2 2018-19 0-12 M offences 4", "Q2 2018-19 13-17 F offences 81", "Q2 2018-19 13-17 M offences 12"}
	whole := []string{"Q1 2017-18 offences 402", "Q1 2018-19 offences 433", "Q2 2017-18 offences 31", "Q2 2018-19 offences 44"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"corners", "\"2018/19 (April to March). A is all sexual offences with a victim under 18, B those with the cyber flag.\",,\nA,Female,Male\nUnder 13,142,19\n13-17,301,44\nB,Female,Male\nUnder 13,11,4\n13-17,81,12\n", want},
		{"corners, tables apart", "\"In 2018/19: A = sexual offences recorded, B = of which tagged as online.\",,\n,,\nA,Girls,Boys\nUnder 13,142,19\n13-17,301,44\n,,\nB,Girls,Boys\nUnder 13,11,4\n13-17,81,12\n", want},
		{"titles", "\"Table A counts all recorded sexual offences against children in 2018/19; table B counts those with the online marker.\",,\nTable A,,\nAge,Girls,Boys\nUnder 13,142,19\n13-17,301,44\nTable B,,\nAge,Girls,Boys\nUnder 13,11,4\n13-17,81,12\n", want},
		{"columns", "\"A means all sexual offences recorded, B means those with the cyber flag.\",,\nYear,A,B\n2017/18,402,31\n2018/19,433,44\n", whole},
		{"short words", "\"Codes: REC = sexual offences recorded, CYB = of which cyber flagged\",,\nYear,REC,CYB\n2017/18,402,31\n2018/19,433,44\n", whole},
		{"short words that are explained below", "Year,SO,CF\n2017/18,402,31\n2018/19,433,44\n,,\n\"SO means sexual offences recorded. CF means those with the cyber flag. NFA means no further action.\",,\n", whole},
		{"rows of short words", "Key: ALL = crimes recorded (question 1) CYB = of which flag set (question 2),,\n,2017/18,2018/19\nALL,402,433\nCYB,31,44\n", whole},
		{"rows", "\"Key: A: sexual offences recorded; B: flagged as cyber\",,\n,2017/18,2018/19\nA,402,433\nB,31,44\n", whole},
	} {
		for name, r := range inFormats(t, "Kent Police,,\n"+c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}
