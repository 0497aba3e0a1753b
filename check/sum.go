package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// bySum judges a total by its parts, in the story or in the figures.
func (d *desk) bySum(c *count) (Claim, bool) {
	parts := d.sumsOf(c)
	if parts == nil || !addsTo(parts, c.value) && c.Unit == prose.People && !slices.ContainsFunc(parts, func(p *count) bool { return p.Unit == prose.People }) {
		return d.sumOfForces(c) // "1,432 pupils" are no sum of offences
	}
	total, words := addUp(parts)
	v := Claim{Value: whole(total), Why: words, Basis: []string{"the story: " + words}}
	switch {
	case total == c.value, !c.exactly() && roughly(c.Hedge, c.Value, c.step(), big.NewRat(total, 1)):
		v.Verdict = Supported
		d.mixedSum(c, parts, &v)
	case total != c.value && d.addsToMeant(parts, c.value):
		v.Verdict, v.Value = Supported, whole(c.value)
		v.Why += fmt.Sprintf("; with the figure that one of them misprints it is %s", figure.Thousands(c.value))
	default:
		v.Verdict, v.Kind = Contradicted, PartsDoNotSum
	}
	return v, true
}

// addsToMeant reports whether the parts add up to n with the figures that they misprint.
func (d *desk) addsToMeant(parts []*count, n int64) bool {
	var total int64
	for _, p := range parts {
		value := p.value
		if v, ok := d.byNearness(p); ok && p.best == nil && v.Kind == Misprint {
			value = v.Value.value.Num().Int64()
		}
		total += value * int64(max(p.times, 1))
	}
	return total == n
}

func addUp(parts []*count) (int64, string) {
	var total int64
	var words []string
	for _, p := range parts {
		for range max(p.times, 1) {
			total += p.value
			words = append(words, figure.Thousands(p.value))
		}
	}
	return total, fmt.Sprintf("%s = %s", strings.Join(words, " + "), figure.Thousands(total))
}

// sumsOf gives the run of counts beside c that are its parts: a run that adds
// up to it exactly, or one that the words call its parts and that nearly does.
func (d *desk) sumsOf(c *count) []*count {
	if !c.summed {
		c.parts, c.summed = d.findSum(c), true
	}
	return c.parts
}

func (d *desk) findSum(c *count) []*count {
	if run := d.exactSum(c); run != nil {
		return run
	}
	for _, run := range d.runs(c) {
		if hasOwnTotal(run) || mixesTimes(run) {
			continue
		}
		total, _ := addUp(run)
		told := totalLabel.MatchString(d.text[d.back(c.Start, 24):c.Start]) || d.saysHowMany(c, run)
		if (told || len(run) >= 3 && (d.calledParts(c, run) || d.listed(c, run))) && (nearTotal(total, c.value) || digitSlip(total, c.value)) && d.wholeRun(c, run) {
			return run
		}
	}
	if run := d.column(c); run != nil {
		if total, _ := addUp(run); nearTotal(total, c.value) || digitSlip(total, c.value) {
			return run
		}
	}
	return nil
}

// exactSum gives the run of counts beside c that comes to it.
func (d *desk) exactSum(c *count) []*count {
	for _, run := range d.runs(c) {
		if addsTo(run, c.value) {
			return run
		}
	}
	return nil
}

// mixesTimes reports whether some of the run are said to be earlier numbers, and not all:
// "689, up from 605, and 702 ... 1,391 in all".
func mixesTimes(run []*count) bool {
	base := 0
	for _, p := range run {
		if p.base {
			base++
		}
	}
	return base > 0 && base < len(run)
}

// hasOwnTotal reports whether one of the run is the sum of others that stand right
// before or after it in the run: a total is not added to its parts.
func hasOwnTotal(run []*count) bool {
	for i, p := range run {
		if comesTo(run[i+1:], p.value) {
			return true
		}
		before := slices.Clone(run[:i])
		slices.Reverse(before)
		if comesTo(before, p.value) {
			return true
		}
	}
	return false
}

// comesTo reports whether the first few of run, two at least, add up to n.
func comesTo(run []*count, n int64) bool {
	for i, p := range run {
		n -= p.value * int64(max(p.times, 1))
		if n <= 0 {
			return n == 0 && i > 0
		}
	}
	return false
}

// totalLabel is the label of a sum: "Kent: 264. Surrey: 98. Total: 362."
var totalLabel = lazyre.New(`(?i)\b(?:total|sum|together|altogether|combined|in\s+all|all\s+told)\s*[:=–-]\s*$`)

// allOfThem begins a line that is the sum of the lines before it.
var allOfThem = lazyre.New(`(?i)\b(?:all\s+(?:two|three|four|five|six|of\s+them)|total|together|combined|overall|in\s+all)\b`)

