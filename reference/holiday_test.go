package reference

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cyberflag/internal/civil"
)

const firstHolidayYear, lastHolidayYear = 2015, 2027

// TestHolidaysFollowTheirRules works out each year of each jurisdiction from
// the rules of the Banking and Financial Dealings Act 1971 and the known
// proclamations, and compares it day for day with the data.
func TestHolidaysFollowTheirRules(t *testing.T) {
	for _, j := range Jurisdictions() {
		days, err := BankHolidays(j)
		if err != nil {
			t.Fatal(err)
		}
		have := map[int][]string{}
		for _, h := range days {
			have[h.Date.Year] = append(have[h.Date.Year], h.Date.String())
		}
		for year := firstHolidayYear; year <= lastHolidayYear; year++ {
			want := byRule(j, year)
			if !slices.Equal(have[year], want) {
				t.Errorf("%s %d:\nhave %s\nwant %s", j, year, have[year], want)
			}
		}
		if len(have) != lastHolidayYear-firstHolidayYear+1 {
			t.Errorf("%s has %d years", j, len(have))
		}
	}
}

// byRule gives the bank holidays of one year, in order.
func byRule(j Jurisdiction, year int) []string {
	easter := easterSunday(year)
	on := func(month time.Month, day int) civil.Date { return civil.Of(year, month, day) }
	want := []civil.Date{on(1, 1), easter.AddDays(-2), on(12, 25), on(12, 26)}
	may, spring := monday(on(5, 1)), monday(on(5, 25))
	switch year {
	case 2020:
		may = on(5, 8) // VE Day
	case 2022:
		spring = on(6, 2)
		want = append(want, on(6, 3), on(9, 19)) // Platinum Jubilee, state funeral
	case 2023:
		want = append(want, on(5, 8)) // coronation
	}
	want = append(want, may, spring)
	switch j {
	case ScotlandHolidays:
		want = append(want, on(1, 2), monday(on(8, 1)), on(11, 30))
		if year == 2026 {
			want = append(want, on(6, 15)) // World Cup
		}
	case NorthernIrelandHolidays:
		want = append(want, on(3, 17), on(7, 12), easter.AddDays(1), monday(on(8, 25)))
	default:
		want = append(want, easter.AddDays(1), monday(on(8, 25)))
	}
	return observed(want)
}

// observed moves each day that falls on a weekend to the next weekday that is
// free, and puts the days in order.
func observed(days []civil.Date) []string {
	taken := map[civil.Date]bool{}
	for _, d := range days {
		taken[d] = !weekend(d)
	}
	slices.SortFunc(days, civil.Date.Compare)
	for i, d := range days {
		for weekend(d) || d != days[i] && taken[d] {
			d = d.AddDays(1)
		}
		days[i], taken[d] = d, true
	}
	var text []string
	slices.SortFunc(days, civil.Date.Compare)
	for _, d := range days {
		text = append(text, d.String())
	}
	return text
}

func weekend(d civil.Date) bool {
	return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
}

// monday gives the first Monday from d on. From the 1st it is the month's
// first, and from the 25th of a month of 31 days its last.
func monday(d civil.Date) civil.Date {
	for d.Weekday() != time.Monday {
		d = d.AddDays(1)
	}
	return d
}

// easterSunday is the anonymous Gregorian rule.
func easterSunday(year int) civil.Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil.Of(year, time.Month(n/31), n%31+1)
}

// The substitute days that GOV.UK prints, read from its lists of 2018, 2022
// and 2025: the rules above do not know them.
func TestSubstituteDays(t *testing.T) {
	want := map[Jurisdiction]string{
		EnglandAndWalesHolidays: `2015-12-28 2016-12-27 2017-01-02 2020-12-28 2021-12-27 2021-12-28
			2022-01-03 2022-12-27 2023-01-02 2026-12-28 2027-12-27 2027-12-28`,
		NorthernIrelandHolidays: `2015-07-13 2015-12-28 2016-12-27 2017-01-02 2018-03-19 2019-03-18 2020-07-13
			2020-12-28 2021-12-27 2021-12-28 2022-01-03 2022-12-27 2023-01-02 2024-03-18 2025-07-14 2026-07-13
			2026-12-28 2027-12-27 2027-12-28`,
		ScotlandHolidays: `2015-12-28 2016-01-04 2016-12-27 2017-01-03 2019-12-02 2020-12-28 2021-01-04
			2021-12-27 2021-12-28 2022-01-03 2022-01-04 2022-12-27 2023-01-02 2023-01-03 2024-12-02 2025-12-01
			2026-12-28 2027-01-04 2027-12-27 2027-12-28`,
	}
	for _, j := range Jurisdictions() {
		days, err := BankHolidays(j)
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		for _, h := range days {
			if weekend(h.Date) {
				t.Errorf("%s %s is on a weekend", j, h.Date)
			}
			if h.Substitute {
				have = append(have, h.Date.String())
			}
		}
		if !slices.Equal(have, strings.Fields(want[j])) {
			t.Errorf("%s: substitute days\nhave %s\nwant %s", j, have, strings.Fields(want[j]))
		}
	}
}

func TestIsBankHoliday(t *testing.T) {
	for _, c := range []struct {
		why, day string
		in       []Jurisdiction
		want     bool
	}{
		{"St Patrick's Day counts for an English force too", "2017-03-17", nil, true},
		{"but is none in England", "2017-03-17", []Jurisdiction{EnglandAndWalesHolidays}, false},
		{"2 January in Scotland", "2018-01-02", nil, true},
		{"the Monday that VE Day was moved from", "2020-05-04", nil, false},
		{"VE Day", "2020-05-08", nil, true},
		{"the Monday that the Jubilee was moved from", "2022-05-30", nil, false},
		{"the state funeral", "2022-09-19", []Jurisdiction{ScotlandHolidays}, true},
		{"the coronation", "2023-05-08", []Jurisdiction{NorthernIrelandHolidays}, true},
		{"Easter Monday is none in Scotland", "2017-04-17", []Jurisdiction{ScotlandHolidays}, false},
		{"Easter Monday in either of two", "2017-04-17", []Jurisdiction{ScotlandHolidays, EnglandAndWalesHolidays}, true},
		{"the World Cup, in Scotland", "2026-06-15", nil, true},
		{"a plain Tuesday", "2017-06-06", nil, false},
		{"Christmas Day on a Sunday is kept on the 27th", "2016-12-25", nil, false},
	} {
		got, err := IsBankHoliday(civil.MustParse(c.day), c.in...)
		if err != nil || got != c.want {
			t.Errorf("%s: IsBankHoliday(%s, %v) = %v, %v, want %v", c.why, c.day, c.in, got, err, c.want)
		}
	}
}

func TestIsBankHolidayRefuses(t *testing.T) {
	for _, day := range []string{"2014-12-25", "2028-01-03"} {
		if got, err := IsBankHoliday(civil.MustParse(day)); err == nil {
			t.Errorf("IsBankHoliday(%s) = %v, want an error: nobody knows", day, got)
		}
	}
	if _, err := IsBankHoliday(civil.MustParse("2017-05-01"), "wales"); err == nil {
		t.Error("an unknown jurisdiction gave no error")
	}
	if _, err := BankHolidays("scotlnd"); err == nil || !strings.Contains(err.(*UnknownError).Hint(), "scotland") {
		t.Errorf("BankHolidays(scotlnd): %v", err)
	}
}

func ExampleIsBankHoliday() {
	is, err := IsBankHoliday(civil.MustParse("2018-07-12"))
	fmt.Println(is, err)
	// Output: true <nil>
}
