package answer

import (
	"strings"

	"cyberflag/prose"
	"cyberflag/reference"
)

// smallHeading takes a line that names one thing: a force, a platform, an
// outcome, a year. It holds for the lines below it.
func (r *reader) smallHeading(s string) bool {
	s = strings.TrimRight(clean(s), " :")
	if len(strings.Fields(s)) > 9 || endsLikeSentence.MatchString(s) {
		return false
	}
	if f, ok := reference.FindForce(s); ok {
		r.belongs(f.Name)
		return true
	}
	d := labelDim(s)
	switch d {
	case byPeriod:
		r.sub.period, _ = prose.LabelPeriod(s)
		return true
	case byOutcome, byPlatform, byAge, bySex:
		if r.hasCounts(s) {
			return false
		}
		r.sub.breakdown = Breakdown{}
		if topicOf(s) == noDim && headDim(s) == noDim || d == byOutcome && r.topicHere() == byOutcome && len(strings.Fields(s)) < 6 && topicOf(s) == noDim {
			f := readLabel(s, d)
			r.sub.breakdown = f.breakdown
			return true
		}
	}
	return false
}
