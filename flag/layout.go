package flag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cyberflag/flag/match"
)

// A layout is a text as a reader of crime records sees it: words in clauses
// and sentences, and sections under labels such as "LOE:" or "PROPERTY -".
type layout struct {
	text     string
	words    []match.Word
	parts    []part // by word
	sections []section
	breaks   []int // words that end a clause, in order
}

// A span is bytes of the text.
type span struct{ start, end int32 }

func (s span) within(o span) bool   { return o.start <= s.start && s.end <= o.end }
func (s span) overlaps(o span) bool { return s.start < o.end && o.start < s.end }

// A part says in which sentence and clause a word stands, numbers that only
// grow, and whether a comma stands right before it.
type part struct {
	sentence, clause int32
	comma            bool
}

// A section is a label and what stands under it, up to the next label or line.
type section struct {
	label string // folded
	name  span   // the label's own bytes
	end   int32
}

// longestLabel is the most words a label may have: "lines of enquiry so far".
const longestLabel = 5

// lay parts the words of text into sentences and finds the labels; clauses are
// parted when the breaks are known.
func (l *layout) lay(text string, words []match.Word) {
	l.text, l.words = text, words
	l.parts, l.sections, l.breaks = l.parts[:0], l.sections[:0], l.breaks[:0]
	sentence, fresh, end := int32(0), true, int32(0) // fresh: a label may begin here
	colons := strings.IndexByte(text, ':') >= 0
	labels := colons || strings.IndexByte(text, '-') >= 0 && strings.Contains(text, " - ")
	l.parts = slices.Grow(l.parts, len(words))[:len(words)]
	for i := range words {
		w, comma := &words[i], false
		if w.Start != end+1 || text[end] != ' ' {
			var ends bool
			if ends, comma = l.readGap(int(end), int(w.Start)); ends {
				sentence, fresh = sentence+1, true
			}
		}
		if colons && isClock(text, w) {
			sentence, fresh = sentence+1, true
		} else if fresh && labels {
			l.label(int(w.Start))
			fresh = false
		}
		l.parts[i] = part{sentence: sentence, comma: comma}
		end = w.End
	}
	l.closeSections()
}

// readGap says whether a sentence ends between two words, and whether a comma
// stands there.
func (l *layout) readGap(from, to int) (ends, comma bool) {
	for i := from; i < to; {
		r, size := runeAt(l.text, i)
		ends = ends || l.endsSentence(i, r)
		comma = comma || r == ','
		i += size
	}
	return ends, comma
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
func isClock(text string, w *match.Word) bool {
	if w.End-w.Start != 2 || int(w.End)+3 > len(text) || text[w.End] != ':' {
		return false
	}
	rest := text[w.End+1:]
	if !digits(text[w.Start:w.End]) || !digits(rest[:2]) {
		return false
	}
	return len(rest) == 2 || rest[2] == ' ' || rest[2] == '\t'
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
			for size > 0 && letterOrDigit(r) {
				k += size
				r, size = utf8.DecodeRuneInString(l.text[k:])
			}
			continue
		case r == ':' || r == '-' && strings.HasPrefix(l.text[k-1:], " - "):
			l.section(span{int32(i), int32(k)})
			return
		case r != ' ' && r != '/' && r != '&' && r != '-' && r != '\'':
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
		s.end = int32(len(l.text))
		if i+1 < len(l.sections) {
			s.end = l.sections[i+1].name.start
		}
		if line := strings.IndexByte(l.text[s.name.end:s.end], '\n'); line >= 0 {
			s.end = s.name.end + int32(line)
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
	n, _ := slices.BinarySearchFunc(l.sections, s.start, func(sec section, at int32) int { return int(sec.name.end - at - 1) })
	if n == 0 || s.end > l.sections[n-1].end {
		return nil
	}
	return &l.sections[n-1]
}

// clauses numbers the clauses: a sentence ends one, and so does a word of the
// breaks, and a comma that is not one of a list.
func (l *layout) clauses() {
	clause, sentence, breaks := int32(0), int32(0), l.breaks
	for i := range l.parts {
		p, isBreak := &l.parts[i], false
		for ; len(breaks) > 0 && breaks[0] <= i; breaks = breaks[1:] {
			isBreak = isBreak || breaks[0] == i
		}
		if i > 0 && (p.sentence != sentence || isBreak || p.comma && !l.goesOn(i)) {
			clause++
		}
		p.clause, sentence = clause, p.sentence
	}
}

// listWords is the most words that an item of a list may have after a comma:
// "no calls, texts, social media or e-mail" is a list, "nil CCTV, Facebook
// message received" is not.
const listWords = 2

// goesOn reports whether the word after a comma begins an item of a list that
// goes on to another comma, or to a word such as or.
func (l *layout) goesOn(first int) bool {
	for i := first; i < len(l.words) && l.parts[i].sentence == l.parts[first].sentence; i++ {
		switch w := l.text[l.words[i].Start:l.words[i].End]; {
		case len(w) <= 3 && isListWord(w):
			return true
		case i-first == listWords:
			return false
		case i+1 < len(l.words) && l.parts[i+1].comma:
			return true
		}
	}
	return true
}

func isListWord(w string) bool {
	for _, or := range []string{"or", "nor", "and", "any", "not"} {
		if strings.EqualFold(w, or) {
			return true
		}
	}
	return false
}
