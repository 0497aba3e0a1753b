package check

import (
	"slices"
	"strings"

	"cyberflag/prose"
)

// What nothing bears out is not wrong for that: the numbers that it is of may stand
// elsewhere. It is wrong when one plain slip explains it: when it is just what the slip
// makes of the numbers that are there. A hypothesis supposes one slip, and gives what would
// be right instead for each of the numbers that the claim may be of: each guess is
// Contradicted, and its reason shows the sum.
type hypothesis struct {
	slip string
	try  func(*suspect) []guess
}

// hypotheses stand in the order in which they are tried: first that there is no slip; then
// those that only an exact agreement shows, which chance seldom gives; last what is only near to what the
// words mean, where nothing but the words says which numbers are meant.
var hypotheses = []hypothesis{
	{"none: the numbers of the story give it", (*suspect).rightAfterAll},
	{"the multiple is printed as a rise", (*suspect).multipleAsRise},
	{"it is counted from the later value", (*suspect).fromLaterValue},
	{"a digit of a figure is wrong, or two are swapped", (*suspect).slippedFigure},
	{"a difference and a number give another one, of which digits are swapped", (*suspect).slippedBase},
	{"offences are called something else", (*suspect).calledOtherwise},
	{"the parts that are told come to another total", (*suspect).partsOfTotal},
	{"the figures of the places come to another total", (*suspect).placesOfTotal},
	{"the story has another number for the same thing", (*suspect).saidWithOther},
	{"the years lie another distance apart", (*suspect).otherDistance},
	{"the two numbers that it is of give another", (*suspect).nearMiss},
}

// A suspect is a claim that nothing bears out, with what its words say.
type suspect struct {
	*opened
	form
	was Claim
}

// judgeErrors says of what is still open, and of what was called wrong by numbers that its
// own words do not give, which slip explains it.
func (d *desk) judgeErrors() {
	for i := range d.claims {
		was := d.claims[i]
		if !d.isSuspect(was) {
			continue
		}
		if c, ok := d.explain(was); ok {
			c.Start, c.End, c.Quote = was.Start, was.End, was.Quote
			d.claims[i] = c
		}
	}
}

// isSuspect reports whether a slip may explain c: nothing was found that it is of, or it
// is wrong by numbers that may not be those that it is of.
func (d *desk) isSuspect(c Claim) bool {
	switch c.Verdict {
	case CannotTell:
		return slices.Contains(openWhys, c.Why) || slices.Contains(suspectWhys, c.Why) || strings.HasPrefix(c.Why, saidOfPart)
	case Contradicted:
		return c.Kind == WrongArithmetic && c.sides != nil && (c.sides.a.c == nil || c.sides.b.c == nil || !d.inOwnWords(c))
	}
	return false
}

// suspectWhys are more reasons of what is left open that a slip may explain.
var suspectWhys = []string{notCounted, noTotal, noYears}

// explain gives the first slip that explains a claim.
func (d *desk) explain(was Claim) (Claim, bool) {
	phrase := prose.Span{Start: was.Start, End: was.End}
	if asked.MatchString(d.sentenceText(d.facts.SentenceOf(phrase.Start))) {
		return Claim{}, false
	}
	f, ok := d.formOf(phrase)
	if !ok {
		return Claim{}, false
	}
	s := &suspect{d.open(f.at, phrase, mostByLuck), f, was}
	for _, h := range hypotheses {
		if c, ok := onlyOne(h.try(s)); ok {
			return c, true
		}
	}
	return Claim{}, false
}

// clearly is by how much more the words must speak for one guess than for any other.
const clearly = 2

// onlyOne gives the guess that most speaks for, unless another of nearly as much says that
// something else is right.
func onlyOne(guesses []guess) (Claim, bool) {
	best := -1
	for i, g := range guesses {
		if best < 0 || g.score > guesses[best].score {
			best = i
		}
	}
	if best < 0 {
		return Claim{}, false
	}
	is := guesses[best]
	for _, g := range guesses {
		if g.score > is.score-clearly && g.claim.Value.String() != is.claim.Value.String() {
			return Claim{}, false
		}
	}
	return is.claim, true
}
