package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A count without a year is of the year that was spoken of last, and not of the paragraph before it.
func TestCountsAreOfTheYearSpokenOf(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"behind a second year, in its paragraph", "Q1. In 2017/18 we recorded 904 offences.\n\nIn 2018/19 we recorded 987 offences. Of these 700 were against girls and 287 against boys.\n",
			[]string{"Q1 2017-18 offences 904", "Q1 2018-19 F offences 700", "Q1 2018-19 M offences 287", "Q1 2018-19 offences 987"}},
		{"two paragraphs on", "Q2. In 2017/18 the cyber flag was on 90 offences.\n\nIn 2018/19 it was on 98 offences. In 60 the victim was a girl.\n\nThe victim was a boy in 38 of these.\n",
			[]string{"Q2 2017-18 offences 90", "Q2 2018-19 F offences 60", "Q2 2018-19 M offences 38", "Q2 2018-19 offences 98"}},
		{"the later year, in wrapped lines", "1. Between 1st April 2017 and 31st March 2018 we recorded 904 offences.\nBetween 1st April 2018 and 31st March 2019 we recorded 987 offences.\nIn the later year 377 of these were against a child aged 12 and under,\n392 against a child aged 13 to 15 and 218 against a child aged 16 or 17.\n",
			[]string{"Q1 2017-18 offences 904", "Q1 2018-19 0-12 offences 377", "Q1 2018-19 13-15 offences 392", "Q1 2018-19 16-17 offences 218", "Q1 2018-19 offences 987"}},
		{"the earlier year, which is named last", "Q1. We recorded 987 offences in 2018/19 and 904 in 2017/18. In the earlier year 650 of them were against girls.\n",
			[]string{"Q1 2017-18 F offences 650", "Q1 2017-18 offences 904", "Q1 2018-19 offences 987"}},
		{"words between the year and its counts", "Q1. In the year to 31 March 2017 we recorded 300 offences, and in the year to 31 March 2018 it was 400. In the earlier period the victim was female in 200 offences and male in 100. In the later period the victim was female in 250 offences, male in 140 and of unrecorded sex in 10.\n",
			[]string{"Q1 2016-17 F offences 200", "Q1 2016-17 M offences 100", "Q1 2016-17 offences 300", "Q1 2017-18 F offences 250", "Q1 2017-18 M offences 140", "Q1 2017-18 U offences 10", "Q1 2017-18 offences 400"}},
		{"the last of these years", "Q1. We recorded 300 offences in 2016/17, 400 in 2017/18 and 500 in 2018/19. For the last of these years we can add the age of the victim: 0 to 12 in 210 offences and 13 to 17 in 290.\n",
			[]string{"Q1 2016-17 offences 300", "Q1 2017-18 offences 400", "Q1 2018-19 0-12 offences 210", "Q1 2018-19 13-17 offences 290", "Q1 2018-19 offences 500"}},
		{"people of the year after, and the number of a question", "Q4. The number of persons charged for the offences in point 2 was 39 in 2017/18 and 58 in 2018/19.\n",
			[]string{"Q4 2017-18 charged persons 39", "Q4 2018-19 charged persons 58"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%s", c.why, got, c.want, strings.Join(r.Problems, "\n"))
		}
	}
}
