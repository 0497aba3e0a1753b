package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A line of counts of several periods may stand alone below the title of its question: "Q2 - with cyber flag", "All =
// 66; 101". It does where the letter said in which order the periods come.

// loneTuple reports such a line, which is the last of its paragraph.
func (r *reader) loneTuple(ls []line) bool {
	label, values, ok := tupleOf(ls[0].text)
	if !ok || len(ls) > 1 && ls[1].para == ls[0].para || !(isTotal(label) || labelDim(label) != noDim) || !r.provesItem(label) {
		return false
	}
	ps, doubts := r.sequenceFor(len(values))
	return ps != nil && doubts == 0
}

// strokedReference is the number of a letter, and no two counts: "Gwent Police reply 412/18".
var strokedReference = lazyre.New(`(?i)\b(?:reply|response|answer|request|letter|disclosure|ref(?:erence)?|foia?|rfi|case|no|number)\W*\d+/\d+\W*$`)

// isStroked reports a line that is the number of a letter: it is called so, it is the answer's own
// reference, or a number begins with a nought or stands behind a year and a force: "Gwent Police
// 2017/412".
func (r *reader) isStroked(s string, row []cell) bool {
	if strokedReference.MatchString(s) {
		return true
	}
	for _, x := range row[1:] {
		if len(x.text) > 1 && strings.HasPrefix(x.text, "0") {
			return true
		}
	}
	return r.ref != "" && strings.HasSuffix(strings.TrimRight(s, " ."), r.ref) || forceAndYear.MatchString(s)
}

// forceAndYear is a force with a number of a year behind it.
var forceAndYear = lazyre.New(`(?i)\b(?:police|constabulary|force|heddlu|unit|office|team)\W+(?:(?:19|20)\d\d/\d+|\d+/(?:19|20)\d\d)\W*$`)
