package collate

import "cyberflag/figure"

// A Direction is which way a published value changed.
type Direction string

// The directions, by their names in JSON.
const (
	Up        Direction = "up"
	Down      Direction = "down"
	Back      Direction = "back"      // it changed, and the last value is the first again
	Withdrawn Direction = "withdrawn" // a count before, and none now
	Given     Direction = "given"     // none before, and a count now
	Otherwise Direction = "otherwise" // between other states
)

// Change gives how a revised value went from the first that was published to
// the one that stands, and by how much where both are counts.
func (r Revision) Change() (Direction, int64) {
	first, last := r.Values[0].Value, r.Values[len(r.Values)-1].Value
	from, ok1 := first.Number()
	to, ok2 := last.Number()
	switch {
	case ok1 && ok2 && to > from:
		return Up, to - from
	case ok1 && ok2 && to < from:
		return Down, to - from
	case first == last:
		return Back, 0
	case ok1 && !ok2:
		return Withdrawn, 0
	case ok2 && !ok1:
		return Given, 0
	}
	return Otherwise, 0
}

// RevisionSummary counts revisions by direction, and adds up what they did to
// the counts: of the revisions of one period the sum is what the total moved by.
type RevisionSummary struct {
	Period figure.Period
	Forces map[Direction]int
	Net    int64 // over the forces with a count both before and after
}

// Summaries gives the base's revisions and the current period's.
func (s Set) Summaries() []RevisionSummary {
	var all []RevisionSummary
	for _, p := range []figure.Period{s.Question.Base, s.Question.Current} {
		sum := RevisionSummary{Period: p, Forces: map[Direction]int{}}
		for _, r := range s.Revisions {
			if r.Period == p {
				d, n := r.Change()
				sum.Forces[d]++
				sum.Net += n
			}
		}
		all = append(all, sum)
	}
	return all
}
