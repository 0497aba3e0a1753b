package flag

import (
	"slices"

	"cyberflag/record"
	"cyberflag/reference"
	"cyberflag/rules"
)

// offenceKinds gives the names of the kinds of rec's offence: by the words of
// its title, or of the title that its code has when the record gives none. A
// record without an offence, or with one that no kind knows, is of the unknown
// kind.
func (j *Judge) offenceKinds(rec record.Record) []int32 {
	title := rec.OffenceTitle
	if title == "" {
		if o, err := reference.LookupOffence(rec.OffenceCode); err == nil {
			title = o.Title
		}
	}
	var kinds []int32
	for _, h := range j.titles.Find(nil, title) {
		for _, k := range j.isKind[h.Phrase] {
			if !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	if len(kinds) == 0 {
		kinds = []int32{j.features.number[rules.UnknownOffence]}
	}
	return kinds
}
