package reference

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"cyberflag/figure"
)

// A Force is a police force of the United Kingdom.
type Force struct {
	Name     string // the name cyberflag uses, the ONS one with "and" for "&": "Metropolitan Police", "London, City of"
	Display  string // the name in running text: "City of London"
	Official string // the force's own name: "Durham Constabulary"
	Welsh    string // its Welsh name: "Heddlu De Cymru"; "" outside Wales
	Code     string // ONS police force area code: "E23000013"; "" for BTP and PSNI
	Slug     string // its part of an address, the data.police.uk id where there is one: "avon-and-somerset"
	Region   string // ONS region of England, or "Wales"; "" outside the 43
	HONumber int    // Home Office force number; 0 when there is none
	Kind     figure.AreaKind
	Note     string // what a reader must know; may be ""
	Source   Source
}

// Area gives the force as the area of a figure.
func (f Force) Area() figure.Area {
	return figure.Area{Kind: f.Kind, Code: f.Code, Name: f.Name, Printed: f.Name}
}

// Forces gives the 43 territorial forces of England and Wales, by name.
func Forces() []Force { return forcesOf(figure.Force) }

// OtherForces gives the forces outside the 43 that publish or supply figures:
// British Transport Police, the Police Service of Northern Ireland (under the
// name "Northern Ireland") and Police Scotland, by name.
func OtherForces() []Force { return forcesOf(figure.OtherForce) }

func forcesOf(kind figure.AreaKind) []Force {
	var of []Force
	for _, f := range loadForces().list {
		if f.Kind == kind {
			of = append(of, f)
		}
	}
	return of
}

// LookupForce finds a force by any of its names, nicknames and abbreviations,
// in any case, with or without "Police" or "Constabulary" behind it:
// "Avon & Somerset", "the Met", "HEDDLU GWENT". A name that is also that of a
// region is the force here. Otherwise the error is an [*UnknownError].
func LookupForce(name string) (Force, error) {
	if f, ok := FindForce(name); ok {
		return f, nil
	}
	known := loadForces()
	if why, ok := known.never[fold(name)]; ok {
		return Force{}, &UnknownError{Kind: "police force", Name: name, Why: why}
	}
	return Force{}, &UnknownError{Kind: "police force", Name: name, Nearest: nearest(foldForce(name), known.hints)}
}

// FindForce is LookupForce for words that are mostly no force's name, such as each cell of
// a table: it looks for no name that is near.
func FindForce(name string) (Force, bool) {
	known := loadForces()
	if _, never := known.never[fold(name)]; never {
		return Force{}, false
	}
	i, ok := known.byName[foldForce(name)]
	if !ok {
		return Force{}, false
	}
	return known.list[i], true
}

// ForceByCode finds a force by its ONS code, such as "E23000013".
func ForceByCode(code string) (Force, error) {
	return findForce("force code", code, func(f Force) string { return f.Code })
}

// ForceBySlug finds a force by its part of an address, such as "cleveland".
func ForceBySlug(slug string) (Force, error) {
	return findForce("force address", slug, func(f Force) string { return f.Slug })
}

func findForce(kind, want string, id func(Force) string) (Force, error) {
	var hints []candidate
	for _, f := range loadForces().list {
		if want != "" && id(f) == want {
			return f, nil
		}
		hints = append(hints, candidate{key: id(f), name: id(f)})
	}
	return Force{}, &UnknownError{Kind: kind, Name: want, Nearest: nearest(want, hints)}
}

// forceBook is forces.csv, force_names.csv and not_forces.csv, read.
type forceBook struct {
	list   []Force           // by name
	byName map[string]int    // foldForce of any name, to its place in list
	names  []forceName       // every name, for running text
	hints  []candidate       // what a wrong name is compared with
	never  map[string]string // fold of a name that is no force, to why not
}

type forceName struct {
	text  string
	need  Need
	force int // place in list
}

var loadForces = sync.OnceValue(func() *forceBook {
	b := &forceBook{byName: map[string]int{}, never: map[string]string{}}
	for _, r := range readTable("forces.csv") {
		b.list = append(b.list, readForce(r))
	}
	slices.SortFunc(b.list, func(a, c Force) int { return cmp.Compare(a.Name, c.Name) })
	slugs := map[string]int{}
	for i, f := range b.list {
		slugs[f.Slug] = i
		for _, name := range []string{f.Name, f.Display, f.Official, f.Welsh, f.Slug} {
			if name != "" {
				b.add(name, NoNeed, i)
			}
		}
	}
	for _, r := range readTable("force_names.csv") {
		i, ok := slugs[r.text("slug")]
		if !ok {
			r.bug("slug", "a force")
		}
		r.source()
		b.add(r.text("name"), r.need(), i)
	}
	for _, r := range readTable("not_forces.csv") {
		r.source()
		b.never[fold(r.text("name"))] = r.text("why")
	}
	return b
})

// add names the i-th force. A name of two forces is a bug in the data.
func (b *forceBook) add(name string, need Need, i int) {
	key := foldForce(name)
	if have, ok := b.byName[key]; ok && have != i {
		panic(fmt.Sprintf("BUG: %q names two forces, %s and %s", name, b.list[have].Name, b.list[i].Name))
	}
	b.byName[key] = i
	b.hints = append(b.hints, candidate{key: key, name: b.list[i].Name})
	if name != b.list[i].Slug {
		b.names = append(b.names, forceName{text: name, need: need, force: i})
	}
}

func readForce(r row) Force {
	f := Force{
		Name: r.text("name"), Display: r.text("display"), Official: r.text("official"),
		Welsh: r.text("welsh"), Code: r.text("code"), Slug: r.text("slug"), Region: r.text("region"),
		HONumber: int(r.number("ho_number")), Note: r.text("note"), Source: r.source(),
	}
	switch r.text("kind") {
	case "force":
		f.Kind = figure.Force
	case "other":
		f.Kind = figure.OtherForce
	default:
		r.bug("kind", "force or other")
	}
	return f
}

func (r row) need() Need {
	switch r.text("need") {
	case "none":
		return NoNeed
	case "suffix":
		return NeedsSuffix
	case "case":
		return NeedsCase
	}
	r.bug("need", "none, suffix or case")
	return NoNeed
}
