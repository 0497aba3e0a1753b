package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

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

// csvTable reads a small CSV whole: each row by the names of its columns.
func csvTable(s streams, path string, needs ...string) ([]map[string]string, error) {
	data, err := readAll(s, path)
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, hideText(err))
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: the file has no header row", path)
	}
	for _, name := range needs {
		if !slices.Contains(rows[0], name) {
			return nil, fmt.Errorf("%s: no column %s", path, name)
		}
	}
	var table []map[string]string
	for _, fields := range rows[1:] {
		row := map[string]string{}
		for i, name := range rows[0] {
			row[name] = fields[i]
		}
		table = append(table, row)
	}
	return table, nil
}

// readFound joins labels and key. Every record drawn must be there once, with an
// answer; everything that is wrong is told at once.
func readFound(s streams, labels, key string) ([]found, error) {
	keyed, err := csvTable(s, key, "crime_ref", "force", "stratum")
	if err != nil {
		return nil, err
	}
	rows, err := csvTable(s, labels, "crime_ref", "force")
	if err != nil {
		return nil, err
	}
	byRef := map[string]map[string]string{}
	at := map[string]int{} // its row
	var wrong []string
	for i, row := range rows {
		k := auditKey(row["force"], row["crime_ref"])
		if byRef[k] != nil {
			wrong = append(wrong, fmt.Sprintf("%s, row %d: this record was labelled before", labels, i+2))
		}
		byRef[k], at[k] = row, i+2
	}
	var all []found
	for i, row := range keyed {
		k := auditKey(row["force"], row["crime_ref"])
		answers, ok := byRef[k]
		delete(byRef, k)
		f := found{stratum: row["stratum"], machine: machineSaid(row["probability"])}
		if !ok {
			wrong = append(wrong, fmt.Sprintf("%s, row %d: this record is not in %s", key, i+2, labels))
		} else if problem := f.answer(answers); problem != "" {
			wrong = append(wrong, fmt.Sprintf("%s, row %d: %s", labels, at[k], problem))
		}
		all = append(all, f)
	}
	if len(byRef) > 0 {
		wrong = append(wrong, fmt.Sprintf("%s: %d labelled records were not drawn", labels, len(byRef)))
	}
	return all, tellWrong(s, wrong)
}

// machineSaid reads a probability of the key; NaN for a key without them.
func machineSaid(text string) float64 {
	p, err := strconv.ParseFloat(text, 64)
	if err != nil || !(p >= 0 && p <= 1) {
		return math.NaN()
	}
	return p
}

// answer reads what people said of a record, or says what is wrong with it. The
// label stands; without one, two coders who agree.
func (f *found) answer(row map[string]string) string {
	f.coders = [2]string{clean(row["coder_1"]), clean(row["coder_2"])}
	f.label = clean(row["label"])
	if f.label == "" && f.coders[0] == f.coders[1] {
		f.label = f.coders[0]
	}
	for _, said := range []string{f.coders[0], f.coders[1], f.label} {
		if !slices.Contains([]string{"", "yes", "no", "unclear"}, said) {
			return "not an answer: want yes, no or unclear"
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
	return hinted{fmt.Errorf("%w: %d of the labels are missing or wrong", errAudit, len(wrong)),
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
