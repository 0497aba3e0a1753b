package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// byFigure judges c by a figure of the same value: as wrong when that figure
// does not fit the words, and otherwise as right.
func (d *desk) byFigure(c *count) (Claim, bool) {
	e := c.best
	if e == nil || !c.exactly() || d.byChance(c, e) {
		return Claim{}, false
	}
	for _, fault := range []func(*count, *entry, *Claim) bool{
		d.misprinted, d.miscounted, d.notWholeYear, d.outOfOrder, d.ofOtherList, d.misplaced, d.misdefined, d.ofOneClass, d.ofPartOnly,
	} {
		v := Claim{Value: whole(e.value), Basis: []string{e.basis()}}
		if fault(c, e, &v) {
			return v, true
		}
	}
	v := Claim{Verdict: Supported, Value: whole(e.value), Basis: []string{e.basis()}, Why: e.label() + d.otherVintage(e)}
	if c.period.ok && c.period.Kind == prose.Year && e.Period.Months() == 12 && e.Period != c.period.Period.Period {
		v.Borderline = true
		v.Why += fmt.Sprintf("; that is a year from %s, and %s is twelve other months", e.Period.Start.Month, d.text[c.period.Start:c.period.End])
	}
	return v, true
}

// label says what e is for: "145 is Cleveland in 2016-17".
func (e entry) label() string {
	return fmt.Sprintf("%s is %s in %s", figure.Thousands(e.value), areaName(e.Area), e.Period)
}

// misprinted: the figure itself is one paper's misprint.
func (d *desk) misprinted(c *count, e *entry, v *Claim) bool {
	if !e.slip {
		return false
	}
	v.Verdict, v.Kind, v.Value = Contradicted, Misprint, whole(e.of)
	v.Why = fmt.Sprintf("%s printed %s, but the figure is %s: %s", e.Source.Publisher, figure.Thousands(e.value), figure.Thousands(e.of), slipWords(e.value, e.of))
	v.Basis = append(v.Basis, d.book.basisOf(e.of, *e)...)
	d.remark(v, c.value, e.of, e)
	return true
}

// miscounted: offences are called children, officers or arrests.
func (d *desk) miscounted(c *count, e *entry, v *Claim) bool {
	v.Verdict, v.Kind = Contradicted, WrongUnit
	switch {
	case c.ofPeople(e):
		return false
	case c.notOffences():
		v.Why = fmt.Sprintf("%s is a number of offences recorded", figure.Thousands(e.value))
		return true
	case c.Unit == prose.People && !countsPeople(e.Measure):
		v.Why = fmt.Sprintf("%s is a number of offences; how many children there were is not known", figure.Thousands(e.value))
		return true
	}
	return false
}

// ofPeople reports whether c and e both count people.
func (c *count) ofPeople(e *entry) bool {
	return e != nil && (c.Unit == prose.Persons || c.Unit == prose.People) && countsPeople(e.Measure)
}

// notWholeYear: "the year before" is said of a figure for a part of a year.
func (d *desk) notWholeYear(c *count, e *entry, v *Claim) bool {
	v.Verdict, v.Kind, v.Why = NotComparable, PeriodLength, e.label()+", which is not a whole year"
	return c.clash == WrongPeriod && c.relative(prose.YearBefore) && e.Period.Months() != 12
}

// misplaced: the figure is for another place or time.
func (d *desk) misplaced(c *count, e *entry, v *Claim) bool {
	if c.clash == "" {
		return false
	}
	v.Verdict, v.Kind, v.Why = Contradicted, c.clash, e.label()
	if o := d.otherValue(c); o != nil {
		v.Why += fmt.Sprintf("; %s in %s is %s", areaName(o.Area), o.Period, o.Value)
		v.Basis = append(v.Basis, o.basis())
	}
	return true
}

// misdefined: all offences are called online ones.
func (d *desk) misdefined(c *count, e *entry, v *Claim) bool {
	o := d.wrongDefinition(c)
	if o == nil {
		return false
	}
	v.Verdict, v.Kind = NotComparable, Definition
	v.Why = fmt.Sprintf("%s is %s; of %s there were %s", figure.Thousands(e.value), e.Measure, o.Measure, o.Value)
	v.Basis = append(v.Basis, o.basis())
	return true
}

// ofOneClass: the number counts offences of one class by name ("361 rapes") and
// the figure is of others, or of all of them.
func (d *desk) ofOneClass(c *count, e *entry, v *Claim) bool {
	for _, t := range d.topicsIn(c.sentence, c.sentence) {
		if c.Phrase.Contains(t.Span) && slices.Contains(classes, t.Name) && len(e.topics) > 0 && !slices.Contains(e.topics, t.Name) {
			v.Verdict, v.Kind = NotComparable, Definition
			v.Why = fmt.Sprintf("%s is %s, and not %s alone", figure.Thousands(e.value), e.Measure, strings.ToLower(plain(d.text[t.Start:t.End])))
			return true
		}
	}
	return false
}

// classes are the topics that are a class of offence by themselves; papers call
// much "grooming", and "online" or "sexual" is no class.
var classes = []string{"rape", "assault", "other crime", "images", "communication"}

