package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// A number beside a year that counts nothing of it is not proposed, and a problem names it.
func TestNumbersOfNoYear(t *testing.T) {
	one := []string{"Q2 2018-19 offences 84"}
	for _, c := range []struct {
		text  string
		want  []string
		named string // number and what it is
	}{
		{"The monthly average in 2018/19 was 7 flagged offences.", nil, "7 is an average"},
		{"In 2018/19 there was a weekly average of 7 flagged offences.", nil, "7 is an average"},
		{"On average 7 offences were flagged in 2018/19.", nil, "7 is an average"},
		{"In 2018/19 we recorded 7 flagged offences a month.", nil, "7 is an average"},
		{"There were 84 flagged offences in 2018/19, and the monthly average in 2018/19 was 7 flagged offences.", one, "7 is an average"},
		{"There were 84 flagged offences in 2018/19. The target for 2019/20 is 100.", one, "100 is a target"},
		{"There were 84 flagged offences in 2018/19. We project 100 offences in 2019/20.", one, "100 is a target"},
		{"There were 84 flagged offences in 2018/19. Our forecast is that 100 offences will be flagged in 2019/20.", one, "100 is a target"},
		{"There were 84 flagged offences in 2018/19 and 100 offences are expected in 2019/20.", one, "100 is a target"},
		{"There were 84 flagged offences in 2018/19. Our aim for 2019/20 is 100 flagged offences.", one, "100 is a target"},
		{"As expected, there were 84 flagged offences in 2018/19.", one, ""},
		{"There were 84 flagged offences in 2018/19, including 17 carried over from 2017/18.", one, "17 is carried over"},
		{"There were 84 flagged offences in 2018/19, of which 17 were brought forward from 2017/18.", one, "17 is carried over"},
		{"There were 84 flagged offences in 2018/19. We dip-sampled 50 flagged offences in January 2019 to check quality.", one, "50 is of a check"},
		{"There were 84 flagged offences in 2018/19. Our analysts reviewed 60 crimes in March 2019 and found the flag should have been on 7 more.", one, "60 is of a check"},
		{"There were 84 flagged offences in 2018/19. In January 2019 a random sample of 50 offences was read again.", one, "50 is of a check"},
		{"There were 84 flagged offences in 2018/19. In January 2019 50 flagged offences were dip-sampled.", one, "50 is of a check"},
		{"There were 84 flagged offences in 2018/19. Our analysts found in March 2019 that it should have been on a further 7; these 7 are not included above.", one, "7 is of a check"},
		{"There were 84 flagged offences in 2018/19. In March 2019 it was found that 7 more offences should have had the flag. These are not included.", one, "7 is of a check"},
		{"Since April 2018 84 flagged offences have been recorded.", nil, "84 is of a time of which only one end is said"},
		{"By March 2019 we had recorded 154 flagged offences.", nil, "154 is of a time of which only one end is said"},
		{"We have recorded 154 flagged offences since April 2018.", nil, "154 is of a time of which only one end is said"},
		{"From April 2018 onwards 154 offences were flagged.", nil, "154 is of a time of which only one end is said"},
		{"By 2018/19 the number of flagged offences had risen to 84.", one, ""},
	} {
		r := read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\nQ2. "+c.text+"\n")
		named := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.HasPrefix(p, c.named) })
		if got := offered(r); !slices.Equal(got, c.want) || !named && c.named != "" || c.named == "" && len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
		for _, q := range r.Questions {
			if len(c.want) > 0 && q.Status != answer.Answered {
				t.Errorf("%s: %s is %s", c.text, q.Question, q.Status)
			}
		}
	}
}

// A year of which its sentence says that only some of it is counted is not put forward as one.
func TestSentencesOfPartOfYear(t *testing.T) {
	for text, whole := range map[string]bool{
		"In 2016/17 the flag was used for three months only and the count was 11.":                        false,
		"In 2016/17, when the flag was only in use from January, 11 offences had it.":                     false,
		"The count for the last four months of 2016/17 was 11 flagged offences.":                          false,
		"In 2016/17 the flag was available for just 5 months; the flagged offences were 11.":              false,
		"In 2016/17, when the flag was in use from April, there were 11 flagged offences.":                true,
		"In 2016/17 there were 11 flagged offences, 2 of which were charged within the first two months.": true,
		"In the 12 months of 2016/17 there were 11 flagged offences.":                                     true,
	} {
		for _, f := range read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\nQ2. "+text+"\n").Figures {
			if f.Confidence >= 0.5 != whole {
				t.Errorf("%s: %d at %.2f", text, f.Value, f.Confidence)
			}
		}
	}
}
