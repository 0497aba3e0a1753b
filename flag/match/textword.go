package match

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Cut cuts text into Words, and finds the entry of each.
func (r *Reader) Cut(text string) {
	r.text, r.Words = text, r.Words[:0]
	if len(r.entries) > mostEntries+len(r.lexicon.words) {
		r.forget()
	}
	next := 0 // what stands before it has been cut
	for s := viewsOf(text); ; {
		v := s.next()
		if v == nil {
			return
		}
		r.Words = slices.Grow(r.Words, stride)
		if s.high|s.highBefore != 0 && wideLetters(text, s.at, s.high) {
			next = r.cutMixed(&s, v, next)
		} else {
			r.cutPlain(&s, v)
		}
	}
}

// mostStarts is how many words can start in a view, as a power of two.
const mostStarts = 32

// cutPlain cuts the words that start in v, which is the view that s is at, and has no letter
// outside ASCII. Of nearly all of them the letters are in view; the few others are cut
// again by themselves.
func (r *Reader) cutPlain(s *views, v *view) {
	starts := s.words &^ (s.words<<1 | s.wordBefore) & (1<<stride - 1)
	n := len(r.Words)
	r.Words = r.Words[:n+bits.OnesCount64(starts)]
	if len(r.Words) == n {
		return
	}
	words := r.Words[n:]
	var strangers [mostStarts]uint8
	for _, i := range strangers[:r.lookUpAll((*[mostStarts]Word)(words[:mostStarts]), &strangers, v, int32(s.at), starts, s.words)] {
		w := &words[i]
		if from := int(w.Start) - s.at; r.lexicon.mayGoOn.bit(keyIn(v, from&63, s.words)) != 0 {
			w.entry = r.learn(strings.ToLower(s.text[w.Start:w.End]))
		}
	}
	for long := starts & outOfView(s.words); long != 0; long &= long - 1 {
		i := bits.OnesCount64(starts & (long&-long - 1))
		words[i] = r.wide(s.text, int(words[i].Start))
	}
}

// outOfView gives a bit for each byte of a view from which more letters follow than a key holds,
// or as many as the view has.
func outOfView(words uint64) uint64 {
	run := words & (words >> 1)
	run &= run >> 2
	run &= run >> 4
	run &= run >> 8 // sixteen from here
	atEnd := bits.LeadingZeros64(^words)
	return run&(words>>keyBytes) | ^(^uint64(0) >> atEnd)
}

// lookUpAll cuts the words at starts into dst, and gives how many of them are strangers, whose
// places it writes. It is asked of every word of a text that is read, so nothing in it depends on the
// word: whether it is known is no branch, which the processor would guess wrongly at every
// other word. It is called and not copied into cutPlain, where what it works with would not stay
// in registers.
//
//go:noinline
func (m *memory) lookUpAll(dst *[mostStarts]Word, strangers *[mostStarts]uint8, v *view, at int32, starts, words uint64) (count int) {
	slots, keys, shift := m.slots, m.keys, m.shift
	for n := 0; starts != 0; starts &= starts - 1 {
		from := bits.TrailingZeros64(starts) & 63
		letters := words >> from
		k := wordKey{
			(binary.LittleEndian.Uint64(v[from:from+8]) | lowers) & masks[uint8(letters)],
			(binary.LittleEndian.Uint64(v[from+8:from+16]) | lowers) & masks[uint8(letters>>8)] & allOf(uint8(letters)),
		}
		place := k.hash() >> (shift & 63)
		entry := slots[place]
		have := &keys[entry>>toldBits]
		if isSome(have.first^k.first|have.second^k.second)&isSome(uint64(entry)) != 0 {
			entry = m.findBehind(k, place)
		}
		start := at + int32(from)
		dst[n&(mostStarts-1)] = Word{start, start + int32(bits.TrailingZeros64(^letters)), entry}
		strangers[count&(mostStarts-1)] = uint8(n)
		count += int(uint32(entry-1) >> 31)
		n++
	}
	return count
}

// cutMixed is cutPlain for a view with letters outside ASCII, or behind one. What stands before
// next has been cut; it gives the next next.
func (r *Reader) cutMixed(s *views, v *view, next int) int {
	for starts := (s.words | s.high) &^ (s.words<<1 | s.wordBefore) & (1<<stride - 1); starts != 0; starts &= starts - 1 {
		if at := s.at + bits.TrailingZeros64(starts)&63; at >= next {
			w := r.wide(s.text, at)
			if next = int(w.End); w.Start < w.End {
				r.Words = append(r.Words, w)
			} else {
				_, size := utf8.DecodeRuneInString(s.text[at:])
				next = at + size
			}
		}
	}
	return next
}

// allOf gives all bits when a byte has all of its own, and else none.
func allOf(byte uint8) uint64 { return -((uint64(byte) + 1) >> 8) }

// learn remembers a word of the text that was not seen before.
func (r *Reader) learn(folded string) (entry int32) {
	return r.lexicon.remember(&r.memory, strings.Clone(folded))
}

// firstBytes masks the first n bytes.
var firstBytes = [16]uint64{0, 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1, 1<<64 - 1}

// wide reads the word at i, in which there may be runes beyond ASCII, and more than a key holds;
// one without bytes when a rune stands there that is of no word.
func (r *Reader) wide(text string, i int) Word {
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
	entry, known := r.findLong(r.folded)
	if !known && end > i && (slices.ContainsFunc(r.folded, isHigh) || r.lexicon.mayGoOn.has(keyOf(string(r.folded)))) {
		entry = r.learn(string(r.folded))
	}
	return Word{int32(i), int32(end), entry}
}

// isHigh reports whether c is outside ASCII: the filter of open words knows no such.
func isHigh(c byte) bool { return c >= utf8.RuneSelf }
