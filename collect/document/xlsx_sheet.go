package document

import (
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
)

// xlsxCell is one cell as its sheet has it.
type xlsxCell struct {
	at      place
	kind    string // s, str, inlineStr, n, b, e, d
	style   int
	value   string
	inline  Text
	formula string
	hasF    bool
	hasV    bool
}

// xlsxSection reads one sheet.
func (r *reading) xlsxSection(d *Document, book *xlsxBook, number int, sheet xlsxSheet) (Section, error) {
	if sheet.part == "" {
		return Section{Kind: Sheet, Number: number, Name: sheet.name, Hidden: sheet.hidden, Unread: "a sheet without cells, such as a chart"}, nil
	}
	b := newSheet(sheetAddress(d.Path, sheet.name))
	var cells []xlsxCell
	err := book.part(sheet.part, func(x *safexml.Reader) error {
		p := sheetParser{reading: r, x: x, b: b, row: 0}
		err := p.read()
		cells = p.cells
		return err
	})
	if err != nil {
		return Section{}, err
	}
	shown := book.displayed(sheet.name, cells)
	for _, c := range cells {
		b.put(c.at.row, c.at.col, book.cell(d, b, c, shown))
	}
	s, err := b.section(number, sheet.name, sheet.hidden)
	sheetWarning(d, s)
	hiddenWarning(d, b, s)
	return s, err
}

// displayed gives numbers as their formats show them, by place.
func (b *xlsxBook) displayed(sheet string, cells []xlsxCell) map[place]string {
	want := false
	for _, c := range cells {
		want = want || c.kind == "n" && c.hasV
	}
	if !want {
		return nil
	}
	shown := map[place]string{}
	rows, err := b.shown.Rows(sheet)
	if err != nil {
		return shown
	}
	defer rows.Close()
	last := cells[len(cells)-1].at.row
	for row := 1; row <= last && rows.Next(); row++ {
		values, err := rows.Columns()
		if err != nil {
			return shown
		}
		for i, v := range values {
			if v != "" {
				shown[place{row, i + 1}] = v
			}
		}
	}
	return shown
}

// cell makes the model's cell of a sheet's cell.
func (b *xlsxBook) cell(d *Document, s *sheetBuilder, c xlsxCell, shown map[place]string) Cell {
	var style xlsxStyle
	if c.style >= 0 && c.style < len(b.styles) {
		style = b.styles[c.style]
	}
	out := Cell{Formula: c.hasF, Hidden: style.white}
	switch c.kind {
	case "s":
		if i, err := strconv.Atoi(c.value); err == nil && i >= 0 && i < len(b.strings) {
			out.Text = b.strings[i]
		}
		out.Stored = Stored{String, out.Text.Plain}
	case "inlineStr":
		out.Text, out.Stored = c.inline, Stored{String, c.inline.Plain}
	case "str", "d":
		out.Text = plainText(c.value)
		out.Stored = Stored{String, out.Text.Plain}
	case "b":
		out.Text, out.Stored = plainText(map[bool]string{true: "TRUE", false: "FALSE"}[isOn(c.value)]), Stored{Boolean, c.value}
	case "e":
		out.Text, out.Stored, out.NoValue = plainText(c.value), Stored{Error, c.value}, true
	default:
		out.Text, out.Stored = b.number(c, style, shown)
	}
	if c.hasF && !c.hasV && c.kind != "inlineStr" {
		out.NoValue = true
		d.warn(Unsaved, s.where(c.at.row, c.at.col), "a formula has no saved value: nothing is read here")
	}
	if strings.Contains(c.formula, "[") && outsideFormula(c.formula) {
		d.warn(Outside, s.where(c.at.row, c.at.col), "the value comes from another file: the saved value is read")
	}
	return styled(out, style)
}

// outsideFormula reports a reference to another workbook ([1]Sheet!A1), which is
// not the name of a table's column (Table[Column]).
func outsideFormula(f string) bool {
	for i := 0; i+1 < len(f); i++ {
		if f[i] == '[' && f[i+1] >= '0' && f[i+1] <= '9' {
			return true
		}
	}
	return strings.Contains(f, ".xls")
}

// styled cuts the words of a struck-through cell, and of one that is all raised.
func styled(c Cell, style xlsxStyle) Cell {
	kind := Struck
	switch {
	case style.struck:
	case style.raised && isNoteMark(c.Text.Plain):
		kind = NoteMark
	default:
		return c
	}
	c.Text = Text{Cuts: append(c.Text.Cuts, Cut{Kind: kind, Text: squeeze(c.Text.Plain)})}
	return c
}

// number gives a number as shown and as kept.
func (b *xlsxBook) number(c xlsxCell, style xlsxStyle, shown map[place]string) (Text, Stored) {
	v, err := strconv.ParseFloat(c.value, 64)
	if !c.hasV || err != nil {
		return plainText(c.value), Stored{}
	}
	text, have := shown[c.at]
	if !have && style.format == "" {
		text = c.value
	}
	if style.date {
		if day, ok := serialDay(v, b.date1904); ok {
			return plainText(text), Stored{Date, day}
		}
	}
	return plainText(text), Stored{Number, decimal(v)}
}

// decimal gives a number in digits, without an exponent.
func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// hiddenWarning tells of hidden rows and columns in which something stands.
func hiddenWarning(d *Document, b *sheetBuilder, s Section) {
	if s.Grid == nil || s.Hidden {
		return
	}
	rows, cols := 0, 0
	for _, row := range s.Grid.Rows {
		if row.Hidden {
			rows++
		}
	}
	for _, c := range s.Grid.Rows[0].Cells {
		if b.cols[c.Col] {
			cols++
		}
	}
	if rows+cols > 0 {
		d.warn(Unseen, d.Path+s.Name, fmt.Sprintf("%d rows and %d columns that hold something are hidden", rows, cols))
	}
}
