package answer

// A row of titles may stand over tables that are side by side, one over each: "Response 3 - platform | Response 4 -
// outcome" above two tables of a sheet.

// titlesOverTables puts each title of such a row right above its table.
func (l *letter) titlesOverTables() {
	for i := range l.parts {
		var out []block
		blocks := l.parts[i].blocks
		for k := 0; k < len(blocks); k++ {
			titles := blocks[k].titlesAcross(blocks[k+1:])
			for n, x := range titles {
				title := blocks[k]
				title.table, title.text, title.where = nil, x.text, x.where
				out = append(out, title, blocks[k+1+n])
			}
			if len(titles) == 0 {
				out = append(out, blocks[k])
			}
			k += len(titles)
		}
		l.parts[i].blocks = out
	}
}

// titlesAcross gives the cells of a table that is nothing but a row of titles, where as many tables follow it; each is the
// title of a question.
func (b block) titlesAcross(next []block) []cell {
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
	if len(out) < 2 || len(next) < len(out) {
		return nil
	}
	for _, b := range next[:len(out)] {
		if b.table == nil || len(b.table.rows) < 2 {
			return nil
		}
	}
	return out
}
