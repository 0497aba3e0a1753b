package answer

import (
	"slices"
	"strings"

	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter is one answer: a document with its attachments, as the reader takes
// it. An archive is several letters.
type letter struct {
	name   string   // of the file
	title  string   // of a web page, which may name the site's owner
	head   string   // letterhead and page headers, which may be another force's
	around []string // what stands around the text of a web page: its menu, its footer
	mail   *document.Mail
	parts  []part
	quoted []string // the paragraphs of older messages below a mail, in order
	unread []string // what could not be read, as problems
	beside string   // the force that the other members of its archive name
	paged  bool     // it has pages, and so perhaps their numbers
}

// A part is a stretch of a letter that is read on its own: the running text, a
// sheet.
type part struct {
	name   string // of the sheet, which may be a heading; "" for running text
	blocks []block
	beside bool // it names no force, and has that of another file of its archive
}

// A block is a paragraph or a table, in reading order.
type block struct {
	text    string // of a paragraph; lines are divided by "\n"
	heading bool   // marked as one in the file
	level   int    // of a heading, from 1
	label   string // number or letter of a list item
	where   string // "Sheet1!A3"; "" for running text, which is quoted instead
	blurred bool   // recognised from a picture: each digit may be another
	prefix  string // what every place in this document begins with
	quoted  string // the question that a mail quotes there, of which text is only the mark
	asked   string // the question that it answers, where that stands right above
	table   *table
}

// lines gives the words of a block that are no cell of a table: those of a paragraph, or of the rows of a
// table that have but one.
func (b block) lines() (out []string) {
	if b.table == nil {
		return []string{b.text}
	}
	for r := range b.table.rows {
		if loneRow(b.table, r) {
			out = append(out, rowWords(b.table, r))
		}
	}
	return out
}

// A table is a grid with merged cells resolved: each covered cell has the text
// of its anchor and the mark that it is covered.
type table struct {
	caption string
	rows    [][]cell
	place   string            // the place of the whole, "page 1, table 2"
	goesOn  string            // the place of the table on the page before that it carries on
	lead    string            // the words above it
	over    prose.SpeltPeriod // what the small heading right above it says
	judged  int               // rows of heads by their looks
	doubts  doubtSet          // of all its figures
	counts  Unit              // what its lines themselves say behind their numbers that they count
	lost    string            // why its lines are no table, for a problem
	settled []string          // how its digits were parted, for problems
	key     map[string]string // what the letters in its heads and labels stand for, where the words beside it say
}

// A cell is one cell of a table. What a reader does not see is empty.
type cell struct {
	text    string // without footnote marks
	where   string
	lines   string   // the text with its line breaks, where it has any
	printed string   // what stands there, where text is what the file's key says of it
	covered bool     // by a merged neighbour
	doubts  doubtSet // of what was taken from its text
	inside  []block  // what stands in it, where that has tables
}

// asPrinted gives the text that stands in the cell.
func (c cell) asPrinted() string {
	if c.printed != "" {
		return c.printed
	}
	return c.text
}

func (c cell) empty() bool { return c.text == "" }

// joinedFlag is the flag in one word, which says what is counted and is no name: "Cyberflagged".
var joinedFlag = lazyre.New(`(?i)\b(cyber)(flag|mark|tag)`)

// tableOf takes what a reader of the file sees of a table.
func tableOf(t *document.Table) *table {
	out := &table{caption: t.Caption.Plain, place: t.Where, goesOn: t.ContinuesFrom, judged: t.HeaderRows}
	shown := shownColumns(t)
	for _, r := range t.Rows {
		if r.Hidden || struckOut(r) {
			continue
		}
		if ruled(r) {
			continue
		}
		var row []cell
		for i, c := range r.Cells {
			if !shown[i] {
				continue
			}
			text := joinedFlag.ReplaceAllString(inDigits(inOneLanguage(withoutLeaders(superscripts.ReplaceAllString(c.Text.Plain, "")))), "$1-$2")
			if c.Hidden || c.NoValue {
				text = ""
			}
			x := cell{text: text, where: c.Where, covered: c.Covered}
			if text != "" && strings.Contains(c.Text.Plain, "\n") {
				x.lines = c.Text.Plain
			}
			x.inside = blocksInside(c)
			row = append(row, x)
		}
		if !out.blankBelowHeads(row) {
			out.rows = append(out.rows, spokenHeads(row))
		}
	}
	return out.linesApart()
}

// struckOut reports a row in which all that stands is struck through. It is no
// blank line, which would end the table.
func struckOut(r document.Row) bool {
	struck := false
	for _, c := range r.Cells {
		if strings.TrimSpace(c.Text.Plain) != "" {
			return false
		}
		struck = struck || slices.ContainsFunc(c.Text.Cuts, func(cut document.Cut) bool { return cut.Kind == document.Struck })
	}
	return struck
}

// joinPages puts a table that goes on over a page together again, so that its
// totals stand below all that they are the sum of.
func joinPages(bs []block) []block {
	var out []block
	var last *table
	for _, b := range bs {
		if t := b.table; t != nil && last != nil && t.goesOn != "" && t.goesOn == last.place && t.width() == last.width() {
			rows := t.rows
			for i := 0; i < t.judged && len(rows) > 0 && i < len(last.rows) && sameWords(rows[0], last.rows[i]); i++ {
				rows = rows[1:]
			}
			last.rows, last.place = append(last.rows, rows...), t.place
			continue
		}
		if b.table != nil {
			last = b.table
		}
		out = append(out, b)
	}
	return out
}

func sameWords(a, b []cell) bool {
	return slices.EqualFunc(a, b, func(x, y cell) bool { return x.text == y.text })
}

// shownColumns tells columns that are wholly hidden from the others.
func shownColumns(t *document.Table) map[int]bool {
	shown := map[int]bool{}
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			if !c.Hidden || r.Hidden {
				shown[i] = shown[i] || !c.Hidden
			}
		}
	}
	return shown
}

// sheetPlace gives the address of a paragraph that is a cell of a sheet.
func sheetPlace(d *document.Document, s document.Section, b document.Block) string {
	if s.Kind != document.Sheet || b.Line == 0 || s.Grid == nil {
		return ""
	}
	for _, r := range s.Grid.Rows {
		if r.Number != b.Line {
			continue
		}
		for _, c := range r.Cells {
			if !c.Empty() {
				return c.Where
			}
		}
	}
	return ""
}

// width gives the number of columns of the widest row.
func (t *table) width() int {
	w := 0
	for _, row := range t.rows {
		w = max(w, len(row))
	}
	return w
}

// at gives a cell, empty where the row is shorter.
func (t *table) at(r, c int) cell {
	if r < len(t.rows) && c < len(t.rows[r]) {
		return t.rows[r][c]
	}
	return cell{}
}

// filledInRow counts the cells of a row that say something, each merged one once.
func (t *table) filledInRow(r int) int {
	n := 0
	for _, x := range t.rows[r] {
		if !x.empty() && !x.covered {
			n++
		}
	}
	return n
}

// text gives the cells of a table line by line, for words that are looked for
// in the whole of it.
func (t *table) text() string {
	var b strings.Builder
	b.WriteString(t.caption + "\n")
	for _, row := range t.rows {
		for _, c := range row {
			if !c.covered {
				b.WriteString(c.text + "\t")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

var superscripts = lazyre.New(`[¹²³⁴-⁹⁰†‡]+`)

// clean gives a text with single spaces and without raised marks.
func clean(s string) string {
	return strings.TrimSpace(strings.Join(strings.Fields(superscripts.ReplaceAllString(s, "")), " "))
}
