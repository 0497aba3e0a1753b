// Package document reads an answer file, whatever its format, into one model: pages
// or sheets, blocks in reading order, tables as grids whose every cell knows its
// address, and the attachments and archive members as documents of their own.
//
// It says what stands in the file and how it is shown; it never says what a number
// means. What a reader of the file would not see (hidden rows and sheets, vanished
// and struck-through words) is kept and marked, never mixed in. It runs no macro,
// follows no link, works out no formula and opens no second file. What it cannot
// read it refuses with the reason, or reads with a [Warning]; a page it could not
// read is reported as unread, never as empty.
package document

import "cyberflag/internal/pdftext"

// A Document is one file, or one attachment or archive member of a file.
type Document struct {
	Name   string // the file's name as the sender gave it
	Format Format // by content, not by name
	// Path is what every Where in this document begins with: "" for the file
	// itself, "attachment a.xlsx, " in a mail, "a.docx, " in an archive.
	Path     string
	Mail     *Mail       // sender, date and subject; nil unless Format is EML
	Sections []Section   // in reading order
	Parts    []*Document // attachments and archive members, in the file's order
	Warnings []Warning   // in the order they were met
	Refused  *Refusal    // why a part was not read; nil when it was
}

// Format is what a file is by its content.
type Format string

// The formats that are read.
const (
	XLSX Format = "xlsx"
	XLS  Format = "xls"
	ODS  Format = "ods"
	DOCX Format = "docx"
	PDF  Format = "pdf"
	HTML Format = "html"
	CSV  Format = "csv"
	EML  Format = "eml"
	TXT  Format = "txt"
	ZIP  Format = "zip"
)

// Mail is the head of a mail.
type Mail struct {
	From, To, Subject string
	Date              string // YYYY-MM-DD in the sender's own zone, "" when not said
	MessageID         string
}

// A Section is a sheet, a page, or the body of a document without pages.
type Section struct {
	Kind   SectionKind
	Number int    // from 1; sheets in the workbook's order, hidden ones counted
	Name   string // of a sheet
	Hidden bool   // a sheet that the workbook does not show
	// Unread says why nothing could be read here, such as a page that is only a
	// picture; "" when it was read.
	Unread string
	// Recognised is the confidence (0-1) of text that was recognised from a
	// picture; 0 for text that the file itself holds.
	Recognised float64
	Blocks     []Block
	// Grid is the whole sheet, for a Sheet only. Rows and columns in which nothing
	// stands are left out: Row.Number and Cell.Col tell. Blocks has the same cells,
	// cut at empty rows into paragraphs and tables.
	Grid *Table
}

// SectionKind tells sheets from pages.
type SectionKind string

// The kinds of section.
const (
	Sheet SectionKind = "sheet" // xlsx, xls, ods, csv
	Page  SectionKind = "page"  // pdf
	Body  SectionKind = "body"  // docx, html, txt, and the text of a mail
)

// A Block is what stands between two breaks: a paragraph, or a table.
type Block struct {
	Kind Kind
	// Where is the address of the cell that a paragraph of a sheet stands in, and
	// otherwise Document.Path with the page ("page 2"); "" where there is neither.
	Where string
	Level int    // of a heading (1-6), or how deep an item is indented (from 1)
	Label string // number or letter of an item as shown, such as "2." or "(a)"; not in Text
	Role  Role
	// Quote is how many replies deep the words are: 0 for the sender's own, 1 for
	// the message answered, and so on.
	Quote int
	Text  Text   // of everything but a table
	Table *Table // of a table
	// Line is the number (from 1) of the first line in a text, a mail's text or a
	// sheet; 0 where the format has no lines.
	Line int
	Box  Box // on the page, for pdf only
}

// Kind is what a block is.
type Kind string

// The kinds of block.
const (
	Heading   Kind = "heading"
	Paragraph Kind = "paragraph" // lines that belong together, "\n" between them
	Item      Kind = "item"      // of a list
	Grid      Kind = "table"
)

// Role says where a block stands. Only Main is the text itself.
type Role string

