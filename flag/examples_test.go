package flag

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/rules"
)

// TestExamplesOfTheRules decides every line of rules/*.examples. Who trains the
// rules anew reads what changed, and corrects the rules, or the example with its
// reason.
func TestExamplesOfTheRules(t *testing.T) {
	misses, err := CheckExamples(rules.Shipped())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range misses {
		t.Error(m)
	}
	if n := len(rules.Shipped().Examples()); n < 1300 {
		t.Errorf("%d examples: some files were not read", n)
	}
}

// TestEveryRuleHasBothKindsOfExample asks that every rule, or the table that it
// shares its weights with, is shown once where it fires and once where it must
// not.
func TestEveryRuleHasBothKindsOfExample(t *testing.T) {
	noPositive, noNegative := Uncovered(rules.Shipped())
	for _, id := range noPositive {
		t.Errorf("%s has no example in which it fires", id)
	}
	for _, id := range noNegative {
		t.Errorf("%s has no example in which it must not fire", id)
	}
}

// Every spelling that needs no companion is a mention of its rule, alone in a
// text; unless it is a false friend, or part of a longer word of another rule.
func TestEverySpellingIsFound(t *testing.T) {
	j := judge(t)
	longer := 0
	for _, r := range rules.Shipped().Rules() {
		for _, p := range r.Phrases {
			if len(p.Near) > 0 {
				continue
			}
			d, err := j.DecideUnder(text(strings.TrimSuffix(p.Text, "*")), "ho-2017-sms") // which reads texts of other channels too
			if err != nil {
				t.Fatal(err)
			}
			switch found := d.Hits(); {
			case slices.ContainsFunc(found, func(h Hit) bool { return h.Rule == r.ID }):
			case len(found) > 0 || slices.Contains(rules.Shipped().FalseFriends(), p.Text):
				longer++
			default:
				t.Errorf("%s does not find its own %q", r.ID, p.Text)
			}
		}
	}
	t.Logf("%d spellings are part of another rule's or a false friend", longer)
}

// CheckExamples tells every example that comes out otherwise, and Uncovered the
// rules that no example shows; rules of one table need one example together.
func TestCheckExamples(t *testing.T) {
	set := small(t, map[string]string{"a.examples": `
yes "Abuse on Chatter" platform.chatter !sms.text
no "Nothing on Chatter" negation !platform.chatter
yes "No Chatter but texts" sms.text
no "Threats on Chatter" !platform.chatter
`})
	misses, err := CheckExamples(set)
	if err != nil {
		t.Fatal(err)
	}
	if len(misses) != 2 || !strings.HasPrefix(misses[0].String(), `a.examples:4: "No Chatter but texts": want yes, got no (`) {
		t.Errorf("misses = %v", misses)
	}
	if why := misses[1].Why; !strings.HasPrefix(why, "want no, got yes (") || !strings.HasSuffix(why, "); platform.chatter fired") {
		t.Errorf("an example with two faults is told as %q", why)
	}
	noPositive, noNegative := Uncovered(set)
	if diff := cmp.Diff([]string{"platforms.dating", "unsaid.message"}, noPositive); diff != "" {
		t.Errorf("without a positive example (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"platforms.dating", "unsaid.message"}, noNegative); diff != "" {
		t.Errorf("without a negative example (-want +got):\n%s", diff)
	}
}

// A miss must be noticed: an example with the wrong answer, and one that
// names a rule which does not fire.
func TestCheckExamplesFails(t *testing.T) {
	j, err := NewJudge(small(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	d := j.Decide(text("He messaged me on Chatter."))
	for _, e := range []rules.Example{
		{Answer: "no"},
		{Answer: "yes", Fires: []string{"platform.cupid"}},
		{Answer: "yes", Silent: []string{"platform.chatter"}},
	} {
		if len(differences(e, d)) == 0 {
			t.Errorf("example %+v passes", e)
		}
	}
}
