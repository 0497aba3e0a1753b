package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"cyberflag/figure"
	"cyberflag/scale"
	"cyberflag/scale/ledger"
)

// openLedger opens a database that is there: only scale run and scale submit
// make one.
func openLedger(ctx context.Context, database string) (*ledger.Ledger, error) {
	if database == "" {
		return nil, usagef("--database is missing: an SQLite file, or postgres://...")
	}
	if !ledger.IsPostgres(database) {
		if _, err := os.Stat(database); err != nil {
			return nil, err
		}
	}
	return ledger.Open(ctx, database)
}

func scaleStatusCommand(s streams) *cobra.Command {
	var database string
	var asJSON bool
	c := &cobra.Command{
		Use:   "status --database DATABASE",
		Short: "Say how far the files in a database have come",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			book, err := openLedger(c.Context(), database)
			if err != nil {
				return err
			}
			defer book.Close()
			states, err := book.States(c.Context())
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(s.out, statusDocument(states))
			}
			return printStates(s.out, states)
		},
	}
	c.Flags().StringVar(&database, "database", "", "SQLite file of the results, or postgres://... (required)")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON document")
	return c
}

// scaleStatusJSON is the document of scale status --json: doc/json.md.
type scaleStatusJSON struct {
	Plans []planStatusJSON `json:"plans"`
}

type planStatusJSON struct {
	Plan       string `json:"plan"`
	File       string `json:"file"`
	SHA256     string `json:"sha256"`
	Rules      string `json:"rules_version"`
	Definition string `json:"definition"`
	Shards     int    `json:"shards"`
	Done       int    `json:"done"`
	Bytes      int64  `json:"bytes"`
	BytesDone  int64  `json:"bytes_done"`
	Received   int    `json:"received"`
	Refused    int    `json:"refused"`
}

func statusDocument(states []ledger.State) scaleStatusJSON {
	doc := scaleStatusJSON{Plans: []planStatusJSON{}}
	for _, st := range states {
		p := st.Plan
		doc.Plans = append(doc.Plans, planStatusJSON{
			Plan: p.ID(), File: p.Name, SHA256: p.SHA256, Rules: p.Settings.Rules, Definition: p.Settings.Definition,
			Shards: p.Shards(), Done: st.Done, Bytes: p.Size - p.Cuts[0].Offset, BytesDone: st.Bytes, Received: st.Received, Refused: st.Refused,
		})
	}
	return doc
}

func printStates(w io.Writer, states []ledger.State) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "plan\tfile\tshards\tdone\trows\trules")
	for _, st := range states {
		fmt.Fprintf(tw, "%.12s\t%s\t%d\t%d\t%s\t%s\n", st.Plan.ID(), st.Plan.Name, st.Plan.Shards(), st.Done,
			figure.Thousands(int64(st.Received)), st.Plan.Settings.Rules)
	}
	return tw.Flush()
}

// scaleTotal is the settings of scale total.
type scaleTotal struct {
	totalling
	database, plan string
}

func scaleTotalCommand(s streams) *cobra.Command {
	var f scaleTotal
	c := &cobra.Command{
		Use:   "total --database DATABASE",
		Short: "Print the totals of a file whose shards are all done",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return f.run(c.Context(), s) },
	}
	f.flags(c)
	c.Flags().StringVar(&f.database, "database", "", "SQLite file of the results, or postgres://... (required)")
	c.Flags().StringVar(&f.plan, "plan", "", "the plan, or how it begins (scale status lists them); not needed where there is one")
	return c
}

func (f *scaleTotal) run(ctx context.Context, s streams) error {
	if err := f.check(); err != nil {
		return err
	}
	book, err := openLedger(ctx, f.database)
	if err != nil {
		return err
	}
	defer book.Close()
	states, err := book.States(ctx)
	if err != nil {
		return err
	}
	chosen, err := chooseState(states, f.plan)
	if err != nil {
		return err
	}
	plan := chosen.Plan
	if missing := plan.Shards() - chosen.Done; missing > 0 {
		return hinted{fmt.Errorf("%d of %d shards are not done yet", missing, plan.Shards()), "start cyberflag scale run again with the same words, or a cyberflag scale worker; scale status says how far they are"}
	}
	return f.total(ctx, s, plannedBy(plan), func(t *scale.Total) error {
		return mergeHint(book.AddTo(ctx, plan, t))
	})
}

// chooseState gives the state of the one plan that begins so.
func chooseState(states []ledger.State, begins string) (ledger.State, error) {
	var found []ledger.State
	for _, st := range states {
		if strings.HasPrefix(st.Plan.ID(), begins) {
			found = append(found, st)
		}
	}
	if len(found) != 1 {
		which := fmt.Sprintf("%d plans are in the database", len(found))
		if begins != "" {
			which = fmt.Sprintf("%d plans begin with %q", len(found), begins)
		}
		return ledger.State{}, hinted{errors.New(which + ": want one"), "cyberflag scale status lists them; --plan chooses one"}
	}
	return found[0], nil
}
