package check

import (
	"strings"
	"testing"
)

// TestParts asks that the parts of a text are the text, and its claims are
// numbered in order.
func TestParts(t *testing.T) {
	text := "Kent had 63 crimes, then 361: up 473%."
	r := Check(Story{Text: text}, nil)
	var all strings.Builder
	next := 1
	for _, p := range r.Parts(text) {
		all.WriteString(p.Text)
		if p.Claim == nil {
			continue
		}
		if p.Number != next || p.Claim.Quote != p.Text {
			t.Errorf("part %q is claim %d %q, want number %d", p.Text, p.Number, p.Claim.Quote, next)
		}
		next++
	}
	if all.String() != text || next != len(r.Claims)+1 || next < 3 {
		t.Errorf("parts %q with %d claims of %d", all.String(), next-1, len(r.Claims))
	}
}
