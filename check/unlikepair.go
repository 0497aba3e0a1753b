package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// unlikePairs gives the pairs of figures that a change at sp is worked out
// between although they cannot be compared: other areas, lengths of period or
// kinds of offence. One side is printed there; the other is printed too, or the
// words say which figure it is. A change that fits none of them may be anything,
// so they never prove it wrong.
func (d *desk) unlikePairs(sp prose.Span) []pair {
	printed := d.printedNear(sp)
	others := slices.Concat(printed, d.pointedAt(sp, printed))
	var out []pair
	for _, s := range printed {
		for _, o := range others {
			if s.e == o.e || s.e.sameThing(*o.e) {
				continue
			}
			for _, p := range []pair{{a: o, b: s, story: true}, {a: s, b: o, story: true}} {
				if kind, _ := d.unlike(p); kind != "" {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// printedNear gives the counts that have a figure and stand in the sentence of sp,
// or when there is none in those before it.
func (d *desk) printedNear(sp prose.Span) []side {
	sentence := d.facts.SentenceOf(sp.Start)
	var out []side
	for from := sentence; from >= sentence-2 && len(out) < 2; from-- {
		for _, c := range d.saidIn(from, from) {
			if e := c.sound(); e != nil && c.exactly() && c.Change == prose.None && !c.notOffences() {
				out = append(out, side{c.value, c, e})
			}
		}
	}
	return out
}

// pointedAt gives the figures that the sentence of sp means without printing
// them: for a place that it names or that is printed, of the period that it
// says, or of the kind of offence that it says.
func (d *desk) pointedAt(sp prose.Span, printed []side) []side {
	times := d.timesOf(sp)
	sentence := d.facts.SentenceOf(sp.Start)
	var out []side
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip {
			continue
		}
		inPlace := d.namesPlace(sentence, e) || slices.ContainsFunc(printed, func(s side) bool { return likePlace(s.e.Area, e.Area) })
		if inPlace && (d.pointsInTime(sentence, times, e, printed) || d.pointsByName(sentence, e, printed)) {
			out = append(out, side{e.value, nil, e})
		}
	}
	return out
}

// likePlace reports whether two figures are for one place, or each for some
// nation or other: sets of forces that are put together by whoever answered.
func likePlace(a, b figure.Area) bool {
	return sameArea(a, b) || a.Kind == figure.Nation && b.Kind == figure.Nation
}

func (d *desk) namesPlace(sentence int, e *entry) bool {
	return slices.ContainsFunc(d.areasIn(sentence, sentence), func(a prose.Area) bool {
		return relate(a.Area, e.Area) == same
	})
}

// pointsInTime reports whether the words about a change say the period of e.
func (d *desk) pointsInTime(sentence int, times saidTimes, e *entry, printed []side) bool {
	if times.from.fits(e.Period, e.Period.Months()) == 1 {
		return true
	}
	for _, p := range d.periodsIn(sentence, sentence) {
		if p.Kind == prose.Dated && (periodLink{Period: p, ok: true}).fits(e.Period, e.Period.Months()) == 1 {
			return true
		}
		if p.Kind == prose.YearBefore && slices.ContainsFunc(printed, func(s side) bool { return e.Period.End.AddDays(1) == s.e.Period.Start }) {
			return true
		}
	}
	return false
}

// pointsByName reports whether the sentence names the place of e, which has but
// one figure of its kind, or the measure of e beside a count of the same place
// and time.
func (d *desk) pointsByName(sentence int, e *entry, printed []side) bool {
	only := !slices.ContainsFunc(d.book, func(o entry) bool {
		return o.known && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period != e.Period
	})
	other := !slices.ContainsFunc(printed, func(s side) bool { return sameArea(s.e.Area, e.Area) })
	if only && other && d.namesPlace(sentence, e) {
		return true
	}
	return d.saysMeasure(sentence, e.Measure) && slices.ContainsFunc(printed, func(s side) bool {
		return s.e.Period == e.Period && sameArea(s.e.Area, e.Area)
	})
}

// saysMeasure reports whether the sentence has the words of m, one after the other.
func (d *desk) saysMeasure(sentence int, m figure.Measure) bool {
	s := d.facts.Sentences[sentence]
	return strings.Contains(strings.ToLower(plain(d.text[s.Start:s.End])), strings.ToLower(string(m)))
}
