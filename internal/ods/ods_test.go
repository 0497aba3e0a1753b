package ods_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"cyberflag/internal/ods"
	"cyberflag/internal/safexml"
)

const head = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:automatic-styles>
<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="cross" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>`

const foot = `</office:spreadsheet></office:body></office:document-content>`

// dump reads a content and writes what the Reader gives.
func dump(content string) (string, error) {
	var b strings.Builder
	r := ods.NewReader(strings.NewReader(content), safexml.Document())
	for {
		s, err := r.NextSheet()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		fmt.Fprintf(&b, "sheet %d %q hidden=%v\n", s.Number, s.Name, s.Hidden)
		for {
			row, err := r.NextRow()
			if err == io.EOF {
				break
			}
			if err != nil {
				return b.String(), err
			}
			fmt.Fprintf(&b, "%d x%d hidden=%v header=%v %v\n", row.Number, row.Repeat, row.Hidden, row.Header, r.HiddenColumns())
			for _, c := range row.Cells {
				fmt.Fprintf(&b, "  %d x%d %s %q %q %dx%d covered=%v %q %+v\n", c.Col, c.Repeat, c.Kind, c.Value, c.Text(), c.RowSpan, c.ColSpan, c.Covered, c.Formula, c.Style)
			}
		}
	}
}

func TestReader(t *testing.T) {
	for _, c := range []struct{ why, sheets, want string }{
		{
			why: "repeats are numbers, empty ends are left out, types are kept",
			sheets: `<table:table table:name="A"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="float" office:value="1047" calcext:value-type="float"><text:p>1,047</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row>
<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
			want: "sheet 1 \"A\" hidden=false\n1 x1 hidden=false header=false [{3 3}]\n  1 x1 float \"1047\" \"1,047\" 1x1 covered=false \"\" {Struck:false Raised:false White:false}\n2 x1048575 hidden=false header=false [{3 3}]\n"},
		{
			why: "merged, covered, struck, hidden, header; a comment is not the text",
			sheets: `<table:table table:name="B" table:style-name="gone"><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><office:annotation><text:p>12</text:p></office:annotation><text:p>2016<text:s text:c="2"/>to</text:p><text:p>2017</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>
<table:table-row table:visibility="filter"><table:table-cell table:style-name="cross" table:formula="of:=[.A1]"><text:p>5</text:p></table:table-cell></table:table-row></table:table>`,
			want: "sheet 1 \"B\" hidden=true\n1 x1 hidden=false header=true []\n  1 x1  \"\" \"2016  to\\n2017\" 1x2 covered=false \"\" {Struck:false Raised:false White:false}\n  2 x1  \"\" \"\" 1x1 covered=true \"\" {Struck:false Raised:false White:false}\n2 x1 hidden=true header=false []\n  1 x1  \"\" \"5\" 1x1 covered=false \"of:=[.A1]\" {Struck:true Raised:false White:false}\n"},
		{
			why:    "old values of tracked changes are no cells",
			sheets: `<table:tracked-changes><table:table-cell><text:p>9</text:p></table:table-cell></table:tracked-changes><table:table table:name="C"></table:table>`,
			want:   "sheet 1 \"C\" hidden=false\n"},
	} {
		got, err := dump(head + c.sheets + foot)
		if err != nil || got != c.want {
			t.Errorf("%s: error %v\n got %s\nwant %s", c.why, err, got, c.want)
		}
	}
}

func TestRaisedWordsAreARunOfTheirOwn(t *testing.T) {
	r := ods.NewReader(strings.NewReader(head+`<table:table table:name="A"><table:table-row><table:table-cell><text:p>Arrests<text:span text:style-name="up">1</text:span></text:p></table:table-cell></table:table-row></table:table>`+foot), safexml.Document())
	if _, err := r.NextSheet(); err != nil {
		t.Fatal(err)
	}
	row, err := r.NextRow()
	if err != nil || len(row.Cells) != 1 || len(row.Cells[0].Runs) != 2 || !row.Cells[0].Runs[1].Style.Raised {
		t.Errorf("row is %+v, %v; want one cell of two runs, the second raised", row, err)
	}
}

// FuzzReader asks that no text ends in a panic, and that reading comes to an end.
func FuzzReader(f *testing.F) {
	f.Add(head + `<table:table table:name="A"><table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="-1"/></table:table-row></table:table>` + foot)
	f.Add(head + `<table:table><table:table-row-group table:display="false"><table:table-row/></table:table-row-group>`)
	f.Fuzz(func(_ *testing.T, content string) { _, _ = dump(content) })
}

// What no spreadsheet program writes is not gathered without end: words of one cell,
// also in a million pieces, and cells of one row.
func TestTooMuch(t *testing.T) {
	row := func(cells string) string {
		return head + `<table:table table:name="A"><table:table-row>` + cells + `</table:table-row></table:table>` + foot
	}
	const cell = `<table:table-cell office:value-type="string"><text:p>`
	for why, content := range map[string]string{
		"values": row(strings.Repeat(`<table:table-cell office:value-type="float" office:value="`+strings.Repeat("1", 10_000)+`"/>`, 900)),
		"words":  row(cell + strings.Repeat(`<text:s text:c="100"/>`, 84_000) + `</text:p></table:table-cell>`),
		"cells":  row(strings.Repeat("<table:table-cell/>", 1<<14+1)),
	} {
		_, err := dump(content)
		var p *safexml.Problem
		if !errors.As(err, &p) || p.Why != safexml.TooMany {
			t.Errorf("too many %s: %v", why, err)
		}
	}
	if all, err := dump(row(cell + strings.Repeat(`<text:s text:c="10"/>`, 80_000) + `</text:p></table:table-cell>`)); err != nil || len(all) < 800_000 {
		t.Errorf("a long cell: %d bytes, %v", len(all), err)
	}
}
