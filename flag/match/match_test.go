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
	if n := testing.AllocsPerRun(10, func() { hits = f.Find(hits[:0], text) }); n != 0 {
		t.Errorf("Find allocated %v times", n)
	}
	if len(hits) != 40 {
		t.Errorf("found %d hits, want 40", len(hits))
	}
}

// TestPlain: what is not plain is told of wherever it stands in a text of any length, by Finder
// and Reader alike.
func TestPlain(t *testing.T) {
	f, err := New([]string{"facebook"})
	if err != nil {
		t.Fatal(err)
	}
	l, err := NewLexicon([]string{"facebook"}, [AllParts - 1]int{1, 1, 1, 1})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewReader()
	check := func(text string, want bool) {
		if _, got := f.FindPlain(nil, text); got != want {
			t.Errorf("Finder says %v of %q", got, text)
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
