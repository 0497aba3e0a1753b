package answer

import (
	"cmp"
	"slices"

	"cyberflag/internal/lazyre"
)

// A long table may have one column for all that its questions are broken down by: offences in
// the rows of one question, ages and sexes in those of another, outcomes in those of a third.

// mixedHead is what forces write over it.
var mixedHead = lazyre.New(`(?i)^(?:(?:type|level|detail) of )?(?:breakdowns?|broken down by|splits?|categor(?:y|ies)|descriptions?|details?|groups?|cuts?|values?|labels?|items?|classes|class|sub-?groups?|counted|what is counted|measures?)$`)

// isMixed reports a column of labels of several kinds, most of which are known.
func isMixed(head string, names []string) bool {
	kinds, known := map[dim]bool{}, 0
	for _, s := range names {
		switch d := labelDim(s); d {
		case byOffence, byAge, bySex, byPlatform, byOutcome:
			kinds[d] = true
			known++
		case byMeasure:
			known++
		}
	}
	return (head == "" || mixedHead.MatchString(head) || namesSeveral(head)) && len(kinds) > 1 && known*2 >= len(names)
}

// namesSeveral reports a head that names several kinds of which each row has one: "Platform or outcome".
func namesSeveral(head string) bool {
	kinds := map[dim]bool{}
	for _, s := range eitherHead.Split(head, -1) {
		if d := headDim(s); d != noDim && d != byMeasure {
			kinds[d] = true
		}
	}
	return len(kinds) > 1
}

var eitherHead = lazyre.New(`(?i)\s*(?:\bor\b|/|,)\s*`)

// mixed tells of what kind the labels of each row are in the column of several kinds: of that of
// most labels of its question.
func (l longTable) mixed(words [][]string, standard bool) []dim {
	out := make([]dim, len(words))
	c, q := slices.Index(l.by, byMixed), slices.Index(l.by, byQuestion)
	if c < 0 {
		return out
	}
	if c > 0 && l.by[c-1] == byDim {
		for r := 1; r < len(words); r++ {
			out[r] = dimNamed(words[r][c-1])
			if own := labelDim(words[r][c]); isPersons(own) && !isPersons(out[r]) { // "Crimes" beside "Female" names no offence
				out[r] = own
			}
		}
		return out
	}
	of := func(r int) string {
		if q < 0 {
			return ""
		}
		return readLongQuestion(words[r][q]).question
	}
	labels := map[string][]string{}
	for r := 1; r < len(words); r++ {
		if s := words[r][c]; !breaksNothing(s) && labelDim(s) != byMeasure && !isPersons(labelDim(s)) {
			labels[of(r)] = append(labels[of(r)], s)
		}
	}
	for r := 1; r < len(words); r++ {
		own := labelDim(words[r][c])
		topic := noDim
		if standard {
			topic = standardDims[of(r)]
		}
		switch d := commonDim(labels[of(r)], topic); {
		case own == byMeasure, isPersons(own), q < 0 && own != noDim:
			out[r] = own
		default:
			out[r] = cmp.Or(d, own)
		}
	}
	return out
}
