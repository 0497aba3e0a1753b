package reference

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"cyberflag/figure"
)

// LookupArea gives the area that a source means by a printed name: a force
// ("Kent Police"), a region ("North East", "West Midlands (region)",
// "North East (Northumbria+Durham)") or nations with or without a number of
// forces ("ENGLAND AND WALES (39 forces)"). "West Midlands" alone is the
// force, and "Northern Ireland" is its force. Words in brackets that are not
// understood are an error and are never left out, because they may change
// what the name means.
func LookupArea(printed string) (figure.Area, error) {
	base, bracket, err := cutBracket(printed)
	if err != nil {
		return figure.Area{}, err
	}
	q, err := readQualifier(printed, bracket)
	if err != nil {
		return figure.Area{}, err
	}
	area, err := q.resolve(printed, base)
	if err != nil {
		return figure.Area{}, err
	}
	area.Printed = printed
	return area, nil
}

// cutBracket parts "Wales (3 forces)" into "Wales" and "3 forces".
func cutBracket(printed string) (base, bracket string, err error) {
	base, rest, found := strings.Cut(strings.TrimSpace(printed), "(")
	if !found {
		return base, "", nil
	}
	bracket, after, closed := strings.Cut(rest, ")")
	if !closed || strings.TrimSpace(after) != "" || strings.Contains(bracket, "(") {
		return "", "", &UnknownError{Kind: "area", Name: printed, Why: "its brackets do not end it"}
	}
	return base, bracket, nil
}

// resolve finds the area of a name without brackets, given what they said.
func (q qualifier) resolve(printed, base string) (figure.Area, error) {
	region, isRegion := loadAreas().regions[foldRegion(base)]
	force, err := LookupForce(base)
	isForce, alone := err == nil, len(q.including) == 0
	saysRegion := q.region || strings.HasSuffix(fold(base), " region")
	oneForce := q.forces <= 1 && len(q.named) <= 1 && !saysRegion
	switch {
	case isForce && oneForce && alone:
		return q.ofForce(printed, force)
	case isRegion && len(q.named) != 1 && alone:
		return q.ofRegion(printed, region)
	case saysRegion || len(q.named) > 0:
		return figure.Area{}, unknownArea(printed, base)
	}
	return q.ofNations(printed, base)
}

// ofForce is the area of one force, when the brackets do not name another.
func (q qualifier) ofForce(printed string, f Force) (figure.Area, error) {
	if len(q.named) == 1 && q.named[0].Slug != f.Slug {
		return figure.Area{}, &UnknownError{Kind: "area", Name: printed, Why: "its brackets name another force"}
	}
	area := f.Area()
	area.Forces = q.forces
	return area, nil
}

// ofRegion is a region or, when the brackets list forces, just those forces:
// another area, which has another name and no code.
func (q qualifier) ofRegion(printed string, region figure.Area) (figure.Area, error) {
	region.Forces = q.forces
	if len(q.named) == 0 {
		return region, nil
	}
	if q.forces > 0 && q.forces != len(q.named) {
		return figure.Area{}, &UnknownError{Kind: "area", Name: printed, Why: "its brackets list another number of forces than they say"}
	}
	var names []string
	for _, f := range q.named {
		names = append(names, f.Display)
	}
	slices.Sort(names)
	region.Code, region.Forces = "", len(names)
	region.Name = fmt.Sprintf("%s (%s)", strings.TrimSuffix(region.Name, " (region)"), strings.Join(names, " + "))
	return region, nil
}

// ofNations is one or more nations, with those that the brackets add.
func (q qualifier) ofNations(printed, base string) (figure.Area, error) {
	parts, ok := nationParts(base)
	if !ok {
		return figure.Area{}, unknownArea(printed, base)
	}
	for _, more := range q.including {
		parts[more] = true
	}
	area := loadAreas().nation(parts)
	if _, err := LookupForce(area.Name); err == nil { // Northern Ireland is its force, and has but one
		return figure.Area{}, unknownArea(printed, base)
	}
	area.Forces = q.forces
	return area, nil
}

func unknownArea(printed, base string) error {
	var never *UnknownError
	if _, err := LookupForce(base); errors.As(err, &never) && never.Why != "" {
		return &UnknownError{Kind: "area", Name: printed, Why: never.Why}
	}
	if severalForces(base) {
		return &UnknownError{Kind: "area", Name: printed, Why: "it names several forces, and a figure for them together is that of none of them"}
	}
	return &UnknownError{Kind: "area", Name: printed, Nearest: nearest(foldForce(base), loadAreas().hints)}
}

var forceJoint = regexp.MustCompile(`\s*(?:&|\+|/|,)\s*|\s+and\s+`)

// severalForces reports whether a name that is no area's joins those of forces:
// "Norfolk and Suffolk", "Wiltshire & Avon and Somerset". A force whose own name
// has an "and" is found by trying every place where the name can be cut in two.
func severalForces(name string) bool {
	for _, cut := range forceJoint.FindAllStringIndex(name, -1) {
		left, right := name[:cut[0]], name[cut[1]:]
		_, err := LookupForce(right)
		_, first := LookupForce(left)
		if (err == nil || severalForces(right)) && (first == nil || severalForces(left)) {
			return true
		}
	}
	return false
}

