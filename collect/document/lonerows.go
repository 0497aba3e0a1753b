package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cyberflag/internal/lazyre"
)

// longLine is the least length, in letters, of a line of a sheet whose sentence may go on in the row below. A shorter one
// was not broken because the cell was full.
const longLine = 45

// openEnd ends a line within its sentence: in a comma, or in a word that another must follow.
var openEnd = lazyre.New(`(?i)(?:,|\b(?:of|and|or|in|the|to|for|with|by|an?|on|at|from|between|under|was|were|is|are|sections?|questions?))$`)

// loneBlocks gives the paragraphs of rows in which one cell speaks. Who writes a letter in a sheet, or pastes one, breaks its
// sentences over rows: such rows are one paragraph.
func loneBlocks(rows []Row) (blocks []Block) {
	for i, r := range rows {
		b := loneBlock(r)
		if n := len(blocks) - 1; i > 0 && goesOnInRow(rows[i-1], r) {
			blocks[n].Text = joinText(blocks[n].Text, b.Text, "\n")
			continue
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// goesOnInRow reports a row that goes on with the sentence of the row above it, in the same column.
func goesOnInRow(above, r Row) bool {
	a, b := loneCell(above), loneCell(r)
	if a == nil || b == nil || a.Col != b.Col || a.Hidden != b.Hidden {
		return false
	}
	line, next := strings.TrimSpace(a.Text.Plain), strings.TrimSpace(b.Text.Plain)
	first, _ := utf8.DecodeRuneInString(next)
	ended := strings.ContainsAny(line[max(0, len(line)-1):], ".:;?!") || endsInCount.MatchString(line)
	return utf8.RuneCountInString(line) >= longLine && !ended && strings.Contains(next, " ") && (unicode.IsLower(first) && !marked.MatchString(next) || openEnd.MatchString(line))
}

// endsInCount ends a row that says what it counts, and how many: "... in 2016/17 - 412".
var endsInCount = lazyre.New(`(?i)(?:[=:]|\s[–—-])\s*(?:\d(?:[\d,]*\d)?|nil|none|[<*]\s?\d*|\[\w\])$`)

// marked begins with the letter of a list: "b) by age", "c. by sex".
var marked = lazyre.New(`^[a-z][.)]`)

// loneCell gives the cell of a row that speaks.
func loneCell(r Row) *Cell {
	for i := range r.Cells {
		if !r.Cells[i].Empty() {
			return &r.Cells[i]
		}
	}
	return nil
}
