package answer_test

import (
	"slices"
	"testing"
)

// Ages that are told one by one are a band, in lists, sentences and tables.
func TestAgesOneByOne(t *testing.T) {
	bands := []string{"Q2 2018-19 0-12 offences 20", "Q2 2018-19 13-15 offences 21", "Q2 2018-19 16-17 offences 8"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a list", "Q2. Flagged offences in 2018/19 by age\n\nUnder 13: 20\n13 to 15: 21\n16 and 17: 8\n", bands},
		{"dashes", "Q2. Flagged offences in 2018/19 by age\n\nUnder 13 - 20\n13, 14 and 15 - 21\n16 & 17 - 8\n", bands},
		{"points", "Q2. Flagged offences in 2018/19:\n- under 13: 20\n- 13, 14 and 15: 21\n- 16 and 17: 8\n", bands},
		{"one line alone", "Q2. Flagged offences in 2018/19\n\n16 and 17: 8\n", bands[2:]},
		{"years", "Q2. Flagged offences in 2018/19\n\nunder 13: 20\n13 to 15: 21\n16 and 17 years: 8\n", bands},
		{"behind the whole", "Q2. In 2018/19 there were 49 flagged offences: under 13, 20; 13 to 15, 21; 16 and 17, 8.\n", append([]string{"Q2 2018-19 offences 49"}, bands...)},
		{"in a sentence", "There were 49 flagged offences in 2018/19; 8 were against 16 and 17 year olds in 2018/19 and 20 against under 13s.\n",
			[]string{"Q2 2018-19 0-12 offences 20", "Q2 2018-19 16-17 offences 8", "Q2 2018-19 offences 49"}},
		{"counts stay counts", "Q2. The figures for 2017/18 and 2018/19 were 16 and 17 respectively.\n", []string{"Q2 2017-18 offences 16", "Q2 2018-19 offences 17"}},
	} {
		r := read(t, "a.txt", fromKent+c.text)
		slices.Sort(c.want)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.why, got, r.Problems, c.want)
		}
	}
}

// A paragraph that says how old the victims were puts the table below it in no doubt and holds no counts.
func TestAgesSaidAboveTables(t *testing.T) {
	want := []string{"Q2 2017-18 offences 24", "Q2 2018-19 offences 35"}
	for _, text := range []string{
		"The children were aged 4 to 17 and most were 13, 14 or 15.",
		"Victims were aged between 4 and 17.",
		"Children aged 13 to 15 are the largest group.",
		"We include victims who were aged under 18; those aged 16 and 17 are included.",
		"Age groups used elsewhere are 0 to 12, 13 to 15, 16 and 17 and not recorded.",
	} {
		r := read(t, "a.txt", fromKent+"Q2. Cyber flag. "+text+"\n\nYear       Number\n2017/18    24\n2018/19    35\n")
		if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s\n got %q, problems %q", text, got, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %d has %q", text, f.Value, f.Doubts)
			}
		}
	}
	if got := doubtsOf(t, "children counted", "a.txt", fromKent+"Q2. Cyber flag. The number of children aged 13 to 15 is shown.\n\nYear       Number\n2017/18    24\n", 24); len(got) == 0 {
		t.Errorf("children counted: no doubt")
	}
}

// Two small counts that follow one another are counts where years follow or nothing says ages.
func TestCountsLikeAges(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Question 2. Flagged offences: we recorded 12 and 13 in 2017/18 and 2018/19 respectively.", []string{"Q2 2017-18 offences 12", "Q2 2018-19 offences 13"}},
		{"Question 2. Offences with the cyber-flag came to 7, 8 and 9 in 2016/17, 2017/18 and 2018/19.", []string{"Q2 2016-17 offences 7", "Q2 2017-18 offences 8", "Q2 2018-19 offences 9"}},
		{"Question 2. Flagged offences with victims aged under 18 were 12 and 13 in 2017/18 and 2018/19.", []string{"Q2 2017-18 offences 12", "Q2 2018-19 offences 13"}},
		{"Question 4. There were 8 and 9 in 2017/18 and 2018/19 in which the suspect was charged.", []string{"Q4 2017-18 charged offences 8", "Q4 2018-19 charged offences 9"}},
		{"Q2. Flagged offences in 2018/19\n\nVictims aged 12 and 13: 9\nVictims aged 14 and 15: 225\n", []string{"Q2 2018-19 12-13 offences 9", "Q2 2018-19 14-15 offences 225"}},
		{"Q2. In 2018/19 there were 245 flagged offences: under 16, 20; 16 and 17, 225.\n", []string{"Q2 2018-19 0-15 offences 20", "Q2 2018-19 16-17 offences 225", "Q2 2018-19 offences 245"}},
	} {
		r := read(t, "a.txt", fromKent+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}
