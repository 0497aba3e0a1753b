package check

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// ofAll is said of a rank among all forces there are, whatever places were named before.
var ofAll = lazyre.New(`(?i)\b(?:any|every|all)\s+(?:other\s+)?(?:police\s+)?(?:force|constabular)\w*\b|\b(?:nationally|nationwide|in\s+the\s+(?:country|land|nation))\b`)

// amongSaid judges r among a set that is not named in its sentence: the forces that
// the story lists there or before, and those of the region that it speaks of. It is
// right if it is right of one of them. False is that there is no such set.
func (d *desk) amongSaid(r rank, e *entry) (Claim, bool) {
	if _, scoped := d.scopeOf(r, e); scoped || ofAll.MatchString(d.sentenceText(d.facts.SentenceOf(r.Start))) {
		return Claim{}, false
	}
	var wrong *Claim
	for _, set := range d.setsSaid(r, e) {
		c := d.judgeAmong(r, e, set, areaName(e.Area))
		if c.Verdict == Supported {
			return c, true
		}
		if c.Verdict == Contradicted && wrong == nil {
			wrong = &c
		}
	}
	if wrong == nil {
		return Claim{}, false
	}
	return *wrong, true
}

// setsSaid gives the figures, for the time and kind of e, of the forces that the story
// names in the sentence of r and the two before, and of those of each region there.
func (d *desk) setsSaid(r rank, e *entry) (sets [][]entry) {
	sentence := d.facts.SentenceOf(r.Start)
	near := d.areasIn(sentence-2, sentence)
	scopes := []func(figure.Area) bool{func(a figure.Area) bool {
		return slices.ContainsFunc(near, func(n prose.Area) bool { return sameArea(n.Area, a) })
	}}
	for _, n := range near {
		if !isForce(n.Area) && relate(n.Area, e.Area) == nested {
			scopes = append(scopes, func(a figure.Area) bool { return relateForce(a, n.Area) == nested })
		}
	}
	for _, in := range scopes {
		for _, set := range d.book.sets() {
			if set[0].Measure != e.Measure || set[0].Period != e.Period {
				continue
			}
			some := slices.DeleteFunc(slices.Clone(set), func(o entry) bool { return !in(o.Area) })
			if len(some) > 1 && (r.of == 0 || r.of == len(some)) {
				sets = append(sets, some)
			}
		}
	}
	return sets
}

// latestSaid gives the latest figure of the place and kind of e that the story has
// given, unless the sentence of r has a number of its own: "38 in the first year and 46
// before. It is the highest figure in three years" is said of the latest.
func (d *desk) latestSaid(r rank, e *entry) *entry {
	sentence := d.facts.SentenceOf(r.Start)
	if len(d.countsOf(sentence)) > 0 || len(d.periodsIn(sentence, sentence)) > 0 {
		return e
	}
	for _, c := range d.saidIn(sentence-3, sentence) {
		if o := c.sound(); o != nil && c.Change == prose.None && o.Measure == e.Measure && sameArea(o.Area, e.Area) && e.Period.Start.Before(o.Period.Start) {
			e = o
		}
	}
	return e
}

// judgeOverYears judges a rank of e among the years of its place: of so many years, if
// the words say how many.
func (d *desk) judgeOverYears(r rank, e *entry) Claim {
	years := d.otherYears(e)
	sentence := d.facts.SentenceOf(r.Start)
	for _, y := range d.spansIn(sentence, sentence) {
		if y.End > r.Start && y.Phrase.Start-r.End < 48 {
			years = slices.DeleteFunc(years, func(o entry) bool { return e.Period.Start.Year-o.Period.Start.Year > y.Years })
		}
	}
	return d.judgeAmong(r, e, years, e.Period.String())
}
