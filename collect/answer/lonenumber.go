package answer

import (
	"strings"
	"unicode"

	"cyberflag/internal/lazyre"
)

// The answers to the questions may stand each below its bare number, alone on its line and without a point. A
// number on a line of its own may be a count, a page or a note too, so the lines must run from 1 upwards, three
// at least, and words must follow each.

var loneNumber = lazyre.New(`^\s*\(?([1-9])\)?\s*$`)

const fewestLone = 3

// closeLoneNumbers puts a point behind such numbers, which makes them marks of questions.
func (l letter) closeLoneNumbers() {
	type place struct {
		b    *block
		line int
	}
	var at []place
	for _, p := range l.parts {
		zs := zones(p.blocks)
		for i := range p.blocks {
			b := &p.blocks[i]
			if b.table != nil || b.where != "" || zs[i] != inAnswer {
				continue
			}
			lines := strings.Split(b.text, "\n")
			for k, s := range lines {
				m := loneNumber.FindStringSubmatch(s)
				if m == nil || k > 0 && hasDigits(lines[k-1]) || !l.leadsToWords(p.blocks, i, lines[k+1:]) {
					continue
				}
				if m[1] != string(rune('1'+len(at))) {
					return
				}
				at = append(at, place{b, k})
			}
		}
	}
	if len(at) < fewestLone {
		return
	}
	for _, p := range at {
		lines := strings.Split(p.b.text, "\n")
		lines[p.line] = strings.TrimSpace(lines[p.line]) + "."
		p.b.text = strings.Join(lines, "\n")
	}
}

// leadsToWords reports that a line of words stands below a line of block i, of which below is the rest. At the
// foot of a page a number alone is the page's.
func (l letter) leadsToWords(bs []block, i int, below []string) bool {
	if len(below) == 0 && !l.paged && i+1 < len(bs) {
		if bs[i+1].table != nil {
			return true
		}
		below = strings.Split(bs[i+1].text, "\n")
	}
	if len(below) == 0 {
		return false
	}
	s := strings.TrimSpace(below[0])
	return len(strings.Fields(s)) > 1 && unicode.IsLetter([]rune(s)[0])
}