var inSum = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:in\s+sum|all\s+told|for\s+the\s+(?:two|pair)|between\s+the\s+(?:two|pair))\b`)

// saysHowMany reports whether the words of c say how many parts it has, and the
// run has so many: "the two forces' quarter adds up to 390".
func (d *desk) saysHowMany(c *count, run []*count) bool {
	y := d.totalOf(c)
	if d.ofForces(run) && (d.addedUp(c) || inSum.MatchString(d.text[c.End:d.forward(c.End, 24)])) {
		return true
	}
	return len(run) >= 2 && (d.saysForces(c.sentence) == len(run) || y != nil && y.Years == len(run))
}

// addedUp reports whether the words right about c say that it is of several numbers
// together: "added together, that is 413", "413 between them".
func (d *desk) addedUp(c *count) bool {
	return togetherAfter.MatchString(d.text[c.End:d.forward(c.End, 40)]) || togetherBefore.MatchString(d.text[d.back(c.Start, 72):c.Start])
}

// mixedSum says of a sum that is right what it mixes or leaves out: parts of
// periods of different length, or a force of the region that is not among them.
func (d *desk) mixedSum(c *count, parts []*count, v *Claim) {
	if part, all := twiceCounted(parts); part != nil {
		v.Verdict, v.Kind, v.Value = Contradicted, WrongArithmetic, whole(all.value)
		v.Why += fmt.Sprintf(", but %s is %s and %s is %s, of which it is a part", part.Value, part.Measure, all.Value, all.Measure)
		v.Basis = append(v.Basis, part.basis(), all.basis())
		return
	}
	if a := parts[0].sound(); a != nil && parts[0].Unit != prose.People && c.callsPeople(a.Measure, v) {
		return
	}
	for _, p := range parts[1:] {
		a, b := parts[0].sound(), p.sound()
		if a == nil || b == nil || a.Measure != b.Measure || a.Period.Months() == b.Period.Months() || min(a.Period.Months(), b.Period.Months()) > 12 {
			continue
		}
		v.Verdict, v.Kind = NotComparable, PeriodLength
		v.Why += fmt.Sprintf(", but %s is for %d months and %s for %d", a.Value, a.Period.Months(), b.Value, b.Period.Months())
		v.Basis = append(v.Basis, a.basis(), b.basis())
		return
	}
	if left := d.leftOut(c, parts); left != nil {
		v.Verdict, v.Kind = NotComparable, Coverage
		v.Why += fmt.Sprintf(", but %s, in the same region, is left out", areaName(left.Area))
		if !left.known {
			v.Kind = GapAsNil
			v.Why += fmt.Sprintf(" (%s)", left.Value)
		}
		v.Basis = append(v.Basis, left.basis())
	}
}

// callsPeople says of a sum of offences that c calls it one of children.
func (c *count) callsPeople(m figure.Measure, v *Claim) bool {
	if c.Unit != prose.People || countsPeople(m) {
		return false
	}
	v.Verdict, v.Kind = Contradicted, WrongUnit
	v.Why += ", which are offences; how many children there were is not known"
	return true
}

// twiceCounted gives two of the parts of which the one counts what the other counts
// too: online offences beside all of them, in one place and time.
func twiceCounted(parts []*count) (part, all *entry) {
	for _, p := range parts {
		for _, q := range parts {
			if a, b := p.sound(), q.sound(); a != nil && b != nil && isPartOf(a, b) {
				return a, b
			}
		}
	}
	return nil, nil
}

// leftOut gives a figure for a force of the region of c that is not among the
// parts, when the story claims the whole region. A force without a number is
// left out too, unless the story says that the total is of so many forces as
// the parts are.
func (d *desk) leftOut(c *count, parts []*count) *entry {
	if !c.area.ok || !c.area.firm || !hasForces(c.area.area) || c.area.area.Forces > 0 {
		return nil
	}
	said := d.saysForces(c.sentence)
	for i := range d.book {
		e := &d.book[i]
		if relate(c.area.area, e.Area) != nested || e.Area.Kind != figure.Force || parts[0].best == nil || e.Period != parts[0].best.Period || e.Measure != parts[0].best.Measure {
			continue
		}
		if said > 0 && (e.known || said == len(parts)) {
			continue
		}
		if !slices.ContainsFunc(parts, func(p *count) bool { return p.best != nil && sameArea(p.best.Area, e.Area) }) {
			return e
		}
	}
	return nil
}

// saysForces gives the number of forces that a sentence names, or 0.
func (d *desk) saysForces(sentence int) int {
	for _, f := range d.forcesIn(sentence, sentence) {
		return f.Value
	}
	return 0
}

// hasForces reports whether a is a region, or Wales, of which a story can leave a force out.
func hasForces(a figure.Area) bool { return a.Kind == figure.Region || a.Name == "Wales" }

func addsTo(parts []*count, n int64) bool {
	total, _ := addUp(parts)
	return total == n
}
