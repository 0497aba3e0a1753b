package match

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
