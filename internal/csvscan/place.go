package csvscan

import (
	"errors"
	"io"
)

// A Place is a point between two rows of a text, with all that a Scanner knows
// there of the rows before. So the rest of a text can be read from it by
// another Scanner with the same answer.
type Place struct {
	Offset int64 // bytes of the text before it
	Row    int   // rows before it, blank lines included
	Line   int   // line ends before it
	Open   int64 // rows that begin before this offset are not looked far ahead of: see extent
}

// Ahead is how many bytes behind its last row a Scanner of a part of a text may
// look at, in order to say where a broken row ends.
func (s *Scanner) Ahead() int64 { return int64(s.max + lineEnd + 1) }

// Place gives the point that the Scanner has come to.
func (s *Scanner) Place() Place {
	return Place{Offset: s.offset, Row: s.row, Line: s.line, Open: s.open}
}

// Between makes a Scanner of the rows between two places of the text that s
// reads; it asks the same Resume. r must begin at from, and end Ahead bytes
// behind to, or with the text. What the rows are does not depend on where a text
// is cut: TestBetweenProperty, FuzzBetween.
func (s *Scanner) Between(r io.Reader, from, to Place) *Scanner {
	part := New(r, s.comma, s.max)
	part.Resume, part.want = s.Resume, s.want
	part.offset, part.row, part.line, part.open = from.Offset, from.Row, from.Line, from.Open
	part.end = to.Offset
	return part
}

// Pass goes on to the first point between two rows that is at offset or behind
// it, or to the end of the text, and gives it. It looks at the quotes and line
// ends only, and keeps no row.
func (s *Scanner) Pass(offset int64) (Place, error) {
	whole := s.end
	defer func() { s.end = whole }()
	s.end = min(offset, whole)
	for {
		var broken *RowError
		if err := s.passSome(); err == io.EOF {
			return s.Place(), nil
		} else if err != nil && !errors.As(err, &broken) {
			return Place{}, err
		}
	}
}

// passSome passes the rows that Block would give next.
func (s *Scanner) passSome() error {
	s.fillBlock()
	if end, rows := s.ready(); end > 0 {
		s.advance(end)
		s.row += rows - 1 // advance has counted one
		return nil
	}
	_, err := s.Scan()
	return err
}

// ready gives the length of the rows in the buffer that are known to be well
// formed and begin before s.end, and how many they are.
func (s *Scanner) ready() (end, rows int) {
	if s.err != nil && s.err != io.EOF {
		return 0, 0
	}
	b := s.buf[s.pos:]
	b = b[:min(len(b), s.blockNow(), s.max)]
	return wellFormed(b, s.comma)
}

// blockNow is how much a block may hold here: no row in it begins at s.end or
// behind.
func (s *Scanner) blockNow() int { return int(max(0, min(blockSize, s.end-s.offset))) }

// bufferNow is how much is read at once: a block, or near s.end what is left
// and somewhat more.
func (s *Scanner) bufferNow() int {
	const more = 16 << 10
	return min(blockSize, s.blockNow()+more)
}
