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
	closed      map[string][]int32 // phrases by their anchor
	open        map[string][]int32 // phrases whose anchor is an open word, by its beginning
	longestOpen int                // bytes of the longest beginning in open
	mayGoOn     openFilter         // the open words of phrases, anchors or not
	known       memory             // of words, with the phrases of each
}

// A sequence is a phrase as words and what stands between them.
type sequence struct {
	words   []string // folded
	numbers []int32  // of words, as the entries of a Reader have them
	gaps    []string // folded; one space for a run of white space and hyphens
	open    bool     // the last word goes on
	// anchor is the word by which the phrase is looked for: of its words the one
	// that is in the fewest phrases, so that "to the door" is not tried at every to.
	anchor int
}

// AllParts is how many parts the phrases of a Lexicon have.
const AllParts = 4

// NewLexicon makes a Lexicon. It takes the phrases that New takes. The first can be read
// without the others: they are of so many parts, of which all but the last end at the given numbers. named
// are words of small ASCII letters, none of them twice, that a Reader tells apart beside the
// phrases: see Word.Name.
func NewLexicon(phrases []string, ends [AllParts - 1]int, named ...string) (*Lexicon, error) {
	l := &Lexicon{named: len(named), words: slices.Clone(named), closed: map[string][]int32{}, open: map[string][]int32{}}
	for i, end := range append(ends[:], len(phrases)) {
		l.ends[i] = int32(end)
	}
	often := map[string]int{}
	for i, p := range phrases {
		s, open, err := symbols(p)
		if err != nil {
			return nil, fmt.Errorf("phrase %d %q: %w", i, p, err)
		}
		seq := sequenceOf(s, open)
		l.phrases = append(l.phrases, seq)
		for _, w := range seq.words {
			often[w]++
		}
	}
	number := map[string]int32{}
	for i, w := range named {
		number[w] = int32(i) + 1
	}
	for i := range l.phrases {
		l.index(int32(i), often)
		for _, w := range l.phrases[i].words {
			if number[w] == 0 {
				l.words = append(l.words, w)
				number[w] = int32(len(l.words))
			}
			l.phrases[i].numbers = append(l.phrases[i].numbers, number[w])
		}
	}
	l.fillMayGoOn()
	l.known = l.learn()
	return l, nil
}

// fillMayGoOn fills the filter of open words.
func (l *Lexicon) fillMayGoOn() {
	var open list
	for i := range l.phrases {
		if seq := &l.phrases[i]; seq.open {
			open = append(open, phrase{symbols: seq.words[len(seq.words)-1], open: true})
		}
	}
	l.mayGoOn.fill(open.byOpen(), open)
}

// index chooses the anchor of a phrase and notes the phrase under it.
func (l *Lexicon) index(phrase int32, often map[string]int) {
	seq := &l.phrases[phrase]
	for i, w := range seq.words {
		if best := seq.words[seq.anchor]; often[w] < often[best] || often[w] == often[best] && len(w) > len(best) {
			seq.anchor = i
		}
	}
	by := l.closed
	if seq.open && seq.anchor == len(seq.words)-1 {
		by = l.open
		l.longestOpen = max(l.longestOpen, len(seq.words[seq.anchor]))
	}
	word := seq.words[seq.anchor]
	by[word] = append(by[word], phrase)
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

// A candidate is a phrase of several words that may stand where its anchor
// does. Most do not, which the word behind the anchor tells, or the one before it
// when the anchor is the last.
type candidate struct {
	phrase int32
	step   int32 // to that word
	number int32 // that it has
	counts int32 // the bits of number that count: all, or none when that word is open
}

// candidate makes the candidate of a phrase.
func (l *Lexicon) candidate(phrase int32) candidate {
	seq := &l.phrases[phrase]
	last := len(seq.words) - 1
	step := 1
	if seq.anchor == last {
		step = -1
	}
	c := candidate{phrase: phrase, step: int32(step)}
	if at := seq.anchor + step; at < last || !seq.open {
		c.number, c.counts = seq.numbers[at], -1
	}
	return c
}

// lookUp gives the phrases of which a folded word may be the anchor: those of
// that word alone, and the others.
func (l *Lexicon) lookUp(word string) (alone []int32, several []candidate) {
	sort := func(phrases []int32) {
		for _, p := range phrases {
			if len(l.phrases[p].words) == 1 {
				alone = append(alone, p)
			} else {
				several = append(several, l.candidate(p))
			}
		}
	}
	sort(l.closed[word])
	for n := 1; n <= min(len(word), l.longestOpen); n++ {
		sort(l.open[word[:n]])
	}
	return alone, several
}
