package answer_test

import (
	"slices"
	"testing"
)

// The range that explains a small number counts nothing itself.
func TestRangeThatExplainsASmallNumber(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Question 4. For the flagged offences of 2018/19, 42 offences ended in a charge and fewer than five in a caution (that is, from one to four; section 40(2)).", []string{"Q4 2018-19 charge offences 42", "Q4 2018-19 caution offences lt5"}},
		{"Question 4. For the flagged offences of 2018/19, 37 persons were charged and fewer than five persons were cautioned (between one and four).", []string{"Q4 2018-19 charged persons 37", "Q4 2018-19 cautioned persons lt5"}},
		{"Question 2. In 2018/19 fewer than ten offences, meaning from one to nine, had the cyber-flag, and in 2019/20 there were 31.", []string{"Q2 2018-19 offences lt5", "Q2 2019-20 offences 31"}},
		{"Question 2. In 2018/19 less than five offences had the cyber-flag, i.e. one to four.", []string{"Q2 2018-19 offences lt5"}},
		// a move is no such range
		{"Question 2. The number with the cyber-flag rose from 4 in 2017/18 to 9 in 2018/19.", []string{"Q2 2017-18 offences 4", "Q2 2018-19 offences 9"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2020\n\n"+c.text+"\n")
		if got := slices.Sorted(slices.Values(brief(r))); !slices.Equal(got, slices.Sorted(slices.Values(c.want))) {
			t.Errorf("%s\n got %q\nwant %q\n%q", c.text, got, c.want, r.Problems)
		}
	}
}

// What may be is no count.
func TestWhatMayBe(t *testing.T) {
	for _, s := range []string{
		"There may be several suspects for one offence and none for another.",
		"One suspect may account for more than one offence.",
		"Several persons can be dealt with for one offence.",
		"One offence could have two or more suspects, and one suspect may be in several.",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 4. We count suspects for the flagged offences. "+s+"\n\nSuspects                2017/18   2018/19\nCharged or summonsed         47        67\nYouth caution                 9        10\nTotal                        56        77\n")
		want := []string{"Q4 2017-18 Charged or summonsed suspects 47", "Q4 2017-18 Youth caution suspects 9", "Q4 2017-18 suspects 56", "Q4 2018-19 Charged or summonsed suspects 67", "Q4 2018-19 Youth caution suspects 10", "Q4 2018-19 suspects 77"}
		if got := slices.Sorted(slices.Values(brief(r))); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", s, got, want)
		}
	}
}
