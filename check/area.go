package check

import (
	"strings"
	"sync"

	"cyberflag/figure"
	"cyberflag/reference"
)

// A relation is how two areas lie to each other.
type relation int

const (
	apart relation = iota
	nested
	same
)

// forcesByCode holds the 43 forces; it does not change once it is made.
var forcesByCode = sync.OnceValue(func() map[string]reference.Force {
	m := map[string]reference.Force{}
	for _, f := range reference.Forces() {
		m[f.Code] = f
	}
	return m
})

// sameArea reports whether two areas are one place.
func sameArea(a, b figure.Area) bool {
	if a.Code != "" && b.Code != "" {
		return a.Code == b.Code
	}
	return a.Name == b.Name && a.Kind == b.Kind
}

// samePlace reports whether what a story says of a is said of b too.
func samePlace(a, b figure.Area) bool {
	return sameArea(a, b) || a.Name != "" && b.Name != "" && (polices[a.Name] == b.Name || polices[b.Name] == a.Name)
}

// polices are the forces that go by the name of the whole place: writers say
// "London" for the figures of the Metropolitan Police.
var polices = map[string]string{"Police Scotland": "Scotland", "Metropolitan Police": "London"}

// relate says how a, which a story names, and b, which a figure is for, lie to
// each other. Where it is not known that they lie apart, they are nested. Two
// nations lie apart when a total for the one is not a total for the other.
func relate(a, b figure.Area) relation {
	switch {
	case samePlace(a, b):
		return same
	case a.Kind == figure.UnknownArea || b.Kind == figure.UnknownArea:
		return nested
	case a.Kind == figure.Nation && b.Kind == figure.Nation:
		return relateNations(a.Name, b.Name)
	case isForce(a) && isForce(b):
		return relateForces(a, b)
	case isForce(a):
		return relateForce(a, b)
	case isForce(b):
		return relateForce(b, a)
	case a.Kind == figure.Region && b.Kind == figure.Region:
		if strings.HasPrefix(a.Name, b.Name) || strings.HasPrefix(b.Name, a.Name) {
			return nested // "North East (Durham + Northumbria)" is a part of it
		}
		return apart
	}
	return nested
}

func isForce(a figure.Area) bool { return a.Kind == figure.Force || a.Kind == figure.OtherForce }

// relateForces says that two forces lie apart, unless one has the name of the
// region that the other is in: "the West Midlands" may be either.
func relateForces(a, b figure.Area) relation {
	f, knownA := forcesByCode()[a.Code]
	g, knownB := forcesByCode()[b.Code]
	if knownA && knownB && (f.Name == g.Region || g.Name == f.Region) {
		return nested
	}
	return apart
}

func relateNations(a, b string) relation {
	const both = "England and Wales"
	if a == both && onlyPart[b] || b == both && onlyPart[a] || onlyPart[a] && onlyPart[b] {
		return apart
	}
	return nested
}

// onlyPart are nations whose totals differ from those of England and Wales.
var onlyPart = map[string]bool{
	"UK": true, "United Kingdom": true, "Great Britain": true, "Britain": true,
	"England": true, "Wales": true, "Scotland": true, "Northern Ireland": true,
}

// relateForce says whether a region or nation holds the force.
func relateForce(force, wide figure.Area) relation {
	f, known := forcesByCode()[force.Code]
	if !known {
		return nested
	}
	in := false
	switch {
	case wide.Kind == figure.Region:
		in = sameRegion(f.Region, wide.Name)
	case wide.Name == "Wales":
		in = f.Region == "Wales"
	case wide.Name == "England":
		in = f.Region != "Wales"
	case wide.Name == "Scotland", wide.Name == "Northern Ireland":
	default:
		in = true
	}
	if in {
		return nested
	}
	return apart
}

// sameRegion compares names of regions; "Midlands" holds both of its halves.
func sameRegion(of, wide string) bool {
	of, wide = strings.ToLower(of), strings.ToLower(wide)
	return of == wide || strings.Contains(of, wide) || strings.HasPrefix(wide, of)
}
