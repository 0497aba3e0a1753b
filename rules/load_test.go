package rules

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"cyberflag/internal/civil"
)

// valid is a whole small folder of rules. Tests start from it and change one thing.
func valid() map[string]string {
	return map[string]string{
		"VERSION": "1\n",
		"a.rules": `words lead
  on, via
platforms social
  weight 6
  cancelled by negation
  weak with before 1: %lead
  Facebook: facebook, face book; weak fb
`,
		"b.rules": `context negation
  effect cancel
  before 6: no, not
rule online.word
  weight 5.5
  channel internet
  any online, (the) internet
  cancelled by negation
definition first
  title the first
  from 2015-04-01
  to 2017-03-31
  wording one
  source somebody
  verified no
definition second
  title the second
  from 2017-04-01
  wording two
  source somebody
  verified yes
  counts sms
undated second
model
  start -3
  yes 0.8
  review 0.3
`,
		"a.examples": `yes "on Facebook" platform.facebook !online.word` + "\n",
	}
}

func folder(files map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func TestShippedRulesLoad(t *testing.T) {
	if _, err := Load(shipped); err != nil {
		t.Fatal(err)
	}
}

func TestLoad(t *testing.T) {
	s, err := Load(folder(valid()))
	if err != nil {
		t.Fatal(err)
	}
	fb := s.Rules()[0]
	if fb.ID != "platform.facebook" || fb.Platform != "Facebook" || fb.Channel != Social || fb.CancelledBy[0] != "negation" {
		t.Errorf("rule = %+v", fb)
	}
	if weak := fb.Phrases[2]; weak.Text != "fb" || weak.Near[0].Reach != (Reach{Before, 1}) || len(weak.Near[0].Phrases) != 2 {
		t.Errorf("weak spelling = %+v", weak)
	}
	if got := s.Rules()[1].Phrases; got[1].Text != "internet" || got[2].Text != "the internet" {
		t.Errorf("an optional word gave %+v", got)
	}
}

// Each row changes one thing in a valid folder and names where and how the
// language refuses it.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ why, file, old, new, want, hint string }{
		{"an unknown list", "a.rules", "1: %lead", "1: %leed", "a.rules:6:23: no word list %leed", "did you mean %lead?"},
		{"a list nobody uses", "a.rules", "%lead", "on", "a.rules:1:7: no rule uses the word list %lead", "drop it"},
		{"an unknown channel", "a.rules", "platforms social", "platforms socail", `a.rules:3:11: unknown channel "socail"`, "did you mean social?"},
		{"an unknown context", "b.rules", "cancelled by negation", "cancelled by negatoin", `b.rules:8:16: no context or group "negatoin"`, "did you mean negation?"},
		{"an unknown statement", "b.rules", "rule online", "rul online", `b.rules:4:1: unknown statement "rul"`, "did you mean rule?"},
		{"an unknown setting", "b.rules", "  any online", "  eny online", `b.rules:7:3: rule has no setting "eny"`, "any"},
		{"an unknown effect", "b.rules", "effect cancel", "effect cancle", `b.rules:2:10: unknown effect "cancle"`, "cancel"},
		{"an id twice", "b.rules", "rule online.word", "rule platform.facebook", "is defined twice", "a.rules:7:3"},
		{"a distance too far", "b.rules", "before 6:", "before 99:", "b.rules:3:17: want a distance of 1 to 40", "before 4"},
		{"no weight", "b.rules", "  weight 5.5\n", "", "rule online.word has no weight", "weight 3"},
		{"not a number", "b.rules", "weight 5.5", "weight heavy", "want a number", ""},
		{"a star inside", "b.rules", "any online", "any on*line", "b.rules:7:7: * stands only at the end", ""},
		{"an empty phrase", "b.rules", "any online,", "any ,online,", "want a phrase between commas", "comma"},
		{"a gap in the dates", "b.rules", "from 2017-04-01", "from 2017-05-01", "begins on 2017-05-01", "gap"},
		{"nothing in force now", "b.rules", "  counts sms", "  to 2020-01-01", "nothing is in force after it", ""},
		{"no such day", "b.rules", "from 2015-04-01", "from 2015-04-31", "no such day", ""},
		{"undated without a definition", "b.rules", "undated second", "undated third", "undated third", ""},
		{"thresholds out of order", "b.rules", "review 0.3", "review 0.9", "want 0 < review < yes < 1", ""},
		{"an example of nothing", "a.examples", "platform.facebook", "platform.facebok", `a.examples:1:19: no rule or context "platform.facebok"`, "platform.facebook"},
		{"an example without an answer", "a.examples", "yes ", "ja ", "a.examples:1:1: an example begins with", ""},
		{"an example without quotes", "a.examples", `"on Facebook"`, "on Facebook", "a.examples:1:5: want the text", "quotes"},
		{"one spelling of two", "a.rules", "face book", "face book\n  Other: facebook", "is a spelling of Facebook and of Other", ""},
		{"a list in itself", "a.rules", "on, via", "on, %lead", "contains itself", ""},
		{"no version", "VERSION", "1", "", "VERSION", ""},
	} {
		files := valid()
		if changed := strings.Replace(files[c.file], c.old, c.new, 1); changed == files[c.file] {
			t.Fatalf("%s: nothing to change", c.why)
		} else {
			files[c.file] = changed
		}
		_, err := Load(folder(files))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
			continue
		}
		if !strings.Contains(hints(err), c.hint) {
			t.Errorf("%s: hint %q, want %q", c.why, hints(err), c.hint)
		}
	}
}

