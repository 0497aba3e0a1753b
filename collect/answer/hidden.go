package answer

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/collect/document"
)

// What a reader of the file does not see is never a figure; its numbers are named
// among the problems, because they may be an earlier extract or a slip of the
// force that a person should know of.

// hiddenNumbers names the numbers of hidden rows and columns, and those struck
// through, of a table that is otherwise shown.
func hiddenNumbers(sheet string, t *document.Table) []string {
	var out []string
	shown := shownColumns(t)
	columns := map[int][]string{}
	for _, row := range t.Rows {
		var hidden []string
		for i, c := range row.Cells {
			n := numberOnly(c.Text.Plain)
			switch {
			case n == "" || c.Covered:
			case row.Hidden:
				hidden = append(hidden, n)
			case !shown[i]:
				columns[i] = append(columns[i], n)
			}
		}
		out = append(out, notPart(sheet, fmt.Sprintf("row %d is hidden", row.Number), hidden)...)
	}
	for i := range len(shown) {
		out = append(out, notPart(sheet, fmt.Sprintf("column %d of a table is hidden", i+1), columns[i])...)
	}
	return append(out, struckNumbers(t)...)
}

// hiddenSheet names the numbers of a hidden sheet.
func hiddenSheet(sheet string, t *document.Table) []string {
	var hidden []string
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if n := numberOnly(c.Text.Plain); n != "" && !c.Covered {
				hidden = append(hidden, n)
			}
		}
	}
	return notPart("", "the sheet "+sheet+" is hidden", hidden)
}

// hiddenWords names the numbers of words that are not shown.
func hiddenWords(b document.Block) []string {
	var hidden []string
	for _, word := range strings.Fields(b.Text.Plain) {
		if n := numberOnly(strings.Trim(word, ".,;:()")); n != "" {
			hidden = append(hidden, n)
		}
	}
	return notPart(b.Where, "words are hidden", hidden)
}

// struckNumbers names numbers that are struck through, with what replaces them.
func struckNumbers(t *document.Table) []string {
	var replaced, alone []string
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			for _, cut := range c.Text.Cuts {
				n := numberOnly(cut.Text)
				switch {
				case cut.Kind != document.Struck || n == "":
				case strings.TrimSpace(c.Text.Plain) == "":
					alone = append(alone, n)
				default:
					replaced = append(replaced, fmt.Sprintf("%s is replaced by %s at %s", n, strings.TrimSpace(c.Text.Plain), c.Where))
				}
			}
		}
	}
	out := notPart("", "numbers are struck through", alone)
	if len(replaced) > 0 {
		out = append(out, "struck through: "+strings.Join(replaced, "; "))
	}
	return out
}

// notPart is the problem for numbers that are no part of the answer, or none.
func notPart(sheet, why string, numbers []string) []string {
	if len(numbers) == 0 {
		return nil
	}
	const most = 12
	more := ""
	if len(numbers) > most {
		more = fmt.Sprintf(" and %d more", len(numbers)-most)
		numbers = numbers[:most]
	}
	if sheet != "" {
		why = sheet + ": " + why
	}
	return []string{fmt.Sprintf("%s (%s%s): not part of the answer", why, strings.Join(slices.Clone(numbers), ", "), more)}
}

// numberOnly gives a text that is a count and no year, or "".
func numberOnly(s string) string {
	s = clean(s)
	if v, ok := readValue(s); !ok || v.symbol != NoSymbol || plainYear(s) {
		return ""
	}
	return s
}
