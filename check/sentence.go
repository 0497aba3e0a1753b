package check

import (
	"slices"
	"sort"

	"cyberflag/prose"
)

// What a sentence has is looked up here and nowhere else: a walk over all of a
// text for each of its claims would take the square of its length. TestLinear
// counts what is looked at.

// begunIn gives those of a list, which stands in the order of the text, that begin
// in the sentences from to to.
func begunIn[T any](d *desk, list []T, from, to int, start func(*T) int) []T {
	i, j := firstIn(d, list, from, start), firstIn(d, list, to+1, start)
	if i >= j {
		return nil
	}
	d.looked += j - i
	return list[i:j]
}

// firstIn gives the place in a list of the first that begins in a sentence or after it.
func firstIn[T any](d *desk, list []T, sentence int, start func(*T) int) int {
	at := len(d.text)
	if sentence < len(d.facts.Sentences) {
		at = d.facts.Sentences[max(sentence, 0)].Start
	}
	return sort.Search(len(list), func(i int) bool { return start(&list[i]) >= at })
}

// The lists of one sentence or of several that follow each other.

func (d *desk) areasIn(from, to int) []prose.Area {
	return begunIn(d, d.facts.Areas, from, to, func(a *prose.Area) int { return a.Start })
}

func (d *desk) periodsIn(from, to int) []prose.Period {
	return begunIn(d, d.facts.Periods, from, to, func(p *prose.Period) int { return p.Start })
}

func (d *desk) topicsIn(from, to int) []prose.Topic {
	return begunIn(d, d.facts.Topics, from, to, func(t *prose.Topic) int { return t.Start })
}

func (d *desk) spansIn(from, to int) []prose.YearSpan {
	return begunIn(d, d.facts.YearSpans, from, to, func(y *prose.YearSpan) int { return y.Start })
}

func (d *desk) percentsIn(from, to int) []prose.Percent {
	return begunIn(d, d.facts.Percents, from, to, func(p *prose.Percent) int { return p.Start })
}

func (d *desk) sharesIn(from, to int) []prose.Share {
	return begunIn(d, d.facts.Shares, from, to, func(s *prose.Share) int { return s.Start })
}

func (d *desk) multiplesIn(from, to int) []prose.Multiple {
	return begunIn(d, d.facts.Multiples, from, to, func(m *prose.Multiple) int { return m.Start })
}

func (d *desk) ratesIn(from, to int) []prose.Rate {
	return begunIn(d, d.facts.Rates, from, to, func(r *prose.Rate) int { return r.Start })
}

func (d *desk) forcesIn(from, to int) []prose.ForceCount {
	return begunIn(d, d.facts.Forces, from, to, func(f *prose.ForceCount) int { return f.Start })
}

func (d *desk) changesIn(from, to int) []prose.Change {
	return begunIn(d, d.facts.Changes, from, to, func(c *prose.Change) int { return c.Start })
}

// saidIn gives every count of the sentences, whatever it counts.
func (d *desk) saidIn(from, to int) []*count {
	return begunIn(d, d.counts, from, to, func(c **count) int { return (*c).Start })
}

// mostAround is how many counts on either side of one are looked through for a
// number that it may round or misprint: more than any story has.
const mostAround = 100

// around gives the counts before and after c.
func (d *desk) around(c *count) []*count {
	from, to := max(0, c.at-mostAround), min(len(d.counts), c.at+mostAround)
	d.looked += to - from
	return d.counts[from:to]
}

// prints reports whether the story has a count of value n that a figure has too.
func (d *desk) prints(n int64) bool {
	return slices.ContainsFunc(d.ofValue[n], func(c *count) bool { return c.best != nil })
}

// saidBefore gives the counts before a sentence that are not too far from it.
func (d *desk) saidBefore(sentence int) []*count {
	n := firstIn(d, d.counts, sentence, func(c **count) int { return (*c).Start })
	d.looked += min(n, mostAround)
	return d.counts[max(0, n-mostAround):n]
}

// claimsIn gives the claims of a sentence that were judged so far.
func (d *desk) claimsIn(sentence int) []Claim {
	var out []Claim
	for _, i := range d.claimed[sentence] {
		out = append(out, d.claims[i])
	}
	d.looked += len(out)
	return out
}

// areaBefore gives the last area that is named before a sentence, or nil.
func (d *desk) areaBefore(sentence int) *prose.Area {
	n := firstIn(d, d.facts.Areas, sentence, func(a *prose.Area) int { return a.Start })
	if n == 0 {
		return nil
	}
	return &d.facts.Areas[n-1]
}

// topicsBefore gives what the text before a sentence is about.
func (d *desk) topicsBefore(sentence int) []string {
	var out []string
	for _, t := range d.firstTopic {
		if d.facts.SentenceOf(t.Start) < sentence {
			out = append(out, t.Name)
		}
	}
	return out
}
