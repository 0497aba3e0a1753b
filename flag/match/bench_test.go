package match

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// madeWords gives n different made-up words of three to nine letters, the
// commoner the earlier, as words of a language are.
func madeWords(r *rand.Rand, n int) []string {
	parts := strings.Fields("ba ce di fo gu la me ni po ru sa te vi wo ta ne or st in er ea th on al")
	have, words := map[string]bool{}, []string(nil)
	for len(words) < n {
		w := ""
		for range 1 + min(len(words)/40, 1) + r.IntN(3) {
			w += parts[r.IntN(len(parts))]
		}
		if len(w) > 2 && !have[w] {
			have[w], words = true, append(words, w)
		}
	}
	return words
}

// madePhrases gives n phrases as dictionaries have them: names, names with a
// second word, open ends, and some that begin with the commonest words.
func madePhrases(r *rand.Rand, n int) []string {
	names := madeWords(r, n)
	phrases := make([]string, n)
	for i := range phrases {
		switch name := names[i] + "x"; i % 8 {
		case 0, 1, 2:
			phrases[i] = name
		case 3, 4:
			phrases[i] = name + " " + names[r.IntN(n)]
		case 5:
			phrases[i] = name + "-" + names[r.IntN(n)] + "*"
		case 6:
			phrases[i] = name + ".com"
		default:
			phrases[i] = names[r.IntN(20)] + " " + name
		}
	}
	return phrases
}

// madeTexts gives texts of a record's length with a phrase in every tenth, and
// how many have one.
func madeTexts(r *rand.Rand, phrases []string, n int) (texts []string, bytes int) {
	words := madeWords(r, 4000)
	for i := range n {
		var b strings.Builder
		for b.Len() < 60+r.IntN(480) {
			w := words[min(r.IntN(4000), r.IntN(4000), r.IntN(4000))]
			if i%3 == 0 {
				w = strings.ToUpper(w)
			}
			fmt.Fprintf(&b, "%s%s", w, []string{" ", " ", " ", " ", " ", ", ", ". ", " £20 "}[r.IntN(8)])
		}
		if i%10 == 0 {
			b.WriteString(strings.TrimSuffix(phrases[r.IntN(len(phrases))], "*") + ".")
		}
		texts, bytes = append(texts, b.String()), bytes+b.Len()
	}
	return texts, bytes
}

// BenchmarkFind has 1,500 and 15,000 phrases: the speed must hardly depend on it.
func BenchmarkFind(b *testing.B) {
	const want = 400 // a phrase in every tenth text, and none by chance
	for _, n := range []int{1500, 15000} {
		b.Run(fmt.Sprintf("phrases=%d", n), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 2))
			phrases := madePhrases(r, n)
			texts, bytes := madeTexts(r, phrases, 4000)
			f, err := New(phrases)
			if err != nil {
				b.Fatal(err)
			}
			hits, in := make([]Hit, 0, 64), Text{}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				found := 0
				for _, text := range texts {
					in.Cut(text)
					hits = f.FindIn(hits[:0], &in)
					found += len(hits)
				}
				if found != want {
					b.Fatalf("found %d hits, want %d", found, want)
				}
			}
		})
	}
}

// A text of nothing but phrases takes time in proportion to its length.
func BenchmarkFindDense(b *testing.B) {
	f, err := New([]string{"kik"})
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{2 << 10, 8 << 10, 32 << 10} {
		b.Run(fmt.Sprintf("bytes=%d", size), func(b *testing.B) {
			text, hits := strings.Repeat("kik ", size/4), []Hit(nil)
			var t Text
			b.SetBytes(int64(size))
			for b.Loop() {
				t.Cut(text)
				hits = f.FindIn(hits[:0], &t)
			}
		})
	}
}
