package answer

import (
	"fmt"
	"strings"

	"cyberflag/collect/document"
)

// A cell of a sheet can be without its number: a formula whose value was not saved with the file,
// and one whose value is an error. Neither is a blank, which would say that nothing was counted.

// namedCells is how many cells a problem names; a sheet may have thousands.
const namedCells = 6

// withoutValue tells, in a problem for each cause, the cells of a table that are without their number.
func withoutValue(t *document.Table) (told []string) {
	var causes []string
	cells := map[string][]string{}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if !c.NoValue || r.Hidden || c.Hidden || c.Covered {
				continue
			}
			cause := "a formula without a saved value, so no number is read there: save the file in a spreadsheet program and read it again"
			if c.Stored.Kind == document.Error {
				cause = fmt.Sprintf("%s stands where a number should, and none is read there", c.Stored.Value)
			}
			if cells[cause] == nil {
				causes = append(causes, cause)
			}
			cells[cause] = append(cells[cause], c.Where)
		}
	}
	for _, cause := range causes {
		told = append(told, someCells(cells[cause])+": "+cause)
	}
	return told
}

// someCells names cells, and how many more there are.
func someCells(where []string) string {
	if n := len(where) - namedCells; n > 1 {
		return fmt.Sprintf("%s and %d more", strings.Join(where[:namedCells], ", "), n)
	}
	return strings.Join(where, ", ")
}
