package flag

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/flag/match"
)

// laid gives the layout of a text, whose clauses end at the word "but".
func laid(t *testing.T, text string) *layout {
	t.Helper()
	lexicon, err := match.NewLexicon([]string{"but"}, [match.AllParts - 1]int{})
	if err != nil {
		t.Fatal(err)
	}
	r := lexicon.NewReader()
	r.Cut(text)
	r.Find(0, match.AllParts-1)
	var l layout
	l.lay(text, r.Words)
	for _, h := range r.Hits {
		l.breaks = append(l.breaks, h.First)
	}
	l.clauses()
	return &l
}

func TestSections(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      map[string]string // label -> what stands under it
	}{
		{"labels with colons", "MO: Door forced. LOE: CCTV.", map[string]string{"mo": "Door forced. ", "loe": "CCTV."}},
		{"labels with dashes", "PROPERTY - Phone. LINES OF ENQUIRY - None.", map[string]string{"property": "Phone. ", "lines of enquiry": "None."}},
		{"a line ends a section", "HISTORY: Old.\nHe hit her.", map[string]string{"history": "Old."}},
		{"a time is no label", "07:12 Caller rang.", nil},
		{"a label has a capital", "he said: come here", nil},
		{"a sentence is no label", "Asked about calls, texts and apps: none", nil},
		{"a long beginning is no label", "One two three four five six: no", nil},
	} {
		var got map[string]string
		l := laid(t, c.text)
		for _, s := range l.sections {
			if got == nil {
				got = map[string]string{}
			}
			under := c.text[s.name.end:s.end]
			for len(under) > 0 && (under[0] == ':' || under[0] == ' ' || under[0] == '-') {
				under = under[1:]
			}
			got[s.label] = under
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.text, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []int // by word
	}{
		{"full stops", "He hit her. She left.", []int{0, 0, 0, 1, 1}},
		{"a dot inside a name", "On Match.com twice.", []int{0, 0, 0, 0}},
		{"lines", "one\ntwo", []int{0, 1}},
		{"entries of a log", "Rang 07:15 Left", []int{0, 1, 1, 1}},
		{"a dash goes on", "Facebook - nil", []int{0, 0}},
	} {
		var got []int
		for _, p := range laid(t, c.text).parts {
			got = append(got, int(p.sentence))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.text, diff)
		}
	}
}

// A comma that is not one of a list ends a clause, and so does a break.
func TestClauses(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      int // clauses
	}{
		{"a list", "no calls, texts or apps", 1},
		{"a list that goes on", "not on Facebook, WhatsApp or any app", 1},
		{"a list to the end", "no calls, texts, social media", 1},
		{"a comma before another thing", "nil CCTV, Facebook message received from ex", 2},
		{"a comma before a verb", "not known, contacted her on Facebook", 2},
		{"a break", "not by phone but online", 2},
		{"a break after a comma", "not by phone, but online", 2},
		{"sentences", "No. Yes.", 2},
	} {
		l := laid(t, c.text)
		if got := 1 + int(l.parts[len(l.parts)-1].clause); got != c.want {
			t.Errorf("%s: %q has %d clauses, want %d", c.why, c.text, got, c.want)
		}
	}
}
