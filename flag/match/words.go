package match

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
	"unsafe"
)

// The text is looked at 64 bytes at a time, of which one bit each makes a
// uint64. Only words that start in the first 56 are taken, so that eight bytes
// of each word, and the one behind them, are always in view; then it moves on
// by 56.
const (
	viewed = 64
	stride = viewed - 8
)

// A view is 64 bytes of the text and eight more; behind its end they are nought.
type view [viewed + 8]byte

// A views goes through the views of a text.
type views struct {
	text string
	at   int // where the present view begins
	kinds
	wordBefore, highBefore uint64 // of the byte before it
	end                    view   // the last, of which only a part is text
}

func viewsOf(text string) views { return views{text: text, at: -stride} }

// next gives the next view and notes its kinds, or nil behind the last.
func (s *views) next() *view {
	s.wordBefore, s.highBefore = s.words>>(stride-1)&1, s.high>>(stride-1)&1
	if s.at += stride; s.at >= len(s.text) {
		return nil
	}
	v := &s.end
	if rest := unsafe.Slice(unsafe.StringData(s.text), len(s.text))[s.at:]; len(rest) >= len(view{}) {
		v = (*view)(rest) // only read
	} else {
		s.end = view{}
		copy(s.end[:], rest)
	}
	words, outside := classes(v)
	if s.high = 0; outside != 0 {
		words, s.high = mixed(v)
	}
	s.words = words
	return v
}

// isPlain reports whether a view is plain, of which high are the bytes outside ASCII. It may
// wrongly say no.
func isPlain(v *view, high uint64) bool {
	const afterLatin, softHyphen = 0xc4, "\u00ad"
	for ; high != 0; high &= high - 1 {
		i := bits.TrailingZeros64(high) & 63
		if v[i] >= afterLatin || v[i] == softHyphen[0] && v[i+1] == softHyphen[1] {
			return false
		}
	}
	return true
}

// wideLetters reports whether a letter outside ASCII, or a mark on one, stands in
// the view at at, or right before it. high is its bytes outside ASCII, of which
// most are pound signs, dashes and curly quotes.
func wideLetters(text string, at int, high uint64) bool {
	from := at
	for from > 0 && at-from < utf8.UTFMax && text[from-1] >= utf8.RuneSelf {
		from--
	}
	for i := from; ; {
		if i >= at {
			if high = high >> (i - at) << (i - at); high == 0 {
				return false
			}
			i = at + bits.TrailingZeros64(high)
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if wordRune(r) {
			return true
		}
		i += size
	}
}

// keyIn gives the key of the word that starts at from, which is one of the first 56 of v.
func keyIn(v *view, from int, words uint64) uint64 {
	return (binary.LittleEndian.Uint64(v[from:from+8]) | lowers) & masks[uint8(words>>from)]
}

// byWord reports the phrases that are looked for by one word, at start. Its key is given.
func (f *Finder) byWord(dst []Hit, text string, start int, key uint64) []Hit {
	if f.single.has(key) {
		dst = f.singles.each(dst, text, start, key, f.ofSingle.of(key))
	}
	if f.opens.has(key) {
		dst = f.open.each(dst, text, start, key, f.ofOpen.of(uint64(uint32(key))))
	}
	return dst
}

// careful is compare for a view of a text that has letters outside ASCII: a
// word that begins with such a letter, or goes on with one, is compared with
// all phrases, and so is the word before it.
func (f *Finder) careful(dst []Hit, s *views, v *view, last before) ([]Hit, before) {
	text, at := s.text, s.at
	starts := s.words &^ (s.words<<1 | s.wordBefore)
	leads := s.high &^ (s.words<<1 | s.wordBefore)
	behind := s.high<<1 | s.highBefore
	for todo := (starts | leads) & (1<<stride - 1); todo != 0; todo &= todo - 1 {
		from := bits.TrailingZeros64(todo) & 63
		if (starts&behind|leads)>>from&1 != 0 && !wordStart(text, at+from) {
			continue
		}
		key := keyIn(v, from, s.words)
		length := bits.TrailingZeros64(^(s.words >> from)) & 63
		wide := length < 8 && s.high>>(from+length)&1 != 0 && wordGoesOn(text, at+from+length)
		switch pair := pairOfMarks(last.mark, f.single.mark(key)); {
		case last.start < 0:
		case wide:
			dst = f.pairs.walk(dst, text, last.start)
		case f.pair.has(pair):
			dst = f.pairs.each(dst, text, last.start, key, f.ofPair.of(pair))
		}
		if last = (before{at + from, f.single.mark(key)}); !wide {
			dst = f.byWord(dst, text, at+from, key)
			continue
		}
		for _, l := range []*list{&f.singles, &f.pairs, &f.open} {
			dst = l.walk(dst, text, at+from)
		}
		last.start = -1
	}
	return dst, last
}

// wordGoesOn reports whether a letter or a mark on one stands at i.
func wordGoesOn(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return wordRune(r)
}

// wordStart reports whether a word starts at i, whatever its letters.
func wordStart(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return wordRune(r) && (i == 0 || !wordRune(before))
}

// Eight bytes at once, as in a uint64: 1, 0x80 and so on in each.
const (
	each   = 0x0101010101010101
	highs  = each * 0x80
	lowers = each * 0x20 // the bit that tells a small letter from a capital
)

// classes gives a bit for each byte of the view that is a letter or digit of
// ASCII, and whether any byte is outside ASCII.
func classes(v *view) (words, outside uint64) {
	a, b := binary.LittleEndian.Uint64(v[0:]), binary.LittleEndian.Uint64(v[8:])
	c, d := binary.LittleEndian.Uint64(v[16:]), binary.LittleEndian.Uint64(v[24:])
	words = gather(letters(a)) | gather(letters(b))<<8 | gather(letters(c))<<16 | gather(letters(d))<<24
	outside = a | b | c | d
	a, b = binary.LittleEndian.Uint64(v[32:]), binary.LittleEndian.Uint64(v[40:])
	c, d = binary.LittleEndian.Uint64(v[48:]), binary.LittleEndian.Uint64(v[56:])
	words |= gather(letters(a))<<32 | gather(letters(b))<<40 | gather(letters(c))<<48 | gather(letters(d))<<56
	return words, (outside | a | b | c | d) & highs
}

// mixed is classes for a view with bytes outside ASCII, and a bit for each of those.
func mixed(v *view) (words, high uint64) {
	for i := 0; i < viewed; i += 8 {
		x := binary.LittleEndian.Uint64(v[i:])
		words |= gather(letters(x&^highs)&^x) << i
		high |= gather(x&highs) << i
	}
	return words, high
}

// letters sets the high bit of each byte of x, all of ASCII, that is a letter
// or digit, and clears all others. To be in a range is to be lifted to 0x80
// by what lifts its first byte there, and not by what lifts the one behind its
// last; no sum reaches the next byte.
func letters(x uint64) uint64 {
	small := x | lowers
	letter := (small + each*(0x80-'a')) ^ (small + each*(0x80-'z'-1))
	digit := (x + each*(0x80-'0')) ^ (x + each*(0x80-'9'-1))
	return (letter ^ digit) & highs // a byte is never both
}

// gather moves the high bits of eight bytes into eight neighbouring bits.
func gather(x uint64) uint64 { return x * 0x0002040810204081 >> 56 }
