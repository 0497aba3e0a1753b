package site

import (
	"math/big"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// A value is one figure as a table shows it.
type value struct {
	Text   string
	Number bool // a count or a range; otherwise the reason why there is none
	Ref    ref
}

// valueOf shows f with its source, and beside it the rivals that contradict it.
func (m maker) valueOf(f figure.Figure, rivals ...figure.Figure) value {
	_, number := f.Value.Range()
	text := f.Value.String()
	for i, r := range rivals {
		if i > 0 { // the first is f
			text += " or " + r.Value.String()
		}
	}
	if !number {
		text = sentence(text)
	}
	return value{Text: text, Number: number, Ref: m.sources.of(f)}
}

// A change is the step between two values as a table shows it.
type change struct {
	Difference string // "+90"; "" when there is none
	Percent    string // "+163.6%"; "" when WhyNot is said
	WhyNot     string
}

func changeOf(c measure.Change) change {
	var out change
	_, base := c.Base.Number()
	_, current := c.Current.Number()
	if base && current {
		out.Difference = signed(c.Difference)
	}
	switch {
	case c.Percent != nil:
		out.Percent = percent(c.Percent)
	case c.Low != nil && c.High != nil:
		out.Percent = percent(c.Low) + " to " + percent(c.High)
	default:
		out.WhyNot = sentence(c.WhyNot.Words())
	}
	return out
}

// changeBetween shows a change between counts of which some contradict each other,
// by its bounds.
func changeBetween(base, current figure.Range) change {
	c := measure.ContestedChange(base, current)
	out := changeOf(c)
	low, high := current.Minus(base)
	out.Difference = signed(low) + " to " + signed(high)
	if c.Low != nil && percent(c.Low) == percent(c.High) {
		out.Percent = percent(c.Low)
	}
	return out
}

// percent writes a change with its sign.
func percent(r *big.Rat) string { return minus(measure.SignedPercent(r)) }

// A total is a sum over forces with its coverage.
type total struct {
	Period   string // "year ending March 2017"
	Short    string // "2016-17"
	Sum      string
	Forces   int
	Of       int
	Children string // "72.1%"; "" when not known
	Estimate bool   // of the children
	Hidden   string // "2 forces" whose counts are hidden; "" when none
	Observed string // the sum with the hidden counts' bounds; "" when none is hidden
}

func totalOf(t collate.Total) total {
	out := total{
		Period: yearEnding(t.Period), Short: t.Period.String(), Sum: figure.Thousands(t.Counted),
		Forces: t.Forces, Of: t.Of,
		Children: share(t.ChildrenShare), Estimate: t.ChildrenEstimated,
	}
	if t.Forces == 0 {
		out.Sum = "No figure" // a sum of nothing is not nought
	}
	if t.Hidden > 0 {
		out.Hidden, out.Observed = forceCount(t.Hidden), t.Observed.String()
	}
	return out
}

// share writes a share of 0 to 1 as a percentage, or "" when it is not known.
func share(r *big.Rat) string {
	if r == nil {
		return ""
	}
	return measure.SharePercent(r)
}
