package match

import "math/bits"

// An entry is the phrases that may have a word as their anchor: those of it alone,
// as [lo, hi) of memory.alone, and the others of memory.several. Most words have
// none or one, and an entry is looked at for every word of a text, so it is small.
type entry struct{ alone, several extent }

type extent struct{ lo, hi int32 }

// A memory is words and the phrases of each. Entry 0 is that of strangers; those
// behind it are the words of the phrases, in the order of their numbers; and behind
// these are words that were seen in texts and may go on from an open word.
type memory struct {
	slots   []place // by hash
	shift   int     // of a hash, to its place in slots
	entries []entry
	words   []string // by entry, folded
	tails   []uint64 // by entry: the last 8 bytes of a word that has more
	alone   []int32
	several []candidate
}

// stranger is the entry of a word that is in no phrase. Such words are many and
// most stand once: to remember them would only push out the others.
const stranger = 0

// mostEntries is how many words a Reader remembers from one text to the next,
// besides those of the phrases.
const mostEntries = 1 << 13

// A place in the slots has what tells an entry from nearly all others.
type place struct {
	head  uint64
	rest  uint32 // of the tail and the length; 0 is free
	entry int32  // twice the entry, and 1 more when it has phrases
}

// ends gives the first and the last 8 bytes of a word, its ASCII letters small;
// a word of at most 8 bytes has no last ones.
func ends(word string) (head, tail uint64) {
	for i := range min(8, len(word)) {
		head |= uint64(lower(word[i])) << (8 * i)
	}
	if len(word) > 8 {
		for i := range 8 {
			tail |= uint64(lower(word[len(word)-8+i])) << (8 * i)
		}
	}
	return head, tail
}

// restOf makes one number of the tail and the length of a word, which with its head
// tells it from nearly all others.
func restOf(tail uint64, length int) uint32 {
	return uint32(tail*golden>>32)&^(1<<8-1) | uint32(min(length, 255))
}

func hashOf(head uint64, rest uint32) uint64 {
	return (head ^ uint64(rest)*golden) * 0xd6e8feb86659fd93
}

// learn makes the memory of the words of the phrases.
func (l *Lexicon) learn() memory {
	m := memory{entries: []entry{stranger: {}}, words: []string{stranger: ""}, tails: []uint64{stranger: 0}}
	m.room(4*len(l.words) + 1)
	for _, w := range l.words {
		l.remember(&m, w)
	}
	return m
}

// room makes slots for at least n, and puts the words in them.
func (m *memory) room(n int) {
	width := max(4, bits.Len(uint(n-1)))
	m.slots, m.shift = make([]place, 1<<width), 64-width
	for i := 1; i < len(m.entries); i++ {
		m.put(int32(i))
	}
}

// put notes an entry in the first free slot for it.
func (m *memory) put(i int32) {
	e, word := &m.entries[i], m.words[i]
	head, tail := ends(word)
	rest := restOf(tail, len(word))
	slot := hashOf(head, rest) >> m.shift
	for m.slots[slot].rest != 0 {
		slot = (slot + 1) & uint64(len(m.slots)-1)
	}
	p := place{head, rest, 2 * i}
	if *e != (entry{}) {
		p.entry++
	}
	m.slots[slot] = p
}

// find gives the place of a word in any case, of which the ends are given, or nil
// when it is not known.
func (m *memory) find(word string, head, tail uint64) *place {
	rest := restOf(tail, len(word))
	for slot := hashOf(head, rest) >> m.shift; ; slot = (slot + 1) & uint64(len(m.slots)-1) {
		p := &m.slots[slot]
		if p.head^head|uint64(p.rest^rest) == 0 && (len(word) <= 8 || m.isWord(word, tail, p.entry/2)) {
			return p
		}
		if p.rest == 0 {
			return nil
		}
	}
}

// isWord reports whether word is that of an entry with the same head and length: up
// to 16 letters, head and tail are all of it.
func (m *memory) isWord(word string, tail uint64, entry int32) bool {
	return m.tails[entry] == tail && (len(word) <= 16 || len(word) == len(m.words[entry]) && isFolded(word, m.words[entry]))
}

// isFolded reports whether word, in any case of its ASCII letters, begins with
// known.
func isFolded(word, known string) bool {
	if len(word) < len(known) {
		return false
	}
	for i := range len(known) {
		if lower(word[i]) != known[i] {
			return false
		}
	}
	return true
}

// remember makes the entry of a folded word that m does not know.
func (l *Lexicon) remember(m *memory, word string) {
	alone, several := l.lookUp(word)
	var e entry
	m.alone, e.alone = behind(m.alone, alone)
	m.several, e.several = behind(m.several, several)
	_, tail := ends(word)
	m.entries, m.words, m.tails = append(m.entries, e), append(m.words, word), append(m.tails, tail)
	if 2*len(m.entries) > len(m.slots) {
		m.room(2 * len(m.slots))
	} else {
		m.put(int32(len(m.entries) - 1))
	}
}

// behind appends more to all, and gives where it stands.
func behind[T any](all, more []T) ([]T, extent) {
	if len(more) == 0 {
		return all, extent{}
	}
	at := extent{int32(len(all)), int32(len(all) + len(more))}
	return append(all, more...), at
}
