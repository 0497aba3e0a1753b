package answer

import (
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// listTable makes a table of the lines that are labels with values.
func (r *reader) listTable(ls []line) (*table, int) {
	t := &table{}
	n := 0
	var ends []int // the rows that each line ends with
	for n < len(ls) {
		if n > 0 && r.nextMark(ls[n].text) || leadsList(ls[n].text) || r.recordsOf(ls[n].text) != nil {
			break
		}
		items := singleAge(ls, n)
		if items == nil {
			items = itemsOf(ls[n].text)
		}
		if items == nil && (r.underWays() || n > 0 && n+1 < len(ls) && ls[n+1].para == ls[n].para && len(itemsOf(ls[n+1].text)) > 0) {
			items = dialled(ls[n].text)
		}
		if len(items) == 1 && plainYear(items[0].value) && isPeriodLabel(ls[n].text) { // "2017 - 2018" is no count of 2017
			items = nil
		}
		if len(items) == 0 || n > 0 && otherKind(t, items) {
			break
		}
		for _, it := range items {
			w := ls[n].where
			if w == "" {
				w = quoteWords(it.quote)
			}
			t.rows = append(t.rows, []cell{{text: it.label, where: w}, {text: it.value, where: w}})
		}
		n++
		ends = append(ends, len(t.rows))
	}
	if k := slices.Index(ends, secondKind(t)); k >= 0 {
		t.rows, n = t.rows[:ends[k]], k+1
	}
	t.counts = countedBehind(ls[:n])
	if n == 0 || n == 1 && len(t.rows) == 1 && !r.provesItem(t.rows[0][0].text) && !isLedMeasure(ls[0].text, t.rows[0][0].text) {
		return nil, 0
	}
	return t, n
}

// countedBehind gives what lines all say behind their number that it is of: "Girls: 41 offences", "Girls: 41 victims",
// whoever the words above them name.
func countedBehind(ls []line) Unit {
	var out Unit
	for i, l := range ls {
		u := Unit("")
		if m := peopleAtEnd.FindStringSubmatch(l.text); m != nil {
			u = peopleUnit(m[1])
		} else if crimesAtEnd.MatchString(l.text) {
			u = Offences
		}
		if u == "" || i > 0 && u != out {
			return ""
		}
		out = u
	}
	return out
}

var (
	crimesAtEnd = lazyre.New(`(?i)\d\s+(?:(?:sexual|recorded|flagged|such)\s+)*(?:offences?|crimes?)\s*[.;,]?$`)
	peopleAtEnd = lazyre.New(`(?i)\d\s+(?:(?:child|female|male|young)\s+)?(` + peopleNouns + `|` + victimNoun + `|` + suspectNoun + `)\s*[.;,]?$`)
)

// ageLine is a single age with its count: "12: 34".
var ageLine = lazyre.New(`^(?:aged? )?(\d{1,2})\s*(?:[:=]|\s[-–—]{1,2}|[._·…](?:\s?[._·…]){3,})\s*(\d[\d,]*|nil|none|\*|\[[cxz]\]|<\s?\d+)\.?$`)

// singleAge reads line n as an age with its count where the line before or behind is of the next age, and
// some line that they run on to says in words that it is one: "11 and under: 26" above "12: 34".
func singleAge(ls []line, n int) []item {
	const oldest = 17
	m := ageLine.FindStringSubmatch(dashLabel.ReplaceAllString(ls[n].text, ""))
	if m == nil || hasDigits(ls[n].label) {
		return nil
	}
	age, err := strconv.Atoi(m[1])
	if err != nil || age > oldest || !runsToAge(ls, n, age, -1) && !runsToAge(ls, n, age, 1) {
		return nil
	}
	return []item{{"aged " + m[1], m[2], ls[n].text}} // a bare number may as well be a code
}

// runsToAge follows single ages from line n, one by one, to a line that says an age in words.
func runsToAge(ls []line, n, age, step int) bool {
	for i := n + step; i >= 0 && i < len(ls); i += step {
		age += step
		s := dashLabel.ReplaceAllString(ls[i].text, "")
		if m := ageLine.FindStringSubmatch(s); m != nil {
			if m[1] != strconv.Itoa(age) {
				return false
			}
			continue
		}
		items := itemsOf(s)
		return len(items) == 1 && saysAge(items[0].label, age)
	}
	return false
}

// saysAge reports a band of ages in words that ends, or begins, with an age: "Under 12" and "11 or under" end with 11.
func saysAge(label string, age int) bool {
	band, ok := readAge(label, false)
	if !ok {
		return false
	}
	from, to, _ := strings.Cut(strings.TrimSuffix(band, "+"), "-")
	return from == strconv.Itoa(age) || to == strconv.Itoa(age)
}

// otherKind reports a line of several items that are all of another kind than those above it:
// outcomes below platforms.
func otherKind(t *table, items []item) bool {
	if len(items) < 2 {
		return false
	}
	var above, own []string
	for _, row := range t.rows {
		above = append(above, row[0].text)
	}
	for _, it := range items {
		own = append(own, it.label)
	}
	a, b := commonDim(above, noDim), commonDim(own, noDim)
	return a != b && (a == byPlatform || a == byOutcome) && (b == byPlatform || b == byOutcome)
}

// secondKind gives the row from which on a list is of another kind, ages below sexes, where the rows above
// are two or more of one kind and all below of the other; 0 where there is none.
func secondKind(t *table) int {
	kinds := []dim{bySex, byAge, byPlatform, byOutcome}
	at := 0
	for i, row := range t.rows {
		d := labelDim(row[0].text)
		switch {
		case isTotal(row[0].text) && i > 0:
		case !slices.Contains(kinds, d):
			return 0
		case d == labelDim(t.rows[at][0].text):
		case at > 0 || i < 2:
			return 0
		default:
			at = i
		}
	}
	return at
}

// isLedMeasure reports a line whose dots lead from words that say what is counted, however many, to the count.
func isLedMeasure(line, label string) bool {
	return leaders.MatchString(line) && labelDim(label) == byMeasure
}

// provesItem reports a label that makes even a single line an item of a list.
func (r *reader) provesItem(label string) bool {
	switch labelDim(label) {
	case noDim:
		return isTotal(label) || r.topicHere() != noDim
	case byMeasure:
		return len(strings.Fields(label)) < 7
	}
	return true
}
