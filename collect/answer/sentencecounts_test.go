package answer_test

import (
	"slices"
	"testing"
)

// Counts of sentences that were lost, or taken for what they are not.
func TestCountsInSentences(t *testing.T) {
	sexes := []string{"Q1 2017-18 F offences 1002", "Q1 2017-18 M offences 190", "Q1 2017-18 offences 1192", "Q1 2018-19 F offences 1090", "Q1 2018-19 M offences 209", "Q1 2018-19 offences 1299"}
	twoYears := []string{"Q2 2017-18 offences 70", "Q2 2018-19 offences 84"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"84 flagged in 2018/19, 14 more than 2017/18's 70.", twoYears},
		{"84 offences were flagged in 2018/19, 14 up on 2017/18's total of 70.", twoYears},
		{"Q1. There were 1,192 offences in 2017/18 and 1,299 in 2018/19. Girls accounted for 1,002 and 1,090, boys for 190 and 209.", sexes},
		{"Q1. There were 1,192 offences in 2017/18 and 1,299 in 2018/19. 1,002 and 1,090 were against girls, 190 and 209 against boys.", sexes},
		{"Q4. There were 23 flagged offences in 2017/18 and 29 in 2018/19. Charges numbered 20 and 25, cautions 3 and 4.",
			[]string{"Q2 2017-18 offences 23", "Q2 2018-19 offences 29", "Q4 2017-18 Charges offences 20", "Q4 2017-18 cautions offences 3", "Q4 2018-19 Charges offences 25", "Q4 2018-19 cautions offences 4"}},
		{"Q4. In 2018/19 20 were charged, 14 cautioned and 24 undecided.", []string{"Q4 2018-19 cautioned offences 14", "Q4 2018-19 charged offences 20", "Q4 2018-19 undecided offences 24"}},
		{"Q4. Of the flagged offences of 2018/19, charged 20, cautioned 14, undecided 24.", []string{"Q4 2018-19 cautioned offences 14", "Q4 2018-19 charged offences 20", "Q4 2018-19 undecided offences 24"}},
		{"Q4. In 2018/19, 20 were charged, and 18 are open.", []string{"Q4 2018-19 charged offences 20", "Q4 2018-19 open offences 18"}},
		{"Q4. In 2018/19, 20 were charged and 18 are still live.", []string{"Q4 2018-19 charged offences 20", "Q4 2018-19 still live offences 18"}},
		{"Q4. In 2018/19, 20 were charged and 18 are still being looked into.", []string{"Q4 2018-19 charged offences 20", "Q4 2018-19 still being looked into offences 18"}},
		{"Q4. In 2018/19, 20 were charged, 31 were closed as evidential difficulties, and 18 are under investigation.", []string{"Q4 2018-19 charged offences 20", "Q4 2018-19 evidential difficulties offences 31", "Q4 2018-19 under investigation offences 18"}},
		{"Q4. In 2018/19, 20 were charged and 31 were filed as no suspect identified.", []string{"Q4 2018-19 charged offences 20", "Q4 2018-19 no suspect identified offences 31"}},
		{"Q4. In 2018/19, 20 were cautioned and 31 were finalised as a victim decline.", []string{"Q4 2018-19 cautioned offences 20", "Q4 2018-19 victim decline offences 31"}},
		{"Q2. In 2018/19 there were 44 flagged offences and 51 referrals.", []string{"Q2 2018-19 offences 44"}},
		{"Q2. There were 44 and 51 referrals in 2017/18 and 2018/19 respectively.", nil},
		{"Q2. In 2017/18 and 2018/19 we made 44 and 51 safeguarding referrals. Flagged offences were 30 in 2018/19.", []string{"Q2 2018-19 offences 30"}},
		{"Q2. Of the 40 flagged offences in 2018/19, 14 were rape.", []string{"Q2 2018-19 offences 40", "Q2 2018-19 rape offences 14"}},
		{"Q1. In 2018/19, 14 of the 40 offences were rape.", []string{"Q1 2018-19 offences 40", "Q1 2018-19 rape offences 14"}},
		{"Q1. In 2018/19 we recorded 14 rapes, 26 sexual assaults and 3 exposures.", []string{"Q1 2018-19 exposures offences 3", "Q1 2018-19 rapes offences 14", "Q1 2018-19 sexual assaults offences 26"}},
		{"Q2. There were 40 flagged offences in 2018/19. Of these, 14 were sexual offences against girls.", []string{"Q2 2018-19 F offences 14", "Q2 2018-19 offences 40"}},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}

// A sign whose meaning stands before it is read by that.
func TestSignsBehindTheirMeaning(t *testing.T) {
	for sign, says := range map[string]string{".": "Numbers from 1 to 5 are shown as a dot.", "..": "Counts between 1 and 5 have been replaced with \"..\".", "-": "Figures of 1 to 5 are shown as a dash."} {
		r := read(t, "a.html", "<p>Kent Police. 3 June 2019.</p><p>Q2. Flagged offences</p><p>"+says+"</p><table><tr><th>Year</th><th>Girls</th><th>Boys</th></tr><tr><td>2016/17</td><td>20</td><td>"+sign+"</td></tr><tr><td>2017/18</td><td>30</td><td>7</td></tr></table>")
		want := []string{"Q2 2016-17 F offences 20", "Q2 2016-17 M offences c", "Q2 2017-18 F offences 30", "Q2 2017-18 M offences 7"}
		if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q", says, got, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Symbol != "" && (f.Low == nil || *f.Low != 1 || f.High == nil || *f.High != 5) {
				t.Errorf("%s: bounds of %+v", says, f)
			}
		}
	}
}
