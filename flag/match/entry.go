package match

import (
	"math/bits"
)

// An extent is [lo, hi) of a list.
type extent struct{ lo, hi int32 }

// A memory is words, and the phrases that are looked for by each alone. Entry 0 is that of strangers; those
// behind it are the words of the phrases, in the order of their numbers; and behind
// these are words that were seen in texts and may go on from an open word.
//
// Outside this file an entry is told as its number and, in the toldBits lowest bits, the parts of the phrases of
// which it has some.
type memory struct {
	slots   []int32          // by hash: entries of words of no more than keyBytes; 0 is free
	shift   int              // of a hash, to its place in slots
	keys    []wordKey        // by entry
	long    map[string]int32 // the others
	entries []extent         // of phrases; most words have none or one
	words   []string         // by entry, folded
	told    []int32          // by entry
	phrases []int32
}

// stranger is the entry of a word that is in no phrase. Such words are many and
// most stand once: to remember them would only push out the others.
const stranger = 0

// mostEntries is how many words a Reader remembers from one text to the next,
// besides those of the phrases.
const mostEntries = 1 << 13

// A wordKey is all of a folded word of no more than keyBytes: its first eight bytes,
// the first lowest, and the next eight. No byte of a word is 0.
type wordKey struct{ first, second uint64 }

const keyBytes = 16

// wordKeyOf gives the key of a word; that of a longer one is of no use.
func wordKeyOf[T string | []byte](word T) (k wordKey) {
	for i := range min(len(word), keyBytes) {
		if i < 8 {
			k.first |= uint64(word[i]) << (8 * i)
		} else {
			k.second |= uint64(word[i]) << (8 * (i - 8))
		}
	}
	return k
}

func (k wordKey) hash() uint64 {
	return (k.first ^ bits.RotateLeft64(k.second, 31)) * 0xd6e8feb86659fd93
}

// learn makes the memory of the words of the phrases.
func (l *Lexicon) learn() memory {
	m := memory{entries: []extent{stranger: {}}, words: []string{stranger: ""}, keys: []wordKey{stranger: {}}, told: []int32{stranger: 0}, long: map[string]int32{}}
	m.room(4*len(l.words) + 1)
	for _, w := range l.words {
		l.remember(&m, w)
	}
	return m
}

// room makes slots for at least n, and puts the words in them.
func (m *memory) room(n int) {
	width := max(4, bits.Len(uint(n-1)))
	m.slots, m.shift = make([]int32, 1<<width), 64-width
	for i := 1; i < len(m.entries); i++ {
		m.put(int32(i))
	}
}

// put notes an entry in the first free slot for it.
func (m *memory) put(i int32) {
	if len(m.words[i]) > keyBytes {
		m.long[m.words[i]] = m.told[i]
		return
	}
	at := m.keys[i].hash() >> m.shift
	for m.slots[at] != 0 {
		at = (at + 1) & uint64(len(m.slots)-1)
	}
	m.slots[at] = m.told[i]
}

// toldBits is how many bits of an entry tell of its phrases.
const toldBits = AllParts

// find gives the entry of a word.
func (m *memory) find(k wordKey) int32 {
	for at := k.hash() >> (m.shift & 63); ; at++ {
		if entry := m.slots[at&uint64(len(m.slots)-1)]; entry == 0 || m.keys[entry>>toldBits] == k {
			return entry
		}
	}
}

// isSome is 1 for a number that is not 0.
func isSome(x uint64) uint64 { return (x | -x) >> 63 }

// findLong gives the entry of a folded word of any length.
func (m *memory) findLong(folded []byte) (entry int32, known bool) {
	if len(folded) <= keyBytes {
		entry = m.find(wordKeyOf(folded))
		return entry, entry != stranger
	}
	entry, known = m.long[string(folded)]
	return entry, known
}

// remember makes the entry of a folded word that m does not know.
func (l *Lexicon) remember(m *memory, word string) int32 {
	told, phrases := int32(len(m.entries))<<toldBits, l.lookUp(word)
	for _, p := range phrases {
		told |= 1 << l.partOf(p)
	}
	var e extent
	m.phrases, e = behind(m.phrases, phrases)
	m.entries, m.words, m.keys, m.told = append(m.entries, e), append(m.words, word), append(m.keys, wordKeyOf(word)), append(m.told, told)
	if 2*len(m.entries) > len(m.slots) {
		m.room(2 * len(m.slots))
	} else {
		m.put(int32(len(m.entries) - 1))
	}
	return told
}

// behind appends more to all, and gives where it stands.
func behind[T any](all, more []T) ([]T, extent) {
	if len(more) == 0 {
		return all, extent{}
	}
	at := extent{int32(len(all)), int32(len(all) + len(more))}
	return append(all, more...), at
}
