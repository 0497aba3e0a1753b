package flag

import (
	"math"
	"testing"

	"cyberflag/record"
	"cyberflag/rules"
)

// neighbourly gives a judge of the small rules that has learnt one word of the text and two
// pairs of neighbours: one of words, and one of a word and a platform of a table.
func neighbourly(t *testing.T) *Judge {
	t.Helper()
	set := small(t, nil)
	l := set.Learnt()
	l.WholeText = rules.WholeText{
		Mentions: 0.5,
		Words:    []rules.TextWord{{Word: "quagga", Rarity: 3}, {Word: "okapi", Rarity: 4}, {Word: "via", Rarity: 2}},
		Pairs: []rules.TextPair{
			{First: `"quagga"`, Second: `"okapi"`, Rarity: 12, Used: 1, Doubtful: -1},
			{First: `"via"`, Second: "platforms.social", Rarity: 6, Used: 2},
		},
	}
	return judgeOf(t, set.WithLearnt(l))
}

// Neighbours are added up by hand: in their order, whatever the platform, each once,
// and with no word between them that was not learnt.
func TestNeighboursByHand(t *testing.T) {
	j := neighbourly(t)
	words := 3*3 + 4*4 + 0.0 // the square of the length of a quagga and an okapi
	for _, c := range []struct {
		why, text      string
		used, doubtful float64
	}{
		{"neighbours", "Quagga okapi. Chatter.", 12 / math.Sqrt(words+144), -12 / math.Sqrt(words+144)},
		{"twice is as once", "Quagga okapi, quagga okapi. Chatter.", 12 / math.Sqrt(words+144), -12 / math.Sqrt(words+144)},
		{"the other way round", "Okapi quagga. Chatter.", 0, 0},
		{"another word between them", "Quagga and okapi. Chatter.", 0, 0},
		{"a platform by its table", "Abuse via Pictogram Live.", 12 / math.Sqrt(2*2+36), 0},
		{"another of that table, of two words", "Abuse via chat ter.", 12 / math.Sqrt(2*2+36), 0},
		{"one of another table", "Abuse via Cupid.", 0, 0},
	} {
		w, ok, _ := j.Whole(record.Record{Text: c.text}, "")
		if !ok || math.Abs(w.Odds.Used-c.used) > 1e-9 || math.Abs(w.Odds.Doubtful-c.doubtful) > 1e-9 {
			t.Errorf("%s: %q gives %+v, want %v and %v", c.why, c.text, w.Odds, c.used, c.doubtful)
		}
		var sum float64
		for _, p := range w.Parts {
			sum += p.Used
		}
		if math.Abs(sum-c.used) > 1e-9 {
			t.Errorf("%s: the parts sum to %v, want %v", c.why, sum, c.used)
		}
	}
}

// What is added is shown with the words that it is of.
func TestNeighboursAreExplained(t *testing.T) {
	text := "Abuse via Pictogram Live."
	w, _, _ := neighbourly(t).Whole(record.Record{Text: text}, "")
	if len(w.Parts) == 0 || w.Parts[0].Name != `"via" platforms.social` || text[w.Parts[0].Start:w.Parts[0].End] != "via Pictogram Live" {
		t.Errorf("the parts are %+v", w.Parts)
	}
}

// A record gives to training the neighbours that Decide looks up.
func TestNeighboursForTraining(t *testing.T) {
	j := neighbourly(t)
	got := j.WholeText(record.Record{Text: "Quagga okapi via chat ter, quagga okapi."}).Pairs
	want := []Pair{{`"quagga"`, `"okapi"`}, {`"okapi"`, `"via"`}, {`"via"`, "platforms.social"}, {"platforms.social", `"quagga"`}}
	if len(got) != len(want) {
		t.Fatalf("the pairs are %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("pair %d is %v, want %v", i, got[i], want[i])
		}
	}
}
