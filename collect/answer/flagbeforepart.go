package answer

import "cyberflag/internal/lazyre"

// A head may say again what its neighbour alone says, that offences with the flag are counted, before the outcome or
// platform of which they are: "With online flag: charged" beside "With online flag".

// leadBefore parts words from those before a sign.
var leadBefore = lazyre.New(`^([^:;–—]{2,60}?)\s*(?:[:;–—]|,\s|\s-)\s*(\S.*)$`)

// withoutFlagBefore takes words that only say that offences have the flag off the front of a label; ok is that they
// stand there.
func withoutFlagBefore(s string) (rest string, ok bool) {
	m := leadBefore.FindStringSubmatch(s)
	if m == nil || !saysFlagOnly(m[1]) {
		return s, false
	}
	return m[2], true
}

// unflaggedLabel is a part of the offences that have no flag: "Without online flag: charged".
func unflaggedLabel(s string, _ dim) (facets, bool) {
	m := leadBefore.FindStringSubmatch(s)
	return facets{skip: true}, m != nil && notFlagged.MatchString(m[1]) && !breaksDown(labelDim(m[1]))
}

// saysFlagOnly reports words that say that offences have the flag, and nothing else of them.
func saysFlagOnly(s string) bool {
	unit := unitOf(s)
	return flagWords.MatchString(s) && !notFlagged.MatchString(s) && !isSkipped(s) && !unit.isPeople() && labelDim(s) == byMeasure
}
