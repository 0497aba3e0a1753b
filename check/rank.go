package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// A rank is where a story says that a place stands among others: first of all, or
// of the forces of a region, or of so many; from the top or from the bottom.
type rank struct {
	prose.Span
	place int    // 1 is first
	low   bool   // counted from the lowest: "the fewest"
	of    int    // "of the four"; 0 when not said
	thing string // what is ranked: "" for the numbers, or "rise", "rate", "share"
}

const (
	placesRE  = `(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))`
	rankNoun  = `(?:numbers?|figures?|counts?|totals?|tally|tallies|offen[cs]es|crimes|cases|records|rises?|increases?|jumps?|growth|surge|climb|falls?|drops?|decreases?|rates?|shares?|proportions?|percentages?)`
	rankEnd   = `(?:\s+(?:[a-z-]+\s+){0,4}?` + rankNoun + `\b|\s+(?:in|of|among|anywhere|across|by|for|nationally|locally|there)\b|\s*[,.;:)]|\s*$)`
	someForce = `(?:(?:police\s+)?(?:force|constabulary|county|area|place)s?)`
)

// ranks are the wordings of a rank. Group 1 is the place, where one is said; group 2
// the word that says from which end.
var ranks = []*lazyre.Regexp{
	lazyre.New(`(?i)\b(?:the|joint)\s+(?:(` + placesRE + `)[\s-]+)?(most|highest|largest|biggest|greatest|worst|steepest|sharpest|fewest|lowest|smallest)` + rankEnd),
	lazyre.New(`(?i)\b(` + placesRE + `)[\s-]+(most|highest|largest|biggest|greatest|worst|fewest|lowest|smallest)` + rankEnd),
	lazyre.New(`(?i)\b()(more|fewer|higher|lower|larger|bigger|smaller)\s+(?:[a-z-]+\s+){0,7}?than\s+(?:that\s+of\s+|in\s+)?(?:any\s+other|any|all\s+(?:the\s+)?other|every\s+other)\b(?:\s+(?:[a-z-]+\s+)?` + someForce + `)?`),
	lazyre.New(`(?i)\b()no\s+(?:other\s+)?` + someForce + `\b[^.;:]{0,60}?\b(?:recorded|had|logged|flagged|counted|saw|reported|came)\s+(more|fewer|higher|lower|close)\b`),
	lazyre.New(`(?i)\b(?:came|comes|coming|ranks?|ranked|ranking|was|is|were|placed|puts?\s+[\w-]+(?:\s[A-Z][\w-]+)?|stood|stands)\s+(?:in\s+)?(` + placesRE + `)(?:\s+place)?()(?:\s+(?:in|of|out\s+of|among|overall|nationally)\b|\s*[,.;)]|\s*$)`),
	lazyre.New(`(?i)\b(?:at\s+the\s+)()(top|bottom|head|foot)\s+of\s+(?:the|its|a|our|that|this)\s+(?:[a-z-]+\s+)?(?:table|list|league|ranking|rankings|chart)\b`),
	lazyre.New(`(?i)\b(?:tops|topped|topping|heads|headed|leads|led|leading)\s+(?:the|its|our|that|this)()()\s+(?:[a-z-]+\s+)?(?:table|list|league|ranking|rankings|chart|region|country)\b`),
}

var (
	wasFirst  = lazyre.New(`(?i)^(?:was|is|were)\s+first\b`)
	notRank   = lazyre.New(`(?i)\b(?:one\s+of|some\s+of|among|amongst|not|perhaps|may\s+be|for|at)\s+$`)
	rankOf    = lazyre.New(`(?i)^[^.;:]{0,48}?\b(?:out\s+)?of\s+(?:the\s+|all\s+|those\s+|our\s+)*(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b`)
	overYears = lazyre.New(`(?i)^[^.;:]{0,40}?\b(?:ever|yet|on\s+record|since\s+(?:records|counting|the\s+count|it)\b|in\s+any\s+year|for\s+[\w-]+\s+years|in\s+(?:\w+\s+){1,2}years|so\s+far|of\s+the\s+(?:\w+\s+)?years)\b`)
)

var placeWords = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// placeOf reads "second" or "2nd"; no word is first.
func placeOf(s string) int {
	if s == "" {
		return 1
	}
	if i := slices.Index(placeWords, strings.ToLower(s)); i >= 0 {
		return i + 1
	}
	n, _ := prose.WholeNumber(strings.TrimRight(strings.ToLower(s), "stndrh"))
	return n
}

var lowWords = []string{"fewest", "lowest", "smallest", "fewer", "lower", "smaller", "bottom", "foot"}

// things are the words for what is ranked, other than the numbers themselves.
var things = map[string]*lazyre.Regexp{
	"rise":  lazyre.New(`(?i)\b(?:rises?|increases?|jumps?|growth|surge|climb|falls?|drops?|decreases?|steepest|sharpest)\b`),
	"rate":  lazyre.New(`(?i)\brates?\b`),
	"share": lazyre.New(`(?i)\b(?:shares?|proportions?|percentages?)\b`),
}

