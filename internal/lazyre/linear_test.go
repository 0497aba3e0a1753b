package lazyre

import (
	"strings"
	"testing"
	"time"
)

// TestReferenceCases runs the expression of the shared reference set, topic C, that takes
// other engines forever: here its time is in proportion to the text.
func TestReferenceCases(t *testing.T) {
	t.Run("regex_linear", func(t *testing.T) {
		text := strings.Repeat("a", 1_048_576) + "!"
		start := time.Now()
		if New(`^(a+)+$`).MatchString(text) {
			t.Error("matches a text that ends in another letter")
		}
		if took := time.Since(start); took > 20*time.Second { // 0.1 s on a quiet machine; doubling with each letter it would never end
			t.Errorf("took %v for a MiB", took)
		}
	})
}
