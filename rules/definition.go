package rules

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/internal/civil"
)

// Definitions gives the definitions in the order of their files.
func (s *Set) Definitions() []Definition { return slices.Clone(s.definitions) }

// Dated gives the definitions of s, and when they are in force, without all else: it is kept
// where the rest of s has been made into something else.
func (s *Set) Dated() *Set {
	return &Set{version: s.version, definitions: s.definitions, undated: s.undated}
}

// Definition gives the definition with an id, or an error with a hint.
func (s *Set) Definition(id string) (Definition, error) {
	var known []string
	for _, d := range s.definitions {
		if d.ID == id {
			return d, nil
		}
		known = append(known, d.ID)
	}
	return Definition{}, &unknownDefinition{id, nearestHint(id, known)}
}

type unknownDefinition struct{ id, hint string }

func (e *unknownDefinition) Error() string { return fmt.Sprintf("unknown definition %q", e.id) }
func (e *unknownDefinition) Hint() string {
	if e.hint == "" || strings.HasSuffix(e.hint, "?") {
		return strings.TrimSpace(e.hint + " cyberflag definitions lists them")
	}
	return e.hint + "; cyberflag definitions lists them"
}

// InForce gives the definition in force on a day. A day before the first has
// the first; a zero day has the one that the rules name for undated records.
func (s *Set) InForce(day civil.Date) Definition {
	if day.IsZero() {
		d, _ := s.Definition(s.undated) // Load has checked that it is there
		return d
	}
	dated := s.dated()
	for _, d := range slices.Backward(dated) {
		if !day.Before(d.First) {
			return d
		}
	}
	return dated[0]
}

// Undated gives the id of the definition for records without a date.
func (s *Set) Undated() string { return s.undated }

// dated gives the definitions that apply by date, earliest first.
func (s *Set) dated() []Definition {
	var ds []Definition
	for _, d := range s.definitions {
		if !d.First.IsZero() {
			ds = append(ds, d)
		}
	}
	slices.SortFunc(ds, func(a, b Definition) int { return a.First.Compare(b.First) })
	return ds
}

// CountsChannel reports whether c counts as online under d.
func (d Definition) CountsChannel(c Channel) bool {
	return slices.Contains(onlineChannels, c) || slices.Contains(d.Counts, c)
}

func (p *parser) definition(s statement) {
	if !p.define("definition "+s.rest.text, s) {
		return
	}
	d := Definition{ID: s.rest.text}
	p.settings(s, map[string]func(line){
		"title":    func(l line) { d.Title = l.text },
		"from":     func(l line) { d.First = p.day(l) },
		"to":       func(l line) { d.Last = p.day(l) },
		"wording":  func(l line) { d.Wording = strings.TrimSpace(d.Wording + " " + l.text) },
		"source":   func(l line) { d.Source = strings.TrimSpace(d.Source + " " + l.text) },
		"verified": func(l line) { d.Verified = p.yesNo(l) },
		"counts":   func(l line) { d.Counts = p.channels(l) },
	})
	if d.Title == "" || d.Wording == "" || d.Source == "" {
		p.failf(s.rest.at, "", "definition %s needs a title, a wording and a source", d.ID)
	}
	p.set.definitions = append(p.set.definitions, d)
}

func (p *parser) channels(l line) []Channel {
	var cs []Channel
	for _, item := range split(l, ",") {
		cs = append(cs, p.channel(item))
	}
	return cs
}

func (p *parser) day(l line) civil.Date {
	d, err := civil.Parse(l.text)
	if err != nil {
		p.failf(l.at, "", "%v", err)
	}
	return d
}

func (p *parser) yesNo(l line) bool {
	if l.text != "yes" && l.text != "no" {
		p.failf(l.at, "known: no, yes", "want yes or no, not %q", l.text)
	}
	return l.text == "yes"
}

// checkDefinitions holds the definitions to each other: dates follow without a
// gap or an overlap, the last is open, and undated records have one.
func (p *parser) checkDefinitions() {
	if _, err := p.set.Definition(p.set.undated); err != nil {
		p.failf(Place{"definitions.rules", 1, 1}, "write: undated ID", "no definition for records without a date (undated %s)", p.set.undated)
	}
	ds := p.set.dated()
	if len(ds) == 0 {
		p.failf(Place{"definitions.rules", 1, 1}, "", "no definition has a date")
	}
	for i, d := range ds {
		at := p.defined["definition "+d.ID]
		switch last := i == len(ds)-1; {
		case last && !d.Last.IsZero():
			p.failf(at, "", "the latest definition %s ends on %s: nothing is in force after it", d.ID, d.Last)
		case !last && d.Last.AddDays(1) != ds[i+1].First:
			p.failf(at, "dates follow each other without a gap", "definition %s ends on %s and %s begins on %s", d.ID, d.Last, ds[i+1].ID, ds[i+1].First)
		}
	}
}
