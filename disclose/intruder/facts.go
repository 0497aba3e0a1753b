package intruder

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// Columns of a file of facts that are no dimensions.
var factColumns = []string{"value", columnCount, columnShown, "low", "high", columnStatus, "source"}

// ReadFacts reads what is known from elsewhere: dimension columns, then value
// (a whole number), or low and high. A dimension without a column, or with an
// empty label, is its total.
func ReadFacts(file string, in io.Reader) ([]Fact, error) {
	s, err := readSheet(file, in)
	if err != nil {
		return nil, err
	}
	value := ""
	for _, name := range []string{"value", columnCount, columnShown} {
		if value == "" && s.has(name) {
			value = name
		}
	}
	if value == "" && !(s.has("low") && s.has("high")) {
		return nil, &Problem{file, 1, "(none)", "no column with the values", "want value, or low and high"}
	}
	var facts []Fact
	var problems []error
	for row := range s.rows {
		f := Fact{Labels: map[string]string{}, Row: row + 2}
		for _, dim := range s.columns {
			if label := s.at(row, dim); label != "" && !slices.Contains(factColumns, dim) {
				f.Labels[dim] = label
			}
		}
		if err := f.readValue(s, row, value); err != nil {
			problems = append(problems, err)
			continue
		}
		facts = append(facts, f)
	}
	return facts, errors.Join(problems[:min(len(problems), problemLimit)]...)
}

func (f *Fact) readValue(s sheet, row int, column string) error {
	if text := s.at(row, column); column != "" && text != "" {
		n, ok := whole(text)
		if !ok {
			return s.problem(row, column, fmt.Sprintf("%q is no count", text), "want a whole number")
		}
		f.Low, f.High = n, n
		return nil
	}
	low, ok := whole(s.at(row, "low"))
	high, also := whole(s.at(row, "high"))
	if !ok || !also || low > high {
		return s.problem(row, "low", "no value", "want a whole number under value, or under low and high")
	}
	f.Low, f.High = low, high
	return nil
}

// ReadHierarchy reads dimension,child,parent.
func ReadHierarchy(file string, in io.Reader) ([]Parent, error) {
	s, err := readSheet(file, in)
	if err != nil {
		return nil, err
	}
	for _, want := range []string{"dimension", "child", "parent"} {
		if !s.has(want) {
			return nil, &Problem{file, 1, want, "the column is missing", "want dimension,child,parent"}
		}
	}
	var out []Parent
	var problems []error
	for row := range s.rows {
		p := Parent{s.at(row, "dimension"), s.at(row, "child"), s.at(row, "parent"), row + 2}
		switch {
		case p.Dim == "" || p.Child == "" || p.Parent == "":
			problems = append(problems, s.problem(row, "dimension", "an empty name", "want a dimension, a child and a parent"))
		case p.Child == Total:
			problems = append(problems, s.problem(row, "child", "Total is part of nothing", "leave this row out"))
		default:
			out = append(out, p)
		}
	}
	return out, errors.Join(problems[:min(len(problems), problemLimit)]...)
}