// judgeRanks judges where a place stands among others.
func (d *desk) judgeRanks() {
	for _, re := range ranks {
		for _, at := range re.FindAllStringSubmatchIndex(d.text, -1) {
			if r, ok := d.readRank(at); ok {
				d.claim(r.Span, d.judgeRank(r))
			}
		}
	}
}

// readRank reads one match of ranks.
func (d *desk) readRank(at []int) (rank, bool) {
	group := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return d.text[at[2*i]:at[2*i+1]]
	}
	words := strings.TrimRight(group(0), " \n\t,.;:)")
	sp := prose.Span{Start: at[0], End: at[0] + len(words)}
	if d.facts.SentenceOf(sp.Start) != d.facts.SentenceOf(sp.End-1) || notRank.MatchString(d.text[d.back(sp.Start, 16):sp.Start]) || wasFirst.MatchString(words) {
		return rank{}, false
	}
	r := rank{Span: sp, place: placeOf(group(1)), low: slices.Contains(lowWords, strings.ToLower(group(2)))}
	if m := rankOf.FindStringSubmatch(d.text[sp.Start:d.forward(sp.End, 32)]); m != nil {
		r.of, _ = prose.WholeNumber(m[1])
	}
	for name, re := range things {
		if re.MatchString(words) {
			r.thing = name
		}
	}
	return r, true
}

const noOthers = "the figures do not give what it is ranked among"

func (d *desk) judgeRank(r rank) Claim {
	subject := d.rankedEntry(r)
	if subject == nil {
		return Claim{Verdict: CannotTell, Why: noOthers}
	}
	after := d.text[r.End:d.forward(r.End, 64)]
	if overYears.MatchString(after) || overYears.MatchString(d.text[r.Start:r.End]) {
		return d.judgeOverYears(r, d.latestSaid(r, subject))
	}
	all, complete := d.rankedAmong(r, subject)
	c := d.judgeAmong(r, subject, all, areaName(subject.Area))
	if c.Verdict == Contradicted {
		if v, ok := d.amongSaid(r, subject); ok {
			return v
		}
		if r.of > 0 && r.of != len(all) {
			return Claim{Verdict: CannotTell, Why: noOthers}
		}
	}
	if c.Verdict == Contradicted && !complete && c.Value.value.Cmp(big.NewRat(int64(r.place), 1)) < 0 {
		return Claim{Verdict: CannotTell, Why: noOthers} // others that are not known may stand above it
	}
	return c
}

// rankedEntry gives the figure that r is said of: that of the count right before it,
// or of the place that its sentence names before it, right after it, or that the text
// named last.
func (d *desk) rankedEntry(r rank) *entry {
	sentence := d.facts.SentenceOf(r.Start)
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		if e := c.sound(); c.End <= r.Start && e != nil && isForce(e.Area) && c.Change == prose.None && r.Start-c.End < 48 && !d.namesForce(c.End, r.End) {
			return e
		}
	}
	area := d.rankedPlace(r)
	if area == nil {
		return nil
	}
	for from := sentence; from >= sentence-2; from-- {
		for _, c := range d.saidIn(from, from+1) {
			if e := c.sound(); e != nil && c.Change == prose.None && relate(*area, e.Area) == same {
				return e
			}
		}
	}
	for _, c := range slices.Backward(d.saidIn(sentence-3, sentence+1)) {
		if e := c.sound(); e != nil {
			if own := d.sameOf(&prose.Area{Area: *area}, e); own != nil {
				return own
			}
		}
	}
	return d.onlyOf(*area, sentence)
}

// rankedPlace gives the force that r is said of.
func (d *desk) rankedPlace(r rank) *figure.Area {
	sentence := d.facts.SentenceOf(r.Start)
	var before, after *figure.Area
	for _, a := range d.areasIn(sentence, sentence) {
		switch {
		case !isForce(a.Area):
		case a.Start < r.End:
			before = &a.Area
		case after == nil && a.Start >= r.End && d.regionNamed(r, a) == nil && rankIsOf.MatchString(d.text[r.End:a.Start]):
			after = &a.Area
		}
	}
	switch {
	case before != nil:
		return before
	case after != nil:
		return after
	}
	for _, a := range slices.Backward(d.areasIn(sentence-3, sentence-1)) {
		if isForce(a.Area) {
			return &a.Area
		}
	}
	return nil
}

// rankIsOf stands between a rank and the place that it is said of, when that comes
// after it: "the highest number was in Kent".
var rankIsOf = lazyre.New(`(?i)^[^.;:,\d]{0,24}?\b(?:was|than|were|is|are|came|being|belongs?\s+to|went\s+to)\b[^.;:,\d]{0,24}$`)

// regionNamed gives the region that the area after a rank may be, of a name that a
// force has too: "the most of any force in the West Midlands".
func (d *desk) regionNamed(r rank, a prose.Area) *figure.Area {
	if a.Start < r.End || a.Start-r.End > 40 || !inThe.MatchString(d.text[r.End:a.Start]) && !inThe.MatchString(d.text[r.Start:a.Start]) {
		return nil
	}
	region, err := reference.LookupArea(areaName(a.Area) + " (region)")
	if err != nil {
		return nil
	}
	return &region
}

