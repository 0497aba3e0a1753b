package match

import (
	"math/bits"
	"slices"
)

// CutWords cuts text into words as Cut of a Reader does, without looking them up, into the
// memory of words. Not ok where a letter outside ASCII stands, or a mark on one, which it leaves to
// Cut. TestCutWordsAgainstCut holds the two equal.
func CutWords(words []Word, text string) (all []Word, ok bool) {
	words = words[:0]
	for s := viewsOf(text); s.next() != nil; {
		if s.high|s.highBefore != 0 && wideLetters(text, s.at, s.high) {
			return words, false
		}
		words = slices.Grow(words, mostStarts)
		for starts := s.words &^ (s.words<<1 | s.wordBefore) & (1<<stride - 1); starts != 0; starts &= starts - 1 {
			from := bits.TrailingZeros64(starts) & 63
			to := from + bits.TrailingZeros64(^(s.words >> from))
			end := s.at + to
			if to >= viewed {
				end = wordEnd(text, end)
			}
			words = append(words, Word{Start: int32(s.at + from), End: int32(end)})
		}
	}
	return words, true
}

// ByWords gives hits, in the order of Find, by the words of their text, in the order of Find of
// a Reader; it appends them to dst.
func ByWords(dst []WordHit, hits []Hit, words []Word) []WordHit {
	first := 0
	for _, h := range hits {
		for int(words[first].Start) < h.Start {
			first++
		}
		last := first
		for int(words[last].End) < h.End {
			last++
		}
		dst = append(dst, WordHit{h.Phrase, first, last})
	}
	return dst
}
