package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/figure"
	"cyberflag/store"
)

func statusCommand(s streams) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "status",
		Short: "Say what a workspace holds",
		Args:  cobra.NoArgs,
	}
	dir := workspaceFlag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON document")
	c.RunE = func(c *cobra.Command, _ []string) error {
		w, err := openWorkspace(c.Context(), dir())
		if err != nil {
			return err
		}
		defer w.Close()
		st, err := statusOf(c, w)
		if err != nil {
			return err
		}
		if asJSON {
			return writeJSON(s.out, st)
		}
		return st.text(s.out)
	}
	return c
}

// A status is what a workspace holds, as JSON has it.
type status struct {
	Totals   statusTotals    `json:"totals"`
	Imports  []statusImport  `json:"imports"`
	Measures []statusMeasure `json:"measures"`
	Runs     []statusRun     `json:"runs"`
	Answers  confirmStatus   `json:"answers"`
	Ledger   int             `json:"ledger"` // cells that were published, and what they say
	Records  statusRecords   `json:"records"`
}

// A statusRecords is how many crimes the extracts hold together: one that comes in
// two of them, or is corrected, is one.
type statusRecords struct {
	Known    int `json:"known"`
	Versions int `json:"versions"`
}

type statusTotals struct {
	Imports  int `json:"imports"`
	Received int `json:"received"`
	Read     int `json:"read"`
	Refused  int `json:"refused"`
	Figures  int `json:"figures"`
	Runs     int `json:"runs"`
}

type statusImport struct {
	SHA256   string `json:"sha256"`
	Kind     string `json:"kind"`
	Name     string `json:"name"`
	Bytes    int64  `json:"bytes"`
	Received int    `json:"received"`
	Read     int    `json:"read"`
	Refused  int    `json:"refused"`
	MadeUp   bool   `json:"made_up"`
}

type statusMeasure struct {
	Measure string `json:"measure"`
	Figures int    `json:"figures"`
	Areas   int    `json:"areas"`
	Forces  int    `json:"forces"`
	First   string `json:"first_day"`
	Last    string `json:"last_day"`
	Parts   int    `json:"parts"` // figures of parts of it, such as of one age
}

type statusRun struct {
	Extract    string `json:"extract"`
	Rules      string `json:"rules"`
	Definition string `json:"definition"`
	Offences   int64  `json:"offences"`
}

func statusOf(c *cobra.Command, w *workspace) (st status, err error) {
	ctx := c.Context()
	t, err := w.Totals(ctx)
	if err != nil {
		return st, err
	}
	st.Totals = statusTotals{Imports: t.Imports, Received: t.Received, Read: t.Read, Refused: t.Refused, Figures: t.Figures, Runs: t.Runs}
	imports, err := w.Imports(ctx)
	if err != nil {
		return st, err
	}
	figs, err := w.Figures(ctx)
	if err != nil {
		return st, err
	}
	runs, err := w.Runs(ctx)
	if err != nil {
		return st, err
	}
	sheets, err := w.sheets(ctx)
	if err != nil {
		return st, err
	}
	facts, err := w.Facts(ctx)
	if err != nil {
		return st, err
	}
	records, err := w.RecordTotals(ctx)
	if err != nil {
		return st, err
	}
	st.Answers, st.Ledger = confirmStatusOf(sheets), len(facts)
	st.Records = statusRecords{Known: records.Records, Versions: records.Versions}
	st.Imports, st.Measures, st.Runs = statusImports(imports), statusMeasures(figs), statusRuns(runs)
	return st, nil
}

func statusImports(imports []store.Import) []statusImport {
	out := []statusImport{}
	for _, i := range imports {
		out = append(out, statusImport{SHA256: i.SHA256, Kind: string(i.Kind), Name: i.Name, Bytes: i.Bytes,
			Received: i.Received, Read: i.Read, Refused: i.Refused, MadeUp: i.Seed != ""})
	}
	return out
}

// statusMeasures says for each measure how many figures there are, and of what.
func statusMeasures(figs []figure.Figure) []statusMeasure {
	of, parts := map[figure.Measure][]figure.Figure{}, map[figure.Measure]int{}
	for _, f := range figs {
		if whole, part := f.Measure.Whole(); part {
			parts[whole]++
		}
		of[f.Measure] = append(of[f.Measure], f)
	}
	out := []statusMeasure{}
	for _, m := range slices.Sorted(maps.Keys(of)) {
		if whole, part := m.Whole(); part && len(of[whole]) > 0 {
			continue // counted there
		}
		areas, forces := map[string]bool{}, map[string]bool{}
		span := of[m][0].Period
		for _, f := range of[m] {
			areas[f.Area.Name] = true
			if f.Area.Kind == figure.Force {
				forces[f.Area.Code] = true
			}
			if f.Period.Start.Before(span.Start) {
				span.Start = f.Period.Start
			}
			if f.Period.End.After(span.End) {
				span.End = f.Period.End
			}
		}
		out = append(out, statusMeasure{Measure: string(m), Figures: len(of[m]), Areas: len(areas), Forces: len(forces),
			First: span.Start.String(), Last: span.End.String(), Parts: parts[m]})
	}
	return out
}

func statusRuns(runs []store.Run) []statusRun {
	out := []statusRun{}
	for _, r := range runs {
		row := statusRun{Extract: r.Extract, Rules: r.Rules, Definition: r.Definition}
		for _, c := range r.Counts {
			row.Offences += c.Offences
		}
		out = append(out, row)
	}
	return out
}

// text prints the status for a person.
func (st status) text(w io.Writer) error {
	var b strings.Builder
	t := st.Totals
	fmt.Fprintf(&b, "%s: received %s, read %s, refused %s\n", plural(t.Imports, "import"), plural(t.Received, "row"), thousands(t.Read), thousands(t.Refused))
	for _, i := range st.Imports {
		madeUp := ""
		if i.MadeUp {
			madeUp = ", made up"
		}
		fmt.Fprintf(&b, "  %.12s  %s (%s%s): received %s, read %s, refused %s\n", i.SHA256, i.Name, i.Kind, madeUp, thousands(i.Received), thousands(i.Read), thousands(i.Refused))
	}
	for _, m := range st.Measures {
		fmt.Fprintf(&b, "figures: %s: %d, areas %d (forces %d), %s to %s\n", m.Measure, m.Figures, m.Areas, m.Forces, m.First, m.Last)
		if m.Parts > 0 {
			fmt.Fprintf(&b, "  and %s of parts of it\n", plural(m.Parts, "figure"))
		}
	}
	for _, r := range st.Runs {
		fmt.Fprintf(&b, "counted: extract %.12s by rules %s: %s\n", r.Extract, r.Rules, plural(int(r.Offences), "offence"))
	}
	if r := st.Records; r.Known > 0 {
		fmt.Fprintf(&b, "crime records in all extracts together: %s, in %s\n", thousands(r.Known), plural(r.Versions, "version"))
	}
	b.WriteString(st.Answers.text())
	if st.Ledger > 0 {
		fmt.Fprintf(&b, "published from records: %s in the ledger\n", plural(st.Ledger, "cell"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func thousands(n int) string { return figure.Thousands(int64(n)) }
