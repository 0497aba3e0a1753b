package profile

import (
	"strings"

	"cyberflag/reference"
)

// A column may have a header that says nothing, and values that can be one thing
// only: Home Office classes, or names of forces.
const (
	// leastKnown is the share of values that must be known, in per cent: one of
	// ten may be mistyped.
	leastKnown = 90
	// leastSeen is how many different values must be seen.
	leastSeen = 3
	// mostSeen is how many are looked up: to find that a name is none takes long.
	mostSeen = 50
)

// classNotTitle takes a column of classes that is called as one of titles is, such as
// "offence", for what its values are.
func (p *Profile) classNotTitle(columns []string, values [][]string, found map[string]int) {
	at, titled := found["offence_title"]
	if _, done := found["offence_code"]; done || !titled || !mostly(values[at], leastSeen, isClass) {
		return
	}
	found["offence_code"] = at
	delete(found, "offence_title")
	p.note("%s: taken for offence_code by its values, not by its header", columns[at])
}

// placeByValues finds columns that their headers did not: of the offence, and of
// the force. A force's own extract has one force, so one name is enough.
func (p *Profile) placeByValues(columns []string, values [][]string, found map[string]int, taken map[int]bool) {
	for _, like := range []struct {
		canonical string
		least     int
		is        func(string) bool
	}{{"offence_code", leastSeen, isClass}, {"force", 1, isForce}} {
		if _, done := found[like.canonical]; done {
			continue
		}
		for at := range columns {
			if !taken[at] && mostly(values[at], like.least, like.is) {
				found[like.canonical], taken[at] = at, true
				p.note("%s: taken for %s by its values, not by its header", columns[at], like.canonical)
				break
			}
		}
	}
}

// placeTheLongest finds the text where no header told it: of several columns of free text,
// the one with most of it.
func (p *Profile) placeTheLongest(columns []string, values [][]string, found map[string]int, taken map[int]bool) {
	if _, done := found["mo_text"]; done {
		return
	}
	best, most := -1, 0
	for at := range columns {
		if taken[at] || columns[at] == "" || KindOf(values[at]) != FreeText {
			continue
		}
		letters := 0
		for _, v := range values[at] {
			letters += len(v)
		}
		if letters > most {
			best, most = at, letters
		}
	}
	if best >= 0 {
		found["mo_text"], taken[best] = best, true
		p.note("%s: taken for mo_text as the column with most free text, not by its header", columns[best])
	}
}

// placeTheOnly finds the reference where one column alone, of those that no header told,
// has values of that kind. Of two it takes neither.
func (p *Profile) placeTheOnly(columns []string, values [][]string, found map[string]int, taken map[int]bool) {
	if _, done := found["crime_ref"]; done {
		return
	}
	only := -1
	for at := range columns {
		switch {
		case taken[at] || columns[at] == "" || KindOf(values[at]) != Reference:
		case only >= 0:
			only = len(columns)
		default:
			only = at
		}
	}
	if only >= 0 && only < len(columns) {
		found["crime_ref"], taken[only] = only, true
		p.note("%s: taken for crime_ref as the only column with such values, not by its header", columns[only])
	}
}

// mostly reports whether nearly all different values are of a kind. A class
// without a letter or a stroke, such as 49, may be any number: one must have one.
func mostly(values []string, least int, is func(string) bool) bool {
	seen := map[string]bool{}
	unknown, telling := 0, false
	for _, v := range values {
		if v = strings.TrimSpace(v); v == "" || seen[v] {
			continue
		}
		seen[v] = true
		switch {
		case is(v):
			telling = telling || strings.Trim(v, "0123456789") != ""
		default:
			unknown++
		}
		if len(seen) == mostSeen || 100*unknown > (100-leastKnown)*mostSeen {
			break
		}
	}
	return telling && len(seen) >= least && 100*unknown <= (100-leastKnown)*len(seen)
}

func isClass(v string) bool {
	_, err := reference.LookupOffence(v)
	return err == nil
}

func isForce(v string) bool {
	_, err := reference.LookupForce(v)
	return err == nil && strings.Trim(v, "0123456789") != ""
}
