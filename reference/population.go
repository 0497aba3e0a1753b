package reference

import (
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// EnglandAndWales is the ONS code of the 43 forces together, for Children.
const EnglandAndWales = "K04000001"

// A Population is the number of children, aged 0 to 17, who lived in an area
// in the middle (30 June) of a year.
type Population struct {
	Code      string // ONS code of the area
	Year      int    // the mid-year that Count is for
	Count     int64
	Estimated bool   // not an official estimate: interpolated between two of them
	CarriedTo int    // the year it stands in for, when that is another; else 0
	Note      string // what a reader of a rate must know; may be ""
	Source    Source
}

// A NoPopulationError is an area or a year without a child population.
type NoPopulationError struct {
	Code    string
	Year    int
	Nearest int // the nearest year with data; 0 when the area has none
}

func (e *NoPopulationError) Error() string {
	if e.Nearest == 0 {
		return fmt.Sprintf("no child population of %q is known", e.Code)
	}
	return fmt.Sprintf("no child population of %s is known for the middle of %d", e.Code, e.Year)
}

// Hint names the nearest year with data.
func (e *NoPopulationError) Hint() string {
	if e.Nearest == 0 {
		return "populations are known for the 43 forces of England and Wales, and in part for Scotland, by ONS code"
	}
	return fmt.Sprintf("the nearest year known is %d", e.Nearest)
}

// Children gives the child population of a force, or of EnglandAndWales, in
// the middle of a year. A year without data is a [*NoPopulationError].
func Children(code string, year int) (Population, error) {
	years := loadPopulations()[code]
	if p, ok := years[year]; ok {
		return p, nil
	}
	return Population{}, &NoPopulationError{Code: code, Year: year, Nearest: nearestYear(years, year)}
}

// ChildrenByYear gives every year known of an area, in order; it may be empty.
func ChildrenByYear(code string) []Population {
	years := loadPopulations()[code]
	all := make([]Population, 0, len(years))
	for _, year := range slices.Sorted(maps.Keys(years)) {
		all = append(all, years[year])
	}
	return all
}

// ChildrenCarried is Children, but where the year has no data it gives the
// nearest year's, marked with CarriedTo.
func ChildrenCarried(code string, year int) (Population, error) {
	p, err := Children(code, year)
	if err == nil {
		return p, nil
	}
	years := loadPopulations()[code]
	p, ok := years[nearestYear(years, year)]
	if !ok {
		return Population{}, err
	}
	p.CarriedTo = year
	return p, nil
}

// nearestYear gives the year with data nearest to year, the earlier one of
// two, or 0 when there is none.
func nearestYear(years map[int]Population, year int) int {
	best := 0
	for y := range years {
		closer, far := abs(y-year), abs(best-year)
		if best == 0 || closer < far || closer == far && y < best {
			best = y
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// ChildrenForPeriod gives the child population for rates over a period of up
// to a year: that of the 30 June within it or, when it has none, within its
// financial year. For 2016-17 that is the middle of 2016.
func ChildrenForPeriod(code string, p figure.Period) (Population, error) {
	year, err := midYear(p)
	if err != nil {
		return Population{}, err
	}
	return Children(code, year)
}

func midYear(p figure.Period) (int, error) {
	var within []int
	for year := p.Start.Year; year <= p.End.Year; year++ {
		if p.Contains(middle(year)) {
			within = append(within, year)
		}
	}
	year := figure.FinancialYearOf(p.Start)
	switch {
	case len(within) == 1:
		return within[0], nil
	case len(within) == 0 && year.Contains(p) && !p.End.Before(p.Start):
		return year.Start.Year, nil
	}
	return 0, fmt.Errorf("child population for %s: the period has no single middle of a year", p)
}

// middle is the day that the mid-year estimate of a year is for.
func middle(year int) figure.Period {
	d := civil.Of(year, time.June, 30)
	return figure.Period{Start: d, End: d}
}

var loadPopulations = sync.OnceValue(func() map[string]map[int]Population {
	book := map[string]map[int]Population{}
	for _, r := range readTable("populations.csv") {
		p := Population{
			Code: r.text("code"), Year: int(r.number("year")), Count: r.number("children"),
			Estimated: r.yes("estimated"), Note: r.text("note"), Source: r.source(),
		}
		if book[p.Code] == nil {
			book[p.Code] = map[int]Population{}
		}
		if _, twice := book[p.Code][p.Year]; twice || p.Count == 0 {
			r.bug("children", "the one count of its area and year")
		}
		book[p.Code][p.Year] = p
	}
	book[EnglandAndWales] = sumOfForces(book)
	return book
})

// sumOfForces adds up the years that all 43 forces have.
func sumOfForces(book map[string]map[int]Population) map[int]Population {
	forces, sums, parts := Forces(), map[int]Population{}, map[int]int{}
	for _, f := range forces {
		for year, p := range book[f.Code] {
			sum := sums[year]
			sum.Code, sum.Year, sum.Source = EnglandAndWales, year, p.Source
			sum.Count += p.Count
			sum.Estimated = sum.Estimated || p.Estimated
			sums[year] = sum
			parts[year]++
		}
	}
	for year, n := range parts {
		if n != len(forces) {
			delete(sums, year)
		}
	}
	return sums
}
