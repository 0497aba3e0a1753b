package flag

import (
	"testing"

	"cyberflag/record"
	"cyberflag/rules"
)

// What two cues say together, and a cue with the mention's own table, counts where
// both stand.
func TestPairs(t *testing.T) {
	const text = "Laptop stolen, Facebook open on it."
	plain := judgeWith(t)
	base := weightOf(t, plain, text)
	for _, c := range []struct {
		why  string
		w    rules.Weight
		want float64
	}{
		{"two cues in the sentence", rules.Weight{Name: "goods+steal", Zone: rules.InSentence, Used: -2}, -2},
		{"a zone in which they do not stand", rules.Weight{Name: "goods+steal", Zone: rules.Under, Used: -2}, 0},
		{"a cue and the mention's own table", rules.Weight{Name: "goods+platforms.social", Zone: rules.InText, Used: -1}, -1},
		{"a cue and another table", rules.Weight{Name: "goods+platforms.dating", Zone: rules.InText, Used: -1}, 0},
	} {
		if got := weightOf(t, judgeWith(t, c.w), text) - base; !near(got, c.want) {
			t.Errorf("%s moves the mention by %v, want %v", c.why, got, c.want)
		}
	}
}

func shipped(t *testing.T) *rules.Set {
	t.Helper()
	return rules.Shipped()
}

func judgeOf(t *testing.T, set *rules.Set) *Judge {
	t.Helper()
	j, err := NewJudge(set)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// judgeWith gives a judge of the shipped rules with these weights of pairs and no
// others.
func judgeWith(t *testing.T, pairs ...rules.Weight) *Judge {
	t.Helper()
	l := shipped(t).Learnt()
	l.Words = nil
	l.Weights = append(singles(l.Weights), pairs...)
	return judgeOf(t, shipped(t).WithLearnt(l))
}

func singles(weights []rules.Weight) (kept []rules.Weight) {
	for _, w := range weights {
		if !w.IsPair() {
			kept = append(kept, w)
		}
	}
	return kept
}

// weightOf gives the weight of the mention of Facebook in text, and holds it to
// the sum of its parts.
func weightOf(t *testing.T, j *Judge, text string) float64 {
	t.Helper()
	accounts, err := j.Accounts(record.Record{Text: text}, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range accounts {
		if a.Platform != "Facebook" {
			continue
		}
		sum := 0.0
		for _, p := range a.Parts {
			sum += p.Used
		}
		if !near(sum, a.Weight) {
			t.Errorf("the parts come to %v, the mention weighs %v", sum, a.Weight)
		}
		return a.Weight
	}
	t.Fatalf("no mention of Facebook in %q", text)
	return 0
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }
