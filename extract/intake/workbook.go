package intake

import (
	"errors"
	"fmt"
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
	var parts []*Part
	var notes []string
	var first error
	for at, sheet := range w.sheets {
		if sheet.Hidden {
			notes = append(notes, fmt.Sprintf("%s: the hidden sheet %.40q was not read", f.Name, sheet.Name))
			continue
		}
		x, err := w.sheet(at, f, s)
		if err != nil {
			var problem *extract.Problem
			var fault *sheetrows.Fault
			if !errors.As(err, &problem) && !errors.As(err, &fault) {
				return nil, err
			}
			notes = append(notes, fmt.Sprintf("%s: the sheet %.40q was not read: %s", f.Name, sheet.Name, strings.TrimPrefix(err.Error(), f.Name+": ")))
			if first == nil {
				first = err
			}
			continue
		}
		x.Close()
		parts = append(parts, w.part(at, f.Name+"/"+sheet.Name, f, s))
	}
	switch {
	case len(parts) == 0 && first != nil:
		return nil, first
	case len(parts) == 0:
		return nil, refuse("the workbook has no sheet that is not hidden", "show the sheet of the records")
	case len(parts) == 1:
		parts[0].Name = f.Name
	}
	parts[0].open = noting(parts[0].open, notes)
	return parts, nil
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
	return &Part{Name: name, open: func() (*Extract, error) {
		x, err := w.sheet(at, f, s)
		if err != nil {
			return nil, named(f.Name, err)
		}
		return x, nil
	}}
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
	x, err := reader(rows, rows.Columns(), f, s, form)
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
	rows, err := w.open(at, 0)
	if err != nil {
		return 0, err
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
		case err != nil: // told when the rows are read
			return extract.HeaderAmong(first, s.Options...), nil
		}
		for _, row := range csvscan.Lead(b.Bytes, csvscan.BuilderComma, true, lead-len(first)) {
			first = append(first, row.Fields)
		}
	}
	return extract.HeaderAmong(first, s.Options...), nil
}

// aboveNote says that rows above the header were left out.
func aboveNote(name string, above int) string {
	return fmt.Sprintf("%s: %d rows above the header are no records and were left out", name, above)
}
