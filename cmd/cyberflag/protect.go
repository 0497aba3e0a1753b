package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// protection is the settings of the protect command.
type protection struct {
	out, method, hierarchy string
	with                   []string
	threshold              int64
	json                   bool
}

func protectCommand(s streams) *cobra.Command {
	var p protection
	c := &cobra.Command{
		Use:   "protect TABLE.csv -o OUT.csv",
		Short: "Round a table, or hide its small counts, so that they cannot be worked out",
		Long: "Protects a table of counts and attacks the result before it is written: a table\n" +
			"from which a small count can be worked out is not written. TABLE has columns of\n" +
			"dimensions, then count, and optionally victims and weight.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return p.run(s, args[0]) },
	}
	c.Flags().StringVarP(&p.out, "output", "o", "", "write the protected table to this CSV file")
	c.Flags().StringVar(&p.method, "method", "", "round or suppress; without it one-way tables are suppressed and finer ones rounded")
	c.Flags().StringVar(&p.hierarchy, "hierarchy", "", "CSV file of dimension, child, parent")
	c.Flags().StringArrayVar(&p.with, "with", nil, "table that was published already about the same people; may be given again")
	c.Flags().Int64Var(&p.threshold, "threshold", disclose.Threshold, fmt.Sprintf("counts below it are small; %d or more", disclose.LeastThreshold))
	c.Flags().BoolVar(&p.json, "json", false, "print one JSON document")
	return c
}

func (p protection) run(s streams, path string) error {
	if p.out == "" {
		return usagef("protect needs -o FILE")
	}
	counts, policy, err := p.read(s, path)
	if err != nil {
		return err
	}
	safe, err := disclose.Protect(counts, policy)
	if err != nil {
		return err
	}
	if err := writeFile(p.out, safe.Published().Write); err != nil {
		return err
	}
	if p.json {
		return writeJSON(s.out, p.summary(policy, safe))
	}
	return p.report(s.out, policy, safe)
}

// read reads every file that the command line names.
func (p protection) read(s streams, path string) (c table.Counts, policy disclose.Policy, err error) {
	if c, err = readTable(s, path, table.ReadCounts); err != nil {
		return c, policy, err
	}
	policy = disclose.Policy{Method: disclose.MethodFor(c), Threshold: p.threshold}
	if p.method != "" {
		if policy.Method, err = disclose.ParseMethod(p.method); err != nil {
			return c, policy, usagef("--method: %w", err)
		}
	}
	if p.hierarchy != "" {
		if policy.Hierarchy, err = readTable(s, p.hierarchy, table.ReadHierarchy); err != nil {
			return c, policy, err
		}
	}
	for _, w := range p.with {
		before, err := readTable(s, w, table.ReadPublished)
		if err != nil {
			return c, policy, err
		}
		policy.Before = append(policy.Before, before)
	}
	return c, policy, nil
}

// readTable reads one file, or standard input for -.
func readTable[T any](s streams, path string, read func(string, io.Reader) (T, error)) (T, error) {
	if path == "-" {
		return read("standard input", s.in)
	}
	f, err := os.Open(path)
	if err != nil {
		var none T
		return none, err
	}
	defer f.Close()
	return read(path, f)
}

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
}

func (p protection) summary(policy disclose.Policy, t disclose.Table) protectSummary {
	a := t.Audit()
	return protectSummary{Method: string(policy.Method), Threshold: p.threshold, Cells: a.Cells, Small: a.Small, Hidden: a.Hidden,
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
	if a.Attacked > 0 {
		fmt.Fprintf(w, "attacked %d cells, knowing the rule: %d known exactly; at least %d counts remain possible for each\n", a.Attacked, a.Revealed, a.Narrowest)
	}
	if n := len(t.Lone()); n > 0 {
		fmt.Fprintf(w, "%d groups lie whole in one cell, such as %q: whoever belongs to the group is known to belong there; merge bands\n", n, t.Lone()[0])
	}
	_, err := fmt.Fprintf(w, "written: %s\n", p.out)
	return err
}