// The roles of blocks.
const (
	Main       Role = ""
	Furniture  Role = "furniture"   // of a web page: cookie notice, navigation, header, footer
	PageHeader Role = "page header" // a letterhead, once for the document
	PageFooter Role = "page footer"
	Note       Role = "note"     // a footnote or endnote; Label is its mark
	TextBox    Role = "text box" // stands beside the text; put where it is anchored
	Comment    Role = "comment"  // on a cell or a passage, not part of the text
	Concealed  Role = "hidden"   // in the file, not shown to its reader
)

// A Text is words as a reader sees them. Note marks, struck-through words and hidden
// words are cut out of Plain and kept in Cuts, so that "Arrests" with a raised 1
// is never "Arrests1", and a number that was crossed out is never read.
type Text struct {
	Plain string // lines are divided by "\n"; no-break spaces are spaces
	Cuts  []Cut  // in order
}

// A Cut is words that stand in the file and not in Text.Plain.
type Cut struct {
	At   int // byte offset in Plain where the words stood
	Kind CutKind
	Text string
}

// CutKind says why words are not plain text.
type CutKind string

// The kinds of cut.
const (
	NoteMark CutKind = "note mark" // raised, or a reference to a note
	Struck   CutKind = "struck"
	Hidden   CutKind = "hidden"
	Deleted  CutKind = "deleted" // by a tracked change
)

// Box is a place on a page in points (1/72 inch) from the top left corner.
type Box = pdftext.Box

// A Table is a grid: every row has the same number of cells.
type Table struct {
	Number  int    // as in its address: on its page (pdf), in the document (docx, html); 0 in a sheet
	Where   string // "table 1", "page 2, table 1", "Sheet1!A3:D9", "rows 3 to 9"
	Caption Text
	// HeaderRows and HeaderCols are how many rows and columns name the others.
	HeaderRows, HeaderCols int
	// Marked is true when the file itself says what is header (th, a repeated
	// header row); otherwise they were judged by looks.
	Marked bool
	// ContinuesFrom is the Where of the table on the page before that this one
	// carries on; its header rows were repeated or are missing here.
	ContinuesFrom string
	// Aligned is true when no table was in the file: lines whose words stand below
	// one another were taken for rows.
	Aligned bool
	Rows    []Row
}

// A Row is one row of a table.
type Row struct {
	Number int // from 1, as in the address
	Hidden bool
	Cells  []Cell
}

// A Cell is one place of a grid. The zero Cell is an empty one.
type Cell struct {
	Where    string // as in Document.Path plus Sheet!C7; row 7, column 3; table 1, row 3, column 2; page 2, table 1, ...
	Row, Col int    // from 1, as in the address
	Text     Text   // as displayed; in a covered cell, the text of the cell that covers it
	Stored   Stored // what the file keeps below the display
	// RowSpan and ColSpan are how many rows and columns the cell covers, itself
	// included; 1 and 1 for an ordinary one.
	RowSpan, ColSpan int
	// Covered is true when a merged cell lies over this place. A value there
	// belongs to the first cell and must not be counted again.
	Covered bool
	Header  bool // the file says so
	Hidden  bool // its row, column, sheet or text is not shown
	Formula bool // a formula stands here; its value is the one saved with the file
	// NoValue is true for a formula without a saved value, or whose value is an error.
	NoValue bool
	Box     Box // pdf only
	// Inside is what stands in a cell that has tables inside, its words and tables in reading order; nil in any other.
	// The tables come again among the blocks, behind the table of the cell.
	Inside []Block
}

// Stored is the value below a cell's display.
type Stored struct {
	Kind  StoredKind
	Value string // a number in decimal digits ("1234.5"), a date as YYYY-MM-DD, otherwise the text
}

// StoredKind is what kind of value a cell keeps.
type StoredKind string

// The kinds of stored values. Formats without types keep nothing: NotStored.
const (
	NotStored StoredKind = ""
	Number    StoredKind = "number"
	String    StoredKind = "string"
	Boolean   StoredKind = "boolean"
	Date      StoredKind = "date"
	Error     StoredKind = "error" // such as #DIV/0!
)

// Empty reports whether a reader sees nothing in the cell.
func (c Cell) Empty() bool { return c.Text.Plain == "" }

// String gives the words a reader sees.
func (t Text) String() string { return t.Plain }
