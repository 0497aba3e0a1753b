package table

import (
	"fmt"
	"io"
)

// ReadHierarchy reads a CSV of the columns dimension, child, parent. Total may
// be a parent, and says nothing new. A child has one parent, and no value is
// above itself. name is for messages.
func ReadHierarchy(name string, r io.Reader) (Hierarchy, error) {
	s, err := readSheet(name, r)
	if err != nil {
		return nil, err
	}
	dim, child, parent := s.column("dimension"), s.column("child"), s.column("parent")
	if dim < 0 || child < 0 || parent < 0 {
		return nil, fmt.Errorf("%s: the columns are %q, want dimension, child, parent", name, s.header)
	}
	h := Hierarchy{}
	for i, row := range s.rows {
		if len(row) != len(s.header) || row[dim] == "" || row[child] == "" || row[parent] == "" {
			s.bad(i, "dimension", "want a dimension, a child and a parent")
			continue
		}
		s.relate(i, h, row[dim], row[child], row[parent])
	}
	return h, s.err()
}

// relate notes in h that child stands below parent.
func (s *sheet) relate(i int, h Hierarchy, dim, child, parent string) {
	if h[dim] == nil {
		h[dim] = map[string]string{}
	}
	if child == Total {
		s.bad(i, "child", "%s has no parent", Total)
		return
	}
	if p, twice := h[dim][child]; twice && p != parent {
		s.bad(i, "child", "%s stands below %s and below %s", child, p, parent)
		return
	}
	for up, ok := parent, true; ok; up, ok = h[dim][up] {
		if up == child {
			s.bad(i, "parent", "%s would stand above itself", child)
			return
		}
	}
	if parent != Total {
		h[dim][child] = parent
	}
}
