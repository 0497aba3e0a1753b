package civil

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ why, in, want, err string }{
		{"ISO", "2017-03-31", "2017-03-31", ""},
		{"day first, as British systems write it", "31/03/2017", "2017-03-31", ""},
		{"29 February of a leap year", "29/02/2016", "2016-02-29", ""},
		{"29 February of another year", "2017-02-29", "", "no such day"},
		{"31 February", "31/02/2017", "", "no such day"},
		{"month first is not guessed", "03/31/2017", "", "no such day"},
		{"two-digit years are not guessed", "31/03/17", "", "not written as dates are here"},
		{"full stops", "31.1.2018", "", "not written as dates are here"},
		{"blank", "", "", "not a date"},
		{"words", "last Tuesday", "", "not a date"},
	} {
		got, err := Parse(c.in)
		if got.String() != c.want || !matches(err, c.err) {
			t.Errorf("%s: Parse(%q) = %v, %v, want %q, error %q", c.why, c.in, got, err, c.want, c.err)
		}
	}
}

func matches(err error, want string) bool {
	if err == nil || want == "" {
		return err == nil && want == ""
	}
	return strings.Contains(err.Error(), want)
}

// Free text in the wrong column must not come back in an error.
func TestParseDoesNotQuoteFreeText(t *testing.T) {
	const secret = "a person's name"
	if _, err := Parse(secret); err == nil || strings.Contains(err.Error(), secret) {
		t.Errorf("Parse(%q) gave error %v", secret, err)
	}
}

func TestPartial(t *testing.T) {
	for _, c := range []struct{ in, first, last, words string }{
		{"2011", "2011-01-01", "2011-12-31", "2011"},
		{"2016-02", "2016-02-01", "2016-02-29", "February 2016"},
		{"2017-12", "2017-12-01", "2017-12-31", "December 2017"},
		{"2017-06-01", "2017-06-01", "2017-06-01", "1 June 2017"},
		{"01/06/2017", "2017-06-01", "2017-06-01", "1 June 2017"},
	} {
		p, err := ParsePartial(c.in)
		if err != nil || p.First().String() != c.first || p.Last().String() != c.last || p.Words() != c.words {
			t.Errorf("ParsePartial(%q) = %v to %v, %q, %v", c.in, p.First(), p.Last(), p.Words(), err)
		}
	}
	for _, in := range []string{"", "17", "2017-13", "June 2017", "2017-06-31", "0123"} {
		if p, err := ParsePartial(in); err == nil {
			t.Errorf("ParsePartial(%q) = %v, want an error", in, p)
		}
	}
}

func TestOverlaps(t *testing.T) {
	month, day, next := Partial{2017, time.June, 0}, Partial{2017, time.June, 1}, Partial{2017, time.July, 0}
	if !month.Overlaps(day) || !day.Overlaps(month) {
		t.Error("a month does not overlap its own day")
	}
	if month.Overlaps(next) || next.Overlaps(month) {
		t.Error("June overlaps July")
	}
}

func TestDaysProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Of(rapid.IntRange(1500, 2100).Draw(t, "year"), time.January, 1)
		n := rapid.IntRange(-400_000, 400_000).Draw(t, "days")
		e := d.AddDays(n)
		if got := d.DaysUntil(e); got != n {
			t.Fatalf("%v to %v is %d days, want %d", d, e, got, n)
		}
		if back, err := Parse(e.String()); err != nil || back != e {
			t.Fatalf("Parse(%q) = %v, %v", e.String(), back, err)
		}
		if (n > 0) != e.After(d) || (n < 0) != e.Before(d) || (n == 0) != (e.Compare(d) == 0) {
			t.Fatalf("%v and %v are out of order for %d days", d, e, n)
		}
	})
}

// A day is a day also where the clocks change.
func TestNoDaylightSaving(t *testing.T) {
	if n := MustParse("2017-03-25").DaysUntil(MustParse("2017-03-27")); n != 2 {
		t.Errorf("two days over the clock change count as %d", n)
	}
}
