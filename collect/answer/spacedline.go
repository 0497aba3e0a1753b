package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// The cells of a line may be parted by single blanks, and its label end with numbers of its own: "Rape of a child
// under 16 61 68", "13 to 15 84 96". How many counts end it, the line of heads above proves.

// headOverSpaced gives the cells of the first line where it heads as many counts as may end one of the next, the most first.
func headOverSpaced(ls []line) []string {
	most := 0
	for _, l := range ls[1:min(len(ls), 4)] {
		_, vs := tailValues(l.text)
		most = max(most, len(vs), valuesAtEnd(strings.Fields(l.text)))
	}
	for k := most; k > 1; k-- {
		if heads := cutHead(ls[0].text, k); len(heads) == k+1 {
			return heads
		}
	}
	return nil
}

func valuesAtEnd(words []string) int {
	n := 0
	for n < len(words) && isStackedValue(words[len(words)-1-n]) {
		n++
	}
	return n
}

// tailOf parts a line into its label, below a head of labels, and the k values that end it. An age that is a label or
// ends one is no value.
func tailOf(s, head string, k int) (label string, vs []string) {
	label, vs = tailValues(s)
	words := strings.Fields(s)
	if len(vs) == k && k > 1 && cutsAge.MatchString(label) { // a cell short: its first number is the age
		return label + " " + vs[0], vs[1:]
	}
	if len(vs) == k || len(words) <= k || valuesAtEnd(words) < k {
		return label, vs
	}
	at := len(words) - k
	name := strings.Join(words[:at], " ")
	if _, isAge := readAge(name, headDim(head) == byAge); isAge || len(vs) == k+1 && ageWordEnd.MatchString(label) {
		return name, words[at:]
	}
	return label, vs
}

// cutsAge is a label whose age would be its first count: "Rape of a child under", "Age", "13 to".
var cutsAge = lazyre.New(`(?i)\b(?:under|over|aged?|\d+\s*(?:to|-|–|and))$`)

// endsInAge is such a label with its age.
var endsInAge = lazyre.New(`(?i)\b(?:under|over|aged?|\d+\s*(?:to|-|–|and))\s+\d+$`)

// lineAfter gives the line behind line n, or "".
func lineAfter(ls []line, n int) string {
	if n+1 < len(ls) {
		return ls[n+1].text
	}
	return ""
}

// allPeriods reports heads that are periods, or the total of them, which prove one row of counts below them.
func allPeriods(heads []cell) bool {
	return isPeriodLabel(heads[0].text) && !slices.ContainsFunc(heads, func(x cell) bool { return !isPeriodLabel(x.text) && !isTotal(x.text) })
}

// onlyPeriodsAbove makes a table of lines that are as many periods as counts behind them, and nothing else.
func (r *reader) onlyPeriodsAbove(ls []line, k int) *table {
	if len(ls) != 2*k || k < 2 {
		return nil
	}
	head, row := []cell{{}}, []cell{{}}
	for i := range k {
		head = append(head, cell{text: ls[i].text})
		row = append(row, cell{text: ls[k+i].text, where: r.place(ls[k+i])})
	}
	if !allPeriods(head[1:]) {
		return nil
	}
	return &table{rows: [][]cell{head, row}}
}
