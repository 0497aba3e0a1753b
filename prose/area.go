package prose

import (
	"slices"
	"strings"
	"sync"

	"cyberflag/figure"
	"cyberflag/reference"
)

// A nameIndex finds area names by their first letter, the longest first.
type nameIndex struct {
	byFirst  [256][]reference.AreaName
	suffixes []string
}

// areaIndex is built once and does not change after that.
var areaIndex = sync.OnceValue(func() *nameIndex {
	x := &nameIndex{suffixes: reference.ForceSuffixes()}
	for _, n := range reference.AreaNames() {
		if n.Text == "" {
			continue
		}
		for _, first := range []string{strings.ToLower(n.Text[:1]), strings.ToUpper(n.Text[:1])} {
			c := first[0]
			if !slices.Contains(x.byFirst[c], n) {
				x.byFirst[c] = append(x.byFirst[c], n)
			}
		}
	}
	return x
})

// areas finds the areas that text names; of names that begin at one byte, the
// longest is meant.
func areas(text string) []Area {
	x := areaIndex()
	var out []Area
	for i := 0; i < len(text); i++ {
		if i > 0 && (isWord(text[i-1]) || text[i-1] >= 0x80) {
			continue
		}
		for _, n := range x.byFirst[text[i]] {
			if end, ok := x.match(text, i, n); ok {
				out = append(out, Area{Span{i, end}, n.Area})
				i = end - 1
				break
			}
		}
	}
	return out
}

// match reports whether name n begins at byte i, and where it ends with the
// word for a force that may follow it.
func (x *nameIndex) match(text string, i int, n reference.AreaName) (end int, ok bool) {
	end, ok = matchWords(text, i, n.Text)
	if !ok {
		return lowerRegion(text, i, n)
	}
	for _, s := range x.suffixes {
		if at := skipSpace(text, end); at > end {
			if stop, ok := matchWords(text, at, s); ok {
				return stop, true
			}
		}
	}
	return end, n.Need != reference.NeedsSuffix
}

// lowerRegion matches the name of a region in small letters after "the": "the north
// east", but not "the north east of the county".
func lowerRegion(text string, i int, n reference.AreaName) (end int, ok bool) {
	end = i + len(n.Text)
	if n.Area.Kind != figure.Region || !strings.Contains(n.Text, " ") || end > len(text) || text[i:end] != strings.ToLower(n.Text) || !strings.HasSuffix(strings.ToLower(text[max(0, i-4):i]), "the ") {
		return 0, false
	}
	next := text[end:min(len(text), end+4)]
	return end, next != " of " && (next == "" || !isWord(next[0]) && next[0] < 0x80)
}

// matchWords matches the words of name at byte i, each in its own capitals or
// in capitals alone, but for small words ("the"), with any white space between.
func matchWords(text string, i int, name string) (end int, ok bool) {
	for k, w := range strings.Fields(name) {
		if k > 0 {
			at := skipSpace(text, i)
			if at == i {
				return 0, false
			}
			i = at
		}
		if len(text)-i < len(w) {
			return 0, false
		}
		got := text[i : i+len(w)]
		small := w == strings.ToLower(w)
		capitals := len(w) > 3 && got == strings.ToUpper(w) // "KENT had none"
		if got != w && !capitals && !(small && strings.EqualFold(got, w)) {
			return 0, false
		}
		i += len(w)
	}
	if i < len(text) && (isWord(text[i]) || text[i] >= 0x80 && !strings.HasPrefix(text[i:], "’") && !strings.HasPrefix(text[i:], "–") && !strings.HasPrefix(text[i:], "—") && !strings.HasPrefix(text[i:], "\u00a0")) {
		return 0, false
	}
	return i, true
}

func skipSpace(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r') {
		i++
	}
	return i
}
