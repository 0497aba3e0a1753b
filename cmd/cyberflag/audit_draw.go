package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"cyberflag/measure/audit"
)

// drawFlags are the options of audit draw.
type drawFlags struct{ plan, seedFile, out, key string }

func auditDrawCommand(s streams) *cobra.Command {
	var f drawFlags
	c := &cobra.Command{
		Use:   "draw FLAGGED... --plan PLAN.json --seed-file FILE -o SAMPLE.csv --key KEY.csv",
		Short: "Draw the sample that a plan commits to",
		Long: "The sample is for the people who look, in an order that tells nothing: it has no flag and no\n" +
			"stratum. Those are in the key, which they must not see. Fill in coder_1 and coder_2 with yes, no\n" +
			"or unclear, and label where the two differ.",
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error { return runAuditDraw(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.plan, "plan", "", "the plan")
	c.Flags().StringVar(&f.seedFile, "seed-file", "", "file whose first line is the seed, of 16 characters or more")
	c.Flags().StringVarP(&f.out, "output", "o", "", "file for the sample")
	c.Flags().StringVar(&f.key, "key", "", "file for the key: which stratum each record is in, and what the machine said")
	return c
}

func runAuditDraw(ctx context.Context, s streams, f drawFlags, files []string) error {
	if f.out == "" || f.key == "" {
		return usagef("audit draw needs -o and --key")
	}
	for _, out := range []string{f.out, f.key} {
		if err := keepInputs(out, append(files, f.plan, f.seedFile)...); err != nil {
			return err
		}
	}
	plan, err := readAuditPlan(s, f.plan)
	if err != nil {
		return err
	}
	seed, err := readSeed(s, f.seedFile)
	if err != nil {
		return err
	}
	if audit.Commitment(seed) != plan.Seed {
		return hinted{fmt.Errorf("%w: the seed is not the one that %s commits to", errAudit, f.plan), "the plan has the SHA-256 of the seed"}
	}
	rows := &auditRows{scope: plan.auditScope}
	drawn, err := drawRecords(ctx, s, rows, files, plan, seed)
	if err != nil {
		return err
	}
	if err := writeSample(s, f, drawn); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "drawn %d of %d records; received %d = in strata %d + left out %d + refused %d\n",
		len(drawn), plan.Records, rows.received, plan.Records, rows.leftOut, rows.problems.n)
	fmt.Fprintf(s.out, "Two people fill in coder_1 and coder_2 of %s with yes, no or unclear, each alone, by the wording in the\n"+
		"column definition (cyberflag definitions prints it), and without %s; where they differ, a third fills in label.\n"+
		"Then: cyberflag audit estimate %s --plan %s --key %s\n", f.out, f.key, f.out, f.plan, f.key)
	return rows.problems.result()
}

// drawRecords draws from every stratum, and gives the records by rank, strata
// mixed.
func drawRecords(ctx context.Context, s streams, rows *auditRows, files []string, plan auditPlan, seed string) ([]auditRecord, error) {
	draws := map[string]*audit.Draw{}
	for _, st := range plan.Strata {
		draws[st.Name] = audit.NewDraw(st.Draw)
	}
	var print fingerprint
	err := rows.read(ctx, s, files, func(rec auditRecord) error {
		print.add(rec)
		if d := draws[rec.stratum]; d != nil {
			d.Offer(audit.RankOf(seed, rec.Force, rec.Ref), func() any { return rec })
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if print.String() != plan.Print {
		return nil, hinted{fmt.Errorf("%w: these are not the records that were planned for", errAudit),
			"the plan is of other files, or they were decided again since: make a new plan"}
	}
	var all []audit.Drawn
	for _, st := range plan.Strata {
		all = append(all, draws[st.Name].Drawn()...)
	}
	slices.SortFunc(all, func(a, b audit.Drawn) int { return a.Rank.Compare(b.Rank) })
	var drawn []auditRecord
	for _, d := range all {
		drawn = append(drawn, d.Keep.(auditRecord))
	}
	return drawn, nil
}

// sampleColumns are those of the file for the people who look.
var sampleColumns = []string{"crime_ref", "force", "offence_title", "mo_text", "definition", "coder_1", "coder_2", "label"}

func writeSample(s streams, f drawFlags, drawn []auditRecord) error {
	err := into(s, f.out, func(w io.Writer) error {
		return writeRows(w, sampleColumns, drawn, func(r auditRecord) []string {
			return []string{r.Ref, r.Force, r.OffenceTitle, r.Text, r.definition, "", "", ""}
		})
	})
	if err != nil {
		return err
	}
	return into(s, f.key, func(w io.Writer) error {
		return writeRows(w, []string{"crime_ref", "force", "stratum", "probability"}, drawn, func(r auditRecord) []string {
			return []string{r.Ref, r.Force, r.stratum, strconv.FormatFloat(r.probability, 'f', -1, 64)}
		})
	})
}

func writeRows(w io.Writer, columns []string, drawn []auditRecord, row func(auditRecord) []string) error {
	out := csv.NewWriter(w)
	out.Write(columns) // Error, below, tells of any of these
	for _, r := range drawn {
		out.Write(row(r))
	}
	out.Flush()
	return out.Error()
}
