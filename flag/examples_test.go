package flag

import (
	"testing"

	"cyberflag/rules"
)

// TestExamplesOfTheRules decides every line of rules/*.examples.
func TestExamplesOfTheRules(t *testing.T) {
	misses, err := CheckExamples(rules.Shipped())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range misses {
		t.Error(m)
	}
	if n := len(rules.Shipped().Examples()); n < 600 {
		t.Errorf("%d examples: some files were not read", n)
	}
}

// TestEveryRuleHasBothKindsOfExample asks that every rule is shown once where
// it fires and once where it must not, and every context where it applies.
func TestEveryRuleHasBothKindsOfExample(t *testing.T) {
	noPositive, noNegative := Uncovered(rules.Shipped())
	for _, id := range noPositive {
		t.Errorf("rule %s has no example in which it fires", id)
	}
	for _, id := range noNegative {
		t.Errorf("rule %s has no example in which it must not fire", id)
	}
	shown := map[string]bool{}
	for _, e := range rules.Shipped().Examples() {
		for _, id := range e.Fires {
			shown[id] = true
		}
	}
	for _, c := range rules.Shipped().Contexts() {
		if c.ID != "other-channel" && !shown[c.ID] { // it is shown by the rules it cancels
			t.Errorf("context %s has no example in which it applies", c.ID)
		}
	}
}

// A miss must be noticed: an example with the wrong answer, and one that
// names a rule which does not fire.
func TestCheckExamplesFails(t *testing.T) {
	d := judge(t).Decide(text("He messaged me on Facebook."))
	for _, e := range []rules.Example{
		{Answer: "no"},
		{Answer: "yes", Fires: []string{"platform.whatsapp"}},
		{Answer: "yes", Silent: []string{"platform.facebook"}},
	} {
		if len(differences(e, d)) == 0 {
			t.Errorf("example %+v passes", e)
		}
	}
}
