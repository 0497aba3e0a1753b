package extract

import (
	"errors"
	"strings"

	"cyberflag/internal/csvscan"
)

// Of a file without a column of free text, that many of the first rows are looked at for
// one that seems to hold it: by its name, or because its values have on average that many
// words. The names of places and titles of offences have fewer.
const (
	textRows   = 200
	textWords  = 6
	mostBroken = 100 // rows at the front that may be broken
)

// ahead is a block, or a broken row, that was taken before it was asked for.
type ahead struct {
	rows csvscan.Block
	err  error
}

// TextElsewhere gives the column that is likeliest to hold the free text where none is read
// as it, because every record would be decided as if nobody had written about it: of those
// with the name of one, or else with the length, the one with most words; "" of none. isText says of a
// header that it is one of free text. A file that is read by a mapping says itself what each
// of its columns is, and has none. It is asked before the first Block.
func (r *Reader) TextElsewhere(isText func(header string) bool) (column string) {
	if r.HasText() || r.mapping != nil {
		return ""
	}
	rows, most, named := r.lookAhead(), 0.0, false
	for at, name := range r.columns {
		if name == "" || strings.HasPrefix(name, "\x00") || r.known(name) {
			continue
		}
		words, is := meanWords(rows, at), isText(name)
		if better := is == named && words > most || is && !named; better && words > 0 && (is || words >= textWords) {
			column, most, named = name, words, is
		}
	}
	return column
}

// meanWords gives how many words a value of a column has, of those that are not blank.
func meanWords(rows [][]string, at int) float64 {
	filled, words := 0, 0
	for _, row := range rows {
		if n := len(strings.Fields(row[at])); n > 0 {
			filled, words = filled+1, words+n
		}
	}
	return float64(words) / float64(max(filled, 1))
}

// lookAhead gives the fields of the first rows, which Block gives again, as it tells of the
// broken ones among them.
func (r *Reader) lookAhead() (rows [][]string) {
	a := ahead{}
	for len(r.ahead) < mostBroken {
		a.rows, a.err = r.scan.Block(nil)
		r.ahead = append(r.ahead, a)
		var broken *csvscan.RowError
		if !errors.As(a.err, &broken) {
			break
		}
	}
	if a.err != nil {
		return nil
	}
	c := r.NewChecker()
	for c.Start(&Block{rows: a.rows}); len(rows) < textRows; {
		fields, problem := c.nextFields()
		if problem != nil {
			continue
		}
		if fields == nil {
			break
		}
		rows = append(rows, fields)
	}
	return rows
}

// nextBlock gives the block that was taken ahead, or the next.
func (r *Reader) nextBlock(spare []byte) (csvscan.Block, error) {
	if len(r.ahead) == 0 {
		return r.scan.Block(spare)
	}
	a := r.ahead[0]
	r.ahead = r.ahead[1:]
	return a.rows, a.err
}
