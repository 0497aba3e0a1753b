package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"cyberflag/reference"
)

// referenceTables are the tables that the command prints, in the order of its
// help. Each is read whole, so that the text and the JSON have the same rows.
var referenceTables = []struct {
	name string
	read func() (referenceTable, error)
}{
	{"forces", forcesTable},
	{"offences", offencesTable},
	{"populations", populationsTable},
	{"holidays", holidaysTable},
}

func referenceCommand(s streams) *cobra.Command {
	var asJSON bool
	var names []string
	for _, table := range referenceTables {
		names = append(names, table.name)
	}
	c := &cobra.Command{
		Use:   "reference " + strings.Join(names, "|"),
		Short: "List what is taken as known: forces, offence classes, child populations, bank holidays",
		Long: "Every row has its source and date; --json prints all columns. A row that is\n" +
			"not verified has no source for all that it says.",
		Args:      cobra.ExactArgs(1),
		ValidArgs: names,
		RunE: func(_ *cobra.Command, args []string) error {
			for _, table := range referenceTables {
				if table.name == args[0] {
					return printReference(s.out, table.name, table.read, asJSON)
				}
			}
			return usagef("unknown reference table %q: want %s", args[0], strings.Join(names, ", "))
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON document")
	return c
}

// A referenceTable is one table: what people read, and all of it as JSON.
type referenceTable struct {
	heading []string
	text    [][]string
	rows    []any
}

func (t *referenceTable) add(row any, cells ...string) {
	t.text, t.rows = append(t.text, cells), append(t.rows, row)
}

func printReference(w io.Writer, name string, read func() (referenceTable, error), asJSON bool) error {
	table, err := read()
	if err != nil {
		return err
	}
	if asJSON {
		return writeJSON(w, map[string]any{name: table.rows})
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, cells := range append([][]string{table.heading}, table.text...) {
		fmt.Fprintln(tw, strings.Join(cells, "\t"))
	}
	return tw.Flush()
}

// referenceSource is where a row comes from, in each row's JSON.
type referenceSource struct {
	Note   string `json:"note"`
	Source string `json:"source"`
	AsOf   string `json:"as_of"`
}

func sourceOf(note string, s reference.Source) referenceSource {
	return referenceSource{Note: note, Source: s.Name, AsOf: s.AsOf.String()}
}

type forceJSON struct {
	Name     string  `json:"name"`
	Display  string  `json:"display"`
	Official string  `json:"official"`
	Welsh    *string `json:"welsh"`
	Kind     string  `json:"kind"`
	Code     *string `json:"code"`
	Slug     string  `json:"slug"`
	Region   *string `json:"region"`
	HONumber *int    `json:"ho_number"`
	referenceSource
}

func forcesTable() (referenceTable, error) {
	t := referenceTable{heading: []string{"NAME", "OFFICIAL NAME", "CODE", "REGION"}}
	for _, f := range append(reference.Forces(), reference.OtherForces()...) {
		j := forceJSON{
			Name: f.Name, Display: f.Display, Official: f.Official, Welsh: orNull(f.Welsh), Kind: f.Kind.String(),
			Code: orNull(f.Code), Slug: f.Slug, Region: orNull(f.Region), referenceSource: sourceOf(f.Note, f.Source),
		}
		if f.HONumber > 0 {
			j.HONumber = &f.HONumber
		}
		t.add(j, f.Name, f.Official, orDash(f.Code), orDash(f.Region))
	}
	return t, nil
}

type offenceJSON struct {
	Code       string  `json:"code"`
	Class      string  `json:"class"`
	Title      string  `json:"title"`
	Group      *string `json:"group"`
	Subgroup   *string `json:"subgroup"`
	Standing   string  `json:"standing"`
	Sexual     bool    `json:"sexual"`
	ChildUnder *int    `json:"child_under"` // null: the title does not settle it
	From       *string `json:"from"`        // null: not known
	To         *string `json:"to"`          // null: none known
	Verified   bool    `json:"verified"`
	referenceSource
}

func offencesTable() (referenceTable, error) {
	t := referenceTable{heading: []string{"CODE", "CHILD UNDER", "FROM", "VERIFIED", "TITLE"}}
	for _, o := range reference.Offences() {
		j := offenceJSON{
			Code: o.Code, Class: o.Class, Title: o.Title, Group: orNull(o.Group), Subgroup: orNull(o.Subgroup),
			Standing: string(o.Standing), Sexual: o.Sexual, From: orNull(o.From.String()), To: orNull(o.To.String()),
			Verified: o.Verified, referenceSource: sourceOf(o.Note, o.Source),
		}
		child := "-"
		if under, ok := o.ChildByTitle(); ok {
			j.ChildUnder, child = &under, strconv.Itoa(under)
		}
		t.add(j, o.Code, child, orDash(o.From.String()), yesNo(o.Verified), o.Title)
	}
	return t, nil
}

type populationJSON struct {
	Force     string `json:"force"`
	Code      string `json:"code"`
	Year      int    `json:"year"`
	Children  int64  `json:"children"`
	Estimated bool   `json:"estimated"`
	referenceSource
}

func populationsTable() (referenceTable, error) {
	t := referenceTable{heading: []string{"FORCE", "MID-YEAR", "CHILDREN", "ESTIMATED"}}
	for _, f := range append(reference.Forces(), reference.OtherForces()...) {
		for _, p := range reference.ChildrenByYear(f.Code) {
			t.add(populationJSON{
				Force: f.Name, Code: p.Code, Year: p.Year, Children: p.Count, Estimated: p.Estimated,
				referenceSource: sourceOf(p.Note, p.Source),
			}, f.Name, strconv.Itoa(p.Year), strconv.FormatInt(p.Count, 10), yesNo(p.Estimated))
		}
	}
	return t, nil
}

type holidayJSON struct {
	Date         string `json:"date"`
	Jurisdiction string `json:"jurisdiction"`
	Title        string `json:"title"`
	Substitute   bool   `json:"substitute"`
	Verified     bool   `json:"verified"`
	referenceSource
}

func holidaysTable() (referenceTable, error) {
	t := referenceTable{heading: []string{"DATE", "WHERE", "TITLE"}}
	for _, j := range reference.Jurisdictions() {
		days, err := reference.BankHolidays(j)
		if err != nil {
			return referenceTable{}, err
		}
		for _, h := range days {
			t.add(holidayJSON{
				Date: h.Date.String(), Jurisdiction: string(h.Jurisdiction), Title: h.Title, Substitute: h.Substitute,
				Verified: h.Verified, referenceSource: sourceOf(h.Note, h.Source),
			}, h.Date.String(), string(h.Jurisdiction), h.Title)
		}
	}
	return t, nil
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
