// Package record is one recorded crime as cyberflag sees it, whatever system
// it came from. It holds values only: it reads no file and decides nothing.
// A Record's Text must never reach a log, an error, a URL or a metric.
package record

import (
	"strconv"
	"strings"

	"cyberflag/internal/civil"
)

// A Record is one crime, which in England and Wales is one victim of one
// offence (Home Office Counting Rules, section D). Fields that the extract
// did not give have their zero value, which always means "not given".
type Record struct {
	Ref           string // the force's own crime reference; never empty
	Force         string // as printed in the extract; reference resolves it
	OffenceCode   string // Home Office class or class/sub-code: "22B", "71/17"
	OffenceTitle  string
	RecordedOn    civil.Date // decides the financial year it counts in
	CommittedFrom civil.Date
	CommittedTo   civil.Date
	VictimID      string // groups offences against one victim; may be empty
	VictimAge     Age
	VictimSex     Sex
	LocationType  string
	OfficerFlag   Flag // what the officer set by hand: evidence, not the answer
	Outcome       string
	Text          string // modus operandi free text
}

// An Age is a victim's age in whole years. The zero Age is unknown.
type Age struct {
	years int
	known bool
}

// Years makes a known Age of n whole years; what is not possible, extract refuses.
func Years(n int) Age { return Age{years: n, known: true} }

// Known gives the whole years and whether they are known.
func (a Age) Known() (years int, ok bool) { return a.years, a.known }

// Child reports whether the victim is known to be under 18.
func (a Age) Child() bool { return a.known && a.years < 18 }

// String gives the years, or "" when unknown.
func (a Age) String() string {
	if !a.known {
		return ""
	}
	return strconv.Itoa(a.years)
}

// A Sex is a victim's sex as recorded; the zero Sex is not given.
type Sex string

// The sexes that extracts carry.
const (
	Female Sex = "F"
	Male   Sex = "M"
	// SexUnknown means that the record says it is not known.
	SexUnknown Sex = "U"
)

// A Flag is the officer's online flag.
type Flag int

// The values of a Flag. A blank is not a No: nobody has said.
const (
	Blank Flag = iota
	FlagNo
	FlagYes
)

// ParseFlag reads "Y", "N" or "" in either case; ok is false for anything else.
func ParseFlag(s string) (f Flag, ok bool) {
	switch strings.ToUpper(s) {
	case "":
		return Blank, true
	case "Y", "YES":
		return FlagYes, true
	case "N", "NO":
		return FlagNo, true
	}
	return Blank, false
}

// String gives Y, N or "".
func (f Flag) String() string {
	return [...]string{Blank: "", FlagNo: "N", FlagYes: "Y"}[f]
}
