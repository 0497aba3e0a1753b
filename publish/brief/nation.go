package brief

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// minMatched is the number of forces from which their common change is said of
// the national picture. Our own rule: fewer are single stories.
const minMatched = 5

// nationFacts says the national figure as it was published.
func nationFacts(fs facts, set collate.Set) {
	w, ok := set.National()
	if !ok {
		return
	}
	f := w.Cell.Chosen
	n, _ := f.Value.Number()
	suffix := ""
	if w.Area.Forces > 0 {
		suffix = " with forces"
		fs.say("nation forces", strconv.Itoa(w.Area.Forces), f)
	}
	fs.say("nation"+suffix, w.Area.Name, f)
	fs.say("nation count"+suffix, withUnit(set.Question.Measure, n), f)
	fs.say("nation source"+suffix, sourceOf(f).Text, f)
	fs.say("nation per day", measure.Decimal(measure.PerDay(n, set.Question.Current), 1), f)
	if rivals := w.Cell.Rivals(); rivals != nil {
		fs.say("nation contested", listed(rivals, " and "), rivals...)
	} else if figs := differing(w.Cell); len(figs) > 1 {
		fs.say("nation disputed", "", figs...)
	}
}

// nationRevised tells of a national figure that changed between publications.
func nationRevised(fs facts, set collate.Set) {
	w, ok := set.National()
	if !ok || !w.Cell.Revised() {
		return
	}
	var values []figure.Figure
	for _, v := range w.Cell.Vintages {
		values = append(values, v.Chosen)
	}
	fs.say("nation revised", inTurn(values), values...)
	fs.mark("nation misprint", slices.ContainsFunc(set.Queries, func(q collate.Query) bool {
		return q.Kind == collate.QuickChange && q.Area == w.Area && q.Period == w.Cell.Period
	}))
}

// sumFacts adds our own sums, each with how much of the country it covers.
func sumFacts(fs facts, set collate.Set) {
	t, m := set.Current, set.Matched
	if t.Forces > 0 && t.ChildrenShare != nil {
		from := addedUp(fmt.Sprintf("the published figures of %d forces for %s, added up", t.Forces, t.Period), chosen(set))
		say := func(name, text string) { fs[name] = fact{text, []Source{from}} }
		say("sum", withUnit(set.Question.Measure, t.Counted))
		say("sum forces", strconv.Itoa(t.Forces))
		say("forces in all", strconv.Itoa(t.Of))
		say("sum children", measure.SharePercent(t.ChildrenShare))
		say("sum estimated", "")
		if t.ChildrenEstimated {
			say("sum estimated", " (by estimated populations)")
		}
		contestedIn(fs, "sum contested", currentsOf(set))
	}
	low, high := matchedBounds(m)
	if low == nil || len(m.Pairs) < minMatched || low.Sign()*high.Sign() <= 0 {
		return
	}
	from := addedUp(fmt.Sprintf("the published figures of the same %d forces for %s and %s, added up", len(m.Pairs), set.Question.Base, set.Question.Current), paired(m))
	say := func(name, text string) { fs[name] = fact{text, []Source{from}} }
	say("matched forces", strconv.Itoa(len(m.Pairs)))
	say("matched base", withUnit(set.Question.Measure, m.Base))
	say("matched current", withUnit(set.Question.Measure, m.Current))
	percent := percentSpan(measure.Change{Low: low, High: high})
	if strings.Contains(percent, " to ") {
		percent += ", depending on which of the numbers that contradict each other is right"
	}
	say("matched percent", percent)
	say("rise or fall", map[int]string{1: "rise", -1: "fall"}[low.Sign()])
	contestedIn(fs, "matched contested", basesOf(set)) // those of the current year stand with the sum
}

// matchedBounds gives the percentage of the matched forces at its least and at
// its most: one number twice unless counts contradict each other, and nil where
// none is given.
func matchedBounds(m collate.Matched) (low, high *big.Rat) {
	if len(m.Contested()) > 0 {
		c := measure.ContestedChange(m.BaseSpan, m.CurrentSpan)
		return c.Low, c.High
	}
	c := measure.MatchedChange(len(m.Pairs), m.Base, m.Current)
	return c.Percent, c.Percent
}

// currentsOf gives the current cell of every force, and basesOf the earlier cell
// of the matched ones.
func currentsOf(set collate.Set) []forceCell {
	var cells []forceCell
	for _, r := range set.Returns {
		cells = append(cells, forceCell{r.Force.Code, r.Current})
	}
	return cells
}

func basesOf(set collate.Set) []forceCell {
	var cells []forceCell
	for _, p := range set.Matched.Pairs {
		if r, ok := set.Return(p.Force.Code); ok {
			cells = append(cells, forceCell{r.Force.Code, r.Base})
		}
	}
	return cells
}

// othersFacts tells the totals that were published beside the national one, for
// other forces or nations: none of them is a revision of another.
func othersFacts(fs facts, set collate.Set) {
	chosen, _ := set.National()
	var words []string
	var figs []figure.Figure
	for _, w := range set.Nationals(set.Question.Current) {
		if w.Area.Printed == chosen.Area.Printed {
			continue
		}
		from := ""
		if w.Area.Forces > 0 {
			from = fmt.Sprintf(" from %d forces", w.Area.Forces)
		}
		f := w.Cell.Chosen
		words = append(words, fmt.Sprintf("%s for %s%s (%s)", f.Value, w.Area.Name, from, sourceOf(f).Text))
		figs = append(figs, f)
	}
	if len(words) > 0 {
		fs.say("nation others", strings.Join(words, "; "), figs...)
	}
}

// addedUp is the source of a sum: each figure in it with who published it.
func addedUp(text string, figs []figure.Figure) Source {
	s := Source{Text: text}
	for _, f := range figs {
		s.Parts = append(s.Parts, Part{
			Text: fmt.Sprintf("%s, %s: %s (%s)", f.Area.Name, f.Period, f.Value, sourceOf(f).Text),
			URL:  f.Source.URL,
		})
	}
	return s
}

func paired(m collate.Matched) []figure.Figure {
	var figs []figure.Figure
	for _, p := range m.Pairs {
		figs = append(figs, p.Base, p.Current)
	}
	return figs
}

// chosen gives the figures that the current sum is made of.
func chosen(set collate.Set) []figure.Figure {
	var figs []figure.Figure
	for _, r := range set.Returns {
		if _, ok := r.Current.Value().Number(); ok {
			figs = append(figs, r.Current.Chosen)
		}
	}
	return figs
}
