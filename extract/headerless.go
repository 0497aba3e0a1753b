package extract

import (
	"slices"
	"strings"
)

// headerless reports whether the row that was taken for the header is a record:
// it has no name of a column, and a date, or two numbers or references. It must
// then be shown to nobody.
func (r *Reader) headerless() bool {
	if len(r.columns) < 2 || r.namesIn(r.columns) > 0 {
		return false
	}
	data := 0
	for _, value := range r.columns {
		switch {
		case looksLikeDay(value):
			return true
		case looksLikeCode(value):
			data++
		}
	}
	return data > 1
}

// looksLikeDay reports whether a value begins with a day in some order, in
// numbers or with the name of the month.
func looksLikeDay(value string) bool {
	parts := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune("-/. T:", r) })
	if len(parts) < 3 || len(parts) > 8 {
		return false
	}
	year, day := parts[2], parts[0]
	if len(day) == len("2016") {
		year, day = day, year
	}
	month := parts[1]
	isMonth := isShort(month, 2) || len(month) >= 3 && slices.Contains(months, strings.ToLower(month[:3]))
	return isShort(day, 2) && isMonth && (isShort(year, 2) || isShort(year, 4)) && len(year) != 3
}

// months begin the names of months.
var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// isShort reports whether s is a number of at most so many digits.
func isShort(s string, digits int) bool {
	return s != "" && len(s) <= digits && strings.Trim(s, "0123456789") == ""
}

// looksLikeCode reports whether a value is a number, or a reference with four
// digits together.
func looksLikeCode(value string) bool {
	if strings.ContainsRune(value, ' ') {
		return false
	}
	if value != "" && strings.Trim(value, "0123456789.") == "" {
		return true
	}
	run := 0
	for _, c := range value {
		if run++; c < '0' || '9' < c {
			run = 0
		}
		if run == 4 {
			return true
		}
	}
	return false
}
