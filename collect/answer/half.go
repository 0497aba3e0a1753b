package answer

import (
	"slices"
	"strings"
	"time"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// "H1", "First half" and "Second six months" are halves of the years that stand beside or above them. Their cells are
// taken to name the months, by which they are read as any others are.

var halfLabel = lazyre.New(`(?i)^(?:the )?(?:(?:H|half)[ -]?(?P<n>[12]|one|two|I{1,2})|(?P<nth>first|second|1st|2nd|last) (?:half(?:[ -]?year)?|(?:6|six)[ -]months?)|(?P<n2>[12])H)(?: of (?:the )?(?:financial |calendar )?year)?$`)

// halfOf gives 1 or 2 for the half of a year that a label names, else 0.
func halfOf(s string) int {
	m := halfLabel.FindStringSubmatch(strings.Trim(s, " .:"))
	if m == nil {
		return 0
	}
	switch strings.ToLower(strings.Join(m[1:], "")) {
	case "1", "one", "i", "first", "1st":
		return 1
	}
	return 2
}

// halves writes the halves among the heads or the row labels of t out as months, where both stand there and all years of
// the table, or of the words above it where it has none, begin in the same month.
func halves(t *table, above string) {
	months := t.monthsOfHalves(above)
	if months == nil {
		return
	}
	for r := range min(3, len(t.rows)) {
		if isPair(t.rows[r]) {
			t.rows[r] = halvesOut(t.rows[r], months)
		}
	}
	across := t.transposed()
	for c := range min(3, t.width()) {
		if !isPair(across.rows[c]) {
			continue
		}
		for r, row := range t.rows {
			if c < len(row) {
				row = slices.Clone(row)
				copy(row[c:c+1], halvesOut(row[c:c+1], months))
				t.rows[r] = row
			}
		}
	}
}

// isPair reports labels of which some are first halves and as many second ones.
func isPair(cells []cell) bool {
	var n [3]int
	for _, x := range cells {
		n[halfOf(x.text)]++
	}
	return n[1] > 0 && n[1] == n[2]
}

func halvesOut(cells []cell, months []string) []cell {
	out := slices.Clone(cells)
	for i, x := range out {
		if n := halfOf(x.text); n > 0 {
			out[i].printed, out[i].text = x.asPrinted(), months[n-1]
		}
	}
	return out
}

// monthsOfHalves names the months of both halves of the years of a table; nil where no year says when it begins, or two
// years begin in different months.
func (t *table) monthsOfHalves(above string) []string {
	begins := map[time.Month]bool{}
	add := func(s string) {
		for _, p := range prose.SpeltPeriods(s) {
			if p.Dated() && p.Period.Months() == monthsOfYear {
				begins[p.Period.Start.Month] = true
			}
		}
	}
	for _, row := range t.rows {
		for _, x := range row {
			add(x.text)
		}
	}
	if len(begins) == 0 {
		add(above)
	}
	switch {
	case len(begins) != 1:
		return nil
	case begins[time.April]:
		return []string{"April to September", "October to March"}
	case begins[time.January]:
		return []string{"January to June", "July to December"}
	}
	return nil
}
