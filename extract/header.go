package extract

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/internal/csvscan"
	"cyberflag/internal/nearest"
)

// A column is a canonical column of the contract.
type column int

const (
	crimeRef column = iota
	force
	offenceCode
	offenceTitle
	recordedOn
	committedFrom
	committedTo
	victimID
	victimAge
	victimSex
	locationType
	officerFlag
	outcome
	moText
	columnCount
)

// columnNames are the names of the canonical columns. Source: doc/formats.md,
// but for victim_id, which groups the offences against one victim.
var columnNames = [columnCount]string{
	"crime_ref", "force", "offence_code", "offence_title", "recorded_on", "committed_from",
	"committed_to", "victim_id", "victim_age", "victim_sex", "location_type", "officer_flag",
	"outcome", "mo_text",
}

func (c column) String() string { return columnNames[c] }

// delimiters are the bytes that may part fields, the likeliest first.
const delimiters = ",;\t|"

// lead is how many rows of a file are looked at for its header: systems and
// people put a title, the day of the export or the names of groups of columns
// above it.
const lead = 20

// leastNames is how many known names a row must have to be the header when it is
// not the first, and it must have twice as many as the first.
const leastNames = 2

// HeaderAmong gives which of the first rows of a table is its header: the first,
// or a later one that has far more of the names that are looked for. A file
// whose first row is not its header is so read as if it began there; the caller
// says what was left out.
func HeaderAmong(rows [][]string, opts ...Option) int {
	at, _ := newReader("", opts).headerAmong(rows)
	return at
}

func (r *Reader) headerAmong(rows [][]string) (at, known int) {
	for i, row := range rows {
		n := r.namesIn(row)
		if i == 0 || n >= leastNames && n > known && n >= 2*r.namesIn(rows[0]) {
			at, known = i, n
		}
	}
	return at, known
}

// namesIn counts the fields of a row that are names of columns.
func (r *Reader) namesIn(row []string) (n int) {
	for _, name := range row {
		if name := fold(name); name != "" && r.isName(name) {
			n++
		}
	}
	return n
}

// isName reports whether a header may have that name.
func (r *Reader) isName(name string) bool {
	if r.headers != nil && r.headers(name) || name == fold(r.textColumn) {
		return true
	}
	m := r.mapping
	if m == nil || m.PassAll && len(m.Columns) == 0 {
		return slices.Contains(columnNames[:], name)
	}
	for _, header := range m.Columns {
		if fold(header) == name {
			return true
		}
	}
	return slices.ContainsFunc(slices.Concat(m.Key, m.Pass), func(have string) bool { return fold(have) == name })
}

// findHeader finds the byte that parts the fields and the row of the header: what
// makes most known names, and of those, most fields.
func (r *Reader) findHeader(head []byte, last bool) (comma byte, header csvscan.Row, above int) {
	comma, bestKnown, bestFields := delimiters[0], -1, 0
	for _, c := range []byte(delimiters) {
		rows := csvscan.Lead(head, c, last, lead)
		var fields [][]string
		for _, row := range rows {
			fields = append(fields, row.Fields)
		}
		at, known := r.headerAmong(fields)
		if len(rows) == 0 {
			rows = []csvscan.Row{{}}
		}
		if n := len(rows[at].Fields); known > bestKnown || known == bestKnown && n > bestFields {
			comma, bestKnown, bestFields, header, above = c, known, n, rows[at], at
		}
	}
	return comma, header, above
}

// fold is how names of columns are compared.
func fold(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// placeColumns finds the canonical columns in the header. It gives every
// fault of the header at once.
func (r *Reader) placeColumns() (faults []fault) {
	if r.headerless() {
		return []fault{{message: "the file has no header: its first row has dates or numbers where the names of columns stand",
			hint: "ask for the export with a header, or put a row with the names of the columns above it"}}
	}
	places := map[string]int{}
	for i, name := range r.columns {
		if first, ok := places[fold(name)]; ok && fold(name) != "" {
			faults = append(faults, fault{message: fmt.Sprintf("columns %d and %d have the same name", first+1, i+1), hint: "give each column a name of its own"})
			continue
		}
		places[fold(name)] = i
	}
	if r.settleMapping(); r.mapping != nil {
		return append(faults, r.placeMapped(places)...)
	}
	for c := range columnCount {
		name := r.nameOf(c)
		r.at[c] = -1
		if i, ok := places[fold(name)]; ok {
			r.at[c] = i
		} else if f := r.missing(c, name); f != nil {
			faults = append(faults, *f)
		}
	}
	return faults
}

// nameOf gives the name under which c is looked for.
func (r *Reader) nameOf(c column) string {
	if c == moText && r.textColumn != "" {
		return r.textColumn
	}
	return c.String()
}

// missing is the fault of a header without a column, or nil when it may be
// absent. A column that is nearly named like one is a fault, because to pass
// it by would drop its values without a word. Other names of the header are
// never quoted: a file without a header has a record there.
func (r *Reader) missing(c column, name string) *fault {
	near := ""
	for _, have := range r.columns {
		if !r.known(have) && nearly(fold(have), fold(name)) {
			near = have
			break
		}
	}
	switch {
	case c == moText && name == r.textColumn && name != "":
		return r.missingText(name)
	case near != "":
		return &fault{column: name, message: fmt.Sprintf("no column %s, but one called %q", name, near),
			hint: fmt.Sprintf("call it %s, or something that is less like it", name)}
	case c == crimeRef && r.flagged():
		return &fault{column: name, message: "no column crime_ref in the header, which has the columns that flag adds",
			hint: "it was flagged by a profile: it is read by the same --profile"}
	case c == crimeRef:
		return &fault{column: name, message: "no column crime_ref in the header",
			hint: "the first row must name the columns: " + strings.Join(columnNames[:], ", ") + "; or a profile maps others: cyberflag profile suggest"}
	}
	return nil
}

// missingText is the fault of a header without the column that was named for the text. Its
// names are shown where it has a reference, and so is one.
func (r *Reader) missingText(name string) *fault {
	f := &fault{column: name, message: "no such column for the text in the header"}
	if r.at[crimeRef] >= 0 {
		f.hint = nearest.Hint(name, r.columns)
	}
	return f
}

func (r *Reader) known(name string) bool {
	return slices.Contains(columnNames[:], fold(name)) || fold(name) == fold(r.textColumn)
}

// nearly reports whether two different names are likely to mean the same:
// they differ in spaces and marks only, or in one letter of every four, and
// in no more than two.
func nearly(a, b string) bool {
	bare := strings.NewReplacer(" ", "", "_", "", "-", "", ".", "")
	a, b = bare.Replace(a), bare.Replace(b)
	return a == b || nearest.Distance(a, b) <= min(2, min(len(a), len(b))/4)
}
