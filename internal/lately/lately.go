// Package lately remembers what was made of texts a moment ago. A reader of answers asks the same of
// each cell and sentence some twenty times, in rules that know nothing of one another. It remembers
// for speed alone: what is asked must depend on the text and on nothing else, so that an answer is the
// same with and without.
package lately

import (
	"hash/maphash"
	"sync/atomic"
)

const (
	slots   = 2048  // a text takes the place of another one that falls on its slot
	longest = 8_000 // bytes of a text that is kept, those of the longest paragraph; a sentence has 100
)

// Known is what was made of texts. It is safe for concurrent use.
type Known[T any] struct {
	slots [slots]atomic.Pointer[known[T]]
}

// A known is a text and what was made of it. Neither changes.
type known[T any] struct {
	text string
	what T
}

var seed = maphash.MakeSeed()

// Of gives work(text), worked out now or a moment ago. What it gives is shared.
func (k *Known[T]) Of(text string, work func(string) T) T {
	if len(text) > longest {
		return work(text)
	}
	slot := &k.slots[maphash.String(seed, text)%slots]
	if have := slot.Load(); have != nil && have.text == text {
		return have.what
	}
	what := work(text)
	slot.Store(&known[T]{text, what})
	return what
}
