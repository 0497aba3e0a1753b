package csvscan

import (
	"bytes"
	"fmt"
)

// refuse passes a broken row that begins the window, and gives its error, or
// nil when it has to see more of the text first.
func (s *Scanner) refuse(window []byte, full bool, p parsed) *RowError {
	end, ended, known := s.extent(window, full, p)
	if !known {
		return nil
	}
	e := &RowError{Row: s.row + 1, Line: s.line + 1, Message: p.problem, hint: hints[p.problem]}
	if p.problem == tooLong {
		e.Message = fmt.Sprintf("the row is longer than %d bytes", s.max)
	}
	if at := s.resumeAt(window[:end]); at > 0 {
		s.advance(at)
	} else if ended {
		s.advance(end)
	} else {
		s.skip()
	}
	return e
}

// extent guesses where a broken row ends. Read with its stray quotes taken as
// text, it ends where a quoted field next closes before a comma or a line
// end. If that is nowhere, it ends with the line on which it broke. (That a
// line before this end may be a row of its own is for resumeAt.)
//
// Rows that begin before s.open are not looked at so far ahead again, which
// keeps the time for hostile text proportional to its length.
func (s *Scanner) extent(window []byte, full bool, p parsed) (end int, ended, known bool) {
	breaks := p.problem == bareQuote || p.problem == afterQuote || p.problem == bareReturn
	lineEnds := 0
	if k := bytes.IndexByte(window[p.at:], '\n'); breaks && k >= 0 {
		lineEnds = p.at + k + 1
	}
	if s.offset < s.open && lineEnds > 0 {
		return lineEnds, true, true
	}
	l := loose{comma: s.comma}
	end, ended = l.next(window)
	switch {
	case ended:
		return end, true, true
	case !full:
		return 0, false, false
	case lineEnds > 0:
		s.open = s.offset + int64(len(window))
		return lineEnds, true, true
	}
	return end, false, true
}

// resumeAt finds the first line inside b, behind its first, at which Resume
// lets scanning go on; 0 means nowhere.
func (s *Scanner) resumeAt(b []byte) int {
	if s.Resume == nil {
		return 0
	}
	for at := 0; ; {
		k := bytes.IndexByte(b[at:], '\n')
		if k < 0 || at+k+1 == len(b) {
			return 0
		}
		at += k + 1
		p := parse(b[at:], s.comma, true, s.fields[:0])
		s.fields = p.fields
		if p.state != complete || len(p.fields) != s.want {
			continue
		}
		s.strings = texts(b[at:at+p.body], p.fields, s.strings[:0])
		if s.Resume(s.strings) {
			return at
		}
	}
}

// skip passes a row that does not end in the window, keeping none of it.
func (s *Scanner) skip() {
	s.row++
	l := loose{comma: s.comma}
	for {
		if s.pos == len(s.buf) {
			if s.err != nil {
				return
			}
			s.fill()
			continue
		}
		n, ended := l.next(s.buf[s.pos:])
		s.line += bytes.Count(s.buf[s.pos:s.pos+n], []byte{'\n'})
		s.offset += int64(n)
		s.pos += n
		if ended {
			return
		}
	}
}

// loose finds the end of a row in which quotes are misused: inside a quoted
// field, only a quote before a comma or a line end closes it.
type loose struct {
	comma byte
	state looseState
}

type looseState int

const (
	fieldStart looseState = iota
	inField
	inQuotes
	quoteInQuotes
)

// next gives the bytes of b that belong to the row, and whether it ends there.
func (l *loose) next(b []byte) (n int, ended bool) {
	for i, c := range b {
		switch {
		case c == '\n' && l.state != inQuotes:
			return i + 1, true
		case l.state == inQuotes:
			if c == '"' {
				l.state = quoteInQuotes
			}
		case l.state == quoteInQuotes && c == '\r':
			// It may be the start of a line end; if not, quotes go on.
		case c == l.comma:
			l.state = fieldStart
		case l.state == quoteInQuotes:
			l.state = inQuotes
		case l.state == fieldStart && c == '"':
			l.state = inQuotes
		default:
			l.state = inField
		}
	}
	return len(b), false
}
