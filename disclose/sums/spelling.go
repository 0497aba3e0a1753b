package sums

import (
	"slices"
	"strings"

	"cyberflag/disclose/table"
)

// alike gives the name among names that is written like name but for capitals and
// blanks, or name itself: a column Age is the column age, for readers too.
func alike(name string, names []string) string {
	if slices.Contains(names, name) {
		return name
	}
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	for _, n := range names {
		if fold(n) == fold(name) {
			return n
		}
	}
	return name
}

// speltAs gives p with its columns and values as the table c and its hierarchy write them.
func speltAs(c table.Counts, h table.Hierarchy, p table.Published) table.Published {
	p.Dims, p.Cells = slices.Clone(p.Dims), slices.Clone(p.Cells)
	for d, dim := range p.Dims {
		p.Dims[d] = alike(dim, c.Dims)
		at := slices.Index(c.Dims, p.Dims[d])
		if at < 0 {
			continue
		}
		var values []string
		for _, r := range c.Rows {
			values = append(values, r.Key[at])
		}
		for _, parent := range h[p.Dims[d]] {
			values = append(values, parent)
		}
		slices.Sort(values)
		values = slices.Compact(values)
		as := map[string]string{}
		for i, cell := range p.Cells {
			v := cell.Key[d]
			if as[v] == "" {
				as[v] = alike(v, values)
			}
			if as[v] != v {
				p.Cells[i].Key = slices.Clone(p.Cells[i].Key)
				p.Cells[i].Key[d] = as[v]
			}
		}
	}
	return p
}
