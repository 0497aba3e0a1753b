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

// scan appends the hits in text to dst; with any, it may stop at the first.
func (f *Finder) scan(dst []Hit, text string, any bool) []Hit {
	bytes := unsafe.Slice(unsafe.StringData(text), len(text)) // only read
	var end view
	var k kinds
	for at := 0; at < len(text); at += stride {
		v := &end
		if rest := bytes[at:]; len(rest) >= len(view{}) {
			v = (*view)(rest)
		} else {
			end = view{}
			copy(end[:], rest)
		}
		words, outside := classes(v)
		if outside|k.highBefore != 0 {
			k.words, k.high = mixed(v)
			words = k.words
			dst = f.careful(dst, text, at, v, k)
			k.highBefore = k.high >> (stride - 1) & 1
		} else {
			starts := words &^ (words<<1 | k.wordBefore) & (1<<stride - 1)
			dst = f.plain(dst, text, at, v, starts, words)
		}
		if k.wordBefore = words >> (stride - 1) & 1; any && len(dst) > 0 {
			break
		}
	}
	return dst
}

// kinds is a view by its kinds of bytes: letters and digits of ASCII, and bytes
// outside ASCII; and the same of the byte before it.
type kinds struct{ words, high, wordBefore, highBefore uint64 }

// plain reports the phrases at the words that start at starts, in a view that
// is all ASCII.
func (f *Finder) plain(dst []Hit, text string, at int, v *view, starts, words uint64) []Hit {
	for starts != 0 {
		var key uint64
		if key, starts = f.skim(v, starts, words); key != 0 {
			dst = f.anchored(dst, text, at+bits.TrailingZeros64(starts), key)
			starts &= starts - 1
		}
	}
	return dst
}

// skim passes the words that begin no phrase. It gives the first that may
// begin one, with those behind it, or 0. It calls nothing, so that all it
// works with stays in registers.
func (f *Finder) skim(v *view, starts, words uint64) (key, left uint64) {
	seen, shift := f.anchors.seen, f.anchors.shift&63
	open, openShift := f.opens.seen, f.opens.shift&63
	for ; starts != 0; starts &= starts - 1 {
		from := bits.TrailingZeros64(starts) & 63
		key := (binary.LittleEndian.Uint64(v[from:from+8]) | lowers) & masks[uint8(words>>from)]
		h, o := key*golden>>shift, uint64(uint32(key))*golden>>openShift
		if (seen[h>>6]>>(h&63)|open[o>>6]>>(o&63))&1 != 0 {
			return key, starts
		}
	}
	return 0, 0
}

// careful is plain for a view that has bytes outside ASCII, or follows one: a
// word that begins with such a byte, or is cut by one, is looked at without an
// anchor.
func (f *Finder) careful(dst []Hit, text string, at int, v *view, k kinds) []Hit {
	starts := k.words &^ (k.words<<1 | k.wordBefore)
	leads := k.high &^ (k.words<<1 | k.wordBefore)
	behind := k.high<<1 | k.highBefore
	for todo := (starts | leads) & (1<<stride - 1); todo != 0; todo &= todo - 1 {
		from := bits.TrailingZeros64(todo) & 63
		if (starts&behind|leads)>>from&1 != 0 && !wordStart(text, at+from) {
			continue
		}
		length := bits.TrailingZeros64(^(k.words >> from)) & 63
		if length < 8 && k.high>>(from+length)&1 != 0 {
			dst = f.phrases.walk(dst, text, at+from, at+from, 0, f.phrases.all())
			dst = f.open.walk(dst, text, at+from, at+from, 0, f.open.all())
			continue
		}
		key := (binary.LittleEndian.Uint64(v[from:from+8]) | lowers) & masks[uint8(k.words>>from)]
		dst = f.anchored(dst, text, at+from, key)
	}
	return dst
}

// anchored reports the phrases at a word that begins with key, when that is
// the anchor of any.
func (f *Finder) anchored(dst []Hit, text string, start int, key uint64) []Hit {
	dst = f.opened(dst, text, start, key)
	p := f.anchors.find(key)
	if p == nil {
		return dst
	}
	i := start + int(p.depth)
	if !p.mayFollow(text, start) || !p.mayGoOn(text, i) {
		return dst
	}
	return f.phrases.walk(dst, text, start, i, int(p.depth), p.group)
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
