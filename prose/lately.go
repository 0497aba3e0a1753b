package prose

import (
	"hash/maphash"
	"slices"
	"sync/atomic"
)

// lately keeps what SpeltPeriods found in texts that it was asked about a moment ago: a reader of
// answers asks some twenty times about each sentence, and each time is a third of a millisecond.
// What is kept is a function of the text alone, so that an answer is the same with and without.
var lately [256]atomic.Pointer[spelt]

// longestKept is the longest text that is kept, in bytes; a sentence has 100.
const longestKept = 4_000

// A spelt is a text and its periods. Neither changes.
type spelt struct {
	text    string
	periods []SpeltPeriod
}

var latelySeed = maphash.MakeSeed()

// periodsLately gives the periods of text, found now or a moment ago. They are the caller's.
func periodsLately(text string) []SpeltPeriod {
	if len(text) > longestKept {
		return speltPeriods(text)
	}
	place := &lately[maphash.String(latelySeed, text)%uint64(len(lately))]
	if s := place.Load(); s != nil && s.text == text {
		return slices.Clone(s.periods)
	}
	ps := speltPeriods(text)
	place.Store(&spelt{text, slices.Clone(ps)})
	return ps
}
