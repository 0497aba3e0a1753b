package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Numbers in words, for several years at once, and beside those of others.
func TestNumbersOtherwiseSaid(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a single one", "Q2. In 2017/18 there was just one single recorded crime with the online flag.", []string{"Q2 2017-18 offences 1"}},
		{"a year and a word", "Q2. With the cyber flag 2016/17: three. 2017/18: one.", []string{"Q2 2016-17 offences 3", "Q2 2017-18 offences 1"}},
		{"in words and digits", "Q2. In 2016/17 there were one hundred and fifteen (115) offences with the flag, and in 2017/18, thirty-one (31). The victim was female in ninety (90) and twenty (20) of these respectively.", []string{"Q2 2016-17 F offences 90", "Q2 2016-17 offences 115", "Q2 2017-18 F offences 20", "Q2 2017-18 offences 31"}},
		{"in words and digits, in the order of the years", "Q1. In 2016/17 there were one hundred (100) offences and in 2017/18 two hundred and twelve (212).\n\nQ2. For the same years in the same order the flagged offences are nine (9) and fourteen (14).", []string{"Q1 2016-17 offences 100", "Q1 2017-18 offences 212", "Q2 2016-17 offences 9", "Q2 2017-18 offences 14"}},
		{"small words before their years", "Q1. There were nine recorded sexual offences in 2015/16, seven in 2016/17 and eleven in 2017/18.", []string{"Q1 2015-16 offences 9", "Q1 2016-17 offences 7", "Q1 2017-18 offences 11"}},
		{"one of them", "Q2. A cyber flag was attached to one of them in 2015/16, none in 2016/17 and two in 2017/18.", []string{"Q2 2015-16 offences 1", "Q2 2016-17 offences 0", "Q2 2017-18 offences 2"}},
		{"of each year named", "Q2. For the years 2017/18 and 2018/19 the number with the flag was 14 in each year.", []string{"Q2 2017-18 offences 14", "Q2 2018-19 offences 14"}},
		{"in each of the years", "Q2. In each of 2016/17, 2017/18 and 2018/19 there were fewer than 10 offences with the flag.", []string{"Q2 2016-17 offences lt5", "Q2 2017-18 offences lt5", "Q2 2018-19 offences lt5"}},
		{"one number for each of two years is no number of each", "Q2. There were 14 and 15 offences with the flag in 2017/18 and 2018/19.", []string{"Q2 2017-18 offences 14", "Q2 2018-19 offences 15"}},
		{"referrals before offences", "In 2018/19 the force received 77 referrals from schools and recorded 41 cyber-flagged offences.", []string{"Q2 2018-19 offences 41"}},
		{"the country behind the force", "Q2. 61 of our 290 child sexual offences in 2018/19 had the cyber flag, whereas across England and Wales 8,000 had.", []string{"Q1 2018-19 offences 290", "Q2 2018-19 offences 61"}},
		{"the country alone", "Q2. Across England and Wales 8,000 offences had the cyber flag in 2018/19.", nil},
	} {
		r := read(t, "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\n"+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\nproblems %q", c.why, got, c.want, r.Problems)
		}
	}
}

// What is quoted are the words of the file.
func TestWordsOtherwiseSaidAreQuoted(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQ2. In 2017/18 there was a single offence with the cyber flag.\n")
	if len(r.Figures) != 1 || !strings.Contains(r.Figures[0].Where, "a single offence") {
		t.Errorf("figures %+v", r.Figures)
	}
	r = read(t, "a.txt", "Kent Police\n\nQ2. In 2017/18 there were nine (9) offences with the cyber flag.\n")
	if len(r.Figures) != 1 || !strings.Contains(r.Figures[0].Where, "nine (9) offences") {
		t.Errorf("figures %+v", r.Figures)
	}
}

// Numbers that are not understood are named, also without words and beside an estimate.
func TestNumbersWithoutWordsAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"Q1/Q2. 2016/17: 388/41; 2017/18: 402/53.":                                          "388/41",
		"Q4. Outcome types 2018/19 for flagged offences: 1 - 22, 3 - 7, 14 - 31.":           "31",
		"Q2. We estimate that some 75 of the 301 offences recorded in 2018/19 were online.": "75",
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+text+"\n")
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, want) }) || len(r.Figures) > 0 {
			t.Errorf("%s: %d figures, problems %q", text, len(r.Figures), r.Problems)
		}
	}
	for _, text := range []string{"Q2. No offences aged 0-12, 13-15 or 16-17 were flagged in 2018/19.", "Q2. We estimate that it would take 20 hours to read 300 records for 2018/19."} {
		if r := read(t, "a.txt", "Kent Police\n\n"+text+"\n"); slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "not read") }) {
			t.Errorf("%s: %q", text, r.Problems)
		}
	}
}

// The mark of a note behind a count is none of its digits, where the note begins with what it includes.
func TestNoteThatBeginsWithANumber(t *testing.T) {
	r := read(t, "a.csv", "Kent Police,,\nCyber flagged child sexual offences,,\n,2016/17,2017/18\nTotal,71,88 (1)\n,,\n(1) Excludes 3 offences that were cancelled.,,\n")
	want := []string{"Q2 2016-17 offences 71", "Q2 2017-18 offences 88"}
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("got %q, problems %q", got, r.Problems)
	}
}