func hints(err error) string {
	var all ParseErrors
	if !errors.As(err, &all) {
		return ""
	}
	var b strings.Builder
	for _, e := range all {
		b.WriteString(e.Hint() + "\n")
	}
	return b.String()
}

// Everything wrong is told at once.
func TestAllErrorsAtOnce(t *testing.T) {
	files := valid()
	files["b.rules"] = strings.NewReplacer("effect cancel", "effect stop", "weight 5.5", "weight x").Replace(files["b.rules"])
	var all ParseErrors
	if _, err := Load(folder(files)); !errors.As(err, &all) || len(all) < 2 {
		t.Errorf("error = %v, want both", err)
	}
}

func TestVersion(t *testing.T) {
	a, err := Load(folder(valid()))
	if err != nil {
		t.Fatal(err)
	}
	changed := maps.Clone(valid())
	changed["a.rules"] += "# a comment\n"
	b, err := Load(folder(changed))
	if err != nil {
		t.Fatal(err)
	}
	if a.Version() == b.Version() || !strings.HasPrefix(a.Version(), "1-") || len(a.Version()) != 14 {
		t.Errorf("versions %q and %q", a.Version(), b.Version())
	}
}

func TestInForce(t *testing.T) {
	s, err := Load(folder(valid()))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, day, want string }{
		{"before the first, the first", "2010-01-01", "first"},
		{"its last day", "2017-03-31", "first"},
		{"the next day", "2017-04-01", "second"},
		{"the open end", "2030-01-01", "second"},
	} {
		if got := s.InForce(civil.MustParse(c.day)).ID; got != c.want {
			t.Errorf("%s: InForce(%s) = %s, want %s", c.why, c.day, got, c.want)
		}
	}
	if got := s.InForce(civil.Date{}).ID; got != "second" {
		t.Errorf("undated records fall under %s", got)
	}
	if _, err := s.Definition("secnd"); err == nil || !strings.Contains(err.(interface{ Hint() string }).Hint(), "second") {
		t.Errorf("an unknown definition: %v", err)
	}
}

// Lists that double each other thirty times must not fill the memory.
func TestListsThatGrow(t *testing.T) {
	var b strings.Builder
	b.WriteString("words l0\n  a, b\n")
	for i := range 30 {
		fmt.Fprintf(&b, "words l%d\n  %%l%d x, %%l%d y\n", i+1, i, i)
	}
	b.WriteString("ignore\n  %l30\n")
	files := valid()
	files["c.rules"] = b.String()
	if _, err := Load(folder(files)); err == nil || !strings.Contains(err.Error(), "stands for more than 5000") {
		t.Errorf("error = %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(valid()["a.rules"] + valid()["b.rules"])
	f.Fuzz(func(t *testing.T, text string) {
		files := valid()
		files["a.rules"] = text
		if s, err := Load(folder(files)); (s == nil) == (err == nil) {
			t.Fatalf("Load gave %v and %v", s, err)
		}
	})
}
