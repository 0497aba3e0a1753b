package collate

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/reference"
)

// The bounds of doubt. A jump is more than fourfold, or to less than a quarter,
// where the larger count is 50 or more: 12 and 50 differ by more than chance makes
// even of a doubling. One value in two years is asked about above 20, because small
// ones often meet; a change within 31 days is likelier a misprint than a revision.
// Our own rules; the example was Derbyshire, 727 to 166.
const (
	jumpFactor  = 4
	jumpFrom    = 50
	sameAbove   = 20
	quickChange = 31 // days
	// A span that shares no more days than this with a year is not about it.
	brush = 31
)

// queries gathers what a person should ask about, in the order of the forces,
// wider areas last.
func (s Set) queries(asked, all []figure.Figure) []Query {
	var qs []Query
	most := map[figure.Period]map[string]int64{
		s.Question.Base: caps(all, s.Question.Base), s.Question.Current: caps(all, s.Question.Current),
	}
	for i, r := range s.Returns {
		qs = append(qs, cellQueries(r.Force, r.Base)...)
		qs = append(qs, cellQueries(r.Force, r.Current)...)
		qs = append(qs, otherPeriods(r, asked)...)
		qs = append(qs, calendarYears(r, asked)...)
		qs = append(qs, pairQueries(r)...)
		qs = append(qs, s.sameAsOtherYear(r, s.Matrix.Rows[i])...)
		qs = append(qs, s.aboveWider(r)...)
		qs = append(qs, s.aboveAll(r, most)...)
	}
	for _, w := range s.Wider {
		qs = append(qs, cellQueries(w.Area, w.Cell)...)
		qs = append(qs, s.againstForces(w)...)
	}
	qs = append(qs, s.nationsAgainst(s.Question.Base)...)
	return append(qs, s.nationsAgainst(s.Question.Current)...)
}

// cellQueries asks about values that differ and dates that cannot be.
func cellQueries(area figure.Area, c Cell) []Query {
	var qs []Query
	for i, v := range c.Vintages {
		if len(publishersOf(v.Figures)) > 1 {
			qs = append(qs, Query{Conflict, area, c.Period, fmt.Sprintf("Values published at one time differ: %s; %s.",
				values(v.Figures), taken(v)), v.Figures})
		}
		if i > 0 {
			qs = append(qs, quickChanges(area, c, c.Vintages[i-1].Chosen, v.Chosen)...)
		}
	}
	for _, f := range figuresOf(c) {
		if counted(f) && f.Source.PublishedOn.Last().Before(c.Period.End) && !f.Source.PublishedOn.IsZero() {
			qs = append(qs, Query{TooEarly, area, c.Period, fmt.Sprintf("%s was published before the period had ended.", said(f)), []figure.Figure{f}})
		}
	}
	return qs
}

// taken says which value of a vintage is used, and what speaks for it.
func taken(v Vintage) string {
	counts := keep(v.Figures, counted)
	switch {
	case v.rivals() != nil:
		return "nothing decides between them, and " + said(v.Chosen) + " is used where one number is needed"
	case reference.FirstHand(v.Chosen):
		return said(v.Chosen) + " is taken, because it is first hand"
	case len(publishersOf(counts)) == 1:
		return said(v.Chosen) + " is taken, the only count"
	}
	return said(v.Chosen) + " is taken, because more publishers gave it"
}

func figuresOf(c Cell) []figure.Figure {
	var figs []figure.Figure
	for _, v := range c.Vintages {
		figs = append(figs, v.Figures...)
	}
	return figs
}

func quickChanges(area figure.Area, c Cell, before, after figure.Figure) []Query {
	days := before.Source.PublishedOn.Last().DaysUntil(after.Source.PublishedOn.First())
	if before.Value == after.Value || days > quickChange || before.Source.PublishedOn.IsZero() {
		return nil
	}
	return []Query{{QuickChange, area, c.Period,
		fmt.Sprintf("%s became %s within %s: a misprint rather than a revision?", said(before), said(after), dayCount(days)),
		[]figure.Figure{before, after}}}
}

func dayCount(n int) string {
	if n == 1 {
		return "a day"
	}
	return fmt.Sprintf("%d days", n)
}

// otherPeriods asks about a force whose only printed count, for a period in
// question, is of a longer or overlapping one.
func otherPeriods(r Return, asked []figure.Figure) []Query {
	var qs []Query
	for _, c := range []Cell{r.Base, r.Current} {
		if _, some := c.Value().Range(); some {
			continue
		}
		others := keep(asked, func(f figure.Figure) bool {
			return f.Area.Code == r.Force.Code && f.Area.Kind == figure.Force && f.Period != c.Period &&
				f.Period.Shared(c.Period) > brush && counted(f) && !isCalendarYear(f.Period)
		})
		if len(others) == 0 {
			continue
		}
		slices.SortFunc(others, compareFigures)
		var spans []string
		for _, f := range others {
			spans = append(spans, fmt.Sprintf("%s for %s (%s)", f.Value, f.Period.Words(), f.Source.Publisher))
		}
		qs = append(qs, Query{OtherPeriodOnly, r.Force, c.Period, "Printed only for another period: " + strings.Join(spans, "; ") + ".", others})
	}
	return qs
}

