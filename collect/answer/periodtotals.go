package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A table with a column for each sex of each year has no room for the sum of a year, which then stands in
// rows below it, alone in its row and under a head that is not its own: "2016/17, both sexes | 410".

// wholeOfPeriod is what a label says behind its period of everything that it counts.
var wholeOfPeriod = lazyre.New(`(?i)^(?:(?:grand |overall )?total|all|both|together|altogether|everybody|everyone|(?:all|both) (?:the )?(?:known )?(?:sexes|genders|ages|victims|persons|people|offences))(?:(?:,| and| or| &| plus|,? including|,? incl\.?) (?:the )?(?:(?:sex|gender|age) )?(?:` + unsaid + `|all ages|all sexes|both sexes)| together| combined| total)*$`)

// periodTotals parts such rows at the end of a table from it; they are two or more, one for each period.
func periodTotals(t *table) (rest, totals *table) {
	from := len(t.rows)
	for from > 1 && isPeriodTotal(t.rows[from-1]) {
		from--
	}
	if len(t.rows)-from < 2 || t.width() < 4 {
		return t, nil
	}
	head, tail := *t, *t
	head.rows, tail.rows = t.rows[:from], nil
	for _, row := range t.rows[from:] {
		x := row[0]
		period, _ := periodBesideWords(x.text)
		x.printed, x.text = x.asPrinted(), period+" total"
		tail.rows = append(tail.rows, []cell{x, row[1]})
	}
	return &head, &tail
}

// isPeriodTotal reports a row of a period, words for all of it, and one count.
func isPeriodTotal(row []cell) bool {
	if len(row) < 2 {
		return false
	}
	period, words := periodBesideWords(clean(row[0].text))
	_, isValue := readValue(row[1].text)
	return period != "" && wholeOfPeriod.MatchString(words) && isValue && !row[1].empty() &&
		!slices.ContainsFunc(row[2:], func(x cell) bool { return !x.empty() })
}
