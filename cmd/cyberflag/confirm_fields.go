package main

import (
	"cyberflag/collate"
	"cyberflag/collect/confirm"
	"errors"
	"strconv"
	"strings"
)

// numbersAndFields tells "3", "5-9" from "value=163" and "/".
func numbersAndFields(args []string) (numbers []int64, fields []string, err error) {
	for n, a := range args {
		if strings.Contains(a, "=") || a == "/" {
			return numbers, args[n:], nil
		}
		from, to, span := strings.Cut(a, "-")
		if !span {
			to = from
		}
		first, err1 := strconv.ParseInt(from, 10, 32)
		last, err2 := strconv.ParseInt(to, 10, 32)
		if err1 != nil || err2 != nil || first < 1 || last < first || last-first > 100_000 {
			return nil, nil, hinted{usagef("%q is neither the number of a proposal nor a field", a), "write 3, 5-9, or value=163"}
		}
		for i := first; i <= last; i++ {
			numbers = append(numbers, i)
		}
	}
	return numbers, nil, nil
}

// statements gives what stands after a decision with these fields.
func statements(verb confirm.Verb, i confirm.Item, fields []string) ([]confirm.Statement, error) {
	switch verb {
	case confirm.Accept:
		said, err := with(confirm.Statement{}, fields)
		if err != nil {
			return nil, err
		}
		full := i.Statement.Fill(said)
		if check, _ := with(full, fields); check != full {
			return nil, hinted{errors.New("a field says otherwise than what was read"), "that is for cyberflag confirm correct"}
		}
		return []confirm.Statement{full}, nil
	case confirm.Correct, confirm.Split:
		var out []confirm.Statement
		for _, part := range figuresOf(fields) {
			st, err := with(i.Statement, part)
			if err != nil {
				return nil, err
			}
			out = append(out, st)
		}
		confirm.ShareDay(out)
		if len(out) < 2 && verb == confirm.Split {
			return nil, hinted{usagef("split makes two figures or more"), "put / between them: value=100 period=2015-16 / value=61 period=2016-17"}
		}
		if len(out) != 1 && verb == confirm.Correct {
			return nil, usagef("correct makes one figure; split makes several")
		}
		return out, nil
	}
	return nil, nil
}

// with says each field of a statement anew. A word without = goes on with the
// field before it.
func with(s confirm.Statement, fields []string) (confirm.Statement, error) {
	for n := 0; n < len(fields); {
		name, value, ok := strings.Cut(fields[n], "=")
		if !ok {
			return s, hinted{usagef("%q is no field", fields[n]), "write FIELD=VALUE, such as value=163"}
		}
		for n++; n < len(fields) && !strings.Contains(fields[n], "="); n++ {
			value += " " + fields[n]
		}
		var err error
		if s, err = s.With(name, value, collate.ReadGap); err != nil {
			return s, err
		}
	}
	return s, nil
}

// figuresOf cuts fields at each "/".
func figuresOf(fields []string) [][]string {
	out := [][]string{nil}
	for _, f := range fields {
		if f == "/" {
			out = append(out, nil)
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], f)
	}
	return out
}
