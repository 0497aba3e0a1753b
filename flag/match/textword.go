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
	r.text, r.Words, r.led, r.missed, r.late = text, r.Words[:0], 0, r.missed[:0], r.late[:0]
	if len(r.entries) > mostEntries {
		r.forget()
	}
	r.Plain = true
	next := 0 // what stands before it has been cut
	for s := viewsOf(text); ; {
		v := s.next()
		if v == nil {
			break
		}
		r.Plain = r.Plain && isPlain(v, s.high)
		r.Words, r.missed = slices.Grow(r.Words, stride), slices.Grow(r.missed, mostStarts)
		if s.high|s.highBefore != 0 && wideLetters(text, s.at, s.high) {
			next = r.cutMixed(&s, v, next)
		} else {
			r.cutPlain(&s, v)
		}
	}
	r.finish()
}

// finish looks at the words again that were not found in their places, and at those that were not
// in view.
func (r *Reader) finish() {
	for i := range r.missed {
		m := &r.missed[i]
		w, goesOn := &r.Words[m.word], r.lexicon.mayGoOn.bit(m.key.first) != 0
		if w.entry == stranger && !goesOn {
			continue
		}
		if w.entry = r.find(m.key); w.entry == stranger && goesOn {
			w.entry = r.learn(strings.ToLower(r.text[w.Start:w.End]))
		}
	}
	for _, i := range r.late {
		r.Words[i] = r.wide(r.text, int(r.Words[i].Start))
	}
}

// mostStarts is how many words can start in a view, as a power of two.
const mostStarts = 32

// A cutting is the words that start in a view: where they stand in it, their keys, and the
// places of these among the slots.
type cutting struct {
	from, to [mostStarts]uint8
	keys     [mostStarts]wordKey
	places   [mostStarts]uint32
}

// A miss is a word that is not what stands in its place among the slots.
type miss struct {
	key  wordKey
	word int32
}

// cutPlain cuts the words that start in v, which is the view that s is at, and has no letter
// outside ASCII. It is asked of every word of a text that is read, so whether a word is known is no
// branch, which the processor would guess wrongly at every other word; and it is two loops,
// because what one would work with does not stay in registers. The letters of
// nearly all words are in view; the few others are cut again by themselves.
func (r *Reader) cutPlain(s *views, v *view) {
	starts := s.words &^ (s.words<<1 | s.wordBefore) & (1<<stride - 1)
	c, have := &r.seen, len(r.Words)
	n := c.cut(v, starts, s.words, r.shift)
	words := r.Words[:have+n][have:]
	for i := range words {
		words[i].Start, words[i].End = int32(s.at)+int32(c.from[i&(mostStarts-1)]), int32(s.at)+int32(c.to[i&(mostStarts-1)])
	}
	missed := len(r.missed)
	r.missed = r.missed[:missed+r.lookUpAll(words, c, (*[mostStarts]miss)(r.missed[missed:missed+mostStarts]), int32(have))]
	for long := starts & outOfView(s.words); long != 0; long &= long - 1 {
		r.late = append(r.late, int32(have+bits.OnesCount64(starts&(long&-long-1))))
	}
	r.Words = r.Words[:have+n]
}

// cut cuts the words at starts out of a view, and counts them. shift is that of a memory.
func (c *cutting) cut(v *view, starts, words uint64, shift int) (n int) {
	for ; starts != 0; starts &= starts - 1 {
		from := bits.TrailingZeros64(starts) & 63
		length := bits.TrailingZeros64(^(words >> from))
		letters, masks := (*[keyBytes]byte)(v[from:]), &keyMasks[length&(len(keyMasks)-1)]
		k := wordKey{
			(binary.LittleEndian.Uint64(letters[:8]) | lowers) & masks.first,
			(binary.LittleEndian.Uint64(letters[8:]) | lowers) & masks.second,
		}
		at := n & (mostStarts - 1)
		c.from[at], c.to[at] = uint8(from), uint8(from+length)
		c.keys[at], c.places[at] = k, uint32(k.hash()>>(shift&63))
		n++
	}
	return n
}

// keyMasks masks the letters of a word by their number. Words of more than keyBytes are cut
// again, whatever they have here.
var keyMasks = func() (m [32]wordKey) {
	for n := range m {
		m[n] = wordKey{firstBytes[min(n, 8)], firstBytes[min(max(n-8, 0), 8)]}
	}
	return m
}()

// lookUpAll notes the entries in the places of words, of which the first has the number first, and
// counts the misses. It is called for the sake of its registers.
//
//go:noinline
func (m *memory) lookUpAll(words []Word, c *cutting, missed *[mostStarts]miss, first int32) (count int) {
	slots, keys := m.slots, m.keys
	for i := range words {
		entry := slots[c.places[i&(mostStarts-1)]]
		words[i].entry = entry
		have, k := &keys[entry>>toldBits], c.keys[i&(mostStarts-1)]
		missed[count&(mostStarts-1)] = miss{k, first + int32(i)}
		count += int(isSome(have.first ^ k.first | have.second ^ k.second))
	}
	return count
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

// learn remembers a word of the text that was not seen before.
func (r *Reader) learn(folded string) (entry int32) {
	return r.lexicon.remember(&r.memory, folded)
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
	if !known && end > i && (slices.ContainsFunc(r.folded, isHigh) || r.lexicon.mayGoOn.bit(keyOf(string(r.folded))) != 0) {
		entry = r.learn(string(r.folded))
	}
	return Word{int32(i), int32(end), entry}
}

// isHigh reports whether c is outside ASCII: the filter of open words knows no such.
func isHigh(c byte) bool { return c >= utf8.RuneSelf }
