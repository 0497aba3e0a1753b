package flag

import (
	"cmp"
	"slices"

	"cyberflag/rules"
)

// Some learnt words wake: a text in which nothing is mentioned is read for its words when one of
// them stands in it, whatever its offence ("account", "whether"). They are those that speak most
// for used, and fewer that speak most for a doubt. Of the silent texts of thefts, damage and
// violence that were held out by author and would be no no when read, nearly all have one of
// them, and of those labelled no one in seven (doc/decisions/0005-what-was-tried.md).
const (
	wakingUsed     = 60
	wakingDoubtful = 15
)

// waking gives the words of a set that wake.
func waking(l rules.WholeText) (words []string) {
	most := func(n int, of func(rules.TextWord) float64) {
		sorted := slices.SortedStableFunc(slices.Values(l.Words), func(a, b rules.TextWord) int { return cmp.Compare(of(b), of(a)) })
		for _, w := range sorted[:min(n, len(sorted))] {
			if of(w) > 0 {
				words = append(words, w.Word)
			}
		}
	}
	most(wakingUsed, func(w rules.TextWord) float64 { return w.Rarity * w.Used })
	most(wakingDoubtful, func(w rules.TextWord) float64 { return w.Rarity * w.Doubtful })
	return words
}

// addWaking adds the words that wake to the phrases that are looked for in every text, behind
// all others: a text that is read anyway is not looked through for them.
func (b *builder) addWaking(l rules.WholeText) {
	b.unwaking = len(b.spellings.list)
	if l.Mentions == 0 {
		return
	}
	for _, w := range waking(l) {
		b.mark(w, wakes)
	}
}

// mark marks a phrase that is looked for in every text.
func (b *builder) mark(phrase string, m phraseMark) {
	n, _ := b.spellings.add(phrase)
	b.isRule.mark(n, m)
}
