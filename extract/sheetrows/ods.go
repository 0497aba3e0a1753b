package sheetrows

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"cyberflag/internal/csvscan"
	"cyberflag/internal/ods"
	"cyberflag/internal/safexml"
	"cyberflag/internal/ziplimit"
)

// odsType is what an OpenDocument spreadsheet says it is.
const odsType = "application/vnd.oasis.opendocument.spreadsheet"

// IsODS reports whether an archive is an OpenDocument spreadsheet.
func IsODS(z *ziplimit.Reader) bool {
	e := z.Find("mimetype")
	if e == nil || z.Find("content.xml") == nil {
		return false
	}
	b, err := e.ReadAll(1 << 10)
	return err == nil && strings.HasPrefix(string(b), odsType)
}

// ODSSheets lists the sheets of an OpenDocument spreadsheet. It reads the file
// once to its end.
func ODSSheets(z *ziplimit.Reader) (sheets []Sheet, err error) {
	body, err := z.Find("content.xml").Open()
	if err != nil {
		return nil, err
	}
	defer body.Close()
	r := ods.NewReader(body, safexml.Records())
	for {
		s, err := r.NextSheet()
		if err == io.EOF {
			return sheets, nil
		}
		if err != nil {
			return nil, odsError(err)
		}
		sheets = append(sheets, Sheet{Name: s.Name, Hidden: s.Hidden})
	}
}

// odsError gives an error of the XML a hint.
func odsError(err error) error {
	var refusal *ziplimit.Refusal
	if errors.As(err, &refusal) {
		return err
	}
	return &Fault{"the spreadsheet cannot be read: " + err.Error(), "take a password off it, save it again in a spreadsheet program, or save it as CSV"}
}

// ODSRows is the rows of one sheet of an OpenDocument spreadsheet. It is an
// extract.Rows; a row's number is the sheet's.
type ODSRows struct {
	body    io.ReadCloser
	r       *ods.Reader
	columns []string
	build   csvscan.Builder
	row     ods.Row // the present one, of which left are still to be given
	left    int
}

// OpenODS begins to read the sheet at a place in ODSSheets, as Workbook.Open does.
func OpenODS(z *ziplimit.Reader, at, above int) (*ODSRows, error) {
	body, err := z.Find("content.xml").Open()
	if err != nil {
		return nil, err
	}
	x := &ODSRows{body: body, r: ods.NewReader(body, safexml.Records())}
	for range at + 1 {
		if _, err = x.r.NextSheet(); err != nil {
			break
		}
	}
	if err == nil {
		err = x.header(above)
	}
	if err != nil {
		body.Close()
		return nil, odsError(err)
	}
	return x, nil
}

// header reads the first row that holds anything behind those above it.
func (x *ODSRows) header(above int) error {
	for {
		row, err := x.r.NextRow()
		if err == io.EOF {
			return &Fault{"the sheet is empty", "want a header row and records below it"}
		}
		if err != nil {
			return err
		}
		if len(row.Cells) == 0 {
			continue
		}
		if above >= row.Repeat {
			above -= row.Repeat
			continue
		}
		fields, wrong, _ := odsFields(row, row.Number+above)
		if wrong != "" {
			return &Fault{"the header cannot be read: " + wrong, saveAgain}
		}
		for _, f := range fields {
			x.columns = append(x.columns, f.text)
		}
		x.row, x.left = row, row.Repeat-1-above
		return nil
	}
}

// Columns names the columns.
func (x *ODSRows) Columns() []string { return x.columns }

// Close ends the reading.
func (x *ODSRows) Close() error { return x.body.Close() }

// Block gives the next rows; it is as extract.Rows says.
func (x *ODSRows) Block(spare []byte) (csvscan.Block, error) {
	return x.build.Next(spare, func() {
		if x.left > 0 {
			x.write()
			return
		}
		row, err := x.r.NextRow()
		if err == io.EOF {
			x.build.Stop(err)
		} else if err != nil {
			x.build.Stop(odsError(err))
		} else if len(row.Cells) > 0 {
			x.row, x.left = row, row.Repeat
		}
	})
}

// write gives the present row once more.
func (x *ODSRows) write() {
	number := x.row.Number + x.row.Repeat - x.left
	x.left--
	if number > mostRows {
		x.build.Stop(&Fault{fmt.Sprintf("the sheet has more than %d rows", mostRows), saveAgain})
		return
	}
	fields, wrong, hint := odsFields(x.row, number)
	if wrong != "" {
		x.build.Refuse(csvscan.Refused(number, 0, wrong, hint))
		return
	}
	x.build.Row(number)
	for i := range max(len(x.columns), len(fields)) {
		if i < len(fields) && fields[i].has {
			x.build.Field([]byte(fields[i].text))
		} else {
			x.build.Absent()
		}
	}
	if !x.build.End() {
		x.build.Refuse(csvscan.Refused(number, 0, tooLong, tooLongHint))
	}
}

// An odsField is the text of one place in a row.
type odsField struct {
	text string
	has  bool
}

// odsFields gives the texts of a row, which has that number, or why it is refused. Repeated empty
// cells at the end are left out by package ods.
func odsFields(row ods.Row, number int) (fields []odsField, wrong, hint string) {
	length := 0
	for _, c := range row.Cells {
		if c.Col+c.Repeat-1 > mostColumns {
			return nil, fmt.Sprintf("the row has more than %d columns", mostColumns), saveAgain
		}
		if c.Formula != "" {
			return nil, fmt.Sprintf("cell %s holds a formula", cellName(c.Col-1, number)), "save the values alone: a formula may show another number tomorrow"
		}
		for len(fields) < c.Col-1 {
			fields = append(fields, odsField{})
		}
		f := odsField{odsText(c), !c.Empty()}
		if length += c.Repeat * len(f.text); length > csvscan.MaxRow { // one long text can be said to stand in every column
			return nil, tooLong, tooLongHint
		}
		for range c.Repeat {
			fields = append(fields, f)
		}
	}
	return fields, "", ""
}

// odsText gives a cell as text: dates, numbers and truths as they are stored,
// and everything else as it is shown.
func odsText(c ods.Cell) string {
	switch c.Kind {
	case "date":
		return strings.TrimSuffix(c.Value, "T00:00:00")
	case "boolean":
		return c.Value
	case "float", "percentage", "currency":
		if isDigits([]byte(c.Value)) && len(c.Value) < 16 {
			return c.Value
		}
		if n, err := strconv.ParseFloat(c.Value, 64); err == nil {
			return strconv.FormatFloat(n, 'f', -1, 64)
		}
		return c.Value
	}
	return strings.TrimSuffix(c.Text(), "\n")
}
