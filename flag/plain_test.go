package flag

import (
	"strings"
	"testing"
	"unicode/utf8"

	"cyberflag/flag/match"
	"cyberflag/record"
)

// TestPlain: what a reader does not see is not seen by the rules, and what they find
// underlines the text as it was written.
func TestPlain(t *testing.T) {
	const ordinary = "She was sent threats on Facebook by her ex"
	j := judge(t)
	want := j.Decide(record.Record{Text: ordinary})
	for name, written := range map[string]string{
		"zero width":       "Face\u200bbook",
		"soft hyphen":      "Face\u00adbook",
		"zero width round": "\u2060F\u200da\ufeffcebook\u200b",
		"tag":              "Face\U000e0061book",
		"variant":          "Face\ufe0fbook",
		"direction":        "Face\u061cbook",
		"wide":             "Ｆａｃｅｂｏｏｋ",
		"bold":             "𝐅𝐚𝐜𝐞𝐛𝐨𝐨𝐤",
		"sans bold italic": "𝙁𝙖𝙘𝙚𝙗𝙤𝙤𝙠",
	} {
		text := "She was sent threats on " + written + " by her ex"
		s, err := j.Sit("")
		if err != nil {
			t.Fatal(err)
		}
		if s.Silent(&record.Record{Text: text}) {
			t.Errorf("%s: silent", name)
		}
		for _, d := range []Decision{j.Decide(record.Record{Text: text}), s.Decide(record.Record{Text: text})} {
			if d.Probability() != want.Probability() || d.Channel() != want.Channel() {
				t.Errorf("%s: probability %v, channel %s; want %v, %s", name, d.Probability(), d.Channel(), want.Probability(), want.Channel())
			}
			for _, r := range d.Reasons() {
				if got := plainOf(text[r.Start:r.End]).text; r.Rule == "platform.facebook" && got != "Facebook" {
					t.Errorf("%s: underlines %q of the text", name, text[r.Start:r.End])
				}
			}
		}
		accounts, err := j.Accounts(record.Record{Text: text}, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range accounts {
			if got := plainOf(text[a.Start:a.End]).text; a.Rule == "platform.facebook" && got != "Facebook" {
				t.Errorf("%s: account of %q", name, text[a.Start:a.End])
			}
		}
	}
}

// TestIsStrange: a rune that a plain text has not is seen wherever it stands, and no text that has
// one is taken to be plain by what finds phrases.
func TestIsStrange(t *testing.T) {
	var cut match.Text
	for r := rune(0); r <= utf8.MaxRune; r++ {
		_, want := plainRune(r)
		if got := isStrange("a" + string(r)); got != want {
			t.Errorf("U+%04X: strange %v, want %v", r, got, want)
		}
		if cut.Cut("a" + string(r)); cut.Plain() && want {
			t.Errorf("U+%04X is taken to be plain", r)
		}
	}
	for before := range 70 {
		for after := range 70 {
			text := strings.Repeat("a", before) + "é\u200b" + strings.Repeat("b", after)
			if !isStrange(text) {
				t.Fatalf("behind %d and before %d letters a mark without a width is not seen", before, after)
			}
		}
	}
}

// TestPlainLetters: only what looks like letters is made plain.
func TestPlainLetters(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"£5 – “so” naïve…":     "£5 – “so” naïve…",
		"Tesco™ Été ½ µ":       "Tesco™ Été ½ µ",
		"proﬁle oﬃce":          "profile office",
		"ｅＢａｙ：７０％　ｏｆｆ":         "eBay:70%　off",
		"Ж 脸书 ℡":               "Ж 脸书 ℡",
		"bad \xe2\x80 \u200b.": "bad \xe2\x80 .",
	} {
		if got := plainOf(text).text; got != want {
			t.Errorf("plainOf(%q) = %q, want %q", text, got, want)
		}
	}
}

// FuzzPlain: every place in a plain text is one in the text as it was, of the same
// letters, whatever the bytes.
func FuzzPlain(f *testing.F) {
	f.Add("Ｆace\u200bbook ﬁ \xe2\x80")
	f.Fuzz(func(t *testing.T, text string) {
		p := plainOf(text)
		for end := 1; end <= len(p.text); end++ {
			r := Reason{Start: end - 1, End: end}
			p.restore(&r)
			if r.Start < 0 || r.Start >= r.End || r.End > len(text) {
				t.Fatalf("byte %d of %q stands at %d-%d of %q", end-1, p.text, r.Start, r.End, text)
			}
		}
		if again := plainOf(p.text); again.text != p.text {
			t.Fatalf("%q is made plain twice: %q", text, again.text)
		}
	})
}
