package flag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A layout is a text as a reader of crime records sees it: words, sentences,
// and sections under labels such as "LOE:" or "PROPERTY -".
type layout struct {
	text      string
	words     []span
	sentences []int // by word: the number of its sentence
	sections  []section
}

// A span is bytes of the text.
type span struct{ start, end int }

func (s span) within(o span) bool   { return o.start <= s.start && s.end <= o.end }
func (s span) overlaps(o span) bool { return s.start < o.end && o.start < s.end }

// A section is a label and what stands under it, up to the next label or line.
type section struct {
	label string // folded
	name  span   // the label's own bytes
	end   int
}

// longestLabel is the most words a label may have: "lines of enquiry so far".
const longestLabel = 5

func newLayout(text string) *layout {
	l := &layout{text: text}
	sentence, fresh := 0, true // fresh: a label may begin here
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !letterOrDigit(r) {
			if l.endsSentence(i, r) {
				sentence, fresh = sentence+1, true
			}
			i += size
			continue
		}
		w := span{i, wordEnd(text, i)}
		if isClock(text, w) {
			sentence, fresh = sentence+1, true
		} else if fresh {
			l.label(w.start)
			fresh = false
		}
		l.words, l.sentences = append(l.words, w), append(l.sentences, sentence)
		i = w.end
	}
	l.closeSections()
	return l
}

func letterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// wordEnd gives the end of the word at i; an apostrophe between letters is
// part of the word.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '\'' || r == '’' {
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); !unicode.IsLetter(next) {
				break
			}
		} else if !letterOrDigit(r) {
			break
		}
		i += size
	}
	return i
}

// endsSentence reports whether the mark r at i ends a sentence: a full stop
// does so before white space only, so that "Match.com" and "2.30" go on.
func (l *layout) endsSentence(i int, r rune) bool {
	switch r {
	case '\n', '|', ';':
		return true
	case '.', '!', '?':
		next, _ := utf8.DecodeRuneInString(l.text[i+1:])
		return i+1 == len(l.text) || unicode.IsSpace(next) || next == '"' || next == '”'
	}
	return false
}

// isClock reports whether w is the hour of a time such as 13:05, with which
// an entry of a log begins.
func isClock(text string, w span) bool {
	rest := text[w.end:]
	if w.end-w.start != 2 || !digits(text[w.start:w.end]) || len(rest) < 3 || rest[0] != ':' || !digits(rest[1:3]) {
		return false
	}
	return len(rest) == 3 || rest[3] == ' ' || rest[3] == '\t'
}

func digits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// label notes a section when a label stands at i: a capital, at most
// longestLabel words, and then a colon, or a dash between spaces.
func (l *layout) label(i int) {
	first, _ := utf8.DecodeRuneInString(l.text[i:])
	if !unicode.IsUpper(first) {
		return
	}
	words := 0
	for k := i; k < len(l.text); {
		r, size := utf8.DecodeRuneInString(l.text[k:])
		switch {
		case letterOrDigit(r):
			if words++; words > longestLabel {
				return
			}
			k = wordEnd(l.text, k)
			continue
		case r == ':' || r == '-' && strings.HasPrefix(l.text[k-1:], " - "):
			l.section(span{i, k})
			return
		case r != ' ' && r != '/' && r != '&' && r != '-':
			return
		}
		k += size
	}
}

func (l *layout) section(name span) {
	l.sections = append(l.sections, section{label: foldLabel(l.text[name.start:name.end]), name: name})
}

// closeSections ends each section at the next label or the end of its line.
func (l *layout) closeSections() {
	for i := range l.sections {
		s := &l.sections[i]
		s.end = len(l.text)
		if i+1 < len(l.sections) {
			s.end = l.sections[i+1].name.start
		}
		if line := strings.IndexByte(l.text[s.name.end:s.end], '\n'); line >= 0 {
			s.end = s.name.end + line
		}
	}
}

// foldLabel gives a label in lower case with single spaces.
func foldLabel(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letterOrDigit(r) && r != '\'' }), " ")
}

// under gives the section that s stands under, or nil. A section's own label
// is not under it.
func (l *layout) under(s span) *section {
	for i := range l.sections {
		if sec := &l.sections[i]; sec.name.end <= s.start && s.end <= sec.end {
			return sec
		}
	}
	return nil
}

// word gives the number of the word that byte i stands in or after.
func (l *layout) word(i int) int {
	n, found := slices.BinarySearchFunc(l.words, i, func(w span, i int) int { return w.start - i })
	if found {
		return n
	}
	return max(0, n-1)
}

// sentence gives the number of the sentence that s begins in.
func (l *layout) sentence(s span) int { return l.sentences[l.word(s.start)] }
