package extract

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/internal/civil"
	"cyberflag/internal/nearest"
	"cyberflag/record"
)

// A Mapping says how the columns and values of a system's export are those of
// the contract. Package profile makes one of a file. It is safe for concurrent
// use when its functions are. Own columns pass through as they stand, whatever
// a Mapping makes of them.
type Mapping struct {
	Name string // what messages call it
	// Columns gives the header of the file for canonical columns. A canonical
	// column that is not in it is absent.
	Columns map[string]string
	// Key is the columns whose values, joined by /, are the reference; then
	// Columns has no crime_ref.
	Key []string
	// Pass is the columns that are passed on and not used; PassAll allows any.
	Pass    []string
	PassAll bool
	// Force is the force of every record of a file without that column, or "".
	Force string
	// OtherCodes is as the option of that name.
	OtherCodes bool
	// Values translates the values of a canonical column, without regard to
	// case and space around them. Others are taken as they stand.
	Values map[string]map[string]string
	// Day reads dates; nil reads those of the contract.
	Day func(string) (civil.Date, error)
	// Age reads ages that the record's own dates may have to settle; nil reads
	// whole years. The error's text is shown and holds nothing of the value.
	Age func(text string, committed, recorded civil.Date) (record.Age, error)
	// Flag reads the officer's flag; nil reads Y, N and blank.
	Flag func(string) (record.Flag, error)
}

// Mapped reads by m instead of by canonical names.
func Mapped(m *Mapping) Option { return func(r *Reader) { r.mapping = m } }

// Recognising asks find for a Mapping of a file that has no column crime_ref
// and for which none was given; it gives nil when it knows none.
func Recognising(find func(columns []string) *Mapping) Option {
	return func(r *Reader) { r.recognise = find }
}

// DateCells says that the file has dates of its own, which come as ISO days whatever the
// mapping says of dates that are written: a workbook's. A date that is no text has no format
// that could be wrong.
func DateCells() Option { return func(r *Reader) { r.dateCells = true } }

// cellDay reads the ISO day, with or without a time, of a date cell.
func cellDay(text string) (civil.Date, bool) {
	day, _, _ := strings.Cut(text, "T")
	if len(day) != len("2016-04-01") || day[4] != '-' {
		return civil.Date{}, false
	}
	d, err := civil.Parse(day)
	return d, err == nil
}

// Recognised names the mapping that was found by the columns of the file; "" when
// one was given, or none.
func (r *Reader) Recognised() string { return r.recognised }

// OtherCodes reports whether forces and offences are not those of reference.
func (r *Reader) OtherCodes() bool { return r.otherCodes }

// Mapping gives what the file is read by; nil is canonical names.
func (r *Reader) Mapping() *Mapping { return r.mapping }

// settleMapping finds the mapping of a file whose header is known.
func (r *Reader) settleMapping() {
	if r.mapping == nil && r.recognise != nil {
		if r.mapping = r.recognise(r.columns); r.mapping != nil {
			r.recognised = r.mapping.Name
		}
	}
	if r.mapping != nil && r.mapping.OtherCodes {
		r.otherCodes = true
	}
}

// placeMapped finds the columns that the mapping names, and gives every fault
// of the header at once.
func (r *Reader) placeMapped(places map[string]int) (faults []fault) {
	m, used := r.mapping, map[string]bool{}
	var lacks []string // in the order of faults
	find := func(canonical, name string) int {
		used[fold(name)] = true
		at, ok := places[fold(name)]
		if ok {
			return at
		}
		faults = append(faults, fault{column: canonical, message: fmt.Sprintf("no column %q, which profile %s names", name, m.Name)})
		lacks = append(lacks, name)
		return -1
	}
	for c := range columnCount {
		r.at[c] = -1
		name, ok := m.Columns[c.String()]
		if c == moText && r.textColumn != "" {
			name, ok = r.textColumn, true
		}
		if ok {
			r.at[c] = find(c.String(), name)
		}
	}
	for _, name := range m.Key {
		r.key = append(r.key, find(columnNames[crimeRef], name))
	}
	if len(r.key) > 0 {
		r.at[crimeRef] = r.key[0]
	}
	for _, name := range m.Pass {
		used[fold(name)] = true
	}
	isHeader := 2*len(lacks) <= len(m.Columns)+len(m.Key)
	for i, name := range lacks {
		if isHeader {
			faults[i].hint = nearest.Hint(name, r.columns)
		}
	}
	if !isHeader && !m.PassAll {
		return []fault{{message: fmt.Sprintf("the row has %d of the %d columns that profile %s names", len(m.Columns)+len(m.Key)-len(lacks), len(m.Columns)+len(m.Key), m.Name),
			hint: "look whether the first row of the file names its columns, and whether the profile is that of this export"}}
	}
	return append(faults, r.unmapped(used)...)
}

// unmapped gives a fault for each column that the mapping does not name. The
// decision columns of a flagged file are always known. A name is shown because the
// row is a header, with most of the names that were looked for: a file without one
// has a record there.
func (r *Reader) unmapped(used map[string]bool) (faults []fault) {
	if r.mapping.PassAll {
		return nil
	}
	var known []string
	for _, name := range r.mapping.Columns {
		known = append(known, name)
	}
	known = append(append(known, r.mapping.Key...), r.mapping.Pass...)
	for _, have := range r.columns {
		if name := fold(have); name != "" && !used[name] && !slices.Contains(added, name) {
			hint := nearest.Hint(have, known)
			if len(nearest.Of(have, known, 1)) == 0 {
				hint = "name it in the profile: under columns, or in pass when it is not needed"
			}
			faults = append(faults, fault{message: fmt.Sprintf("column %.60q is not in profile %s", have, r.mapping.Name), hint: hint})
		}
	}
	return faults
}

// added are the columns that flag adds, and that NDJSON lines are kept in.
var added = []string{"flag", "probability", "channel", "platforms", "reasons", "definition", "rules_version", "\x00line"}

// flagged reports whether the file is one that flag wrote.
func (r *Reader) flagged() bool {
	for _, name := range added[:len(added)-1] {
		if !slices.ContainsFunc(r.columns, func(have string) bool { return fold(have) == name }) {
			return false
		}
	}
	return true
}

// reference gives the reference of a row: one column, or several joined.
func (r *Reader) reference(fields []string) string {
	if len(r.key) == 0 {
		return strings.TrimSpace(fields[r.at[crimeRef]])
	}
	var parts []string
	blank := true
	for _, at := range r.key {
		part := strings.TrimSpace(fields[at])
		blank = blank && part == ""
		parts = append(parts, part)
	}
	if blank {
		return ""
	}
	return strings.Join(parts, "/")
}

// translate gives what the mapping makes of a value of a column.
func (r *Reader) translate(col column, value string) string {
	if r.mapping == nil {
		return value
	}
	if to, ok := r.mapping.Values[col.String()][fold(value)]; ok {
		return to
	}
	return value
}
