package answer

import "cyberflag/figure"

// blankPeriod reports a row of a table whose label is a year and whose cells are empty where
// the other rows have the counts of question q: that year is not answered.
func (r *reader) blankPeriod(q string) bool {
	cols, periods := map[*grid]map[int]bool{}, map[figure.Period]bool{}
	for _, p := range r.found {
		if p.Question != q {
			continue
		}
		periods[p.Period] = true
		if p.grid != nil && cols[p.grid] == nil {
			cols[p.grid] = map[int]bool{}
		}
		if p.grid != nil {
			cols[p.grid][p.col] = true
		}
	}
	for g, of := range cols {
		for row := g.head; row < len(g.t.rows); row++ {
			p := g.rows[row].period
			if !g.body[row] || g.rows[row].skip || g.rows[row].total || !p.Dated() || p.Period.Months() != monthsOfYear || periods[p.Period] || g.rows[row].question != "" && g.rows[row].question != q {
				continue
			}
			empty := true
			for c := range of {
				empty = empty && g.t.at(row, c).empty()
			}
			if empty {
				return true
			}
		}
	}
	return false
}
