package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/profile"
	"cyberflag/internal/csvscan"
)

// lookRows is how many rows inspect looks at; shownRows of them are shown.
const (
	lookRows  = 1000
	shownRows = 3
)

// An inspection is what inspect says of one table of records.
type inspection struct {
	Part        string          `json:"part"`
	Format      string          `json:"format"`
	Compression string          `json:"compression"` // "" when not packed
	Encoding    string          `json:"encoding"`
	Delimiter   string          `json:"delimiter"` // "" but for CSV
	Sheet       string          `json:"sheet"`     // "" but for a workbook
	RowsLooked  int             `json:"rows_looked_at"`
	Unreadable  int             `json:"rows_unreadable"` // of those
	ReadBy      string          `json:"read_by"`         // canonical, a profile's name, or "" when neither fits
	Refused     []string        `json:"refused"`         // why, of the first rows that are unreadable for different reasons
	Columns     []inspectColumn `json:"columns"`
	Sample      [][]string      `json:"sample"` // three rows without free text
	Profile     string          `json:"proposed_profile"`
	Decide      []string        `json:"to_decide"` // what the proposal leaves to a person
	Notes       []string        `json:"notes"`
}

// An inspectColumn is one column and what its values seem to be.
type inspectColumn struct {
	Name      string `json:"name"`
	Kind      string `json:"kind"`
	Canonical string `json:"canonical"` // what the proposed profile makes of it
	Blank     int    `json:"blank"`     // rows without a value
}

func inspectCommand(s streams) *cobra.Command {
	var profileName string
	var asJSON bool
	c := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Show what a file was recognised as, its columns, and a proposed profile",
		Long: "Looks at the first 1,000 rows. Of three rows it shows the values, but of columns that\n" +
			"seem to hold free text only how long each is.",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return inspect(s, args[0], profileName, asJSON) },
	}
	profileFlag(c, &profileName)
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON document")
	return c
}

// anyColumns is a mapping that takes every header: what inspect reads by.
func anyColumns() *extract.Mapping {
	return &extract.Mapping{Name: "inspect", Columns: map[string]string{}, PassAll: true, OtherCodes: true}
}

func inspect(s streams, name, profileName string, asJSON bool) error {
	var given *profile.Profile
	if profileName != "" {
		p, err := loadProfile(profileName)
		if err != nil {
			return err
		}
		given = p
	}
	all := []inspection{}
	set := intake.Settings{Options: []extract.Option{extract.Mapped(anyColumns()), extract.Headers(profile.Likely)}}
	err := eachExtract(streams{in: s.in, err: io.Discard}, name, set, func(part string, x *intake.Extract) error {
		i, err := inspectPart(part, x, given)
		all = append(all, i)
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		return writeJSON(s.out, struct {
			Parts []inspection `json:"parts"`
		}{all})
	}
	for _, i := range all {
		if err := i.print(s.out); err != nil {
			return err
		}
	}
	return nil
}

// inspectPart looks at the first rows of one table.
func inspectPart(part string, x *intake.Extract, given *profile.Profile) (inspection, error) {
	i := inspection{Part: part, Format: string(x.Form.Format), Compression: x.Form.Compression, Encoding: x.Encoding(), Sheet: x.Form.Sheet,
		Refused: []string{}, Sample: [][]string{}, Notes: append([]string{}, x.Notes...)}
	if x.Form.Format == intake.CSV {
		i.Delimiter = string(x.Delimiter())
	}
	values, err := i.look(x)
	if err != nil {
		return i, err
	}
	proposed := profile.Suggest(x.Columns(), values)
	i.Profile, i.Decide = string(proposed.TOML()), append([]string{}, proposed.Notes...)
	i.ReadBy = readBy(x.Columns(), given, &i.Notes)
	canonical := map[string]string{}
	for name, header := range proposed.Mapping().Columns {
		canonical[header] = name
	}
	for at, c := range x.Columns() {
		kind := profile.KindOf(values[at])
		if canonical[c] == "mo_text" {
			kind = profile.FreeText
		}
		blank := 0
		for _, v := range values[at] {
			if strings.TrimSpace(v) == "" {
				blank++
			}
		}
		i.Columns = append(i.Columns, inspectColumn{c, string(kind), canonical[c], blank})
	}
	i.sample(values)
	return i, nil
}

// look gathers the values of the first rows, by column.
func (i *inspection) look(x *intake.Extract) ([][]string, error) {
	values := make([][]string, len(x.Columns()))
	for i.RowsLooked < lookRows {
		row, problem, err := x.Fields()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if i.RowsLooked++; problem != nil {
			i.refuse(problem)
			continue
		}
		for at := range values {
			values[at] = append(values[at], row[at])
		}
	}
	return values, nil
}

// refuse counts a row that is unreadable, and keeps why, once for each reason.
func (i *inspection) refuse(p *extract.Problem) {
	i.Unreadable++
	reason, _, _ := strings.Cut(p.Message, " (line ")
	if len(i.Refused) < shownRows && !slices.ContainsFunc(i.Refused, func(have string) bool { return strings.Contains(have, reason) }) {
		i.Refused = append(i.Refused, fmt.Sprintf("row %d: %s: %s", p.Row, p.Message, p.Hint))
	}
}

// readBy says by what the columns can be read as they stand.
func readBy(columns []string, given *profile.Profile, notes *[]string) string {
	try := func(opts ...extract.Option) error {
		_, err := extract.NewRowsReader(noRows{}, columns, csvscan.BuilderComma, "utf-8", "the header", opts...)
		return err
	}
	if given != nil {
		if err := try(extract.Mapped(given.Mapping())); err != nil {
			*notes = append(*notes, err.Error())
			return ""
		}
		return "profile " + given.Name
	}
	if m := profile.Recognised(columns); m != nil {
		return "profile " + m.Name
	}
	if err := try(); err != nil {
		*notes = append(*notes, err.Error())
		return ""
	}
	return "canonical columns"
}

// noRows are the rows of a file of which only the header is looked at.
type noRows struct{}

func (noRows) Block([]byte) (csvscan.Block, error) { return csvscan.Block{}, io.EOF }

// showable reports whether the values of a column can be shown: no free text,
// and of words only those of a coded column, or of one with few of them. Others
// may be names.
func showable(c inspectColumn, values []string) bool {
	switch profile.Kind(c.Kind) {
	case profile.FreeText:
		return false
	case profile.Category:
		distinct := map[string]bool{}
		for _, v := range values {
			distinct[v] = true
		}
		return c.Canonical != "" || len(distinct)*5 <= len(values)
	}
	return true
}

// sample shows the first rows; of what is not shown it gives the length.
func (i *inspection) sample(values [][]string) {
	for row := range shownRows {
		var shown []string
		for at, c := range i.Columns {
			if row >= len(values[at]) {
				return
			}
			v := values[at][row]
			if n := len([]rune(v)); v != "" && !showable(c, values[at]) || n > 40 {
				v = fmt.Sprintf("(%d characters)", n)
			}
			shown = append(shown, v)
		}
		i.Sample = append(i.Sample, shown)
	}
}
