package match

import (
	"fmt"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, phrase, text, want string }{
		{"any case", "facebook", "on FaceBook today", "FaceBook"},
		{"a whole word", "snap", "he snapped", ""},
		{"a digit goes on the word", "x", "x2", ""},
		{"an apostrophe ends the word", "facebook", "Facebook's page", "Facebook"},
		{"runs of white space", "face book", "face \n\t book", "face \n\t book"},
		{"a hyphen is a space", "e mail", "E-Mail", "E-Mail"},
		{"a dash of another kind", "e-mail", "e\u2010mail", "e\u2010mail"},
		{"no gap is no space", "e mail", "email", ""},
		{"an open end takes the word", "message*", "messages, messaging", "messages"},
		{"a full stop inside", "match.com", "on Match.com.", "Match.com"},
		{"a letter that folds from outside ASCII", "kik", "\u212Ai\u212A", "\u212Ai\u212A"},
		{"text that is not UTF-8", "kik", "\xffkik\xff", "kik"},
		{"a later word that begins outside ASCII, in any case", "kik \u00e9*", "KIK \u00e9TE, kik", "KIK \u00e9TE"},
		{"an accent is part of the word", "cafe", "cafe\u0301", ""},
	} {
		got := ""
		if hits := find(t, []string{c.phrase}, c.text); len(hits) > 0 {
			got = c.text[hits[0].Start:hits[0].End]
		}
		if got != c.want {
			t.Errorf("%s: %q in %q found %q, want %q", c.why, c.phrase, c.text, got, c.want)
		}
	}
}

func TestFindReportsAll(t *testing.T) {
	got := find(t, []string{"facebook", "facebook marketplace", "market*", "marketplace"}, "Facebook Marketplace")
	want := []Hit{{0, 0, 8}, {1, 0, 20}, {2, 9, 20}, {3, 9, 20}}
	if len(got) != len(want) {
		t.Fatalf("found %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("hit %d is %v, want %v", i, got[i], want[i])
		}
	}
}

// TestFindAWordTwice: a phrase of one short word twice is found whatever other phrases there are.
func TestFindAWordTwice(t *testing.T) {
	for n := range 60 {
		phrases := []string{"bye bye"}
		for i := range 4 * n {
			phrases = append(phrases, fmt.Sprintf("w%d x%d", i, n))
		}
		if hits := find(t, phrases, "she said bye bye."); len(hits) != 1 {
			t.Fatalf("beside %d others it is found %d times", len(phrases)-1, len(hits))
		}
	}
}

func TestNewRefuses(t *testing.T) {
	for _, bad := range []string{"", "*", " a", "a-", "-a", "a.", "\xff", "a *"} {
		if _, err := New([]string{bad}); err == nil {
			t.Errorf("New accepted the phrase %q", bad)
		}
	}
}

func TestFindDoesNotAllocate(t *testing.T) {
	f, err := New([]string{"facebook", "e-mail*"})
	if err != nil {
		t.Fatal(err)
	}
	hits := make([]Hit, 0, 64)
	text := strings.Repeat("caller had an e-mail and a café — nothing on Facebook. ", 20)
	var in Text
	if n := testing.AllocsPerRun(10, func() {
		in.Cut(text)
		hits = f.FindIn(hits[:0], &in)
	}); n != 0 {
		t.Errorf("FindIn allocated %v times", n)
	}
	if len(hits) != 40 {
		t.Errorf("found %d hits, want 40", len(hits))
	}
}

// TestFindInLongTexts: a text that is too long to be cut has the hits of its parts.
func TestFindInLongTexts(t *testing.T) {
	f, err := New([]string{"facebook", "e-mail*", "on the app", "dm*"})
	if err != nil {
		t.Fatal(err)
	}
	const part = "she had e-mails, and then a DM on the app: see Facebook. "
	hits := f.Find(nil, part)
	for _, n := range []int{longestCut/len(part) - 1, longestCut/len(part) + 1} {
		all := f.Find(nil, strings.Repeat(part, n))
		if len(hits) != 4 || len(all) != n*len(hits) {
			t.Fatalf("%d hits in a part, %d in %d", len(hits), len(all), n)
		}
		for i, h := range all {
			at := i / len(hits) * len(part)
			if one := hits[i%len(hits)]; h != (Hit{one.Phrase, at + one.Start, at + one.End}) {
				t.Fatalf("hit %d is %v, want %v behind %d", i, h, one, at)
			}
		}
	}
}

// TestPlain: what is not plain is told of wherever it stands in a text of any length, by Text
// and Reader alike.
func TestPlain(t *testing.T) {
	var in Text
	l, err := NewLexicon([]string{"facebook"}, [AllParts - 1]int{1, 1, 1, 1})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewReader()
	check := func(text string, want bool) {
		if in.Cut(text); in.Plain() != want {
			t.Errorf("Text says %v of %q", in.Plain(), text)
		}
		if r.Cut(text); r.Plain != want {
			t.Errorf("Reader says %v of %q", r.Plain, text)
		}
	}
	for n := range 3 * stride {
		text := strings.Repeat("ab c.", n)[:n]
		check(text, true)
		for i := range n + 1 {
			check(text[:i]+"£é"+text[i:], true)
			for _, strange := range []string{"\u00ad", "\u200b", "ｆ", "\xff"} {
				check(text[:i]+strange+text[i:], false)
			}
		}
	}
}
