package match

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A symbol of the plain form: a folded letter, or one space for a run of white space, hyphens and opening brackets.
type symbol struct {
	r          rune
	start, end int
}

// plainSymbols is written apart from the fast form on purpose.
func plainSymbols(text string) []symbol {
	var ss []symbol
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		space := unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '('
		if space && len(ss) > 0 && ss[len(ss)-1].r == ' ' {
			ss[len(ss)-1].end = i + size
		} else if space {
			ss = append(ss, symbol{' ', i, i + size})
		} else {
			ss = append(ss, symbol{plainFold(r), i, i + size})
		}
		i += size
	}
	return ss
}

func plainFold(r rune) rune {
	if r == '’' || r == '‘' {
		return '\''
	}
	orbit := []rune{r}
	for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
		orbit = append(orbit, o)
	}
	if l := slices.Min(orbit); l < 128 {
		return unicode.ToLower(l)
	}
	return slices.Min(orbit)
}

func plainWord(ss []symbol, i int) bool {
	if i < 0 || i >= len(ss) {
		return false
	}
	r := ss[i].r
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// plain is the algorithm in the comment of Finder.
func plain(phrases []string, text string) []Hit {
	ss := plainSymbols(text)
	var hits []Hit
	for n, p := range phrases {
		bare, open := strings.CutSuffix(p, "*")
		ps := plainSymbols(bare)
		for i := range ss {
			if plainWord(ss, i-1) || !startsWith(ss[i:], ps) {
				continue
			}
			e := i + len(ps)
			if plainWord(ss, e) && !open {
				continue
			}
			for plainWord(ss, e) {
				e++
			}
			hits = append(hits, Hit{n, ss[i].start, ss[e-1].end})
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, a.Phrase-b.Phrase)
	})
	return hits
}

func startsWith(ss, ps []symbol) bool {
	if len(ss) < len(ps) {
		return false
	}
	for i := range ps {
		if ss[i].r != ps[i].r {
			return false
		}
	}
	return true
}

func find(t testing.TB, phrases []string, text string) []Hit {
	t.Helper()
	f, err := New(phrases)
	if err != nil {
		t.Fatal(err)
	}
	return f.Find(nil, text)
}

func TestFindAgainstPlain(t *testing.T) {
	phrases := rapid.SliceOfN(rapid.StringMatching(`[abAé1k](|[abé '.-]{0,9}[abé1])(|\*)`), 1, 12)
	text := rapid.StringMatching(`([abABÉéK1\x{212A}’'. (-]|\x{2014}|\x{00A0}|\n|  |ab a|[abAB1]{6,9} ){0,60}`)
	rapid.Check(t, func(t *rapid.T) {
		ps, s := phrases.Draw(t, "phrases"), text.Draw(t, "text")
		f, err := New(ps)
		if err != nil {
			t.Skip("a phrase that New refuses")
		}
		if diff := gocmp.Diff(plain(ps, s), f.Find(nil, s)); diff != "" {
			t.Fatalf("plain and fast differ (-plain +fast):\n%s", diff)
		}
	})
}

// A phrase is found, or not, wherever the views of the fast form begin and end:
// behind so many bytes of a word, of spaces, and of letters outside ASCII.
func TestFindAtEveryPlace(t *testing.T) {
	phrases := []string{"kik", "kik chat", "on line", "on l*", "on is*", "facebook account", "caf\u00e9"}
	for n := range 3 * stride {
		for _, before := range []string{"x", " ", "\u00e9", "x ", "x\u00e9", "\u2014", "\u212a "} {
			for _, then := range []string{"kik", "KI\u212a chat", "on line", "on lid", "on lonely", "on islands", "on -\nline", "on (line)", "facebook(account", "faceboo\u212a account", "cafe\u0301", "caf\u00c9"} {
				text := strings.Repeat(before, n) + then
				if got, want := find(t, phrases, text), plain(phrases, text); !slices.Equal(got, want) {
					t.Fatalf("%d times %q, then %q: found %v, want %v", n, before, then, got, want)
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("facebook|face book|e-mail*", "E-MAILS on FACE -\nbook, Facebook’s; xfacebook")
	f.Add("a|a b|b", "a\xffb a\u2003b \xe2\x80")
	f.Add("A \u00e9*", "ab a  \u00e9")
	f.Add("a b|a (b|b", "a (b) a( b (a)(b")
	f.Add("abc*|abcdefgh|abcdefghi*|k s", strings.Repeat("abcdefghi ", 7)+"ab\u212a \u212a-\u017f abcdefg\u212a é abcdefgh")
	f.Fuzz(func(t *testing.T, list, text string) {
		eitherWay(t, text)
		ps := strings.Split(list, "|")
		finder, err := New(ps)
		if err != nil {
			return
		}
		if diff := gocmp.Diff(plain(ps, text), finder.Find(nil, text)); diff != "" {
			t.Fatalf("plain and fast differ (-plain +fast):\n%s", diff)
		}
	})
}