// ofPartOnly: the figure is for some forces of the region that is named.
func (d *desk) ofPartOnly(c *count, e *entry, v *Claim) bool {
	v.Verdict, v.Kind = NotComparable, Coverage
	v.Why = fmt.Sprintf("%s is for %d forces of %s and not for all of it", figure.Thousands(e.value), e.Area.Forces, areaName(c.area.area))
	return d.partOfRegion(c, e)
}

// partOfRegion reports whether c is said of a whole region and e is for some
// named forces of it.
func (d *desk) partOfRegion(c *count, e *entry) bool {
	return c.area.ok && c.area.firm && c.area.area.Kind == figure.Region && e.Area.Kind == figure.Region && e.Area.Forces > 0 &&
		e.Area.Name != c.area.area.Name && relate(c.area.area, e.Area) == nested && d.saysForces(c.sentence) == 0
}

func countsPeople(m figure.Measure) bool {
	s := strings.ToLower(string(m))
	kind, _, _ := strings.Cut(s, ",")
	return strings.HasSuffix(kind, " victims") || strings.HasPrefix(s, "victims") || strings.HasPrefix(s, "children") || strings.HasPrefix(s, "population") || strings.Contains(s, "number of children")
}

// basisOf names the figures with value n for the same thing as e.
func (b book) basisOf(n int64, e entry) []string {
	for _, o := range b {
		if o.known && o.value == n && o.sameThing(e) {
			return []string{o.basis()}
		}
	}
	return nil
}

// otherValue gives the figure for what the story says c is: its area, period
// and measure.
func (d *desk) otherValue(c *count) *entry {
	var found *entry
	for i := range d.book {
		e := &d.book[i]
		areaSame := c.area.ok && relate(c.area.area, e.Area) == same || !c.area.ok && sameArea(e.Area, c.best.Area)
		if e.known && e.value != c.value && e.Measure == c.best.Measure && areaSame && c.period.fits(e.Period, e.Period.Months()) >= 0 &&
			(c.period.fits(e.Period, e.Period.Months()) == 1 || e.Period == c.best.Period) {
			found = e
		}
	}
	return found
}

// onlineOrNot is said of offences of either sort.
var onlineOrNot = lazyre.New(`(?i)\bonline\s+(?:or|and|as\s+well\s+as)\s+(?:not|off(?:line)?|otherwise|elsewhere|in\s+person|face\s+to\s+face)\b|\b(?:offline|in\s+person)\s+(?:or|and|as\s+well\s+as)\s+online\b|\bnot\s+(?:just|only|merely)\s+(?:those\s+|the\s+)?online\b`)

// calledOnline reports whether the words of c, or those that lead to it in its
// sentence with no number between, say that it is of online offences.
func (d *desk) calledOnline(c *count) bool {
	if onlineOrNot.MatchString(d.sentenceText(c.sentence)) {
		return false
	}
	return slices.ContainsFunc(d.topicsIn(c.sentence, c.sentence), func(t prose.Topic) bool {
		return t.Name == "online" && (c.Phrase.Contains(t.Span) ||
			t.End <= c.Start && !d.hasNumber(t.End, c.Start) && !slices.Contains(c.named, "sexual"))
	})
}

// alsoCalled are the topics of figures that a word of the story may mean.
var alsoCalled = map[string][]string{
	"grooming":      {"grooming", "communication"},
	"communication": {"communication"},
	"images":        {"images"},
}

// wrongDefinition gives the figure for the kind of offence that c is called when its value
// is that of another kind in the same place and time: of all offences for online ones, of
// flagged ones for grooming.
func (d *desk) wrongDefinition(c *count) *entry {
	for _, t := range d.topicsIn(c.sentence, c.sentence) {
		like := alsoCalled[t.Name]
		if like == nil || !c.Phrase.Contains(t.Span) && !d.leadsKind(t, c) || hasAny(c.best.topics, like) {
			continue
		}
		if e := d.sameButKind(c.best, like); e != nil {
			return e
		}
	}
	if d.calledOnline(c) && slices.Equal(c.best.topics, []string{"sexual"}) {
		return d.sameButKind(c.best, []string{"online"})
	}
	return nil
}

// leadsKind reports whether t is the only kind that leads c in its sentence, with nothing but
// words of change between: "image crimes rose from 605".
func (d *desk) leadsKind(t prose.Topic, c *count) bool {
	if t.End > c.Start || d.hasNumber(t.End, c.Start) || c.Start-t.End > 40 || clauseStops.MatchString(strings.NewReplacer(" from ", " ", " to ", " ").Replace(d.text[t.End:c.Start])) {
		return false
	}
	return !slices.ContainsFunc(d.topicsIn(c.sentence, c.sentence), func(o prose.Topic) bool { return alsoCalled[o.Name] != nil && o.Name != t.Name })
}

// sameButKind gives the figure of one of some topics for the place and time of e.
func (d *desk) sameButKind(e *entry, topics []string) *entry {
	for i := range d.book {
		if o := &d.book[i]; o.known && o.value != e.value && hasAny(o.topics, topics) && o.Period == e.Period && sameArea(o.Area, e.Area) {
			return o
		}
	}
	return nil
}

func hasAny(list, of []string) bool {
	return slices.ContainsFunc(of, func(t string) bool { return slices.Contains(list, t) })
}
