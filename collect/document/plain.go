package document

import (
	"cyberflag/internal/lazyre"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	maxLines = 200_000 // of a text
	maxLine  = 1 << 20 // bytes of a line: a program that wraps nothing writes a paragraph in one
)

// readPlain reads a text: paragraphs between empty lines, and tables where words
// stand below one another.
func (r *reading) readPlain(d *Document, text string) error {
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n").Replace(text), "\n")
	if len(lines) > maxLines {
		return refuse(TooMuch, "", "the text has %d lines, and %d are allowed", len(lines), maxLines)
	}
	for i, line := range lines {
		if len(line) > maxLine {
			return refuse(TooMuch, "", "line %d has %d bytes, and %d are allowed", i+1, len(line), maxLine)
		}
		lines[i] = pageNumber.ReplaceAllString(line, "")
	}
	blocks, err := r.textBlocks(d, lines)
	d.Sections = append(d.Sections, Section{Kind: Body, Number: 1, Blocks: blocks})
	return err
}

// pageNumber ends the first line of each page of a listing: "LISTING 12      PAGE    2". It counts nothing.
var pageNumber = lazyre.New(`(?i)(?:\s{2,}|\t\s*)page(?:\s+no\.?)?\s*:?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*$`)

// textBlocks cuts lines into paragraphs and tables.
func (r *reading) textBlocks(d *Document, lines []string) ([]Block, error) {
	var blocks []Block
	tables := 0
	for from := 0; from < len(lines); {
		if strings.TrimSpace(lines[from]) == "" {
			from++
			continue
		}
		to := from
		for to < len(lines) && strings.TrimSpace(lines[to]) != "" {
			to++
		}
		if to+1 < len(lines) && isHeadLine(lines[to-1]) && headsLines(lines[to-1], lines[to+1:]) {
			lines[to] = strings.Repeat("-", ruleLength) // what parts a head from its table
			continue
		}
		for _, run := range alignedRuns(textLines(barColumns(lines[from:to]))) {
			b := Block{Kind: Paragraph, Line: from + run.first + 1}
			if run.grid == nil {
				b.Text = plainText(strings.Join(lines[from+run.first:from+run.last], "\n"))
			} else {
				tables++
				b.Kind, b.Table = Grid, run.grid
				run.grid.number(tables, d.Path+tableName(tables))
				if err := r.spendTable(run.grid); err != nil {
					return nil, err
				}
			}
			blocks = append(blocks, b)
		}
		from = to
	}
	return blocks, nil
}

// ruleLength is the length from which dashes are a rule.
const ruleLength = 3

// isRule reports a line of dashes.
func isRule(line string) bool {
	return len(strings.TrimSpace(line)) >= ruleLength && strings.Trim(line, " \t-_=+|") == ""
}

// isHeadLine reports a line of heads of columns: pieces of words and years, and no count.
func isHeadLine(line string) bool {
	pieces, short := textPieces(line, tabStop), 0
	for _, p := range pieces {
		s := p.text.Plain
		if isNumeral(s) && !year.MatchString(s) || len(s) > longPiece {
			return false
		}
		if n, err := strconv.Atoi(s); err == nil && len(s) <= shortYear { // a year is followed by the next
			if short > 0 && n != short+1 {
				return false
			}
			short = n
		}
	}
	return len(pieces) > 1
}

// shortYear is how long a year is that is written without its century: "17". A count may be as long.
const shortYear = 2

// mostWrapped is how many lines the first label below a head may have.
const mostWrapped = 3

// headsLines reports that the first of the next lines with several pieces has two or more that stand
// below two or more of the head: below one alone, that is a title. A label may be wrapped before it.
func headsLines(head string, next []string) bool {
	heads := textPieces(head, tabStop)
	for _, line := range next[:min(mostWrapped, len(next))] {
		pieces := textPieces(line, tabStop)
		if len(pieces) == 0 || slices.ContainsFunc(pieces[1:], func(p piece) bool { return len(p.text.Plain) > longPiece }) {
			return false
		}
		if len(pieces) > 1 {
			return besideOthers(pieces, heads) > 1 && besideOthers(heads, pieces) > 1
		}
	}
	return false
}

// besideOthers counts the pieces that stand above or below one of others.
func besideOthers(pieces, others []piece) int {
	n := 0
	for _, p := range pieces {
		if slices.ContainsFunc(others, func(o piece) bool { return p.left < o.right && o.left < p.right }) {
			n++
		}
	}
	return n
}

