package table

import (
	"fmt"
	"io"
)

// ReadCounts reads a table that is to be protected: columns of dimensions, then
// count, and optionally victims and weight. name is for messages.
func ReadCounts(name string, r io.Reader) (Counts, error) {
	s, err := readSheet(name, r)
	if err != nil {
		return Counts{}, err
	}
	return s.counts()
}

func (s *sheet) counts() (Counts, error) {
	n, victims, weight := s.column(countColumn), s.column(victimsColumn), s.column(weightColumn)
	if n < 0 {
		return Counts{}, fmt.Errorf("%s: no column %s; its columns are %q", s.name, countColumn, s.header)
	}
	at, names := s.dims(countColumn, victimsColumn, weightColumn)
	if len(at) == 0 {
		return Counts{}, fmt.Errorf("%s: no dimension beside %s", s.name, countColumn)
	}
	if err := s.onlyDimensions(at); err != nil {
		return Counts{}, err
	}
	c := Counts{Name: s.name, Dims: names, HasVictims: victims >= 0, HasWeight: weight >= 0}
	seen := map[string]int{}
	for i := range s.rows {
		key := s.key(i, at, seen)
		if key == nil {
			continue
		}
		row := Count{Key: key, N: s.whole(i, n)}
		if c.HasVictims {
			row.Victims = s.whole(i, victims)
		}
		if c.HasWeight {
			row.Weight = s.whole(i, weight)
		}
		c.Rows = append(c.Rows, row)
	}
	if len(s.rows) == 0 {
		return c, fmt.Errorf("%s: no rows", s.name)
	}
	return c, s.err()
}
