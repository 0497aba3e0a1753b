package flag

import (
	"strings"

	"cyberflag/record"
)

// Silent keeps what its caller makes of the decisions of silent records, those
// in whose text no rule sees anything (Sitting.Silent). Such a decision is the
// same for the same definition, officer flag, location type, offence and
// blankness of the text, so it is made once for each. What is kept is bounded,
// and made again when it was forgotten. It belongs to one Sitting, and is not
// safe for concurrent use.
type Silent[T any] struct {
	sitting     *Sitting
	make        func(Decision) T
	definitions []string // those met, in order; their indexes are in places
	places      map[string]*silentPlace[T]
	key         []byte
}

// A silentPlace is what was made for one location type and offence, by
// definition, officer flag and blankness.
type silentPlace[T any] []struct {
	made  bool
	value T
}

// Systems have lists of some dozen location types and some hundred offences:
// more than mostPlaces of them together are forgotten, and one longer than
// longestPlace in bytes is free text, and not worth keeping.
const (
	mostPlaces   = 20000
	longestPlace = 300
)

// NewSilent keeps what make gives for the decisions of s.
func NewSilent[T any](s *Sitting, make func(Decision) T) *Silent[T] {
	return &Silent[T]{sitting: s, make: make, places: map[string]*silentPlace[T]{}}
}

// Of gives what is made of the decision of rec, whose text is silent.
func (s *Silent[T]) Of(rec *record.Record) T {
	p := s.place(rec)
	if p == nil {
		return s.make(s.sitting.Decide(*rec))
	}
	at := (s.index(s.sitting.Definition(rec.RecordedOn))*3 + int(rec.OfficerFlag)) * 2
	if strings.TrimSpace(rec.Text) == "" {
		at++
	}
	for len(*p) <= at {
		*p = append(*p, make(silentPlace[T], 1)...)
	}
	slot := &(*p)[at]
	if !slot.made {
		slot.value, slot.made = s.make(s.sitting.Decide(*rec)), true
	}
	return slot.value
}

// place gives the place of rec, nil when it is not kept.
func (s *Silent[T]) place(rec *record.Record) *silentPlace[T] {
	s.key = append(append(s.key[:0], rec.LocationType...), 0)
	s.key = append(append(s.key, rec.OffenceCode...), 0)
	if s.key = append(s.key, rec.OffenceTitle...); len(s.key) > longestPlace {
		return nil
	}
	p := s.places[string(s.key)]
	if p == nil {
		if len(s.places) == mostPlaces {
			clear(s.places)
		}
		p = new(silentPlace[T])
		s.places[string(s.key)] = p
	}
	return p
}

// index numbers the definitions.
func (s *Silent[T]) index(definition string) int {
	for i, have := range s.definitions {
		if have == definition {
			return i
		}
	}
	s.definitions = append(s.definitions, definition)
	return len(s.definitions) - 1
}
