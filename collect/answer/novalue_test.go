package answer

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/document"
)

// A number that a cell should have and has not is told with its cell.
func TestWithoutValue(t *testing.T) {
	cell := func(where, text string) document.Cell {
		return document.Cell{Where: where, Text: document.Text{Plain: text}, RowSpan: 1, ColSpan: 1}
	}
	formula := func(where string) document.Cell {
		c := cell(where, "")
		c.Formula, c.NoValue = true, true
		return c
	}
	failed := func(where, text string) document.Cell {
		c := cell(where, text)
		c.NoValue, c.Stored = true, document.Stored{Kind: document.Error, Value: text}
		return c
	}
	row := func(n int, cells ...document.Cell) document.Row { return document.Row{Number: n, Cells: cells} }
	hidden := row(7, formula("Data!B7"))
	hidden.Hidden = true
	many := document.Row{Number: 8}
	for _, column := range "BCDEFGHIJ" {
		many.Cells = append(many.Cells, formula("Data!"+string(column)+"8"))
	}
	const unsaved = ": a formula without a saved value, so no number is read there: save the file in a spreadsheet program and read it again"
	for _, c := range []struct {
		rows []document.Row
		want []string
	}{
		{[]document.Row{row(4, cell("Data!A4", "Rape"), cell("Data!B4", "41"))}, nil},
		{[]document.Row{row(6, cell("Data!A6", "Total"), formula("Data!B6"), formula("Data!C6"))}, []string{"Data!B6, Data!C6" + unsaved}},
		{[]document.Row{row(4, failed("Data!B4", "#REF!"), cell("Data!C4", "80")), row(5, cell("Data!B5", "11"), failed("Data!C5", "#N/A")), row(6, failed("Data!B6", "#REF!"))},
			[]string{"Data!B4, Data!B6: #REF! stands where a number should, and none is read there", "Data!C5: #N/A stands where a number should, and none is read there"}},
		{[]document.Row{hidden}, nil},
		{[]document.Row{many}, []string{"Data!B8, Data!C8, Data!D8, Data!E8, Data!F8, Data!G8 and 3 more" + unsaved}},
	} {
		if got := withoutValue(&document.Table{Rows: c.rows}); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	sheet := document.Section{Kind: document.Sheet, Name: "Data", Blocks: []document.Block{{Kind: document.Grid, Table: &document.Table{Rows: []document.Row{
		row(3, cell("Data!A3", ""), cell("Data!B3", "2016/17")), row(4, cell("Data!A4", "Grooming"), cell("Data!B4", "30")), row(6, cell("Data!A6", "Total"), formula("Data!B6"))}}}}}
	r := Read(&document.Document{Name: "a.xlsx", Format: document.XLSX, Sections: []document.Section{sheet}})
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.HasPrefix(p, "Data!B6: a formula without") }) {
		t.Errorf("a reading does not tell: %q", r.Problems)
	}
}

// What reads like no answer says so.
func TestNothingFound(t *testing.T) {
	for text, nothing := range map[string]bool{"Eggs 12\nMilk 2\n": true, "\n  \n": true,
		"Kent Police\n\nQ2. 120 offences had the online flag in 2017/18.\n": false, "Kent Police\n\nQ1. Refused under section 12 of the Freedom of Information Act.\n": false} {
		d, err := document.Read("a.txt", []byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(Read(d).Problems, nothingFound); got != nothing {
			t.Errorf("%q: told %v, want %v", text, got, nothing)
		}
	}
	if got := Read(&document.Document{Name: "a.zip", Format: document.ZIP}).Problems; !slices.Contains(got, nothingFound) {
		t.Errorf("an empty archive: %q", got)
	}
}

// A page that was not read is named by its number.
func TestUnreadPage(t *testing.T) {
	d := &document.Document{Name: "a.pdf", Format: document.PDF, Sections: []document.Section{
		{Kind: document.Page, Number: 1, Blocks: []document.Block{{Kind: document.Paragraph, Text: document.Text{Plain: "Kent Police\n\nQ2. 120 offences had the cyber flag in 2017/18."}}}},
		{Kind: document.Page, Number: 2, Unread: "a page that is only a picture"}}}
	if r := Read(d); !slices.Contains(r.Problems, "page 2: not read: a page that is only a picture: ask for the figures as text, or install tesseract") {
		t.Errorf("%q", r.Problems)
	}
}
