package table

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
)

// statusWords are the words that others write for a status, besides ours.
var statusWords = map[string]Status{
	"exact": Exact, "shown": Exact, "published": Exact, "zero": Exact,
	"rounded": Rounded, string(Wide): Wide,
	"hidden": Hidden, "suppressed": Hidden, "not shown": Hidden, "primary": Hidden, "secondary": Hidden,
}

// ReadPublished reads a table as it is published: columns of dimensions, shown
// (a number or [c]) and status. Without a status a number is exact. name is
// for messages.
func ReadPublished(name string, r io.Reader) (Published, error) {
	s, err := readSheet(name, r)
	if err != nil {
		return Published{}, err
	}
	shown := s.column(shownColumn)
	if shown < 0 {
		return Published{}, fmt.Errorf("%s: no column %s; its columns are %q", name, shownColumn, s.header)
	}
	at, names := s.dims(shownColumn, statusColumn)
	if len(at) == 0 {
		return Published{}, fmt.Errorf("%s: no dimension beside %s", name, shownColumn)
	}
	if err := s.onlyDimensions(at); err != nil {
		return Published{}, err
	}
	p := Published{Name: name, Dims: names}
	seen := map[string]int{}
	for i := range s.rows {
		if key := s.key(i, at, seen); key != nil {
			p.Cells = append(p.Cells, s.cell(i, key))
		}
	}
	if len(s.rows) == 0 {
		return p, fmt.Errorf("%s: no rows", name)
	}
	return p, s.err()
}

// cell reads what row i shows.
func (s *sheet) cell(i int, key []string) Cell {
	c := Cell{Key: key}
	shown, status := s.column(shownColumn), s.column(statusColumn)
	word := ""
	if status >= 0 {
		word = strings.ToLower(s.rows[i][status])
	}
	known := false
	if c.Status, known = statusWords[word]; !known && word != "" {
		s.bad(i, s.header[status], "%q is not one of %s, %s, %s, %s", word, Exact, Rounded, Wide, Hidden)
		return c
	}
	hidden := s.rows[i][shown] == Mark
	switch {
	case hidden && (word == "" || c.Status == Hidden):
		c.Status = Hidden
	case hidden != (c.Status == Hidden):
		s.bad(i, s.header[shown], "shows %q and is called %s", s.rows[i][shown], word)
	default:
		c.Shown = s.whole(i, shown)
		if word == "" {
			c.Status = Exact
		}
	}
	return c
}

// Write writes p as CSV: the dimensions, shown, status.
func (p Published) Write(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write(append(slices.Clone(p.Dims), shownColumn, statusColumn)) // Flush keeps the error
	for _, c := range p.Cells {
		out.Write(append(slices.Clone(c.Key), c.Text(), string(c.Status)))
	}
	out.Flush()
	return out.Error()
}
