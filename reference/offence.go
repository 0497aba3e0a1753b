package reference

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"cyberflag/internal/civil"
)

// A Standing says whether an offence code is part of police recorded crime.
type Standing string

// The standings.
const (
	// Notifiable offences are recorded by forces and counted.
	Notifiable Standing = "notifiable"
	// Central offences (fraud, computer misuse) are recorded by the national
	// fraud bureau, not by forces.
	Central Standing = "central"
	// NotNotifiable offences are crimes that are not in recorded crime.
	NotNotifiable Standing = "not-notifiable"
	// NotACrime codes are reported incidents, which are never counted.
	NotACrime Standing = "not-a-crime"
)

// An Offence is a Home Office class ("22B") or a sub-code ("71/17").
type Offence struct {
	Code     string // as forces print it: "22B", "71/17", "4/1", "NFIB52A"
	Class    string // the class it is counted in: "71" for "71/17", "9A" for "125/9"
	Title    string
	Group    string // "Sexual offences"; "" when it is in none
	Subgroup string // "Rape"; "" when the group has none
	Sexual   bool   // is in the group of sexual offences
	Standing Standing
	From, To civil.Date // in force from and to, both included; zero when none is known
	Verified bool       // false when no source was found for all of the row
	Note     string
	Source   Source

	childUnder int
}

// ChildByTitle gives the age under which the title puts the victim (13, 16 or
// 18), or false when the title does not settle that the victim is a child.
func (o Offence) ChildByTitle() (under int, ok bool) { return o.childUnder, o.childUnder > 0 }

// A NotInForceError is an offence on a day when its code was not in use.
type NotInForceError struct {
	Offence Offence
	On      civil.Date
}

func (e *NotInForceError) Error() string {
	if !e.Offence.From.IsZero() && e.On.Before(e.Offence.From) {
		return fmt.Sprintf("offence %s (%s) on %s: it came into force on %s",
			e.Offence.Code, e.Offence.Title, e.On, e.Offence.From)
	}
	return fmt.Sprintf("offence %s (%s) on %s: its last day was %s",
		e.Offence.Code, e.Offence.Title, e.On, e.Offence.To)
}

// Hint says where to look.
func (e *NotInForceError) Hint() string {
	hint := "check the code and the date"
	if !e.Offence.Verified {
		hint += "; the dates of this code are not verified"
	}
	return hint
}

// InForceOn gives a [*NotInForceError] when the code of o cannot have been
// used on d, or nil when it can. A first or last date that is not known is
// taken as no limit. Old offences are recorded under today's classes, so d is
// the day an offence was recorded; for one that a new statute made, such as
// 71/17, the day it was committed cannot be earlier either.
func (o *Offence) InForceOn(d civil.Date) error {
	early := !o.From.IsZero() && d.Before(o.From)
	late := !o.To.IsZero() && d.After(o.To)
	if early || late {
		return &NotInForceError{Offence: *o, On: d}
	}
	return nil
}

// Offences gives every class and sub-code in reference, by number.
func Offences() []Offence { return slices.Clone(loadOffences().list) }

// LookupOffence finds a class or sub-code, in any case, with or without
// leading noughts, spaces and the words "HO" or "class": "22b", "071/17",
// "HO 22B", and with a full stop for the stroke: "4.1". A sub-code that is not
// known is an error even when its class is, because some sub-codes are counted
// in a class with another number.
func LookupOffence(code string) (Offence, error) {
	book := loadOffences()
	key := foldCode(code)
	if i, ok := book.byCode[key]; ok {
		return book.list[i], nil
	}
	return Offence{}, &UnknownError{Kind: "offence code", Name: code, Nearest: nearest(key, book.hints)}
}

// IsOffence reports that LookupOffence finds a code, without looking for the nearest where it
// does not.
func IsOffence(code string) bool {
	_, ok := loadOffences().byCode[foldCode(code)]
	return ok
}

// codeWords are what people write before a code.
var codeWords = []string{"HOME OFFICE", "OFFENCE", "CLASS", "CODE", "HO", ":"}

// foldCode makes one form of the ways to write a code: upper case, no spaces,
// no words before it, no noughts before a number, "/" before a sub-code.
func foldCode(code string) string {
	s := strings.TrimSpace(strings.ToUpper(code))
	for cut := true; cut; {
		cut = false
		for _, word := range codeWords {
			if rest, ok := strings.CutPrefix(s, word); ok {
				s, cut = strings.TrimSpace(rest), true
			}
		}
	}
	s = strings.ReplaceAll(strings.Join(strings.Fields(s), ""), ".", "/")
	parts := strings.Split(s, "/")
	for i, part := range parts {
		parts[i] = withoutNoughts(part)
	}
	return strings.Join(parts, "/")
}

// withoutNoughts takes the noughts off the front of a number, but not the last.
func withoutNoughts(s string) string {
	for len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9' {
		s = s[1:]
	}
	return s
}

// offenceBook is offences.csv, read.
type offenceBook struct {
	list   []Offence      // by number, as the file has them
	byCode map[string]int // foldCode, to its place in list
	hints  []candidate
}

var loadOffences = sync.OnceValue(func() *offenceBook {
	b := &offenceBook{byCode: map[string]int{}}
	for _, r := range readTable("offences.csv") {
		o := readOffence(r)
		key := foldCode(o.Code)
		if _, twice := b.byCode[key]; twice {
			r.bug("code", "the only one of its code")
		}
		b.byCode[key] = len(b.list)
		b.list = append(b.list, o)
		b.hints = append(b.hints, candidate{key: key, name: o.Code})
	}
	return b
})

func readOffence(r row) Offence {
	o := Offence{
		Code: r.text("code"), Class: r.text("class"), Title: r.text("title"),
		Group: r.text("group"), Subgroup: r.text("subgroup"),
		Sexual: r.yes("sexual"), Standing: Standing(r.text("standing")),
		From: r.date("from"), To: r.date("to"), Verified: r.yes("verified"),
		Note: r.text("note"), Source: r.source(), childUnder: int(r.number("child_under")),
	}
	switch o.Standing {
	case Notifiable, Central, NotNotifiable, NotACrime:
	default:
		r.bug("standing", "a standing")
	}
	return o
}
