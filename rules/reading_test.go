package rules

import (
	"errors"
	"strings"
	"testing"
)

// A file in another encoding is refused with the place of the first byte that tells.
func TestEncodings(t *testing.T) {
	for _, c := range []struct{ why, file, text, want string }{
		{"Windows-1252", "b.rules", "words x\n  caf\xe9\n", "b.rules:2:6: the byte 0xe9 is no UTF-8"},
		{"UTF-16", "b.rules", "\xff\xfew\x00", "b.rules:1:1: the file is UTF-16"},
		{"examples too", "a.examples", "no \"\x93x\x94\"\n", "a.examples:1:5: the byte 0x93 is no UTF-8"},
		{"a letter of UTF-8 is none of them", "a.examples", "no \"caf\u00e9 \ufffd\"\n", ""},
	} {
		files := valid()
		files[c.file] = c.text
		if c.want == "" {
			files[c.file] += valid()[c.file]
		}
		_, err := Load(folder(files))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.why, err)
		case c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n")):
			t.Errorf("%s: %v, want %s and nothing else", c.why, err, c.want)
		}
	}
}

// A byte order mark, as editors put it, changes neither the rules nor their version.
func TestByteOrderMark(t *testing.T) {
	plain, err := Load(folder(valid()))
	if err != nil {
		t.Fatal(err)
	}
	files := valid()
	for name, text := range files {
		files[name] = "\ufeff" + text
	}
	marked, err := Load(folder(files))
	if err != nil || marked.Version() != plain.Version() {
		t.Errorf("with marks: %v, %v", marked, err)
	}
}

// A file that an editor has named otherwise is an error, and not left out without a word.
func TestMisnamed(t *testing.T) {
	for name, want := range map[string]string{
		"more.rules.txt": "more.rules", "more.RULES": "more.rules", "Mine.Examples.TXT": "Mine.examples", "version.txt": "VERSION",
		"notes.txt": "", ".a.rules.swp": "", "a.rules~": "", "README": "",
	} {
		files := valid()
		files[name] = "words"
		_, err := Load(folder(files))
		var is *ParseError
		if want == "" && err != nil || want != "" && (!errors.As(err, &is) || is.Hint() != "call it "+want) {
			t.Errorf("%s: %v, want it called %q", name, err, want)
		}
	}
}

// What could not be read is told alone: what is then missing follows from it.
func TestNoCascades(t *testing.T) {
	files := valid()
	files["a.rules"] = strings.Replace(files["a.rules"], "platforms social", "platform social", 1)
	_, err := Load(folder(files))
	if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), `unknown statement "platform"`) {
		t.Errorf("one slip gives %v", err)
	}
}

// One spelling is that of one platform, however it is written.
func TestOneSpellingOnePlatform(t *testing.T) {
	for line, want := range map[string]string{
		"Other: ~facebook":        `"~facebook" is a spelling of Facebook and of Other`,
		"Other: ~facebook*":       `"~facebook*" is a spelling of Facebook and of Other`,
		"Other: facebook*":        `"facebook*" is a spelling of Facebook and of Other`,
		"Other: FACE-BOOK":        `"FACE-BOOK" is a spelling of Facebook and of Other`,
		"Other: face books":       "",
		"Facebook Live: fb*, fbl": "",
	} {
		files := valid()
		files["a.rules"] += "\n  " + line + "\n"
		_, err := Load(folder(files))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n")) {
			t.Errorf("%s: %v, want %q alone", line, err, want)
		}
	}
}
