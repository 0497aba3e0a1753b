package match

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// cut cuts text into words, and finds the entry of each. Like a Finder it looks at
// 64 bytes at once: see words.go.
func (r *Reader) cut(text string) {
	r.Words = r.Words[:0]
	if len(r.entries) > mostEntries+len(r.lexicon.words) {
		r.forget()
	}
	bytes := unsafe.Slice(unsafe.StringData(text), len(text)) // only read
	var end view
	next, wordBefore := 0, uint64(0) // next: what stands before it has been cut
	for at := 0; at < len(text); at += stride {
		v := &end
		if rest := bytes[at:]; len(rest) >= len(view{}) {
			v = (*view)(rest)
		} else {
			end = view{}
			copy(end[:], rest)
		}
		words, high := classes(v)
		if high != 0 {
			words, high = mixed(v)
		}
		behind := words<<1 | wordBefore
		next = r.cutView(text, at, v, words, high, (words|high)&^behind&(1<<stride-1), next)
		wordBefore = words >> (stride - 1) & 1
	}
}

// cutView cuts the words that start in the view at at: at starts are their first
// bytes, and all bytes outside ASCII that follow no letter or digit of it. What
// stands before next has been cut; it gives the next next.
func (r *Reader) cutView(text string, at int, v *view, words, high, starts uint64, next int) int {
	for ; starts != 0; starts &= starts - 1 {
		from := bits.TrailingZeros64(starts) & 63
		i := at + from
		if i < next {
			continue
		}
		length := bits.TrailingZeros64(^(words >> from))
		end := i + length
		if from+length >= viewed {
			for end < len(text) && letterOrDigit(text[end]) {
				end++
			}
		}
		if length == 0 || end < len(text) && text[end] >= utf8.RuneSelf {
			next = r.wide(text, i)
			continue
		}
		head, tail := binary.LittleEndian.Uint64(v[from:from+8])|lowers, uint64(0)
		if length = end - i; length > 8 {
			tail = load8(text, end-8) | lowers
		} else {
			head &= firstBytes[length&15]
		}
		p := r.find(text[i:end], head, tail)
		switch {
		case p != nil:
			r.Words = append(r.Words, Word{i, end, p.entry / 2, p.entry%2 != 0})
		case r.lexicon.mayGoOn.has(head):
			r.learn(i, end, strings.ToLower(text[i:end]))
		default:
			r.Words = append(r.Words, Word{Start: i, End: end})
		}
	}
	return next
}

// learn adds a word of the text that was not seen before, and remembers it.
func (r *Reader) learn(start, end int, folded string) {
	r.lexicon.remember(&r.memory, strings.Clone(folded))
	last := len(r.entries) - 1
	r.Words = append(r.Words, Word{start, end, int32(last), r.entries[last] != entry{}})
}

// load8 gives the 8 bytes of s at i, the first one lowest.
func load8(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

// firstBytes masks the first n bytes.
var firstBytes = [16]uint64{0, 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1, 1<<64 - 1}

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
	if p := r.find(word, head, tail); p != nil {
		r.Words = append(r.Words, Word{i, end, p.entry / 2, p.entry%2 != 0})
	} else {
		r.learn(i, end, word)
	}
	return end
}
