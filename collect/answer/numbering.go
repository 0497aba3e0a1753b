package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A letter may number its paragraphs, which has nothing to do with the questions that it
// answers: "Question 1", below it "4. We recorded ...", then "Question 2" and "6. ...". Its
// questions are then marked in words. Numbers with a point inside are never questions.

var (
	// paragraphNumber begins a paragraph, with its number or an outline's: "4.", "(4)", "2.1".
	paragraphNumber = lazyre.New(`^\s*(?:\(?\d{1,2}[.):]|[1-9]\d?\.[1-9]\d?[.):]?)\s+`)
	outlineNumber   = lazyre.New(`^\s*[1-9]\d?\.[1-9]\d?[.):]?\s+`)
	// letteredOutline begins a line of an outline whose parts have letters: "B.2", "B.2.1". One that goes no deeper than
	// "A.1" may answer the first question.
	letteredOutline = lazyre.New(`(?m)^[ \t]*[A-H]\.[1-9]\d?(?:\.[1-9]\d?)*[.):]?[ \t]+`)
	deepOutline     = lazyre.New(`(?m)^[ \t]*[A-H]\.[1-9]\d?\.[1-9]\d?[.):]?[ \t]`)
)

// dropParagraphNumbers takes the numbers off the paragraphs that they only count.
func (l letter) dropParagraphNumbers() {
	numbers := outlineNumber
	if l.marksInWords() {
		numbers = paragraphNumber
	}
	for _, p := range l.parts {
		zs := zones(p.blocks)
		deep := slices.ContainsFunc(p.blocks, func(b block) bool { return deepOutline.MatchString(labelled(b)) })
		for i := range p.blocks {
			b := &p.blocks[i]
			if deep && b.table == nil && letteredOutline.MatchString(labelled(*b)) {
				b.text, b.label = letteredOutline.ReplaceAllString(labelled(*b), ""), ""
			}
			if b.table != nil || b.where != "" || zs[i] != inAnswer || ageLine.MatchString(b.text) { // "12: 34" has an age before its count
				continue
			}
			b.text = numbers.ReplaceAllString(b.text, "")
			if b.label != "" && numbers.MatchString(b.label+" ") {
				b.label = ""
			}
		}
	}
}

// marksInWords reports a letter that says "Question 1", "Question 2" before its answers,
// and whose numbers run on below them: two questions or more, and a paragraph below one of
// them that is numbered otherwise.
func (l letter) marksInWords() bool {
	seen, other := map[string]bool{}, false
	for _, p := range l.parts {
		last := ""
		zs := zones(p.blocks)
		for i, b := range p.blocks {
			if b.table != nil || zs[i] != inAnswer || ageLine.MatchString(b.text) {
				continue
			}
			s := labelled(b)
			m, ok := markOf(paragraphNumber.ReplaceAllString(s, ""), false)
			if ok {
				seen[m.question], last = true, m.question
				continue
			}
			if m, ok := markOf(s, true); ok && last != "" && m.question != last {
				other = true
			}
		}
	}
	return len(seen) > 1 && other
}
