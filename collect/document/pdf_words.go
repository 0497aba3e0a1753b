package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"cyberflag/internal/pdftext"
)

// A pdfWord is glyphs that stand close together, in one size.
type pdfWord struct {
	text   string
	box    Box
	size   float64
	foot   float64 // where its letters without tails stand, 0 when it has none
	bold   bool
	struck bool // a line is drawn through it
}

// A pdfLine is words beside one another, from left to right.
type pdfLine struct {
	words []pdfWord
	box   Box
	size  float64 // of its largest words
	base  float64 // where most of its words stand
	bold  bool    // all of it
	role  Role
	place columnPlace
}

// A pdfPage is a page with its words and lines.
type pdfPage struct {
	page   pdftext.Page
	words  []pdfWord
	unseen []pdfWord // of which a reader sees nothing
	grids  []*ruledGrid
	lines  []pdfLine // of the words that stand in no ruled table
}

func newPDFPage(page pdftext.Page) *pdfPage {
	p := &pdfPage{page: page}
	p.words = wordsOf(glyphs(page, false))
	p.unseen = wordsOf(glyphs(page, true))
	rules := newRules(page.Rules)
	rules.strike(p.words)
	p.grids = rules.grids()
	var loose []pdfWord
	for _, w := range p.words {
		if !slices.ContainsFunc(p.grids, func(g *ruledGrid) bool { return g.take(w) }) {
			loose = append(loose, w)
		}
	}
	p.grids = slices.DeleteFunc(p.grids, func(g *ruledGrid) bool {
		if g.isTable() {
			return false
		}
		loose = append(loose, g.words...)
		return true
	})
	p.lines = linesOf(loose)
	return p
}

// glyphs gives the glyphs of a page that a reader sees, or those that he does not. Where
// hidden ones are left out, a space keeps apart what stood around them.
func glyphs(page pdftext.Page, hidden bool) []pdftext.Glyph {
	out := make([]pdftext.Glyph, 0, len(page.Glyphs))
	for _, g := range page.Glyphs {
		if g.Hidden != hidden {
			g = pdftext.Glyph{Rune: ' '}
		}
		out = append(out, g)
	}
	return out
}

// The gaps, in parts of the font's size, at which a word ends and a piece ends.
// PDFium gives a space where words are apart, so the first only catches what it
// missed: boxes fit the ink, and a narrow 1 stands 0.3 away from its neighbours. A
// space is 0.25 to 0.35 wide; columns of a table stand further apart.
const (
	wordGap  = 0.6
	pieceGap = 0.95
)

// wordsOf puts glyphs together. A glyph begins a word after white space, at
// another height, at another size, or away from the last one.
func wordsOf(glyphs []pdftext.Glyph) []pdfWord {
	var words []pdfWord
	open := false
	for _, g := range glyphs {
		r := g.Rune
		if r == 2 {
			r = '-' // how PDFium gives the hyphen of a divided word
		}
		if unicode.IsSpace(r) || r == 0 || r == unicode.ReplacementChar || r == 0xfffe || isInvisible(r) || r == '\u00a0' {
			open = false
			continue
		}
		if open && follows(words[len(words)-1], g) {
			w := &words[len(words)-1]
			w.text += string(r)
			w.box, w.bold = union(w.box, g.Box), w.bold && g.Bold
			w.stand(r, g)
			continue
		}
		w := pdfWord{text: string(r), box: g.Box, size: g.Size, bold: g.Bold}
		w.stand(r, g)
		words, open = append(words, w), true
	}
	return words
}

// stand takes the foot of a letter or digit that has no tail.
func (w *pdfWord) stand(r rune, g pdftext.Glyph) {
	if w.foot == 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !strings.ContainsRune("gjpqyQJ", r) {
		w.foot = g.Box.Bottom
	}
}

// follows reports whether a glyph carries on a word.
func follows(w pdfWord, g pdftext.Glyph) bool {
	size := max(w.size, 1)
	return math.Abs(g.Size-w.size) < 0.12*size && g.Box.Left-w.box.Right < wordGap*size && g.Box.Left-w.box.Right > -0.6*size &&
		g.Box.Top < w.box.Bottom+0.4*size && g.Box.Bottom > w.box.Top-0.4*size
}

func union(a, b Box) Box {
	return Box{Left: min(a.Left, b.Left), Top: min(a.Top, b.Top), Right: max(a.Right, b.Right), Bottom: max(a.Bottom, b.Bottom)}
}

