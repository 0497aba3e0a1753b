package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A label may begin with the whole label of another row and go on with the part of it that it counts: "Offences with
// online flag" and "Offences with online flag female victim". The row of the whole proves where the part begins.

// partBehindWhole parts the label of a whole from what follows it in another label.
var partBehindWhole = lazyre.New(`^(?:\s*[-–—:,;/]\s*|\s*\(\s*|\s+)([^\s(].*?)\)?$`)

// leastParted is how many labels must be parts, so that one odd label moves no table.
const leastParted = 2

// partedLabels gives a table with one column of such labels a second one for their parts.
func partedLabels(t *table) *table {
	wholes := t.measuresDown()
	parts := map[int][2]string{}
	for row := range t.rows {
		if whole, part := partedBy(wholes, t.at(row, 0).text); part != "" && hasValues(t.rows[row]) {
			parts[row] = [2]string{whole, part}
		}
	}
	if len(parts) < leastParted {
		return t
	}
	out := *t
	out.rows = make([][]cell, len(t.rows))
	for row, cells := range t.rows {
		label, part := t.at(row, 0), cell{}
		if p, ok := parts[row]; ok {
			part = label
			label.printed, label.text = label.asPrinted(), p[0]
			part.text = p[1]
		}
		out.rows[row] = append([]cell{label, part}, cells[min(1, len(cells)):]...)
	}
	return &out
}

// measuresDown gives the labels of the first column that only say what is counted; none where the column beside it
// has words too.
func (t *table) measuresDown() []string {
	var out []string
	for row := range t.rows {
		if !hasValues(t.rows[row]) {
			continue
		}
		beside := t.at(row, 1)
		if _, isValue := readValue(beside.text); !beside.empty() && !isValue {
			return nil
		}
		if s := t.at(row, 0).text; labelDim(s) == byMeasure && !isTotal(s) && !ofThese.MatchString(s) {
			out = append(out, s)
		}
	}
	return out
}

// partedBy gives the longest of wholes that a label begins with, and the sex, age, platform or outcome behind it.
func partedBy(wholes []string, label string) (whole, part string) {
	for _, s := range wholes {
		if len(s) >= len(label) || len(s) <= len(whole) || !strings.EqualFold(label[:len(s)], s) {
			continue
		}
		m := partBehindWhole.FindStringSubmatch(label[len(s):])
		if m == nil || isTotal(m[1]) || flagWords.MatchString(m[1]) {
			continue
		}
		if slices.Contains([]dim{bySex, byAge, byPlatform, byOutcome}, labelDim(m[1])) {
			whole, part = s, m[1]
		}
	}
	return whole, part
}
