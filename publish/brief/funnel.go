package brief

import (
	"fmt"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/measure/chart"
	"cyberflag/reference"
)

// winsorise is the share pulled in at each end before the scatter of forces is
// judged. Source: doc/methods.md.
const winsorise = 0.1

// funnelFacts places the force among all that have a number for the year, by
// children, and never in a rank. Where forces differ so much that they cannot be
// recording the same thing, that is said and nothing else.
func funnelFacts(fs facts, set collate.Set, r collate.Return) {
	areas, figs, at := funnelAreas(set, r)
	if at < 0 || r.Current.Rivals() != nil {
		return
	}
	from := addedUp(fmt.Sprintf("the published figures of %d forces for %s, by children", len(areas), set.Question.Current), figs)
	mark := func(name string) { fs[name] = fact{"", []Source{from}} }
	f := chart.NewFunnel(areas, winsorise)
	switch {
	case f.WhyNot == measure.TooScattered:
		mark("funnel scattered")
	case f.WhyNot != measure.Given:
		mark("funnel few")
	case f.Points[at].Beyond(chart.Outer) && f.Points[at].Ratio > 1:
		mark("funnel above")
	case f.Points[at].Beyond(chart.Outer):
		mark("funnel below")
	default:
		mark("funnel within")
	}
}

// funnelAreas gives the forces with a number and enough children, each with what
// the common rate would make of it, and which of them r is; -1 when it is none.
func funnelAreas(set collate.Set, r collate.Return) (areas []chart.Area, figs []figure.Figure, at int) {
	var counts, children float64
	at = -1
	for _, other := range set.Returns {
		n, ok := other.Current.Value().Number()
		population, err := reference.ChildrenCarried(other.Force.Code, set.Question.Current.Start.Year)
		if !ok || err != nil || population.Count < minChildren {
			continue
		}
		if other.Force.Code == r.Force.Code {
			at = len(areas)
		}
		areas = append(areas, chart.Area{Observed: float64(n), Expected: float64(population.Count)})
		figs = append(figs, other.Current.Chosen)
		counts, children = counts+float64(n), children+float64(population.Count)
	}
	if counts == 0 {
		return nil, nil, -1 // nobody recorded any: there is no rate to be placed by
	}
	for i := range areas {
		areas[i].Expected *= counts / children
	}
	return areas, figs, at
}
