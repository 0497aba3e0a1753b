package prose

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// No text that spells a period is passed over: SpeltPeriods is speltPeriods, sooner.
func TestMayHavePeriod(t *testing.T) {
	pieces := []string{"20", "19", "16", "17", "2016", "1", "4", "31", "/", "-", "–", " to ", " ", ",", ".", "'", "FY", "financial year ", "April", "march", "AUG", "ſept", "may", "Q1", "quarter", "H2", "year ending ", "calendar year ", "st", "of", "145", "1,005", "Rape", "Facebook", "the", "\n"}
	rng := rand.New(rand.NewPCG(1, 30))
	spelt := 0
	for range 60_000 {
		var b strings.Builder
		for range 1 + rng.IntN(7) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
		}
		want := speltPeriods(b.String())
		if got := SpeltPeriods(b.String()); len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %v, want %v", b.String(), got, want)
		}
		if len(want) > 0 {
			spelt++
		}
	}
	if spelt < 5_000 {
		t.Errorf("only %d texts spelt a period", spelt)
	}
	for _, s := range []string{"", "145", "1,005", "Rape of a female", "Other / unknown"} {
		if mayHavePeriod(s) {
			t.Errorf("%q may have a period", s)
		}
	}
}
