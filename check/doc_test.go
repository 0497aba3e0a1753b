package check

import (
	"os"
	"strings"
	"testing"
)

// TestCheckingPage asks of doc/checking.md that it explains every verdict and
// every kind.
func TestCheckingPage(t *testing.T) {
	page, err := os.ReadFile("../doc/checking.md")
	if err != nil {
		t.Fatal(err)
	}
	explained := func(name string) bool {
		return strings.Contains(string(page), "\n| "+strings.ReplaceAll(name, "_", " ")+" | ")
	}
	for _, v := range Verdicts {
		if !explained(string(v)) || Meaning(v) == "" {
			t.Errorf("verdict %s is not explained", v)
		}
	}
	for _, k := range Kinds {
		if !explained(string(k)) {
			t.Errorf("kind %s is not explained", k)
		}
	}
	if explained("no such kind") {
		t.Error("the test finds what is not there")
	}
}
