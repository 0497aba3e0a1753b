package reference

import "cyberflag/figure"

// A Force is a police force of the United Kingdom.
type Force struct {
	Name     string // the name cyberflag uses, the ONS one with "and" for "&": "Metropolitan Police", "London, City of"
	Display  string // the name in running text: "City of London"
	Official string // the force's own name: "Durham Constabulary"
	Welsh    string // its Welsh name: "Heddlu De Cymru"; "" outside Wales
	Code     string // ONS police force area code: "E23000013"; "" for BTP and PSNI
	Slug     string // its part of an address, the data.police.uk id: "avon-and-somerset"
	Region   string // ONS region of England, or "Wales"; "" outside the 43
	HONumber int    // Home Office force number; 0 when there is none
	Kind     figure.AreaKind
	Source   Source
}

// Area gives the force as the area of a figure.
func (f Force) Area() figure.Area {
	return figure.Area{Kind: f.Kind, Code: f.Code, Name: f.Name, Printed: f.Name}
}

// Forces gives the 43 territorial forces of England and Wales, by name.
func Forces() []Force { return nil }

// OtherForces gives the forces outside the 43 that publish or supply figures:
// British Transport Police, the Police Service of Northern Ireland (under the
// name "Northern Ireland") and Police Scotland, by name.
func OtherForces() []Force { return nil }

// LookupForce finds a force by any of its names, nicknames and abbreviations,
// in any case, with or without "Police" or "Constabulary" behind it:
// "Avon & Somerset", "the Met", "HEDDLU GWENT". A name that is also that of a
// region is the force here. Otherwise the error is an [*UnknownError].
func LookupForce(name string) (Force, error) {
	return Force{}, &UnknownError{Kind: "police force", Name: name}
}

// ForceByCode finds a force by its ONS code, such as "E23000013".
func ForceByCode(code string) (Force, error) {
	return Force{}, &UnknownError{Kind: "force code", Name: code}
}

// ForceBySlug finds a force by its part of an address, such as "cleveland".
func ForceBySlug(slug string) (Force, error) {
	return Force{}, &UnknownError{Kind: "force address", Name: slug}
}
