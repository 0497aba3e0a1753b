package reference

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cyberflag/figure"
)

// A qualifier is what the brackets behind a printed area name say.
type qualifier struct {
	forces    int      // "(39 forces)"; 0 when not said
	region    bool     // "(region)"
	named     []Force  // "(PSNI)", "(Northumbria+Durham)"; each once
	including []string // "(46 forces incl. Channel Islands)": nations added
}

// numberWords are the numbers of forces that sources write in letters.
var numberWords = []string{
	"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
}

var (
	countOfForces = regexp.MustCompile(`^(\w+)(?: of (?:the )?\w+)?(?: police)? forces?$`)
	betweenForces = regexp.MustCompile(`(?i)\s*[+&]\s*|\s+and\s+`)
	including     = regexp.MustCompile(`(?i)(?:^|\s+)incl(?:uding|\.)?\s+`)
)

// readQualifier reads the words between brackets. Words that it does not know
// are an error.
func readQualifier(printed, bracket string) (qualifier, error) {
	var q qualifier
	plain, more, found := cutIncluding(bracket)
	if found {
		parts, ok := nationParts(more)
		if !ok {
			return q, &UnknownError{Kind: "area", Name: printed, Why: "what it includes is not known"}
		}
		for _, part := range loadAreas().order {
			if parts[part] {
				q.including = append(q.including, part)
			}
		}
	}
	for piece := range strings.SplitSeq(plain, ",") {
		if !q.read(strings.TrimSpace(piece)) {
			return q, &UnknownError{Kind: "area", Name: printed, Why: "the words in its brackets are not understood"}
		}
	}
	return q, nil
}

func cutIncluding(bracket string) (plain, more string, found bool) {
	at := including.FindStringIndex(bracket)
	if at == nil {
		return bracket, "", false
	}
	return bracket[:at[0]], bracket[at[1]:], true
}

// read reads one piece, and reports whether it is understood.
func (q *qualifier) read(piece string) bool {
	switch lower := strings.ToLower(piece); lower {
	case "", "as printed", "force", "police", "police force area":
		return true
	case "region":
		q.region = true
		return true
	}
	if m := countOfForces.FindStringSubmatch(strings.ToLower(piece)); m != nil {
		q.forces = forceCount(m[1])
		return q.forces > 0
	}
	return q.readForces(piece)
}

// readForces reads a force, or several with "+", "and" or "&" between them.
func (q *qualifier) readForces(piece string) bool {
	if f, err := LookupForce(piece); err == nil {
		again := slices.ContainsFunc(q.named, func(g Force) bool { return g.Slug == f.Slug })
		q.named = append(q.named, f)
		return !again
	}
	names := betweenForces.Split(piece, -1)
	for _, name := range names {
		if len(names) == 1 || !q.readForces(name) {
			return false
		}
	}
	return true
}

// forceCount reads "39" or "five"; 0 for anything else.
func forceCount(word string) int {
	if n := slices.Index(numberWords, word); n > 0 {
		return n
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// nationParts reads a list of nations, such as "England, Wales and N Ireland",
// as the set of its parts.
func nationParts(list string) (map[string]bool, bool) {
	book, parts := loadAreas(), map[string]bool{}
	if set, ok := book.parts[fold(list)]; ok {
		return maps.Clone(set), true
	}
	list = strings.NewReplacer(", and ", ",", " and ", ",", "&", ",", "+", ",").Replace(strings.ToLower(list))
	for name := range strings.SplitSeq(list, ",") {
		set, ok := book.parts[fold(name)]
		if !ok {
			return nil, false
		}
		maps.Copy(parts, set)
	}
	return parts, true
}

// nation gives the area of a set of parts: a row of the data, or else a name
// made of the names of its parts.
func (b *areaBook) nation(parts map[string]bool) figure.Area {
	if area, ok := b.nations[b.partsKey(parts)]; ok {
		return area
	}
	var names []string
	rest, uk := maps.Clone(parts), b.parts["united kingdom"]
	if containsAll(rest, uk) {
		names = append(names, "United Kingdom")
		maps.DeleteFunc(rest, func(part string, _ bool) bool { return uk[part] })
	}
	for _, part := range b.order {
		if rest[part] {
			names = append(names, part)
		}
	}
	return figure.Area{Kind: figure.Nation, Name: joinAnd(names)}
}

func containsAll(set, wanted map[string]bool) bool {
	for part := range wanted {
		if !set[part] {
			return false
		}
	}
	return true
}

func (b *areaBook) partsKey(parts map[string]bool) string {
	var key []string
	for _, part := range b.order {
		if parts[part] {
			key = append(key, part)
		}
	}
	return strings.Join(key, "|")
}
