package match

// An entry is a word that was seen, and the phrases that may have it as anchor.
type entry struct {
	word    string
	head    uint64 // its first 8 bytes
	rest    uint32 // as in a place
	alone   []int32
	several []candidate
}

// stranger is the entry of a number that is in no phrase. Numbers are many and
// each stands once: to remember them would only push out the words.
const stranger = 0

// mostEntries is how many words a Reader remembers from one text to the next: a
// force's texts use some ten thousand, most of them once.
const mostEntries = 1 << 14

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

// hasTail is set in the rest of a word with a tail.
const hasTail = 1 << 31

// restOf makes one number of the tail and the length of a word. A word without a
// tail is told by it and its head; of others it only tells most apart.
func restOf(tail uint64, length int) uint32 {
	if tail == 0 {
		return uint32(length)
	}
	return uint32(tail*golden>>32) + uint32(length) | hasTail
}

func hashOf(head uint64, rest uint32) uint64 {
	h := (head ^ uint64(rest)*golden) * 0xd6e8feb86659fd93
	return h ^ h>>32
}

// entryOf gives the entry of a word in any case, of which head and tail are
// the ends.
func (r *Reader) entryOf(word string, head, tail uint64) int32 {
	mask := uint64(len(r.slots) - 1)
	rest := restOf(tail, len(word))
	for slot := hashOf(head, rest) & mask; ; slot = (slot + 1) & mask {
		p := &r.slots[slot]
		if p.entry == 0 {
			if word[0] <= '9' && !r.lexicon.digits[word[0]] {
				return stranger
			}
			return r.remember(word, head, rest, slot)
		}
		if p.head == head && p.rest == rest && (rest&hasTail == 0 || r.isWord(word, p.entry-1)) {
			return p.entry - 1
		}
	}
}

// isWord reports whether word is that of an entry.
func (r *Reader) isWord(word string, entry int32) bool {
	known := r.entries[entry].word
	return len(known) == len(word) && isFolded(word, known)
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

// remember makes the entry of a word that was not seen before.
func (r *Reader) remember(word string, head uint64, rest uint32, slot uint64) int32 {
	b := []byte(word) // a copy: the text is not kept
	for i, c := range b {
		b[i] = lower(c)
	}
	word = string(b)
	e := entry{word: word, head: head, rest: rest}
	e.alone, e.several = r.lexicon.lookUp(word)
	r.entries = append(r.entries, e)
	r.slots[slot] = place{head, rest, int32(len(r.entries))}
	if 2*len(r.entries) >= len(r.slots) {
		r.grow()
	}
	return int32(len(r.entries)) - 1
}

// grow doubles the slots. It happens within a text of very many words only.
func (r *Reader) grow() {
	r.slots = make([]place, 2*len(r.slots))
	mask := uint64(len(r.slots) - 1)
	for i := range r.entries {
		e := &r.entries[i]
		slot := hashOf(e.head, e.rest) & mask
		for r.slots[slot].entry != 0 {
			slot = (slot + 1) & mask
		}
		r.slots[slot] = place{e.head, e.rest, int32(i + 1)}
	}
}

// forget drops what was learnt of words but those of the phrases, and the
// memory of a long text.
func (r *Reader) forget() {
	r.entries = []entry{stranger: {}}
	r.slots = make([]place, 2*mostEntries)
	for _, w := range r.lexicon.words { // first, so that their entries are their numbers
		head, tail := ends(w)
		r.entryOf(w, head, tail)
	}
}
