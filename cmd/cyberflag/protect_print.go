package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// A protectSummary is what protect prints with --json.
type protectSummary struct {
	Method    string     `json:"method"`
	Threshold int64      `json:"threshold"`
	Cells     int        `json:"cells"`
	Small     int        `json:"small"`
	Hidden    int        `json:"hidden"`
	Loss      int64      `json:"loss"`
	Attacked  int        `json:"attacked"`
	Revealed  int        `json:"revealed"`
	Narrowest int64      `json:"narrowest"`
	Searches  int        `json:"searches"`
	Lone      [][]string `json:"group_disclosure"`
	Insiders  *insiders  `json:"insiders"` // null: nobody asked
}

// insiders is what the values of one dimension, who know their own counts, can
// work out of the small counts of others.
type insiders struct {
	Dimension string `json:"dimension"`
	Revealed  int    `json:"revealed"`
}

func (p protection) summary(policy disclose.Policy, t disclose.Table) protectSummary {
	a := t.Audit()
	var in *insiders
	if a.Insiders != "" {
		in = &insiders{a.Insiders, a.Inside}
	}
	return protectSummary{Insiders: in, Method: string(policy.Method), Threshold: p.threshold, Cells: a.Cells, Small: a.Small, Hidden: a.Hidden,
		Loss: a.Loss, Attacked: a.Attacked, Revealed: a.Revealed, Narrowest: a.Narrowest, Searches: a.Searches, Lone: notNil(t.Lone())}
}

func notNil(rows [][]string) [][]string {
	if rows == nil {
		return [][]string{}
	}
	return rows
}

// report prints what was done, for people.
func (p protection) report(w io.Writer, policy disclose.Policy, t disclose.Table) error {
	a := t.Audit()
	switch policy.Method {
	case disclose.Suppress:
		fmt.Fprintf(w, "%d of %d cells hidden: %d small, %d to protect them, which counted %d\n", a.Hidden, a.Cells, a.Small, a.Hidden-a.Small, a.Loss)
	default:
		fmt.Fprintf(w, "%d cells rounded to multiples of %d that add up, %d of them small\n", a.Cells, disclose.Base, a.Small)
	}
	if a.Absent > 0 {
		fmt.Fprintf(w, "combinations without a row: %d, taken as 0 and shown as %s\n", a.Absent, absentShown(policy))
	}
	if a.Attacked > 0 {
		fmt.Fprintf(w, "attacked %d cells, knowing the rule: %d known exactly; at least %d counts remain possible for each\n", a.Attacked, a.Revealed, a.Narrowest)
	}
	switch {
	case a.Insiders != "" && a.Inside == 0:
		fmt.Fprintf(w, "no %s that knows its own counts can work out a small count of another\n", a.Insiders)
	case a.Insiders != "":
		fmt.Fprintf(w, "a %s that knows its own counts can work out small counts of others, %d in all; --insiders %s protects them\n", a.Insiders, a.Inside, a.Insiders)
	}
	if n := len(t.Lone()); n > 0 {
		fmt.Fprintf(w, "%d groups lie whole in one cell, such as %q: whoever belongs to the group is known to belong there; merge bands\n", n, t.Lone()[0])
	}
	_, err := fmt.Fprintf(w, "written: %s\n", p.out)
	return err
}

func absentShown(policy disclose.Policy) string {
	if policy.Method == disclose.Round {
		return "0, as counts of 1 to 4 may be"
	}
	return "0"
}

// noteRests says which totals of an answer do not add up: a row may be missing, or a
// number wrong.
func noteRests(w io.Writer, t disclose.Table) {
	for _, r := range t.Rests() {
		fmt.Fprintf(w, "note: %q is %d more than its rows: the difference is taken for people who have no row; is a row missing, or a number wrong?\n", r.Key, r.N)
	}
}

// noteChildren names the children of the hierarchy that no row has: one may be misspelt,
// and its counts stand outside their group.
func noteChildren(w io.Writer, c table.Counts, h table.Hierarchy) {
	for _, dim := range slices.Sorted(maps.Keys(h)) {
		at, has := slices.Index(c.Dims, dim), map[string]bool{}
		for _, r := range c.Rows {
			has[r.Key[at]] = true
		}
		for _, parent := range h[dim] {
			has[parent] = true // a group need have no row of its own
		}
		absent := slices.DeleteFunc(slices.Sorted(maps.Keys(h[dim])), func(child string) bool { return has[child] })
		if len(absent) > 0 {
			fmt.Fprintf(w, "note: the hierarchy of %s has %d values that no row has, such as %q\n", dim, len(absent), absent[0])
		}
	}
}

// printAdvice says which bands to merge so that less is hidden.
func printAdvice(w io.Writer, steps []disclose.Advice) error {
	if len(steps) == 0 {
		return nil
	}
	fmt.Fprintf(w, "more than %d %% of the table is hidden; merging bands would keep more:\n", disclose.MostHidden)
	for i, a := range steps {
		lead := "merge"
		if i > 0 {
			lead = "then "
		}
		if _, err := fmt.Fprintf(w, "  %s %s %s and %s: %s\n", lead, a.Dim, a.Merged[0], a.Merged[1], adviceNumbers(a)); err != nil {
			return err
		}
	}
	return nil
}

func adviceNumbers(a disclose.Advice) string {
	if !a.Possible {
		return "still too fine"
	}
	return fmt.Sprintf("%d of %d cells hidden (%d %%), %d shown", a.Hidden, a.Cells, a.Percent(), a.Shown)
}

// adviceHint says in one line what to do with a table that is too fine.
func (p protection) adviceHint(steps []disclose.Advice) string {
	if len(p.with) > 0 && len(p.behind) == 0 {
		return "give the counts from which the table of --with was made with --counts: what it hides is not known, and taken at its worst; or use --method round"
	}
	if len(steps) == 0 {
		return "use --method round, or merge bands"
	}
	var merges []string
	for _, a := range steps {
		merges = append(merges, fmt.Sprintf("%s %s and %s", a.Dim, a.Merged[0], a.Merged[1]))
	}
	return fmt.Sprintf("use --method round, or merge %s: %s", strings.Join(merges, ", then "), adviceNumbers(steps[len(steps)-1]))
}
