package reference

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"cyberflag/internal/civil"
)

// A Jurisdiction is a part of the United Kingdom with its own bank holidays,
// by the name that GOV.UK gives it.
type Jurisdiction string

// The jurisdictions.
const (
	EnglandAndWalesHolidays Jurisdiction = "england-and-wales"
	NorthernIrelandHolidays Jurisdiction = "northern-ireland"
	ScotlandHolidays        Jurisdiction = "scotland"
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
	if days, ok := loadHolidays().by[j]; ok {
		return slices.Clone(days), nil
	}
	var hints []candidate
	for _, known := range Jurisdictions() {
		hints = append(hints, candidate{key: string(known), name: string(known)})
	}
	return nil, &UnknownError{Kind: "jurisdiction", Name: string(j), Nearest: nearest(string(j), hints)}
}

// IsBankHoliday reports whether d is a bank holiday in any of the
// jurisdictions, or in any part of the United Kingdom when none is given, as
// the Freedom of Information Act 2000, section 10(6), asks. A day outside the
// years of the data is an error, because nobody knows.
func IsBankHoliday(d civil.Date, in ...Jurisdiction) (bool, error) {
	book := loadHolidays()
	if d.Year < book.first || d.Year > book.last {
		return false, fmt.Errorf("bank holidays are known from %d to %d, not for %s", book.first, book.last, d)
	}
	if len(in) == 0 {
		in = Jurisdictions()
	}
	found := false
	for _, j := range in {
		days, err := BankHolidays(j)
		if err != nil {
			return false, err
		}
		_, is := slices.BinarySearchFunc(days, d, func(h BankHoliday, d civil.Date) int { return h.Date.Compare(d) })
		found = found || is
	}
	return found, nil
}

// holidayBook is holidays.csv, read.
type holidayBook struct {
	by          map[Jurisdiction][]BankHoliday // by date
	first, last int                            // years
}

var loadHolidays = sync.OnceValue(func() *holidayBook {
	b := &holidayBook{by: map[Jurisdiction][]BankHoliday{}}
	for _, r := range readTable("holidays.csv") {
		h := BankHoliday{
			Date: r.date("date"), Jurisdiction: Jurisdiction(r.text("jurisdiction")), Title: r.text("title"),
			Substitute: r.yes("substitute"), Verified: r.yes("verified"), Note: r.text("note"), Source: r.source(),
		}
		if !slices.Contains(Jurisdictions(), h.Jurisdiction) {
			r.bug("jurisdiction", "a jurisdiction")
		}
		b.by[h.Jurisdiction] = append(b.by[h.Jurisdiction], h)
		b.first, b.last = min(cmp.Or(b.first, h.Date.Year), h.Date.Year), max(b.last, h.Date.Year)
	}
	for _, days := range b.by {
		slices.SortFunc(days, func(a, c BankHoliday) int { return a.Date.Compare(c.Date) })
	}
	return b
})
