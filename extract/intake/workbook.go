package intake

import (
	"errors"
	"fmt"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/sheetrows"
	"cyberflag/internal/ziplimit"
)

// workbookParts finds the sheets of a workbook that hold records: the one that
// was asked for, or each that is not hidden and whose header is one of records.
// Headers are read here, so that a sheet of notes is told and not taken.
func workbookParts(z *ziplimit.Reader, f File, s Settings, packed string) ([]*Part, error) {
	w, err := sheetrows.Open(z)
	if err != nil {
		return nil, err
	}
	open := func(sheet sheetrows.Sheet) (*Extract, error) {
		return openSheet(w, sheet, f, s, Form{Format: XLSX, Compression: packed, Sheet: sheet.Name})
	}
	if s.Sheet != "" {
		return oneSheet(w, f, s.Sheet, open)
	}
	var parts []*Part
	var notes []string
	var first error
	for _, sheet := range w.Sheets {
		if sheet.Hidden {
			notes = append(notes, fmt.Sprintf("%s: the hidden sheet %.40q was not read", f.Name, sheet.Name))
			continue
		}
		x, err := open(sheet)
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
		parts = append(parts, sheetPart(f, sheet, open))
	}
	switch {
	case len(parts) == 0 && first != nil:
		return nil, first
	case len(parts) == 0:
		return nil, refuse("the workbook has no sheet that is not hidden", "show the sheet of the records")
	}
	if len(parts) == 1 {
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

func sheetPart(f File, sheet sheetrows.Sheet, open func(sheetrows.Sheet) (*Extract, error)) *Part {
	return &Part{Name: f.Name + "/" + sheet.Name, open: func() (*Extract, error) {
		x, err := open(sheet)
		if err != nil {
			return nil, named(f.Name, err)
		}
		return x, nil
	}}
}

// oneSheet is the sheet that was asked for, hidden or not.
func oneSheet(w *sheetrows.Workbook, f File, name string, open func(sheetrows.Sheet) (*Extract, error)) ([]*Part, error) {
	var names []string
	for _, sheet := range w.Sheets {
		if sheet.Name == name {
			p := sheetPart(f, sheet, open)
			p.Name = f.Name
			return []*Part{p}, nil
		}
		names = append(names, sheet.Name)
	}
	return nil, refuse(fmt.Sprintf("the workbook has no sheet %.40q", name), "its sheets are: "+strings.Join(names, ", "))
}

func openSheet(w *sheetrows.Workbook, sheet sheetrows.Sheet, f File, s Settings, form Form) (*Extract, error) {
	rows, err := w.Open(sheet)
	if err != nil {
		return nil, err
	}
	x, err := reader(rows, rows.Columns(), f, s, form)
	if err != nil {
		rows.Close()
		return nil, err
	}
	x.closers = append(x.closers, rows.Close)
	return x, nil
}
