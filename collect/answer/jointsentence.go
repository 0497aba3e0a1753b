package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
)

// A sentence of a joint reply may say whose each of its counts is: "In Norfolk 58 had the flag, in Suffolk 44".

// jointForces gives the forces of a joint reply: those that its figures have so far, or that one of its titles names together.
func (r *reader) jointForces() []string {
	var out []string
	for _, p := range r.found {
		if p.Force != "" && !slices.Contains(out, p.Force) {
			out = append(out, p.Force)
		}
	}
	if len(out) > 1 {
		return out
	}
	return r.together
}

// forcesTogether gives the forces that one title names, where it is two or more: "Joint reply of Norfolk and Suffolk".
func forcesTogether(lines []string) []string {
	for _, s := range lines {
		if !likeTitle(s) || hasCountWords(s) {
			continue
		}
		if all := slices.Compact(slices.Sorted(slices.Values(forcesIn(s)))); len(all) > 1 {
			return all
		}
	}
	return nil
}

// hasCountWords reports a title with a number or a sign that leads to one: it tells of one force beside another.
func hasCountWords(s string) bool {
	return digit.MatchString(withoutPeriods(s)) || strings.Contains(s, ":")
}

// forceOfCount gives the force that a sentence of a joint reply names for a count: the last before it, or, where all counts
// come before their forces, the first behind it; "" where it names none.
func (r *reader) forceOfCount(s string, ns []said, i int) string {
	joint := r.jointForces()
	if len(joint) < 2 {
		return ""
	}
	before, behind, leads := "", "", false
	for _, a := range r.scan(s).Areas {
		if kind := a.Area.Kind; kind != figure.Force && kind != figure.OtherForce || !slices.Contains(joint, a.Area.Name) {
			continue
		}
		leads = leads || a.Start < ns[0].Start
		if a.Start < ns[i].Start {
			before = a.Area.Name
		} else if behind == "" {
			behind = a.Area.Name
		}
	}
	if leads {
		return before
	}
	return behind
}
