package match

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is done by vectors is what is done without them, of any bytes.
func TestEitherWay(t *testing.T) {
	if !byVectors {
		t.Skip("skipped: this processor has no vectors, or they are turned off")
	}
	rapid.Check(t, func(t *rapid.T) {
		eitherWay(t, string(rapid.SliceOfN(rapid.Byte(), 0, 400).Draw(t, "bytes")))
	})
	for c := range 256 {
		for n := range 4 * stride {
			some := strings.Repeat("a ", n/2) + strings.Repeat(string([]byte{byte(c)}), n%stride)
			eitherWay(t, some)
			eitherWay(t, some+strings.Repeat("a ", stride))
		}
	}
}

// eitherWay fails t where a text is cut in another way by vectors than plainly.
func eitherWay(t rapid.TB, text string) {
	if len(text) > longestCut {
		return // it is not cut
	}
	var fast Text
	fast.Cut(text)
	bytes := slices.Concat([]byte(text), make([]byte, len(view{})))
	plain, keys := make([]kinds, (len(text)+stride-1)/stride), make([]uint64, len(text)+1)
	count, _ := cutPlainly(bytes, plain, 0, keys)
	if !slices.Equal(plain, fast.kinds) {
		t.Fatalf("of %q kinds are %x plainly, and else %x", text, plain, fast.kinds)
	}
	if !slices.Equal(keys[:count], fast.keys) {
		t.Fatalf("of %q keys are %x plainly, and else %x", text, keys[:count], fast.keys)
	}
	at := wordCursor{t: &fast}
	for i, key := range fast.keys {
		if from := at.start(i); keyIn((*view)(bytes[from:]), 0, plainWords(bytes[from:])) != key {
			t.Fatalf("word %d of %q does not start at %d", i, text, from)
		}
	}
}

// plainWords gives the letters and digits of the first view of bytes.
func plainWords(bytes []byte) uint64 {
	words, _ := mixed((*view)(bytes))
	return words
}