// pairQueries asks about a jump, and about two years with one value.
func pairQueries(r Return) []Query {
	base, ok1 := r.Base.Value().Number()
	current, ok2 := r.Current.Value().Number()
	if !ok1 || !ok2 {
		return nil
	}
	both := []figure.Figure{r.Base.Chosen, r.Current.Chosen}
	switch {
	case isJump(base, current):
		multiple := ""
		if base > 0 {
			multiple = fmt.Sprintf(", %s times as many", big.NewRat(current, base).FloatString(2))
		}
		return []Query{{Jump, r.Force, r.Current.Period, fmt.Sprintf("%s in %s and %s in %s%s (asked above %d times, or below a quarter, where one of them is %d or more): do both count the same?",
			figure.Thousands(base), r.Base.Period, figure.Thousands(current), r.Current.Period, multiple, jumpFactor, jumpFrom), both}}
	case base == current && base > sameAbove:
		return []Query{{SameValue, r.Force, r.Current.Period, fmt.Sprintf("%s in both %s and %s: was one year copied from the other?",
			figure.Thousands(base), r.Base.Period, r.Current.Period), both}}
	}
	return nil
}

// isJump reports whether two counts are more than fourfold apart and large enough
// to ask.
func isJump(base, current int64) bool {
	small, large := min(base, current), max(base, current)
	return large >= jumpFrom && large > jumpFactor*small
}

// aboveWider asks about a force with more than the region or nation it is in.
func (s Set) aboveWider(r Return) []Query {
	var qs []Query
	for _, w := range s.Wider {
		c := r.of(w.Cell.Period)
		n, ok := c.Value().Number()
		of, okWider := w.Cell.Value().Number()
		if ok && okWider && n > of && partOf(r, w.Area) {
			qs = append(qs, Query{AboveWider, r.Force, c.Period, fmt.Sprintf("%s is more than %s for %s.", said(c.Chosen), said(w.Cell.Chosen), w.Area.Printed),
				[]figure.Figure{c.Chosen, w.Cell.Chosen}})
		}
	}
	return qs
}

// partOf reports whether the force surely lies in the wider area. Where the
// area's name does not settle it, it says no.
func partOf(r Return, wider figure.Area) bool {
	name := strings.ToLower(wider.Name)
	switch {
	case wider.Kind == figure.Region:
		return strings.EqualFold(strings.TrimSuffix(wider.Name, " (region)"), strings.TrimSuffix(r.Region, " (region)"))
	case wider.Kind != figure.Nation:
		return false
	case name == "wales":
		return r.Region == "Wales"
	case name == "england":
		return r.Region != "Wales"
	}
	return strings.Contains(name, "england and wales") || strings.Contains(name, "england, wales") || name == "uk" || name == "united kingdom"
}

// aboveAll asks about a force with more flagged offences than it has of all.
func (s Set) aboveAll(r Return, caps map[figure.Period]map[string]int64) []Query {
	if s.Question.Measure != figure.CyberFlagged {
		return nil
	}
	var qs []Query
	for _, c := range []Cell{r.Base, r.Current} {
		n, ok := c.Value().Number()
		most, capped := caps[c.Period][r.Force.Code]
		if ok && capped && n > most {
			qs = append(qs, Query{AboveAll, r.Force, c.Period,
				fmt.Sprintf("%s is more than all its child sexual offences, %s.", said(c.Chosen), figure.Thousands(most)), []figure.Figure{c.Chosen}})
		}
	}
	return qs
}

// said words a figure with who gave it and when: "98 (Sunderland Echo, June 2017)".
func said(f figure.Figure) string {
	return fmt.Sprintf("%s (%s, %s)", f.Value, f.Source.Publisher, f.Source.PublishedOn.Words())
}

// values lists figures that differ, each value once with who gave it.
func values(figs []figure.Figure) string {
	var parts []string
	seen := map[figure.Value]bool{}
	for _, f := range slices.SortedFunc(slices.Values(figs), func(a, b figure.Figure) int {
		return cmp.Or(compareValues(a.Value, b.Value), compareFigures(a, b))
	}) {
		if !seen[f.Value] {
			seen[f.Value] = true
			parts = append(parts, said(f))
		}
	}
	return strings.Join(parts, ", ")
}

// OnlyOtherPeriod reports whether nobody gave a figure for the period of c, a
// cell of the force, and somebody gave one for another span of months.
func (s Set) OnlyOtherPeriod(c Cell, force figure.Area) bool {
	return len(c.Vintages) == 0 && slices.ContainsFunc(s.Queries, func(q Query) bool {
		return q.Area.Code == force.Code && (q.Kind == OtherPeriodOnly && q.Period == c.Period || q.Kind == CalendarYear && q.Figures[0].Period.Overlaps(c.Period))
	})
}
