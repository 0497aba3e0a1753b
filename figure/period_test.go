package figure

import (
	"errors"
	"strings"
	"testing"

	"cyberflag/internal/civil"
)

func TestParseFinancialYear(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"as tables print it", "2016-17", "2016-17"},
		{"as newspapers print it", "2016/17", "2016-17"},
		{"both years whole", "2016-2017", "2016-17"},
		{"over the century", "1999-00", "1999-00"},
		{"years that do not follow", "2015-17", ""},
		{"a calendar year", "2016", ""},
		{"a short first year is not guessed", "16-17", ""},
		{"words", "last year", ""},
		{"a sign for a digit", "+016-17", ""},
		{"a sign in the second year", "2016-+1", ""},
	} {
		p, err := ParseFinancialYear(c.in)
		if (err == nil) != (c.want != "") || err == nil && p.String() != c.want {
			t.Errorf("%s: ParseFinancialYear(%q) = %v, %v, want %q", c.why, c.in, p, err, c.want)
		}
	}
}

// TestYearHint: a form that is not taken is answered with the one that is, and
// with both years where either can be meant.
func TestYearHint(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"17/18", "write 2017-18"},
		{"17-18", "write 2017-18"},
		{"99/00", "write 1999-00"},
		{"1718", "write 2017-18"},
		{"2017/8", "write 2017-18"},
		{"2017 to 2018", "write 2017-18"},
		{"2017\u201318", "write 2017-18"},
		{"FY2017-18", "write 2017-18"},
		{"2017", "2016-17 ends in 2017, and 2017-18 begins in it"},
		{"2015-17", "one financial year at a time: 2015-16"},
		{"17/19", ""},
		{"last year", ""},
	} {
		_, err := ParseFinancialYear(c.in)
		var year *YearError
		if !errors.As(err, &year) || !strings.Contains(year.Hint(), c.want) || (c.want == "") != (year.Hint() == "") {
			t.Errorf("ParseFinancialYear(%q) = %v, hint %q, want %q", c.in, err, year.Hint(), c.want)
		}
	}
}

func TestFinancialYearOf(t *testing.T) {
	for day, want := range map[string]string{"2016-03-31": "2015-16", "2016-04-01": "2016-17", "2017-01-01": "2016-17"} {
		if got := FinancialYearOf(civil.MustParse(day)).String(); got != want {
			t.Errorf("FinancialYearOf(%s) = %s, want %s", day, got, want)
		}
	}
}

func TestPeriodLength(t *testing.T) {
	for _, c := range []struct {
		why, start, end string
		days, months    int
		words           string
	}{
		{"a leap financial year", "2015-04-01", "2016-03-31", 366, 12, "April 2015 to March 2016"},
		{"a common financial year", "2016-04-01", "2017-03-31", 365, 12, "April 2016 to March 2017"},
		{"nine months", "2017-04-01", "2017-12-31", 275, 9, "April 2017 to December 2017"},
		{"not whole months", "2017-04-03", "2017-12-31", 273, 0, "3 April 2017 to 31 December 2017"},
		{"two years", "2015-04-01", "2017-03-31", 731, 24, "April 2015 to March 2017"},
	} {
		p := Period{civil.MustParse(c.start), civil.MustParse(c.end)}
		if p.Days() != c.days || p.Months() != c.months || p.Words() != c.words {
			t.Errorf("%s: %d days, %d months, %q", c.why, p.Days(), p.Months(), p.Words())
		}
	}
}

func TestPeriodsOverlap(t *testing.T) {
	two := Period{civil.MustParse("2015-04-01"), civil.MustParse("2017-03-31")}
	if !two.Contains(FinancialYear(2016)) || FinancialYear(2016).Contains(two) {
		t.Error("two years do not contain the second, or the second contains both")
	}
	if FinancialYear(2015).Overlaps(FinancialYear(2016)) || !two.Overlaps(CalendarYear(2017)) {
		t.Error("financial years that follow each other overlap, or a shared month does not")
	}
}

func TestPeriodsShareDays(t *testing.T) {
	half := Period{civil.MustParse("2017-10-01"), civil.MustParse("2018-04-02")}
	for _, c := range []struct {
		p, q Period
		want int
	}{
		{half, FinancialYear(2018), 2}, {FinancialYear(2018), half, 2}, {half, FinancialYear(2017), 182}, {half, half, 184},
		{FinancialYear(2015), FinancialYear(2016), 0}, {FinancialYear(2012), half, 0},
	} {
		if got := c.p.Shared(c.q); got != c.want {
			t.Errorf("%v and %v share %d days, want %d", c.p, c.q, got, c.want)
		}
	}
}
