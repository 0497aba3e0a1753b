package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// An entry is a figure with what its measure says in words.
type entry struct {
	figure.Figure
	value  int64         // meaning nothing unless known
	known  bool          // the figure is a count
	topics []string      // what its measure is about
	own    []string      // words of its measure that no other measure here has
	marks  []string      // words of its measure that no other story is about: "stalking"
	slip   bool          // a misprint of another value of the same release
	of     int64         // the value that it misprints
	joint  []figure.Area // the places that it is the total of, when no figure is
}

// A book is the figures that a story is held against.
type book []entry

func newBook(figs []figure.Figure) book {
	b := make(book, 0, len(figs))
	about, marks := map[figure.Measure][]string{}, map[figure.Measure][]string{}
	for _, f := range firstReleases(figs) {
		f = ofRelease(f)
		if _, ok := about[f.Measure]; !ok {
			about[f.Measure] = topicNames(prose.Scan(string(f.Measure)).Topics)
			marks[f.Measure] = marksOf(f.Measure)
		}
		n, known := f.Value.Number()
		if m := forcesPrinted.FindStringSubmatch(f.Area.Printed); m != nil && f.Area.Kind == figure.UnknownArea && f.Area.Forces == 0 {
			f.Area.Forces, _ = prose.WholeNumber(m[1])
		}
		b = append(b, entry{Figure: f, value: n, known: known, topics: about[f.Measure], marks: marks[f.Measure]})
	}
	b.findOwnWords()
	b.findSlips()
	return b
}

// releaseNamed is the release that a measure's name says, which is a vintage and no
// kind of offence.
var releaseNamed = lazyre.New(`(?i)\s*\(\s*((?:19|20)\d{2})\s+(?:release|edition|publication|return)\s*\)\s*$`)

// ofRelease moves the year of a release from the name of a measure to the day of
// publishing, where that is not known.
func ofRelease(f figure.Figure) figure.Figure {
	m := releaseNamed.FindStringSubmatch(string(f.Measure))
	if m == nil {
		return f
	}
	f.Measure = figure.Measure(strings.TrimSuffix(string(f.Measure), m[0]))
	if on, err := civil.ParsePartial(m[1]); err == nil && f.Source.PublishedOn.IsZero() {
		f.Source.PublishedOn = on
	}
	return f
}

// firstNamed is a value that a measure's name says was printed first, and since replaced.
var firstNamed = lazyre.New(`(?i)\s*\(\s*(?:as\s+)?(?:first|originally|initially|previously)\s+(?:published|released|reported|printed|given|recorded|issued)\b[^)]*\)\s*$`)

// firstReleases gives the figures with those first that the name of their measure says were
// the first of their thing, under the name that the later ones have.
func firstReleases(figs []figure.Figure) []figure.Figure {
	var first, rest []figure.Figure
	for _, f := range figs {
		name := firstNamed.ReplaceAllString(string(f.Measure), "")
		if name == string(f.Measure) {
			rest = append(rest, f)
			continue
		}
		f.Measure = figure.Measure(name)
		first = append(first, f)
	}
	return append(first, rest...)
}

// forcesPrinted is how many forces the name of an area says, of one that is no area
// that we know: "Hertfordshire and Essex (2 forces)".
var forcesPrinted = lazyre.New(`(?i)\(\s*(\w+)\s+(?:police\s+)?forces\b`)

func topicNames(ts []prose.Topic) []string {
	var names []string
	for _, t := range ts {
		if !slices.Contains(names, t.Name) {
			names = append(names, t.Name)
		}
	}
	return names
}

// findOwnWords gives each measure the words that set it apart, such as "ten
// and under"; a book of one measure has none.
func (b book) findOwnWords() {
	in := map[string]map[figure.Measure]bool{}
	for _, e := range b {
		for _, w := range measureWords(e.Measure) {
			if in[w] == nil {
				in[w] = map[figure.Measure]bool{}
			}
			in[w][e.Measure] = true
		}
	}
	for i := range b {
		for _, w := range measureWords(b[i].Measure) {
			if len(in[w]) == 1 && !b.onlyMeasure() {
				b[i].own = append(b[i].own, w)
			}
		}
	}
}

func (b book) onlyMeasure() bool {
	return !slices.ContainsFunc(b, func(e entry) bool { return e.Measure != b[0].Measure })
}

func measureWords(m figure.Measure) []string {
	_, part, found := strings.Cut(string(m), ",")
	if !found {
		return nil
	}
	return strings.FieldsFunc(strings.ToLower(part), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') })
}

// sameThing reports whether e and o are values of the same area, period and
// measure: two vintages, when they come from different days.
func (e entry) sameThing(o entry) bool {
	return e.Measure == o.Measure && e.Period == o.Period && sameArea(e.Area, o.Area) && e.Area.Forces == o.Area.Forces
}

// findSlips marks misprints: of values that several papers printed from one
// release and that differ by a digit or two, the collector's own is right, or
// failing that the one that most publishers have.
func (b book) findSlips() {
	for i := range b {
		best := -1 // not weighed yet: few values have another near them
		for _, o := range b {
			e := &b[i]
			if !e.known || !o.known || !e.sameThing(o) || !digitSlip(e.value, o.value) || !sameRelease(*e, o) {
				continue
			}
			if best < 0 {
				best = b.weight(*e)
			}
			if w := b.weight(o); w > best {
				e.slip, e.of, best = true, o.value, w
			}
		}
	}
}

// firstHandWeight is above any number of publishers that relay a value.
const firstHandWeight = 1 << 20

// weight counts the publishers of a value; one who collected it outweighs all
// who relay it.
func (b book) weight(e entry) int {
	first := 0
	var who []string
	for _, o := range b {
		if o.known && o.value == e.value && o.sameThing(e) && !slices.Contains(who, o.Source.Publisher) {
			who = append(who, o.Source.Publisher)
			if reference.FirstHand(o.Figure) {
				first = firstHandWeight
			}
		}
	}
	return first + len(who)
}

// basis says which figure e is: force, period, value, who printed it, when and
// where.
func (e entry) basis() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s, %s, %s: %s", areaName(e.Area), e.Period, e.Measure, e.Value)
	src := e.Source
	if src.Publisher != "" {
		fmt.Fprintf(&s, "; %s", src.Publisher)
		if !src.PublishedOn.IsZero() {
			fmt.Fprintf(&s, ", %s", src.PublishedOn.Words())
		}
	}
	if src.URL != "" {
		fmt.Fprintf(&s, "; %s", src.URL)
	}
	if src.Where != "" {
		fmt.Fprintf(&s, "; %s", src.Where)
	}
	return s.String()
}

// areaName gives the name that a reader knows, with the number of forces.
func areaName(a figure.Area) string {
	if a.Name == "" {
		return a.Printed
	}
	if a.Forces > 0 && a.Kind != figure.Force {
		return fmt.Sprintf("%s (%d forces)", a.Name, a.Forces)
	}
	return a.Name
}
