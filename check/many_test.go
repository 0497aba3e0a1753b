package check

import (
	"fmt"
	"strings"
	"testing"
)

// TestManyNumbers asks that a text of many numbers in one sentence is read to
// its end. Sums are looked for among few neighbours and changes between few
// pairs; without those limits this test takes minutes.
func TestManyNumbers(t *testing.T) {
	var b strings.Builder
	b.WriteString("Offences rose by 12 per cent: ")
	for i := range 400 {
		fmt.Fprintf(&b, "%d, ", 100+i)
	}
	r := Check(Story{Text: b.String()}, nil)
	if len(r.Claims) != 401 {
		t.Errorf("%d claims, want 401", len(r.Claims))
	}
}
