package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"cyberflag/figure"
	"cyberflag/record"
	"cyberflag/tally"
)

// tallyJSON is the document of tally --json: doc/json.md. victims is the
// number of distinct victim ids, or null when a record of the cell has none.
type tallyJSON struct {
	By          []string        `json:"by"`
	ChildSexual bool            `json:"child_sexual"`
	Offences    int64           `json:"offences"`
	Victims     *int64          `json:"victims"`
	Youngest    *int            `json:"youngest"`
	AgeUnknown  int             `json:"left_out_age_unknown"`
	Cells       []tallyCellJSON `json:"cells"`
}

// A tallyCellJSON is one cell; its labels come first, by dimension.
type tallyCellJSON struct {
	by   []string
	cell tally.Cell
}

// MarshalJSON puts the labels beside the counts: {"force": ..., "offences": ...}.
func (c tallyCellJSON) MarshalJSON() ([]byte, error) {
	m := map[string]any{
		"offences": c.cell.Offences, "victims": victimsOf(c.cell), "youngest": youngestOf(c.cell),
	}
	for i, d := range c.by {
		m[d] = c.cell.Labels[i]
	}
	return json.Marshal(m) // which sorts the keys
}

func (t *tallying) document() tallyJSON {
	total := t.table.Total()
	doc := tallyJSON{
		By: []string{}, ChildSexual: t.childSexual, Offences: total.Offences,
		Victims: victimsOf(total), Youngest: youngestOf(total), AgeUnknown: t.ageUnknown, Cells: []tallyCellJSON{},
	}
	for _, d := range t.dims {
		doc.By = append(doc.By, string(d))
	}
	for _, c := range t.table.Cells(t.dims...) {
		doc.Cells = append(doc.Cells, tallyCellJSON{doc.By, c})
	}
	return doc
}

func victimsOf(c tally.Cell) *int64 {
	if !c.VictimsKnown {
		return nil
	}
	return &c.Victims
}

func youngestOf(c tally.Cell) *int {
	years, ok := c.Youngest.Known()
	if !ok {
		return nil
	}
	return &years
}

// print writes the counts for a person.
func (t *tallying) print(w io.Writer) error {
	total := t.table.Total()
	what := "offences"
	if t.childSexual {
		what = "sexual offences with a child victim"
	}
	fmt.Fprintf(w, "%s: %s\ndistinct victims: %s\nyoungest victim: %s\n", what,
		figure.Thousands(total.Offences), victimWords(total), ageWords(total.Youngest))
	if t.ageUnknown > 0 {
		fmt.Fprintf(w, "left out, because the victim's age is not known: %s\n", figure.Thousands(int64(t.ageUnknown)))
	}
	if len(t.dims) == 0 {
		return nil
	}
	fmt.Fprintln(w)
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var names []string
	for _, d := range t.dims {
		names = append(names, string(d))
	}
	fmt.Fprintf(tw, "%s\toffences\tvictims\tyoungest\n", strings.Join(names, "\t"))
	for _, c := range t.table.Cells(t.dims...) {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", strings.Join(c.Labels, "\t"), figure.Thousands(c.Offences), victimWords(c), ageWords(c.Youngest))
	}
	return tw.Flush()
}

// victimWords gives the distinct victims, or the least they can be.
func victimWords(c tally.Cell) string {
	switch {
	case c.VictimsKnown:
		return figure.Thousands(c.Victims)
	case c.Victims == 0:
		return "no victim ids"
	}
	return "at least " + figure.Thousands(c.Victims)
}

func ageWords(a record.Age) string {
	if years, ok := a.Known(); ok {
		return strconv.Itoa(years)
	}
	return "unknown"
}
