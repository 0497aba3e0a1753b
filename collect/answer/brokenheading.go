package answer

import "slices"

// widestHeading is from how many characters on a heading is taken to fill its line.
const widestHeading = 60

// joinHeadings joins the two lines of a heading that was too wide for one, as a page gives them: "Table 1: sexual offences
// recorded against children", "under 18 (question 1)". A short one that a line in lower case follows has it below it.
func joinHeadings(blocks []block) []block {
	out := slices.Clone(blocks[:min(1, len(blocks))])
	for _, b := range blocks[len(out):] {
		last := &out[len(out)-1]
		if last.brokeBefore(b) {
			last.text = joinText(last.text, b.text)
			continue
		}
		out = append(out, b)
	}
	return out
}

func (b block) brokeBefore(next block) bool {
	return b.heading && next.heading && b.level == next.level && b.prefix == next.prefix && len(b.text) >= widestHeading &&
		goesOnBelow.MatchString(next.text) && !endsLikeSentence.MatchString(b.text)
}
