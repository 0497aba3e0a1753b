package reference

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// The totals are the printed ones of the table that the data came from.
func TestChildrenAddUp(t *testing.T) {
	for year, want := range map[int]int64{2015: 12_321_224, 2016: 12_408_234, 2017: 12_495_246, 2018: 12_584_403} {
		var sum int64
		for _, f := range Forces() {
			p, err := Children(f.Code, year)
			if err != nil {
				t.Fatal(err)
			}
			sum += p.Count
			if p.Estimated != (year < 2017) || p.Year != year || p.Code != f.Code || p.CarriedTo != 0 {
				t.Errorf("Children(%s, %d) = %+v", f.Name, year, p)
			}
		}
		all, err := Children(EnglandAndWales, year)
		if sum != want || err != nil || all.Count != want || all.Estimated != (year < 2017) {
			t.Errorf("mid-%d: the forces sum to %d, England and Wales is %+v, %v, want %d", year, sum, all, err, want)
		}
	}
}

func TestChildrenOfOneForce(t *testing.T) {
	p, err := Children("E23000013", 2016)
	if err != nil || p.Count != 123_036 || !p.Estimated {
		t.Errorf("Cleveland mid-2016 = %+v, %v, want 123,036 estimated", p, err)
	}
	if p, err := Children("E23000034", 2017); err != nil || p.Note == "" {
		t.Errorf("the City of London has no warning: %+v, %v", p, err)
	}
}

func TestChildrenByYear(t *testing.T) {
	for code, want := range map[string][]int{"E23000013": {2015, 2016, 2017, 2018}, "S23000009": {2018}, "": {}} {
		var years []int
		for _, p := range ChildrenByYear(code) {
			years = append(years, p.Year)
		}
		if !slices.Equal(years, want) {
			t.Errorf("ChildrenByYear(%q) has %v, want %v", code, years, want)
		}
	}
}

// Of two years as near, the earlier one stands in.
func TestNearestYear(t *testing.T) {
	years := map[int]Population{2015: {}, 2017: {}}
	for year, want := range map[int]int{2016: 2015, 2017: 2017, 2030: 2017, 1990: 2015} {
		if got := nearestYear(years, year); got != want {
			t.Errorf("nearestYear(%d) = %d, want %d", year, got, want)
		}
	}
}

func TestChildrenRefuses(t *testing.T) {
	for _, c := range []struct {
		why, code string
		year      int
		hint      string
	}{
		{"a year after the data is not carried forward", "E23000013", 2019, "the nearest year known is 2018"},
		{"a year before it", "E23000013", 2011, "the nearest year known is 2015"},
		{"Scotland has one year", "S23000009", 2016, "the nearest year known is 2018"},
		{"no code: a police without residents", "", 2016, "by ONS code"},
		{"an area without data", "E12000001", 2016, "by ONS code"},
	} {
		p, err := Children(c.code, c.year)
		var missing *NoPopulationError
		if !errors.As(err, &missing) || !strings.Contains(missing.Hint(), c.hint) || p.Count != 0 {
			t.Errorf("%s: Children(%q, %d) = %+v, %v", c.why, c.code, c.year, p, err)
		}
	}
}

func TestChildrenCarried(t *testing.T) {
	p, err := ChildrenCarried("E23000013", 2021)
	if err != nil || p.Year != 2018 || p.CarriedTo != 2021 || p.Count != 123_666 {
		t.Errorf("carried to 2021: %+v, %v", p, err)
	}
	if p, err := ChildrenCarried("E23000013", 2017); err != nil || p.CarriedTo != 0 {
		t.Errorf("2017 needs no carrying: %+v, %v", p, err)
	}
	if p, err := ChildrenCarried("E12000001", 2017); err == nil {
		t.Errorf("an area without data: %+v, want an error", p)
	}
}

func TestChildrenForPeriod(t *testing.T) {
	span := func(a, b string) figure.Period {
		return figure.Period{Start: civil.MustParse(a), End: civil.MustParse(b)}
	}
	for _, c := range []struct {
		why    string
		period figure.Period
		want   int // 0 for an error
	}{
		{"a financial year", figure.FinancialYear(2016), 2016},
		{"a calendar year", figure.CalendarYear(2017), 2017},
		{"a year to June takes its only 30 June", span("2016-07-01", "2017-06-30"), 2017},
		{"half a financial year without a June", span("2017-10-01", "2018-03-31"), 2017},
		{"one month before June", span("2017-04-01", "2017-04-30"), 2017},
		{"two years have two middles", span("2015-04-01", "2017-03-31"), 0},
		{"no June and two financial years", span("2017-01-01", "2017-05-31"), 0},
		{"upside down", span("2017-03-31", "2016-04-01"), 0},
	} {
		p, err := ChildrenForPeriod("E23000013", c.period)
		if p.Year != c.want || (err == nil) != (c.want != 0) {
			t.Errorf("%s: ChildrenForPeriod(%v) = %d, %v, want %d", c.why, c.period, p.Year, err, c.want)
		}
	}
}
