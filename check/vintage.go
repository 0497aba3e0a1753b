package check

import (
	"fmt"

	"cyberflag/internal/civil"
)

// otherVintage says which vintage e is when others differ.
func (d *desk) otherVintage(e *entry) string {
	for i := range d.book {
		o := &d.book[i]
		if !o.sameThing(*e) || o.slip || o.known && o.value == e.value {
			continue
		}
		when := "another release"
		if !o.Source.PublishedOn.IsZero() && !e.Source.PublishedOn.IsZero() {
			when = "a later release"
			if !o.Source.PublishedOn.First().After(e.Source.PublishedOn.Last()) {
				when = "an earlier release"
			}
			when += " (" + o.Source.PublishedOn.Words() + ")"
		}
		printed := ""
		if !e.Source.PublishedOn.IsZero() {
			printed = ", as printed " + whenPrinted(e.Source.PublishedOn)
		}
		if !o.known {
			return fmt.Sprintf("%s; %s says that it is %s", printed, when, o.Value)
		}
		return fmt.Sprintf("%s; %s has %s", printed, when, o.Value)
	}
	return ""
}

// whenPrinted gives "on 7 June 2017", or "in June 2017" where the day is not known.
func whenPrinted(on civil.Partial) string {
	if on.Day > 0 {
		return "on " + on.Words()
	}
	return "in " + on.Words()
}

// yearsWords gives "1 year" or "3 years".
func yearsWords(n int) string {
	if n == 1 {
		return "1 year"
	}
	return fmt.Sprintf("%d years", n)
}

// restated gives the value that replaced a in the release that b comes from.
func (d *desk) restated(a, b *entry) *entry {
	if a.Source.PublishedOn.IsZero() && b.Source.PublishedOn.IsZero() {
		return d.restatedInOrder(a, b)
	}
	if sameRelease(*a, *b) || a.Source.PublishedOn.IsZero() || b.Source.PublishedOn.IsZero() {
		return nil
	}
	var later *entry
	for i := range d.book {
		e := &d.book[i]
		if !e.sameThing(*a) || !e.known || e.slip || !sameRelease(*e, *b) {
			continue
		}
		if e.value == a.value {
			return nil
		}
		later = e
	}
	return later
}

// restatedInOrder is restated for figures without dates: they stand in the order
// in which they were published, so of two values of one thing the later stands
// beside what was published after it. A value of as many forces as b has is
// that of b's release, whatever number of forces a does not give.
func (d *desk) restatedInOrder(a, b *entry) *entry {
	var last *entry
	for i := range d.book {
		e := &d.book[i]
		if !e.known || !e.Source.PublishedOn.IsZero() || e.Measure != a.Measure || e.Period != a.Period || !sameArea(e.Area, a.Area) {
			continue
		}
		if e.sameThing(*a) || a.Area.Forces == 0 && e.Area.Forces > 0 && e.Area.Forces == b.Area.Forces {
			last = e
		}
	}
	if last == nil || last.value == a.value || !a.Period.Start.Before(b.Period.Start) {
		return nil
	}
	return last
}

// withdrawn gives the first later figure that says that there is no number where a
// had one, unless a was printed again after it or in the release that b comes
// from.
func (d *desk) withdrawn(a, b *entry) *entry {
	var gap *entry
	for i := range d.book {
		if e := &d.book[i]; !e.known && e.sameThing(*a) && e.laterThan(a) && !sameRelease(*a, *b) && (gap == nil || gap.laterThan(e)) {
			gap = e
		}
	}
	for i := range d.book {
		o := &d.book[i]
		if gap != nil && o.known && o.value == a.value && o.sameThing(*a) && (sameRelease(*o, *b) || o.laterThan(gap)) {
			return nil
		}
	}
	return gap
}

// laterThan reports whether e was surely printed after o.
func (e entry) laterThan(o *entry) bool {
	p, q := e.Source.PublishedOn, o.Source.PublishedOn
	return !p.IsZero() && !q.IsZero() && p.First().After(q.Last())
}

// sameRelease reports whether two values may come from one release: they were
// printed within three months of each other, and both days are known.
func sameRelease(a, b entry) bool {
	p, q := a.Source.PublishedOn, b.Source.PublishedOn
	if p.IsZero() || q.IsZero() {
		return false
	}
	return p == q || p.First().DaysUntil(q.Last()) <= 92 && q.First().DaysUntil(p.Last()) <= 92
}
