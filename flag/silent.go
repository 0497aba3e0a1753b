package flag

import (
	"fmt"

	"cyberflag/flag/match"
)

// A Sieve tells apart the texts in which a Judge can see nothing, nine in ten
// of a usual extract, without deciding them. It is safe for concurrent use.
type Sieve struct{ finder *match.Finder }

// Sieve makes the sieve of j's rules.
func (j *Judge) Sieve() (*Sieve, error) {
	var phrases []string
	for _, r := range j.set.Rules() {
		for _, p := range r.Phrases {
			phrases = append(phrases, p.Text)
		}
	}
	finder, err := match.New(phrases)
	if err != nil {
		return nil, fmt.Errorf("prepare the rules: %w", err)
	}
	return &Sieve{finder}, nil
}

// Silent reports that no rule has a phrase in text. The decision of such a
// record depends on nothing but its definition, officer flag and location
// type, and on whether its text is blank. It may wrongly say no (a context may
// still cancel all that is there), but never wrongly yes: that would drop a
// crime from the count.
func (s *Sieve) Silent(text []byte) bool { return !s.finder.Any(text) }
