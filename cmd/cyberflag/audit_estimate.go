package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"cyberflag/measure"
	"cyberflag/measure/audit"
)

// estimateFlags are the options of audit estimate.
type estimateFlags struct {
	plan, key string
	json      bool
}

func auditEstimateCommand(s streams) *cobra.Command {
	var f estimateFlags
	c := &cobra.Command{
		Use:   "estimate LABELLED.csv --plan PLAN.json --key KEY.csv",
		Short: "Estimate from a labelled sample what the flag missed, and the corrected total",
		Args:  usageArgs(cobra.ExactArgs(1)),
		RunE:  func(c *cobra.Command, args []string) error { return runAuditEstimate(c.Context(), s, f, args[0]) },
	}
	c.Flags().StringVar(&f.plan, "plan", "", "the plan")
	c.Flags().StringVar(&f.key, "key", "", "the key that audit draw wrote")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document")
	return c
}

// estimateJSON is what audit estimate --json prints. Its keys may be added to,
// never renamed.
type estimateJSON struct {
	auditScope
	Records     int64          `json:"records"`
	LookedAt    int64          `json:"looked_at"`
	Unclear     int64          `json:"unclear"`
	Strata      []stratumFound `json:"strata"`
	Flagged     int64          `json:"flagged"`
	Missed      *estimatedJSON `json:"missed"`
	TrueFlagged *estimatedJSON `json:"true_flagged"`
	Corrected   *estimatedJSON `json:"corrected_total"`
	Precision   *estimatedJSON `json:"precision"`
	Recall      *estimatedJSON `json:"recall"`
	// IfUnclear is the corrected total if what nobody could tell was online.
	IfUnclear *estimatedJSON `json:"corrected_total_if_unclear_online"`
	// Helped are estimates that the machine's probabilities help; null where
	// plan or key have none, and HelpedWhyNot says so.
	Helped       *helpedJSON    `json:"machine_helped"`
	HelpedWhyNot *string        `json:"machine_why_not"`
	Driver       string         `json:"driver"`
	DriverShare  *json.Number   `json:"driver_share"`
	Agreement    *agreementJSON `json:"agreement"`
	WhyNot       *string        `json:"why_not"`
}

type stratumFound struct {
	Name     string `json:"name"`
	Flagged  bool   `json:"flagged"`
	Records  int64  `json:"records"`
	LookedAt int64  `json:"looked_at"`
	Online   int64  `json:"online"`
	Unclear  int64  `json:"unclear"`
}

// estimatedJSON is a number with its 95 % interval and the limits that hold
// whatever the truth.
type estimatedJSON struct {
	Value          *json.Number `json:"value"`
	SE             *json.Number `json:"se"`
	Low            *json.Number `json:"low"`
	High           *json.Number `json:"high"`
	GuaranteedLow  *json.Number `json:"guaranteed_low"`
	GuaranteedHigh *json.Number `json:"guaranteed_high"`
	// Not rounded, for who prints them with fewer decimals: rounding happens once.
	exact exactEstimate
}

type exactEstimate struct{ value, low, high, guaranteedLow, guaranteedHigh float64 }

type agreementJSON struct {
	Records  int          `json:"records"`
	Percent  *json.Number `json:"percent"`
	Positive *json.Number `json:"positive"`
	Kappa    *json.Number `json:"kappa"`
	AC1      *json.Number `json:"ac1"`
	Alpha    *json.Number `json:"alpha"`
}

func runAuditEstimate(ctx context.Context, s streams, f estimateFlags, labels string) error {
	if f.key == "" {
		return usagef("audit estimate needs --key")
	}
	plan, err := readAuditPlan(s, f.plan)
	if err != nil {
		return err
	}
	all, err := readFound(ctx, s, labels, f.key)
	if err != nil {
		return err
	}
	strata, err := foundByStratum(plan, all)
	if err != nil {
		return err
	}
	j := estimateToJSON(plan, strata, all)
	if f.json {
		return writeJSON(s.out, j)
	}
	return writeEstimate(s.out, j)
}

