package match

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// symbols gives the folded form of a phrase, and whether it ended in *.
func symbols(phrase string) (s string, open bool, err error) {
	phrase, open = strings.CutSuffix(phrase, "*")
	if isFolded(phrase) {
		return phrase, open, nil
	}
	var b strings.Builder
	b.Grow(len(phrase))
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

// isFolded reports whether s is small letters and digits of ASCII, with single spaces between, as nearly all phrases are.
func isFolded(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c != ' ' && (!letterOrDigit(c) || lower(c) != c) || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space
}

// wordEnd gives the end of the word that goes on at i, or i when none does.
func wordEnd(text string, i int) int {
	for i < len(text) && letterOrDigit(text[i]) {
		i++
	}
	for i < len(text) && (text[i] >= utf8.RuneSelf || letterOrDigit(text[i])) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			break
		}
		i += size
	}
	return i
}

// separators counts the bytes of white space, hyphens and opening brackets that s begins with: "Facebook (Marketplace)" says
// what "Facebook Marketplace" does.
func separators(s string) int {
	n := 0
	for n < len(s) {
		c := s[n]
		if c == ' ' || c == '-' || c >= '\t' && c <= '\r' || c == '(' {
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
		return letterOrDigit(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// letterOrDigit reports whether c is a letter or digit of ASCII.
func letterOrDigit(c byte) bool {
	const small = 'a' - 'A'
	return (c|small)-'a' < 26 || c-'0' < 10
}

// isWord reports whether s is letters and digits of ASCII.
func isWord(s string) bool {
	for i := range len(s) {
		if !letterOrDigit(s[i]) {
			return false
		}
	}
	return true
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
