package flag

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/record"
	"cyberflag/rules"
)

// A Miss is an example that the rules do not answer as it says.
type Miss struct {
	Example rules.Example
	Why     string
}

// String gives file:line: what was wanted and what came.
func (m Miss) String() string {
	return fmt.Sprintf("%s:%d: %q: %s", m.Example.File, m.Example.Line, m.Example.Text, m.Why)
}

// CheckExamples decides every example of set and gives those that come out
// otherwise, each once. An example's record has a text and nothing else.
func CheckExamples(set *rules.Set) ([]Miss, error) {
	j, err := NewJudge(set)
	if err != nil {
		return nil, err
	}
	var misses []Miss
	for _, e := range set.Examples() {
		if all := differences(e, j.Decide(record.Record{Text: e.Text})); len(all) > 0 {
			misses = append(misses, Miss{e, strings.Join(all, "; ")})
		}
	}
	return misses, nil
}

// Uncovered gives the rules and tables of platforms without an example in which
// they fire, and those without one in which they must not. Rules with the same
// weights need one of each kind together.
func Uncovered(set *rules.Set) (noPositive, noNegative []string) {
	group := map[string]string{}
	for _, r := range set.Rules() {
		group[r.ID] = r.Group
	}
	fires, silent := map[string]bool{}, map[string]bool{}
	for _, e := range set.Examples() {
		for _, id := range e.Fires {
			fires[group[id]] = true
		}
		for _, id := range e.Silent {
			silent[group[id]] = true
		}
	}
	for _, r := range set.Rules() {
		if !fires[r.Group] && !slices.Contains(noPositive, r.Group) {
			noPositive = append(noPositive, r.Group)
		}
		if !silent[r.Group] && !slices.Contains(noNegative, r.Group) {
			noNegative = append(noNegative, r.Group)
		}
	}
	return noPositive, noNegative
}

// differences says what of d is not as e wants it.
func differences(e rules.Example, d Decision) []string {
	var all []string
	if d.Answer().String() != e.Answer {
		all = append(all, fmt.Sprintf("want %s, got %s (%.3f)", e.Answer, d.Answer(), d.Probability()))
	}
	fired := d.fired()
	for _, id := range e.Fires {
		if !slices.Contains(fired, id) {
			all = append(all, id+" did not fire")
		}
	}
	for _, id := range e.Silent {
		if slices.Contains(fired, id) {
			all = append(all, id+" fired")
		}
	}
	return all
}

// fired gives the rules whose mentions count or are in doubt, those of other
// channels than the internet that were found, and the cues that speak against
// the others.
func (d Decision) fired() []string {
	var ids []string
	for _, h := range d.hits {
		if h.Used+h.Doubtful >= 0.5 || rules.Channel(h.Channel).Offline() {
			ids = append(ids, h.Rule)
		}
		if h.By != nil {
			ids = append(ids, h.By.Rule)
		}
	}
	return ids
}
