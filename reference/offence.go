package reference

import (
	"cyberflag/internal/civil"
)

// A Standing says whether an offence code is part of police recorded crime.
type Standing string

// The standings.
const (
	// Notifiable offences are recorded by forces and counted.
	Notifiable Standing = "notifiable"
	// Centrally recorded offences (fraud, computer misuse) are recorded by the
	// national fraud reporting service, not by forces.
	Central Standing = "central"
	// NotNotifiable offences are crimes that are not in recorded crime.
	NotNotifiable Standing = "not-notifiable"
	// NotACrime codes are reported incidents, which are never counted.
	NotACrime Standing = "not-a-crime"
)

// An Offence is a Home Office class ("22B") or a sub-code ("71/17").
type Offence struct {
	Code     string // as the Home Office prints it: "22B", "71/17", "NFIB52A"
	Class    string // the class it is counted in: "71" for "71/17"
	Title    string
	Group    string // "Sexual offences"; "" when not known
	Subgroup string // "Rape"; "" when not known
	Sexual   bool   // is in the group of sexual offences
	Standing Standing
	From, To civil.Date // in force from and to, both included; zero when not known
	Verified bool       // false when no source was found for all of the row
	Note     string
	Source   Source

	childUnder int
}

// ChildByTitle gives the age under which the title puts the victim (13, 16 or
// 18), or false when the title does not settle that the victim is a child.
func (o Offence) ChildByTitle() (under int, ok bool) { return o.childUnder, o.childUnder > 0 }

// InForceOn says why o cannot have been committed on d, or nil when it can.
// A missing first or last date hides nothing: it is taken as no limit.
// Offences are recorded under today's classes even when they were committed
// long ago, so compare with the date an offence was recorded, or, for an
// offence that a statute made, with the date it was committed.
func (o Offence) InForceOn(d civil.Date) error { return nil }

// Offences gives every class and sub-code in reference, by code.
func Offences() []Offence { return nil }

// LookupOffence finds a class or sub-code, in any case, with or without
// leading noughts, spaces and the words "HO" or "class": "22b", "071/17",
// "HO 22B". A sub-code that is not known is an error even when its class is,
// because some sub-codes are counted in a class with another number.
func LookupOffence(code string) (Offence, error) {
	return Offence{}, &UnknownError{Kind: "offence code", Name: code}
}
