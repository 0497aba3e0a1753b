package match

import (
	"fmt"
	"slices"
	"strings"
)

// A Lexicon finds phrases like a Finder, and is made for texts in which nearly
// every word is part of one: it looks each word up instead of walking from each
// word start. It also tells which words of a text are some given words. It is safe
// for concurrent use: nothing in it changes after NewLexicon. Each goroutine reads
// with a Reader of its own.
type Lexicon struct {
	named       int             // how many words were given by themselves
	ends        [AllParts]int32 // of the parts of the phrases
	phrases     []sequence
	words       []string           // those, and every word of a phrase; its number is its place plus 1
	closed      map[string][]int32 // phrases of one word, and of two of which the second is open, by the first
	open        map[string][]int32 // phrases of one open word
	longestOpen int                // bytes of the longest in open
	pairs       [2]*pairSet        // the others: of the first part, and of all that follow
	mayGoOn     openFilter         // the open words of phrases
	known       memory             // of words, with the phrases of each
}

// A sequence is a phrase as words and what stands between them.
type sequence struct {
	words   []string // folded
	numbers []int32  // of words, as the entries of a Reader have them
	gaps    []string // folded; one space for a run of white space and hyphens
	open    bool     // the last word goes on
}

// AllParts is how many parts the phrases of a Lexicon have.
const AllParts = 5

// NewLexicon makes a Lexicon. It takes the phrases that New takes. They are of so many
// parts, which a Reader can find without the others, and of which all but the last end at the given numbers. named
// are words of small ASCII letters, none of them twice, that a Reader tells apart beside the
// phrases: see Word.Name.
func NewLexicon(phrases []string, ends [AllParts - 1]int, named ...string) (*Lexicon, error) {
	l := &Lexicon{named: len(named), words: slices.Clone(named), closed: map[string][]int32{}, open: map[string][]int32{}}
	for i, end := range append(ends[:], len(phrases)) {
		l.ends[i] = int32(end)
	}
	for i, p := range phrases {
		s, open, err := symbols(p)
		if err != nil {
			return nil, fmt.Errorf("phrase %d %q: %w", i, p, err)
		}
		l.phrases = append(l.phrases, sequenceOf(s, open))
	}
	number := map[string]int32{}
	for i, w := range named {
		number[w] = int32(i) + 1
	}
	for i := range l.phrases {
		for _, w := range l.phrases[i].words {
			if number[w] == 0 {
				l.words = append(l.words, w)
				number[w] = int32(len(l.words))
			}
			l.phrases[i].numbers = append(l.phrases[i].numbers, number[w])
		}
	}
	l.index()
	l.fillMayGoOn()
	l.known = l.learn()
	return l, nil
}

// fillMayGoOn fills the filter of open words. Only strangers are held to it, so it takes whatever
// multiplier comes first.
func (l *Lexicon) fillMayGoOn() {
	l.mayGoOn.odd = golden
	for i := range l.phrases {
		if seq := &l.phrases[i]; seq.open {
			l.mayGoOn.add(seq.words[len(seq.words)-1])
		}
	}
}

// add adds an open word to the filter.
func (f *openFilter) add(word string) {
	f.addKeys(keyOf(word[:min(len(word), openWidth)]), min(len(word), openWidth), nextBits(word))
}

// addKeys adds the next bits under a key of so many letters, and under all that it may go on to be.
func (f *openFilter) addKeys(key uint64, letters int, next uint64) {
	f.seen[f.place(key)] |= next
	if letters == openWidth {
		return
	}
	for _, c := range "0123456789abcdefghijklmnopqrstuvwxyz" {
		f.addKeys(key|uint64(c)<<(8*letters), letters+1, next)
	}
}

// index notes by what each phrase is looked for.
func (l *Lexicon) index() {
	var places [2]map[wordPair][]pairPlace
	for i := range places {
		places[i] = map[wordPair][]pairPlace{}
	}
	for i := range l.phrases {
		seq, phrase := &l.phrases[i], int32(i)
		if at := seq.rarestPair(); at >= 0 {
			set := places[min(l.partOf(phrase), 1)]
			pair := pairOf(seq.numbers[at], seq.numbers[at+1])
			set[pair] = append(set[pair], pairPlace{phrase, int32(at)})
			continue
		}
		by := l.closed
		if seq.open && len(seq.words) == 1 {
			by = l.open
			l.longestOpen = max(l.longestOpen, len(seq.words[0]))
		}
		by[seq.words[0]] = append(by[seq.words[0]], phrase)
	}
	for i := range places {
		l.pairs[i] = newPairSet(places[i])
	}
}

// rarestPair gives the first of the least common two words of a phrase that are neighbours and
// both closed, or -1.
func (s *sequence) rarestPair() int {
	closed := len(s.words)
	if s.open {
		closed--
	}
	at, rarest := -1, 0
	for i := range max(0, closed-1) {
		if rank := rankOf(s.words[i]) * rankOf(s.words[i+1]); rank > rarest {
			at, rarest = i, rank
		}
	}
	return at
}

// partOf gives the part of a phrase.
func (l *Lexicon) partOf(phrase int32) int {
	return slices.IndexFunc(l.ends[:], func(end int32) bool { return phrase < end })
}

// sequenceOf cuts the symbols of a phrase into words and gaps.
func sequenceOf(symbols string, open bool) sequence {
	most := strings.Count(symbols, " ") + 1
	seq := sequence{open: open, words: make([]string, 0, most), gaps: make([]string, 0, most-1)}
	for len(symbols) > 0 {
		n := runOf(symbols, true)
		seq.words = append(seq.words, symbols[:n])
		symbols = symbols[n:]
		if n = runOf(symbols, false); n > 0 {
			seq.gaps = append(seq.gaps, symbols[:n])
			symbols = symbols[n:]
		}
	}
	return seq
}

// runOf counts the bytes of s before the first rune that is not of a word, or
// is.
func runOf(s string, word bool) int {
	for i, r := range s {
		if wordRune(r) != word {
			return i
		}
	}
	return len(s)
}

// lookUp gives the phrases that are looked for by a folded word alone.
func (l *Lexicon) lookUp(word string) []int32 {
	phrases := slices.Clone(l.closed[word])
	for n := 1; n <= min(len(word), l.longestOpen); n++ {
		phrases = append(phrases, l.open[word[:n]]...)
	}
	slices.Sort(phrases)
	return phrases
}
