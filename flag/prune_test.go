package flag

import (
	"slices"
	"testing"
)

// A message of a kind that is not said is none when a channel that is not of the
// internet follows it in the same breath.
func TestWhatFollowsSaysHow(t *testing.T) {
	j := smallJudge(t)
	for _, c := range []struct {
		why, text string
		want      bool // the message is a mention
	}{
		{"right after it", "He left messages as texts.", false},
		{"of two messages the last", "Any message? He left messages as texts.", true},
		{"two things that he does", "He left messages and sent texts.", true},
		{"a list", "He left messages, texts.", true},
		{"the other way round", "Texts, then messages.", true},
		{"another sentence", "He left messages. Texts too.", true},
		{"another clause", "He left messages but no texts.", true},
		{"too far", "He left messages that she took for some sort of texts.", true},
		{"only that", "He left messages.", true},
	} {
		hits := j.Decide(text(c.text)).Hits()
		if got := slices.ContainsFunc(hits, func(h Hit) bool { return h.Rule == "unsaid.message" }); got != c.want {
			t.Errorf("%s: in %q the message is a mention: %v, want %v", c.why, c.text, got, c.want)
		}
	}
}
