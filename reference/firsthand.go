package reference

import (
	"strings"
	"sync"

	"cyberflag/figure"
)

// collectors are those who gather figures from the forces themselves.
var collectors = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, r := range readTable("collectors.csv") {
		names[strings.ToLower(r.text("name"))] = true
	}
	return names
})

// FirstHand reports whether the publisher of f collected it or is the force
// that it is about. Whoever else prints it relays it, and may slip.
func FirstHand(f figure.Figure) bool {
	if collectors()[strings.ToLower(strings.TrimSpace(f.Source.Publisher))] {
		return true
	}
	if f.Area.Kind != figure.Force && f.Area.Kind != figure.OtherForce {
		return false
	}
	// Not LookupForce: it would search near names for every paper.
	known := loadForces()
	i, ok := known.byName[foldForce(f.Source.Publisher)]
	return ok && known.list[i].Name == f.Area.Name
}
