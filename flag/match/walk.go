package match

import (
	"strings"
	"unicode/utf8"
)

// A group is the phrases, as [lo, hi) of the sorted list, that begin with the
// same bytes. The sorted list is its own trie: the phrases of a group that go
// on with one byte are neighbours again.
type group struct{ lo, hi int32 }

// walk reports the phrases of l that stand at start, without a table: by their
// symbols, all at once.
func (l *list) walk(dst []Hit, text string, start int) []Hit {
	for i, depth, g := start, 0, l.all(); ; {
		for ; g.lo < g.hi && len(l.symbols(g.lo)) == depth; g.lo++ {
			dst = l.ended(dst, text, start, i, g.lo)
		}
		if g.lo == g.hi || i == len(text) {
			break
		}
		if i, depth, g = l.step(text, i, depth, g); g.lo == g.hi {
			break
		}
	}
	return dst
}

// each reports those of some phrases of l that stand at start; key is that of the
// word by which they are told apart.
func (l *list) each(dst []Hit, text string, start int, key uint64, phrases []choice) []Hit {
	for i := range phrases {
		if c := &phrases[i]; (c.key^key)&firstBytes[c.counts&15] == 0 {
			if end, ok := stands(text, start, l.symbols(c.phrase)); ok {
				dst = l.ended(dst, text, start, end, c.phrase)
			}
		}
	}
	return dst
}

// stands reports whether symbols stand in text at i, and where they end.
func stands(text string, i int, symbols string) (end int, ok bool) {
	for k := 0; k < len(symbols); {
		if i == len(text) {
			return 0, false
		}
		switch c := text[i]; {
		case symbols[k] == ' ':
			n := separators(text[i:])
			if n == 0 {
				return 0, false
			}
			i, k = i+n, k+1
		case c < utf8.RuneSelf:
			if lower(c) != symbols[k] {
				return 0, false
			}
			i, k = i+1, k+1
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			var buf [utf8.UTFMax]byte
			folded := buf[:utf8.EncodeRune(buf[:], fold(r))]
			if !strings.HasPrefix(symbols[k:], string(folded)) {
				return 0, false
			}
			i, k = i+size, k+len(folded)
		}
	}
	return i, true
}

// ended reports a phrase, whose symbols end at i, when a word ends there too, or it
// is open and the word goes on.
func (l *list) ended(dst []Hit, text string, start, i int, phrase int32) []Hit {
	to := wordEnd(text, i)
	index, open := l.number(phrase)
	if to != i && !open {
		return dst
	}
	if head := l.head(phrase); head != "" {
		var ok bool
		if start, ok = backwards(text, start, head); !ok {
			return dst
		}
	}
	return append(dst, Hit{index, start, to})
}

// step reads one symbol of text at i and gives the byte after it, and those of
// g that have the symbol behind their first depth bytes.
func (l *list) step(text string, i, depth int, g group) (int, int, group) {
	if c := text[i]; letterOrDigit(c) {
		return i + 1, depth + 1, l.narrow(g, depth, lower(c))
	}
	if n := separators(text[i:]); n > 0 {
		return i + n, depth + 1, l.narrow(g, depth, ' ')
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	var buf [utf8.UTFMax]byte
	for _, b := range buf[:utf8.EncodeRune(buf[:], fold(r))] {
		if g = l.narrow(g, depth, b); g.lo == g.hi {
			break
		}
		depth++
	}
	return i + size, depth, g
}

// narrow gives the phrases of g whose symbols have the byte c at depth. All of
// them are longer than depth.
func (l *list) narrow(g group, depth int, c byte) group {
	least, most := l.symbols(g.lo)[depth], l.symbols(g.hi - 1)[depth]
	switch {
	case c < least || c > most:
		return group{}
	case least == most:
		return g
	}
	lo := l.search(g, depth, c)
	return group{lo, l.search(group{lo, g.hi}, depth, c+1)}
}

// search finds the first phrase of g with a byte of c or more at depth. c is
// never 256 too many: 0xff is no byte of UTF-8.
func (l *list) search(g group, depth int, c byte) int32 {
	for g.lo < g.hi {
		mid := (g.lo + g.hi) / 2
		if l.symbols(mid)[depth] < c {
			g.lo = mid + 1
		} else {
			g.hi = mid
		}
	}
	return g.lo
}

// Order sorts hits by start, then end, then phrase. They are nearly in order,
// and it allocates nothing.
func Order(hits []Hit) {
	for i := 1; i < len(hits); i++ {
		for j := i; j > 0 && after(hits[j-1], hits[j]); j-- {
			hits[j-1], hits[j] = hits[j], hits[j-1]
		}
	}
}

func after(a, b Hit) bool {
	if a.Start != b.Start {
		return a.Start > b.Start
	}
	return a.End > b.End || a.End == b.End && a.Phrase > b.Phrase
}
