package answer

// A line of counts may speak of the flag, "45 of those were tagged cyber", below the heading of a year. What it says holds for
// the parts that follow, and not for the next year.

// endFlagOfCount forgets that a line of counts spoke of the flag, "45 of those were tagged cyber", where a heading begins the
// next year.
func (r *reader) endFlagOfCount(s string, f facets) {
	counts := r.hasCounts(s)
	switch {
	case f.period.Dated() && !counts:
		r.yearBegins()
	case f.flagged && !counts:
		r.flagOfCount = false
	case f.flagged && !r.here.flagged:
		r.flagOfCount = true
	}
}

// yearBegins forgets the flag of such a line.
func (r *reader) yearBegins() {
	if r.flagOfCount {
		r.here.flagged, r.flagOfCount = false, false
	}
}
