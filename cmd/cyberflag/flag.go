package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/render"
	"cyberflag/flag"
	"cyberflag/internal/progress"
	"cyberflag/internal/resident"
)

// flagging is the settings of the flag command.
type flagging struct {
	out, rules, definition, rejects, review, textColumn, progress, profile string
	validate                                                               validating
	columns                                                                columnChoice
	noText                                                                 bool
	workers                                                                int
}

func flagCommand(s streams) *cobra.Command {
	var f flagging
	c := &cobra.Command{
		Use:   "flag EXTRACT... -o OUT",
		Short: "Say of every crime record whether it involved the internet, and why",
		Long: "Reads extracts (CSV, NDJSON, Parquet, NIBRS, each packed or not, or a zip of several;\n" +
			"- is standard input) and writes every row as it came, byte for byte, with the columns\n" + strings.Join(decisionColumns, ", ") + ".\n" +
			"With --columns or --without only some of its own columns are written: a file of decisions\nneeds no free text.\n" +
			"The name of OUT decides between CSV, NDJSON (.ndjson, .jsonl) and Parquet (.parquet).\n" +
			"Rows that cannot be read are listed and refused: records in = records out + refused.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return f.run(c.Context(), s, args) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", "file to write, or - for standard output (required)")
	c.Flags().StringVar(&f.rules, "rules", "", "folder of rules instead of the program's own")
	c.Flags().StringVar(&f.definition, "definition", "", "definition of online instead of the one in force on recorded_on")
	c.Flags().IntVar(&f.workers, "workers", 0, "how many records are decided at once (default: all cores)")
	c.Flags().StringVar(&f.rejects, "rejects", "", "write refused rows to this CSV")
	c.Flags().StringVar(&f.review, "review", "", "write the records left to people to this CSV, with columns label, channel and platforms to fill in")
	c.Flags().StringVar(&f.textColumn, "text-column", "mo_text", "column of the free text")
	noTextFlag(c, &f.noText)
	c.Flags().StringSliceVar(&f.columns.only, "columns", nil, "columns of the extract that OUT has, instead of all")
	c.Flags().StringSliceVar(&f.columns.without, "without", nil, "columns of the extract that OUT has not, such as mo_text")
	profileFlag(c, &f.profile)
	f.validate.reportFlags(c)
	c.Flags().StringVar(&f.progress, "progress", "", "json: one line a second on standard error; off: nothing")
	return c
}

// noTextFlag adds --no-text to c.
func noTextFlag(c *cobra.Command, no *bool) {
	c.Flags().BoolVar(no, "no-text", false, "decide an extract without free text by its other columns, though one looks like it")
}

// check looks at the command line before any record is read.
func (f *flagging) check(inputs []string) error {
	switch {
	case f.out == "":
		return usagef("flag needs -o OUT: a file, or - for standard output")
	case f.workers < 0:
		return usagef("--workers %d: want 1 or more", f.workers)
	}
	if _, err := outputOf(f.out); err != nil {
		return err
	}
	for _, in := range inputs {
		if sameFile(in, f.out) || sameFile(in, f.rejects) || sameFile(in, f.review) {
			return usagef("%s is both read and written: give the output another name", in)
		}
	}
	if slices.Contains(inputs, "-") && len(f.validate.reports) > 0 {
		return usagef("--report reads the records a second time: give a file and not standard input")
	}
	if err := f.columns.check(); err != nil {
		return err
	}
	if err := f.validate.check(inputs); err != nil {
		return err
	}
	if f.review == "-" {
		return usagef("--review -: name a file")
	}
	outputs := map[string]string{}
	for _, o := range []struct{ flag, file string }{{"-o", f.out}, {"--rejects", f.rejects}, {"--review", f.review}} {
		if o.file == "" || o.file == "-" {
			continue
		}
		if other, ok := outputs[filepath.Clean(o.file)]; ok {
			return usagef("%s and %s are the same file", other, o.flag)
		}
		outputs[filepath.Clean(o.file)] = o.flag
	}
	return checkReview(f.review)
}

// writesLines reports whether rows that come as NDJSON go out as NDJSON: then
// each keeps its line byte for byte.
func writesLines(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".ndjson" || ext == ".jsonl"
}

// outputOf gives the writer of the format that a name asks for; nil is CSV.
func outputOf(name string) (func(io.Writer, render.Table) io.WriteCloser, error) {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".ndjson", ".jsonl":
		return render.NDJSON, nil
	case ".parquet":
		return render.Parquet, nil
	case ".json", ".xlsx", ".ods", ".gz", ".zst", ".zip":
		return nil, usagef("cannot write %s: give -o a name that ends in .csv, .ndjson or .parquet", ext)
	}
	return nil, nil
}

func sameFile(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}

