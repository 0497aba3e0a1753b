package document

import (
	"fmt"
	"slices"
	"strings"
)

// delimiters are the signs between the values of a row, most usual first.
var delimiters = []rune{',', ';', '\t', '|'}

// readDelimited reads rows of values. Rows are counted from 1, empty ones among
// them; a quoted value may hold line breaks.
func (r *reading) readDelimited(d *Document, text string, comma rune) error {
	rows, open := splitRows(text, comma)
	if open {
		d.warn(Damaged, "", "a quotation mark is opened and never closed: the file may be cut short")
	}
	b := newSheet(func(row, col int) string { return fmt.Sprintf("%srow %d, column %d", d.Path, row, col) })
	for i, row := range rows {
		for j, value := range row {
			if err := r.spendCell(); err != nil {
				return err
			}
			b.put(i+1, j+1, Cell{Text: plainText(value)})
			r.embedded(d, b.where(i+1, j+1), value)
		}
	}
	s, err := b.section(1, "", false)
	if err != nil {
		return err
	}
	d.Sections = append(d.Sections, s)
	return nil
}

// embedded reads a value that holds a page of its own, as web exports have it
// (HTML, often inside JSON), as a part with the address of its cell.
func (r *reading) embedded(d *Document, where, value string) {
	html, ok := embeddedHTML(value)
	if !ok || r.depth >= maxDepth {
		return
	}
	part := &Document{Name: strings.TrimPrefix(where, d.Path), Format: HTML, Path: where + ", "}
	r.part(d, part, func(sub *reading) error { return sub.readHTML(part, []byte(html)) })
	if !strings.HasSuffix(strings.TrimSpace(html), ">") {
		part.warn(Damaged, "", "the page in this cell is cut off: its last words or number may be incomplete")
	}
}

// splitRows parts a text into rows of values. It takes quotes as spreadsheets
// write them and never fails: open is true when the last quote is not closed.
func splitRows(text string, comma rune) (rows [][]string, open bool) {
	var row []string
	var value strings.Builder
	quoted, fresh := false, true // fresh: nothing of this value was read
	end := func() { row, fresh = append(row, value.String()), true; value.Reset() }
	runes := []rune(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
	for i := 0; i < len(runes); i++ {
		c := runes[i]
		switch {
		case c == '#' && row == nil && fresh && !quoted && value.Len() == 0 && isRemark(lineAt(runes, i), comma):
			line := lineAt(runes, i)
			value.WriteString(strings.TrimRight(string(line), string(comma)+" "))
			i += len(line) - 1
		case quoted && c == '"' && i+1 < len(runes) && runes[i+1] == '"':
			value.WriteRune('"')
			i++
		case quoted && c == '"':
			quoted = false
		case quoted:
			value.WriteRune(c)
		case c == '"' && fresh:
			quoted, fresh = true, false
		case c == comma:
			end()
		case c == '\n':
			end()
			rows, row = append(rows, row), nil
		default:
			value.WriteRune(c)
			fresh = false
		}
	}
	if value.Len() > 0 || len(row) > 0 {
		end()
		rows = append(rows, row)
	}
	return rows, quoted
}

// lineAt gives what stands from i to the end of its line.
func lineAt(text []rune, i int) []rune {
	if n := slices.Index(text[i:], '\n'); n >= 0 {
		return text[i : i+n]
	}
	return text[i:]
}

// isRemark reports a line behind "#" that is prose, whose signs between values are followed by spaces: "# Not held; see
// below". "# Offences;2017" is a head.
func isRemark(line []rune, comma rune) bool {
	s := strings.TrimRight(string(line), string(comma)+" ")
	return strings.HasPrefix(s, "# ") && strings.Count(s, string(comma)) == strings.Count(s, string(comma)+" ")
}

// delimiterOf gives the sign that parts the rows of a text into values, 0 when
// the text is not of rows. Named says that the file's name promises rows; then a
// weaker sign is enough.
func delimiterOf(text string, named bool) rune {
	best, bestScore := rune(0), 0.0
	for _, comma := range delimiters {
		if score := regularity(text, comma); score > bestScore {
			best, bestScore = comma, score
		}
	}
	if bestScore >= 0.8 || named && bestScore >= 0.3 {
		return best
	}
	return 0
}

// regularity gives the share of rows (0-1) that have the most usual number of
// values, when that is two or more; prose, whose commas are followed by spaces,
// counts for nothing.
func regularity(text string, comma rune) float64 {
	rows, _ := splitRows(head(text, 64<<10), comma)
	counts, filled, prose, signs := map[int]int{}, 0, 0, 0
	for _, row := range rows {
		if len(row) == 1 && strings.TrimSpace(row[0]) == "" {
			continue
		}
		filled++
		counts[len(row)]++
		signs += len(row) - 1
		for _, value := range row[1:] {
			if comma != '\t' && strings.HasPrefix(value, " ") {
				prose++
			}
		}
	}
	best := 0
	for n, count := range counts {
		if n > 1 {
			best = max(best, count)
		}
	}
	if filled == 0 || prose*2 > signs {
		return 0
	}
	return float64(best) / float64(filled)
}

// head gives the first n bytes of s, to the end of a line where there is one.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	if i := strings.LastIndexByte(s[:n], '\n'); i > 0 {
		return s[:i]
	}
	return s[:n]
}
