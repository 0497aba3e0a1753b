package intruder

import (
	"slices"
	"strconv"
	"strings"
)

// Marks that stand for a hidden count.
var markTexts = []string{"[c]", "c", "*", "**", "[x]", "x", "[s]", "s", "..", ":", "-", "–"}

// What a status says of a mark. A status not listed here explains nothing.
var (
	smallStatus   = []string{"small", "primary", "1-4", "less than 5", "fewer than 5"}
	companyStatus = []string{"company", "secondary", "complementary", "consequential"}
	eitherStatus  = []string{"hidden", "either"} // as disclose writes it
)

// parseShown reads a printed cell and its status. What it says can be more
// than one thing: "<5" is a range and a mark.
func parseShown(shown, status string) ([]Cell, bool) {
	status = strings.ToLower(status)
	if slices.Contains(markTexts, strings.ToLower(shown)) {
		return []Cell{{Kind: markKind(status)}}, true
	}
	if n, ok := whole(shown); ok {
		if base, ok := rounding(status); ok {
			return []Cell{{Kind: Rounded, Low: n, High: n, Base: base}}, true
		}
		return []Cell{{Kind: Exact, Low: n, High: n}}, true
	}
	if rest, ok := strings.CutPrefix(shown, "<"); ok {
		if n, ok := whole(strings.TrimSpace(rest)); ok && n > 0 {
			return []Cell{{Kind: Range, High: n - 1}, {Kind: Mark}}, true
		}
	}
	for _, dash := range []string{"-", "–", " to "} {
		low, high, found := strings.Cut(shown, dash)
		from, ok := whole(strings.TrimSpace(low))
		to, also := whole(strings.TrimSpace(high))
		if found && ok && also && from <= to {
			return []Cell{{Kind: Range, Low: from, High: to}}, true
		}
	}
	return nil, false
}

func markKind(status string) Kind {
	switch {
	case slices.Contains(smallStatus, status):
		return Small
	case slices.Contains(companyStatus, status):
		return Company
	case slices.Contains(eitherStatus, status):
		return Either
	}
	return Mark
}

// rounding reads "rounded" or "rounded to 3", and gives the base: the count is
// less than that away. What disclose calls wide is less than two bases away.
func rounding(status string) (base int64, ok bool) {
	if status == "rounded-wide" {
		return 2 * Base, true
	}
	rest, ok := strings.CutPrefix(status, "rounded")
	if !ok {
		return 0, false
	}
	fields := strings.Fields(rest)
	if len(fields) > 0 {
		if n, ok := whole(fields[len(fields)-1]); ok && n > 1 {
			return n, true
		}
	}
	return Base, true
}

// largestCount is above any number of people, and far below where it could be taken for
// a count that nothing limits.
const largestCount = 1 << 33

// whole reads a count: digits, with commas between thousands or not.
func whole(s string) (int64, bool) {
	n, err := strconv.ParseInt(strings.ReplaceAll(s, ",", ""), 10, 64)
	if err != nil || n < 0 || n > largestCount || strings.HasPrefix(s, "+") {
		return 0, false
	}
	return n, true
}
