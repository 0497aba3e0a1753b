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

// delimiter finds the byte that parts the fields of the header: the one that
// makes most canonical names, and of those, most fields.
func delimiter(head []byte, last bool) byte {
	best, bestKnown, bestFields := delimiters[0], -1, 0
	for _, comma := range []byte(delimiters) {
		names := csvscan.First(head, comma, last)
		known := 0
		for _, name := range names {
			if slices.Contains(columnNames[:], fold(name)) {
				known++
			}
		}
		if known > bestKnown || known == bestKnown && len(names) > bestFields {
			best, bestKnown, bestFields = comma, known, len(names)
		}
	}
	return best
}

// fold is how names of columns are compared.
func fold(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// placeColumns finds the canonical columns in the header. It gives every
// fault of the header at once.
func (r *Reader) placeColumns() (faults []fault) {
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
	case near != "":
		return &fault{column: name, message: fmt.Sprintf("no column %s, but one called %q", name, near),
			hint: fmt.Sprintf("call it %s, or something that is less like it", name)}
	case c == crimeRef:
		return &fault{column: name, message: "no column crime_ref in the header",
			hint: "the first row must name the columns: " + strings.Join(columnNames[:], ", ") + "; or a profile maps others: cyberflag profile suggest"}
	case name == r.textColumn:
		return &fault{column: name, message: "no such column for the text in the header"}
	}
	return nil
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