// foundByStratum counts the answers, and holds them to what the plan drew.
func foundByStratum(plan auditPlan, all []found) ([]stratumFound, error) {
	at := map[string]int{}
	var strata []stratumFound
	for i, p := range plan.Strata {
		at[p.Name] = i
		strata = append(strata, stratumFound{Name: p.Name, Flagged: p.Flagged, Records: p.Records})
	}
	for _, f := range all {
		i, ok := at[f.stratum]
		if !ok {
			return nil, fmt.Errorf("%w: the plan has no stratum %q", errAudit, f.stratum)
		}
		strata[i].LookedAt++
		switch f.label {
		case "yes":
			strata[i].Online++
		case "unclear":
			strata[i].Unclear++
		}
	}
	for i, p := range plan.Strata {
		if strata[i].LookedAt != p.Draw {
			return nil, fmt.Errorf("%w: %d records of %q, and the plan draws %d", errAudit, strata[i].LookedAt, p.Name, p.Draw)
		}
	}
	return strata, nil
}

// estimated counts unclear answers as online, or as not.
func estimated(strata []stratumFound, unclearOnline bool) audit.Estimate {
	return audit.Estimated(asStrata(strata, unclearOnline))
}

func asStrata(strata []stratumFound, unclearOnline bool) []audit.Stratum {
	var in []audit.Stratum
	for _, s := range strata {
		online := s.Online
		if unclearOnline {
			online += s.Unclear
		}
		in = append(in, audit.Stratum{Name: s.Name, Flagged: s.Flagged, N: s.Records, Looked: s.LookedAt, Online: online})
	}
	return in
}

func estimateToJSON(plan auditPlan, strata []stratumFound, all []found) estimateJSON {
	j := estimateJSON{auditScope: plan.auditScope, Records: plan.Records, LookedAt: int64(len(all)), Strata: strata}
	for _, s := range strata {
		j.Unclear += s.Unclear
		if s.Flagged {
			j.Flagged += s.Records
		}
	}
	e := estimated(strata, false)
	if e.WhyNot != measure.Given {
		words := e.WhyNot.Words()
		j.WhyNot = &words
		return j
	}
	j.Missed, j.TrueFlagged, j.Corrected = totalOf(e.Missed), totalOf(e.Flagged), totalOf(e.Corrected)
	j.Precision, j.Recall = ratioOf(e.Precision), ratioOf(e.Recall)
	j.Driver, j.DriverShare = e.Driver, floatNumber(e.DriverShare, 4)
	if j.Unclear > 0 {
		j.IfUnclear = totalOf(estimated(strata, true).Corrected)
	}
	j.Helped, j.HelpedWhyNot = helpedOf(plan, strata, all)
	j.Agreement = agreementOf(ratings(all))
	return j
}

func totalOf(t audit.Total) *estimatedJSON {
	return &estimatedJSON{floatNumber(t.Value, 1), floatNumber(t.SE, 1), floatNumber(t.Interval.Low, 1), floatNumber(t.Interval.High, 1),
		floatNumber(t.Guaranteed.Low, 1), floatNumber(t.Guaranteed.High, 1),
		exactEstimate{t.Value, t.Interval.Low, t.Interval.High, t.Guaranteed.Low, t.Guaranteed.High}}
}

// ratioOf gives null for a share of nothing.
func ratioOf(r audit.Ratio) *estimatedJSON {
	if r.WhyNot != measure.Given {
		return nil
	}
	return &estimatedJSON{floatNumber(r.Value, 4), floatNumber(r.SE, 4), floatNumber(r.Interval.Low, 4), floatNumber(r.Interval.High, 4),
		floatNumber(r.Guaranteed.Low, 4), floatNumber(r.Guaranteed.High, 4),
		exactEstimate{r.Value, r.Interval.Low, r.Interval.High, r.Guaranteed.Low, r.Guaranteed.High}}
}

// agreementOf gives null where two people did not both answer.
func agreementOf(r audit.Ratings) *agreementJSON {
	a := audit.Agree(r, 3)
	if a.WhyNot != measure.Given {
		return nil
	}
	positive := audit.Agree(onlineOrNot(r), 2).Positive
	return &agreementJSON{Records: a.Rated, Percent: coefficient(a.Percent), Positive: coefficient(positive),
		Kappa: coefficient(a.Kappa), AC1: coefficient(a.AC1), Alpha: coefficient(a.Alpha)}
}

// onlineOrNot takes unclear for not yes: positive agreement is about yes alone.
func onlineOrNot(r audit.Ratings) audit.Ratings {
	var two audit.Ratings
	for _, row := range r {
		two = append(two, []int{min(row[0], 1), min(row[1], 1)})
	}
	return two
}

func coefficient(c audit.Coefficient) *json.Number {
	if c.WhyNot != measure.Given {
		return nil
	}
	return floatNumber(c.Value, 4)
}
