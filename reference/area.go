package reference

import "cyberflag/figure"

// LookupArea gives the area that a source means by a printed name: a force
// ("Kent Police"), a region ("North East", "West Midlands (region)",
// "North East (Northumbria+Durham)") or nations with or without a number of
// forces ("ENGLAND AND WALES (39 forces)"). "West Midlands" alone is the
// force. Words in brackets that are not understood are an error and are never
// left out, because they may change what the name means.
func LookupArea(printed string) (figure.Area, error) {
	return figure.Area{}, &UnknownError{Kind: "area", Name: printed}
}

// A Need is what must be seen around a name in running text before it means
// its area.
type Need int

// The needs of names. The zero Need is none: the name in its own capitals is
// enough.
const (
	NoNeed Need = iota
	// NeedsSuffix is a name that also means something else, such as another
	// place; it means the force only before one of ForceSuffixes.
	NeedsSuffix
	// NeedsCase is an abbreviation or nickname that means its force only with
	// exactly these capitals: "MPS" is the force, "MPs" are not.
	NeedsCase
)

// An AreaName is a name to look for in running text.
type AreaName struct {
	Text string // as it is written: "Avon & Somerset", "the Met"
	Need Need
	Area figure.Area // what it means; Printed is Text
}

// AreaNames gives every name of a force, region or nation that running text
// may use, the longest first, so that the first that fits is the right one
// ("West Yorkshire" before "Yorkshire and the Humber").
func AreaNames() []AreaName { return nil }

// ForceSuffixes gives the words that may follow the name of a force, the
// longest first: "Police Force", "Constabulary", "Police".
func ForceSuffixes() []string { return nil }
