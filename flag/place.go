package flag

import (
	"unicode"
	"unicode/utf8"
)

// A place is where a phrase stands, in words, clauses and sentences.
type place struct{ first, last, clause, sentence int32 }

// placeOf gives the place of the words from first to last.
func (l *layout) placeOf(first, last int) place {
	return place{int32(first), int32(last), l.parts[first].clause, l.parts[first].sentence}
}

// place gives where s stands.
func (l *layout) place(s span) place {
	first := l.word(s.start)
	last := first
	for last+1 < len(l.words) && l.words[last+1].Start < s.end {
		last++
	}
	return l.placeOf(first, last)
}

// word gives the number of the word that byte i stands in or after.
func (l *layout) word(i int32) int {
	from, to := 0, len(l.words)
	for to-from > 1 {
		if middle := int(uint(from+to) / 2); l.words[middle].Start <= i {
			from = middle
		} else {
			to = middle
		}
	}
	return from
}

// isNamed reports whether what stands at p is written as a name: it begins with
// a capital, and the word before it in the sentence with a small letter.
func (l *layout) isNamed(p place) bool {
	if p.first == 0 || l.parts[p.first-1].sentence != p.sentence {
		return false
	}
	before, _ := utf8.DecodeRuneInString(l.text[l.words[p.first-1].Start:])
	first, _ := utf8.DecodeRuneInString(l.text[l.words[p.first].Start:])
	return unicode.IsLower(before) && unicode.IsUpper(first)
}
