package answer_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// wideFrom is the first seed of answers that are also laid out as careful officers do: with
// marks of notes, shares and blank columns between counts, units below heads, two tables side
// by side, and a long table over two sheets. Their words are held out.
const wideFrom = 3_000_000

// widen changes the layout of a drawn answer, by chance of its own.
func (v *drawn) widen(seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 31))
	some := func(name string, one int) bool {
		yes := rng.IntN(one) == 0
		if yes {
			v.chose = append(v.chose, "wide: "+name)
		}
		return yes
	}
	sheets := v.format == "csv" || v.format == "xlsx" || v.format == "ods"
	thousands, marks := some("thousand separators", 3), some("note marks", 4)
	blank, share, unit := some("blank column", 4), some("share beside", 4), some("unit row", 5)
	for i := range v.pages {
		p := &v.pages[i]
		for k := range p.blocks {
			b := &p.blocks[k]
			if b.rows == nil {
				continue
			}
			t := drawnTable{b.rows, v.isLong()}
			if marks {
				t.mark(rng)
			}
			if thousands {
				t.thousands()
			}
			if !t.long && share {
				t.shares(rng)
			}
			if !t.long && unit {
				t.units(rng)
			}
			if !t.long && blank {
				t.blank(rng)
			}
			b.rows = t.rows
		}
		if marks {
			p.blocks = append(p.blocks, sheetBlock{text: "[1] Includes offences that were recorded later."})
		}
		if sheets && len(p.blocks) > 3 && some("side by side", 2) {
			p.sideBySide()
		}
	}
	if v.format != "csv" && sheets && some("over two sheets", 2) {
		v.twoSheets()
	}
}

// A drawnTable is the rows of a table that is changed.
type drawnTable struct {
	rows [][]string
	long bool
}

// isLong reports tables of a row for each count, whose one column of counts stands anywhere.
func (v *drawn) isLong() bool {
	return slices.ContainsFunc(v.chose, func(s string) bool { return strings.HasPrefix(s, "tables: ") && strings.Contains(s, "long") })
}

func isCount(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil || s == "*" || s == "<5" || s == "[c]"
}

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "20") || strings.HasPrefix(s, "19"))
}

// counts gives the columns that have nothing but counts below the rows of heads, and how many
// these rows are.
func (t *drawnTable) counts() (cols []int, heads int) {
	w := len(t.rows[0])
	for c := range w {
		first, n, years, words := -1, 0, 0, 0
		for r, row := range t.rows {
			switch {
			case len(row) < w: // the title of a section
			case isCount(row[c]) && !(r == 0 && isYear(row[c])):
				if first < 0 {
					first = r
				}
				n++
				if isYear(row[c]) {
					years++
				}
			case first >= 0:
				words++
			}
		}
		if n > 0 && years < n && words == 0 && first <= 3 {
			cols, heads = append(cols, c), max(heads, first)
		}
	}
	for heads > 0 && len(t.rows[heads-1]) < w {
		heads--
	}
	return cols, heads
}

func (t *drawnTable) thousands() {
	cols, heads := t.counts()
	for _, row := range t.rows[heads:] {
		for _, c := range cols {
			if n := len(row) - 1; c <= n && len(row[c]) == 4 && isCount(row[c]) {
				row[c] = row[c][:1] + "," + row[c][1:]
			}
		}
	}
}

// mark puts the mark of a note behind a count or two.
func (t *drawnTable) mark(rng *rand.Rand) {
	cols, heads := t.counts()
	for range 2 {
		row := t.rows[heads+rng.IntN(len(t.rows)-heads)]
		if len(cols) == 0 {
			return
		}
		if c := cols[rng.IntN(len(cols))]; c < len(row) && isCount(row[c]) && len(row[c]) < 4 && row[c][0] >= '1' && row[c][0] <= '9' {
			row[c] += []string{" [1]", "¹"}[rng.IntN(2)]
		}
	}
}

// insert puts a column before column c; of says what stands in each row.
func (t *drawnTable) insert(c int, of func(r int) string) {
	w := len(t.rows[0])
	for r, row := range t.rows {
		if len(row) == w {
			t.rows[r] = slices.Insert(slices.Clone(row), c, of(r))
		}
	}
}

// shares puts the share of each count beside it.
func (t *drawnTable) shares(rng *rand.Rand) {
	cols, heads := t.counts()
	if heads != 1 || len(cols) > 4 {
		return
	}
	for _, c := range slices.Backward(cols) {
		t.insert(c+1, func(r int) string {
			if r == 0 {
				return "%"
			}
			return fmt.Sprintf("%d.%d%%", rng.IntN(90), rng.IntN(10))
		})
	}
}

// units puts a row below the heads that says of each column of counts that it is one.
func (t *drawnTable) units(rng *rand.Rand) {
	cols, heads := t.counts()
	if heads == 0 || len(cols) < 2 {
		return
	}
	row := make([]string, len(t.rows[0]))
	word := []string{"No.", "Number", "Count", "n"}[rng.IntN(4)]
	for _, c := range cols {
		row[c] = word
	}
	t.rows = slices.Insert(t.rows, heads, row)
}

// blank puts an empty column between those of counts, or before them.
func (t *drawnTable) blank(rng *rand.Rand) {
	if cols, _ := t.counts(); len(cols) > 0 {
		t.insert(cols[rng.IntN(len(cols))], func(int) string { return "" })
	}
}

// sideBySide puts the first two tables of a page that each have one line above them beside
// one another.
func (p *page) sideBySide() {
	for i := 1; i+2 < len(p.blocks); i++ {
		b := p.blocks
		if b[i-1].rows != nil || b[i].rows == nil || b[i+1].rows != nil || b[i+2].rows == nil {
			continue
		}
		left, right := append([][]string{{b[i-1].text}}, b[i].rows...), append([][]string{{b[i+1].text}}, b[i+2].rows...)
		w := len(squared(left)[0])
		var rows [][]string
		for r := range max(len(left), len(right)) {
			row := make([]string, w+1)
			if r < len(left) {
				copy(row, left[r])
			}
			if r < len(right) {
				row = append(row, right[r]...)
			}
			rows = append(rows, row)
		}
		p.blocks = slices.Replace(slices.Clone(b), i-1, i+3, sheetBlock{rows: rows})
		return
	}
}

// twoSheets carries a long table on in a second sheet, its heads again.
func (v *drawn) twoSheets() {
	p := &v.pages[len(v.pages)-1]
	for k, b := range p.blocks {
		if len(b.rows) < 20 || !v.isLong() {
			continue
		}
		half := len(b.rows) / 2
		var titles []sheetBlock
		if k > 0 && p.blocks[k-1].rows == nil {
			titles = []sheetBlock{p.blocks[k-1]}
		}
		rest := append([][]string{b.rows[0]}, b.rows[half:]...)
		second := page{name: p.name + " (2)", blocks: append(titles, sheetBlock{rows: rest})}
		p.blocks = slices.Clone(p.blocks)
		p.blocks[k].rows = b.rows[:half]
		v.pages = append(v.pages, second)
		return
	}
}
