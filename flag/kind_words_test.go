package flag

import (
	"math"
	"testing"

	"cyberflag/record"
	"cyberflag/rules"
)

// What a word says beside a kind of offence is added up by hand here: by its rarity, over what
// the word says of any offence, and the length of the text is longer by it.
func TestKindWordsByHand(t *testing.T) {
	j := whole(t, rules.TextPair{First: "kind.theft", Second: `"quagga"`, Rarity: 4, Used: -3, Doubtful: 1})
	for _, c := range []struct {
		why, text, title string
		used, doubtful   float64
	}{
		{"of its kind", "Quagga on Chatter.", "Theft", -1 + (3*2-4*3)/5.0, -2 + (3*1+4*1)/5.0},
		{"twice is as once", "Quagga on Chatter, QUAGGA.", "Theft", -1 + (3*2-4*3)/5.0, -2 + (3*1+4*1)/5.0},
		{"of another kind", "Quagga on Chatter.", "Malicious communications", -1 + 2 + 1, -2 + 1},
		{"of no known kind", "Quagga on Chatter.", "", -1 + 2, -2 + 1},
		{"another word", "Okapi on Chatter.", "Theft", -1 - 1, -2},
	} {
		w, ok, _ := j.Whole(record.Record{Text: c.text, OffenceTitle: c.title}, "")
		if !ok || math.Abs(w.Odds.Used-c.used) > 1e-9 || math.Abs(w.Odds.Doubtful-c.doubtful) > 1e-9 {
			t.Errorf("%s: %q gives %+v, want %v and %v", c.why, c.text, w.Odds, c.used, c.doubtful)
		}
		var used, doubtful float64
		for _, p := range w.Parts {
			used, doubtful = used+p.Used, doubtful+p.Doubtful
		}
		if math.Abs(used-c.used) > 1e-9 || math.Abs(doubtful-c.doubtful) > 1e-9 {
			t.Errorf("%s: the parts sum to %v and %v, want %v and %v", c.why, used, doubtful, c.used, c.doubtful)
		}
	}
}
