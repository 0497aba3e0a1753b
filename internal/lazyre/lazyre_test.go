package lazyre

import (
	"regexp"
	"slices"
	"testing"
)

// TestLikeRegexp asks both for the same.
func TestLikeRegexp(t *testing.T) {
	const source, text = `(?P<a>b+)(c)?`, "abbc b bbc"
	own, want := New(source), regexp.MustCompile(source)
	if own.re != nil {
		t.Error("compiled before it was used")
	}
	if got, want := own.FindAllStringSubmatchIndex(text, -1), want.FindAllStringSubmatchIndex(text, -1); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%v, want %v", got, want)
	}
	if own.String() != source || !own.MatchString("b") || own.FindString(text) != "bbc" ||
		!slices.Equal(own.SubexpNames(), want.SubexpNames()) || own.ReplaceAllString(text, "x") != want.ReplaceAllString(text, "x") {
		t.Error("differs from regexp")
	}
}

// CompileAll finds an expression with a mistake.
func TestCompileAll(t *testing.T) {
	New(`(`)
	defer func() {
		if recover() == nil {
			t.Error("an expression with a mistake was taken")
		}
	}()
	CompileAll()
}

// Searched counts what work asked about, and nothing besides.
func TestSearched(t *testing.T) {
	re := New(`b`)
	re.MatchString("before")
	if n := Searched(func() { re.MatchString("abc"); re.FindStringIndex("abcd") }); n != 7 {
		t.Errorf("%d bytes, want 7", n)
	}
}
