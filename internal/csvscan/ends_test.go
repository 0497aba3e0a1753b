package csvscan

import (
	"math/rand/v2"
	"testing"
)

// What is found by vectors is what is found without them.
func TestEndsEitherWay(t *testing.T) {
	if !byVectors {
		t.Skip("skipped: this processor has no vectors, or they are turned off")
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b [64]byte
		for i := range b {
			b[i] = [...]byte{',', '\n', ';', '\t', 'a', '"', 0, byte(r.Uint32())}[r.IntN(8)]
		}
		for _, comma := range []byte(",;\t|") {
			if fast, plain := endsVectors(&b, comma), endsPlainly(&b, comma); fast != plain {
				t.Fatalf("%q with %q: %x by vectors, %x without", b[:], comma, fast, plain)
			}
		}
	}
}
