package figure

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A YearError is a text that is no financial year.
type YearError struct{ text, why, hint string }

// Error says what was wanted.
func (e *YearError) Error() string {
	return fmt.Sprintf("%q is not a financial year: %s", e.text, e.why)
}

// Hint gives the years that may have been meant, as they are written; or "".
func (e *YearError) Hint() string { return e.hint }

// Two years that follow each other, in any of the ways in which people write
// them ("17/18", "FY2017-18", "2017 to 2018", "1718"), and a year alone.
var (
	twoYears = regexp.MustCompile(`^(?i:fy)?\s*([0-9]{2}|[0-9]{4})\s*(?:[-/]|\x{2013}|to|and)\s*([0-9]{1,2}|[0-9]{4})$`)
	runYears = regexp.MustCompile(`^(?i:fy)?\s*([0-9]{2})([0-9]{2})$`)
	aYear    = regexp.MustCompile(`^(?i:fy)?\s*((?:19|20)[0-9]{2})$`)
)

// yearHint says how a financial year is written that s may mean. A year alone
// can be the first or the second of two.
func yearHint(s string) string {
	s = strings.TrimSpace(s)
	if m := aYear.FindStringSubmatch(s); m != nil {
		y, _ := strconv.Atoi(m[1])
		return fmt.Sprintf("a financial year runs from April to March: %s ends in %d, and %s begins in it", FinancialYear(y-1), y, FinancialYear(y))
	}
	m := twoYears.FindStringSubmatch(s)
	if m == nil {
		m = runYears.FindStringSubmatch(s)
	}
	if m == nil {
		return ""
	}
	start, _ := strconv.Atoi(m[1])
	if len(m[1]) == 2 {
		start = century(start)
	}
	if next := strconv.Itoa(start + 1); !strings.HasSuffix(next, m[2]) {
		return ""
	}
	return fmt.Sprintf("write %s", FinancialYear(start))
}

// century completes a year of two digits: 70 to 99 are of the last century.
func century(yy int) int {
	if yy >= 70 {
		return 1900 + yy
	}
	return 2000 + yy
}
