package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A column may number the parts that a table lists, 1, 2, 3 beside offences or ages. Those are not
// the numbers of questions, though a request may have as many: what stands beside them says which.

var (
	// rowNumberHead is over numbers that may be of rows as well as of questions.
	rowNumberHead = lazyre.New(`(?i)^(?:|#|no\.?|nos\.?|num(?:ber)?|n°|№|ref(?:erence)?(?: no\.?)?|s\.? ?[/.]? ?no?\.?|sl\.? ?no\.?|sr\.? ?no\.?|serial(?: (?:no\.?|number))?|rows?|lines?|items?|entry|ids?|rank(?:ing)?|position|order)$`)
	// rowNumber is one such number, which a rank of several rows may have marked.
	rowNumber = lazyre.New(`^[=(#]?\d{1,3}[=.)]?$`)
	inNumber  = lazyre.New(`\d+`)
)

// numbersPartsAt reports a column that numbers, one after another, rows whose labels beside it are all
// parts of one kind. A total may have no number, or its word there.
func (t *table) numbersPartsAt(c int) bool {
	if !rowNumberHead.MatchString(t.at(0, c).text) {
		return false
	}
	var labels []string
	last, proved := int64(0), false
	for r := 1; r < len(t.rows); r++ {
		x, label := t.at(r, c), t.at(r, c+1).text
		if v, isValue := readValue(label); isValue && v.symbol == NoSymbol && !isAge(label) && !isPeriodLabel(label) { // "Not given" is a part too
			return false
		}
		if x.empty() && (loneRow(t, r) || isTotal(label) || len(labels) > 1) || isTotal(x.text) && label == "" {
			continue
		}
		n, ok := rowNumberOf(x.text)
		if !ok || n != last+1 && !(n == last && n > 0) || label == "" {
			return false
		}
		_, proves := asks(inNumber.FindString(x.text), label)
		proved = proved || proves
		last, labels = n, append(labels, label)
	}
	head := headDim(t.at(0, c+1).text)
	if isPeriodLabel(t.at(0, c+1).text) { // that of the whole table
		head = noDim
	}
	many := last > int64(len(standardDims)) && breaksDown(head) // "Offence type A" under "Offence"
	tied := int64(len(labels)) - last                           // ranks may tie; a question has row after row
	return last > 1 && tied < last && (many || !proved) && areParts(labels, head, many)
}

func rowNumberOf(s string) (int64, bool) {
	if !rowNumber.MatchString(s) {
		return 0, false
	}
	n, err := readNumber(inNumber.FindString(s))
	return n, err == nil
}

// areParts reports labels of which each is a part of one kind: that of the head over them, or their own. many is
// that there are more than the standard questions.
func areParts(labels []string, head dim, many bool) bool {
	d := head
	if !breaksDown(d) {
		d = commonDim(labels, noDim)
	}
	if !breaksDown(d) {
		return false
	}
	return !slices.ContainsFunc(labels, func(s string) bool {
		own := labelDim(s)
		return askedWords.MatchString(s) || own != d && !(own == noDim && d == head) && !(many && own == byMeasure && !flagWords.MatchString(s))
	})
}

// breaksDown reports a kind of parts by which counts are told apart.
func breaksDown(d dim) bool {
	return slices.Contains([]dim{byOffence, byAge, bySex, byPlatform, byOutcome, byPeriod, byForce}, d)
}

// withTotalsAside gives the table with the word for a total in the column of its labels, where it stands
// among the numbers of rows.
func (t *table) withTotalsAside(c int) *table {
	out := *t
	out.rows = slices.Clone(t.rows)
	for r := 1; r < len(t.rows); r++ {
		if x := t.at(r, c); isTotal(x.text) && t.at(r, c+1).empty() && c+1 < len(t.rows[r]) {
			row := slices.Clone(t.rows[r])
			row[c], row[c+1] = row[c+1], x
			out.rows[r] = row
		}
	}
	return &out
}
