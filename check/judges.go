package check

import (
	"math/big"

	"cyberflag/prose"
)

// judges is the order in which the kinds of claim are judged. No claim shares a
// byte with one that was judged before it, so a kind that reads more into the
// words comes before one that reads less: "an increase of 364" is a change and
// not a count. Spans of years come after the changes that took so long.
var judges = []struct {
	claims string
	judge  func(*desk)
}{
	{"sums of money", (*desk).judgeMoney},
	{"percentages, fractions, multiples and differences of change", (*desk).judgeChanges},
	{"rates: so many in so long", (*desk).judgeRates},
	{"rates: so many for so many people", (*desk).judgePerHeads},
	{"differences of shares", (*desk).judgePoints},
	{"lengths of time in years", (*desk).judgeSpans},
	{"distances in years", (*desk).judgeDistances},
	{"numbers of forces", (*desk).judgeForces},
	{"parts of a whole", (*desk).judgeShares},
	{"counts of offences or people", (*desk).judgeCounts},
	{"ages of the youngest and oldest", (*desk).judgeAges},
	{"lengths of time in months", (*desk).judgeMonths},
	{"ranks among places and years", (*desk).judgeRanks},
	{"which of two places has more", (*desk).judgeAhead},
	{"rises and falls of every year", (*desk).judgeTrends},
	{"what is still open, by the numbers around it", (*desk).judgeOpen},
	{"what is open after that, by the slips that would explain it", (*desk).judgeErrors},
}

// A countJudge is one way to judge a count. It gives false when it cannot say.
type countJudge func(*count) (Claim, bool)

// countJudges is the order in which a count is judged: every way in which it
// can be right comes before the ways in which it can be wrong.
func (d *desk) countJudges() []countJudge {
	return []countJudge{
		d.byUnit,       // officers or schools, which no figure is of
		d.byRound,      // hedged or round: against exact numbers and figures
		d.byAverage,    // so many for each force, or a mean of years
		d.byComparison, // the earlier side of a comparison that nothing else puts a number on
		d.byRest,       // what a place leaves of the region around it
		d.byAside,      // a figure of a part, or of victims
		d.byOfWhich,    // a part of the number before it, which no figure is of
		d.byJoint,      // a joint total of another year
		d.byFigure,     // a figure of its value
		d.byTotalAgain, // a total of offences that is said again of people
		d.byNamed,      // the figures of the places that it is said of
		d.byLabel,      // a difference by its name
		d.byFurther,    // what came on top of the number of another year
		d.byRemainder,  // what is left of a number before it
		d.bySum,        // the numbers beside it, or the figures of a region's forces
		d.byYears,      // the figures of several years
		d.byListBehind, // a list before it
		d.byStretch,    // the figures from one year on to another
		d.bySet,        // the same forces as another total
		d.byMatchedSet, // so many forces that have figures
		d.byPartner,    // the later side is of another length
		d.byGap,        // a nought where a force gave no number
		d.byNought,     // a nought where the figures have a number
		d.byRival,      // another number for what the story has one for
		d.byAgain,      // a number that was given before
		d.byNearness,   // a figure that it nearly is
		d.byLeftover,   // the one figure left that it is a slip of
		d.byTwin,       // a number of the story that it nearly is
		d.byForceCount, // how many forces another total is from
	}
}

// judgeCounts judges every count that no other claim has judged.
func (d *desk) judgeCounts() {
	for _, c := range d.counts {
		if c.Change != prose.None || !d.isClaim(c) {
			continue
		}
		v, ok := d.asDifference(c)
		if !ok {
			v = d.judgeCount(c)
		}
		phrase := c.Phrase
		if y := d.totalOf(c); y != nil {
			phrase.Start = y.Phrase.Start
		}
		d.claim(phrase, v)
	}
}

// judgeCount gives what came out for c; it is worked out once, because changes
// ask for both of their sides.
func (d *desk) judgeCount(c *count) Claim {
	if c.verdict == nil {
		v := d.firstJudgement(c)
		c.verdict = &v
	}
	return *c.verdict
}

func (d *desk) firstJudgement(c *count) Claim {
	for _, judge := range d.countJudges() {
		if v, ok := judge(c); ok {
			return d.sparePart(c, v)
		}
	}
	return Claim{Verdict: CannotTell, Why: d.nothing(c)}
}

// byRound judges c when it is not meant to the unit.
func (d *desk) byRound(c *count) (Claim, bool) {
	if c.exactly() && (c.best != nil || c.step().Cmp(big.NewRat(1, 1)) == 0) {
		return Claim{}, false
	}
	return d.judgeRound(c)
}

// byUnit judges what no figure is of: its value can only be that of a number of
// offences.
func (d *desk) byUnit(c *count) (Claim, bool) {
	if !c.notOffences() || c.ofPeople(c.best) || d.otherUnit(c) && c.exactly() {
		return Claim{}, false
	}
	return Claim{Verdict: CannotTell, Why: notCounted}, true
}

const notCounted = "the figures count offences, and none is of this"

// The reasons for which a count is left open.
const (
	noFigures = "no figures were given, and the story has nothing to hold it against"
	notMeant  = "a figure has this value, but the words do not say that it is meant"
	noneMeant = "no figure has this value, and none is surely meant"
)

func (d *desk) nothing(c *count) string {
	switch {
	case len(d.book) == 0:
		return noFigures
	case c.best != nil:
		return notMeant
	}
	return noneMeant
}
