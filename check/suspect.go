package check

import (
	"math/big"
	"slices"
	"strings"

	"cyberflag/prose"
)

// What nothing bears out is not wrong for that: the numbers that it is of may stand
// elsewhere. It is wrong when one plain slip explains it: when it is just what the slip
// makes of the numbers that are there. A hypothesis supposes one slip, and gives what would
// be right instead for each of the numbers that the claim may be of: each guess is
// Contradicted, and its reason shows the sum. slip names it in English; the tests have for
// each name a story that it alone explains.
type hypothesis struct {
	slip string
	try  func(*suspect) []guess
}

// hypotheses stand in the order in which they are tried: first that there is no slip; then
// those that only an exact agreement shows, which chance seldom gives; last what is only near to what the
// words mean, where nothing but the words says which numbers are meant.
var hypotheses = []hypothesis{
	{"none: the numbers of the story give it", (*suspect).rightAfterAll},
	{"a place without a number is taken for nought", (*suspect).gapTakenAsNil},
	{"the multiple is printed as a rise", (*suspect).multipleAsRise},
	{"it is counted from the later value", (*suspect).fromLaterValue},
	{"a digit of a figure is wrong, or two are swapped", (*suspect).slippedFigure},
	{"a difference and a number give another one, of which digits are swapped", (*suspect).slippedBase},
	{"offences are called something else", (*suspect).calledOtherwise},
	{"the number of one of several places is called that of all", (*suspect).partCalledWhole},
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
	d.rejudge()
}

// rejudge gives a change its due that was called wrong by a number of the story which was
// then found to be a slip of another: by that one it may be right.
func (d *desk) rejudge() {
	for i := range d.claims {
		was := d.claims[i]
		if was.Verdict != Contradicted || was.sides == nil {
			continue
		}
		r := *was.sides
		if !d.meantSide(&r.a) && !d.meantSide(&r.b) {
			continue
		}
		f, ok := d.formOf(prose.Span{Start: was.Start, End: was.End})
		if ok && f.count != nil && f.count.Change != prose.None {
			f.change = func(r pair) Claim { return d.differenceOf(f.count, r) }
		}
		if !ok || f.change == nil {
			continue
		}
		if c := f.change(r); fits(c) {
			c.Start, c.End, c.Quote, c.sides = was.Start, was.End, was.Quote, &r
			d.claims[i] = c
		}
	}
}

// meantSide puts in the place of a side the number that it was found to be a slip of.
func (d *desk) meantSide(s *side) bool {
	if s.c == nil || s.e != nil {
		return false
	}
	for _, v := range d.claimsIn(s.c.sentence) {
		if v.Start <= s.c.Start && s.c.End <= v.End && v.Verdict == Contradicted && v.Kind == Misprint && v.Value.Given() && v.Value.value.IsInt() {
			s.value = v.Value.value.Num().Int64()
			return true
		}
	}
	return false
}

// isSuspect reports whether a slip may explain c: nothing was found that it is of, or it
// is wrong by numbers that may not be those that it is of.
func (d *desk) isSuspect(c Claim) bool {
	switch c.Verdict {
	case CannotTell:
		return slices.Contains(openWhys, c.Why) || slices.Contains(suspectWhys, c.Why) || strings.HasPrefix(c.Why, saidOfPart)
	case Supported:
		return c.Kind == "" && c.sides == nil
	case Contradicted:
		if c.Kind == TwoValues || c.Kind == Misprint {
			return d.saysTotal(c)
		}
		return (c.Kind == WrongArithmetic || c.Kind == WrongMultipleWord) && c.sides != nil && (c.sides.a.c == nil || c.sides.b.c == nil || !d.inOwnWords(c))
	}
	return false
}

// suspectWhys are more reasons of what is left open that a slip may explain.
var suspectWhys = []string{notCounted, noTotal, noYears}

// ofSlipOrSum are the slips of a number that was taken for a wrong figure, and that the words
// call a sum.
var ofSlipOrSum = []hypothesis{{"a number that was taken for a wrong figure is a wrong total", (*suspect).partsOfTotal}}

// saysTotal reports whether the sentence of a claim says that it is a sum.
func (d *desk) saysTotal(c Claim) bool {
	return totalSaid.MatchString(d.sentenceText(d.facts.SentenceOf(c.Start)))
}

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
	slips := hypotheses
	if was.Verdict == Contradicted && (was.Kind == TwoValues || was.Kind == Misprint) {
		slips = ofSlipOrSum
	}
	if was.Verdict == Supported {
		if f.count == nil || f.count.best == nil {
			return Claim{}, false
		}
		slips = displaced
	}
	s := &suspect{d.open(f.at, phrase, mostByLuck), f, was}
	for _, h := range slips {
		if c, ok := onlyOne(h.try(s)); ok {
			return c, true
		}
	}
	return Claim{}, false
}

// The sizes by which slips are told from chance. None is from a source, and of those without an
// argument there is no record of how each was chosen: what holds them is that the stories of
// authors whom nobody had read are judged well by them together (doc/accuracy.md).
const (
	// clearly is by how much more the words must speak for one guess than for any other.
	// Argued: one point is a single weak sign, such as how near a number stands.
	clearly = 2
	// leastSaid is how much the words must speak for the two numbers of a near miss.
	leastSaid = 8
	// leastSaidOfOnly is that where there are no other two. Argued: half of leastSaid, as
	// nothing speaks for another pair.
	leastSaidOfOnly = 4
	// leastCounted is the least number that a slip is sought of. Argued: of one digit any
	// other is a slip.
	leastCounted = 10
	// leastOfPlace is that where the words or figures name the place or time. Argued: a
	// place has many small numbers that agree by chance.
	leastOfPlace = 20
	// leastAlone is that where its value alone says what a number is. Argued: numbers
	// of two digits agree with some other of the story too often by chance.
	leastAlone = 100
)

// A nearness is how far two numbers may lie apart, in percent of the second, to be two
// values of one thing.
type nearness struct{ low, high int64 }

var (
	// nearSaid is of two numbers said of one time. The bounds are each other's
	// inverse, four to five.
	nearSaid = nearness{80, 125}
	// nearKnown is that where the words speak of the number as known, "the 610 offences". Three
	// to five.
	nearKnown = nearness{60, 166}
	// nearPlaces is of a total and what the figures of its places come to. It is
	// narrow, since the places that are meant are themselves a guess.
	nearPlaces = nearness{94, 107}
)

// farthest is by how many times the printed change may miss what comes out, either way.
// Farther off, it is of something else.
var farthest = big.NewRat(3, 2)

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
