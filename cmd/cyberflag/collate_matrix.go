package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
)

// stateMarks are what the matrix prints for a cell without an exact count.
var stateMarks = map[figure.State]string{
	figure.NoFigure: ".", figure.Suppressed: "hidden", figure.NotAvailable: "n/a", figure.NotHeld: "not held",
	figure.FlagNotUsed: "no flag", figure.Refused: "refused", figure.NCND: "ncnd", figure.NoReply: "no reply",
}

// writeMatrix prints every force by every year, with the state of each cell.
func writeMatrix(b *bytes.Buffer, m collate.Matrix, waits waiting) {
	fmt.Fprintln(b, "\nEvery force and year")
	line := func(name string, cells []string) {
		fmt.Fprintf(b, "  %-20s", name)
		for _, c := range cells {
			fmt.Fprintf(b, " %9s", c)
		}
		fmt.Fprintln(b)
	}
	var years []string
	for _, p := range m.Years {
		years = append(years, p.String())
	}
	line("force", years)
	used := map[string]bool{}
	for _, row := range slices.Concat(m.Rows, m.Outside) {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, matrixCell(c, waits.of(row.Force.Name, c.Period), used))
		}
		line(row.Force.Name, cells)
	}
	fmt.Fprintf(b, "  %s\n", legend(used, len(m.Outside)))
}

// matrixCell writes a cell, and notes the marks that it uses. waits: something of it was read and
// nobody has confirmed it.
func matrixCell(c collate.Cell, waits bool, used map[string]bool) string {
	text := stateMarks[c.Value().State()]
	switch {
	case c.Unreadable():
		text = "unread"
	case c.Value().State() == figure.NoFigure && waits:
		text = waitsMark
	}
	if n, ok := c.Value().Number(); ok {
		text = figure.Thousands(n)
	} else {
		used[text] = true
		text += " "
	}
	if c.Revised() {
		text += "r"
		used["r"] = true
	}
	if c.Disputed() {
		text += "?"
		used["?"] = true
	}
	return strings.TrimSpace(text)
}

// legend explains the marks that were used.
func legend(used map[string]bool, outside int) string {
	var parts []string
	for _, mark := range []struct{ mark, means string }{
		{".", ". nobody said anything"}, {waitsMark, waitsMark + ": an answer was read and waits to be confirmed"}, {"unread", "unread: a row of it was refused"}, {"n/a", "n/a said to be not available"}, {"no flag", "no flag: the flag is not used"},
		{"hidden", "hidden to protect people"}, {"ncnd", "ncnd neither confirmed nor denied"},
		{"r", "r changed between publications"}, {"?", "? published values differ"},
	} {
		if used[mark.mark] {
			parts = append(parts, mark.means)
		}
	}
	if outside > 0 {
		parts = append(parts, fmt.Sprintf("the last %d stand outside the 43", outside))
	}
	if len(parts) == 0 {
		return "every cell has a count"
	}
	return strings.Join(parts, "; ")
}

// summaryWords says how many revisions went which way; "" without any.
func summaryWords(sum collate.RevisionSummary) string {
	var parts []string
	for _, d := range []collate.Direction{collate.Up, collate.Down, collate.Back, collate.Withdrawn, collate.Given, collate.Otherwise} {
		if n := sum.Forces[d]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, d))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf("%s; the counts given both before and after moved by %s", strings.Join(parts, ", "), signedCount(sum.Net))
}

type matrixJSON struct {
	Years   []string        `json:"years"`
	Forces  []matrixRowJSON `json:"forces"`
	Outside []matrixRowJSON `json:"outside"` // forces outside the 43
}

type matrixRowJSON struct {
	Force  string           `json:"force"`
	Region string           `json:"region"`
	Cells  []matrixCellJSON `json:"cells"`
}

type matrixCellJSON struct {
	Value    *int64 `json:"value"`
	Status   string `json:"status"`
	Low      *int64 `json:"low"` // of a hidden count
	High     *int64 `json:"high"`
	Vintages int    `json:"vintages"`
	Revised  bool   `json:"revised"`
	Disputed bool   `json:"disputed"`
}

func matrixToJSON(m collate.Matrix) matrixJSON {
	j := matrixJSON{Years: []string{}, Forces: matrixRows(m.Rows), Outside: matrixRows(m.Outside)}
	for _, p := range m.Years {
		j.Years = append(j.Years, p.String())
	}
	return j
}

func matrixRows(rows []collate.MatrixRow) []matrixRowJSON {
	all := []matrixRowJSON{}
	for _, row := range rows {
		j := matrixRowJSON{Force: row.Force.Name, Region: row.Region, Cells: []matrixCellJSON{}}
		for _, c := range row.Cells {
			j.Cells = append(j.Cells, matrixCellToJSON(c))
		}
		all = append(all, j)
	}
	return all
}

func matrixCellToJSON(c collate.Cell) matrixCellJSON {
	j := matrixCellJSON{Value: exactCount(c.Value()), Status: c.Value().State().String(),
		Vintages: len(c.Vintages), Revised: c.Revised(), Disputed: c.Disputed()}
	if c.Value().State() == figure.Suppressed {
		r, _ := c.Value().Range()
		j.Low = &r.Low
		if !r.NoHigh {
			j.High = &r.High
		}
	}
	return j
}
