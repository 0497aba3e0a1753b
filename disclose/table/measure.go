package table

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// onlyDimensions refuses columns that break nothing down and hold numbers: a percentage,
// a rate, or other counts. They would be published as they stand, beside what is hidden.
// Numbers that tell rows apart, such as ages, are a dimension.
func (s *sheet) onlyDimensions(at []int) error {
	var problems []error
	for _, c := range at {
		if example := s.measure(c, at); example != "" {
			problems = append(problems, fmt.Errorf("%s, column %s: holds numbers such as %q and tells no rows apart: it would be published as it stands; leave it out",
				s.name, s.header[c], example))
		}
	}
	return errors.Join(problems...)
}

// measure gives a number out of column c, when it is no dimension beside the others.
func (s *sheet) measure(c int, dims []int) (example string) {
	numbers, words, values, counted := 0, 0, map[string]bool{}, true
	for i, row := range s.rows {
		v := field(row, c)
		switch {
		case strings.EqualFold(v, Total) || v == "" || isMark(v) || isYear(v):
			continue
		case isNumber(v):
			numbers, example = numbers+1, v
		default:
			words++
		}
		counted = counted && v == strconv.Itoa(i+1)
		values[v] = true
	}
	percent := strings.HasSuffix(example, "%")
	switch {
	case numbers == 0 || numbers < words || len(values) == 1 && !percent || counted || s.tellsApart(c, dims) && !percent:
		return ""
	}
	return example
}

// tellsApart says that two rows differ in column c and in no other of dims.
func (s *sheet) tellsApart(c int, dims []int) bool {
	first := map[string]string{}
	for _, row := range s.rows {
		var others []string
		for _, d := range dims {
			if d != c {
				others = append(others, field(row, d))
			}
		}
		id := ID(others)
		if v, ok := first[id]; ok && v != field(row, c) {
			return true
		}
		first[id] = field(row, c)
	}
	return false
}

// isWhole says that v is a whole number, with thousands commas or not.
func isWhole(v string) bool {
	_, err := strconv.ParseUint(strings.ReplaceAll(strings.TrimSpace(v), ",", ""), 10, 63)
	return err == nil
}

// isNumber says that v is a number, a percentage or an amount.
func isNumber(v string) bool {
	v = strings.TrimSpace(strings.TrimSuffix(strings.TrimLeft(v, "<>~£"), "%"))
	_, err := strconv.ParseFloat(strings.ReplaceAll(v, ",", ""), 64)
	return err == nil
}

// isYear says that v is a year of this century or the last.
func isYear(v string) bool {
	n, err := strconv.Atoi(strings.TrimSpace(v))
	return err == nil && n >= 1900 && n < 2100
}

// marks are what answers write in place of a count.
var marks = []string{Mark, "*", "**", "c", "x", "-", "–", "..", "<5", "less than 5", "fewer than 5"}

func isMark(v string) bool { return slices.Contains(marks, strings.ToLower(strings.TrimSpace(v))) }
