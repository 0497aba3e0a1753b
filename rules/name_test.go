package rules

import "testing"

func TestWantName(t *testing.T) {
	for name, want := range map[string]string{"platforms.rules.txt": "platforms.rules", "A.RULES": "A.rules", "İnternet.rules": "İnternet.rules", "version.txt": "VERSION", "İ": "İ", ".rules": ".rules", "notes.txt": "notes.txt"} {
		if got := wantName(name); got != want {
			t.Errorf("%s: want the name %s, got %s", name, want, got)
		}
	}
}
