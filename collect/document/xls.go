package document

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// An xlsBook is a workbook of Excel 97 to 2003.
type xlsBook struct {
	data     []byte
	sheets   []xlsSheet
	strings  []biffText
	fonts    []xlsxStyle
	styles   []xlsStyle
	formats  map[int]string
	date1904 bool
	outside  bool
	shown    *excelize.File // shows numbers by their formats
	shows    map[int]int    // excelize's style by number format
}

type xlsSheet struct {
	name   string
	offset int
	hidden bool
	cells  bool // it is a sheet of cells, not a chart
}

// xlsStyle is a cell's style: how it looks and the number of its number format.
type xlsStyle struct {
	xlsxStyle
	format int
}

// readXLS reads a workbook of Excel 97 to 2003.
func (r *reading) readXLS(d *Document, book []byte) error {
	b := &xlsBook{data: book, formats: map[int]string{}, shows: map[int]int{}, shown: excelize.NewFile()}
	defer b.shown.Close()
	if err := b.globals(d); err != nil {
		return err
	}
	if b.outside {
		d.warn(Outside, "", "the workbook takes values from another file: it was not opened, and the saved values are read")
	}
	for i, sheet := range b.sheets {
		if !sheet.cells {
			d.Sections = append(d.Sections, Section{Kind: Sheet, Number: i + 1, Name: sheet.name, Hidden: sheet.hidden, Unread: "a sheet without cells, such as a chart"})
			continue
		}
		s, err := r.xlsSection(d, b, i+1, sheet)
		if err != nil {
			return err
		}
		d.Sections = append(d.Sections, s)
	}
	return nil
}

// globals reads what holds for all sheets.
func (b *xlsBook) globals(d *Document) (err error) {
	first := true
	whole := biffRecords(b.data, 0, func(rec biffRecord) bool {
		data := rec.data()
		if first {
			first = false
			if rec.id != biffBOF || data.u16(0) != 0x0600 {
				err = refuse(Unknown, "open it in a spreadsheet program and save it as xlsx", "the workbook is older than Excel 97, or damaged")
				return false
			}
			return true
		}
		switch rec.id {
		case biffFilePass:
			err = refuse(Encrypted, "take the password off, or ask for the figures without one", "the workbook needs a password")
			return false
		case biffEOF:
			return false
		case biffSST:
			b.readStrings(rec)
		default:
			b.global(rec.id, data)
		}
		return true
	})
	if err == nil && (first || len(b.sheets) == 0) {
		err = refuse(Damaged, "ask for the file again: it may have been cut short", "the workbook has no list of its sheets")
	}
	if !whole && err == nil {
		d.warn(Damaged, "", "the workbook is cut short: what is missing is not read")
	}
	return err
}

func (b *xlsBook) global(id uint16, data biffData) {
	switch id {
	case biffBoundSheet:
		b.sheets = append(b.sheets, xlsSheet{name: data.text(6, false).String(), offset: int(data.u32(0)), hidden: data.u8(4)&3 != 0, cells: data.u8(5) == 0})
	case biffDateMode:
		b.date1904 = data.u16(0) == 1
	case biffFont:
		b.fonts = append(b.fonts, xlsxStyle{struck: data.u16(2)&8 != 0, raised: data.u16(8) == 1, white: data.u16(4) == 9})
	case biffFormat:
		b.formats[data.u16(0)] = data.text(2, true).String()
	case biffXF:
		s := xlsStyle{xlsxStyle: b.font(data.u16(0)), format: data.u16(2)}
		s.date = s.format >= 14 && s.format <= 22 || s.format >= 45 && s.format <= 47 || isDateFormat(b.formats[s.format])
		s.white = s.white && data.u32(14)>>26 == 0
		b.styles = append(b.styles, s)
	case biffSupBook:
		if kind := data.u16(2); kind != 0x0401 && kind != 0x3A01 {
			b.outside = true
		}
	}
}

// font gives a font by its number. Nobody has ever used number 4.
func (b *xlsBook) font(i int) xlsxStyle {
	if i > 4 {
		i--
	}
	if i < 0 || i >= len(b.fonts) {
		return xlsxStyle{}
	}
	return b.fonts[i]
}

func (b *xlsBook) readStrings(rec biffRecord) {
	r := &biffReader{pieces: rec.pieces, at: 8}
	for range biffData(rec.pieces[0]).u32(4) {
		n, ok := r.u16()
		if !ok {
			return
		}
		if r.at >= len(r.pieces[0]) && len(r.pieces) > 1 {
			r.pieces, r.at = r.pieces[1:], 0
		}
		if len(r.pieces) == 0 {
			return
		}
		t, ok := r.text(n)
		if !ok {
			return
		}
		b.strings = append(b.strings, t)
	}
}

// textOf gives words with what is struck or raised cut out.
func (b *xlsBook) textOf(t biffText, style xlsxStyle) Text {
	var out textBuilder
	look, from := style, 0
	say := func(to int) {
		if to = min(to, len(t.units)); to > from {
			addRun(&out, biffText{units: t.units[from:to]}.String(), look.struck, look.raised)
			from = to
		}
	}
	for _, run := range t.runs {
		say(run.from)
		look = b.font(run.font)
	}
	say(len(t.units))
	return out.text()
}

// show gives a number as its format shows it.
func (b *xlsBook) show(v float64, format int) string {
	if format == 0 {
		return decimal(v)
	}
	id, ok := b.shows[format]
	if !ok {
		style := &excelize.Style{NumFmt: format}
		if code := b.formats[format]; code != "" {
			style = &excelize.Style{CustomNumFmt: &code}
		}
		made, err := b.shown.NewStyle(style)
		if err != nil {
			return decimal(v)
		}
		id = made
		b.shows[format] = id
	}
	if b.shown.SetCellFloat("Sheet1", "A1", v, -1, 64) != nil || b.shown.SetCellStyle("Sheet1", "A1", "A1", id) != nil {
		return decimal(v)
	}
	s, err := b.shown.GetCellValue("Sheet1", "A1")
	if err != nil {
		return decimal(v)
	}
	return s
}

// xlsErrors are the errors a cell can hold. Source: [MS-XLS] 2.5.10.
var xlsErrors = map[int]string{0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}

func xlsError(code int) string {
	if s, ok := xlsErrors[code]; ok {
		return s
	}
	return fmt.Sprintf("#error %d", code)
}
