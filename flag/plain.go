package flag

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/unicode/norm"
)

// A plain is a text as the rules read it: without the marks that nobody sees, and with
// ordinary letters for wide, styled and joined ones. Text that was pasted from a web page
// or written to escape a filter has them, and a reader sees no difference.
type plain struct {
	text string
	was  string  // the text as it was written
	from []int32 // by byte of text: where its letter stands in was; nil when both are the same
}

// plainOf makes a text plain. Nearly every text is so already, and is only looked
// through.
func plainOf(text string) plain {
	p := plain{text: text, was: text}
	if !isStrange(text) {
		return p
	}
	var b strings.Builder
	p.from = make([]int32, 0, len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		letters, strange := plainRune(r)
		if !strange {
			letters = text[i : i+size] // also a byte that is no rune
		}
		b.WriteString(letters)
		for range len(letters) {
			p.from = append(p.from, int32(i))
		}
		i += size
	}
	p.text = b.String()
	return p
}

// isStrange reports whether some rune of text is another in a plain one.
func isStrange(text string) bool {
	for i := 0; i < len(text); {
		if i += ascii(text[i:]); i == len(text) {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if _, strange := plainRune(r); strange {
			return true
		}
		i += size
	}
	return false
}

// ascii counts the bytes of ASCII at the beginning of text. Every text is asked, so it
// looks at 32 bytes at a time, and then at eight.
func ascii(text string) int {
	const outside = 0x8080808080808080                          // the high bit of each byte
	b, i := unsafe.Slice(unsafe.StringData(text), len(text)), 0 // only read
	for ; len(b)-i >= 32; i += 32 {
		block := b[i : i+32]
		if (binary.LittleEndian.Uint64(block)|binary.LittleEndian.Uint64(block[8:])|
			binary.LittleEndian.Uint64(block[16:])|binary.LittleEndian.Uint64(block[24:]))&outside != 0 {
			break
		}
	}
	for ; len(b)-i >= 8; i += 8 {
		if high := binary.LittleEndian.Uint64(b[i:i+8]) & outside; high != 0 {
			return i + bits.TrailingZeros64(high)/8
		}
	}
	for i < len(b) && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// plainRune gives what stands for a rune in a plain text, when that is not the rune itself:
// nothing for one that has no width, and letters of ASCII for wide ones, those of
// mathematics, and ligatures. Signs such as the trade mark's are no letters.
func plainRune(r rune) (letters string, strange bool) {
	const wideFirst, wideLast, wide = '！', '～', '！' - '!'
	switch {
	case hasNoWidth(r):
		return "", true
	case r < 0x2000, '‐' <= r && r <= '‧': // dashes and quotation marks are the commonest of all
		return "", false
	case wideFirst <= r && r <= wideLast:
		return string(r - wide), true
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return "", false
	}
	letters = norm.NFKC.String(string(r))
	return letters, strings.IndexFunc(letters, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// hasNoWidth reports whether nobody sees r: a soft hyphen, a joiner, a mark of direction, a
// selector of a variant, a tag. The other marks of format below U+2000 are seen, or are of
// scripts in which they change what is read.
func hasNoWidth(r rune) bool {
	switch r {
	case 0xad, 0x34f, 0x61c, 0x180e:
		return true
	}
	return r >= 0x2000 && (unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r))
}

// restore moves a place in the plain text to where it stands in the text as it was
// written. A reason about no words has none.
func (p *plain) restore(r *Reason) {
	if p.from == nil || r.End == 0 {
		return
	}
	last := int(p.from[r.End-1])
	_, size := utf8.DecodeRuneInString(p.was[last:])
	r.Start, r.End = int(p.from[r.Start]), last+size
}

// account gives an account of the plain text with the places of the text as it was.
func (p *plain) account(a Account) Account {
	p.hit(&a.Hit)
	for i := range a.Parts {
		at := Reason{Start: a.Parts[i].Start, End: a.Parts[i].End}
		p.restore(&at)
		a.Parts[i].Start, a.Parts[i].End = at.Start, at.End
	}
	return a
}

// hit moves the places of a hit.
func (p *plain) hit(h *Hit) {
	if p.restore(&h.Reason); h.By != nil {
		p.restore(h.By)
	}
}

// restored gives a decision about the plain text with the places of the text as it was.
func (p *plain) restored(d Decision) Decision {
	if p.from == nil {
		return d
	}
	for i := range d.reasons {
		p.restore(&d.reasons[i])
	}
	for i := range d.hits {
		p.hit(&d.hits[i])
	}
	return d
}
