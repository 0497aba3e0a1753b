package main

import (
	"bytes"

	"cyberflag/extract"
	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

// silentRows writes the decision columns of silent rows: those in whose text
// no rule sees anything. Their decision is the same for the same definition,
// officer flag, location type, offence and blankness of the text (flag.Judge's
// Silent), so it is made once for each and kept as the bytes to be written. What is kept is
// bounded, and made again when it was forgotten. It belongs to one worker.
type silentRows struct {
	decider
	comma       byte
	definitions []string // those met, in order; their indexes are in days
	days        [1 << 10]silentDay
	places      map[string]*silentPlace
	key         []byte
}

// A silentDay is the definition in force on a day.
type silentDay struct {
	day        civil.Date
	known      bool
	definition int
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

func newSilentRows(d decider, comma byte) *silentRows {
	return &silentRows{decider: d, comma: comma, places: map[string]*silentPlace{}}
}

// append writes l with its decision columns.
func (s *silentRows) append(out []byte, l *extract.Line) ([]byte, error) {
	columns := s.slot(l)
	if columns == nil || *columns == nil {
		d, err := s.decide(l.Brief())
		if err != nil {
			return nil, err
		}
		made := appendDecision(nil, d, s.comma)
		if columns == nil {
			columns = &made
		}
		*columns = made
	}
	return append(append(out, l.Raw...), *columns...), nil
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
	at := (s.definitionOn(l.RecordedOn)*3 + int(l.OfficerFlag)) * 2
	if len(bytes.TrimSpace(l.Text)) == 0 {
		at++
	}
	for len(*p) <= at {
		*p = append(*p, nil)
	}
	return &(*p)[at]
}

// definitionOn gives the index of the definition in force on a day.
func (s *silentRows) definitionOn(day civil.Date) int {
	d := &s.days[(day.Year*372+int(day.Month)*31+day.Day)&(len(s.days)-1)]
	if !d.known || d.day != day {
		*d = silentDay{day, true, s.index(s.definitionOf(day))}
	}
	return d.definition
}

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

func (d decider) definitionOf(day civil.Date) string {
	if d.definition == "" {
		return d.judge.Definition(record.Record{RecordedOn: day})
	}
	return d.definition
}
