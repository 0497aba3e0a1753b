package match

import (
	"maps"
	"math/bits"
	"slices"
	"strings"
)

// An extent is [lo, hi) of a list.
type extent struct{ lo, hi int32 }

// A memory is words, and the phrases that are looked for by each alone. Entry 0 is that of strangers; those
// behind it are the words of the phrases, in the order of their numbers; and behind
// these are words that were seen in texts and may go on from an open word, which a Reader has in
// a memory of its own.
//
// Outside this file an entry is told as its number and, in the toldBits lowest bits, the parts of the phrases of
// which it has some.
type memory struct {
	slots []int32          // by hash: entries of words of no more than keyBytes; 0 is free
	shift int              // of a hash, to its place in slots
	keys  []wordKey        // by entry
	long  map[string]int32 // the others
	texts map[int32]string // of these, by entry

	known   *memory  // that this one goes on from, or nil; of what follows it has its own
	entries []extent // of phrases; most words have none or one
	parts   []uint8  // by entry
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

// isFull reports whether the word has keyBytes, or more.
func (k *wordKey) isFull() bool { return k.second>>56 != 0 }

// beginsWith reports whether a word begins with another, as far as keys tell.
func (k *wordKey) beginsWith(w *wordKey) bool {
	first, second := firstBytes[(bits.Len64(w.first)+7)/8], firstBytes[(bits.Len64(w.second)+7)/8]
	return (k.first^w.first)&first|(k.second^w.second)&second == 0
}

func (k wordKey) hash() uint64 {
	return (k.first ^ bits.RotateLeft64(k.second, 31)) * 0xd6e8feb86659fd93
}

// learn makes the memory of words, which are the named ones and those of the phrases.
func (l *Lexicon) learn(words []string) memory {
	n := len(words) + 1
	m := memory{entries: make([]extent, 1, n), keys: make([]wordKey, 1, n), parts: make([]uint8, 1, n), long: map[string]int32{}, texts: map[int32]string{}}
	m.room(4*n - 3)
	for _, w := range words {
		l.remember(&m, w)
	}
	m.phrases = slices.Clone(m.phrases) // no more than is kept
	return m
}

// goOn makes a memory that goes on from m, which it does not change.
func (m *memory) goOn() memory {
	return memory{slots: slices.Clone(m.slots), shift: m.shift, keys: slices.Clip(m.keys), long: maps.Clone(m.long), texts: maps.Clone(m.texts), known: m}
}

// room makes slots for at least n, and puts the words in them.
func (m *memory) room(n int) {
	width := max(4, bits.Len(uint(n-1)))
	m.slots, m.shift = make([]int32, 1<<width), 64-width
	for i := 1; i < len(m.keys); i++ {
		if _, isLong := m.texts[int32(i)]; !isLong {
			m.put(int32(i))
		}
	}
}

// put notes an entry in the first free slot for it.
func (m *memory) put(i int32) {
	at := m.keys[i].hash() >> m.shift
	for m.slots[at] != 0 {
		at = (at + 1) & uint64(len(m.slots)-1)
	}
	m.slots[at] = m.told(i)
}

// of gives the memory that has the phrases of an entry, and its place there.
func (m *memory) of(i int32) (*memory, int32) {
	switch {
	case m.known == nil:
		return m, i
	case int(i) < len(m.known.entries):
		return m.known, i
	}
	return m, i - int32(len(m.known.entries))
}

// phrasesOf gives the phrases of an entry.
func (m *memory) phrasesOf(i int32) []int32 {
	of, at := m.of(i)
	e := of.entries[at]
	return of.phrases[e.lo:e.hi]
}

// told gives an entry as it is told outside this file.
func (m *memory) told(i int32) int32 {
	of, at := m.of(i)
	return i<<toldBits | int32(of.parts[at])
}

// goesOn reports whether the word of an entry goes on from that of another.
func (m *memory) goesOn(i, from int32) bool {
	word, begin := &m.keys[i], &m.keys[from]
	if !word.beginsWith(begin) {
		return false
	}
	return !begin.isFull() || strings.HasPrefix(m.texts[i], m.texts[from])
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
	i, phrases, parts := int32(len(m.keys)), l.lookUp(word), uint8(0)
	for _, p := range phrases {
		parts |= 1 << l.partOf(p)
	}
	var e extent
	m.phrases, e = behind(m.phrases, phrases)
	m.entries, m.keys, m.parts = append(m.entries, e), append(m.keys, wordKeyOf(word)), append(m.parts, parts)
	switch {
	case len(word) > keyBytes:
		word = strings.Clone(word)
		m.long[word], m.texts[i] = m.told(i), word
	case 2*len(m.keys) > len(m.slots):
		m.room(2 * len(m.slots))
	default:
		m.put(i)
	}
	return m.told(i)
}

// behind appends more to all, and gives where it stands.
func behind[T any](all, more []T) ([]T, extent) {
	if len(more) == 0 {
		return all, extent{}
	}
	at := extent{int32(len(all)), int32(len(all) + len(more))}
	return append(all, more...), at
}
