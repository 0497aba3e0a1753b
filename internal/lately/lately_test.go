package lately

import (
	"strconv"
	"strings"
	"sync"
	"testing"
)

// Whoever asks at the same time is given what the work gives.
func TestOf(t *testing.T) {
	var k Known[int]
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range 10_000 {
				text := strings.Repeat("x", i%5_000)
				if got := k.Of(text, func(s string) int { return len(s) }); got != len(text) {
					t.Errorf("%d for %d", got, len(text))
				}
			}
		})
	}
	all.Wait()
}

// A text is worked on once while nothing else takes its place, and a very long one each time.
func TestWorkedOnOnce(t *testing.T) {
	var k Known[int]
	n := 0
	work := func(s string) int { n++; return n }
	for range 5 {
		k.Of("2016/17", work)
	}
	if n != 1 {
		t.Errorf("worked %d times", n)
	}
	long := strings.Repeat("x", longest+1)
	k.Of(long, work)
	k.Of(long, work)
	if n != 3 {
		t.Errorf("a long text is kept")
	}
	for i := range 10 * slots {
		k.Of(strconv.Itoa(i), work)
	}
	if k.Of("2016/17", work); n < 10*slots {
		t.Errorf("more is kept than there is room for: %d", n)
	}
}
