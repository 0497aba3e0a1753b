package match

// Most words are in no phrase, and which are nobody can guess, so that no branch depends on it before
// a sieve has told nearly all of them apart:
//
//  1. skim: the words by which phrases may be looked for, by the sieve: a byte of a table for each.
//  2. sift: of these, those that may be in a phrase with their neighbours, by the filters, which are finer.

// Find appends the hits in text to dst, ordered by start, then end, then phrase.
func (f *Finder) Find(dst []Hit, text string) []Hit {
	var t Text
	t.Cut(text)
	return f.FindIn(dst, &t)
}

// FindIn is Find in a text that is cut. It allocates nothing when dst and the text have room.
func (f *Finder) FindIn(dst []Hit, t *Text) []Hit {
	first := len(dst)
	if t.apart {
		dst = f.carefully(dst, t.text)
	} else if likely := f.skim(t); len(likely) > 0 {
		dst = f.sift(dst, t, likely)
	}
	Order(dst[first:])
	return dst
}

// sift reports the phrases at the likely words: of one word, and of two of which one is likely.
func (f *Finder) sift(dst []Hit, t *Text, likely []uint16) []Hit {
	done := -1 // the last that was likely: it has looked for itself and the next
	at := wordCursor{t: t}
	for _, number := range likely {
		i := int(number)
		key, before, after := t.keys[i], uint64(0), uint64(0)
		if i > 0 {
			before = f.single.mark(t.keys[i-1])
		}
		if i+1 < len(t.keys) {
			after = t.keys[i+1]
		}
		mark := f.single.mark(key)
		if f.single.bit(mark)|f.opens.bit(key)|f.pair.bit(pairOfMarks(before, mark))|f.pair.bit(pairOfMarks(mark, f.single.mark(after))) == 0 {
			continue
		}
		if i > 0 && i-1 != done {
			dst = f.byPair(dst, t.text, at.start(i-1), before, key)
		}
		start := at.start(i)
		if dst = f.byWord(dst, t.text, start, key); i+1 < len(t.keys) {
			dst = f.byPair(dst, t.text, start, mark, after)
		}
		done = i
	}
	return dst
}

// byPair reports the phrases that are looked for by two words: the first starts at start and has a mark,
// the second has a key.
func (f *Finder) byPair(dst []Hit, text string, start int, first, second uint64) []Hit {
	if pair := pairOfMarks(first, f.single.mark(second)); f.pair.has(pair) {
		dst = f.pairs.each(dst, text, start, second, f.ofPair.of(pair))
	}
	return dst
}

// carefully reports the phrases in a text that has letters outside ASCII, or is very long.
func (f *Finder) carefully(dst []Hit, text string) []Hit {
	s, last := viewsOf(text), before{start: -1}
	for v := s.next(); v != nil; v = s.next() {
		dst, last = f.careful(dst, &s, v, last)
	}
	return dst
}

// A before is the word before: where it starts, and its mark. The start is -1
// when there is none, or when the phrases that begin with it have been looked for.
type before struct {
	start int
	mark  uint64 // as filter.mark gives it
}
