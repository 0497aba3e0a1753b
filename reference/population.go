package reference

import (
	"fmt"

	"cyberflag/figure"
)

// A Population is the number of children, aged 0 to 17, who lived in an area
// in the middle (30 June) of a year.
type Population struct {
	Code      string // ONS code of the area
	Year      int    // the mid-year that Count is for
	Count     int64
	Estimated bool   // not an official estimate: interpolated by us between two of them
	CarriedTo int    // the year it stands in for, when that is another; else 0
	Note      string // what a reader of a rate must know; may be ""
	Source    Source
}

// A NoPopulationError is an area or year without a child population.
type NoPopulationError struct {
	Code    string
	Year    int
	Nearest int // the nearest year with data; 0 when the area has none
}

func (e *NoPopulationError) Error() string {
	return fmt.Sprintf("no child population of %s for mid-%d", e.Code, e.Year)
}

// Hint names the nearest year with data.
func (e *NoPopulationError) Hint() string { return "" }

// Children gives the child population of a force (or of EnglandAndWales) in
// the middle of a year. A year without data is a [*NoPopulationError].
func Children(code string, year int) (Population, error) {
	return Population{}, &NoPopulationError{Code: code, Year: year}
}

// ChildrenCarried is Children, but where the year has no data it gives the
// nearest year's, marked with CarriedTo.
func ChildrenCarried(code string, year int) (Population, error) {
	return Population{}, &NoPopulationError{Code: code, Year: year}
}

// ChildrenForPeriod gives the child population for rates over a period of up
// to a year: that of the 30 June within it or, when it has none, within its
// financial year. For 2016-17 that is the middle of 2016.
func ChildrenForPeriod(code string, p figure.Period) (Population, error) {
	return Population{}, &NoPopulationError{Code: code, Year: p.Start.Year}
}
