package reference

import (
	"fmt"

	"cyberflag/internal/civil"
)

// A Jurisdiction is a part of the United Kingdom with its own bank holidays,
// by the name that GOV.UK gives it.
type Jurisdiction string

// The jurisdictions.
const (
	EnglandAndWalesHolidays Jurisdiction = "england-and-wales"
	ScotlandHolidays        Jurisdiction = "scotland"
	NorthernIrelandHolidays Jurisdiction = "northern-ireland"
)

// A BankHoliday is one day. A holiday that falls on a weekend is listed by its
// substitute day only, as GOV.UK lists it.
type BankHoliday struct {
	Date         civil.Date
	Jurisdiction Jurisdiction
	Title        string
	Substitute   bool
	Verified     bool // false when no source was found
	Note         string
	Source       Source
}

// Jurisdictions gives the three jurisdictions, by name.
func Jurisdictions() []Jurisdiction {
	return []Jurisdiction{EnglandAndWalesHolidays, NorthernIrelandHolidays, ScotlandHolidays}
}

// BankHolidays gives the bank holidays of a jurisdiction, by date.
func BankHolidays(j Jurisdiction) ([]BankHoliday, error) {
	return nil, &UnknownError{Kind: "jurisdiction", Name: string(j)}
}

// IsBankHoliday reports whether d is a bank holiday in any of the
// jurisdictions, or in any part of the United Kingdom when none is given, as
// the Freedom of Information Act 2000, section 10(6), asks. A day outside the
// years of the data is an error: nobody knows.
func IsBankHoliday(d civil.Date, in ...Jurisdiction) (bool, error) {
	return false, fmt.Errorf("no bank holidays for %d", d.Year)
}
