package check

import (
	"fmt"
	"math/big"

	"cyberflag/figure"
	"cyberflag/prose"
)

// A flow is a count over a period, which makes a rate.
type flow struct {
	value  int64
	period figure.Period
	years  int // so many years, of which the dates are not known; 0 when period has them
	from   string
}

// hours gives the length of time, of years at a leap day in four.
func (f flow) hours() *big.Rat {
	if f.years > 0 {
		return big.NewRat(int64(f.years)*8766, 1)
	}
	return big.NewRat(int64(f.period.Days())*24, 1)
}

// months gives the whole months of the time, or 0.
func (f flow) months() int64 {
	if f.years > 0 {
		return int64(12 * f.years)
	}
	return int64(f.period.Months())
}

// length gives the time in words.
func (f flow) length() string {
	if f.years > 0 {
		return yearsWords(f.years)
	}
	return fmt.Sprintf("%d days", f.period.Days())
}

// flowsIn gives the counts of some sentences that can be a total.
func (d *desk) flowsIn(from, to int) []flow { return d.flowsOf(d.saidIn(from, to)) }

func (d *desk) flowsOf(counts []*count) (near []flow) {
	for _, c := range counts {
		if !c.exactly() || c.Change != prose.None || c.value < 50 || c.notOffences() || c.base {
			continue
		}
		p, ok := c.when()
		years := 0
		if y := d.spanOf(c); y != nil && p.Months() <= 12 && y.Years < 100 {
			years = y.Years
		} else if !ok {
			p = d.carriedPeriod(c)
		}
		near = append(near, flow{c.value, p, years, "the story: " + figure.Thousands(c.value)})
		if c.best != nil {
			near[len(near)-1].from = c.best.basis()
		}
	}
	return near
}

// carriedPeriod gives the last period that the text dates before c, when it is
// shorter than a year, and otherwise a year of 365 days.
func (d *desk) carriedPeriod(c *count) figure.Period {
	year := figure.FinancialYear(2016)
	last := year
	for _, p := range d.periodsIn(c.sentence-1, c.sentence) {
		if p.Kind == prose.Dated && p.End <= c.Start {
			last = p.Period
		}
	}
	if n := last.Months(); n > 0 && n < 12 {
		return last
	}
	return year
}
