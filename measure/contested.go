package measure

import (
	"slices"

	"cyberflag/figure"
)

// A count is contested where several were published that contradict each other
// and nothing decides between them. It is known to lie within a range, both ends
// included, and what is said of a change must hold for all of the range.

// ContestedChange is PercentChange for contested counts. It gives no percentage
// but its bounds, unless both ranges are one number.
func ContestedChange(base, current figure.Range) Change {
	if base.Exact() && current.Exact() {
		return PercentChange(figure.Count(base.Low), figure.Count(current.Low))
	}
	c := Change{WhyNot: Contradicted}
	c.Low, c.High = percentRange(base, current)
	return c
}

const sameContested = "Published counts contradict each other, and the answer is the same whichever is right; ratio and range are of the lowest or highest of them that make the change least."

// IsContestedRiseReal answers for contested counts that are like for like: where
// every number that they can be gives the same answer.
func IsContestedRiseReal(base, current figure.Range, phi float64) Finding {
	if base.Exact() && current.Exact() {
		return judge(base.Low, current.Low, evenly, phi)
	}
	return agreed([]Finding{
		judge(base.High, current.Low, evenly, phi), judge(base.Low, current.High, evenly, phi),
		judge(base.Low, current.Low, evenly, phi), judge(base.High, current.High, evenly, phi),
	}, Contradicted, sameContested)
}

// mostContested is how many counts may be contested at once: their ends are tried in all
// combinations.
const mostContested = 10

// IsContestedCommonRiseReal is IsCommonRiseReal of forces of which some counts
// are contested. How much the forces differ does not go up and down with the
// counts, so every combination of their ends has to give the same answer.
func IsContestedCommonRiseReal(base, current []figure.Range) Finding {
	all := slices.Concat(base, current)
	var contested []int
	for i, r := range all {
		if !r.Exact() {
			contested = append(contested, i)
		}
	}
	counts := ends(all, lowEnd)
	if len(contested) == 0 {
		return IsCommonRiseReal(counts[:len(base)], counts[len(base):])
	}
	if len(contested) > mostContested {
		return unjudged(Contradicted)
	}
	var findings []Finding
	for mix := range 1 << len(contested) {
		for k, i := range contested {
			counts[i] = all[i].Low
			if mix>>k&1 == 1 {
				counts[i] = all[i].High
			}
		}
		findings = append(findings, IsCommonRiseReal(counts[:len(base)], counts[len(base):]))
	}
	return agreed(findings, Contradicted, sameContested)
}

func lowEnd(r figure.Range) int64  { return r.Low }
func highEnd(r figure.Range) int64 { return r.High }

func ends(all []figure.Range, of func(figure.Range) int64) []int64 {
	var out []int64
	for _, r := range all {
		out = append(out, of(r))
	}
	return out
}
