package sums

// A row may be a sum whatever it is called: "Under 18", "Sub-total", "2023 and 2024".
// Its readers know it from the words; here it is known by its counts, and a chance
// likeness does no harm: an equation more means that the counts are protected against
// somebody who knows more.

// found adds the sums that the rows of each column are by their counts, in every slice
// of the other columns: of the rows right before it, right behind it, of all others, or
// of all others that are no such sums. Where a total that is called one is that of all
// other rows, none of these is a sum.
func (a answer) found() {
	for g := range a.columns {
		slices := a.along(g)
		labels, most := a.labels(g), 0
		for _, s := range slices {
			most = max(most, len(s))
		}
		if most < 3 || a.addsUp(g, slices) {
			continue
		}
		sums := map[string]bool{}
		for _, l := range labels {
			for _, parts := range []func([]int, int) []int{a.before, a.behind, a.others(g, nil)} {
				sums[l] = a.everywhere(g, l, slices, parts) || sums[l]
			}
		}
		for _, l := range labels {
			a.everywhere(g, l, slices, a.others(g, sums))
		}
	}
}

// addsUp says that every slice of group g has a total that is the sum of its other rows.
func (a answer) addsUp(g int, slices [][]int) bool {
	for _, s := range slices {
		total, sum := int64(-1), int64(0)
		for _, i := range s {
			if a.all(i, g) {
				total = a.Cells[i].N
			} else {
				sum += a.Cells[i].N
			}
		}
		if total != sum {
			return false
		}
	}
	return true
}

// along gives the rows that differ in group g alone, slice by slice, in their order.
func (a answer) along(g int) (out [][]int) {
	at := map[string]int{}
	for i := range a.rows {
		key := ""
		for h := range a.columns {
			if h != g {
				key += a.Cells[i].Key[a.columns[h][0]] + "\x00"
			}
		}
		k, ok := at[key]
		if !ok {
			k, at[key] = len(out), len(out)
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}

// labels gives the values of group g in the order of the rows.
func (a answer) labels(g int) (out []string) {
	seen := map[string]bool{}
	for i := range a.rows {
		if l := a.Cells[i].Key[a.columns[g][0]]; !seen[l] {
			seen[l] = true
			out = append(out, l)
		}
	}
	return out
}

// everywhere adds the equations of label l where its row is the sum of parts in every
// slice that has it, and of more than noughts in one.
func (a answer) everywhere(g int, l string, slices [][]int, parts func(slice []int, at int) []int) bool {
	var all []Equation
	some := false
	for _, s := range slices {
		for at, i := range s {
			if a.Cells[i].Key[a.columns[g][0]] != l {
				continue
			}
			p, sum := parts(s, at), int64(0)
			for _, j := range p {
				sum += a.Cells[j].N
			}
			if len(p) < 2 || sum != a.Cells[i].N {
				return false
			}
			some = some || sum > 0
			all = append(all, Equation{Total: i, Parts: p, Own: true})
		}
	}
	if !some {
		return false
	}
	a.Equations = append(a.Equations, all...)
	return true
}

// before gives the rows right before row at that first make its count.
func (a answer) before(slice []int, at int) []int {
	sum := int64(0)
	for from := at - 1; from >= 0; from-- {
		if sum += a.Cells[slice[from]].N; sum >= a.Cells[slice[at]].N {
			return append([]int(nil), slice[from:at]...)
		}
	}
	return nil
}

// behind gives the rows right behind row at that first make its count.
func (a answer) behind(slice []int, at int) []int {
	sum := int64(0)
	for to := at + 1; to < len(slice); to++ {
		if sum += a.Cells[slice[to]].N; sum >= a.Cells[slice[at]].N {
			return append([]int(nil), slice[at+1:to+1]...)
		}
	}
	return nil
}

// others gives what finds all other rows of a slice, but for those with a label of not.
func (a answer) others(g int, not map[string]bool) func([]int, int) []int {
	return func(slice []int, at int) (out []int) {
		for k, i := range slice {
			if k != at && !not[a.Cells[i].Key[a.columns[g][0]]] {
				out = append(out, i)
			}
		}
		return out
	}
}
