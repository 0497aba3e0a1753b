package prose

import (
	"testing"

	"cyberflag/internal/lazyre"
)

// Every expression of the room can be compiled; they are only when they are used.
func TestExpressions(t *testing.T) {
	if lazyre.CompileAll() == 0 {
		t.Error("there are none: the test looks at nothing")
	}
}
