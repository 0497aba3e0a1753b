package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// quoteOf quotes what stands around a count, as far as the words that its breakdown was read from.
func quoteOf(s string, sp prose.Span, b Breakdown) string {
	quote := around(s, sp)
	for _, at := range [][]int{
		nearestName(s, sp, b.Platform),
		nearestName(s, sp, b.Outcome),
		nearestWords(s, sp, sexWords, b.Sex, readSex),
		nearestWords(s, sp, agePhrase, b.Age, readAge),
	} {
		if at != nil && !strings.Contains(quote, s[at[0]:at[1]]) {
			sp = prose.Span{Start: min(sp.Start, at[0]), End: max(sp.End, at[1])}
			quote = around(s, sp)
		}
	}
	return quote
}

// nearestName gives where a name stands nearest to a count, or nil.
func nearestName(s string, sp prose.Span, name string) []int {
	if name == "" {
		return nil
	}
	var all [][]int
	for at := 0; ; at += len(name) {
		next := strings.Index(s[at:], name)
		if next < 0 {
			return nearest(all, sp)
		}
		at += next
		all = append(all, []int{at, at + len(name)})
	}
}

// nearestWords is nearestName for words that are read as want.
func nearestWords(s string, sp prose.Span, words *lazyre.Regexp, want string, read func(string, bool) (string, bool)) []int {
	if want == "" {
		return nil
	}
	all := slices.DeleteFunc(words.FindAllStringIndex(s, -1), func(at []int) bool {
		got, ok := read(strings.TrimSpace(s[at[0]:at[1]]), true)
		return !ok || got != want
	})
	return nearest(all, sp)
}

// nearest gives the place that is nearest to a span, or nil where there is none.
func nearest(all [][]int, sp prose.Span) []int {
	if len(all) == 0 {
		return nil
	}
	return slices.MinFunc(all, func(a, b []int) int { return cmp.Compare(away(a, sp), away(b, sp)) })
}

// away gives how many bytes stand between a place and a span.
func away(at []int, sp prose.Span) int {
	return max(at[0]-sp.End, sp.Start-at[1])
}
