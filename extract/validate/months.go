package validate

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

// baseline is how many months a month is held against.
const baseline = 12

// A month is told when its count is as far from the mean of the twelve before
// as chance alone would bring about in one of 16,000 (four standard deviations,
// of the counts seen or of a Poisson count, whichever is more), and by three
// tenths of that mean; the flag's use, when its share is as far from that of
// the twelve before, and by half of it. The shares keep large forces, whose
// smallest changes are beyond chance, from being told every month.
const (
	farOff    = 4.0
	leastJump = 0.3
	leastUse  = 0.5
)

// longestSeries is how many months are looked at: more come of a mistyped
// century, which the rows' own rules tell.
const longestSeries = 12 * 100

// A series is the crimes that one force recorded, by month.
type series struct {
	months map[int]*monthCount
	last   civil.Date
}

type monthCount struct{ crimes, flagYes int }

// monthOf numbers months from the year 0.
func monthOf(d civil.Date) int { return 12*d.Year + int(d.Month) - 1 }

// monthName gives yyyy-mm.
func monthName(n int) string { return fmt.Sprintf("%04d-%02d", n/12, n%12+1) }

func (s *series) add(rec record.Record) {
	n := s.months[monthOf(rec.RecordedOn)]
	if n == nil {
		n = &monthCount{}
		s.months[monthOf(rec.RecordedOn)] = n
	}
	n.crimes++
	if rec.OfficerFlag == record.FlagYes {
		n.flagYes++
	}
	if s.last.Before(rec.RecordedOn) {
		s.last = rec.RecordedOn
	}
}

// span gives the first and the last month.
func (s *series) span() (first, last int) {
	all := slices.Sorted(maps.Keys(s.months))
	return all[0], all[len(all)-1]
}

// whole gives the last month that is surely complete: the export may have been
// made within the last one, unless that has a crime in its last three days.
func (s *series) whole() int {
	month := monthOf(s.last)
	end := time.Date(s.last.Year, s.last.Month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if s.last.Day <= end-3 {
		month--
	}
	return month
}

// before adds up the twelve months before one.
func (s *series) before(month int) (sum monthCount, mean, deviation float64) {
	var counts []float64
	for m := month - baseline; m < month; m++ {
		n := monthCount{}
		if s.months[m] != nil {
			n = *s.months[m]
		}
		sum.crimes, sum.flagYes = sum.crimes+n.crimes, sum.flagYes+n.flagYes
		counts = append(counts, float64(n.crimes))
	}
	mean = float64(sum.crimes) / baseline
	squares := 0.0
	for _, n := range counts {
		squares += (n - mean) * (n - mean)
	}
	return sum, mean, math.Max(math.Sqrt(squares/(baseline-1)), math.Sqrt(mean))
}

// monthFindings looks at the months of each force.
func (c *Collector) monthFindings() {
	c.file = ""
	if c.tally.Read > 0 && c.flagged == 0 {
		c.add(Finding{Code: FlagNotUsed, Column: "officer_flag", Message: fmt.Sprintf("blank in all %d rows", c.tally.Read)})
	}
	for _, force := range slices.Sorted(maps.Keys(c.forces)) {
		s := c.forces[force]
		first, last := s.span()
		for month := max(first, last-longestSeries); month <= last; month++ {
			switch {
			case s.months[month] == nil:
				c.add(Finding{Code: MonthMissing, Force: force, Month: monthName(month), Message: "no crime was recorded in this month, and some before and after"})
			case month-first >= baseline && month <= s.whole():
				c.jump(force, month, s)
				c.useJump(force, month, s)
			}
		}
	}
}

// jump holds the count of a month against the twelve before.
func (c *Collector) jump(force string, month int, s *series) {
	now := s.months[month]
	_, mean, deviation := s.before(month)
	if off := math.Abs(float64(now.crimes) - mean); mean > 0 && off > farOff*deviation && off > leastJump*mean {
		c.add(Finding{Code: MonthJump, Force: force, Month: monthName(month),
			Message: fmt.Sprintf("%d crimes, and %.0f a month in the twelve before", now.crimes, mean)})
	}
}

// useJump holds the use of the flag in a month against the twelve before.
func (c *Collector) useJump(force string, month int, s *series) {
	now := s.months[month]
	sum, _, _ := s.before(month)
	if sum.crimes == 0 || c.flagged == 0 {
		return
	}
	was, is := float64(sum.flagYes)/float64(sum.crimes), float64(now.flagYes)/float64(now.crimes)
	pooled := float64(sum.flagYes+now.flagYes) / float64(sum.crimes+now.crimes)
	spread := math.Sqrt(pooled * (1 - pooled) * (1/float64(sum.crimes) + 1/float64(now.crimes)))
	if off := math.Abs(is - was); spread > 0 && off > farOff*spread && off > leastUse*was {
		c.add(Finding{Code: FlagUseJump, Force: force, Month: monthName(month), Column: "officer_flag",
			Message: fmt.Sprintf("flagged by the officer: %d of %d, and %d of %d in the twelve months before", now.flagYes, now.crimes, sum.flagYes, sum.crimes)})
	}
}
