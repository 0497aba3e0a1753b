package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Where an empty cell is nought, so are those of a row of labels whose counts were all left blank, and the next year
// that begins with one begins no table.
func TestRowsLeftBlankAreNoughts(t *testing.T) {
	want := []string{
		"Q1 2017-18 Grooming F offences 46", "Q1 2017-18 Grooming M offences 5", "Q1 2017-18 Rape F offences 44", "Q1 2017-18 Rape M offences 0",
		"Q1 2018-19 Grooming F offences 51", "Q1 2018-19 Grooming M offences 0", "Q1 2018-19 Rape F offences 0", "Q1 2018-19 Rape M offences 7",
		"Q2 2017-18 Grooming F offences 4", "Q2 2017-18 Grooming M offences 0", "Q2 2017-18 Rape F offences 3", "Q2 2017-18 Rape M offences 0",
		"Q2 2018-19 Grooming F offences 6", "Q2 2018-19 Grooming M offences 0", "Q2 2018-19 Rape F offences 0", "Q2 2018-19 Rape M offences 1",
	}
	const rows = "2017-18,Rape,Girls,44,3\n2017-18,Rape,Boys,,\n2017-18,Grooming,Girls,46,4\n2017-18,Grooming,Boys,5,\n" +
		"2018-19,Rape,Girls,,\n2018-19,Rape,Boys,7,1\n2018-19,Grooming,Girls,51,6\n2018-19,Grooming,Boys,,\n"
	for name, text := range map[string]string{
		"a blank cell":  "Kent Police,,,,\nA blank cell is nil. Q2 counts those of Q1 with the cyber flag.,,,,\n,,,,\nYear,Offence,Victim,Q1,Q2\n" + rows,
		"empty cells":   "Kent Police,,,,\nEmpty cells mean none. Q2 has the flagged offences.,,,,\n,,,,\nFinancial year,Offence type,Sex of victim,Q1,Q2\n" + rows,
		"the first row": "Kent Police,,,,\nEmpty cells mean none. Q2 has the flagged offences.,,,,\n,,,,\nYear,Offence,Victim,Q1,Q2\n2017-18,Rape,Boys,,\n" + strings.Replace(rows, "2017-18,Rape,Boys,,\n", "", 1),
	} {
		if got := brief(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s: figures are %q, want %q", name, got, want)
		}
	}
}

// Without such words a row left blank counts nothing, and the title of a section never does.
func TestRowsLeftBlankCountNothing(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"nothing is said of blanks": {"Kent Police,,,\nYear,Offence,Victim,Q1\n2017-18,Rape,Girls,44\n2017-18,Rape,Boys,\n", []string{"Q1 2017-18 Rape F offences 44"}},
		"a title of a section": {"Kent Police,,\nA blank cell is nil.,,\n,,\nOffences by sex,2017/18,2018/19\nRecorded,,\nGirls,44,46\nBoys,5,\n",
			[]string{"Q1 2017-18 F offences 44", "Q1 2017-18 M offences 5", "Q1 2018-19 F offences 46", "Q1 2018-19 M offences 0"}},
	} {
		if got := brief(read(t, "a.csv", c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: figures are %q, want %q", name, got, c.want)
		}
	}
}
