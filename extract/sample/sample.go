// Package sample makes up a force extract for demonstrations and benchmarks:
// realistic in its columns, neutral in its words, the same bytes for the same
// seed. Nothing in it is or was a real record.
package sample

import (
	"io"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

// Settings says what sample to make. See Default.
type Settings struct {
	Records     int
	Seed        uint64
	OnlineShare float64    // chance that an offence involved the internet, 0 to 1
	From, To    civil.Date // recorded dates, both included
}

// Default gives the settings of a sample of n records: the financial years
// 2015-16 and 2016-17, eight in a hundred online.
func Default(n int, seed uint64) Settings {
	return Settings{Records: n, Seed: seed, OnlineShare: 0.08,
		From: civil.MustParse("2015-04-01"), To: civil.MustParse("2017-03-31")}
}

// A Generator makes records one after another, without end.
type Generator struct{}

// New makes a Generator; it refuses settings that cannot be met.
func New(s Settings) (*Generator, error) { return nil, nil }

// Next makes the next record, and says whether the internet was used in
// committing the offence. The truth is in no column of what WriteCSV writes.
func (g *Generator) Next() (record.Record, bool) { return record.Record{}, false }

// WriteCSV writes the header and s.Records rows to w.
func WriteCSV(w io.Writer, s Settings) error { return nil }
