package answer

import (
	"slices"

	"cyberflag/figure"
)

// flaggedWholes are the counts of the flagged offences that platforms and outcomes are of. They are sought once for
// all: an answer may have thousands of periods and forces.
type flaggedWholes struct {
	of     map[countBase]proposal
	summed map[countBase][]figure.Period // those in which the parts are together the whole; the key has none
}

// flaggedWholes gives those of the figures in groups.
func (r *reader) flaggedWholes(groups [][]proposal) flaggedWholes {
	f := flaggedWholes{map[countBase]proposal{}, map[countBase][]figure.Period{}}
	for _, g := range groups {
		if i := slices.IndexFunc(g, isWhole); i >= 0 && g[0].Question == "Q2" {
			f.of[g[i].base("Q2")] = g[i]
		}
	}
	for _, g := range groups {
		if whole, ok := f.whole(g); ok && !slices.ContainsFunc(g, isWhole) && areSum(partsOfWhole(whole, append(slices.Clone(g), whole)), whole) {
			k := ofAnyPeriod(g[0])
			f.summed[k] = append(f.summed[k], g[0].Period)
		}
	}
	return f
}

// ofAnyPeriod is what a count has in common with those of other periods.
func ofAnyPeriod(p proposal) countBase {
	return countBase{force: p.Force, question: p.Question, unit: p.Unit}
}

// whole gives the flagged offences that platforms or outcomes are of.
func (f flaggedWholes) whole(parts []proposal) (proposal, bool) {
	if q := parts[0].Question; q != "Q3" && q != "Q4" {
		return proposal{}, false
	}
	p, ok := f.of[parts[0].base("Q2")]
	return p, ok
}

// summedElsewhere reports that the platforms or outcomes of another period are together what has the flag there.
func (f flaggedWholes) summedElsewhere(of proposal) bool {
	return slices.ContainsFunc(f.summed[ofAnyPeriod(of)], func(p figure.Period) bool { return p != of.Period })
}
