package main

import (
	"math"
	"slices"

	"cyberflag/measure"
	"cyberflag/measure/audit"
)

// helpedJSON is what the machine's probabilities make of the estimates: the same
// on average, and narrower where the machine tells records of a stratum apart.
type helpedJSON struct {
	Missed    *estimatedJSON `json:"missed"`
	Corrected *estimatedJSON `json:"corrected_total"`
	Recall    *estimatedJSON `json:"recall"`
}

// of gives one of them by name; nil where there is none.
func (h *helpedJSON) of(name string) *estimatedJSON {
	if h == nil {
		return nil
	}
	return map[string]*estimatedJSON{"missed": h.Missed, "corrected": h.Corrected, "recall": h.Recall}[name]
}

// helpedOf estimates with the machine's help, or says why not: a plan or a key of
// an earlier version has no probabilities.
func helpedOf(plan auditPlan, strata []stratumFound, all []found) (*helpedJSON, *string) {
	refuse := func(why string) (*helpedJSON, *string) { return nil, &why }
	if slices.ContainsFunc(all, func(f found) bool { return math.IsNaN(f.machine) }) {
		return refuse("the key has no probabilities")
	}
	if !slices.ContainsFunc(plan.Strata, func(p stratumPlan) bool { return p.Squares > 0 }) {
		return refuse("the plan has no probabilities, or all of them are nought")
	}
	at := map[string]int{}
	machine := make([]audit.Machine, len(plan.Strata))
	for h, p := range plan.Strata {
		at[p.Name] = h
		machine[h].Sum, machine[h].Squares = p.Sum, p.Squares
	}
	for _, f := range all {
		m := &machine[at[f.stratum]]
		y := 0.0
		if f.label == "yes" {
			y = 1
		}
		m.Y, m.F = append(m.Y, y), append(m.F, f.machine)
	}
	e := audit.EstimatedWith(asStrata(strata, false), machine)
	if e.WhyNot != measure.Given {
		return refuse(e.WhyNot.Words())
	}
	return &helpedJSON{Missed: totalOf(e.Missed), Corrected: totalOf(e.Corrected), Recall: ratioOf(e.Recall)}, nil
}