func (f *flagging) run(ctx context.Context, s streams, inputs []string) error {
	if err := f.check(inputs); err != nil {
		return err
	}
	mode, err := progressMode(f.progress, s.err)
	if err != nil {
		return err
	}
	if f.workers == 0 {
		f.workers = runtime.GOMAXPROCS(0)
	}
	defer holdTo(f.workers)()
	judge, err := newJudge(f.rules, f.definition)
	if err != nil {
		return err
	}
	dropProgram()
	meter := progress.Start(s.err, mode, sizeOf(inputs))
	p := &flagPipeline{ctx: ctx, inputs: inputs, streams: s, meter: meter, workers: f.workers}
	if p.output, err = outputOf(f.out); err != nil {
		return err
	}
	if p.intake, err = useProfile(f.profile, extract.TextColumn(f.textColumn), extract.Unlisted()); err != nil {
		return err
	}
	p.intake.KeepLine = writesLines(f.out) && !f.columns.some()
	p.columnChoice, p.noText = f.columns, f.noText
	p.decider = decider{judge: judge, definition: f.definition}
	if err = f.write(s, p); err == nil {
		meter.Complete()
	}
	meter.Stop()
	if err != nil {
		return err
	}
	p.again.tell(s.err)
	if len(f.validate.reports) > 0 {
		if err := f.report(ctx, s, inputs); err != nil {
			return err
		}
	}
	if f.profile != "" && f.out != "-" {
		fmt.Fprintf(s.err, "cyberflag: note: tally reads %s by the same profile: --profile %s\n", f.out, f.profile)
	}
	fmt.Fprintf(s.err, "answered yes %d, no %d, review %d\n", p.answers[flag.Yes], p.answers[flag.No], p.answers[flag.Review])
	fmt.Fprintf(s.err, "received %d = flagged %d + refused %d\n", p.flagged+p.problems.n, p.flagged, p.problems.n)
	return p.problems.result()
}

// report writes the data quality report of the inputs, by the same rules.
func (f *flagging) report(ctx context.Context, s streams, inputs []string) error {
	v := f.validate
	v.profile, v.rules, v.definition, v.textColumn = f.profile, f.rules, f.definition, f.textColumn
	report, err := v.look(ctx, streams{in: s.in, out: s.out, err: io.Discard}, inputs) // what is told was told
	if err != nil {
		return err
	}
	if report.PassedOn > 0 {
		fmt.Fprintf(s.err, "cyberflag: note: the report refuses %d rows that were flagged and written: a force or class is in no list, or a crime was in another file, and what counts refuses them\n", report.PassedOn)
	}
	return v.write(report, inputs)
}

// write runs p into the output, and the refused rows into their file.
func (f *flagging) write(s streams, p *flagPipeline) error {
	return into(s, f.rejects, func(rejects io.Writer) (err error) {
		if p.problems, err = newProblemList(s.err, rejects); err != nil {
			return err
		}
		return into(s, f.review, func(review io.Writer) error {
			p.review.w = review
			return into(s, f.out, func(out io.Writer) error {
				if err := p.run(out); err != nil {
					return err
				}
				return p.problems.close()
			})
		})
	})
}

// into gives fill the named file, standard output for "-", or nil for "". A
// file gets its name only when fill has ended well.
func into(s streams, name string, fill func(io.Writer) error) error {
	switch name {
	case "":
		return fill(nil)
	case "-":
		return fill(s.out)
	}
	return writeFile(name, fill)
}

// mostMemory is what the runtime may use before it collects harder: 46 MiB.
// With the program itself, of whose file 10 to 26 MiB are in memory, by how the system keeps it, that keeps
// the whole process at 61 to 68 MiB (doc/performance.md). Without a limit, memory would be twice what is
// alive, some of it the marks of the references. A limit that leaves too little between makes it collect
// without end: with the rules of 54 files 62 to 363 times at 43 MiB, and 37 or 38 at 46.
const mostMemory = 46 << 20

// memoryOf is the limit for a format: mostMemory for delimited text, which
// needs least, and for others what their decoders hold beside: pages of Parquet
// and the window of zstd; and the shared texts of a workbook. The command stays
// below 512 MiB, and below 1 GiB for a workbook (doc/performance.md).
func memoryOf(form intake.Form) int64 {
	if form.Format == intake.CSV && form.Compression == "" {
		return mostMemory
	}
	if form.Format == intake.XLSX {
		return 720 << 20
	}
	return 320 << 20
}

// dropProgram gives back the pages of the program's own file: after the start what only that
// needed, 20 MiB and more, and later what came since. Where the system cannot, it stays.
func dropProgram() { _ = resident.DropProgram() }

// holdTo keeps the program to so many cores and to mostMemory: the collector
// too works on no more cores than were asked for. The caller calls restore.
func holdTo(workers int) (restore func()) {
	dropProgram()
	cores := runtime.GOMAXPROCS(workers)
	memory := debug.SetMemoryLimit(mostMemory)
	return func() {
		runtime.GOMAXPROCS(cores)
		debug.SetMemoryLimit(memory)
	}
}
