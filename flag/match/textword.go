package match

import (
	"math/bits"
	"unicode/utf8"
)

// words cuts text into words, and finds the entry of each. It looks at eight
// bytes at once, because most words are shorter: see wordLength.
func (r *Reader) words(text string) {
	r.Words = r.Words[:0]
	if len(r.entries) > mostEntries+len(r.lexicon.words) {
		r.forget()
	}
	i := 0
	for i < len(text) {
		if kind[text[i]] == plainByte {
			i++
			continue
		}
		if i+8 > len(text) {
			i = r.slowly(text, i)
			continue
		}
		head := load8(text, i)
		n := wordLength(head)
		end := i + n
		var tail uint64
		if n == 8 {
			for end < len(text) && kind[text[end]] == wordByte {
				end++
			}
			if end-i > 8 {
				tail = load8(text, end-8) | lowerBits
			}
		}
		if end < len(text) && kind[text[end]] == wideByte || n == 0 {
			i = r.wide(text, i)
			continue
		}
		head = (head | lowerBits) & firstBytes[n]
		r.Words = append(r.Words, Word{i, end, r.entryOf(text[i:end], head, tail)})
		i = end
	}
}

// slowly reads the word at i near the end of text.
func (r *Reader) slowly(text string, i int) int {
	end := i
	for end < len(text) && kind[text[end]] == wordByte {
		end++
	}
	if end < len(text) && kind[text[end]] == wideByte {
		return r.wide(text, i)
	}
	head, tail := ends(text[i:end])
	r.Words = append(r.Words, Word{i, end, r.entryOf(text[i:end], head, tail)})
	return end
}

// load8 gives the 8 bytes of s at i, the first one lowest.
func load8(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte
	// lowerBits sets the bit by which small letters differ from capitals.
	// Digits have it already, so that no two of them and the letters become
	// the same.
	lowerBits = 0x20 * everyByte
)

// firstBytes masks the first n bytes.
var firstBytes = [9]uint64{0, 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1, 1<<64 - 1}

// wordLength gives how many of 8 bytes, from the first, are ASCII letters or
// digits. Each byte of a sum has its high bit set when it is at least the bound;
// no sum carries over, because the bytes are below 128.
func wordLength(x uint64) int {
	ascii := x &^ highBits
	low := ascii | lowerBits
	letters := (low + (0x80-'a')*everyByte) &^ (low + (0x7f-'z')*everyByte)
	digits := (ascii + (0x80-'0')*everyByte) &^ (ascii + (0x7f-'9')*everyByte)
	stop := (^(letters | digits) | x) & highBits
	return bits.TrailingZeros64(stop) / 8
}

// wide reads the word at i, in which there is a rune beyond ASCII, or passes a
// rune that is of no word; it gives the byte behind it.
func (r *Reader) wide(text string, i int) int {
	end := i
	r.folded = r.folded[:0]
	for end < len(text) {
		c, size := utf8.DecodeRuneInString(text[end:])
		if !wordRune(c) {
			break
		}
		r.folded = utf8.AppendRune(r.folded, fold(c))
		end += size
	}
	if end == i {
		_, size := utf8.DecodeRuneInString(text[i:])
		return i + size
	}
	word := string(r.folded)
	head, tail := ends(word)
	r.Words = append(r.Words, Word{i, end, r.entryOf(word, head, tail)})
	return end
}

// The kinds of bytes.
const (
	plainByte = iota // of no word
	wordByte         // an ASCII letter or digit
	wideByte         // of a rune beyond ASCII
)

var kind = func() (k [256]uint8) {
	for c := range k {
		switch {
		case c >= utf8.RuneSelf:
			k[c] = wideByte
		case wordRune(rune(c)):
			k[c] = wordByte
		}
	}
	return k
}()
