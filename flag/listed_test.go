package flag

import (
	"slices"
	"testing"
)

// A common word or an abbreviation is a platform where it is named in one breath with one.
func TestNamedInOneBreath(t *testing.T) {
	j := smallJudge(t)
	for _, c := range []struct {
		why, text string
		want      bool // Chatter, of which chirp and cr are spellings, is a mention
	}{
		{"joined by a word", "Met him by pictogram and chirp.", true},
		{"by two words", "First pictogram, and later cr.", true},
		{"the other way round", "It was chirp then pictogram.", true},
		{"by a stroke", "Contact by pictogram/cr daily.", true},
		{"of another table where people meet", "It was cupid, then chirp.", true},
		{"by a comma alone", "Photos of pictogram, chirp of birds.", false},
		{"by a word that joins nothing", "The pictogram of his chirp.", false},
		{"in another sentence", "He has pictogram. And chirp too.", false},
		{"beside nothing", "She heard birds and chirp.", false},
		{"beside itself", "He has chatter and chirp.", false},
		{"too far", "By pictogram and then or chirp.", false},
	} {
		hits := j.Decide(text(c.text)).Hits()
		got := slices.ContainsFunc(hits, func(h Hit) bool {
			words := c.text[h.Start:h.End]
			return words == "chirp" || words == "cr"
		})
		if got != c.want {
			t.Errorf("%s: in %q Chatter is a mention: %v, want %v", c.why, c.text, got, c.want)
		}
	}
}

// A list of abbreviations is one from the platform that is not.
func TestNamedInOneBreathOneByOne(t *testing.T) {
	set := small(t, map[string]string{"b.rules": `platforms messaging
  short with near 1: abuse
  Aye: short ay
  Bee: short be
weights
  platforms.messaging itself 3 -3
`})
	j, err := NewJudge(set)
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]int{"ay and be and pictogram": 3, "pictogram/ay/be": 3, "ay and be": 0} {
		if got := len(j.Decide(text(words)).Hits()); got != want {
			t.Errorf("%q has %d mentions, want %d", words, got, want)
		}
	}
}
