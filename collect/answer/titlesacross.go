package answer

import "slices"

// A row of titles may stand over tables that are side by side, one over each: "Response 3 - platform | Response 4 -
// outcome" above two tables of a sheet. Between the two may stand what the rows of each were chosen by, as a
// pivot table has it: "Keyword | CYB | Keyword | CYB".

// titlesOverTables puts each title of such a row right above its table, and what that was chosen by between them.
func (l *letter) titlesOverTables() {
	for i := range l.parts {
		var out []block
		blocks := l.parts[i].blocks
		for k := 0; k < len(blocks); k++ {
			titles := blocks[k].titlesAcross()
			below, used := belowTitles(blocks[k+1:], len(titles))
			if used == 0 {
				out = append(out, blocks[k])
				continue
			}
			for n, x := range titles {
				title := blocks[k]
				title.table, title.text, title.where = nil, x.text, x.where
				out = append(append(out, title), below[n]...)
			}
			k += used
		}
		l.parts[i].blocks = out
	}
}

// titlesAcross gives the cells of a table that is nothing but a row of titles of questions.
func (b block) titlesAcross() []cell {
	if b.table == nil || len(b.table.rows) != 1 || hasValues(b.table.rows[0]) {
		return nil
	}
	var out []cell
	for _, x := range b.table.rows[0] {
		if x.empty() || x.covered {
			continue
		}
		if _, marked := titleMark(x.text); !marked && topicOf(x.text) == noDim || isPeriodLabel(x.text) {
			return nil
		}
		out = append(out, x)
	}
	return out
}

// belowTitles gives the tables below each of n titles, and how many blocks those are; none where they do not come in turn.
func belowTitles(next []block, n int) (below [][]block, used int) {
	if n < 2 {
		return nil, 0
	}
	below = make([][]block, n)
	for used < len(next) {
		if row := next[used].chosenBy(n); row != nil {
			for i := range below {
				below[i] = append(below[i], row[i])
			}
			used++
			continue
		}
		if used+n > len(next) {
			return nil, 0
		}
		counts := false
		for i, b := range next[used : used+n] {
			if b.table == nil || len(b.table.rows) < 2 {
				return nil, 0
			}
			below[i] = append(below[i], b)
			counts = counts || slices.ContainsFunc(b.table.rows, hasValues)
		}
		if used += n; counts {
			return below, used
		}
	}
	return nil, 0
}

// chosenBy parts a row without counts, which says by what the rows of n tables were chosen, into that of each.
func (b block) chosenBy(n int) []block {
	if b.table == nil || len(b.table.rows) != 1 || hasValues(b.table.rows[0]) {
		return nil
	}
	said := slices.DeleteFunc(slices.Clone(b.table.rows[0]), func(x cell) bool { return x.empty() })
	each := len(said) / n
	if each < 2 || len(said) != each*n {
		return nil
	}
	var out []block
	for i := range n {
		part, t := b, *b.table
		t.rows = [][]cell{said[i*each : (i+1)*each]}
		part.table = &t
		out = append(out, part)
	}
	return out
}
