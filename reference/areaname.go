package reference

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"cyberflag/figure"
)

// A Need is what must be seen around a name in running text before it means
// its area.
type Need int

// The needs of names. The zero Need is none: the name in its own capitals is
// enough.
const (
	NoNeed Need = iota
	// NeedsSuffix is a name that also means something else; it means its area
	// only before one of ForceSuffixes or, for a region, before "region".
	NeedsSuffix
	// NeedsCase is an abbreviation or nickname that means its area only with
	// exactly these capitals: "MPS" is the force, "MPs" are not.
	NeedsCase
)

// An AreaName is a name to look for in running text.
type AreaName struct {
	Text string // as it is written: "Avon & Somerset", "the Met"
	Need Need
	Area figure.Area // what it means; Printed is Text
}

// AreaNames gives every name of a force, region or nation that running text
// may use, with "and" and "&", hyphen and space, the longest first and equals
// by letters, so that the first that fits is the right one: "South Yorkshire"
// before "Yorkshire and The Humber", "West Midlands region" before the force.
func AreaNames() []AreaName { return slices.Clone(loadAreaNames()) }

// ForceSuffixes gives the words, in lower case, that may follow the name of a
// force, the longest first: "police force area", "constabulary", "police".
func ForceSuffixes() []string { return slices.Clone(forceSuffixes) }

var loadAreaNames = sync.OnceValue(func() []AreaName {
	var names []AreaName
	seen := map[string]bool{}
	add := func(n AreaName) {
		for _, text := range spellings(n.Text) {
			if !seen[text] {
				seen[text] = true
				n.Text, n.Area.Printed = text, text
				names = append(names, n)
			}
		}
	}
	forces := loadForces()
	for _, n := range forces.names {
		add(AreaName{Text: n.text, Need: n.need, Area: forces.list[n.force].Area()})
	}
	for _, n := range loadAreas().names {
		add(n)
	}
	slices.SortFunc(names, func(a, b AreaName) int {
		return cmp.Or(len(b.Text)-len(a.Text), strings.Compare(a.Text, b.Text))
	})
	return names
})

// spellings gives a name with "and" and with "&", with hyphens and spaces.
func spellings(name string) []string {
	all := []string{name}
	for _, change := range [][2]string{{" and ", " & "}, {"-", " "}, {"-", "–"}, {"The ", "the "}} {
		for _, have := range all {
			if other := strings.ReplaceAll(have, change[0], change[1]); other != have {
				all = append(all, other)
			}
		}
	}
	return all
}
