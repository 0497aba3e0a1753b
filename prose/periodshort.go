package prose

import (
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"strings"
)

// yearsBefore takes "the year before" and "the same period last year", which is as long as the other one.
func (s *scanner) yearsBefore() {
	s.each(before, func(sp Span, _ []string) {
		if !s.take(sp) {
			return
		}
		p := Period{Span: sp, Kind: YearBefore, Months: 12}
		if strings.Contains(strings.ToLower(s.text[sp.Start:sp.End]), "same ") {
			p.Months = 0
		}
		s.facts.Periods = append(s.facts.Periods, p)
	})
}

func (s *scanner) lastYears() {
	s.each(lastYear, func(sp Span, _ []string) {
		if !strings.HasPrefix(s.text[sp.End:], " average") { // "97 a year on average"
			s.period(sp, LastYear, figure.Period{})
		}
	})
}

// oneMonths takes "May 2017" where no day stands before it.
func (s *scanner) oneMonths() {
	s.each(oneMonth, func(sp Span, g []string) {
		if !s.dayBefore(sp.Start) {
			p := civil.Partial{Year: year(g[1]), Month: MonthOf(g[0])}
			s.period(sp, Dated, figure.Period{Start: p.First(), End: p.Last()})
		}
	})
}

// oldYears takes years of which no story here gives figures.
func (s *scanner) oldYears() {
	s.each(longAgo, func(sp Span, _ []string) {
		if s.standsAlone(sp) && s.take(sp) {
			s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Date})
		}
	})
}

// bareYears takes "2017" where it is no count, and not when something was printed.
func (s *scanner) bareYears() {
	s.each(bareYear, func(sp Span, g []string) {
		if madePublic.MatchString(s.text[max(0, sp.Start-40):sp.Start]) {
			if s.take(sp) {
				s.facts.NotCounts = append(s.facts.NotCounts, NotCount{sp, Date})
			}
			return
		}
		if s.standsAlone(sp) && !s.counted(sp) {
			s.period(sp, Year, figure.CalendarYear(year(g[0])))
		}
	})
}

// counted reports whether the four digits at sp are a count and not a year:
// "2016 offences".
func (s *scanner) counted(sp Span) bool {
	unit, end := s.unitAfter(sp.End)
	if unit == Unsaid || unit == Other {
		return false
	}
	for _, p := range []string{"in", "since", "during", "april", "march", "from", "until", "by", "for", "of", "the"} {
		before := strings.TrimRight(s.text[s.windowStart(sp.Start, 12):sp.Start], " \n\t")
		if strings.HasSuffix(strings.ToLower(before), p) {
			return false
		}
	}
	return end-sp.End < 40
}

var dayEnd = lazyre.New(`(?i)\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?$`)

// dayBefore reports whether a day stands before the month at byte at, which
// makes it a date and not a month.
func (s *scanner) dayBefore(at int) bool {
	return dayEnd.MatchString(s.text[s.windowStart(at, 10):at])
}
