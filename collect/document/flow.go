package document

import "fmt"

// A flow gathers the blocks of a document without pages, in reading order.
type flow struct {
	r      *reading
	path   string // what addresses begin with
	blocks []Block
	tables *int // tables begun so far in the document, nested ones among them
}

func newFlow(r *reading, path string) *flow { return &flow{r: r, path: path, tables: new(int)} }

// inner makes a flow for what stands inside a cell or a box.
func (f *flow) inner() *flow { return &flow{r: f.r, path: f.path, tables: f.tables} }

// add adds a block of words, unless it has none.
func (f *flow) add(b Block) {
	if b.Text.Plain != "" || len(b.Text.Cuts) > 0 {
		f.blocks = append(f.blocks, b)
	}
}

// beginTable gives the number of a table, from 1 in the document.
func (f *flow) beginTable() int {
	*f.tables++
	return *f.tables
}

// table adds a table, with the tables inside its cells after it. A table that only
// places things on the page is dissolved into what it places.
func (f *flow) table(number int, rows []spanRow, layout [][]Block, like Block) error {
	if isLayout(rows) {
		for _, blocks := range layout {
			f.blocks = append(f.blocks, blocks...)
		}
		return nil
	}
	laid, err := f.r.layRows(rows)
	if err != nil || len(laid) == 0 || len(laid[0].Cells) == 0 {
		return err
	}
	t := &Table{Rows: laid, Caption: like.Text}
	t.number(number, fmt.Sprintf("%stable %d", f.path, number))
	judgeHeaders(t)
	like.Kind, like.Table, like.Text, like.Where = Grid, t, Text{}, t.Where
	f.blocks = append(f.blocks, like)
	for _, row := range rows {
		for _, c := range row.cells {
			f.blocks = append(f.blocks, c.inside...)
		}
	}
	return nil
}

// hold parts the blocks of a cell into its own words and the tables in it.
func (c *spanCell) hold(blocks []Block) {
	c.text, c.inside = cellOf(blocks)
	if len(c.inside) > 0 {
		c.blocks = blocks
	}
}

func cellOf(blocks []Block) (text Text, inside []Block) {
	for _, b := range blocks {
		switch {
		case b.Table != nil:
			inside = append(inside, b)
		case b.Role == Concealed:
			text.Cuts = append(text.Cuts, Cut{At: len(text.Plain), Kind: Hidden, Text: squeeze(b.Text.Plain)})
		default:
			words := b.Text
			if b.Label != "" {
				words = joinText(Text{Plain: b.Label}, words, " ")
			}
			text = joinText(text, words, "\n")
		}
	}
	return text, inside
}
