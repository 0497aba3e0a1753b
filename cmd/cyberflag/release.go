package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/collate"
	"cyberflag/disclose"
	"cyberflag/disclose/audit"
	"cyberflag/disclose/table"
	"cyberflag/figure"
	"cyberflag/publish"
	"cyberflag/publish/site"
	"cyberflag/store"
	"cyberflag/tally"
)

// A releaseAsk is the question of a release as it was typed.
type releaseAsk struct{ measure, base, current, asOf string }

// releaseFlags adds the question's flags to c.
func releaseFlags(c *cobra.Command) *releaseAsk {
	a := new(releaseAsk)
	c.Flags().StringVar(&a.measure, "measure", string(figure.CyberFlagged), "what was counted")
	c.Flags().StringVar(&a.base, "base", "", "earlier financial year; without it the pair of years that most forces have a count for")
	c.Flags().StringVar(&a.current, "current", "", "later financial year")
	c.Flags().StringVar(&a.asOf, "as-of", "", "use only what was published by this date")
	return a
}

// question makes the question, picking the years when none were typed.
func (a releaseAsk) question(figs []figure.Figure) (q collate.Question, err error) {
	if (a.base == "") != (a.current == "") {
		return q, usagef("--base and --current go together")
	}
	if a.base == "" {
		best, err := publish.BestQuestion(figs, figure.Measure(a.measure))
		if errors.Is(err, publish.ErrNoPair) {
			return q, hinted{err, "--base and --current name the two years to publish"}
		}
		if err != nil {
			return q, err
		}
		a.base, a.current = best.Base.String(), best.Current.String()
	}
	return collateFlags{measure: a.measure, base: a.base, current: a.current, asOf: a.asOf}.question()
}

// sitePages makes the site of what is in the workspace.
func sitePages(ctx context.Context, w *workspace, ask releaseAsk) ([]site.Page, error) {
	r, err := releaseOf(ctx, w, ask)
	if err != nil {
		return nil, err
	}
	return site.Pages(r)
}

// releaseOf makes the release of what is in the workspace.
func releaseOf(ctx context.Context, w *workspace, ask releaseAsk) (publish.Release, error) {
	var none publish.Release
	figs, err := w.Figures(ctx)
	if err != nil {
		return none, err
	}
	if len(figs) == 0 {
		hint, err := w.emptyHint(ctx)
		if err != nil {
			return none, err
		}
		return none, hinted{fmt.Errorf("the workspace has no figures to publish"), hint}
	}
	if known := collate.Measures(figs); !slices.Contains(known, figure.Measure(ask.measure)) {
		return none, hinted{fmt.Errorf("no figures of %q", ask.measure), fmt.Sprintf("the figures are of: %q", slices.DeleteFunc(known, func(m figure.Measure) bool {
			_, part := m.Whole()
			return part
		}))}
	}
	q, err := ask.question(figs)
	if err != nil {
		return none, err
	}
	records, err := madeUpRecords(ctx, w)
	if err != nil {
		return none, err
	}
	release, err := publish.NewRelease(figs, q, records)
	if set := release.Set; err == nil && set.NobodySaid(q.Base) && set.NobodySaid(q.Current) {
		return none, hinted{fmt.Errorf("no figure of %s is for %s or %s", q.Measure, q.Base, q.Current), knownYears(set)}
	}
	return release, err
}

// madeUpRecords gives the record road's result on the last extract that was
// said to be made up, protected; nil when there is none. A real extract is
// never shown here: its counts leave the force by the force's own decision.
func madeUpRecords(ctx context.Context, w *workspace) (*publish.Records, error) {
	runs, err := w.Runs(ctx)
	if err != nil {
		return nil, err
	}
	for _, run := range slices.Backward(runs) {
		i, ok, err := w.Import(ctx, run.Extract)
		if err != nil {
			return nil, err
		}
		if ok && i.Seed != "" {
			return recordsOf(ctx, w, i, run)
		}
	}
	return nil, nil
}

// recordsOf protects one table of a run: offences decided to be online, by
// force. It is let out only when an attack on it, together with all that the
// workspace has published of these people, works out nothing.
func recordsOf(ctx context.Context, w *workspace, i store.Import, run store.Run) (*publish.Records, error) {
	counts, err := onlineByForce(run.Counts)
	if err != nil {
		return nil, err
	}
	safe, err := disclose.Protect(counts, disclose.Policy{Method: disclose.Round, Insiders: counts.Dims[0]})
	if err != nil {
		return nil, fmt.Errorf("counts of %s: %w", i.Name, err)
	}
	known, err := publicFacts(ctx, w)
	if err != nil {
		return nil, err
	}
	audited, err := audit.Certify(audit.Draft{
		Population: "offences decided to be online, of the made-up records with seed " + i.Seed,
		Tables:     []disclose.Table{safe}, Ledger: known,
	})
	if err != nil {
		return nil, fmt.Errorf("counts of %s: %w", i.Name, err)
	}
	return &publish.Records{
		Audited: audited, Counted: "Offences that the rules decided to be online, by force",
		Received: i.Received, Read: i.Read, Refused: i.Refused,
		Extract: i.SHA256, Rules: run.Rules, Definition: run.Definition, Seed: i.Seed,
	}, nil
}

// onlineByForce adds up the cells whose flag is yes, by force.
func onlineByForce(counts []store.Count) (table.Counts, error) {
	out := table.Counts{Name: "records", Dims: []string{string(tally.ByForce)}}
	at := map[string]int{}
	for _, c := range counts {
		dims := strings.Split(c.Dimensions, ",")
		force, flag := slices.Index(dims, string(tally.ByForce)), slices.Index(dims, string(tally.ByFlag))
		if force < 0 || flag < 0 || len(c.Labels) != len(dims) {
			labels, _ := json.Marshal(c.Labels)
			return out, fmt.Errorf("a stored count has dimensions %q and labels %s", c.Dimensions, labels)
		}
		i, ok := at[c.Labels[force]]
		if !ok {
			i = len(out.Rows)
			at[c.Labels[force]] = i
			out.Rows = append(out.Rows, table.Count{Key: []string{c.Labels[force]}})
		}
		if c.Labels[flag] == "yes" {
			out.Rows[i].N += c.Offences
		}
	}
	slices.SortFunc(out.Rows, func(a, b table.Count) int { return strings.Compare(a.Key[0], b.Key[0]) })
	return out, nil
}
