package document

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Show prints the model, so that a person can see what the program sees. What a
// reader of the file does not see stands in curly brackets with the reason.
func Show(w io.Writer, d *Document) error {
	s := &shower{w: bufio.NewWriter(w)}
	s.document(d, "")
	return s.w.Flush()
}

// A shower writes a Document line by line.
type shower struct{ w *bufio.Writer }

func (s *shower) line(indent, format string, args ...any) {
	fmt.Fprintf(s.w, "%s%s\n", indent, fmt.Sprintf(format, args...))
}

func (s *shower) document(d *Document, indent string) {
	s.line(indent, "%s: %s", d.Name, d.Format)
	indent += "  "
	if d.Refused != nil {
		s.line(indent, "refused (%s): %s", d.Refused.Kind, d.Refused.Msg)
	}
	if m := d.Mail; m != nil {
		s.line(indent, "from: %s", m.From)
		s.line(indent, "to: %s", m.To)
		s.line(indent, "date: %s", m.Date)
		s.line(indent, "subject: %s", m.Subject)
	}
	for _, w := range d.Warnings {
		s.line(indent, "warning (%s): %s", w.Kind, strings.TrimPrefix(w.Where+": "+w.Msg, ": "))
	}
	for _, section := range d.Sections {
		s.section(section, indent)
	}
	for _, part := range d.Parts {
		s.document(part, indent)
	}
}

func (s *shower) section(x Section, indent string) {
	head := fmt.Sprintf("%s %d", x.Kind, x.Number)
	if x.Name != "" {
		head += fmt.Sprintf(" %q", x.Name)
	}
	if x.Hidden {
		head += " {hidden}"
	}
	if x.Recognised > 0 {
		head += fmt.Sprintf(" {recognised from a picture, confidence %.2f}", x.Recognised)
	}
	if x.Unread != "" {
		head += " {unread: " + x.Unread + "}"
	}
	s.line(indent, "%s", head)
	for _, b := range x.Blocks {
		s.block(b, indent+"  ")
	}
}

func (s *shower) block(b Block, indent string) {
	indent += strings.Repeat("> ", b.Quote)
	kind := string(b.Kind)
	if b.Kind == Heading || b.Kind == Item {
		kind += fmt.Sprintf(" %d", b.Level)
	}
	if b.Role != Main {
		kind += ", " + string(b.Role)
	}
	if b.Table != nil {
		s.table(b.Table, kind, indent)
		return
	}
	if b.Where != "" {
		kind += ", " + b.Where
	}
	s.line(indent, "[%s] %s", kind, strings.ReplaceAll(strings.TrimSpace(b.Label+" "+ShowText(b.Text)), "\n", "\n"+indent+"    "))
}

func (s *shower) table(t *Table, kind, indent string) {
	head := fmt.Sprintf("[%s, %s] header rows %d, header columns %d", kind, t.Where, t.HeaderRows, t.HeaderCols)
	if t.Marked {
		head += ", marked by the file"
	}
	if t.Aligned {
		head += ", by alignment"
	}
	if t.ContinuesFrom != "" {
		head += ", continues " + t.ContinuesFrom
	}
	s.line(indent, "%s", head)
	if t.Caption.Plain != "" {
		s.line(indent, "  caption: %s", ShowText(t.Caption))
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = showCell(c)
		}
		s.line(indent, "  %d | %s", row.Number, strings.Join(cells, " | "))
	}
}

// showCell gives a cell on one line. A covered cell shows whose text it repeats.
func showCell(c Cell) string {
	if c.Covered {
		return "{covered} " + c.Text.Plain
	}
	out := strings.ReplaceAll(ShowText(c.Text), "\n", " / ")
	if c.Stored.Kind == Number && c.Stored.Value != c.Text.Plain || c.Stored.Kind == Date {
		out += fmt.Sprintf(" {stored %s}", c.Stored.Value)
	}
	if c.RowSpan > 1 || c.ColSpan > 1 {
		out += fmt.Sprintf(" {%d x %d}", c.RowSpan, c.ColSpan)
	}
	for _, mark := range []struct {
		on   bool
		word string
	}{{c.NoValue, "no value"}, {c.Formula, "formula"}, {c.Hidden, "hidden"}} {
		if mark.on {
			out += " {" + mark.word + "}"
		}
	}
	return strings.TrimSpace(out)
}

// ShowText gives a text with what was cut out of it in curly brackets.
func ShowText(t Text) string {
	var b strings.Builder
	at := 0
	for _, c := range t.Cuts {
		b.WriteString(t.Plain[at:c.At])
		fmt.Fprintf(&b, "{%s: %s}", c.Kind, c.Text)
		at = c.At
	}
	b.WriteString(t.Plain[at:])
	return b.String()
}
