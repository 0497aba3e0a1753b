package answer_test

import (
	"fmt"
	"slices"
	"strings"
)

// A sheetBlock is a line of a drawn page or a table.
type sheetBlock struct {
	text    string
	heading bool
	rows    [][]string
}

// long lays cubes out as one table of a row for each count, its columns in any order. A
// column that a cube is not broken down by has what stands for nothing.
func (v *drawn) long(cubes []*cube, marked bool) []sheetBlock {
	kinds, heads := v.columnsOf(cubes, marked)
	filler := v.opt("nothing in long", "all", "all", "blank", "sign")
	fill := map[string]string{}
	for _, k := range kinds {
		fill[k] = map[string]string{"blank": "", "sign": v.word("nothing"), "all": v.word("all")}[filler]
	}
	blankTotals := filler == "blank" && v.rng.IntN(2) == 0
	count := len(kinds)
	if v.opt("count in long", "last", "last", "last", "anywhere") == "anywhere" {
		count = v.rng.IntN(len(kinds) + 1)
	}
	countHead := v.word("count head")
	head := slices.Insert(heads, count, countHead)
	rows := [][]string{head}
	mark := v.pick([]string{"Q%d", "Q%d", "Question %d", "%d"})
	for _, c := range cubes {
		c.each(func(at []int) {
			by := map[string]item{"question": {text: fmt.Sprintf(mark, c.questions[0])}}
			for i, k := range at {
				it := c.axes[i].items[k]
				if it.question > 0 && marked {
					it.text = fmt.Sprintf(mark, it.question)
				}
				if blankTotals && it.total && c.axes[i].kind != "year" {
					it.text = ""
				}
				by[c.axes[i].kind] = it
			}
			var row []string
			for _, k := range kinds {
				if it, ok := by[k]; ok {
					row = append(row, it.text)
				} else {
					row = append(row, fill[k])
				}
			}
			rows = append(rows, slices.Insert(row, count, c.sign(at).text))
		})
	}
	return []sheetBlock{{rows: v.besideLong(rows, countHead)}}
}

// columnsOf gives the axes of cubes as columns of one table.
func (v *drawn) columnsOf(cubes []*cube, marked bool) (kinds, heads []string) {
	head := map[string]string{}
	add := func(kind, h string) {
		if _, ok := head[kind]; !ok {
			head[kind] = h
			kinds = append(kinds, kind)
		}
	}
	if marked {
		add("question", v.word("question head"))
	}
	for _, c := range cubes {
		for _, a := range c.axes {
			add(a.kind, a.head)
		}
	}
	if v.opt("columns of long", "as one would", "as one would", "any order") == "any order" {
		v.rng.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	}
	for _, k := range kinds {
		heads = append(heads, head[k])
	}
	return kinds, heads
}

// besideLong puts further columns beside those of a long table.
func (v *drawn) besideLong(rows [][]string, countHead string) [][]string {
	add := func(at int, head string, s func() string) {
		for i := range rows {
			if i == 0 {
				rows[i] = slices.Insert(rows[i], at, head)
			} else {
				rows[i] = slices.Insert(rows[i], at, s())
			}
		}
	}
	same := func(s string) func() string { return func() string { return s } }
	if v.rng.IntN(4) == 0 {
		v.chose = append(v.chose, "beside: unit")
		add(len(rows[0]), v.pick([]string{"Unit", "Counting unit", "Basis"}), same(v.pick([]string{"Offences", "Crimes", "Recorded offences"})))
	}
	if v.rng.IntN(4) == 0 {
		v.chose = append(v.chose, "beside: notes")
		add(len(rows[0]), v.pick([]string{"Notes", "Comment", "Remarks"}), func() string { return v.pick([]string{"", "", "see note 1", "provisional"}) })
	}
	if v.rng.IntN(5) == 0 {
		v.chose = append(v.chose, "beside: extracted")
		add(len(rows[0]), v.pick([]string{"Extracted", "Date of extract", "Extract date"}), same(v.day()))
	}
	if v.rng.IntN(5) == 0 {
		v.chose = append(v.chose, "beside: source")
		add(len(rows[0]), v.pick([]string{"Source", "System"}), same(v.pick([]string{"Niche", "Athena", "CrimeFile"})))
	}
	if v.rng.IntN(3) == 0 {
		v.chose = append(v.chose, "beside: reference")
		add(0, v.pick([]string{"Reference", "FOI ref", "Request reference"}), same(v.ref))
	}
	if v.forceAt == "column" {
		add(v.rng.IntN(2), v.word("force head"), same(v.force+" Police"))
	}
	return rows
}

// crossed lays one cube out with one or two of its axes across.
func (v *drawn) crossed(c *cube) []sheetBlock {
	if len(c.axes) == 1 {
		c = c.with(axis{kind: "count", items: []item{{text: v.word(fmt.Sprintf("Q%d label", c.questions[0]))}}})
	}
	form := v.opt("form", "across", "across", "two heads", "sections", "apart")
	if len(c.axes) < 3 && form == "two heads" {
		form = "across"
	}
	order := v.rng.Perm(len(c.axes))
	if year := slices.IndexFunc(c.axes, func(a axis) bool { return a.kind == "year" }); v.rng.IntN(3) > 0 { // mostly across, or over the rest
		order = slices.DeleteFunc(order, func(i int) bool { return i == year })
		at := len(order)
		if form == "sections" || form == "apart" {
			at = 0
		}
		order = slices.Insert(order, at, year)
	}
	switch form {
	case "two heads":
		n := len(order)
		return []sheetBlock{{rows: v.twoHeads(c, order[:n-2], order[n-2], order[n-1])}}
	case "sections", "apart":
		if c.axes[order[0]].kind == "count" {
			order[0], order[1] = order[1], order[0]
		}
		return v.inParts(c, order, form)
	}
	return []sheetBlock{{rows: v.across(c, nil, order[:len(order)-1], order[len(order)-1])}}
}

