package flag

import "strings"

// A recall keeps what was last made of values such as those of a coded column,
// of which an extract has some dozens: it is a table with open
// places that forgets one value when another finds no free place. It is not safe for concurrent use.
type recall[V any] struct {
	make  func(a, b string) V
	slots [1 << recallBits]recalled[V]
	once  V // of values that are too long to keep
}

type recalled[V any] struct {
	a, b  string // in memory of its own
	value V
	full  bool
}

const recallBits = 9

// recallTries is how many slots may hold a value.
const recallTries = 8

// longestRecalled is the most bytes of two values that are kept: longer ones are
// free text, and come once.
const longestRecalled = 300

// of gives what make makes of two values. It is good until the next call.
func (r *recall[V]) of(a, b string) *V {
	at := (endsOf(a)*31 + endsOf(b)) * 0x9e3779b97f4a7c15 >> (64 - recallBits)
	if slot := &r.slots[at]; slot.a == a && slot.b == b && slot.full { // as nearly always
		return &slot.value
	}
	for i := range uint64(recallTries) {
		slot := &r.slots[(at+i)%(1<<recallBits)]
		switch {
		case slot.a == a && slot.b == b && slot.full:
			return &slot.value
		case !slot.full:
			return r.keep(slot, a, b)
		}
	}
	return r.keep(&r.slots[at], a, b)
}

// keep makes a value and keeps it in slot.
func (r *recall[V]) keep(slot *recalled[V], a, b string) *V {
	value := r.make(a, b)
	if len(a)+len(b) > longestRecalled {
		r.once = value
		return &r.once
	}
	*slot = recalled[V]{strings.Clone(a), strings.Clone(b), value, true}
	return &slot.value
}

// endsOf mixes the length, the beginning and the end of s: the names of offences
// differ in one of them.
func endsOf(s string) uint64 {
	n := len(s)
	switch {
	case n >= 8:
		return eight(s, 0) ^ eight(s, n-8)>>3 ^ uint64(n)<<56
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n/2])<<16 | uint64(s[n-2])<<24 | uint64(s[n-1])<<32 | uint64(n)<<56
	case n == 1:
		return uint64(s[0]) | 1<<56
	}
	return 0
}

// eight gives the 8 bytes of s at i, the first lowest.
func eight(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
