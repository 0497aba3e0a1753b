package answer

import (
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	gluedHead = lazyre.New(`^([A-Za-z ]*?)((?:(?:20\d\d|\d\d)/\d\d){2,})$`)
	gluedYear = lazyre.New(`20\d\d/\d\d`)
	gluedRow  = lazyre.New(`^(.*\D)(\d+)$`)
)

// maxSplits bounds the search for splits; a table with more is not tried.
const maxSplits = 200_000

// gluedTable makes a table of lines whose digits run together. The split is
// taken only when exactly one agrees with the totals that the file prints;
// otherwise the table is lost, and the problem says so.
func (r *reader) gluedTable(ls []line) (*table, int) {
	m := gluedHead.FindStringSubmatch(ls[0].text)
	if m == nil {
		return nil, 0
	}
	years := gluedYear.FindAllString(m[2], -1)
	n := 1
	for n < len(ls) && gluedRow.MatchString(ls[n].text) && !isMark(ls[n].text) {
		n++
	}
	if len(years) < 2 || strings.Join(years, "") != m[2] || n < 3 {
		return nil, 0
	}
	head := append([]string{m[1]}, years...)
	splits, proved := r.proveSplit(ls[1:n], len(years))
	if !proved {
		example := ls[1].text
		return &table{lost: fmt.Sprintf("digits run together (%s%s) and no total settles how they part: %d lines are not read", example, waysToPart(example, len(years)), n-1)}, n
	}
	t := &table{rows: [][]cell{cells(head, "")}}
	for i, l := range ls[1:n] {
		t.rows = append(t.rows, cells(splits[i], r.place(l)))
	}
	t.settled = append(t.settled, "digits run together: the split shown is the only one that agrees with the printed totals")
	return t, n
}

// waysToPart says how a line may part, where the ways are few: " is 6 and 71 or 67 and 1".
func waysToPart(s string, k int) string {
	const few = 3
	var ways []string
	for _, split := range splitsOf(s, k) {
		ways = append(ways, strings.Join(split[1:], " and "))
	}
	if len(ways) == 0 || len(ways) > few {
		return ""
	}
	return " is " + strings.Join(ways, " or ")
}

// proveSplit parts every line into a label and k counts so that the last line is
// the sum of the others. proved is that exactly one way does.
func (r *reader) proveSplit(ls []line, k int) (rows [][]string, proved bool) {
	last := len(ls) - 1
	if !isTotal(strings.TrimRight(ls[last].text, "0123456789")) {
		return nil, false
	}
	var found [][]string
	count := 0
	for _, total := range splitsOf(ls[last].text, k) {
		sums := numbersOf(total)
		ways := r.fill(ls[:last], sums, k)
		for _, w := range ways {
			count++
			found = append(w, total)
		}
	}
	return found, count == 1
}

// fill finds the ways to part lines whose columns sum to sums, two at most. It
// joins sums of partial rows, so that its work is in their number and not in
// the number of all combinations.
func (r *reader) fill(ls []line, sums []int64, k int) [][][]string {
	type state struct {
		rows [][]string
		ways int
	}
	at := map[string]state{sumKey(make([]int64, k)): {ways: 1}}
	steps := 0
	for _, l := range ls {
		next := map[string]state{}
		for was, s := range at {
			for _, split := range splitsOf(l.text, k) {
				if steps++; steps > maxSplits {
					return nil
				}
				now, ok := plus(was, numbersOf(split), sums)
				if !ok {
					continue
				}
				have := next[now]
				next[now] = state{append(append([][]string{}, s.rows...), split), min(2, have.ways+s.ways)}
			}
		}
		at = next
	}
	end := at[sumKey(sums)]
	if end.ways == 0 {
		return nil
	}
	out := make([][][]string, end.ways)
	for i := range out {
		out[i] = end.rows
	}
	return out
}

func sumKey(ns []int64) string {
	var b strings.Builder
	for _, n := range ns {
		b.WriteString(strconv.FormatInt(n, 10) + " ")
	}
	return b.String()
}

// plus adds a row to partial sums; a column that grows beyond its total fails.
func plus(was string, row, limit []int64) (string, bool) {
	now := make([]int64, len(row))
	for i, s := range strings.Fields(was) {
		n, _ := strconv.ParseInt(s, 10, 64) // key wrote it
		if now[i] = n + row[i]; now[i] > limit[i] {
			return "", false
		}
	}
	return sumKey(now), true
}

func numbersOf(row []string) []int64 {
	var out []int64
	for _, s := range row[1:] {
		n, _ := strconv.ParseInt(s, 10, 64) // digits, as splitsOf made them
		out = append(out, n)
	}
	return out
}

// splitsOf gives every way to part a line into a label and k counts. A label may
// end in digits of its own ("under 16"), when words before them say so.
func splitsOf(s string, k int) [][]string {
	m := gluedRow.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	label, digits := strings.TrimSpace(m[1]), m[2]
	var out [][]string
	cuts := []int{0}
	if ageWordEnd.MatchString(label) {
		cuts = []int{2}
	}
	for _, cut := range cuts {
		name := label
		if cut > 0 && cut < len(digits) {
			name += " " + digits[:cut]
		}
		for _, parts := range partsOf(digits[min(cut, len(digits)):], k) {
			out = append(out, append([]string{name}, parts...))
		}
	}
	return out
}

// partsOf parts digits into k numbers without noughts in front.
func partsOf(digits string, k int) [][]string {
	if k == 1 {
		if digits == "" || len(digits) > 6 || digits[0] == '0' && len(digits) > 1 {
			return nil
		}
		return [][]string{{digits}}
	}
	var out [][]string
	for n := 1; n < len(digits) && n <= 6; n++ {
		if digits[0] == '0' && n > 1 {
			break
		}
		for _, rest := range partsOf(digits[n:], k-1) {
			out = append(out, append([]string{digits[:n]}, rest...))
		}
	}
	return out
}

func isMark(s string) bool {
	_, ok := markOf(s, false)
	return ok
}

// ageWordEnd is the end of a label whose own digits are an age.
var ageWordEnd = lazyre.New(`(?i)\b(?:under|over|aged)$`)
