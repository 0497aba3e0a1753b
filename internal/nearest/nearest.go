// Package nearest finds the known words nearest to an unknown one, for the
// hint of an error. It never picks one: that is for the person who reads it.
package nearest

import (
	"cmp"
	"slices"
	"strings"
)

// Hint gives "did you mean a or b?" with at most three known words that are
// near to word, or "known: a, b, c" when none is near and few are known, or "".
func Hint(word string, known []string) string {
	if near := Of(word, known, 3); len(near) > 0 {
		return "did you mean " + join(near, " or ") + "?"
	}
	if len(known) == 0 || len(known) > 30 {
		return ""
	}
	return "known: " + strings.Join(slices.Sorted(slices.Values(known)), ", ")
}

func join(words []string, last string) string {
	n := len(words) - 1
	if n == 0 {
		return words[0]
	}
	return strings.Join(words[:n], ", ") + last + words[n]
}

// Of gives at most n of the known words, nearest first, that differ from word
// by no more than a third of its letters, case aside.
func Of(word string, known []string, n int) []string {
	type candidate struct {
		word     string
		distance int
	}
	var near []candidate
	w := []rune(strings.ToLower(word))
	for _, k := range known {
		d := distance(w, []rune(strings.ToLower(k)))
		if d <= max(1, len(w)/3) || len(w) >= 3 && strings.HasPrefix(strings.ToLower(k), string(w)) {
			near = append(near, candidate{k, d})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.word, b.word))
	})
	var words []string
	for _, c := range near[:min(n, len(near))] {
		words = append(words, c.word)
	}
	return words
}

// Distance is the least number of letters to add, drop, change or swap with
// their neighbour to make b of a (optimal string alignment).
func Distance(a, b string) int { return distance([]rune(a), []rune(b)) }

func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := rows[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
