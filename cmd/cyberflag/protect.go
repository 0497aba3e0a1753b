package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/xuri/excelize/v2"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// protection is the settings of the protect command.
type protection struct {
	out, method, hierarchy string
	with, behind           []string
	insiders               string
	threshold              int64
	json                   bool
	answer                 bool   // the table is a force's own answer
	count, sheet           string // of an answer: its column of counts, and its sheet
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
		RunE: func(c *cobra.Command, args []string) error { return p.run(c.Context(), s, args[0]) },
	}
	c.Flags().StringVarP(&p.out, "output", "o", "", "write the protected table to this CSV file")
	c.Flags().StringVar(&p.method, "method", "", "round or suppress; without it one-way tables are suppressed and finer ones rounded")
	c.Flags().StringVar(&p.hierarchy, "hierarchy", "", "CSV file of dimension, child, parent")
	c.Flags().StringArrayVar(&p.with, "with", nil, "table that was published already about the same people; may be given again")
	c.Flags().StringArrayVar(&p.behind, "counts", nil, "counts from which a table of --with was made, so that what it hides need not be guessed; may be given again")
	c.Flags().Int64Var(&p.threshold, "threshold", disclose.Threshold, fmt.Sprintf("counts below it are small; %d or more", disclose.LeastThreshold))
	c.Flags().StringVar(&p.insiders, "insiders", "", "dimension, such as force, whose values know their own counts: none of them may work out a small count of another")
	c.Flags().BoolVar(&p.answer, "answer", false, "TABLE is a force's own answer, CSV or XLSX: only its rows are published, none is added")
	c.Flags().StringVar(&p.count, "count", "", "with --answer: the column of counts, when it is not called count, number, offences or crimes")
	c.Flags().StringVar(&p.sheet, "sheet", "", "with --answer: the sheet of a workbook, when it is not the first")
	c.Flags().BoolVar(&p.json, "json", false, "print one JSON document")
	return c
}

func (p protection) run(ctx context.Context, s streams, path string) error {
	if p.out == "" {
		return usagef("protect needs -o FILE")
	}
	for _, in := range slices.Concat([]string{path, p.hierarchy}, p.with, p.behind) {
		if sameFile(in, p.out) {
			return hinted{usagef("-o %s would replace what is read", p.out), "the true counts would be gone: name another file"}
		}
	}
	counts, policy, err := p.read(s, path)
	if err != nil {
		return err
	}
	var safe disclose.Table
	if !untilStopped(ctx, func() { safe, err = disclose.Protect(counts, policy) }) {
		return interrupted(ctx)
	}
	if errors.Is(err, disclose.ErrTooFine) {
		return hinted{err, p.adviceHint(disclose.Advise(counts, policy, disclose.Audit{}))}
	}
	if errors.Is(err, disclose.ErrUnsure) {
		return hinted{err, "give the counts from which the table of --with was made with --counts, or merge bands"}
	}
	if errors.Is(err, disclose.ErrTooLarge) {
		return hinted{err, "--method round protects such a table in seconds"}
	}
	if err != nil {
		return err
	}
	if err := writeFile(p.out, safe.Published().Write); err != nil {
		return err
	}
	noteRests(s.err, safe)
	noteChildren(s.err, counts, policy.Hierarchy)
	if n := len(counts.Notes); n > 0 {
		fmt.Fprintf(s.err, "note: below the table %d rows hold no count, from row %d: they are taken for notes and not written\n", n, counts.Notes[0])
	}
	if p.json {
		return writeJSON(s.out, p.summary(policy, safe))
	}
	if err := p.report(s.out, policy, safe); err != nil || policy.Method != disclose.Suppress {
		return err
	}
	var advice []disclose.Advice
	if !untilStopped(ctx, func() { advice = disclose.Advise(counts, policy, safe.Audit()) }) {
		return fmt.Errorf("stopped while looking for bands to merge; %s is written: %w", p.out, context.Cause(ctx))
	}
	return printAdvice(s.out, advice)
}

