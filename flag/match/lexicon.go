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
	ends        [AllParts]int32 // of the parts of the phrases
	phrases     []numbered
	numbers     []int32            // of the words of phrases
	gaps        [][]string         // between them
	closed      map[string][]int32 // phrases of one word, and of two of which the second is open, by the first, until they are in known
	open        map[string][]int32 // phrases of one open word
	longestOpen int                // bytes of the longest in open
	pairs       [2]*pairSet        // the others: of the first part, and of all that follow
	mayGoOn     beginnings         // the open words of phrases
	known       memory             // of words, with the phrases of each
}

// A sequence is a phrase as words and what stands between them.
type sequence struct {
	words []string // folded
	gaps  []string // folded; one space for a run of white space, hyphens and opening brackets
	open  bool     // the last word goes on
}

// A numbered is a sequence of which the words are numbers, and the gaps too. There are
// some forty thousand.
type numbered struct {
	words int32 // where they begin in Lexicon.numbers; those of the next phrase are behind them
	gaps  int32 // into Lexicon.gaps, times two, and one more for an open phrase; the first are all one space, as most are
}

func (p *numbered) open() bool { return p.gaps&1 != 0 }

// AllParts is how many parts the phrases of a Lexicon have.
const AllParts = 5

// NewLexicon makes a Lexicon. It takes the phrases that New takes. They are of so many
// parts, which a Reader can find without the others, and of which all but the last end at the given numbers. named
// are words of small ASCII letters, none of them twice, that a Reader tells apart beside the
// phrases: see Word.Name.
func NewLexicon(phrases []string, ends [AllParts - 1]int, named ...string) (*Lexicon, error) {
	l := &Lexicon{closed: map[string][]int32{}, open: map[string][]int32{}}
	for i, end := range append(ends[:], len(phrases)) {
		l.ends[i] = int32(end)
	}
	sequences, folded := make([]sequence, len(phrases)), make([]string, len(phrases))
	for i, p := range phrases {
		s, open, err := symbols(p)
		if err != nil {
			return nil, fmt.Errorf("phrase %d %q: %w", i, p, err)
		}
		if folded[i] = s; runOf(s, true) == len(s) { // one word, as most are
			sequences[i] = sequence{words: folded[i : i+1 : i+1], open: open}
		} else {
			sequences[i] = sequenceOf(s, open)
		}
	}
	words := l.number(sequences, named)
	l.index(sequences)
	l.known = l.learn(words)
	l.closed = nil
	return l, nil
}

// number notes phrases by the numbers of their words, and gives the words, the named ones and every
// word of a phrase: the number of each is its place plus 1.
func (l *Lexicon) number(sequences []sequence, named []string) (words []string) {
	number, gaps, count := make(map[string]int32, len(named)+len(sequences)), map[string]int32{}, 0
	words = append(make([]string, 0, len(named)+len(sequences)), named...)
	for i, w := range words {
		number[w] = int32(i) + 1
	}
	for i := range sequences {
		count += len(sequences[i].words)
	}
	l.numbers, l.phrases, l.gaps = make([]int32, 0, count), make([]numbered, 0, len(sequences)+1), [][]string{nil}
	for _, seq := range sequences {
		p := numbered{words: int32(len(l.numbers))}
		for _, w := range seq.words {
			if number[w] == 0 {
				words = append(words, w)
				number[w] = int32(len(words))
			}
			l.numbers = append(l.numbers, number[w])
		}
		if joined := strings.Join(seq.gaps, "\x00"); strings.Trim(joined, " \x00") != "" {
			if gaps[joined] == 0 {
				gaps[joined] = int32(len(l.gaps))
				l.gaps = append(l.gaps, strings.Split(joined, "\x00"))
			}
			p.gaps = 2 * gaps[joined]
		}
		if seq.open {
			p.gaps++
		}
		l.phrases = append(l.phrases, p)
	}
	l.phrases = append(l.phrases, numbered{words: int32(count)})
	return words
}

// numbersOf gives the numbers of the words of a phrase.
func (l *Lexicon) numbersOf(phrase int32) []int32 {
	return l.numbers[l.phrases[phrase].words:l.phrases[phrase+1].words]
}

// gap gives what stands between two words of a phrase.
func (l *Lexicon) gap(p *numbered, i int) string {
	if p.gaps < 2 {
		return " "
	}
	return l.gaps[p.gaps>>1][i]
}

// A beginnings is the open words of phrases: a filter of the beginnings of words. Those of three
// letters and fewer have a bit for all three that a word may begin with, and would fill
// an openFilter, in which every word that may go on from them has its own.
type beginnings struct {
	short [1 << (3*letterBits - 6)]uint64
	long  openFilter
}

// letterBits are as many as tell letters apart, in which digits look like some of them.
const letterBits = 5

// add adds an open word. Only strangers are held to the filter, so it takes whatever multiplier
// comes first.
func (b *beginnings) add(word string) {
	if b.long.odd = golden; len(word) < openWidth {
		b.addShort(keyOf(word), len(word))
	} else {
		b.long.seen[b.long.place(keyOf(word))] |= nextBits(word)
	}
}

// addShort adds a key of so many letters, and all of three that it may go on to be.
func (b *beginnings) addShort(key uint64, letters int) {
	place := shortPlace(key)
	if b.short[place>>6] |= 1 << (place & 63); letters == 3 {
		return
	}
	for c := range uint64(1 << letterBits) {
		b.addShort(key|c<<(8*letters), letters+1)
	}
}

func shortPlace(key uint64) uint64 {
	const one = 1<<letterBits - 1
	return key&one | key>>8&one<<letterBits | key>>16&one<<(2*letterBits)
}

// bit is 1 for a word with this key that may go on from an open one, and else 0.
func (b *beginnings) bit(key uint64) uint64 {
	place := shortPlace(key)
	return b.short[place>>6]>>(place&63)&1 | b.long.bit(key)
}

// index notes by what each phrase is looked for.
func (l *Lexicon) index(sequences []sequence) {
	places := [2]map[wordPair][]pairPlace{{}, {}}
	for i, seq := range sequences {
		phrase := int32(i)
		if seq.open {
			l.mayGoOn.add(seq.words[len(seq.words)-1])
		}
		if at := seq.rarestPair(); at >= 0 {
			set, numbers := places[min(l.partOf(phrase), 1)], l.numbersOf(phrase)
			pair := pairOf(numbers[at], numbers[at+1])
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

// lookUp gives the phrases that are looked for by a folded word alone: those that end with it, and then
// those that go on, the shortest first.
func (l *Lexicon) lookUp(word string) []int32 {
	phrases := slices.Clone(l.closed[word])
	for n := 1; n <= min(len(word), l.longestOpen); n++ {
		phrases = append(phrases, l.open[word[:n]]...)
	}
	return phrases
}
