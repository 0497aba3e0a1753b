// Package match finds phrases in text: whole words, in any case, with their
// byte offsets. It knows nothing of what the phrases mean, and no regular
// expressions, so that no word list can make it slow or wrong.
package match

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Hit is one phrase and where it stands in the text.
type Hit struct {
	Phrase     int // index into the phrases given to New
	Start, End int // byte offsets; End is exclusive
}

// A Finder finds a fixed list of phrases. It is safe for concurrent use:
// nothing in it changes after New.
//
// Find is exactly this, faster:
//
//	for each i at the start of a word of text, for each phrase p:
//		if the symbols of text[i:] begin with the symbols of p,
//		and p ends at the end of a word: report (p, i, end)
//
// A symbol is a letter in its folded case, or one space for any run of white
// space and hyphens. A phrase that ends in * also matches longer words, and
// its hit ends with the word. Because a phrase begins at the start of a word,
// the fast form needs no automaton with failure links: it walks a trie from
// each word start and gives up at the first symbol that no phrase has there,
// which is nearly always the first or second. The work for a text is at most
// its length times the length of the longest phrase, whatever the text.
// TestFindAgainstPlain and FuzzFind hold the two equal.
type Finder struct {
	class   [256]uint8 // symbol byte to column of next; 0 for bytes in no phrase
	classes int
	next    []int32 // node*classes + class to node; 0 is none, the root is node 1
	ends    [][]end // phrases that end at a node
}

// An end is a phrase that ends at a node.
type end struct {
	phrase int
	open   bool // the phrase ended in *: it goes on to the end of the word
}

// New makes a Finder. The same phrase may be given twice and is found twice.
// A phrase without words, or one that does not begin and end with a letter or
// digit (or * after one), is an error.
func New(phrases []string) (*Finder, error) {
	f := &Finder{classes: 1}
	for i, p := range phrases {
		s, _, err := symbols(p)
		if err != nil {
			return nil, fmt.Errorf("phrase %d %q: %w", i, p, err)
		}
		for j := range len(s) {
			if f.class[s[j]] == 0 {
				f.class[s[j]] = uint8(f.classes)
				f.classes++
			}
		}
	}
	f.grow()
	f.grow()
	for i, p := range phrases {
		s, open, _ := symbols(p)
		f.add(s, end{i, open})
	}
	return f, nil
}

// grow adds an empty node and gives its number.
func (f *Finder) grow() int32 {
	f.next = append(f.next, make([]int32, f.classes)...)
	f.ends = append(f.ends, nil)
	return int32(len(f.ends) - 1)
}

func (f *Finder) add(s string, e end) {
	node := int32(1)
	for i := range len(s) {
		at := int(node)*f.classes + int(f.class[s[i]])
		if f.next[at] == 0 {
			to := f.grow()
			f.next[at] = to
		}
		node = f.next[at]
	}
	f.ends[node] = append(f.ends[node], e)
}

// symbols gives the folded form of a phrase, and whether it ended in *.
func symbols(phrase string) (s string, open bool, err error) {
	phrase, open = strings.CutSuffix(phrase, "*")
	var b strings.Builder
	for i := 0; i < len(phrase); {
		r, size := utf8.DecodeRuneInString(phrase[i:])
		if r == utf8.RuneError {
			return "", false, fmt.Errorf("is not UTF-8")
		}
		if n := separators(phrase[i:]); n > 0 {
			b.WriteByte(' ')
			i += n
			continue
		}
		b.WriteRune(fold(r))
		i += size
	}
	s = b.String()
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if !wordRune(first) || !wordRune(last) {
		return "", false, fmt.Errorf("does not begin and end with a letter or digit")
	}
	return s, open, nil
}

// Find appends the hits in text to dst, ordered by start, then end, then
// phrase. It allocates nothing when dst has room.
func (f *Finder) Find(dst []Hit, text string) []Hit {
	inWord := false
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		word := wordRune(r)
		if word && !inWord {
			dst = f.walk(dst, text, i)
		}
		inWord = word
		i += size
	}
	return dst
}

// walk reports the phrases that begin at start.
func (f *Finder) walk(dst []Hit, text string, start int) []Hit {
	node, i := int32(1), start
	first := len(dst)
	for i < len(text) {
		if i, node = f.step(text, i, node); node == 0 {
			break
		}
		for _, e := range f.ends[node] {
			switch to := wordEnd(text, i); {
			case to == i:
				dst = append(dst, Hit{e.phrase, start, i})
			case e.open:
				dst = append(dst, Hit{e.phrase, start, to})
			}
		}
	}
	order(dst[first:])
	return dst
}

// step reads one symbol of text at i from node, and gives the byte after it
// and the node it leads to, 0 for none.
func (f *Finder) step(text string, i int, node int32) (int, int32) {
	c := text[i]
	if c < utf8.RuneSelf {
		if n := separators(text[i:]); n > 0 {
			return i + n, f.next[int(node)*f.classes+int(f.class[' '])]
		}
		return i + 1, f.next[int(node)*f.classes+int(f.class[lower(c)])]
	}
	if n := separators(text[i:]); n > 0 {
		return i + n, f.next[int(node)*f.classes+int(f.class[' '])]
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	var buf [utf8.UTFMax]byte
	for _, b := range buf[:utf8.EncodeRune(buf[:], fold(r))] {
		if node = f.next[int(node)*f.classes+int(f.class[b])]; node == 0 {
			return i + size, 0
		}
	}
	return i + size, node
}

// order sorts the hits of one start by end, then phrase. They are few and
// nearly in order, and it allocates nothing.
func order(hits []Hit) {
	for i := 1; i < len(hits); i++ {
		for j := i; j > 0 && after(hits[j-1], hits[j]); j-- {
			hits[j-1], hits[j] = hits[j], hits[j-1]
		}
	}
}

func after(a, b Hit) bool {
	return a.End > b.End || a.End == b.End && a.Phrase > b.Phrase
}

// wordEnd gives the end of the word that goes on at i, or i when none does.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			break
		}
		i += size
	}
	return i
}

// separators counts the bytes of white space and hyphens that s begins with.
func separators(s string) int {
	n := 0
	for n < len(s) {
		c := s[n]
		if c == ' ' || c == '-' || c >= '\t' && c <= '\r' {
			n++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r) {
			break
		}
		n += size
	}
	return n
}

// wordRune reports whether r is part of a word: a letter, a digit, or a mark
// on a letter.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// fold gives the symbol of a letter: the least of the letters that differ
// from it only in case, in lower case where it is ASCII. A curly apostrophe
// is a straight one.
func fold(r rune) rune {
	if r < utf8.RuneSelf {
		return rune(lower(byte(r)))
	}
	if r == '’' || r == '‘' {
		return '\''
	}
	least := r
	for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
		least = min(least, o)
	}
	if least < utf8.RuneSelf {
		return rune(lower(byte(least)))
	}
	return least
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
