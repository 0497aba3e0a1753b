package rules

import "testing"

func TestShippedRulesLoad(t *testing.T) {
	if _, err := Load(shipped); err != nil {
		t.Fatal(err)
	}
}
