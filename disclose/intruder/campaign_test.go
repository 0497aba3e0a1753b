package intruder_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// shortCampaign is how many sets a normal run attacks; CYBERFLAG_CAMPAIGN asks
// for more (make campaign), CYBERFLAG_SEED for others, CYBERFLAG_KIND for those with
// some words in their name.
const shortCampaign = 100

// TestCampaign protects random sets of tables with disclose.Protect and attacks
// all that is published of each set together. The intruder knows of every mark
// whether it is small or company, which no reader is told. No small count may
// be worked out, and no interval may miss the count itself.
func TestCampaign(t *testing.T) {
	sets, seed := setting(t, "CYBERFLAG_CAMPAIGN", shortCampaign), setting(t, "CYBERFLAG_SEED", 1)
	total := map[string]*tally{}
	kinds := slices.DeleteFunc(slices.Clone(kinds), func(k kind) bool { return !strings.Contains(k.name, os.Getenv("CYBERFLAG_KIND")) })
	if len(kinds) == 0 {
		t.Fatalf("no kind of sets has %q in its name", os.Getenv("CYBERFLAG_KIND"))
	}
	for i := range sets {
		kind := kinds[i%len(kinds)]
		if total[kind.name] == nil {
			total[kind.name] = new(tally)
		}
		attackSet(t, seed, i, kind, total[kind.name])
	}
	var all tally
	for _, kind := range kinds {
		if n := total[kind.name]; n != nil {
			t.Logf("%-52s %s", kind.name, n)
			all.add(*n)
		}
	}
	t.Logf("%-52s %s", "all", all)
	if out := all.sets - all.refused; out > 0 && all.revealed == 0 {
		t.Logf("none of %d sets let out leaks: by the rule of three at most %.3f %% of such sets do (95 %% confidence)", out, 300/float64(out))
	}
	if sets >= shortCampaign && all.small == 0 {
		t.Error("the campaign attacked no small count: it is not looking")
	}
}

// attackSet makes, protects and attacks one set.
func attackSet(t *testing.T, seed, set int, kind kind, sum *tally) {
	t.Helper()
	w := newWorld(rand.New(rand.NewPCG(uint64(seed), uint64(set))))
	kind.make(w)
	if err := w.attack(sum); err != nil {
		t.Errorf("seed %d, set %d, %s: %v", seed, set, kind.name, err)
	}
}

// TestSetsThatLeaked holds linked tables of which small counts could once be
// worked out by an intruder who knew which marks of the earlier table were small,
// as the publisher of the second no longer did.
func TestSetsThatLeaked(t *testing.T) {
	var sum tally
	for name, sets := range map[string][][2]int{
		"linked, counts unknown":               {{1, 182}, {20261128, 853}, {20261128, 3449}, {20261128, 8091}},
		"linked, counts unknown, then rounded": {{1, 221}, {2, 1230}, {2, 1393}, {2, 2479}, {2, 3716}},
	} {
		of := kinds[slices.IndexFunc(kinds, func(k kind) bool { return k.name == name })]
		for _, at := range sets {
			attackSet(t, at[0], at[1], of, &sum)
		}
	}
	if sum.small == 0 {
		t.Error("no small count was attacked")
	}
}

// setting reads a number from the environment.
func setting(t *testing.T, name string, usual int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		t.Fatalf("%s is %q, want a whole number", name, text)
	}
	return n
}

// A tally is what a campaign came to.
type tally struct{ sets, refused, tables, hidden, small, revealed, company, unproven int }

func (n *tally) add(m tally) {
	n.sets, n.refused, n.tables, n.hidden = n.sets+m.sets, n.refused+m.refused, n.tables+m.tables, n.hidden+m.hidden
	n.small, n.revealed, n.company, n.unproven = n.small+m.small, n.revealed+m.revealed, n.company+m.company, n.unproven+m.unproven
}

func (n tally) String() string {
	return fmt.Sprintf("sets %d, of them refused %d; tables %d, cells attacked %d, small counts %d, revealed %d; company revealed %d, unproven %d",
		n.sets, n.refused, n.tables, n.hidden, n.small, n.revealed, n.company, n.unproven)
}
