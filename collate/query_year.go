package collate

import (
	"fmt"

	"cyberflag/figure"
)

// calendarYears asks about counts of a calendar year for a force, which stand
// among those of financial years: the two are not the same twelve months.
func calendarYears(r Return, asked []figure.Figure) []Query {
	var qs []Query
	for _, c := range []Cell{r.Base, r.Current} {
		for _, f := range asked {
			calendar := f.Period == figure.CalendarYear(f.Period.Start.Year)
			if !calendar || f.Area.Kind != figure.Force || f.Area.Code != r.Force.Code || f.Period.Start.Year != c.Period.Start.Year || !counted(f) {
				continue
			}
			text := fmt.Sprintf("%s is for the calendar year %d, which is not %s.", said(f), f.Period.Start.Year, c.Period)
			if f.Value == c.Value() {
				text = fmt.Sprintf("%s is given for the calendar year %d and also for %s: which is it?", said(f), f.Period.Start.Year, c.Period)
			}
			qs = append(qs, Query{CalendarYear, r.Force, c.Period, text, []figure.Figure{f}})
		}
	}
	return qs
}

// sameAsOtherYear asks about a value that stands for another financial year
// too. Base against current is asked about by pairQueries.
func (s Set) sameAsOtherYear(r Return, row MatrixRow) []Query {
	var qs []Query
	for _, c := range []Cell{r.Base, r.Current} {
		n, ok := c.Value().Number()
		if !ok || n <= jumpAbove {
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