// linesOf puts words that stand beside one another on lines, from the top.
func linesOf(words []pdfWord) []pdfLine {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b pdfWord) int {
		return cmp.Or(cmp.Compare(a.box.Bottom, b.box.Bottom), cmp.Compare(a.box.Left, b.box.Left))
	})
	var lines []pdfLine
	var signs []pdfWord
	for _, w := range words {
		if w.foot == 0 { // a star or a dash: its box tells little of the height of its line
			signs = append(signs, w)
			continue
		}
		lines = onLine(lines, w, 8)
	}
	for _, w := range signs {
		lines = onLine(lines, w, len(lines))
	}
	for i := range lines {
		lines[i].settle()
	}
	slices.SortStableFunc(lines, func(a, b pdfLine) int {
		return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.box.Left, b.box.Left))
	})
	return lines
}

// onLine puts a word on that of the last lines whose height it shares most, or on one of its own.
func onLine(lines []pdfLine, w pdfWord, last int) []pdfLine {
	best, share := -1, 0.5
	for i := max(0, len(lines)-last); i < len(lines); i++ {
		if s := overlap(lines[i].box, w.box); s > share || best < 0 && s > 0.2 && lines[i].hasMark(w) {
			best, share = i, max(s, share)
		}
	}
	if best < 0 {
		return append(lines, pdfLine{words: []pdfWord{w}, box: w.box, size: w.size})
	}
	l := &lines[best]
	l.words = append(l.words, w)
	grown := union(l.box, w.box)
	if w.size < raisedSize*l.size { // a raised mark must not make the line taller
		grown.Top, grown.Bottom = l.box.Top, l.box.Bottom
	}
	l.box, l.size = grown, max(l.size, w.size)
	return lines
}

// hasMark reports that w is a raised mark at a word of the line, or the word at
// which a mark stands that was met first: of another size, and touching.
func (l *pdfLine) hasMark(w pdfWord) bool {
	return slices.ContainsFunc(l.words, func(o pdfWord) bool {
		small, large := min(o.size, w.size), max(o.size, w.size)
		gap := max(o.box.Left, w.box.Left) - min(o.box.Right, w.box.Right)
		return small < raisedSize*large && math.Abs(gap) < 0.4*large
	})
}

// raisedSize is how much of a line's size a raised mark has at most. Word
// processors set one at 58 to 80 %.
const raisedSize = 0.85

// overlap gives how much of the lower of two boxes' heights they share.
func overlap(a, b Box) float64 {
	lower := max(0.5, min(a.Bottom-a.Top, b.Bottom-b.Top))
	return (min(a.Bottom, b.Bottom) - max(a.Top, b.Top) + 0.01) / lower
}

// settle orders a line's words and finds the height on which they stand.
func (l *pdfLine) settle() {
	slices.SortStableFunc(l.words, func(a, b pdfWord) int { return cmp.Compare(a.box.Left, b.box.Left) })
	var feet []float64
	l.bold = true
	for _, w := range l.words {
		if l.bold = l.bold && w.bold; w.size > l.size*0.85 && w.foot > 0 {
			feet = append(feet, w.foot)
		}
	}
	slices.Sort(feet)
	if len(feet) > 0 {
		l.base = feet[len(feet)/2]
	} else {
		l.base = l.box.Bottom
	}
}

// pieces parts a line at wide gaps, and where an upright line is drawn.
func (l *pdfLine) pieces() []piece {
	var out []piece
	for from := 0; from < len(l.words); {
		to := from + 1
		for to < len(l.words) && l.words[to].box.Left-l.words[to-1].box.Right < pieceGap*l.size {
			to++
		}
		p := piece{left: l.words[from].box.Left, right: l.words[to-1].box.Right, box: l.words[from].box}
		for _, w := range l.words[from:to] {
			p.box, p.right = union(p.box, w.box), max(p.right, w.box.Right)
		}
		p.text = textOfWords(l.words[from:to], l.size, l.base)
		out = append(out, p)
		from = to
	}
	return out
}

// textOfWords gives the words of a line as a Text: raised marks and struck words
// are cut out of it.
func textOfWords(words []pdfWord, size, base float64) Text {
	var t textBuilder
	for i, w := range words {
		if i > 0 && w.box.Left-words[i-1].box.Right > 0.08*size {
			t.add(" ")
		}
		raised := w.size < raisedSize*size && w.box.Bottom < base-0.12*size
		addRun(&t, w.text, w.struck, raised)
	}
	return t.text()
}

// text gives a whole line.
func (l *pdfLine) text() Text { return textOfWords(l.words, l.size, l.base) }
