// Package render writes rows that stand as CSV in another format: NDJSON or
// Parquet. It keeps one row, or one group of rows, in memory.
//
// It changes no text: a field is the same string in every format, but for the
// few columns that the caller calls numbers. It refuses a row that has not the
// columns of the header, which would be a mistake of the caller.
package render

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"cyberflag/extract/jsonrows"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/flatjson"
)

// Table says how the rows stand that will be written.
type Table struct {
	Columns []string
	Comma   byte
	Numbers []string // the columns that hold numbers and nothing else
	// Nulls is in how many of the first columns an empty field outside quotes is
	// a value that is absent, as in rows of NDJSON and Parquet; elsewhere, and in
	// all columns of a CSV file, it is an empty text.
	Nulls int
}

// NDJSON writes one JSON object a row. Where the table has the column
// jsonrows.WholeLine, the object is that line with the columns behind it added.
// Each Write is given whole rows.
func NDJSON(w io.Writer, t Table) io.WriteCloser {
	n := &ndjson{w: w, table: t, line: slices.Index(t.Columns, jsonrows.WholeLine)}
	for _, c := range t.Columns {
		n.names = append(n.names, append(flatjson.AppendString(nil, []byte(c)), ':'))
		n.numbers = append(n.numbers, slices.Contains(t.Numbers, c))
	}
	return n
}

type ndjson struct {
	w       io.Writer
	table   Table
	names   [][]byte // of the columns, as JSON, each with its colon
	numbers []bool
	line    int // the place of jsonrows.WholeLine, or -1
	fields  []csvscan.Field
	text    []byte
	out     []byte
}

func (n *ndjson) Write(rows []byte) (int, error) {
	n.out = n.out[:0]
	for rest := rows; len(rest) > 0; {
		fields, body, whole := csvscan.Split(rest, n.table.Comma, n.fields)
		if n.fields = fields; len(fields) != len(n.names) {
			return 0, fmt.Errorf("BUG: a row of %d fields under %d columns", len(fields), len(n.names))
		}
		n.row(rest[:body])
		rest = rest[whole:]
	}
	if _, err := n.w.Write(n.out); err != nil {
		return 0, err
	}
	return len(rows), nil
}

// row writes one row.
func (n *ndjson) row(raw []byte) {
	from := 0
	n.out = append(n.out, '{')
	if n.line >= 0 {
		n.text = n.fields[n.line].Text(n.text[:0], raw)
		line := bytes.TrimRight(n.text, " \t\r")
		n.out = append(n.out[:len(n.out)-1], line[:len(line)-1]...)
		from = n.line + 1
	}
	for i := from; i < len(n.fields); i++ {
		if i > 0 {
			n.out = append(n.out, ',')
		}
		n.out = append(n.out, n.names[i]...)
		n.text = n.fields[i].Text(n.text[:0], raw)
		switch {
		case n.numbers[i]:
			n.out = append(n.out, n.text...)
		case i < n.table.Nulls && absent(n.fields[i], raw):
			n.out = append(n.out, "null"...)
		default:
			n.out = flatjson.AppendString(n.out, n.text)
		}
	}
	n.out = append(n.out, '}', '\n')
}

// absent reports whether a field is empty and outside quotes.
func absent(f csvscan.Field, raw []byte) bool {
	return f.Start == f.End && (f.Start == 0 || raw[f.Start-1] != '"')
}

// Close ends the writing; w stays open.
func (n *ndjson) Close() error { return nil }
