package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// reading puts together what was read.
func (r *reader) reading(lines []string) Reading {
	out := Reading{Force: r.force, Reference: ownReference(r.l, lines), ReceivedOn: ownDate(r.l, lines)}
	r.ofOneForce()
	r.bounds(r.words)
	r.settleProposed()
	r.unsaidTotals()
	r.unread()
	r.tellBeyond()
	r.settleErrata()
	r.tellVoid()
	r.zerosUnused()
	r.provedBySums()
	r.shownBySum()
	r.wholesOfFlagged()
	r.repeats()
	r.longTotals()
	r.contradicted()
	r.underYears()
	r.doubtClaims()
	r.doubtYears()
	r.doubtShares()
	r.implausible(out.ReceivedOn)
	r.unlikely()
	out.Figures = append(r.figures(r.found), r.figures(r.apart)...)
	nameRegions(out.Figures, r.forceCount(out.Figures))
	r.whose(&out)
	out.Questions = r.questions(out.Figures)
	r.remarks(out.Figures)
	r.against("Q3", "Q2")
	r.crossSums()
	if len(r.held) > 0 {
		r.problem("suppression does not hold, hidden values can be had by subtraction: %s", strings.Join(r.held, "; "))
	}
	out.Problems = r.probs
	return out
}

// ofOneForce gives the figures of a reply of one force its name in all places, where it stands in some only: on the first
// sheet of several.
func (r *reader) ofOneForce() {
	named := func(p proposal) bool { return p.Force != "" }
	if r.force == "" || !slices.ContainsFunc(r.found, named) || slices.ContainsFunc(r.found, func(p proposal) bool { return named(p) && p.Force != r.force }) {
		return
	}
	for i := range r.found {
		r.found[i].Force = r.force
	}
}

func (r *reader) figures(ps []proposal) []Figure {
	var out []Figure
	for _, p := range ps {
		p.doubts = p.doubts.when(p.IsTotal && r.wrongSums[p.Where], wrongSum).when(r.recalled, noLonger)
		p.Confidence, p.Doubts = p.doubts.confidence(), p.doubts.words()
		if !strings.HasPrefix(p.Where, p.path) {
			p.Where = p.path + p.Where // words of a member are quoted without its name
		}
		out = append(out, p.Figure)
	}
	return out
}

// remarks names what a person should know about figures as a whole.
func (r *reader) remarks(fs []Figure) {
	switch {
	case r.years.loose && r.senses.told:
		r.problem(`financial years are spoken of, but not whether a bare year is the one in which it begins or ends: read as calendar years, which they may not be`)
	case r.years.loose:
		r.problem(`"Year" does not say calendar or financial: read as calendar years`)
	}
	var told []string
	for _, f := range fs {
		if k := f.Question + string(f.Unit); f.Unit != Offences && !slices.Contains(told, k) {
			told = append(told, k)
			r.problem("%s counts %s%s, not offences%s", f.Question, f.Unit, headlines(fs, f.Question, f.Unit), headlines(fs, f.Question, Offences))
		}
	}
}

// headlines gives the figures of a question without breakdown, in the order of
// their periods: " (160, 219 and 309)", or "".
func headlines(fs []Figure, q string, u Unit) string {
	own := slices.DeleteFunc(slices.Clone(fs), func(f Figure) bool {
		return f.Question != q || f.Unit != u || !f.Breakdown.IsNone() || f.Symbol != NoSymbol
	})
	slices.SortStableFunc(own, func(a, b Figure) int { return a.Period.Start.Compare(b.Period.Start) })
	var ns []string
	for _, f := range own {
		ns = append(ns, figure.Thousands(f.Value))
	}
	if len(ns) == 0 {
		return ""
	}
	return " (" + strings.Join(ns, ", ") + ")"
}

// nameRegions gives the sum row of a table of forces the number of them.
func nameRegions(fs []Figure, own int) {
	n := 0
	for _, name := range forcesOf(fs) {
		if _, ok := reference.FindForce(name); ok {
			n++
		}
	}
	if own > n {
		n = own
	}
	for i := range fs {
		if f := fs[i].Force; f != "" && !isForce(f) && !countedForces.MatchString(f) {
			fs[i].Force = withForces(fs[i].Force, n)
		}
	}
}

// withForces gives an area with the number of its forces: "Wales (4 forces)", "West Midlands (region, 2 forces)".
func withForces(area string, n int) string {
	if bare, ok := strings.CutSuffix(area, ")"); ok {
		return fmt.Sprintf("%s, %d forces)", bare, n)
	}
	return fmt.Sprintf("%s (%d forces)", area, n)
}

// forceCount counts the forces of a reply, with its own where figures leave
// that out.
func (r *reader) forceCount(fs []Figure) int {
	seen := map[string]bool{}
	for _, f := range fs {
		if force, ok := reference.FindForce(cmp.Or(f.Force, r.force)); ok {
			seen[force.Name] = true
		}
	}
	return len(seen)
}

// allForces is a total of every force in a reply.
var allForces = lazyre.New(`(?i)\b(?:all|total (?:of|for)(?: the| all)?) (?:` + prose.UpToTwelve + `|\d+) (?:police )?forces\b`)
