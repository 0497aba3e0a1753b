package match

import (
	"math/bits"
	"slices"
	"unsafe"
)

// A Text is a text in which it is known where words stand, once for all Finders that look in it: a bit for
// each of its bytes. Its memory is used again for the next text. It is not safe for concurrent use.
type Text struct {
	text  string
	plain bool
	apart bool // where words stand is not known: each Finder goes through it by itself

	kinds  []kinds           // by view
	inText int               // how many views lie within the text; the others are of end
	end    [stride + 72]byte // the last views, with noughts behind the text
	keys   []uint64          // of its words
	likely []uint16          // the numbers of those by which the phrases of a Finder may be looked for
}

// longestCut is how many bytes a text has at most that is cut: a longer one is no summary, and the
// words of a row of a megabyte would be held in memory.
const longestCut = 32 << 10

// Cut notes where the words of text stand, unless it is very long or a letter outside ASCII stands in it, or a mark on one.
func (t *Text) Cut(text string) {
	t.text, t.kinds, t.keys, t.inText = text, t.kinds[:0], t.keys[:0], 0
	if t.apart = len(text) > longestCut; !t.apart {
		t.cut(text)
	}
	if t.apart {
		t.plain = isAllPlain(text)
	}
}

func (t *Text) cut(text string) {
	bytes := unsafe.Slice(unsafe.StringData(text), len(text)) // only read
	if len(text) >= len(view{}) {
		t.inText = (len(text)-len(view{}))/stride + 1
	}
	rest := bytes[t.inText*stride:]
	t.end = [len(t.end)]byte{}
	copy(t.end[:], rest)
	n := t.inText + (len(rest)+stride-1)/stride
	if cap(t.kinds) <= n {
		room := n + n/4 + 1
		t.kinds, t.keys, t.likely = make([]kinds, room), make([]uint64, room*mostStarts), make([]uint16, room*mostStarts)
	}
	t.kinds = t.kinds[:n]
	keys, count, outside, inWord := t.keys[:cap(t.keys)], 0, false, uint64(0)
	if inText := t.kinds[:t.inText]; len(inText) > 0 {
		count, outside = cutViews(bytes, inText, 0, keys)
		inWord = wentOn(inText[len(inText)-1].words)
	}
	if atEnd := t.kinds[t.inText:]; len(atEnd) > 0 {
		more, high := cutViews(t.end[:], atEnd, inWord, keys[count:])
		count, outside = count+more, outside || high
	}
	t.keys, t.plain = keys[:count], true
	if outside {
		t.lookOutside()
	}
}

// lookOutside looks at the bytes outside ASCII: at what is no letter, words stand as in any text.
func (t *Text) lookOutside() {
	for i, k := range t.kinds {
		if k.high == 0 {
			continue
		}
		if wideLetters(t.text, i*stride, k.high) {
			t.apart = true
			return
		}
		t.plain = t.plain && isPlain(t.view(i), k.high)
	}
}

// view gives a view of the text.
func (t *Text) view(i int) *view {
	if i < t.inText {
		return (*view)(unsafe.Slice(unsafe.StringData(t.text), len(t.text))[i*stride:]) // only read
	}
	return (*view)(t.end[(i-t.inText)*stride:])
}

// starts gives the words that start in the first bytes of a view, stride of them.
func (t *Text) starts(i int) uint64 {
	inWord := uint64(0)
	if i > 0 {
		inWord = wentOn(t.kinds[i-1].words)
	}
	return startsIn(t.kinds[i].words, inWord)
}

// startsIn gives where words start in a view, of which words are the letters and digits. inWord is 1 when one stands before it.
func startsIn(words, inWord uint64) uint64 { return words &^ (words<<1 | inWord) & (1<<stride - 1) }

// wentOn is 1 when a letter or digit stands right before the next view.
func wentOn(words uint64) uint64 { return words >> (stride - 1) & 1 }

// A wordCursor finds where words start, by numbers that do not fall: it goes through the views once.
type wordCursor struct {
	t     *Text
	view  int
	first int // the number of the first word that starts in the view
}

// start gives where the word with a number starts.
func (c *wordCursor) start(number int) int {
	starts := c.t.starts(c.view)
	for n := bits.OnesCount64(starts); number-c.first >= n; n = bits.OnesCount64(starts) {
		c.first += n
		c.view++
		starts = c.t.starts(c.view)
	}
	for n := number - c.first; n > 0; n-- {
		starts &= starts - 1
	}
	return c.view*stride + bits.TrailingZeros64(starts)
}

// isAllPlain reports whether text is plain, whatever its letters.
func isAllPlain(text string) bool {
	s := viewsOf(text)
	for v := s.next(); v != nil; v = s.next() {
		if !isPlain(v, s.high) {
			return false
		}
	}
	return true
}

// Plain reports whether the text is plain: whether it has nothing but ASCII and the letters and signs of
// Latin-1, such as the pound's, and no soft hyphen, which nobody sees.
func (t *Text) Plain() bool { return t.plain }

// Words gives the words as Cut of a Reader cuts them, without looking them up, in the memory of words. Not ok where the text is
// not cut, which is left to Cut. TestWordsAgainstCut holds the two equal.
func (t *Text) Words(words []Word) (all []Word, ok bool) {
	words = words[:0]
	for i, k := range t.kinds {
		words = slices.Grow(words, mostStarts)
		for starts := t.starts(i); starts != 0; starts &= starts - 1 {
			from := bits.TrailingZeros64(starts)
			to := from + bits.TrailingZeros64(^(k.words >> from))
			w := Word{Start: int32(i*stride + from), End: int32(i*stride + to)}
			if to == viewed {
				w.End = int32(wordEnd(t.text, int(w.End)))
			}
			words = append(words, w)
		}
	}
	return words, !t.apart
}
