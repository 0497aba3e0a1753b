package document

// headRuns joins the heads of a table with its rows where one empty row parts them.
func headRuns(runs [][]Row) (out [][]Row) {
	for _, run := range runs {
		if n := len(out) - 1; n >= 0 && headsNext(out[n], run) {
			out[n] = append(out[n][:len(out[n]):len(out[n])], run...)
			continue
		}
		out = append(out, run)
	}
	return out
}

// headsNext reports a run that ends in one row of heads, whose columns are those of the rows of counts one row further down.
func headsNext(above, run []Row) bool {
	head, first := above[len(above)-1], run[0]
	if first.Number != head.Number+2 || len(run) < 2 || len(above) > 1 && !isLone(above[len(above)-2]) {
		return false
	}
	heads := 0
	for i, c := range head.Cells {
		switch filled := !first.Cells[i].Empty(); {
		case isNumeral(c.Text.Plain) && !year.MatchString(c.Text.Plain), c.ColSpan > 1, filled && c.Empty() && i > 0 && !emptyBefore(run, i):
			return false
		case !c.Empty():
			heads++
		}
	}
	return heads > 1 && countsBelow(head, run)
}

// countsBelow reports rows each of which has a label and a number, and whose numbers all stand below a head.
func countsBelow(head Row, rows []Row) bool {
	for _, r := range rows {
		words, numbers := 0, 0
		for i, c := range r.Cells {
			switch {
			case c.Empty():
			case numbers == 0 && (!isMarkedNumeral(c.Text.Plain) || words == 0):
				words++
			case head.Cells[i].Empty():
				return false
			case isMarkedNumeral(c.Text.Plain):
				numbers++
			}
		}
		if (words == 0 || numbers == 0) && !isLone(r) {
			return false
		}
	}
	return !isLone(rows[0])
}
