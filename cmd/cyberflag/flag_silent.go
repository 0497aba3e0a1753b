package main

import (
	"bytes"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/record"
)

// silentRows writes the decision columns of silent rows: those in whose text
// no rule sees anything. Their decision is the same for the same definition,
// officer flag, location type, offence and blankness of the text (flag.Judge's
// Silent), so it is made once for each and kept as the bytes to be written. What is kept is
// bounded, and made again when it was forgotten. It belongs to one worker.
type silentRows struct {
	sitting     *flag.Sitting
	comma       byte
	definitions []string // those met, in order; their indexes are in places
	places      map[string]*silentPlace
	key         []byte
}

// A silentPlace is the columns for one location type and offence, by
// definition, officer flag and blankness.
type silentPlace [][]byte

// Systems have lists of some dozen location types and some hundred offences:
// more than mostPlaces of them together are forgotten, and one longer than
// longestPlace in bytes is free text, and not worth keeping.
const (
	mostPlaces   = 20000
	longestPlace = 300
)

func newSilentRows(sitting *flag.Sitting, comma byte) *silentRows {
	return &silentRows{sitting: sitting, comma: comma, places: map[string]*silentPlace{}}
}

// append writes l with its decision columns.
func (s *silentRows) append(out []byte, l *extract.Line) []byte {
	columns := s.slot(l)
	if columns == nil || *columns == nil {
		made := appendDecision(nil, s.sitting.Decide(l.Brief()), s.comma)
		if columns == nil {
			columns = &made
		}
		*columns = made
	}
	return append(append(out, l.Raw...), *columns...)
}

// slot gives the place for the columns of l, nil when they are not kept.
func (s *silentRows) slot(l *extract.Line) *[]byte {
	s.key = append(append(s.key[:0], l.LocationType...), 0)
	s.key = append(append(s.key, l.OffenceCode...), 0)
	if s.key = append(s.key, l.OffenceTitle...); len(s.key) > longestPlace {
		return nil
	}
	p := s.places[string(s.key)]
	if p == nil {
		if len(s.places) == mostPlaces {
			clear(s.places)
		}
		p = new(silentPlace)
		s.places[string(s.key)] = p
	}
	at := (s.index(s.sitting.Definition(l.RecordedOn))*3 + int(l.OfficerFlag)) * 2
	if len(bytes.TrimSpace(l.Text)) == 0 {
		at++
	}
	for len(*p) <= at {
		*p = append(*p, nil)
	}
	return &(*p)[at]
}

// index numbers the definitions.
func (s *silentRows) index(definition string) int {
	for i, have := range s.definitions {
		if have == definition {
			return i
		}
	}
	s.definitions = append(s.definitions, definition)
	return len(s.definitions) - 1
}

// A decider decides one record.
type decider struct {
	judge      *flag.Judge
	definition string // "" for the one in force when it was recorded
}

func (d decider) decide(rec record.Record) (flag.Decision, error) {
	if d.definition == "" {
		return d.judge.Decide(rec), nil
	}
	return d.judge.DecideUnder(rec, d.definition)
}
