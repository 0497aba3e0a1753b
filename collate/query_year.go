package collate

import (
	"fmt"

	"cyberflag/figure"
)

// calendarYears asks about counts of a calendar year for a force, which stand
// among those of financial years: the two are not the same twelve months. A number
// is asked about once, however many of the two years it overlaps.
func calendarYears(r Return, asked []figure.Figure) []Query {
	var qs []Query
	for _, f := range asked {
		if !isCalendarYear(f.Period) || f.Area.Kind != figure.Force || f.Area.Code != r.Force.Code || !counted(f) {
			continue
		}
		var touched []Cell
		for _, c := range []Cell{r.Base, r.Current} {
			if f.Period.Overlaps(c.Period) {
				touched = append(touched, c)
			}
		}
		if len(touched) > 0 {
			period, text := calendarDoubt(f, touched)
			qs = append(qs, Query{CalendarYear, r.Force, period, text, []figure.Figure{f}})
		}
	}
	return qs
}

func isCalendarYear(p figure.Period) bool { return p == figure.CalendarYear(p.Start.Year) }

// calendarDoubt words the doubt about f, and says which of the years that it
// overlaps it may have been meant for: the one with its value, or the one that
// begins in it.
func calendarDoubt(f figure.Figure, touched []Cell) (figure.Period, string) {
	period := touched[len(touched)-1].Period
	names := "not " + period.String()
	if len(touched) == 2 {
		names = fmt.Sprintf("neither %s nor %s", touched[0].Period, period)
	}
	for _, c := range touched {
		if f.Value == c.Value() {
			return c.Period, fmt.Sprintf("%s is given for the calendar year %d and also for %s: which is it?", said(f), f.Period.Start.Year, c.Period)
		}
	}
	return period, fmt.Sprintf("%s is for the calendar year %d, which is %s.", said(f), f.Period.Start.Year, names)
}

// sameAsOtherYear asks about a value that stands for another financial year
// too. Base against current is asked about by pairQueries.
func (s Set) sameAsOtherYear(r Return, row MatrixRow) []Query {
	var qs []Query
	for _, c := range []Cell{r.Base, r.Current} {
		n, ok := c.Value().Number()
		if !ok || n <= sameAbove {
			continue
		}
		for _, other := range row.Cells {
			if other.Period == s.Question.Base || other.Period == s.Question.Current || other.Value() != c.Value() {
				continue
			}
			qs = append(qs, Query{SameValue, r.Force, c.Period, fmt.Sprintf("%s in both %s and %s: was one year copied from the other?",
				figure.Thousands(n), c.Period, other.Period), []figure.Figure{c.Chosen, other.Chosen}})
		}
	}
	return qs
}