// textLines gives lines as pieces that two spaces or a tab part, with their columns.
func textLines(lines []string) []alignedLine {
	out := make([]alignedLine, len(lines))
	stops := tabStops(lines)
	for i, line := range lines {
		out[i] = alignedLine{top: float64(i), bottom: float64(i + 1), rule: isRule(line)}
		if !out[i].rule {
			out[i].pieces = textPieces(line, stops[i])
		}
	}
	return out
}

func textPieces(line string, stop int) []piece {
	var pieces []piece
	runes := []rune(expandTabs(line, stop))
	for i := 0; i < len(runes); {
		if runes[i] == ' ' || runes[i] == '\u00a0' {
			i++
			continue
		}
		j := i
		for j < len(runes) && !(blank(runes, j) && (blank(runes, j+1) || dotsLead(runes, i, j))) {
			j++
		}
		if end := beforeDots(runes[i:j]); end > 0 {
			pieces = append(pieces, piece{left: float64(i), right: float64(i + end), text: plainText(string(runes[i : i+end]))})
		}
		i = j
	}
	return pieces
}

// dotsLead reports that the words from i end in dots at j, which lead over one blank to the first of several cells.
func dotsLead(runes []rune, i, j int) bool {
	if beforeDots(runes[i:j]) == j-i {
		return false
	}
	for k := j + 1; k < len(runes); k++ {
		if blank(runes, k) && blank(runes, k+1) && len(strings.TrimSpace(string(runes[k:]))) > 0 {
			return true
		}
	}
	return false
}

// fewestDots is from how many on dots lead to the next column; three may end a sentence.
const fewestDots = 4

// beforeDots gives the length of a piece without the dots at its end that lead to the next column: they are as wide
// as the gap, and would stand below heads that are not theirs.
func beforeDots(piece []rune) int {
	end := len(piece)
	for end > 0 && piece[end-1] == '.' {
		end--
	}
	if len(piece)-end < fewestDots {
		return len(piece)
	}
	for end > 0 && blank(piece, end-1) {
		end--
	}
	return end
}

// tabStop is where a tab leads to: the next column that it divides.
const tabStop = 8

// tabStops gives each line its tab stop. Lines below one another with as many tabs each are
// cells parted by them: their stop is wide enough for each cell. Between them the title of a group has no tab.
func tabStops(lines []string) []int {
	stops := slices.Repeat([]int{tabStop}, len(lines))
	for i := 0; i < len(lines); {
		tabs, end, longest, filled := strings.Count(lines[i], "\t"), i+1, widestIn(lines[i]), 1
		for k := end; tabs > 0 && k < len(lines); k++ {
			n := strings.Count(lines[k], "\t")
			if n == tabs {
				end, longest, filled = k+1, max(longest, widestIn(lines[k])), filled+1
			} else if n > 0 {
				break
			}
		}
		if filled > 1 && longest < widestCell {
			for k := i; k < end; k++ {
				stops[k] = longest + 2 // two spaces part a piece from the next
			}
		}
		i = end
	}
	return stops
}

// widestIn gives the length of the longest cell of a line, in characters.
func widestIn(line string) int {
	longest := 0
	for _, cell := range strings.Split(line, "\t") {
		longest = max(longest, utf8.RuneCountInString(cell))
	}
	return longest
}

// widestCell is the longest cell, in characters, of lines of cells; longer ones are prose.
const widestCell = 120

func expandTabs(line string, stop int) string {
	if !strings.Contains(line, "\t") {
		return line
	}
	var b strings.Builder
	col := 0
	for _, c := range line {
		if c != '\t' {
			b.WriteRune(c)
			col++
			continue
		}
		n := stop - col%stop
		if n == 1 {
			n += stop // two spaces part a piece from the next
		}
		b.WriteString(strings.Repeat(" ", n))
		col += n
	}
	return b.String()
}

func blank(runes []rune, i int) bool {
	return i >= len(runes) || runes[i] == ' ' || runes[i] == '\u00a0'
}

// tableName gives a table's address in a document without pages.
func tableName(n int) string { return fmt.Sprintf("table %d", n) }

// number gives a table its number and every cell its address.
func (t *Table) number(n int, where string) {
	t.Number, t.Where = n, where
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			c := &t.Rows[i].Cells[j]
			c.Where = fmt.Sprintf("%s, row %d, column %d", where, c.Row, c.Col)
		}
	}
}

// spendTable counts a table's cells against the limit of the file.
func (r *reading) spendTable(t *Table) error {
	for _, row := range t.Rows {
		for range row.Cells {
			if err := r.spendCell(); err != nil {
				return err
			}
		}
	}
	return nil
}