var inThe = lazyre.New(`(?i)\b(?:in|of|across)\s+the\s+$`)

// namesForce reports whether a force is named between two bytes.
func (d *desk) namesForce(from, to int) bool {
	sentence := d.facts.SentenceOf(from)
	return slices.ContainsFunc(d.areasIn(sentence, sentence), func(a prose.Area) bool {
		return isForce(a.Area) && a.Start >= from && a.End <= to
	})
}

// onlyOf gives the only figure of a place that suits the words of a sentence.
func (d *desk) onlyOf(area figure.Area, sentence int) (found *entry) {
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || relate(area, e.Area) != same || !d.allows(sentence, e) {
			continue
		}
		if found != nil && (found.value != e.value || found.Period != e.Period) {
			return nil
		}
		found = e
	}
	return found
}

// rankedAmong gives the figures of forces for the time and kind of e, in the region
// that the sentence of r names, and whether every force that it speaks of is there.
func (d *desk) rankedAmong(r rank, e *entry) (all []entry, complete bool) {
	scope, scoped := d.scopeOf(r, e)
	for _, set := range d.book.sets() {
		if set[0].Measure != e.Measure || set[0].Period != e.Period {
			continue
		}
		for _, o := range set {
			if !scoped || relateForce(o.Area, scope) == nested {
				all = append(all, o)
			}
		}
	}
	complete = r.of > 0 && len(all) == r.of || scoped && len(all) == forcesIn(scope)
	return all, complete
}

// scopeOf gives the region or nation that r is said of: the one after it, or the last
// one before it in its sentence.
func (d *desk) scopeOf(r rank, e *entry) (figure.Area, bool) {
	sentence := d.facts.SentenceOf(r.Start)
	var scope *figure.Area
	for _, a := range d.areasIn(sentence, sentence) {
		if region := d.regionNamed(r, a); region != nil {
			return *region, true
		}
		if !isForce(a.Area) && relate(a.Area, e.Area) == nested && (scope == nil || a.Start >= r.Start) {
			scope = &a.Area
		}
	}
	if scope == nil {
		return figure.Area{}, false
	}
	return *scope, true
}

// otherYears gives the figures of the place and kind of e for whole years, one a
// year, up to that of e.
func (d *desk) otherYears(e *entry) (out []entry) {
	for _, o := range d.book {
		if o.known && !o.slip && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period.Months() == e.Period.Months() && !e.Period.Start.Before(o.Period.Start) &&
			!slices.ContainsFunc(out, func(x entry) bool { return x.Period == o.Period }) {
			out = append(out, o)
		}
	}
	return out
}

// judgeAmong holds r against the place that e has in all. A rise is ranked by its
// size and by its percentage: it is right when it is by either.
func (d *desk) judgeAmong(r rank, e *entry, all []entry, who string) Claim {
	if r.thing == "rate" || r.thing == "share" || len(all) < 2 {
		return Claim{Verdict: CannotTell, Why: noOthers}
	}
	ways := [][]*big.Rat{counted(all)}
	if r.thing == "rise" {
		ways = d.rises(all)
	}
	i := slices.IndexFunc(all, func(o entry) bool { return o.sameThing(*e) })
	var c Claim
	for _, values := range ways {
		if i < 0 || values[i] == nil {
			continue
		}
		place, of := placeIn(values, i, r.low)
		if of < 2 {
			continue
		}
		c = Claim{Verdict: Supported, Value: whole(int64(place)), Basis: []string{e.basis()}, Why: fmt.Sprintf("%s is number %d of the %d that have a figure", who, place, of)}
		for _, o := range all[:min(len(all), 6)] {
			if b := o.basis(); b != c.Basis[0] {
				c.Basis = append(c.Basis, b)
			}
		}
		if place == r.place {
			return c
		}
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
	}
	if c.Verdict == "" {
		return Claim{Verdict: CannotTell, Why: noOthers}
	}
	return c
}

func counted(all []entry) (out []*big.Rat) {
	for _, e := range all {
		out = append(out, big.NewRat(e.value, 1))
	}
	return out
}

// rises gives for each figure its difference from the year before and its ratio to
// it, or nil where that year has none.
func (d *desk) rises(all []entry) [][]*big.Rat {
	diffs, ratios := make([]*big.Rat, len(all)), make([]*big.Rat, len(all))
	for i, e := range all {
		for _, o := range d.book {
			if o.known && !o.slip && o.value > 0 && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Period.End.AddDays(1) == e.Period.Start {
				diffs[i], ratios[i] = big.NewRat(e.value-o.value, 1), big.NewRat(e.value, o.value)
			}
		}
	}
	return [][]*big.Rat{diffs, ratios}
}

// placeIn gives the place of one value among all that there are.
func placeIn(values []*big.Rat, i int, low bool) (place, of int) {
	place = 1
	for _, v := range values {
		if v == nil {
			continue
		}
		of++
		if n := v.Cmp(values[i]); n > 0 && !low || n < 0 && low {
			place++
		}
	}
	return place, of
}
