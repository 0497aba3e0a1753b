package answer

import (
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
