package main

import (
	"testing"

	"cyberflag/flag"
)

// A mention is said to leave a doubt only where the doubt is what speaks.
func TestBecameWords(t *testing.T) {
	for _, c := range []struct {
		used, doubtful float64
		want           string
	}{{0.6, 0.1, "tells"}, {0.453, 0.057, "may tell"}, {0.2, 0.4, "leaves it in doubt"}, {0.1, 0.1, "does not tell"}} {
		if got := becameWords(flag.Hit{Channel: "social", Used: c.used, Doubtful: c.doubtful}); got != c.want {
			t.Errorf("used %v, doubtful %v: %q, want %q", c.used, c.doubtful, got, c.want)
		}
	}
}
