package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/scale"
	"cyberflag/tally"
)

// totalling is how the total of a file that was done in shards is told.
type totalling struct {
	by, rejects, extract, out string
	json                      bool
	dims                      []tally.Dimension
}

func (f *totalling) flags(c *cobra.Command) {
	c.Flags().StringVar(&f.by, "by", "force,year,flag", "dimensions to count by, with commas: "+strings.Join(dimensionNames(), ", "))
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document")
	c.Flags().StringVar(&f.rejects, "rejects", "", "write refused rows to this CSV")
	c.Flags().StringVar(&f.extract, "extract", "", "the file that was cut, for -o")
	c.Flags().StringVarP(&f.out, "output", "o", "", "write the flagged file, as cyberflag flag does; needs --extract")
}

func (f *totalling) check() (err error) {
	if (f.extract == "") != (f.out == "") {
		return usagef("--extract and -o belong together: the file that was cut, and the flagged file to write")
	}
	if f.out != "" && sameFile(f.extract, f.out) {
		return usagef("%s is both read and written: give the output another name", f.extract)
	}
	f.dims, err = dimensions(f.by)
	return err
}

// planned is what was cut, and how.
type planned struct {
	id, file, sha256 string
	settings         scale.Settings
	shards           int
	told             bool // what the file says before its rows, when the command began
}

// countingMemory is what the runtime may use before it collects harder where
// distinct victims are counted: without it memory is twice what is alive, which is
// 90 MiB for ten million victims beside the table of references and a result.
const countingMemory = 320 << 20

// total adds the results that add gives up, and tells what comes of it.
func (f *totalling) total(ctx context.Context, s streams, p planned, add func(*scale.Total) error) error {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(countingMemory))
	t := scale.NewTotal(p.id, p.shards)
	var problems *problemList
	err := into(s, f.rejects, func(rejects io.Writer) (err error) {
		if problems, err = newProblemList(s.err, rejects); err != nil {
			return err
		}
		t.Refusal = refusedList(p.file, problems)
		if f.out == "" {
			err = add(t)
		} else {
			err = into(s, f.out, func(out io.Writer) error { return rejoin(ctx, f.extract, p, out, t, add) })
		}
		return cmp.Or(err, problems.close()) // while the file of the refused is open
	})
	if err == nil {
		err = f.tell(s, p, t)
	}
	if err != nil {
		return err
	}
	if !p.told {
		tellNotes(s.err, t.Notes)
	}
	tellRemarks(s.err, p.file, t.Remarks)
	tellEmpty(s.err, p.file, t.Received())
	fmt.Fprintf(s.err, "received %d = flagged %d + refused %d\n", t.Received(), t.Flagged, t.Refused)
	return problems.result()
}

// scaleJSON is the document of merge --json and scale run --json: doc/json.md.
type scaleJSON struct {
	File       string          `json:"file"`
	SHA256     string          `json:"sha256"`
	Rules      string          `json:"rules_version"`
	Definition string          `json:"definition"`
	Plan       string          `json:"plan"`
	Shards     int             `json:"shards"`
	Received   int             `json:"received"`
	Flagged    int             `json:"flagged"`
	Refused    int             `json:"refused"`
	Doubles    int             `json:"doubles"`
	Uncounted  int             `json:"uncounted"`
	Digest     string          `json:"digest"`
	Offences   int64           `json:"offences"`
	Victims    *int64          `json:"victims"`
	Youngest   *int            `json:"youngest"`
	By         []string        `json:"by"`
	Cells      []tallyCellJSON `json:"cells"`
}

func (f *totalling) tell(s streams, p planned, t *scale.Total) error {
	counts := tallying{table: t.Table, dims: f.dims}
	if f.json {
		d := counts.document()
		return writeJSON(s.out, scaleJSON{
			File: p.file, SHA256: p.sha256, Rules: p.settings.Rules, Definition: p.settings.Definition, Plan: p.id, Shards: p.shards,
			Received: t.Received(), Flagged: t.Flagged, Refused: t.Refused, Doubles: t.Doubles, Uncounted: t.Unlisted,
			Digest: t.Digest(), Offences: d.Offences, Victims: d.Victims, Youngest: d.Youngest, By: d.By, Cells: d.Cells,
		})
	}
	fmt.Fprintf(s.out, "digest: %s\n", t.Digest())
	if t.Unlisted > 0 {
		fmt.Fprintf(s.out, "flagged, but not counted, because reference does not list the force or the offence: %d\n", t.Unlisted)
	}
	return counts.print(s.out)
}
