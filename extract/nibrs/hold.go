package nibrs

import (
	"errors"
	"fmt"
	"slices"

	"cyberflag/extract"
)

// What may be held at once, because a set is held whole.
const (
	mostHeld    = 2_000_000 // incidents, offences and victims, and what is joined by number
	mostRefused = 100_000
	mostVictims = 999 // of an offence: their numbers have three digits
)

// A TooLarge is a file of which more would have to be held than is.
type TooLarge struct{ File, What string }

func (e *TooLarge) Error() string { return e.File + ": the file has " + e.What }

// Hint says what to do about it.
func (*TooLarge) Hint() string {
	return "submissions are by month and agency, and tables by state and year: give a part of the agencies or months at a time"
}

// add keeps an offence and gives its place.
func (s *Set) add(o Offence) (at int) {
	s.held += 1 + len(o.Victims)
	s.Offences = append(s.Offences, o)
	return len(s.Offences) - 1
}

// join keeps a victim of the offence at a place.
func (s *Set) join(at int, v Victim) error {
	o := &s.Offences[at]
	switch {
	case o.hasVictim(v.ID):
		return errors.New("the victim and the offence are joined twice")
	case len(o.Victims) == mostVictims:
		return fmt.Errorf("the offence has more than %d victims", mostVictims)
	}
	o.Victims = append(o.Victims, v)
	s.held++
	return nil
}

func (o *Offence) hasVictim(id string) bool {
	return slices.ContainsFunc(o.Victims, func(v Victim) bool { return v.ID == id })
}

// count keeps the tally and the problem of a row, line or report. The error is
// that the set would be too large.
func (s *Set) count(file string, row int, err error) error {
	if err == nil {
		s.Lines.Read++
		if s.held > mostHeld {
			return &TooLarge{file, fmt.Sprintf("more than %d incidents, offences and victims, and no more are held at once", mostHeld)}
		}
		return nil
	}
	s.Lines.Refused++
	s.Problems = append(s.Problems, extract.Problem{File: file, Row: row, Message: err.Error()})
	if len(s.Problems) > mostRefused {
		return &TooLarge{file, fmt.Sprintf("more than %d lines that are refused, the first for this: %s", mostRefused, &s.Problems[0])}
	}
	return nil
}

// strings of which a file repeats few, each held once.
type shared map[string]string

func (m shared) of(s string) string {
	if have, ok := m[s]; ok {
		return have
	}
	s = string([]byte(s)) // not the line that it stands in
	m[s] = s
	return s
}
