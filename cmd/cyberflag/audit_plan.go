package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/measure/audit"
)

// auditPlan is the file that is published before anybody looks: what will be
// drawn, and the hash of the seed by which.
type auditPlan struct {
	auditScope
	Seed    string        `json:"seed_sha256"`
	Records int64         `json:"records"`
	Draw    int64         `json:"draw"`
	Print   string        `json:"fingerprint"`
	Strata  []stratumPlan `json:"strata"`
}

type stratumPlan struct {
	Name     string      `json:"name"`
	Flagged  bool        `json:"flagged"`
	Records  int64       `json:"records"`
	Draw     int64       `json:"draw"`
	Expected json.Number `json:"expected_share"`
	// Sum and Squares are of the machine's probabilities of all its records.
	Sum     float64 `json:"probability_sum"`
	Squares float64 `json:"probability_squares"`
}

// planFlags are the options of audit plan.
type planFlags struct {
	scope         auditScope
	n, floor      int64
	seedFile, out string
}

func auditPlanCommand(s streams) *cobra.Command {
	var f planFlags
	c := &cobra.Command{
		Use:   "plan FLAGGED... --seed-file FILE -o PLAN.json",
		Short: "Say how many records of each stratum will be looked at, and commit to the seed of the draw",
		Long: "Reads files that cyberflag flag wrote. The plan holds the hash of the seed and not the seed:\n" +
			"publish it before the draw. A seed has 16 characters or more that nobody can guess, because a\n" +
			"short one could be found from its hash by trying: 32 random hexadecimal digits, say.",
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error { return runAuditPlan(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.scope.Of, "of", "officer_flag", "which flag is audited: "+strings.Join(auditable, " or "))
	c.Flags().BoolVar(&f.scope.ChildSexual, "child-sexual", false, "only sexual offences with a child victim, by class title or by age")
	c.Flags().BoolVar(&f.scope.ByForce, "by-force", false, "each force has its own strata")
	c.Flags().Int64Var(&f.n, "n", 600, "records to be looked at")
	c.Flags().Int64Var(&f.floor, "floor", audit.MinStratum, "the fewest of a stratum that has as many")
	c.Flags().StringVar(&f.seedFile, "seed-file", "", "file whose first line is the seed, of 16 characters or more")
	c.Flags().StringVarP(&f.out, "output", "o", "", "file for the plan")
	return c
}

func runAuditPlan(ctx context.Context, s streams, f planFlags, files []string) error {
	switch {
	case !slices.Contains(auditable, f.scope.Of):
		return usagef("--of %q: want %s", f.scope.Of, strings.Join(auditable, " or "))
	case f.n < 1 || f.floor < 2:
		return usagef("--n must be 1 or more and --floor 2 or more: of one record nothing can be estimated")
	case f.out == "":
		return usagef("audit plan needs -o")
	}
	if err := keepInputs(f.out, append(files, f.seedFile)...); err != nil {
		return err
	}
	seed, err := readSeed(s, f.seedFile)
	if err != nil {
		return err
	}
	rows := &auditRows{scope: f.scope}
	plan, err := makePlan(ctx, s, rows, files, f)
	if err != nil {
		return err
	}
	plan.Seed = audit.Commitment(seed)
	if err := into(s, f.out, func(w io.Writer) error { return writeJSON(w, plan) }); err != nil {
		return err
	}
	if f.out != "-" {
		if err := writePlan(s.out, plan, f, files); err != nil {
			return err
		}
	}
	fmt.Fprintf(s.err, "received %d = in strata %d + left out %d + refused %d\n", rows.received, plan.Records, rows.leftOut, rows.problems.n)
	return rows.problems.result()
}

// counted is what plan knows of a stratum.
type countedStratum struct {
	flagged bool
	n       int64
	// Of the machine's probabilities.
	sum, squares float64
}

func makePlan(ctx context.Context, s streams, rows *auditRows, files []string, f planFlags) (auditPlan, error) {
	strata := map[string]*countedStratum{}
	var print fingerprint
	err := rows.read(ctx, s, files, func(rec auditRecord) error {
		c := strata[rec.stratum]
		if c == nil {
			c = &countedStratum{flagged: rec.flagged}
			strata[rec.stratum] = c
		}
		c.n++
		c.sum += rec.probability
		c.squares += rec.probability * rec.probability
		print.add(rec)
		return nil
	})
	if err != nil {
		return auditPlan{}, err
	}
	plan := auditPlan{auditScope: f.scope, Print: print.String(), Strata: []stratumPlan{}}
	var parts []audit.Part
	for _, name := range slices.Sorted(maps.Keys(strata)) {
		c := strata[name]
		share := c.sum / float64(c.n)
		plan.Records += c.n
		plan.Strata = append(plan.Strata, stratumPlan{Name: name, Flagged: c.flagged, Records: c.n, Expected: json.Number(fixed(share, 4)),
			Sum: sixPlaces(c.sum), Squares: sixPlaces(c.squares)})
		parts = append(parts, audit.PartOfShare(c.n, expectedShare(share)))
	}
	a := audit.Neyman(parts, f.n, f.floor)
	if a.WhyNot != measure.Given {
		return plan, hinted{fmt.Errorf("no plan: %s", a.WhyNot.Words()), "no record is in scope"}
	}
	for h := range plan.Strata {
		plan.Strata[h].Draw = a.N[h]
	}
	plan.Draw = a.Total
	return plan, nil
}

// sixPlaces drops what the order of the records does to a sum: a probability has
// three decimals, and its square six.
func sixPlaces(x float64) float64 { return math.Round(x*1e6) / 1e6 }

// The machine's own probability is what a plan expects of a stratum, and is not
// taken for certain: a stratum that it calls 0 would hardly be looked at.
const leastExpected = 0.005

func expectedShare(share float64) float64 { return min(max(share, leastExpected), 1-leastExpected) }

func writePlan(w io.Writer, p auditPlan, f planFlags, files []string) error {
	fmt.Fprintf(w, "Audit of %s: %s of %s records will be looked at.\n", p.Of, figure.Thousands(p.Draw), figure.Thousands(p.Records))
	switch {
	case p.Draw > f.n:
		fmt.Fprintf(w, "That is more than --n %d, because %d of each stratum are looked at or all that it has (--floor).\n", f.n, f.floor)
	case p.Draw < f.n:
		fmt.Fprintf(w, "That is fewer than --n %d: there are no more.\n", f.n)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "stratum\tflagged\trecords\tto look at\texpected share online")
	for _, s := range p.Strata {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", s.Name, yesNo(s.Flagged), figure.Thousands(s.Records), figure.Thousands(s.Draw), s.Expected)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if by := p.sureness(); by > 0 {
		fmt.Fprintf(w, "If the expected shares are right, how many the flag missed will be known to within about %s either way (95%%).\n", figure.Thousands(by))
	}
	_, err := fmt.Fprintf(w, "Publish %s before the draw: it commits to the seed (SHA-256 %s).\nThen: cyberflag audit draw %s --plan %s --seed-file %s -o sample.csv --key key.csv\n",
		f.out, p.Seed, strings.Join(files, " "), f.out, f.seedFile)
	return err
}

// sureness is half of the width that the 95% range of the missed is expected to
// have, as a whole number of records: for choosing how many to look at.
func (p auditPlan) sureness() int64 {
	var variance float64
	for _, s := range p.Strata {
		share, _ := s.Expected.Float64()
		share = expectedShare(share)
		if n, all := float64(s.Draw), float64(s.Records); !s.Flagged && s.Draw > 0 {
			variance += all * all * (1 - n/all) * share * (1 - share) / n
		}
	}
	return int64(math.Round(1.96 * math.Sqrt(variance)))
}

// readAuditPlan reads a plan file; a key that it does not know is an error, and so
// are numbers that audit plan cannot have written.
func readAuditPlan(s streams, path string) (auditPlan, error) {
	var p auditPlan
	if path == "" {
		return p, hinted{usagef("audit needs --plan"), "the file that cyberflag audit plan wrote"}
	}
	data, err := readAll(s, path)
	if err != nil {
		return p, err
	}
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		return p, hinted{fmt.Errorf("%s: no plan of an audit: %w", path, err), "make one with cyberflag audit plan"}
	}
	if !p.addsUp() {
		return p, hinted{fmt.Errorf("%s: its strata do not add up to its totals", path), "a plan is not changed after it was published: take the one that was"}
	}
	return p, nil
}

// addsUp holds the strata to the totals.
func (p auditPlan) addsUp() bool {
	var records, draw int64
	for _, s := range p.Strata {
		if s.Draw < 0 || s.Draw > s.Records {
			return false
		}
		records, draw = records+s.Records, draw+s.Draw
	}
	return records == p.Records && draw == p.Draw
}