// with gives the cube with an axis of one item.
func (c *cube) with(a axis) *cube {
	out := &cube{questions: c.questions, axes: append(slices.Clone(c.axes), a), counts: map[string]int64{}, hide: c.hide}
	for at, n := range c.counts {
		out.counts[strings.TrimSuffix(at, "]")+" 0]"] = n
	}
	return out
}

// across gives a table of the axes down and one across, of what fixed says.
func (v *drawn) across(c *cube, fixed map[int]int, down []int, over int) [][]string {
	var head []string
	for _, i := range down {
		head = append(head, c.axes[i].head)
	}
	for _, it := range c.axes[over].items {
		head = append(head, it.text)
	}
	rows := [][]string{head}
	v.down(c, fixed, down, func(at map[int]int, labels []string) {
		row := labels
		for k := range c.axes[over].items {
			at[over] = k
			row = append(row, c.at(at))
		}
		rows = append(rows, row)
	})
	return v.besideCross(rows)
}

// down walks through the rows of a table; labels that repeat may be left out.
func (v *drawn) down(c *cube, fixed map[int]int, down []int, f func(at map[int]int, labels []string)) {
	blank := v.rng.IntN(2) == 0
	var axes []axis
	for _, i := range down {
		axes = append(axes, c.axes[i])
	}
	var last []string
	walk(axes, nil, func(ks []int) {
		at, labels, same := map[int]int{}, []string{}, true
		for i, k := range fixed {
			at[i] = k
		}
		for n, k := range ks {
			at[down[n]] = k
			labels = append(labels, axes[n].items[k].text)
		}
		shown := slices.Clone(labels)
		for n := range labels {
			same = same && last != nil && labels[n] == last[n]
			if blank && same && n < len(labels)-1 {
				shown[n] = ""
			}
		}
		last = labels
		f(at, shown)
	})
}

// at gives what the cell of a combination shows.
func (c *cube) at(at map[int]int) string {
	var all []int
	for i := range c.axes {
		all = append(all, at[i])
	}
	return c.sign(all).text
}

// twoHeads gives a table with two rows of heads.
func (v *drawn) twoHeads(c *cube, down []int, upper, lower int) [][]string {
	each := v.opt("upper heads", "each", "left") == "each"
	corner := v.rng.IntN(2)
	var heads [2][]string
	for _, i := range down {
		heads[corner] = append(heads[corner], c.axes[i].head)
		heads[1-corner] = append(heads[1-corner], "")
	}
	for _, up := range c.axes[upper].items {
		for n, it := range c.axes[lower].items {
			s := up.text
			if n > 0 && !each {
				s = ""
			}
			heads[0], heads[1] = append(heads[0], s), append(heads[1], it.text)
		}
	}
	rows := [][]string{heads[0], heads[1]}
	v.down(c, nil, down, func(at map[int]int, labels []string) {
		row := labels
		for k := range c.axes[upper].items {
			for n := range c.axes[lower].items {
				at[upper], at[lower] = k, n
				row = append(row, c.at(at))
			}
		}
		rows = append(rows, row)
	})
	return rows
}

// inParts gives a cube in sections of one table, or in a table for each of an axis' items.
func (v *drawn) inParts(c *cube, order []int, form string) []sheetBlock {
	first, down, over := order[0], order[1:len(order)-1], order[len(order)-1]
	measure := v.word("count head")
	if len(order) == 2 { // one axis of rows, and one column of counts
		down, over = order[1:], -1
	}
	var out []sheetBlock
	var all [][]string
	for k, it := range c.axes[first].items {
		var rows [][]string
		if over >= 0 {
			rows = v.across(c, map[int]int{first: k}, down, over)
		} else {
			rows = [][]string{{c.axes[down[0]].head, measure}}
			v.down(c, map[int]int{first: k}, down, func(at map[int]int, labels []string) {
				rows = append(rows, append(labels, c.at(at)))
			})
		}
		if form == "apart" {
			out = append(out, sheetBlock{text: it.text, heading: v.rng.IntN(2) == 0}, sheetBlock{rows: rows})
			continue
		}
		if all == nil {
			all = append(all, rows[0])
		}
		all = append(append(all, []string{it.text}), rows[1:]...)
	}
	if form == "sections" {
		out = []sheetBlock{{rows: all}}
	}
	return out
}

// besideCross puts a column behind the counts that has none.
func (v *drawn) besideCross(rows [][]string) [][]string {
	if v.rng.IntN(8) == 0 {
		head := v.pick([]string{"% of total", "% change", "Notes", "Comments"})
		v.chose = append(v.chose, "beside cross: "+head)
		for i := range rows {
			s := v.pick([]string{"", "see note"})
			if strings.HasPrefix(head, "%") {
				s = fmt.Sprintf("%d.%d%%", v.rng.IntN(90), v.rng.IntN(10))
			}
			if i == 0 {
				s = head
			}
			rows[i] = append(rows[i], s)
		}
	}
	return rows
}
