package rules

import (
	"strings"
	"unicode/utf8"
)

// A file is one rules file as it was read.
type file struct {
	name string
	text string
}

// A line is a line, or a part of one, without comment and outer white space.
type line struct {
	at   Place
	text string
}

// A statement is a head at the margin and the indented lines under it.
type statement struct {
	keyword line
	rest    line
	body    []line
}

// lines gives the lines of f but those that are blank or comment.
func (f file) lines() []line {
	ls := make([]line, 0, strings.Count(f.text, "\n")+1)
	n := 0
	for raw := range strings.Lines(f.text) {
		n++
		if l := trim(line{Place{f.name, n, 1}, uncomment(raw)}); l.text != "" {
			ls = append(ls, l)
		}
	}
	return ls
}

// uncomment cuts a # and what follows, when it stands at the start or after
// white space; inside a word it is a letter like any other.
func uncomment(s string) string {
	for i := strings.IndexByte(s, '#'); i >= 0 && i < len(s); i++ {
		if s[i] == '#' && (i == 0 || s[i-1] == ' ' || s[i-1] == '\t') {
			return s[:i]
		}
	}
	return s
}

// trim is as strings.Trim, which takes three times as long on the 25,000 lines of
// learnt weights that every process reads.
func trim(l line) line {
	from, to := 0, len(l.text)
	for from < to && isBlank(l.text[from]) {
		from++
	}
	for from < to && isBlank(l.text[to-1]) {
		to--
	}
	return line{l.at.right(from), l.text[from:to]}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// encoding refuses a file that is not UTF-8, at the first place where it is not. A byte
// order mark in front was taken off before.
func (p *parser) encoding(f file) {
	const save = "save it as UTF-8: an editor has it under Save As, Encoding"
	if strings.HasPrefix(f.text, "\xff\xfe") || strings.HasPrefix(f.text, "\xfe\xff") {
		p.failf(Place{f.name, 1, 1}, save, "the file is UTF-16")
		return
	}
	n := 0
	for raw := range strings.Lines(f.text) {
		n++
		if at := invalid(raw); at >= 0 {
			p.failf(Place{f.name, n, at + 1}, save, "the byte 0x%02x is no UTF-8; in Windows-1252 it may be a letter with an accent, a dash or a quote", raw[at])
			return
		}
	}
}

// invalid gives the place of the first byte of s that is no UTF-8, or -1.
func invalid(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 {
			return i
		}
	}
	return -1
}

// statements groups the lines of f.
func (p *parser) statements(f file) []statement {
	var ss []statement
	lines := f.lines()
	for i, l := range lines {
		switch {
		case l.at.Col == 1:
			word, rest := cut(l, " ")
			ss = append(ss, statement{keyword: word, rest: rest, body: lines[i+1 : i+1]})
		case len(ss) == 0:
			p.failf(l.at, "begin the statement at the margin", "an indented line before any statement")
		default:
			last := &ss[len(ss)-1]
			last.body = last.body[:len(last.body)+1] // which is l
		}
	}
	return ss
}

// cut splits l around the first sep; without sep the second part is empty and
// stands at the end.
func cut(l line, sep string) (before, after line) {
	i := strings.Index(l.text, sep)
	if i < 0 {
		return l, line{l.at.right(len(l.text)), ""}
	}
	before = trim(line{l.at, l.text[:i]})
	after = trim(line{l.at.right(i + len(sep)), l.text[i+len(sep):]})
	return before, after
}

// split gives the parts of l between seps; an empty l has none.
func split(l line, sep string) []line {
	var parts []line
	for l.text != "" {
		var part line
		had := strings.Contains(l.text, sep)
		part, l = cut(l, sep)
		parts = append(parts, part)
		if had && l.text == "" {
			parts = append(parts, l) // a trailing separator: the caller says so
		}
	}
	return parts
}

// fields gives the words of l between spaces.
func fields(l line) []line { return appendFields(nil, l) }

// words is fields, until it is called again: the memory is that of the last call.
func (p *parser) words(l line) []line {
	p.fields = appendFields(p.fields[:0], l)
	return p.fields
}

func appendFields(words []line, l line) []line {
	for l = trim(l); l.text != ""; {
		var w line
		w, l = cut(l, " ")
		words = append(words, w)
	}
	return words
}
