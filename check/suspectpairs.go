package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A weighed pair is one that a change may be between, with how much the words speak for it.
type weighed struct {
	pair
	score int
}

// between gives the pairs that the change may be between, whatever comes out: two numbers
// of one thing at two times, and two of the story that the words or their times put in
// order.
func (s *suspect) between() (out []weighed) {
	if s.change == nil {
		return nil
	}
	for _, a := range s.witnesses {
		for _, b := range s.witnesses {
			if score, ok := s.weigh(a, b); ok && !s.partAndSum(a, b) {
				score += s.standing(a.side, b.side)
				out = append(out, weighed{pair{a.side, b.side, score, a.c != nil && b.c != nil}, score})
			}
		}
	}
	for _, r := range s.storyPairs(s.sp) {
		if r.a.c == nil || r.b.c == nil {
			continue
		}
		score := r.score + s.nearnessOf(r.a) + s.nearnessOf(r.b)
		if s.alike(r.a.c, r.b.c) && !s.partAndSum(witness{side: r.a}, witness{side: r.b}) {
			out = append(out, weighed{r, score + s.standing(r.a, r.b)})
		}
	}
	return out
}

// standing is how much the places of two numbers speak for them: in the sentence of the
// change they are its own; one that is told after it is not, unless it leads the story.
func (s *suspect) standing(a, b side) (n int) {
	const own = 4
	if s.isHere(a) && s.isHere(b) {
		n += own
	}
	for _, r := range []side{a, b} {
		if r.c != nil && r.c.sentence > s.sentence && s.ahead() == 1 {
			n -= own
		}
	}
	return n
}

// partAndSum reports whether the one number is what the other and a third of the story come
// to: 350 is 145 and 205.
func (s *suspect) partAndSum(a, b witness) bool {
	rest := max(a.value, b.value) - min(a.value, b.value)
	return slices.ContainsFunc(s.ofValue[rest], func(o *count) bool {
		return o != a.c && o != b.c && o.Change == prose.None && max(o.sentence-s.sentence, s.sentence-o.sentence) <= 1 && o.value > 20
	})
}

// weigh says how much speaks for a and b as the earlier and the later number.
func (s *suspect) weigh(a, b witness) (score int, ok bool) {
	if a.c == nil && b.c == nil || a.c == b.c || a.value == b.value {
		return 0, false
	}
	if score, ok := s.inSeries(a, b); ok {
		return score, true
	}
	if a.c == nil || b.c == nil {
		return 0, false
	}
	near := s.nearness(a) + s.nearness(b)
	if a.e != nil && b.e != nil {
		place, ok := s.ofPlace(b.e)
		return place + near - 3, ok && oneSeries(a.e, b.e) && a.e.Period.Start.Before(b.e.Period.Start)
	}
	score, ok = s.order(s.sp, a.c, b.c)
	return score + near, ok && s.alike(a.c, b.c)
}

// alike reports whether nothing says that two numbers of the story count different things.
func (s *suspect) alike(a, b *count) bool {
	return (a.Unit == b.Unit || a.Unit == prose.Unsaid || b.Unit == prose.Unsaid) && !outOfScale(a, b) && !s.ofOthers(a, b) && !s.ofOthers(b, a)
}

// ofElse reports whether the clause of the change speaks of something that the numbers are
// not of. A pronoun speaks of what was told before.
func (s *suspect) ofElse() bool {
	before, _ := s.clauseOf(s.phrase)
	if pronounClause.MatchString(s.text[before.Start:before.End]) {
		return false
	}
	return s.ofAnotherSubject(s.phrase) || s.afterAnotherSubject(s.phrase)
}

// pronounClause begins a clause about what was told before.
var pronounClause = lazyre.New(`(?i)^\s*["“'‘]?(?:it|that|this|they|which|these|those|we|you|so|i)\b`)

// isHere reports whether r is a number of the sentence of the claim.
func (o *opened) isHere(r side) bool { return r.c != nil && r.c.sentence == o.sentence }

func (o *opened) nearnessOf(r side) int { return o.nearness(witness{r, o.sentencesTo(r.c)}) }

func (o *opened) sentencesTo(c *count) int {
	n := o.sentence - c.sentence
	return max(n, -n)
}

// oneValue reports whether some pairs are all of the same two numbers.
func oneValue(pairs []weighed) bool {
	return !slices.ContainsFunc(pairs, func(w weighed) bool { return w.a.value != pairs[0].a.value || w.b.value != pairs[0].b.value })
}
