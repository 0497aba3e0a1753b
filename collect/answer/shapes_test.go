package answer_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

var update = flag.Bool("update", false, "rewrite what is wanted in testdata; read what changed before you commit it")

const shapesFile = "testdata/shapes.txt"

// TestShapesFile reads the answers of testdata/shapes.txt: each with what they try,
// and what must be read from them.
func TestShapesFile(t *testing.T) {
	data, err := os.ReadFile(shapesFile)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	n := 0
	for part := range strings.SplitSeq(string(data), "=== ") {
		head, rest, ok := strings.Cut(part, "\n")
		text, want, found := strings.Cut(rest, "--- want\n")
		if !ok || !found {
			continue
		}
		n++
		name, _, _ := strings.Cut(head, " ")
		got := strings.Join(outline(read(t, name, text)), "\n") + "\n"
		fmt.Fprintf(&out, "=== %s\n%s--- want\n%s", head, text, got)
		if got != want && !*update {
			t.Errorf("%s:\n got %s\nwant %s", head, got, want)
		}
	}
	if n < 25 {
		t.Errorf("%d shapes, want at least 25", n)
	}
	if *update {
		if err := os.WriteFile(shapesFile, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// outline gives figures and questions in a short form.
func outline(r answer.Reading) []string {
	out := brief(r)
	for _, q := range r.Questions {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s", q.Question, q.Status, strings.Join(q.Exemptions, " "))))
	}
	return slices.Compact(out)
}
