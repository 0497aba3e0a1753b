package document

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Lines may part their cells by upright strokes, as mails and notes draw a table:
// "| 2016/17 | 512 | 61 |". They are read as the same cells set in columns.

// barColumns gives lines with the cells of each run of such lines set below one another. A title in one cell across all
// others is a row of them.
func barColumns(lines []string) []string {
	lines = slices.Clone(lines)
	for i, line := range lines {
		lines[i] = drawnSigns.Replace(line)
	}
	out := slices.Clone(lines)
	for i := 0; i < len(lines); {
		cells := barCells(lines[i])
		if isAcross(lines[i]) && slices.ContainsFunc(lines[i:], func(s string) bool { return len(barCells(s)) > 1 }) {
			out[i] = cells[0]
		}
		if len(cells) < 2 {
			i++
			continue
		}
		end, rows := i, [][]string{}
		for ; end < len(lines); end++ {
			row := barCells(lines[end])
			if len(row) != len(cells) && !isRule(lines[end]) && !isAcross(lines[end]) {
				break
			}
			rows = append(rows, row)
		}
		if strings.HasPrefix(strings.TrimSpace(lines[i]), "|") || isRule(lines[i]) || isBarHead(cells) {
			setColumns(rows, out[i:end])
		}
		i = end
	}
	return out
}

// drawnSigns are the strokes of drawn tables, as the plain ones that they stand for.
var drawnSigns = strings.NewReplacer("│", "|", "┃", "|", "║", "|", "─", "-", "━", "-", "═", "=",
	"┌", "+", "┬", "+", "┐", "+", "├", "+", "┼", "+", "┤", "+", "└", "+", "┴", "+", "┘", "+",
	"╔", "+", "╦", "+", "╗", "+", "╠", "+", "╬", "+", "╣", "+", "╚", "+", "╩", "+", "╝", "+", "╟", "+", "╫", "+", "╢", "+")

// isAcross reports a line with words in one cell, which a stroke closes on both sides.
func isAcross(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "|") && strings.HasSuffix(line, "|") && len(barCells(line)) == 1 && !isRule(line)
}

// isBarHead reports cells that are heads: no count among them. "Kik: 9 | 0" is a list.
func isBarHead(cells []string) bool {
	return !slices.ContainsFunc(cells, func(s string) bool { return isNumeral(s) && !year.MatchString(s) })
}

// barCells parts a line by its strokes; nil for one without.
func barCells(line string) []string {
	line = strings.TrimSpace(line)
	if !strings.Contains(line, "|") {
		return nil
	}
	cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|")
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	return cells
}

// setColumns writes rows to lines, each column as wide as its longest cell. One row by itself,
// or one of strokes that part rows, is left or becomes a rule.
func setColumns(rows [][]string, lines []string) {
	var widths []int
	filled := 0
	for _, row := range rows {
		if isBarRule(row) {
			continue
		}
		filled++
		for c, s := range row {
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], utf8.RuneCountInString(s))
		}
	}
	if filled < 2 {
		return
	}
	for i, row := range rows {
		if isBarRule(row) {
			lines[i] = strings.Repeat("-", ruleLength)
			continue
		}
		var b strings.Builder
		for c, s := range row {
			b.WriteString(s + strings.Repeat(" ", widths[c]-utf8.RuneCountInString(s)+2)) // two spaces part a piece from the next
		}
		lines[i] = strings.TrimRight(b.String(), " ")
	}
}

// isBarRule reports the cells of a line that parts rows: "|---|:--:|", or no cells at all.
func isBarRule(row []string) bool {
	return !slices.ContainsFunc(row, func(s string) bool { return strings.Trim(s, "-=:+ ") != "" })
}
