package prose

import (
	"strings"
	"testing"
)

func TestSpeltPeriods(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2016/17", "2016-17"}, {"2016-2017", "2016-17"}, {"2016/2017", "2016-17"}, {"2016–17", "2016-17"},
		{"16/17", "2016-17"}, {"'16/'17", "2016-17"}, {"FY1617", "2016-17"}, {"FY 16/17", "2016-17"}, {"FY 2016-17", "2016-17"}, {"F/Y 16-17", "2016-17"},
		{"From 2015 to 2016", "2015-16"}, {"Financial year 2016/17", "2016-17"},
		{"Apr 16 - Mar 17", "2016-17"}, {"Apr-16 to Mar-17", "2016-17"}, {"Apr16-Mar17", "2016-17"}, {"Apr16 to Mar17", "2016-17"}, {"1Apr16 - 31Mar17", "2016-17"}, {"Oct2018", "2018-10-01 to 2018-10-31"}, {"April 2016 - March 2017", "2016-17"}, {"April 2016 to end of March 2017", "2016-17"},
		{"01/04/2016 to 31/03/2017", "2016-17"}, {"1.4.16-31.3.17", "2016-17"}, {"2016-04-01 to 2017-03-31", "2016-17"},
		{"between 1st April 2015 and 31st March 2016", "2015-16"}, {"1 April 2016 to 31 March 2017 inclusive", "2016-17"},
		{"Apr-16/Mar-17", "2016-17"}, {"Apr 2016 / Mar 2017", "2016-17"}, {"Oct17/Dec17", "2017-10-01 to 2017-12-31"}, {"01/04/2016/31/03/2017", "2016-17"}, {"2016-04-01/2017-03-31", "2016-17"},
		{"March 2017/April 2017", "2017-03-01 to 2017-03-31"}, {"31/03/2016 / 31/03/2017", "2016-03-31 to 2016-03-31"},
		{"year ending March 2017", "2016-17"}, {"Year ending 31 March 2017", "2016-17"}, {"YE Mar 17", "2016-17"}, {"Y/E March 2017", "2016-17"},
		{"12 months to the end of March 2020", "2019-20"}, {"year ended December 2016", "2016"}, {"year ending February 2020", "2019-03-01 to 2020-02-29"},
		{"2016", "2016"}, {"CY2016", "2016"}, {"calendar year 2016", "2016"}, {"Jan-Dec 2016", "2016"},
		{"October 2018", "2018-10-01 to 2018-10-31"}, {"Oct-18", "2018-10-01 to 2018-10-31"}, {"Sept 2018", "2018-09-01 to 2018-09-30"},
		{"1-2 April 2019", "2019-04-01 to 2019-04-02"}, {"April 2018 - 24 September 2018", "2018-04-01 to 2018-09-24"},
		{"3 April 2017 to 3 January 2018", "2017-04-03 to 2018-01-03"}, {"April to September 2016", "2016-04-01 to 2016-09-30"}, {"Oct to Mar 2017", "2016-10-01 to 2017-03-31"},
		{"March 2021 to February 2022", "2021-03-01 to 2022-02-28"}, {"Q1 2016/17", "2016-04-01 to 2016-06-30"}, {"Quarter 4, 2016/17", "2017-01-01 to 2017-03-31"}, {"H2 2016/17", "2016-10-01 to 2017-03-31"},
		{"Quarter to 30 June 2019", "2019-04-01 to 2019-06-30"}, {"six months to 30 September 2018", "2018-04-01 to 2018-09-30"}, {"9 months ending Dec 2019", "2019-04-01 to 2019-12-31"},
		{"half-year ended 31 March 2020", "2019-10-01 to 2020-03-31"}, {"12 mths to 31/03/2020", "2019-20"}, {"eleven-month period to 28 February 2019", "2018-04-01 to 2019-02-28"},
		{"financial year commencing 1 April 2018", "2018-19"}, {"nine months from 1 April 2019", "2019-04-01 to 2019-12-31"},
		{"the financial year that ends on 31 March 2018", "2017-18"}, {"the year which began on 1 April 2018", "2018-19"}, {"in the order 2016/17 / 2017/18", "2016-17"}, {"the Appeals Order 2016", ""}, {"year from 29 February 2020", "2020-02-29 to 2021-02-27"},
		{"first half of 2017/18", "2017-04-01 to 2017-09-30"}, {"4th quarter of 2017-18", "2018-01-01 to 2018-03-31"}, {"2017/18 H2", "2017-10-01 to 2018-03-31"},
		{"2018/19 (to 31 December)", "2018-04-01 to 2018-12-31"}, {"2018/19, up to the end of January 2019", "2018-04-01 to 2019-01-31"}, {"2017/18 to June 2019", "2017-18"},
		{"18/19 to 31 Dec", "2018-04-01 to 2018-12-31"}, {"'18/'19 (to end Feb)", "2018-04-01 to 2019-02-28"}, {"17/18 (first nine months)", "2017-04-01 to 2017-12-31"}, {"18/19 up to 30 September", "2018-04-01 to 2018-09-30"},
		{"2018-19 (to end Feb)", "2018-04-01 to 2019-02-28"}, {"2018-19 to 28 February 2019", "2018-04-01 to 2019-02-28"}, {"2018/19 YTD (to 31/12/2018)", "2018-04-01 to 2018-12-31"},
		{"2018-2019 (to date, 30 Nov)", "2018-04-01 to 2018-11-30"}, {"FY18/19 until the end of November 2018", "2018-04-01 to 2018-11-30"}, {"2018 so far: to 31 August", "2018-01-01 to 2018-08-31"},
		{"2018/19 (first 11 months)", "2018-04-01 to 2019-02-28"}, {"2018/19, the first nine months", "2018-04-01 to 2018-12-31"}, {"2018/19 as at 3 May 2019", "2018-19"},
		{"01-Apr-18 to 31-Mar-19", "2018-19"}, {"the 1st of April 2018 to the 31st of March 2019", "2018-19"},
		{"in 1,302 of April 2018 to March 2019", "2018-19"}, {"45 of April 2018 to March 2019", "2018-19"},
		{"HO code 71/17", ""}, {"section 15(2)", ""}, {"2015-17", "2015"}, {"aged 16-17", ""}, {"reference 1187/19", ""}, {"FOI/2016/0733", ""},
	} {
		got := ""
		if ps := SpeltPeriods(c.in); len(ps) > 0 && ps[0].Dated() {
			got = ps[0].Period.String()
		}
		if got != c.want {
			t.Errorf("SpeltPeriods(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Years of a list that begins with "calendar years" are all calendar years.
func TestCalendarYearsInAList(t *testing.T) {
	for in, want := range map[string]string{
		"for the calendar years 2016 and 2017":          "2016 2017",
		"calendar years 2015, 2016 and 2017":            "2015 2016 2017",
		"by calendar year: 2017, 2018, 2019":            "2017 2018 2019",
		"in the calendar years 2016 to 2017, 2017/18":   "2016 2017 2017-18",
		"in calendar year 2016, and in 2016 and 2017":   "2016 2016-17",
		"calendar year 2016 (financial year 2016-2017)": "2016 2016-17",
	} {
		var got []string
		for _, p := range SpeltPeriods(in) {
			got = append(got, p.Period.String())
			if p.Loose {
				t.Errorf("%q: %s may be another year", in, p.Period)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Years of a list that begins with the day on which years end are a year each.
func TestEndingYearsInAList(t *testing.T) {
	for in, want := range map[string]string{
		"For each of the years ending 31 March 2018 and 31 March 2019": "2017-18 2018-19",
		"the years ending March 2018 and March 2019":                   "2017-18 2018-19",
		"years to 31 March 2018 and 2019, please":                      "2017-18 2018-19",
		"years ended 31st March 2017, 2018 and 2019":                   "2016-17 2017-18 2018-19",
		"years ending December 2017 and December 2018":                 "2017 2018",
		"between 31 March 2018 and 31 March 2019":                      "2018-03-31 to 2019-03-31",
	} {
		var got []string
		for _, p := range SpeltPeriods(in) {
			got = append(got, p.Period.String())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestLabelPeriod(t *testing.T) {
	for _, c := range []struct {
		in, want string
		only     bool
	}{
		{"2016/17", "2016-17", true}, {"Year 2016/17 (provisional)", "2016-17", true}, {"2018/19 (1 April to 24 September 2018)", "2018-04-01 to 2018-09-24", true},
		{"Total 2016/17", "2016-17", true}, {"Offences 2016/17", "2016-17", false}, {"Charged", "", false}, {"2016/17*", "2016-17", true},
		{"201617", "2016-17", true}, {"201612", "", false}, {"Apr16-Mar17", "2016-17", true}, {"FYE 2017", "2016-17", true}, {"FYE Mar 2018", "2017-18", true}, {"FYE March 18", "2017-18", true}, {"FYE 31 March 2018", "2017-18", true}, {"FYE Mar-18", "2017-18", true}, {"FYE 31-Mar-18", "2017-18", true}, {"FY ending Mar '18", "2017-18", true}, {"FY to Mar-18", "2017-18", true}, {"Offences FYE Mar-18", "2017-18", false}, {"2016/7", "2016-17", true},
		{"2017-04", "2017-04-01 to 2017-04-30", true}, {"2017-01120", "", false}, {"Request 2018-456", "", false}, {"2017-2018", "2017-18", true}, {"2011-12", "2011-12", true}, {"Fin Yr 2016/17", "2016-17", true},
		{"2018 (January to September)", "2018-01-01 to 2018-09-30", true},
		{"Current year so far (1 April 2022 to 31 December 2022)", "2022-04-01 to 2022-12-31", true}, {"This financial year: 1 April to 30 June 2022", "2022-04-01 to 2022-06-30", true}, {"Current 2018/19", "2018-19", false},
		{"Q1 (Apr - Jun 2016)", "2016-04-01 to 2016-06-30", true}, {"Qtr 4: Jan to Mar 2017", "2017-01-01 to 2017-03-31", true}, {"Q2 Apr-Jun 2018", "2018-04-01 to 2018-06-30", true},
		{"Q2 (Oct - Dec 2018)", "2018-10-01 to 2018-12-31", false}, {"Q1 2016/17", "2016-04-01 to 2016-06-30", true}, {"Q2 (Apr 2018 - Mar 2019)", "2018-19", false},
	} {
		p, only := LabelPeriod(c.in)
		got := ""
		if p.Dated() {
			got = p.Period.String()
		}
		if got != c.want || only != c.only {
			t.Errorf("LabelPeriod(%q) = %q, %v, want %q, %v", c.in, got, only, c.want, c.only)
		}
	}
}

// Months without a year take that of their neighbour: a quarter in a row below a year.
func TestMonthsWithin(t *testing.T) {
	year, _ := LabelPeriod("2016/17")
	for label, want := range map[string]string{"Apr - Jun": "2016-04-01 to 2016-06-30", "January to March": "2017-01-01 to 2017-03-31",
		"Q3 (Oct-Dec)": "2016-10-01 to 2016-12-31", "Dec - Feb": "2016-12-01 to 2017-02-28", "July": "2016-07-01 to 2016-07-31"} {
		p, only := LabelPeriod(label)
		if got := MonthWithin(p, year).Period.String(); !only || got != want {
			t.Errorf("%s within 2016/17 = %s, only a period: %v; want %s", label, got, only, want)
		}
	}
}

// TestYearNames has years with letters before them, and parts of a year that is not named.
func TestYearNames(t *testing.T) {
	for _, c := range []struct {
		text   string
		kind   PeriodKind
		want   string // the period, or "" where it is not dated
		months int    // of one that is not dated
	}{
		{"in FY2016-17 it was 61", Dated, "2016-17", 0},
		{"in FYE2016/17 it was 61", Dated, "2016-17", 0},
		{"in the first half of this year it was 61", LastYear, "", 6},
		{"in the last quarter of the financial year it was 61", LastYear, "", 3},
		{"in the first half of 2017 it was 61", Dated, "2017-01-01 to 2017-06-30", 0},
	} {
		got := Scan(c.text).Periods
		if len(got) != 1 || got[0].Kind != c.kind || c.months > 0 && got[0].Months != c.months || c.want != "" && got[0].Period.String() != c.want {
			t.Errorf("Scan(%q).Periods = %+v, want one of kind %v, %q, %d months", c.text, got, c.kind, c.want, c.months)
		}
	}
}
