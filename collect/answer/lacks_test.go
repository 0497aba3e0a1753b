package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// A year of which a letter says that it has no number is missing, and what comes next is not of it.
func TestYearWithoutANumber(t *testing.T) {
	want := []string{"Q2 2017-18 offences 88", "Q2 2018-19 F offences 70", "Q2 2018-19 M offences 23", "Q2 2018-19 offences 93"}
	for _, gap := range []string{
		"The marker was introduced on 1 April 2017. We are unable to give a number for April 2016 to March 2017.",
		"There are no figures for 2016/17, as the marker did not exist.",
		"For 2016/17 no count can be given.",
		"No data for the year to 31 March 2017 can be produced.",
		"Nothing is held for 2016/17.",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 2\n\n"+gap+"\n\nIn 2017/18 the cyber marker was on 88 offences and in 2018/19 on 93.\n\nOf the 93, the victim was female in 70 and male in 23.\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", gap, got, want)
		}
		if len(r.Questions) != 1 || r.Questions[0].Status != answer.Partly {
			t.Errorf("%s: %+v\n%s", gap, r.Questions, strings.Join(r.Problems, "\n"))
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nYou asked for the financial years 2017/18 and 2018/19.\n\nQuestion 2\n\nThere are no figures for 2019/20 yet.\n\nIn 2017/18 the cyber marker was on 88 offences and in 2018/19 on 93.\n")
	if len(r.Questions) != 1 || r.Questions[0].Status != answer.Answered {
		t.Errorf("a year that was not asked for: %+v", r.Questions)
	}
}

// Years that the letter says were asked for are those that it lists.
func TestCalendarYearsThatWereAskedFor(t *testing.T) {
	for said, want := range map[string]answer.Status{
		"You asked on 5 June 2019 for the calendar years 2017 and 2018.": answer.Answered,
		"You asked for calendar years 2016, 2017 and 2018.":              answer.Partly,
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+said+"\n\nQuestion 2: Offences with the cyber flag\n\nCalendar year 2017: 48\nCalendar year 2018: 58\n")
		if len(r.Questions) != 1 || r.Questions[0].Status != want || len(r.Figures) != 2 {
			t.Errorf("%s: %+v %q", said, r.Questions, brief(r))
		}
	}
}
