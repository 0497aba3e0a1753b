package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A key may explain several signs in one line, in sentences that begin with the sign, and the first row
// of a table may hold nothing but signs.
func TestKeyOfSeveralSigns(t *testing.T) {
	want := []string{"Q2 2017-18 0-4 offences 0", "Q2 2017-18 5-17 offences 15", "Q2 2018-19 0-4 offences c", "Q2 2018-19 5-17 offences 17"}
	for _, c := range []struct{ key, nil0, hidden string }{
		{"Key: ~ stands for a count of 1 or 2 withheld under section 40(2). - stands for nil.", "-", "~"},
		{"# is a number below five. – is nil.", "–", "#"},
		{"A dash means none. ~ means that the number is suppressed.", "-", "~"},
		{". = none; ^ = fewer than five", ".", "^"},
		{"~ a number from 1 to 4, withheld under section 40(2). - none recorded.", "-", "~"},
		{"^ stands for a value of 1, 2, 3 or 4, not given because of section 40(2); . is nil", ".", "^"},
		{"~ values of five or less, withheld; – nil", "–", "~"},
	} {
		text := "Kent Police,,\n\"" + c.key + "\",,\n,,\nQ2 Flagged offences by age of victim,2017/18,2018/19\nAged 0-4," + c.nil0 + "," + c.hidden + "\nAged 5-17,15,17\n"
		r := read(t, "a.csv", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.key, got, want, r.Problems)
		}
	}
}

// A blank that means none does so in a year without any count too, but not below a head that is no period.
func TestBlankYear(t *testing.T) {
	const text = "Kent Police,,,\nAn empty cell means that there were none.,,,\n,,,\nQ4 Persons dealt with,2018/19,2019/20,Remark\nPersons charged,5,,\nPersons cautioned,7,,\n"
	want := []string{"Q4 2018-19 Persons cautioned persons 7", "Q4 2018-19 Persons charged persons 5", "Q4 2019-20 Persons cautioned persons 0", "Q4 2019-20 Persons charged persons 0"}
	if got := brief(read(t, "a.csv", text)); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// What a blank label means says nothing of an empty cell among counts.
func TestBlankLabel(t *testing.T) {
	for _, c := range []struct {
		key  string
		want int
	}{
		{"(blank) means that the sex of the victim was not recorded.", 5},
		{"Blank: gender unknown", 5},
		{"(blank) = victim's sex is not known", 5},
		{"Blank entries are counted as not known.", 5},
		{"Blanks are shown as “Unknown”.", 5},
		{"Blanks have been put under not recorded.", 5},
		{"Blank entries are counted as nil.", 6},
		{"A blank cell means that the number is not available.", 6},
	} {
		text := "Kent Police,,\n\"" + c.key + "\",,\n,,\nQuestion 2 flagged offences by sex,,\nSex,2017/18,2018/19\nFemale,8,9\nMale,4,6\n(blank),,1\n"
		if got := brief(read(t, "a.csv", text)); len(got) != c.want {
			t.Errorf("%q: %d figures, want %d: %q", c.key, len(got), c.want, got)
		}
	}
}

// A key's bounds are those of its own words, and no two numbers of a date or of ages beside it.
func TestBoundsOfTheKeyItself(t *testing.T) {
	for _, key := range []string{
		"Released 2021-10-14; [c] = count of 1 to 4; not shown", "Extract of 03-09-2021; [c] is a number from 1 to 4", "Ages 5-9 and 10-15; [c] stands for 1-4 (withheld)",
		"[c] denotes a number, from 1 to 4, that is withheld (2021-04-12)",
	} {
		r := read(t, "a.csv", "Kent Police,,\n\""+key+"\",,\nQ2 Flagged offences by platform,,\nPlatform,2019/20,2020/21\nFacebook,20,24\nKik,[c],9\n")
		for _, f := range r.Figures {
			if f.Symbol == answer.Hidden && (f.Low == nil || f.High == nil || *f.Low != 1 || *f.High != 4) {
				t.Errorf("%s: %+v", key, f)
			}
		}
	}
}
