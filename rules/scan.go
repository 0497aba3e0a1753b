package rules

import "strings"

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

// lines gives every line of f; blank and comment lines have an empty text.
func (f file) lines() []line {
	var ls []line
	n := 0
	for raw := range strings.Lines(f.text) {
		n++
		ls = append(ls, trim(line{Place{f.name, n, 1}, uncomment(raw)}))
	}
	return ls
}

// uncomment cuts a # and what follows, when it stands at the start or after
// white space; inside a word it is a letter like any other.
func uncomment(s string) string {
	for i := range len(s) {
		if s[i] == '#' && (i == 0 || s[i-1] == ' ' || s[i-1] == '\t') {
			return s[:i]
		}
	}
	return s
}

func trim(l line) line {
	t := strings.TrimLeft(l.text, " \t")
	l.at = l.at.right(len(l.text) - len(t))
	l.text = strings.TrimRight(t, " \t\r\n")
	return l
}

// statements groups the lines of f.
func (p *parser) statements(f file) []statement {
	var ss []statement
	for _, l := range f.lines() {
		switch {
		case l.text == "":
		case l.at.Col == 1:
			word, rest := cut(l, " ")
			ss = append(ss, statement{keyword: word, rest: rest})
		case len(ss) == 0:
			p.failf(l.at, "begin the statement at the margin", "an indented line before any statement")
		default:
			last := &ss[len(ss)-1]
			last.body = append(last.body, l)
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
func fields(l line) []line {
	var words []line
	for l = trim(l); l.text != ""; {
		var w line
		w, l = cut(l, " ")
		words = append(words, w)
	}
	return words
}
