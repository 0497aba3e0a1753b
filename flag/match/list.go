package match

import (
	"cmp"
	"slices"
	"strings"
)

// A phrases is what a list is made of, and what finds them.
type phrases []phrase

func (l phrases) sort() {
	slices.SortFunc(l, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(a.symbols, b.symbols), a.index-b.index)
	})
}

// A list is phrases sorted by symbols, then index. The shipped rules have forty thousand, so
// each takes its bytes and twelve more: as strings of its own it took a hundred.
type list struct {
	text string // the head and then the symbols of each phrase
	kept []kept // and one more, which says where the last ends
}

// A kept is a phrase: where its head and its symbols begin in the text of the list, and its
// index into the phrases given to New, times two, and one more when it is open.
type kept struct{ head, symbols, number int32 }

func newList(all phrases) (l list) {
	size := 0
	for i := range all {
		size += len(all[i].head) + len(all[i].symbols)
	}
	var text strings.Builder
	text.Grow(size)
	l.kept = make([]kept, 0, len(all)+1)
	for i := range all {
		p := &all[i]
		k := kept{head: int32(text.Len()), symbols: int32(text.Len() + len(p.head)), number: int32(2 * p.index)}
		if p.open {
			k.number++
		}
		l.kept = append(l.kept, k)
		text.WriteString(p.head)
		text.WriteString(p.symbols)
	}
	l.kept = append(l.kept, kept{head: int32(size)})
	l.text = text.String()
	return l
}

func (l *list) len() int32 { return int32(len(l.kept)) - 1 }

func (l *list) all() group { return group{0, l.len()} }

// symbols gives those of a phrase, and head what stands in it before them.
func (l *list) symbols(phrase int32) string {
	return l.text[l.kept[phrase].symbols:l.kept[phrase+1].head]
}

func (l *list) head(phrase int32) string {
	return l.text[l.kept[phrase].head:l.kept[phrase].symbols]
}

// number gives the index of a phrase, and whether it goes on to the end of a word.
func (l *list) number(phrase int32) (index int, open bool) {
	n := l.kept[phrase].number
	return int(n >> 1), n&1 != 0
}
