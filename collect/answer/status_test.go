package answer_test

import (
	"os"
	"strings"
	"testing"
)

// TestStatuses reads each line of testdata/statuses.txt as the answer to one question.
func TestStatuses(t *testing.T) {
	data, err := os.ReadFile("testdata/statuses.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		want, words, ok := strings.Cut(line, " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3\n"+words+"\n")
		got := strings.Join(outline(r), "; ")
		if got != "Q3 "+want {
			t.Errorf("%q: got %q, want %q", words, got, "Q3 "+want)
		}
	}
	if n < 60 {
		t.Errorf("%d statuses, want at least 60", n)
	}
}
