package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"cyberflag/extract"
)

// listed is how many refused rows are told on standard error.
const listed = 20

// A problemList tells refused rows: the first on standard error, all of them
// in a rejects file when there is one.
type problemList struct {
	err     io.Writer
	rejects *csv.Writer // nil without a file
	see     string      // where the others can be seen: ", see --rejects", or ""
	n       int
}

// newProblemList writes the header of the rejects file to rejects, if not nil.
func newProblemList(errs, rejects io.Writer) (*problemList, error) {
	p := &problemList{err: errs, see: ", see --rejects"}
	if rejects == nil {
		return p, nil
	}
	p.rejects = csv.NewWriter(rejects)
	return p, p.rejects.Write([]string{"file", "row", "column", "problem", "hint"})
}

// add tells one refused row.
func (p *problemList) add(x *extract.Problem) error {
	p.n++
	if p.n <= listed {
		fmt.Fprintf(p.err, "cyberflag: refused: %v\n", x)
		if x.Hint != "" {
			fmt.Fprintf(p.err, "cyberflag: hint: %s\n", x.Hint)
		}
	}
	if p.rejects == nil {
		return nil
	}
	return p.rejects.Write([]string{x.File, strconv.Itoa(x.Row), x.Column, x.Message, x.Hint})
}

// close says how many more there are, and ends the file.
func (p *problemList) close() error {
	if more := p.n - listed; more > 0 {
		fmt.Fprintf(p.err, "cyberflag: and %d more%s\n", more, p.see)
	}
	if p.rejects == nil {
		return nil
	}
	p.rejects.Flush()
	return p.rejects.Error()
}

// result is errRefused when rows were refused.
func (p *problemList) result() error {
	if p.n > 0 {
		return fmt.Errorf("%s: %w", plural(p.n, "row"), errRefused)
	}
	return nil
}

// inTwoFiles counts the rows whose crime another file of the command had, and
// keeps the first.
type inTwoFiles struct {
	n    int
	file string
	row  int
}

func (t *inTwoFiles) add(file string, row int) {
	if t.n++; t.n == 1 {
		t.file, t.row = file, row
	}
}

// tell says that such rows were passed on, where there are any.
func (t *inTwoFiles) tell(w io.Writer) {
	if t.n > 0 {
		fmt.Fprintf(w, "cyberflag: note: %d rows have a force and reference that another file had before, the first %s, row %d: they are flagged and written, and what counts refuses them\n", t.n, t.file, t.row)
	}
}
