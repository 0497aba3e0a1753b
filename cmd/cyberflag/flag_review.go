package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/jsonrows"
	"cyberflag/internal/csvscan"
)

// reviewColumns are what people fill in: those of a labelled file (doc/formats.md).
var reviewColumns = []string{"label", "channel", "platforms"}

// A reviewQueue is the file of the records that are left to people: the rows of the
// extract with blank reviewColumns, as CSV whatever the extract is. It has no answer and no
// probability, so that who reads a record does not know them.
type reviewQueue struct {
	w      io.Writer // nil without a file
	comma  byte
	kept   []int // columns of the extract
	fields []csvscan.Field
	row    []byte
}

// checkReview looks at the name of the file before any record is read.
func checkReview(name string) error {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".ndjson", ".jsonl", ".json", ".parquet", ".xlsx", ".ods", ".gz", ".zst", ".zip":
		return usagef("--review writes CSV and not %s", ext)
	}
	return nil
}

// begin writes the header, for the extract that is read first.
func (q *reviewQueue) begin(r *extract.Reader) error {
	if q.w == nil {
		return nil
	}
	q.comma = r.Delimiter()
	for i, name := range r.Columns() {
		if slices.ContainsFunc(reviewColumns, func(c string) bool { return strings.EqualFold(c, name) }) {
			return hinted{fmt.Errorf("the extract has a column %s already, which --review adds", name), "rename it, or leave --review out"}
		}
		if name != jsonrows.WholeLine {
			q.kept = append(q.kept, i)
		}
	}
	return q.write(r.Header(), reviewColumns)
}

// add writes one row.
func (q *reviewQueue) add(raw []byte) error {
	if q.w == nil {
		return nil
	}
	return q.write(raw, make([]string, len(reviewColumns)))
}

func (q *reviewQueue) write(raw []byte, more []string) error {
	q.fields, _, _ = csvscan.Split(raw, q.comma, q.fields)
	q.row = q.row[:0]
	for i, column := range q.kept {
		if i > 0 {
			q.row = append(q.row, q.comma)
		}
		q.row = append(q.row, q.fields[column].Quoted(raw)...)
	}
	for _, field := range more {
		q.row = append(append(q.row, q.comma), field...)
	}
	_, err := q.w.Write(append(q.row, '\n'))
	return err
}
