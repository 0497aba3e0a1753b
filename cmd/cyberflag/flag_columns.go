package main

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/extract"
	"cyberflag/internal/csvscan"
)

// A columnChoice is which columns of the extract the output has besides those of
// the decision: all of them, only some, or all but some, such as the free text.
type columnChoice struct {
	only, without []string
}

// some reports whether any column may be left out.
func (c columnChoice) some() bool { return len(c.only)+len(c.without) > 0 }

func (c columnChoice) check() error {
	if len(c.only) > 0 && len(c.without) > 0 {
		return usagef("--columns and --without: give one of them")
	}
	return nil
}

// choose gives the places of the columns that are kept, in the order of the extract.
// A name that it has not got is an error: a misspelt one would let a column pass
// that was to stay.
func (c columnChoice) choose(columns []string) ([]int, error) {
	places := map[int]bool{}
	for _, name := range slices.Concat(c.only, c.without) {
		at := slices.IndexFunc(columns, func(have string) bool { return strings.EqualFold(have, strings.TrimSpace(name)) })
		if at < 0 {
			return nil, hinted{fmt.Errorf("the extract has no column %q to choose", name), "it has " + strings.Join(columns, ", ")}
		}
		places[at] = true
	}
	kept := allColumns(columns)
	if c.some() {
		kept = slices.DeleteFunc(kept, func(at int) bool { return places[at] == (len(c.without) > 0) })
	}
	if len(kept) == 0 {
		return nil, hinted{fmt.Errorf("no column of the extract is kept"), "keep its reference at least: --columns crime_ref"}
	}
	return kept, nil
}

func allColumns(columns []string) (all []int) {
	for i := range columns {
		all = append(all, i)
	}
	return all
}

// flaggedHeader is the header row of a flagged file: the kept columns as they stand,
// and those of the decision.
func flaggedHeader(r *extract.Reader, kept []int) (row []byte) {
	header := r.Header()
	fields, _, _ := csvscan.Split(header, r.Delimiter(), nil)
	for i, column := range kept {
		if i > 0 {
			row = append(row, r.Delimiter())
		}
		row = append(row, fields[column].Quoted(header)...)
	}
	for _, c := range decisionColumns {
		row = append(append(row, r.Delimiter()), c...)
	}
	return append(row, '\n')
}
