package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/sheetrows"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/ziplimit"
)

// A workbook is a document of sheets, and how one of them is opened.
type workbook struct {
	sheets []sheetrows.Sheet
	open   func(at, above int) (sheetTable, error) // above the header stand so many rows
	form   Form
}

// A sheetTable is an open sheet.
type sheetTable interface {
	extract.Rows
	Columns() []string
	Close() error
}

// xlsxParts and odsParts find the sheets of a workbook that hold records.
func xlsxParts(z *ziplimit.Reader, f File, s Settings, packed string) ([]*Part, error) {
	w, err := sheetrows.Open(z)
	if err != nil {
		return nil, err
	}
	return workbook{w.Sheets, func(at, above int) (sheetTable, error) { return w.Open(w.Sheets[at], above) }, Form{Format: XLSX, Compression: packed}}.parts(f, s)
}

func odsParts(z *ziplimit.Reader, f File, s Settings, packed string) ([]*Part, error) {
	sheets, err := sheetrows.ODSSheets(z)
	if err != nil {
		return nil, err
	}
	return workbook{sheets, func(at, above int) (sheetTable, error) { return sheetrows.OpenODS(z, at, above) }, Form{Format: ODS, Compression: packed}}.parts(f, s)
}

// parts finds the sheet that was asked for, or each that is not hidden and
// whose header is one of records. Headers are read here, so that a sheet of
// notes is told and not taken.
func (w workbook) parts(f File, s Settings) ([]*Part, error) {
	if s.Sheet != "" {
		return w.one(f, s)
	}
	var all sheetsFound
	for at, sheet := range w.sheets {
		if sheet.Hidden {
			all.notes = append(all.notes, fmt.Sprintf("%s: the hidden sheet %.40q was not read", f.Name, sheet.Name))
			continue
		}
		x, err := w.sheet(at, f, s)
		var problem *extract.Problem
		var fault *sheetrows.Fault
		switch {
		case err == nil:
			x.Close()
			all.add(w.part(at, f.Name+"/"+sheet.Name, f, s), len(x.Columns()))
		case errors.As(err, &problem):
			all.refuse(w.width(at), notRead(f.Name, sheet.Name, problem.Message), err)
		case errors.As(err, &fault):
			all.refuse(w.width(at), notRead(f.Name, sheet.Name, fault.Error()), err)
		default:
			return nil, err
		}
	}
	return all.parts(f)
}

func notRead(file, sheet, why string) string {
	return fmt.Sprintf("%s: the sheet %.40q was not read: %s", file, sheet, why)
}

// sheetsFound is what was found in the sheets of a workbook.
type sheetsFound struct {
	found  []*Part
	widths []int // columns of each
	notes  []string
	worst  error // of the widest sheet that could not be read
	width  int
}

func (a *sheetsFound) add(p *Part, columns int) {
	a.found, a.widths = append(a.found, p), append(a.widths, columns)
}

// refuse keeps why a sheet is not read. When none is, the widest was meant.
func (a *sheetsFound) refuse(width int, note string, err error) {
	a.notes = append(a.notes, note)
	if a.worst == nil || width > a.width {
		a.worst, a.width = err, width
	}
}

// parts gives the sheets that are read. One of a single column is notes, where
// another has more.
func (a *sheetsFound) parts(f File) ([]*Part, error) {
	var parts []*Part
	for i, p := range a.found {
		if a.widths[i] == 1 && slices.Max(a.widths) > 1 {
			a.notes = append(a.notes, fmt.Sprintf("%s was not read: it has one column", p.Name))
			continue
		}
		parts = append(parts, p)
	}
	switch {
	case len(parts) == 0 && a.worst != nil:
		return nil, a.worst
	case len(parts) == 0:
		return nil, refuse("the workbook has no sheet that is not hidden", "show the sheet of the records")
	case len(parts) == 1:
		parts[0].Name = f.Name
	}
	parts[0].open = noting(parts[0].open, a.notes)
	return parts, nil
}

// width is how many columns the widest of the first rows of a sheet has.
func (w workbook) width(at int) int {
	rows, err := w.first(at)
	if err != nil {
		return 0
	}
	return slices.Max(lengths(rows))
}

func lengths(rows [][]string) []int {
	all := []int{0}
	for _, row := range rows {
		all = append(all, len(row))
	}
	return all
}

// noting adds notes to what is opened first.
func noting(open func() (*Extract, error), notes []string) func() (*Extract, error) {
	return func() (*Extract, error) {
		x, err := open()
		if err == nil {
			x.Notes = append(x.Notes, notes...)
		}
		return x, err
	}
}

func (w workbook) part(at int, name string, f File, s Settings) *Part {
	p := &Part{Name: name}
	p.open = func() (*Extract, error) {
		f.Name = p.Name // with the sheet, where there are several: a row is of one
		x, err := w.sheet(at, f, s)
		if err != nil {
			return nil, named(f.Name, err)
		}
		return x, nil
	}
	return p
}

// one is the sheet that was asked for, hidden or not.
func (w workbook) one(f File, s Settings) ([]*Part, error) {
	var names []string
	for at, sheet := range w.sheets {
		if sheet.Name == s.Sheet {
			return []*Part{w.part(at, f.Name, f, s)}, nil
		}
		names = append(names, sheet.Name)
	}
	return nil, refuse(fmt.Sprintf("the workbook has no sheet %.40q", s.Sheet), "its sheets are: "+strings.Join(names, ", "))
}

func (w workbook) sheet(at int, f File, s Settings) (*Extract, error) {
	above, err := w.above(at, s)
	if err != nil {
		return nil, err
	}
	rows, err := w.open(at, above)
	if err != nil {
		return nil, err
	}
	form := w.form
	form.Sheet = w.sheets[at].Name
	x, err := reader(rows, rows.Columns(), f, s, form, extract.DateCells())
	if err != nil {
		rows.Close()
		return nil, err
	}
	if above > 0 {
		x.Notes = append(x.Notes, aboveNote(f.Name, above))
	}
	x.closers = append(x.closers, rows.Close)
	return x, nil
}

// lead is how many rows of a sheet are looked at for its header, as extract does
// in text.
const lead = 20

// above gives how many rows of a sheet stand above its header. For that the first
// rows are read twice.
func (w workbook) above(at int, s Settings) (int, error) {
	first, err := w.first(at)
	if err != nil {
		return 0, err
	}
	return extract.HeaderAmong(first, s.Options...), nil
}

// first gives the first rows of a sheet. What is wrong with later ones is told
// when they are read.
func (w workbook) first(at int) ([][]string, error) {
	rows, err := w.open(at, 0)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	first := [][]string{rows.Columns()}
	for len(first) < lead {
		b, err := rows.Block(nil)
		var refused *csvscan.RowError
		switch {
		case errors.As(err, &refused):
			first = append(first, nil)
			continue
		case err != nil:
			return first, nil
		}
		for _, row := range csvscan.Lead(b.Bytes, csvscan.BuilderComma, true, lead-len(first)) {
			first = append(first, row.Fields)
		}
	}
	return first, nil
}

// aboveNote says that rows above the header were left out.
func aboveNote(name string, above int) string {
	return fmt.Sprintf("%s: %d rows above the header are no records and were left out", name, above)
}
