package match

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// cut cuts text into words, and finds the entry of each.
func (r *Reader) cut(text string) {
	r.Words, r.leads = r.Words[:0], r.leads[:0]
	if len(r.entries) > mostEntries+len(r.lexicon.words) {
		r.forget()
	}
	next := 0 // what stands before it has been cut
	for s := viewsOf(text); ; {
		v := s.next()
		if v == nil {
			return
		}
		next = r.cutView(&s, v, next)
	}
}

// cutView cuts the words that start in v, which is the view that s is at: with a
// letter or digit, or with a byte outside ASCII that follows none. What stands before
// next has been cut; it gives the next next.
//
// It is asked of every word of a text that is read, so nothing in it depends on the
// word but how often it loops: whether a word is known, and whether phrases are looked
// for by it, are no branches, which the processor would guess wrongly at every other word.
func (r *Reader) cutView(s *views, v *view, next int) int {
	words, high := s.words, s.high
	r.Words, r.leads = slices.Grow(r.Words, stride), slices.Grow(r.leads, stride)
	for starts := (words | high) &^ (words<<1 | s.wordBefore) & (1<<stride - 1); starts != 0; starts &= starts - 1 {
		from := bits.TrailingZeros64(starts) & 63
		letters := words >> from
		length := bits.TrailingZeros64(^letters)
		if s.at+from < next {
			continue
		}
		if high>>((from+length)&63)&1 != 0 {
			next = r.wide(s.text, s.at+from)
			continue
		}
		k := wordKey{
			(binary.LittleEndian.Uint64(v[from:from+8]) | lowers) & masks[uint8(letters)],
			(binary.LittleEndian.Uint64(v[from+8:from+16]) | lowers) & masks[uint8(letters>>8)] & allOf(uint8(letters)),
		}
		if from+length >= viewed { // it ends where it cannot be seen
			length = wordEnd(s.text, s.at+from) - s.at - from
			k.second = (binary.LittleEndian.Uint64(v[from+8:from+16]) | lowers) & firstBytes[min(length-8, 8)]
		}
		if length > keyBytes || s.at+from+length < len(s.text) && s.text[s.at+from+length] >= utf8.RuneSelf {
			next = r.wide(s.text, s.at+from)
			continue
		}
		entry := r.find(k)
		if r.lexicon.mayGoOn.bit(k.first)&^isSome(uint64(entry)) != 0 { // a stranger that goes on
			entry = r.learn(strings.ToLower(s.text[s.at+from : s.at+from+length]))
		}
		r.take(Word{s.at + from, s.at + from + length, entry})
	}
	return next
}

// take adds a word; there is room for it.
func (r *Reader) take(w Word) {
	n, leads := len(r.Words), len(r.leads)
	r.Words = r.Words[:n+1]
	r.Words[n] = w
	r.leads = r.leads[:leads+1]
	r.leads[leads] = int32(n)
	r.leads = r.leads[:leads+int((w.entry&(1<<toldBits-1)+r.parts+leadFrom)>>toldBits)]
}

// allOf gives all bits when a byte has all of its own, and else none.
func allOf(byte uint8) uint64 { return -((uint64(byte) + 1) >> 8) }

// learn remembers a word of the text that was not seen before.
func (r *Reader) learn(folded string) (entry int32) {
	return r.lexicon.remember(&r.memory, strings.Clone(folded))
}

// firstBytes masks the first n bytes.
var firstBytes = [16]uint64{0, 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1, 1<<64 - 1}

// wide reads the word at i, in which there is a rune beyond ASCII, or more than a key
// holds, or passes a rune that is of no word; it gives the byte behind it.
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
	entry, known := r.findLong(r.folded)
	if !known && (slices.ContainsFunc(r.folded, isHigh) || r.lexicon.mayGoOn.has(keyOf(string(r.folded)))) {
		entry = r.learn(string(r.folded))
	}
	r.take(Word{i, end, entry})
	return end
}

// isHigh reports whether c is outside ASCII: the filter of open words knows no such.
func isHigh(c byte) bool { return c >= utf8.RuneSelf }
