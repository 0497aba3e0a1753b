package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"cyberflag/flag/score"
	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/rules"
)

// A labelledRow is one row of a labelled file, before anyone decides it.
type labelledRow struct {
	rec record.Record
	is  score.Case
}

// labelledReader reads a CSV of labelled texts. Only mo_text (or text) and
// label must be there; a row that it cannot read is told and refused.
type labelledReader struct {
	file    string
	rules   *rules.Set // by which the labelled platforms are named
	names   map[string]string
	csv     *csv.Reader
	columns map[string]int
	row     int
}

func newLabelledReader(r io.Reader, file string, set *rules.Set) (*labelledReader, error) {
	l := &labelledReader{file: file, rules: set, names: map[string]string{}, csv: csv.NewReader(r), columns: map[string]int{}, row: 1}
	header, err := l.csv.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: read the header: %w", file, hideText(err))
	}
	for i, name := range header {
		l.columns[strings.TrimPrefix(strings.TrimSpace(name), "\ufeff")] = i
	}
	if _, ok := l.columns["mo_text"]; !ok {
		if i, ok := l.columns["text"]; ok {
			l.columns["mo_text"] = i
		}
	}
	for _, name := range []string{"mo_text", "label"} {
		if _, ok := l.columns[name]; !ok {
			return nil, hinted{fmt.Errorf("%s: no column %s", file, name), "the first row names the columns: mo_text (or text) and label must be among them"}
		}
	}
	return l, nil
}

// hideText keeps the place of an error of encoding/csv and nothing of the row.
func hideText(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return fmt.Errorf("line %d, column %d: %w", parse.Line, parse.Column, parse.Err)
	}
	return err
}

// next gives the next row, or what is wrong with it, or io.EOF as err.
func (l *labelledReader) next() (row labelledRow, problem, err error) {
	fields, err := l.csv.Read()
	l.row++
	var parse *csv.ParseError
	switch {
	case errors.As(err, &parse):
		return row, fmt.Errorf("%s, row %d: %w", l.file, l.row, hideText(err)), nil
	case err != nil:
		return row, nil, err
	}
	get := func(name string) string {
		if i, ok := l.columns[name]; ok {
			return fields[i]
		}
		return ""
	}
	row, err = readLabelled(get)
	if err != nil {
		return row, fmt.Errorf("%s, row %d, %w", l.file, l.row, err), nil
	}
	_, row.is.HasPlatform = l.columns["platforms"]
	row.is.Platforms = l.named(get("platforms"))
	return row, nil, nil
}

// named gives the platforms of a cell by the names that the rules have for them, each
// once: a reader who writes "Tripadvisor" means TripAdvisor.
func (l *labelledReader) named(cell string) (platforms []string) {
	for _, p := range strings.Split(cell, ";") {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		name, ok := l.names[p]
		if !ok {
			name = l.rules.PlatformNamed(p)
			l.names[p] = name
		}
		if !slices.Contains(platforms, name) {
			platforms = append(platforms, name)
		}
	}
	return platforms
}

// readLabelled makes a row of its fields; the error names the column.
func readLabelled(get func(string) string) (row labelledRow, err error) {
	row.rec = record.Record{
		Ref: get("crime_ref"), Force: get("force"), OffenceCode: get("offence_code"), OffenceTitle: get("offence_title"),
		LocationType: get("location_type"), Text: get("mo_text"),
	}
	row.is = score.Case{Label: score.Label(get("label")), Channel: get("channel"), Trap: get("trap")}
	if !slices.Contains([]score.Label{score.Yes, score.No, score.Unclear}, row.is.Label) {
		return row, errors.New("label: want yes, no or unclear")
	}
	if s := get("recorded_on"); s != "" {
		if row.rec.RecordedOn, err = civil.Parse(s); err != nil {
			return row, fmt.Errorf("recorded_on: %w", err)
		}
	}
	if s := get("victim_age"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 {
			return row, errors.New("victim_age: want whole years or a blank")
		}
		row.rec.VictimAge = record.Years(n)
	}
	var ok bool
	if row.rec.OfficerFlag, ok = record.ParseFlag(get("officer_flag")); !ok {
		return row, errors.New("officer_flag: want Y, N or a blank")
	}
	return row, nil
}