// untilStopped does work that knows no context, and is large for a large table. It
// reports false when ctx ends first: the work is left behind, and what it would
// have set must not be read.
func untilStopped(ctx context.Context, work func()) bool {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	select {
	case <-done:
		return true
	case <-ctx.Done():
		return false
	}
}

// read reads every file that the command line names.
func (p protection) read(s streams, path string) (c table.Counts, policy disclose.Policy, err error) {
	if c, err = p.readCounts(s, path); err != nil {
		return c, policy, err
	}
	policy = disclose.Policy{Method: disclose.MethodFor(c), Threshold: p.threshold, AsGiven: p.answer}
	if p.answer {
		policy.Method = disclose.Suppress
	}
	if p.method != "" {
		if policy.Method, err = disclose.ParseMethod(p.method); err != nil {
			return c, policy, usagef("--method: %w", err)
		}
	}
	policy.Insiders, policy.Withstand = p.insiders, p.insiders != ""
	if p.insiders == "" && policy.Method == disclose.Suppress {
		policy.Insiders = ownersOf(c)
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
	if len(p.behind) > 0 && len(p.with) == 0 {
		return c, policy, usagef("--counts goes with --with: it holds the counts from which a table was made that is published already")
	}
	for _, b := range p.behind {
		behind, err := readTable(s, b, table.ReadCounts)
		if err != nil {
			return c, policy, err
		}
		policy.Behind = append(policy.Behind, behind)
	}
	return c, policy, nil
}

// ownersOf is the dimension whose values each know their own counts, or "": in a
// table of several forces, the forces.
func ownersOf(c table.Counts) string {
	at := slices.IndexFunc(c.Dims, func(dim string) bool { return strings.EqualFold(dim, "force") })
	if at < 0 {
		return ""
	}
	forces := map[string]bool{}
	for _, row := range c.Rows {
		forces[row.Key[at]] = true
	}
	if delete(forces, table.Total); len(forces) < 2 {
		return "" // the counts of one force are all its own
	}
	return c.Dims[at]
}

// readCounts reads the table that is to be protected.
func (p protection) readCounts(s streams, path string) (table.Counts, error) {
	if !p.answer {
		if p.count != "" || p.sheet != "" {
			return table.Counts{}, usagef("--count and --sheet go with --answer")
		}
		if isWorkbook(path) {
			return table.Counts{}, hinted{usagef("%s is a workbook", path), "--answer protects an answer in a workbook as it stands; a table to which totals are added is a CSV file of dimensions and count"}
		}
		return readTable(s, path, table.ReadCounts)
	}
	if isWorkbook(path) {
		rows, sheets, err := workbookRows(path, p.sheet)
		if err != nil {
			return table.Counts{}, err
		}
		c, err := table.AnswerOf(path, rows, p.count)
		if err != nil && len(sheets) > 1 {
			err = hinted{err, fmt.Sprintf("the sheet read is %q of %q: --sheet names another", cmp.Or(p.sheet, sheets[0]), sheets)}
		}
		return c, err
	}
	return readTable(s, path, func(name string, r io.Reader) (table.Counts, error) {
		return table.ReadAnswer(name, r, p.count)
	})
}

// isWorkbook says that a file is a workbook by its name.
func isWorkbook(path string) bool { return strings.EqualFold(filepath.Ext(path), ".xlsx") }

// maxWorkbook is how large a workbook may be when unpacked, in bytes.
const maxWorkbook = 64 << 20

// workbookRows reads a sheet of a workbook, the first without a name, and gives the
// names of all.
func workbookRows(path, sheet string) (rows [][]string, sheets []string, err error) {
	f, err := excelize.OpenFile(path, excelize.Options{UnzipSizeLimit: maxWorkbook, UnzipXMLSizeLimit: maxWorkbook})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	defer f.Close()
	sheets = f.GetSheetList()
	if sheet == "" {
		sheet = f.GetSheetName(0)
	}
	if rows, err = f.GetRows(sheet); err != nil {
		return nil, nil, hinted{fmt.Errorf("%s: %w", path, err), fmt.Sprintf("its sheets are %q", sheets)}
	}
	return rows, sheets, nil
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
