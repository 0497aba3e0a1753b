package document

// An xlsParser reads the records of one sheet.
type xlsParser struct {
	*reading
	d       *Document
	book    *xlsBook
	b       *sheetBuilder
	depth   int   // charts inside the sheet have records of their own
	waiting place // a formula whose text follows, row 0 for none
	style   xlsStyle
	err     error
}

// xlsSection reads one sheet.
func (r *reading) xlsSection(d *Document, book *xlsBook, number int, sheet xlsSheet) (Section, error) {
	p := &xlsParser{reading: r, d: d, book: book, b: newSheet(sheetAddress(d.Path, sheet.name))}
	if !biffRecords(book.data, sheet.offset, p.record) {
		d.warn(Damaged, d.Path+sheet.name, "the sheet is cut short: what is missing is not read")
	}
	if p.err != nil {
		return Section{}, p.err
	}
	s, err := p.b.section(number, sheet.name, sheet.hidden)
	sheetWarning(d, s)
	hiddenWarning(d, p.b, s)
	return s, err
}

// record takes one record; false at the end of the sheet.
func (p *xlsParser) record(rec biffRecord) bool {
	switch rec.id {
	case biffBOF:
		p.depth++
		return true
	case biffEOF:
		p.depth--
		return p.depth > 0
	}
	if p.depth != 1 {
		return p.depth > 0
	}
	switch data := rec.data(); rec.id {
	case biffRow:
		if data.u32(12)&0x20 != 0 {
			p.b.rows[data.u16(0)+1] = true
		}
	case biffColInfo:
		if data.u16(8)&1 != 0 {
			for col := data.u16(0); col <= min(data.u16(2), 255); col++ {
				p.b.cols[col+1] = true
			}
		}
	case biffMerged:
		for i := range data.u16(0) {
			at := 2 + 8*i
			if at+8 > len(data) {
				break
			}
			p.b.merged = append(p.b.merged, merge{place{data.u16(at) + 1, data.u16(at+4) + 1}, place{data.u16(at+2) + 1, data.u16(at+6) + 1}})
		}
	default:
		p.value(rec.id, data)
	}
	return p.err == nil
}

// value takes a record of one cell or several.
func (p *xlsParser) value(id uint16, data biffData) {
	at := place{data.u16(0) + 1, data.u16(2) + 1}
	style := p.styleOf(data.u16(4))
	switch id {
	case biffLabelSST:
		if i := int(data.u32(6)); i >= 0 && i < len(p.book.strings) {
			p.words(at, p.book.strings[i], style, false)
		}
	case biffLabel, biffRString:
		p.words(at, data.text(6, true), style, false)
	case biffNumber:
		p.number(at, data.f64(6), style, false)
	case biffRK:
		p.number(at, rk(data.u32(6)), style, false)
	case biffMulRK:
		for i := 4; i+6 <= len(data)-2; i += 6 {
			p.number(at, rk(data.u32(i+2)), p.styleOf(data.u16(i)), false)
			at.col++
		}
	case biffBoolErr:
		p.constant(at, data.u8(6), data.u8(7) != 0, style, false)
	case biffFormula:
		p.formula(at, data, style)
	case biffString:
		if p.waiting.row > 0 {
			p.words(p.waiting, data.text(0, true), p.style, true)
			p.waiting = place{}
		}
	}
}

func (p *xlsParser) styleOf(i int) xlsStyle {
	if i < 0 || i >= len(p.book.styles) {
		return xlsStyle{}
	}
	return p.book.styles[i]
}

// formula takes the saved value of a formula.
func (p *xlsParser) formula(at place, data biffData, style xlsStyle) {
	if data.u16(12) != 0xFFFF {
		p.number(at, data.f64(6), style, true)
		return
	}
	switch data.u8(6) {
	case 0:
		p.waiting, p.style = at, style
	case 1:
		p.constant(at, data.u8(8), false, style, true)
	case 2:
		p.constant(at, data.u8(8), true, style, true)
	default:
		p.put(at, Cell{Formula: true}, style)
	}
}

func (p *xlsParser) put(at place, c Cell, style xlsStyle) {
	if p.err = p.spendCell(); p.err == nil {
		c.Hidden = style.white
		p.b.put(at.row, at.col, styled(c, style.xlsxStyle))
	}
}

func (p *xlsParser) words(at place, t biffText, style xlsStyle, formula bool) {
	text := p.book.textOf(t, xlsxStyle{})
	p.put(at, Cell{Text: text, Stored: Stored{String, text.Plain}, Formula: formula}, style)
}

func (p *xlsParser) number(at place, v float64, style xlsStyle, formula bool) {
	c := Cell{Text: plainText(p.book.show(v, style.format)), Stored: Stored{Number, decimal(v)}, Formula: formula}
	if day, ok := serialDay(v, p.book.date1904); ok && style.date {
		c.Stored = Stored{Date, day}
	}
	p.put(at, c, style)
}

// constant takes a truth value or an error.
func (p *xlsParser) constant(at place, v int, isError bool, style xlsStyle, formula bool) {
	c := Cell{Text: Text{Plain: "FALSE"}, Stored: Stored{Boolean, "0"}, Formula: formula}
	switch {
	case isError:
		c.Text, c.Stored, c.NoValue = Text{Plain: xlsError(v)}, Stored{Error, xlsError(v)}, true
	case v != 0:
		c.Text, c.Stored = Text{Plain: "TRUE"}, Stored{Boolean, "1"}
	}
	p.put(at, c, style)
}
