package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"cyberflag/collate"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// A waiting is what was read from answers and nobody has confirmed yet. It is in no count, and
// a force of which it says something is none that said nothing.
type waiting struct {
	asOf  civil.Date // what came later does not wait yet; zero is no limit
	items []confirm.Item
}

// waiting gives what waits in the workspace.
func (w *workspace) waiting(ctx context.Context) (waiting, error) {
	sheets, err := w.sheets(ctx)
	var out waiting
	for _, s := range sheets {
		out.items = append(out.items, s.Waiting()...)
	}
	return out, err
}

// known gives the items that had come by the day that is asked about.
func (w waiting) known() (out []confirm.Item) {
	for _, i := range w.items {
		if w.asOf.IsZero() || !i.Received.After(w.asOf) {
			out = append(out, i)
		}
	}
	return out
}

// of reports whether something waits that may be of a force and a period: of which period a
// refusal is, a person says.
func (w waiting) of(force string, p figure.Period) bool {
	for _, i := range w.known() {
		if i.Force == force && (i.Period == figure.Period{} || i.Period.Overlaps(p)) {
			return true
		}
	}
	return false
}

// words says how many wait, and of how many forces; "" when none does.
func (w waiting) words() string {
	forces := map[string]bool{}
	for _, i := range w.known() {
		if i.Force != "" {
			forces[i.Force] = true
		}
	}
	switch n := len(w.known()); n {
	case 0:
		return ""
	case 1:
		return "1 proposal read from an answer waits, and is in no count here: cyberflag confirm\n"
	default:
		return fmt.Sprintf("%d proposals read from answers of %s wait, and are in no count here: cyberflag confirm\n", n, plural(len(forces), "force"))
	}
}

// waitsMark is what the matrix prints for a cell of which only what waits says something.
const waitsMark = "waits"

// writeMissing lists the forces without a count by period and status.
func writeMissing(b *bytes.Buffer, set collate.Set, waits waiting) {
	if len(set.Missing) == 0 {
		return
	}
	fmt.Fprintln(b, "\nWithout a count")
	type group struct {
		period figure.Period
		status string
	}
	var order []group
	names := map[group][]string{}
	for _, m := range set.Missing {
		g := group{m.Period, m.Status.Words()}
		switch {
		case m.Unreadable:
			g.status = "a row that could not be read"
		case m.Status == figure.NoFigure && waits.of(m.Force.Name, m.Period):
			g.status = "an answer was read and waits to be confirmed"
		}
		if names[g] == nil {
			order = append(order, g)
		}
		names[g] = append(names[g], m.Force.Name)
	}
	for _, g := range order {
		who := strings.Join(names[g], "; ")
		if len(names[g]) == len(set.Returns) {
			who = "every force"
		}
		fmt.Fprintf(b, "  %s, %s (%d): %s\n", g.period, g.status, len(names[g]), who)
	}
}

// waitingJSON counts what waits to be confirmed.
type waitingJSON struct {
	Proposals int      `json:"proposals"`
	Forces    []string `json:"forces"` // in the order of the matrix
}

func waitingToJSON(w waiting, m collate.Matrix) waitingJSON {
	j := waitingJSON{Proposals: len(w.known()), Forces: []string{}}
	said := map[string]bool{}
	for _, i := range w.known() {
		said[i.Force] = true
	}
	for _, row := range m.Rows {
		if said[row.Force.Name] {
			j.Forces = append(j.Forces, row.Force.Name)
		}
	}
	return j
}
