package document

import (
	"io"
	"strings"

	"cyberflag/internal/ods"
	"cyberflag/internal/safexml"
	"cyberflag/internal/ziplimit"
)

// readODS reads an OpenDocument spreadsheet.
func (r *reading) readODS(d *Document, z *ziplimit.Reader) error {
	if strings.Contains(smallEntry(z, "META-INF/manifest.xml"), "encryption-data") {
		return refuse(Encrypted, "take the password off, or ask for the figures without one", "the spreadsheet needs a password")
	}
	e := z.Find("content.xml")
	if e == nil {
		return refuse(Damaged, "ask for the file again: it may have been cut short", "the spreadsheet has no content")
	}
	body, err := e.Open()
	if err != nil {
		return zipRefusal(err)
	}
	defer body.Close()
	o := ods.NewReader(body, safexml.Document())
	for {
		sheet, err := o.NextSheet()
		if err == io.EOF {
			break
		}
		if err != nil {
			return xmlRefusal(err)
		}
		if err := r.odsSection(d, o, sheet); err != nil {
			return xmlRefusal(err)
		}
	}
	if o.AsksOthers() {
		d.warn(Outside, "", "the spreadsheet asks another program or file for values: it was not asked, and the saved values are read")
	}
	return nil
}

func (r *reading) odsSection(d *Document, o *ods.Reader, sheet ods.Sheet) error {
	b := newSheet(sheetAddress(d.Path, sheet.Name))
	for {
		row, err := o.NextRow()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if err := r.odsRow(d, b, row); err != nil {
			return err
		}
	}
	for _, hidden := range o.HiddenColumns() {
		for col := hidden.From; col <= min(hidden.To, mostColumns); col++ {
			b.cols[col] = true
		}
	}
	s, err := b.section(sheet.Number, sheet.Name, sheet.Hidden)
	if err != nil {
		return err
	}
	sheetWarning(d, s)
	hiddenWarning(d, b, s)
	d.Sections = append(d.Sections, s)
	return nil
}

// odsRow puts the cells of a row, and of each of its repeats, into the sheet.
func (r *reading) odsRow(d *Document, b *sheetBuilder, row ods.Row) error {
	if len(row.Cells) == 0 {
		return nil
	}
	for n := row.Number; n < row.Number+row.Repeat; n++ {
		b.rows[n], b.header[n] = row.Hidden, row.Header
		for _, c := range row.Cells {
			if c.Empty() || c.Covered && len(c.Runs) == 0 {
				continue
			}
			for col := c.Col; col < c.Col+c.Repeat; col++ {
				if err := r.spendCell(); err != nil {
					return err
				}
				b.put(n, col, odsCell(d, b, n, col, c))
			}
			if c.RowSpan > 1 || c.ColSpan > 1 {
				b.merged = append(b.merged, merge{place{n, c.Col}, place{n + c.RowSpan - 1, c.Col + c.ColSpan - 1}})
			}
		}
	}
	return nil
}

// odsCell makes the model's cell of a cell of the file.
func odsCell(d *Document, b *sheetBuilder, row, col int, c ods.Cell) Cell {
	out := Cell{Formula: c.Formula != "", Hidden: c.Style.White, Covered: c.Covered}
	out.Text = odsText(c.Runs)
	out.Stored = odsStored(c, out.Text)
	where := b.where(row, col)
	if out.Formula && c.Value == "" && len(c.Runs) == 0 && c.Kind != "string" { // a string may be an empty one
		out.NoValue = true
		d.warn(Unsaved, where, "a formula has no saved value: nothing is read here")
	}
	if strings.HasPrefix(out.Text.Plain, "#") && out.Formula && c.Kind != "string" || strings.HasPrefix(out.Text.Plain, "Err:") {
		out.NoValue, out.Stored = true, Stored{Error, out.Text.Plain}
	}
	if strings.Contains(c.Formula, "'file:") || strings.Contains(c.Formula, "http:") || strings.Contains(c.Formula, "https:") {
		d.warn(Outside, where, "the value comes from another file: the saved value is read")
	}
	return out
}

func odsText(runs []ods.Run) Text {
	var t textBuilder
	for _, run := range runs {
		addRun(&t, run.Text, run.Style.Struck, run.Style.Raised)
	}
	return t.text()
}

func odsStored(c ods.Cell, text Text) Stored {
	switch c.Kind {
	case "float", "percentage", "currency":
		return Stored{Number, c.Value}
	case "date":
		day, _, _ := strings.Cut(c.Value, "T")
		return Stored{Date, day}
	case "boolean":
		return Stored{Boolean, c.Value}
	case "string":
		return Stored{String, text.Plain}
	case "time":
		return Stored{String, c.Value}
	}
	return Stored{}
}
