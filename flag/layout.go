package flag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A layout is a text as a reader of crime records sees it: words in clauses
// and sentences, and sections under labels such as "LOE:" or "PROPERTY -".
type layout struct {
	text     string
	words    []word
	sections []section
	breaks   []int // bytes at which a word stands that ends a clause
}

// A span is bytes of the text.
type span struct{ start, end int }

func (s span) within(o span) bool   { return o.start <= s.start && s.end <= o.end }
func (s span) overlaps(o span) bool { return s.start < o.end && o.start < s.end }

// A word is a run of letters and digits. Its sentence and clause are numbers
// that only grow.
type word struct {
	span
	sentence, clause int
	comma            bool // a comma stands right before it
}

// A section is a label and what stands under it, up to the next label or line.
type section struct {
	label string // folded
	name  span   // the label's own bytes
	end   int
}

// longestLabel is the most words a label may have: "lines of enquiry so far".
const longestLabel = 5

// lay reads text; clauses are parted when the breaks are known.
func (l *layout) lay(text string) {
	l.text, l.words, l.sections, l.breaks = text, l.words[:0], l.sections[:0], l.breaks[:0]
	sentence, fresh, comma := 0, true, false // fresh: a label may begin here
	for i := 0; i < len(text); {
		r, size := runeAt(text, i)
		if !letterOrDigit(r) {
			if l.endsSentence(i, r) {
				sentence, fresh = sentence+1, true
			}
			comma = comma || r == ','
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
		l.words = append(l.words, word{span: w, sentence: sentence, comma: comma})
		i, comma = w.end, false
	}
	l.closeSections()
}

// runeAt gives the character at i, and is quick about ASCII.
func runeAt(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

func letterOrDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// wordEnd gives the end of the word at i; an apostrophe between letters is
// part of the word.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := runeAt(text, i)
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
	if w.end-w.start != 2 || len(rest) < 3 || rest[0] != ':' || !digits(text[w.start:w.end]) || !digits(rest[1:3]) {
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
		r, size := runeAt(l.text, k)
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
	n, _ := slices.BinarySearchFunc(l.sections, s.start, func(sec section, at int) int { return sec.name.end - at - 1 })
	if n == 0 || s.end > l.sections[n-1].end {
		return nil
	}
	return &l.sections[n-1]
}

// breakAt notes a word that ends a clause. They come in order.
func (l *layout) breakAt(at int) { l.breaks = append(l.breaks, at) }

// clauses numbers the clauses: a sentence ends one, and so does a word of the
// breaks, and a comma that is not one of a list.
func (l *layout) clauses() {
	clause, b := 0, 0
	for i := range l.words {
		w := &l.words[i]
		isBreak := false
		for b < len(l.breaks) && l.breaks[b] <= w.start {
			isBreak = isBreak || l.breaks[b] == w.start
			b++
		}
		if i > 0 && (w.sentence != l.words[i-1].sentence || isBreak || w.comma && !l.goesOn(i)) {
			clause++
		}
		w.clause = clause
	}
}

// listWords is the most words that an item of a list may have after a comma:
// "no calls, texts, social media or e-mail" is a list, "nil CCTV, Facebook
// message received" is not.
const listWords = 2

// goesOn reports whether the word after a comma begins an item of a list that
// goes on to another comma, or to a word such as or.
func (l *layout) goesOn(first int) bool {
	for i := first; i < len(l.words) && l.words[i].sentence == l.words[first].sentence; i++ {
		switch w := l.words[i].span; strings.ToLower(l.text[w.start:w.end]) {
		case "or", "nor", "and", "any", "not":
			return true
		}
		switch {
		case i-first == listWords:
			return false
		case i+1 < len(l.words) && l.words[i+1].comma:
			return true
		}
	}
	return true
}

// place gives where s stands.
func (l *layout) place(s span) place {
	first := l.word(s.start)
	last := first
	for last+1 < len(l.words) && l.words[last+1].start < s.end {
		last++
	}
	w := l.words[first]
	return place{first, last, w.clause, w.sentence}
}

// word gives the number of the word that byte i stands in or after.
func (l *layout) word(i int) int {
	n, found := slices.BinarySearchFunc(l.words, i, func(w word, i int) int { return w.start - i })
	if found {
		return n
	}
	return max(0, n-1)
}
