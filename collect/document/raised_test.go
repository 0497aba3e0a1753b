package document

import "testing"

// A raised digit is a note mark; it once called itself without end.
func TestRaisedDigit(t *testing.T) {
	got := plainText("128²")
	if got.Plain != "128" || len(got.Cuts) != 1 || got.Cuts[0].Text != "²" {
		t.Errorf("plainText(128²) = %+v", got)
	}
}
