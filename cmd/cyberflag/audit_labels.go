package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/internal/csvscan"
	"cyberflag/measure/audit"
)

// A found is what people said of one record that was drawn.
type found struct {
	stratum string
	coders  [2]string // yes, no, unclear or blank
	label   string    // yes, no or unclear
	machine float64   // the machine's probability, from the key; NaN where it has none
}

// auditKey joins a force and a reference.
func auditKey(force, ref string) string { return force + "\x00" + ref }

// An auditedRow is a row of a labelled sample or of its key.
type auditedRow struct {
	number int // as a spreadsheet counts: the header is row 1
	key    string
	cells  map[string]string // by the names of their columns
}

// auditedRows reads a labelled sample or a key, in whatever format and encoding
// it came back: both hold records, and are read as extracts are. What is wrong
// with a row is told beside the others.
func auditedRows(ctx context.Context, s streams, path string, needs ...string) (rows []auditedRow, wrong []string, err error) {
	err = eachExtract(s, path, intake.Settings{}, func(part string, x *intake.Extract) error {
		for _, name := range needs {
			if !slices.Contains(x.Columns(), name) {
				return hinted{fmt.Errorf("%s: no column %s", part, name), "sample and key have the columns that audit draw gave them; leave them in"}
			}
		}
		return eachRow(ctx, x.Reader, func(row extract.Row, problem *extract.Problem) error {
			if problem != nil {
				wrong = append(wrong, problem.Error())
				return nil
			}
			fields, cells := csvscan.First(row.Raw, x.Delimiter(), true), map[string]string{}
			for i, name := range x.Columns() {
				cells[name] = fields[i]
			}
			rows = append(rows, auditedRow{row.Number, auditKey(forceName(row.Record.Force), row.Record.Ref), cells})
			return nil
		})
	})
	return rows, wrong, err
}

// readFound joins labels and key. Every record drawn must be there once, with an
// answer; everything that is wrong is told at once.
func readFound(ctx context.Context, s streams, labels, key string) ([]found, error) {
	keyed, wrong, err := auditedRows(ctx, s, key, "crime_ref", "force", "stratum")
	if err != nil {
		return nil, err
	}
	rows, more, err := auditedRows(ctx, s, labels, "crime_ref", "force")
	if err != nil {
		return nil, err
	}
	wrong = append(wrong, more...)
	labelled := map[string]auditedRow{}
	for _, row := range rows {
		labelled[row.key] = row
	}
	if len(rows) > 0 && !slices.ContainsFunc(rows, answered) {
		return nil, hinted{fmt.Errorf("%s: none of its %s is labelled", labels, plural(len(rows), "record")),
			"two people fill in coder_1 and coder_2 with yes, no or unclear; label says what stands where they differ"}
	}
	var all []found
	for _, drawn := range keyed {
		f := found{stratum: drawn.cells["stratum"], machine: math.NaN()}
		if p, ok := probability(drawn.cells["probability"]); ok {
			f.machine = p
		}
		row, ok := labelled[drawn.key]
		delete(labelled, drawn.key)
		if !ok {
			wrong = append(wrong, fmt.Sprintf("%s, row %d: this record is not in %s", key, drawn.number, labels))
		} else if problem := f.answer(row.cells); problem != "" {
			wrong = append(wrong, fmt.Sprintf("%s, row %d: %s", labels, row.number, problem))
		}
		all = append(all, f)
	}
	if len(labelled) > 0 {
		wrong = append(wrong, fmt.Sprintf("%s: %d labelled records were not drawn", labels, len(labelled)))
	}
	return all, tellWrong(s, wrong)
}

// answered reports whether anybody said anything of a record.
func answered(row auditedRow) bool {
	return clean(row.cells["coder_1"])+clean(row.cells["coder_2"])+clean(row.cells["label"]) != ""
}

// answer reads what people said of a record, or says what is wrong with it. The
// label stands; without one, two coders who agree.
func (f *found) answer(row map[string]string) string {
	f.coders = [2]string{clean(row["coder_1"]), clean(row["coder_2"])}
	f.label = clean(row["label"])
	if f.label == "" && f.coders[0] == f.coders[1] {
		f.label = f.coders[0]
	}
	for i, said := range []string{f.coders[0], f.coders[1], f.label} {
		if !slices.Contains([]string{"", "yes", "no", "unclear"}, said) {
			return []string{"coder_1", "coder_2", "label"}[i] + ": not an answer: want yes, no or unclear"
		}
	}
	switch {
	case f.label != "":
		return ""
	case f.coders[0] == "" && f.coders[1] == "":
		return "not labelled: fill in coder_1 and coder_2, or label, with yes, no or unclear"
	case f.coders[0] == "" || f.coders[1] == "":
		return "only one of coder_1 and coder_2 is filled in, and label is blank: a second person looks, or label says what stands"
	}
	return "coder_1 and coder_2 do not agree, and label is blank: a third person decides"
}

func clean(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// tellWrong lists what is wrong, and gives an error if anything is.
func tellWrong(s streams, wrong []string) error {
	for i, w := range wrong {
		if i == listed {
			fmt.Fprintf(s.err, "cyberflag: and %d more\n", len(wrong)-listed)
			break
		}
		fmt.Fprintf(s.err, "cyberflag: refused: %s\n", w)
	}
	if len(wrong) == 0 {
		return nil
	}
	return hinted{fmt.Errorf("%d of the labels are missing or wrong", len(wrong)),
		"an estimate from the records that happened to be labelled would be of those records only"}
}

// ratings gives the answers of the two coders where both gave one; yes is
// category 0.
func ratings(all []found) audit.Ratings {
	number := map[string]int{"yes": 0, "no": 1, "unclear": 2}
	var r audit.Ratings
	for _, f := range all {
		a, ok1 := number[f.coders[0]]
		b, ok2 := number[f.coders[1]]
		if ok1 && ok2 {
			r = append(r, []int{a, b})
		}
	}
	return r
}
