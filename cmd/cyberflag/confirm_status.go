package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"cyberflag/collect/confirm"
)

// confirmShare is how proposals were dealt with: doc/json.md.
type confirmShare struct {
	Document  string   `json:"document,omitempty"`
	SHA256    string   `json:"sha256,omitempty"`
	Reader    string   `json:"reader,omitempty"`
	Force     string   `json:"force,omitempty"`
	Proposed  int      `json:"proposed"`
	Open      int      `json:"open"`
	Later     int      `json:"later"`
	Disputed  int      `json:"disputed"`
	Decided   int      `json:"decided"`
	Accepted  int      `json:"accepted"`
	Corrected int      `json:"corrected"`
	Split     int      `json:"split"`
	Rejected  int      `json:"rejected"`
	Added     int      `json:"added"`
	Figures   int      `json:"figures"`
	NoLonger  int      `json:"no_longer_proposed"`
	Unchanged *float64 `json:"accepted_unchanged"` // null: nothing is decided
}

type confirmStatus struct {
	All        confirmShare   `json:"all"`
	ByDocument []confirmShare `json:"by_document"`
	ByForce    []confirmShare `json:"by_force"`
}

// confirmStatusOf counts what became of every proposal.
func confirmStatusOf(sheets []confirm.Sheet) confirmStatus {
	out := confirmStatus{ByDocument: []confirmShare{}, ByForce: []confirmShare{}}
	var all confirm.Share
	forces := map[string]*confirm.Share{}
	for _, s := range sheets {
		var of confirm.Share
		for _, i := range s.Items {
			force := i.Force
			if i.State.Confirmed() {
				force = i.Stands.Statements[0].Force
			}
			force = cmp.Or(force, "not said")
			if forces[force] == nil {
				forces[force] = &confirm.Share{}
			}
			for _, sh := range []*confirm.Share{&all, &of, forces[force]} {
				sh.Count(i)
			}
		}
		row := shareOf(of)
		row.Document, row.SHA256, row.Reader = s.Name, s.SHA256, s.Reader
		out.ByDocument = append(out.ByDocument, row)
	}
	for _, force := range slices.Sorted(maps.Keys(forces)) {
		row := shareOf(*forces[force])
		row.Force = force
		out.ByForce = append(out.ByForce, row)
	}
	out.All = shareOf(all)
	return out
}

func shareOf(s confirm.Share) confirmShare {
	row := confirmShare{Proposed: s.Proposed, Open: s.Open, Later: s.Later, Disputed: s.Disputed, Decided: s.Decided(),
		Accepted: s.Accepted, Corrected: s.Corrected, Split: s.Split, Rejected: s.Rejected, Added: s.Added, Figures: s.Figures, NoLonger: s.NoLonger}
	if u, ok := s.Unchanged(); ok {
		row.Unchanged = &u
	}
	return row
}

func (f *confirmer) printStatus(sheets []confirm.Sheet) error {
	st := confirmStatusOf(sheets)
	if f.json {
		return writeJSON(f.s.out, st)
	}
	t := tabwriter.NewWriter(f.s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\tproposed\tto confirm\taccepted\tcorrected\tsplit\trejected\tadded\taccepted unchanged")
	for _, row := range slices.Concat(st.ByDocument, st.ByForce, []confirmShare{st.All}) {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", cmp.Or(row.Document, row.Force, "all"), row.Proposed, row.Open+row.Later+row.Disputed,
			row.Accepted, row.Corrected, row.Split, row.Rejected, row.Added, row.unchanged())
	}
	return t.Flush()
}

// unchanged writes the share accepted as it was read.
func (row confirmShare) unchanged() string {
	if row.Unchanged == nil {
		return "nothing decided"
	}
	return fmt.Sprintf("%d of %d (%.1f %%)", row.Accepted, row.Decided, 100**row.Unchanged)
}

// text says in a line how far confirming has come.
func (st confirmStatus) text() string {
	if len(st.ByDocument) == 0 {
		return ""
	}
	var b strings.Builder
	a := st.All
	fmt.Fprintf(&b, "answers: %s, %s, %d to confirm; confirmed figures: %d", plural(len(st.ByDocument), "document"),
		plural(a.Proposed, "proposal"), a.Open+a.Later+a.Disputed, a.Figures)
	if a.Unchanged != nil {
		fmt.Fprintf(&b, "; accepted unchanged: %s", a.unchanged())
	}
	b.WriteString("\n")
	return b.String()
}
