// Package match finds phrases in text: whole words, in any case, with their
// byte offsets. It knows nothing of what the phrases mean, and no regular
// expressions, so that no word list can make it slow or wrong.
package match

import "fmt"

// A Hit is one phrase and where it stands in the text.
type Hit struct {
	Phrase     int // index into the phrases given to New
	Start, End int // byte offsets; End is exclusive
}

// A Finder finds a fixed list of phrases. It is safe for concurrent use:
// nothing in it changes after New.
//
// Find is exactly this, faster:
//
//	for each i at the start of a word of text, for each phrase p:
//		if the symbols of text[i:] begin with the symbols of p,
//		and p ends at the end of a word: report (p, i, end)
//
// A symbol is a letter in its folded case, or one space for any run of white
// space, hyphens and opening brackets. A phrase that ends in * also matches longer words, and
// its hit ends with the word.
//
// Three steps make it fast, each only where the one before lets through:
//
//  1. Words. A text is cut into words once, for all Finders that look in it. The letters and digits of
//     64 bytes are found eight at a time, or 32 by AVX2, and kept as 64 bits, so that where words start and
//     what they begin with costs a few instructions each (text.go, skim.go).
//  2. Sieve and filters. Each phrase is looked for by one word of it, or by the rarer of two that are
//     neighbours in it: by the first letters of that word, in lower case in one uint64. One byte of a
//     table tells nearly all words apart (skim.go); of the others, one bit each of three tables: for phrases of one word, for
//     pairs of words, and for phrases of one open word (find.go, filter.go). However long the list of phrases, a
//     word that is in none of them costs the same.
//  3. Phrases. The phrases of that word or pair (table.go) are compared with the
//     text one by one (walk.go). What stands in a phrase before its least
//     common pair of words is compared last (tail.go).
//
// A text with letters outside ASCII is not cut; in it, words with such letters go straight to the third step, which is
// the exact one: the first two may wrongly let a word through, but never
// wrongly drop it. TestFindAgainstPlain and FuzzFind hold the whole equal to
// the algorithm above, which stands in naive_test.go.
//
// There is no automaton: it would take one dependent load for every byte,
// where this takes a load or two for every word. BenchmarkFind, made texts of
// 300 bytes, 2026-11-28, before there was assembly: 413 MB/s with 1,500 phrases and 391 with 15,000; the
// walk over a dense trie from each word start, 111 and 89.
type Finder struct {
	// Phrases that are looked for by one word, by two, and by the beginning of one.
	singles, pairs, open     list
	ofSingle, ofPair, ofOpen table
	single                   filter
	pair                     pairFilter
	opens                    openFilter

	lookedFor, lookedForOpen sieve // words by which phrases are looked for; of open ones the first four letters
}

// A phrase is its folded form, while a Finder is made.
type phrase struct {
	symbols string // from the word by which it is looked for
	head    string // what stands before that
	index   int    // into the phrases given to New
	open    bool   // it ended in *: it goes on to the end of the word
	key     uint64 // see choice
	counts  uint8
}

// New makes a Finder. The same phrase may be given twice and is found twice.
// A phrase without words, or one that does not begin and end with a letter or
// digit (or * after one), is an error.
func New(texts []string) (*Finder, error) {
	f := &Finder{}
	singles, pairs := make(phrases, 0, len(texts)), make(phrases, 0, len(texts)/2) // of the shipped ones
	var open phrases
	for i, p := range texts {
		s, goesOn, err := symbols(p)
		if err != nil {
			return nil, fmt.Errorf("phrase %d %q: %w", i, p, err)
		}
		head, tail, paired := cut(s, goesOn)
		in := &singles
		switch {
		case paired:
			in = &pairs
		case goesOn && isWord(tail):
			in = &open
		}
		*in = append(*in, phrase{symbols: tail, head: head, index: i, open: goesOn})
	}
	singles.sort()
	pairs.sort()
	open.sort()
	bySingle, byOpen := singles.bySingle(), open.byOpen()
	f.single.fill(bySingle)
	byPair := pairs.byPair(f.single.mark)
	f.pair.fill(byPair)
	f.opens.fill(byOpen, open)
	f.fillSieves(singles, pairs, open)
	f.singles, f.pairs, f.open = newList(singles), newList(pairs), newList(open)
	f.ofSingle, f.ofPair, f.ofOpen = newTable(singles, bySingle), newTable(pairs, byPair), newTable(open, byOpen)
	return f, nil
}

// fillSieves fills the sieves with the words by which phrases are looked for: of two, the rarer. A
// second word that is open is none.
func (f *Finder) fillSieves(singles, pairs, open phrases) {
	for i := range singles {
		f.lookedFor.add(f.single.mark(singles[i].key))
	}
	for i := range pairs {
		words := sequenceOf(pairs[i].symbols, pairs[i].open).words
		by := words[0]
		if secondIsOpen := pairs[i].open && len(words) == 2; !secondIsOpen && rankOf(words[1]) > rankOf(by) {
			by = words[1]
		}
		f.lookedFor.add(f.single.mark(keyOf(by)))
	}
	for key := range open.byOpen() {
		f.lookedForOpen.add(f.single.mark(key) << 32)
	}
}
