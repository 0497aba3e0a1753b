package flag

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
		l := newLayout(c.text)
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
		if diff := cmp.Diff(c.want, newLayout(c.text).sentences); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.text, diff)
		}
	}
}

func TestListComma(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"no calls, texts or apps", true},
		{"not on Facebook, WhatsApp or any app", true},
		{"nil CCTV, Facebook message received from ex", false},
		{"not known, contacted her on Facebook", false},
		{"no calls, texts, social media", true},
	} {
		l := newLayout(c.text)
		for i := range c.text {
			if c.text[i] == ',' {
				if got := l.listComma(i); got != c.want {
					t.Errorf("listComma in %q = %v, want %v", c.text, got, c.want)
				}
				break
			}
		}
	}
}
