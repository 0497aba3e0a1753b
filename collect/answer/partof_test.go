package answer_test

import (
	"slices"
	"testing"
)

// A count may stand beside the whole that it is a part of, in the words of letters.
func TestPartsOfWholes(t *testing.T) {
	both := []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 97"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"In 2018/19, 97 of 640 recorded offences had the flag.", both},
		{"Question 2\nIn 2018/19 97 of 640 recorded offences had the flag (15.2 per cent).", both},
		{"Question 1\nWe recorded 640 sexual offences against children in 2018/19.\n\nQuestion 2\nOf the 640, 97 (15.2%) carried the marker.", both},
		{"We recorded 640 sexual offences against children in 2018/19. Of the 640, 97 (15.2%) carried the marker.", both},
		{"Of the 640 sexual offences recorded in 2018/19, 97 (15.2%) carried the marker.", both},
		{"Q1 and Q2: In the financial year 2018/19, 97 of our 640 child sexual offences (15%) were flagged as cyber.", both},
		{"Some 15.2% (97) of the 640 offences in 2018/19 had the marker.", both},
		{"In 2018/19 97 out of 640 recorded sexual offences carried the online marker.", both},
		{"Of 640 offences recorded in 2018/19, twelve had the flag.", []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 12"}},
		{"In 2018/19 none of the 640 offences had the flag.", []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 0"}},
		{"The cyber flag was on 88 of the 612 child sexual offences recorded in 2017/18, and on 102 of 655 in 2018/19.",
			[]string{"Q1 2017-18 offences 612", "Q1 2018-19 offences 655", "Q2 2017-18 offences 88", "Q2 2018-19 offences 102"}},
		{"2017/18: 88 of 612 had the flag. 2018/19: 102 of 655 had the flag.",
			[]string{"Q1 2017-18 offences 612", "Q1 2018-19 offences 655", "Q2 2017-18 offences 88", "Q2 2018-19 offences 102"}},
		{"Question 4\nOf the 97 flagged offences in 2018/19, 12 led to a charge.", []string{"Q2 2018-19 offences 97", "Q4 2018-19 charge offences 12"}},
		{"Question 1\nOf 640 recorded offences in 2018/19, 540 were against girls and 100 against boys.", []string{"Q1 2018-19 F offences 540", "Q1 2018-19 M offences 100", "Q1 2018-19 offences 640"}},
		{"97 of 640 recorded offences had the flag in 2018/19. 80 were against girls.", []string{"Q1 2018-19 offences 640", "Q2 2018-19 F offences 80", "Q2 2018-19 offences 97"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}

// Where nothing says what a whole is, a problem names it.
func TestWholeOfNoQuestion(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 5\nIn 2018/19 97 of 640 offences had the flag.\n")
	if got := brief(r); slices.ContainsFunc(got, func(s string) bool { return s == "Q5 2018-19 offences 640" }) || len(r.Problems) == 0 {
		t.Errorf("got %q, problems %q", got, r.Problems)
	}
}

// A period may stand in brackets behind each count; the age that the request is about parts nothing.
func TestPeriodsBehindCounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Under-18 victims: 555 (2016-17)", []string{"Q1 2016-17 victims 555"}},
		{"Under-18 victims: 411 (2015-16), 502 (2016-17)", []string{"Q1 2015-16 victims 411", "Q1 2016-17 victims 502"}},
		{"Victims under 18 – 411 (2015/16); 502 (2016/17)", []string{"Q1 2015-16 victims 411", "Q1 2016-17 victims 502"}},
		{"Number of under-18 victims 411 (2015-16) and 502 (2016-17).", []string{"Q1 2015-16 victims 411", "Q1 2016-17 victims 502"}},
		{"Offences with under-18 victims: 411 (2015-16), 502 (2016-17)", []string{"Q1 2015-16 offences 411", "Q1 2016-17 offences 502"}},
		{"411 (2015-16), 502 (2016-17)", []string{"Q1 2015-16 offences 411", "Q1 2016-17 offences 502"}},
		{"We recorded 411 (2015-16) and 502 (2016-17).", []string{"Q1 2015-16 offences 411", "Q1 2016-17 offences 502"}},
	} {
		if got := offered(read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 1\n"+c.text+"\n")); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// A whole that is said to have been online is neither all offences nor the flagged ones: it is named.
func TestWholeSaidOnline(t *testing.T) {
	for _, s := range []string{
		"Q2. In 2018/19 85 of the 120 committed online had the flag.",
		"Q2. Of 120 offences thought to be online in 2018/19, 85 were flagged.",
		"Q2. The flag was on 85 of the 120 offences that took place over the internet in 2018/19.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+s+"\n")
		if got := offered(r); !slices.Equal(got, []string{"Q2 2018-19 offences 85"}) || len(r.Problems) == 0 {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
}
