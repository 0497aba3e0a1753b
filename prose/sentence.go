package prose

import (
	"sort"
	"strings"

	"cyberflag/internal/lazyre"
)

// Sentences gives the sentences of a text, as Scan does.
func Sentences(text string) []Span { return sentences(text) }

// sentences cuts text where a sentence ends: at a full stop, question or
// exclamation mark before white space, at a blank line, and before an item of a list. A full stop after
// one capital letter or a known short form does not end one.
func sentences(text string) []Span {
	var out []Span
	start, inItem := 0, false
	cut := func(end int) {
		if start < end {
			out = append(out, Span{start, end})
		}
		start = end
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n' && (inItem || blankLine(text, i) || itemAt(text, i+1)):
			cut(i + 1)
			inItem = itemAt(text, i+1)
		case (c == '.' || c == '!' || c == '?') && endsSentence(text, i):
			cut(afterMarks(text, i))
		}
	}
	cut(len(text))
	return out
}

// bulletNext begins a line that is an item of a list, or a post of a thread.
var bulletNext = lazyre.New(`^[ \t]*(?:[*•‣▪–-]|[\x{2190}-\x{21FF}\x{2600}-\x{27BF}\x{1F300}-\x{1FAFF}]\x{FE0F}?|\d{1,2}[/)])[ \t]`)

// itemAt reports whether such a line begins at byte i.
func itemAt(text string, i int) bool {
	return bulletNext.MatchString(text[i:min(len(text), i+16)])
}

// blankLine reports whether the line break at i is followed by an empty line.
func blankLine(text string, i int) bool {
	for i++; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return true
		case ' ', '\t', '\r':
		default:
			return false
		}
	}
	return false
}

func endsSentence(text string, i int) bool {
	end := afterMarks(text, i)
	if end < len(text) && text[end] != ' ' && text[end] != '\n' && text[end] != '\t' && text[end] != '\r' {
		return false
	}
	word := i
	for word > 0 && isWord(text[word-1]) {
		word--
	}
	switch w := text[word:i]; {
	case len(w) == 1 && (w[0] >= 'A' && w[0] <= 'Z' || !isDigit(w[0]) && word > 0 && text[word-1] == '.'), startsList(text, word, w): // "J. Smith", "i.e.", "2. Essex"
		return false
	case w == "s" || w == "ss": // "s. 23(5)", and not "more than North Wales's. 214 were"
		section := strings.TrimLeft(text[end:], " ")
		return section == "" || !isDigit(section[0]) || strings.HasSuffix(text[:word], "'") || strings.HasSuffix(text[:word], "’")
	default:
		return !shortForms[w]
	}
}

// startsList reports whether w, at byte at, is the number of a paragraph: one or
// two digits with nothing before them in their sentence ("2. Essex had none").
func startsList(text string, at int, w string) bool {
	if len(w) == 0 || len(w) > 2 || strings.Trim(w, "0123456789") != "" {
		return false
	}
	if at > 0 && text[at-1] == '.' {
		return false // the decimals of a number: "up 12.6. Kent had none"
	}
	before := strings.TrimRight(text[max(0, at-4):at], " \t\r\n")
	return before == "" && at < 4 || before != "" && strings.ContainsRune(".!?", rune(before[len(before)-1]))
}

var shortForms = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Det": true, "Supt": true, "Insp": true, "Sgt": true,
	"St": true, "No": true, "vs": true, "approx": true, "cf": true, "excl": true, "incl": true,
}

// afterMarks gives the byte after the mark at i and any closing quotes.
func afterMarks(text string, i int) int {
	for i++; i < len(text) && (text[i] == '"' || text[i] == '\'' || text[i] == ')'); i++ {
	}
	return i
}

// sentenceAt gives the index of the sentence that holds byte at.
func sentenceAt(ss []Span, at int) int {
	i := sort.Search(len(ss), func(i int) bool { return ss[i].End > at })
	return min(i, len(ss)-1)
}

// SentenceOf gives the index in f.Sentences of the sentence that holds byte
// at, or -1 when there is no text.
func (f Facts) SentenceOf(at int) int {
	if at >= 0 && at < len(f.sentenceOf) {
		return int(f.sentenceOf[at])
	}
	return sentenceAt(f.Sentences, at)
}

// sentenceOfBytes gives the sentence of each byte, for texts of many numbers.
func sentenceOfBytes(ss []Span, n int) []int32 {
	of := make([]int32, n)
	for i, s := range ss {
		for at := s.Start; at < s.End; at++ {
			of[at] = int32(i)
		}
	}
	return of
}

func (s *scanner) sentenceStart(at int) int {
	i := sentenceAt(s.facts.Sentences, max(at-1, 0))
	if i < 0 {
		return 0
	}
	return min(s.facts.Sentences[i].Start, at)
}

func (s *scanner) sentenceEnd(at int) int {
	i := sentenceAt(s.facts.Sentences, at)
	if i < 0 {
		return len(s.text)
	}
	return max(s.facts.Sentences[i].End, at)
}
