package answer_test

import (
	"os"
	"strings"
	"testing"

	"cyberflag/internal/lazyre"
)

// Every expression of the room can be compiled; they are only when they are used.
func TestExpressions(t *testing.T) {
	if lazyre.CompileAll() == 0 {
		t.Error("there are none: the test looks at nothing")
	}
}

// No expression is told that it cannot match a text that it matches.
func TestExpressionsAreNotRuledOut(t *testing.T) {
	data, err := os.ReadFile(shapesFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	for i := 0; i < len(lines); i += 13 {
		for _, source := range lazyre.Wrong(lines[i]) {
			t.Errorf("%.80s matches %q", source, lines[i])
		}
	}
}