// foldRegion is fold without the word region.
func foldRegion(name string) string { return strings.TrimSuffix(fold(name), " region") }

// joinAnd writes "a", "a and b" or "a, b and c".
func joinAnd(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// areaBook is areas.csv, read.
type areaBook struct {
	regions map[string]figure.Area     // by foldRegion
	nations map[string]figure.Area     // by partsKey
	parts   map[string]map[string]bool // fold of a nation's name, to its parts
	order   []string                   // the parts, in the order in which they are named
	names   []AreaName                 // every name, for running text
	hints   []candidate
}

var loadAreas = sync.OnceValue(func() *areaBook {
	b := &areaBook{regions: map[string]figure.Area{}, nations: map[string]figure.Area{}, parts: map[string]map[string]bool{}}
	for _, r := range readTable("areas.csv") {
		r.source()
		area := figure.Area{Code: r.text("code"), Name: r.text("name")}
		switch r.text("kind") {
		case "region":
			area.Kind = figure.Region
		case "nation":
			area.Kind = figure.Nation
			b.addNation(area, r)
		default:
			r.bug("kind", "region or nation")
		}
		b.addNames(area, r)
	}
	b.hints = append(b.hints, loadForces().hints...)
	return b
})

// addNames takes the names of an area, each with what it needs in running
// text. A region with a force's name is written with "region" behind it there.
func (b *areaBook) addNames(area figure.Area, r row) {
	bare := strings.TrimSuffix(area.Name, " (region)")
	if bare != area.Name {
		b.names = append(b.names, AreaName{Text: bare + " region", Area: area})
	}
	for need, column := range []string{NoNeed: "other_names", NeedsSuffix: "needs_suffix", NeedsCase: "needs_case"} {
		for _, name := range splitNames(r.text(column)) {
			b.addName(area, name, Need(need))
		}
	}
	if !slices.Contains(splitNames(r.text("needs_suffix")), bare) {
		b.addName(area, bare, NoNeed)
	}
}

func (b *areaBook) addName(area figure.Area, name string, need Need) {
	key := fold(name)
	b.hints = append(b.hints, candidate{key: key, name: area.Name})
	if _, force := loadForces().byName[key]; !force {
		b.names = append(b.names, AreaName{Text: name, Need: need, Area: area})
	}
	if area.Kind == figure.Region {
		b.regions[foldRegion(name)] = area
		return
	}
	b.parts[key] = b.parts[fold(area.Name)]
}

func (b *areaBook) addNation(area figure.Area, r row) {
	set := map[string]bool{}
	for _, part := range splitNames(r.text("parts")) {
		set[part] = true
		if !slices.Contains(b.order, part) {
			b.order = append(b.order, part)
		}
	}
	b.nations[b.partsKey(set)] = area
	b.parts[fold(area.Name)] = set
}

// splitNames parts a cell of names.
func splitNames(cell string) []string {
	return slices.DeleteFunc(strings.Split(cell, "|"), func(s string) bool { return s == "" })
}

// IsEnglandAndWales reports whether a name means England and Wales: the 43
// forces together.
func IsEnglandAndWales(name string) bool {
	area, err := LookupArea(name)
	return err == nil && area.Kind == figure.Nation && area.Name == "England and Wales"
}

// ForcesIn gives the forces that an area is surely made of, by name: those of a
// region or of Wales or England. It gives none where the name does not say
// which, such as "Wales (3 forces)", and none for wider areas.
func ForcesIn(area figure.Area) []Force {
	var in []Force
	for _, f := range Forces() {
		if inArea(f, area) {
			in = append(in, f)
		}
	}
	if area.Forces > 0 && area.Forces != len(in) {
		return nil
	}
	return in
}

// mostNamed is above the ten forces of the Midlands and below the 39 of England.
const mostNamed = 12

// NamesIn names the forces of ForcesIn for running text, "City of London and
// Metropolitan Police"; "" where there are none, or too many to choose from.
func NamesIn(area figure.Area) string {
	in := ForcesIn(area)
	if len(in) > mostNamed {
		return ""
	}
	var names []string
	for _, f := range in {
		names = append(names, f.Display)
	}
	return joinAnd(names)
}

func inArea(f Force, area figure.Area) bool {
	switch {
	case area.Kind == figure.Region && area.Name == "Midlands":
		return f.Region == "East Midlands" || bareRegion(f.Region) == "West Midlands"
	case area.Kind == figure.Region:
		return bareRegion(f.Region) == bareRegion(area.Name)
	}
	return area.Kind == figure.Nation && (area.Name == "Wales" && f.Region == "Wales" || area.Name == "England" && f.Region != "Wales")
}

func bareRegion(name string) string { return strings.TrimSuffix(name, " (region)") }
