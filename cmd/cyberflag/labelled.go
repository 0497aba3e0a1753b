package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/flag/score"
	"cyberflag/record"
	"cyberflag/rules"
)

// A labelling is how labelled files are read: by canonical names, or by those of a force.
type labelling struct {
	profile, textColumn string
	mapping             *extract.Mapping // of profile; nil for canonical names
}

func (l *labelling) flags(c *cobra.Command) {
	profileFlag(c, &l.profile)
	c.Flags().StringVar(&l.textColumn, "text-column", "", "column of the free text (default: that of the profile, mo_text or text)")
}

// load reads the profile.
func (l *labelling) load() error {
	if l.profile == "" {
		return nil
	}
	p, err := loadProfile(l.profile)
	if err == nil {
		l.mapping = p.Mapping()
	}
	return err
}

// headers gives the names under which a canonical column is looked for, the first first.
func (l *labelling) headers(canonical string) []string {
	if canonical == "mo_text" && l.textColumn != "" {
		return []string{l.textColumn}
	}
	var names []string
	if l.mapping != nil {
		if name, ok := l.mapping.Columns[canonical]; ok {
			return []string{name}
		}
	}
	if names = []string{canonical}; canonical == "mo_text" {
		names = append(names, "text")
	}
	return names
}

// A labelledRow is one row of a labelled file, before anyone decides it.
type labelledRow struct {
	rec record.Record
	is  score.Case
}

// labelledReader reads delimited text, as an extract may be, of labelled texts. Only the
// text and the label must be there; a row that it cannot read is told and refused, and one
// without a label is counted and left out.
type labelledReader struct {
	file      string
	as        labelling
	rules     *rules.Set // by which the labelled platforms are named
	names     map[string]namedPlatform
	rows      *extract.Reader
	columns   map[string]int // by canonical name
	row       int
	unlabeled int   // rows
	strange   []int // rows with a platform that the rules have not got
	flagged   bool  // its channels and platforms are those of flag
}

// A namedPlatform is what the rules make of a labelled platform.
type namedPlatform struct {
	name  string
	known bool
}

// labelColumns are the columns that only a labelled file has.
var labelColumns = []string{"label", "channel", "platforms", "trap"}

func newLabelledReader(r io.Reader, file string, set *rules.Set, as labelling) (*labelledReader, error) {
	isName := func(name string) bool {
		return slices.Contains(slices.Concat(labelColumns, as.headers("mo_text")), name)
	}
	rows, err := extract.NewReader(r, file, extract.Mapped(anyColumns()), extract.Headers(isName))
	if err != nil {
		return nil, err
	}
	l := &labelledReader{file: file, as: as, rules: set, names: map[string]namedPlatform{}, rows: rows, columns: map[string]int{}, row: 1 + rows.Above()}
	l.place()
	for _, name := range []string{"mo_text", "label"} {
		if _, ok := l.columns[name]; !ok {
			return nil, hinted{fmt.Errorf("%s: no column %s", file, strings.Join(as.headers(name), " or ")),
				"the first row names the columns, and label (yes, no or unclear) must be among them; --text-column or --profile names that of the text"}
		}
	}
	return l, nil
}

// place finds the columns.
func (l *labelledReader) place() {
	at := func(name string) int {
		return slices.IndexFunc(l.rows.Columns(), func(have string) bool { return strings.EqualFold(have, strings.TrimSpace(name)) })
	}
	for _, canonical := range slices.Concat(labelColumns, extract.Names()) {
		for _, name := range l.as.headers(canonical) {
			if i := at(name); i >= 0 {
				l.columns[canonical] = i
				break
			}
		}
	}
	l.flagged = !slices.ContainsFunc(decisionColumns, func(c string) bool { return at(c) < 0 })
	if l.flagged {
		delete(l.columns, "channel")
		delete(l.columns, "platforms")
	}
}

// next gives the next row that has a label, or what is wrong with it, or io.EOF as err.
func (l *labelledReader) next() (row labelledRow, problem, err error) {
	for {
		fields, p, err := l.rows.Fields()
		l.row++
		switch {
		case err != nil:
			return row, nil, err
		case p != nil:
			return row, p, nil
		}
		get := func(name string) string {
			if i, ok := l.columns[name]; ok {
				return fields[i]
			}
			return ""
		}
		if strings.TrimSpace(get("label")) == "" {
			l.unlabeled++
			continue
		}
		row, err = l.as.read(get)
		if err != nil {
			return row, fmt.Errorf("%s, row %d, %w", l.file, l.row, err), nil
		}
		_, row.is.HasPlatform = l.columns["platforms"]
		row.is.Platforms = l.named(get("platforms"))
		return row, nil, nil
	}
}

// tell says what was seen of the file when it is read.
func (l *labelledReader) tell(w io.Writer) {
	note := func(format string, args ...any) {
		fmt.Fprintf(w, "cyberflag: note: "+l.file+": "+format+"\n", args...)
	}
	if l.unlabeled > 0 {
		note("%d rows have no label yet and were left out", l.unlabeled)
	}
	if l.flagged {
		note("it was written by flag: its columns channel and platforms are not taken for labels")
	}
	if n := len(l.strange); n > 0 {
		note("%d labelled platforms are not in the rules, in rows %s: they count as not told", n, rowList(l.strange))
	}
}

// rowList gives the first of some rows.
func rowList(rows []int) string {
	const most = 10
	var all []string
	for _, r := range slices.Compact(slices.Clone(rows)) {
		if len(all) == most {
			all = append(all, "and more")
			break
		}
		all = append(all, strconv.Itoa(r))
	}
	return strings.Join(all, ", ")
}

// named gives the platforms of a cell by the names that the rules have for them, each
// once: a reader who writes "Tripadvisor" means TripAdvisor. Names are open, so that one
// that the rules have not got is noted and no mistake.
func (l *labelledReader) named(cell string) (platforms []string) {
	for _, p := range strings.Split(cell, ";") {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		named, met := l.names[p]
		if !met {
			named.name, named.known = l.rules.PlatformNamed(p)
			l.names[p] = named
		}
		if !named.known {
			l.strange = append(l.strange, l.row)
		}
		name := named.name
		if !slices.Contains(platforms, name) {
			platforms = append(platforms, name)
		}
	}
	return platforms
}
