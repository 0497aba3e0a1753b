package rules

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"cyberflag/internal/civil"
)

// valid is a whole small folder of rules. Tests start from it and change one thing.
func valid() map[string]string {
	return map[string]string{
		"VERSION": "1\n",
		"a.rules": `words lead
  on, via
words joined
  via
platforms social
  weak with before 1: %lead
  Facebook: ~facebook, +facebook, face book; weak fb
`,
		"b.rules": `cue negation
  any no, not
  label not so
rule online.word
  channel internet
  any online, (the) internet
rule online.net
  like online.word
  channel web
  any net
rule sms.text
  channel sms
  any texts
offence kind.theft
  theft, burglary
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
  counted 4
  officer-yes 2
`,
		"weights.rules": `thresholds
  yes 0.8
  no 0.2
calibration
  0.1 0.05
  0.9 0.95
weights
  record itself -3 -3
  platforms.social itself 2 -1
  online.word itself 1.5 0
  negation before-3 -4 -1
  kind.theft text -1 0
channels
  platform.facebook social 0.5 mixed -0.2
  online.word+platforms.social mixed 1
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
	fb, net := s.Rules()[0], s.Rules()[2]
	if fb.ID != "platform.facebook" || fb.Group != "platforms.social" || fb.Platform != "Facebook" || fb.Channel != Social {
		t.Errorf("rule = %+v", fb)
	}
	if weak := fb.Phrases[len(fb.Phrases)-1]; weak.Text != "fb" || weak.Form != Weak || weak.Near[0].Reach != (Reach{Before, 1}) || len(weak.Near[0].Phrases) != 2 {
		t.Errorf("weak spelling = %+v", weak)
	}
	if got := s.Rules()[1].Phrases; got[1].Text != "internet" || got[2].Text != "the internet" {
		t.Errorf("an optional word gave %+v", got)
	}
	if net.ID != "online.net" || net.Group != "online.word" {
		t.Errorf("a rule that is like another = %+v", net)
	}
	want := Learnt{
		Thresholds:  Thresholds{Yes: 0.8, No: 0.2},
		Calibration: []Knot{{0.1, 0.05}, {0.9, 0.95}},
		Weights: []Weight{
			{TheRecord, Itself, -3, -3}, {"platforms.social", Itself, 2, -1}, {"online.word", Itself, 1.5, 0},
			{"negation", Before3, -4, -1}, {"kind.theft", InText, -1, 0},
		},
		Channels: []ChannelWeight{
			{"platform.facebook", Social, 0.5}, {"platform.facebook", Mixed, -0.2}, {"online.word+platforms.social", Mixed, 1},
		},
	}
	if diff := cmp.Diff(want, s.Learnt()); diff != "" {
		t.Errorf("learnt (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Cue{{"negation", []string{"no", "not"}, []string{"not so"}}}, s.Cues()); diff != "" {
		t.Errorf("cues (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]OffenceKind{{"kind.theft", []string{"theft", "burglary"}}}, s.OffenceKinds()); diff != "" {
		t.Errorf("kinds of offence (-want +got):\n%s", diff)
	}
}

// What training writes loads again as what it learnt.
func TestLearntRoundTrip(t *testing.T) {
	s, err := Load(folder(valid()))
	if err != nil {
		t.Fatal(err)
	}
	learnt := s.Learnt()
	learnt.WholeText = WholeText{
		Mentions: 0.65,
		Names:    []TextName{{TheRecord, -1.1, -1.5}, {"kind.theft", -0.3, 0}},
		Words:    []TextWord{{"deposit", 5.2, 0.4, -0.1}},
		Pairs:    []TextPair{{"kind.theft", `"deposit"`, 6.1, -0.2, 0}, {`"deposit"`, "platforms.social", 4, 0.3, 0}},
	}
	files := valid()
	files[WeightsFile] = learnt.String()
	again, err := Load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(learnt, again.Learnt()); diff != "" {
		t.Errorf("learnt, written and read (-first +second):\n%s", diff)
	}
}

// Rules that are about to be trained need no weights, and those of an earlier
// training are not read, whatever is in them.
func TestLoadUntrained(t *testing.T) {
	files := valid()
	files[WeightsFile] = "weights\n  a rule that is gone itself 1 1\n"
	s, err := LoadUntrained(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Learnt(); len(got.Weights) > 0 || got.Thresholds != (Thresholds{}) {
		t.Errorf("untrained rules know %+v", got)
	}
	if got := s.WithLearnt(Learnt{Thresholds: Thresholds{Yes: 0.7}}).Learnt().Thresholds.Yes; got != 0.7 || s.Learnt().Thresholds.Yes != 0 {
		t.Errorf("WithLearnt gave %v, and changed the set to %v", got, s.Learnt().Thresholds)
	}
}

// A misspelling of a short word keeps its first letter but in leetspeak, goes on to the end of
// the word after ~word*, and +word stands run together with its neighbours.
func TestSpellings(t *testing.T) {
	files := valid()
	files["a.rules"] = strings.Replace(files["a.rules"], "face book;", "~snapchat*, +telegram, ~tube-light, ~fairy-land, ~tinder, ~roblox*;", 1) +
		"words look-alike\n  tender, tub light, rubloxes\n"
	s, err := Load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	has := map[string]bool{}
	for _, p := range s.Rules()[0].Phrases {
		has[p.Text] = true
	}
	for text, want := range map[string]bool{
		"facebook": true, "facbook": true, "faceboook": true, "fcaebook": true, "facebuok": true, "f4cebook": true, "f4c3b00k": true,
		"acebook": true, "afcebook": true, "faceb": false, "facebook*": true, "viafacebook*": true, "onfacebook*": false, "face book": true, "fcbk": true, "fac ebook": true,
		"snapchat*": true, "snapcaht*": true, "5napchat*": true, "snapchat": false,
		"telegram*": true, "viatelegram*": true, "telegram": false,
		"faecbook": true, "facbeook": true, "facebpok": true, "facebzok": false, "phacebook": false, "facebooks": true, "facebooke": true, "facesbook": false,
		"fecabook": true, "fcebok": false, "fairyland": true, "fairieland": true, "fairie land": true, "fariie land": false,
		"tubelight": true, "tube light": true, "tueb light": true, "tube lihgt": true, "tueb lihgt": false, "tubelihgt": true,
		"tinder": true, "tinders": true, "inder": false, "tendir": false, "snepchat": false, "napchat": true, "napchat*": false, "tender": false, "tindre": true, "snapcht*": true, "snapcha*": true, "snapchatt*": false,
		"roblox*": true, "roblo*": true, "roblocks*": false, "robo*": false, "rublox*": false, "rublox": true, "tub light": false,
		"face'ook": true, "f'book": true, "f/book": true, "f.book": true, "fa/book": false, "fa.book": false, "f'ok": false, "'facebook": false,
	} {
		if has[text] != want {
			t.Errorf("%q is a spelling: %v, want %v", text, has[text], want)
		}
	}
}

// Each row changes one thing in a valid folder and names where and how the
// language refuses it.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ why, file, old, new, want, hint string }{
		{"an unknown list", "a.rules", "1: %lead", "1: %leed", "a.rules:6:23: no word list %leed", "did you mean %lead?"},
		{"a list nobody uses", "a.rules", "%lead", "on", "a.rules:1:7: no rule uses the word list %lead", "drop it"},
		{"an unknown channel", "a.rules", "platforms social", "platforms socail", `a.rules:5:11: unknown channel "socail"`, "did you mean social?"},
		{"an unknown statement", "b.rules", "rule online.word", "rul online.word", `b.rules:4:1: unknown statement "rul"`, "did you mean rule?"},
		{"a statement of the old language", "b.rules", "cue negation", "context negation", `b.rules:1:1: unknown statement "context"`, ""},
		{"an unknown setting", "b.rules", "  any online", "  eny online", `b.rules:6:3: rule has no setting "eny"`, "any"},
		{"an id twice", "b.rules", "rule online.word", "rule platform.facebook", "is defined twice", "a.rules:7:3"},
		{"a distance too far", "a.rules", "before 1:", "before 99:", "a.rules:6:20: want a distance of 1 to 40", "before 4"},
		{"an unknown side", "a.rules", "before 1:", "befor 1:", `a.rules:6:13: unknown side "befor"`, "did you mean before?"},
		{"a star inside", "b.rules", "any online", "any on*line", "b.rules:6:7: * stands only at the end", ""},
		{"an empty phrase", "b.rules", "any online,", "any ,online,", "want a phrase between commas", "comma"},
		{"+ without the list of what is run together", "a.rules", "words joined\n  via\n", "", "a.rules:5:24: no word list %joined", ""},
		{"++ without the list of what comes after", "a.rules", "weak fb", "weak fb, ++fb", "a.rules:7:55: no word list %joined-tail", ""},
		{"~ before a short word", "a.rules", "~facebook", "~face", "a.rules:7:13: ~ stands before a word of at least 5 small letters", ""},
		{"~ before a capital", "a.rules", "~facebook", "~Facebook", "a.rules:7:13: ~ stands before a word", ""},
		{"a rule without a channel", "b.rules", "  channel internet\n", "", "b.rules:4:6: rule online.word has no channel", "channel web"},
		{"a rule without phrases", "b.rules", "  any net\n", "", "b.rules:7:6: rule online.net has no phrases", "any PHRASE"},
		{"like nothing", "b.rules", "like online.word", "like online.ward", `b.rules:7:6: no rule or table "online.ward" to be like`, "did you mean online.word?"},
		{"like a rule that has the weights of another", "b.rules", "rule sms.text\n", "rule sms.text\n  like online.net\n", `no rule or table "online.net" to be like`, ""},
		{"a cue without phrases", "b.rules", "  any no, not\n  label not so\n", "", "b.rules:1:5: cue negation has no phrases and no labels", "any no, not"},
		{"an offence without words", "b.rules", "  theft, burglary\n", "", "b.rules:14:9: offence kind.theft has no words", "titles"},
		{"a gap in the dates", "b.rules", "from 2017-04-01", "from 2017-05-01", "begins on 2017-05-01", "gap"},
		{"nothing in force now", "b.rules", "  counts sms", "  to 2020-01-01", "nothing is in force after it", ""},
		{"no such day", "b.rules", "from 2015-04-01", "from 2015-04-31", "no such day", ""},
		{"undated without a definition", "b.rules", "undated second", "undated third", "undated third", ""},
		{"the model twice", "b.rules", "undated second\n", "undated second\nmodel\n  counted 1\n", "model is defined twice", "the first stands at b.rules"},
		{"a number by hand that is none", "b.rules", "counted 4", "counted much", "want a number from -20 to 20", ""},
		{"no thresholds", WeightsFile, "thresholds\n  yes 0.8\n  no 0.2\n", "", "weights.rules:1:1: no thresholds", "rules train"},
		{"a labelled file without its name", WeightsFile, "thresholds\n", "learnt-from\n  1a2b3c4d5e6f yes 4 no 5 unclear 1\nthresholds\n", "weights.rules:2:3: want the beginning of a SHA-256, three counts and a name", "1a2b3c4d5e6f yes 40"},
		{"a labelled file with half a hash", WeightsFile, "thresholds\n", "learnt-from\n  1a2b yes 4 no 5 unclear 1 a.csv\nthresholds\n", "weights.rules:2:3: want the beginning of a SHA-256", ""},
		{"a learnt word with one number", WeightsFile, "thresholds\n", "learnt-words\n  deposit text 0.4\nthresholds\n", "weights.rules:2:3: want a word, a zone and two numbers", "deposit before-3 0.4 -0.1"},
		{"a learnt word in a zone that it cannot have", WeightsFile, "thresholds\n", "learnt-words\n  deposit itself 0.4 0\nthresholds\n", "weights.rules:2:11: a learnt word has no zone", ""},
		{"a learnt word with a capital", WeightsFile, "thresholds\n", "learnt-words\n  Deposit text 0.4 0\nthresholds\n", "weights.rules:2:3: a learnt word is of small letters", ""},
		{"a word of the whole text without its rarity", WeightsFile, "thresholds\n", "whole-text 0.6\n  \"deposit\" 0.4 0\nthresholds\n", "weights.rules:2:3: want a name and two numbers, or a word in quotes or two neighbours and three", "deposit"},
		{"neighbours of the whole text without a number", WeightsFile, "thresholds\n", "whole-text 0.6\n  \"paid\" \"deposit\" 0.4 0\nthresholds\n", "weights.rules:2:10: want a number from -20 to 20", ""},
		{"neighbours of which a word was not learnt", WeightsFile, "thresholds\n", "whole-text 0.6\n  \"paid\" platforms.social 3 0.4 0\nthresholds\n", "neighbours of \"paid\", which has no line of its own", "rules train"},
		{"neighbours of something unknown", WeightsFile, "thresholds\n", "whole-text 0.6\n  \"deposit\" 3 1 1\n  \"deposit\" platforms.socail 3 0.4 0\nthresholds\n", `weights.rules:3:13: whole-text has "platforms.socail"`, "did you mean platforms.social?"},
		{"neighbours of the whole text twice", WeightsFile, "thresholds\n", "whole-text 0.6\n  \"deposit\" 3 1 1\n  \"deposit\" platforms.social 3 0.4 0\n  \"deposit\" platforms.social 3 0.4 0\nthresholds\n", `weights.rules:4:3: "deposit" platforms.social has two lines`, "drop one"},
		{"the whole text without the power of the mentions", WeightsFile, "thresholds\n", "whole-text 0\n  record 0.4 0\nthresholds\n", "weights.rules:1:12: want the power", "write: whole-text"},
		{"a name of the whole text that is nothing", WeightsFile, "thresholds\n", "whole-text 0.6\n  kind.thefts 0.4 0\nthresholds\n", `weights.rules:2:3: whole-text has "kind.thefts"`, "kind.theft"},
		{"a word of the whole text twice", WeightsFile, "thresholds\n", "whole-text 0.6\n  \"deposit\" 3 0.4 0\n  \"deposit\" 3 0.4 0\nthresholds\n", "weights.rules:3:3: \"deposit\" has two lines", "drop one"},
		{"a learnt word twice", WeightsFile, "thresholds\n", "learnt-words\n  deposit text 0.4 0\n  deposit text 0.4 0\nthresholds\n", "weights.rules:3:3: deposit text has two lines in learnt-words", "drop one"},
		{"a learnt word three times, out of order", WeightsFile, "thresholds\n", "learnt-words\n  deposit text 0.4 0\n  account text 0.4 0\n  deposit text 0.1 0\n  deposit sentence 0.1 0\n  deposit text 0.2 0\nthresholds\n", "weights.rules:4:3: deposit text has two lines in learnt-words", "drop one"},
		{"thresholds out of order", WeightsFile, "no 0.2", "no 0.9", "weights.rules:1:1: want no at most yes", "yes 0.8"},
		{"a threshold above 1", WeightsFile, "yes 0.8", "yes 1.8", "weights.rules:2:7: want a number from 0 to 1, not 1.8", ""},
		{"an open end in what is a whole text", "b.rules", "undated", "no-text\n  see oel*\nundated", "no-text is whole texts of at most 32 letters, not \"see oel*\"", "write the whole text"},
		{"an unknown threshold", WeightsFile, "  no 0.2", "  review 0.2", `thresholds has no setting "review"`, ""},
		{"a calibration that does not grow", WeightsFile, "0.9 0.95", "0.9 0.01", "weights.rules:6:3: the calibration does not grow", ""},
		{"a calibration that says a thing twice", WeightsFile, "0.9 0.95", "0.1 0.95", "weights.rules:6:3: the calibration does not grow", ""},
		{"a group without weight", WeightsFile, "  online.word itself 1.5 0\n", "", "b.rules:4:6: online.word has no weight of its own", "like web.site"},
		{"a weight of something unknown", WeightsFile, "negation before-3", "negatoin before-3", `weights.rules:11:3: weight of "negatoin"`, "did you mean negation?"},
		{"a weight of a rule in a table", WeightsFile, "negation before-3", "platform.facebook itself", `weights.rules:11:3: weight of "platform.facebook"`, ""},
		{"an unknown zone", WeightsFile, "before-3", "before-4", `weights.rules:11:12: unknown zone "before-4"`, "before-3"},
		{"two weights", WeightsFile, "kind.theft text", "negation before-3", "weights.rules:12:3: negation before-3 has two weights", "weights.rules:11:3"},
		{"a weight that is no number", WeightsFile, "-4 -1", "-4 low", `weights.rules:11:24: want a number from -20 to 20, not "low"`, ""},
		{"a weight with one number", WeightsFile, "-4 -1", "-4", "weights.rules:11:3: want a name, a zone and two numbers", "negation before-3"},
		{"an unknown channel to tell", WeightsFile, "facebook social", "facebook socail", `weights.rules:14:21: no offence is told to have gone by the channel "socail"`, "did you mean social?"},
		{"a channel that is never told", WeightsFile, "facebook social", "facebook sms", `channel "sms"`, ""},
		{"a channel of two names out of order", WeightsFile, "online.word+platforms.social", "platforms.social+online.word", "weights.rules:15:3: channel weight of", "in order"},
		{"a channel of a cue and a table", WeightsFile, "online.word+", "negation+", "which are no two rules or tables in order", "in order"},
		{"a channel of a form", WeightsFile, "platform.facebook social", "weak social", `channel weight of "weak"`, ""},
		{"a channel of something unknown", WeightsFile, "platform.facebook social", "platform.facebok social", `weights.rules:14:3: channel weight of "platform.facebok"`, "did you mean platform.facebook?"},
		{"a channel without a number", WeightsFile, "mixed -0.2", "mixed", "weights.rules:14:3: want a name, and after it channels, each with a number", "platform.snapchat"},
		{"an example of nothing", "a.examples", "platform.facebook", "platform.facebok", `a.examples:1:19: no rule or cue "platform.facebok"`, "platform.facebook"},
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
	files["b.rules"] = strings.NewReplacer("channel internet", "channel interweb", "counted 4", "counted x").Replace(files["b.rules"])
	var all ParseErrors
	if _, err := Load(folder(files)); !errors.As(err, &all) || len(all) < 2 {
		t.Errorf("error = %v, want both", err)
	}
}

// One mistake is told once.
func TestOneErrorForAnUnknownChannel(t *testing.T) {
	files := valid()
	files["b.rules"] = strings.Replace(files["b.rules"], "channel internet", "channel interweb", 1)
	var all ParseErrors
	if _, err := Load(folder(files)); !errors.As(err, &all) || len(all) != 1 {
		t.Errorf("error = %v, want the channel alone", err)
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

// A short name is found run together with one whole word, and with nothing else; what
// the list look-alike has is left to what it is.
func TestJoinedWhole(t *testing.T) {
	files := valid()
	files["a.rules"] = strings.Replace(files["a.rules"], "weak fb", "++fb, ++sc; weak fb", 1) + "words joined-tail\n  acct, ad\nwords look-alike\n  scad\n"
	set, err := Load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	spelt := map[string]bool{}
	for _, p := range set.Rules()[0].Phrases {
		spelt[p.Text] = p.Form == Plain
	}
	for text, want := range map[string]bool{"fbacct": true, "viafb": true, "scacct": true, "viasc": true, "scad": false, "sc": false, "fb": false, "viafbacct": false, "fb*": false} {
		if spelt[text] != want {
			t.Errorf("%q is a spelling: %v, want %v", text, !want, want)
		}
	}
}

// An entry of the list look-alike that does nothing, stands twice or is sought all the same is refused
// with its place.
func TestIdleLookAlikes(t *testing.T) {
	for _, c := range []struct{ why, entries, want string }{
		{"nothing is misspelt so", "tender, slack", `a.rules:LINE:11: "slack" takes nothing out of what is sought`},
		{"the name itself", "tender, tinder", `a.rules:LINE:11: "tinder" is sought by`},
		{"a spelling that the rule has", "tinda", `a.rules:LINE:3: "tinda" is sought by`},
		{"twice", "tender, tender", `a.rules:LINE:11: "tender" stands in %look-alike at a.rules:LINE:3 already`},
	} {
		files := valid()
		files["a.rules"] = strings.Replace(files["a.rules"], "face book;", "~tinder, tinda, ~roblox*;", 1)
		line := fmt.Sprint(strings.Count(files["a.rules"], "\n") + 2)
		files["a.rules"] += "words look-alike\n  " + c.entries + "\n"
		_, err := Load(folder(files))
		var told interface{ Hint() string }
		if want := strings.ReplaceAll(c.want, "LINE", line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %s", c.why, err, want)
		} else if errors.As(err, &told); told.Hint() == "" {
			t.Errorf("%s: no hint", c.why)
		}
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

// Weights that another version of the program has written are told in one line, with
// what to do; several slips in what people write are told one by one.
func TestWeightsOfAnotherVersion(t *testing.T) {
	files := valid()
	files[WeightsFile] = strings.Replace(files[WeightsFile], "thresholds\n", "learnt-words\n  deposit 0.4 -0.1\n  paid 0.2 0\n  of 0.1 0\nthresholds\n", 1)
	_, err := Load(folder(files))
	want := "weights.rules:2:3: want a word, a zone and two numbers; 3 lines of weights.rules are not as this version of the program writes them"
	var hinter interface{ Hint() string }
	if err == nil || err.Error() != want || !errors.As(err, &hinter) || !strings.Contains(hinter.Hint(), "cyberflag rules train LABELLED.csv... --rules DIR -o DIR/weights.rules") {
		t.Errorf("error %v, want %s and how to train", err, want)
	}
	files["a.rules"] = strings.Replace(files["a.rules"], "on, via", "on, %nothing", 1)
	if _, err := Load(folder(files)); err == nil || !strings.Contains(err.Error(), "\nweights.rules:4:3: ") {
		t.Errorf("with a slip in a list too: %v, want every line", err)
	}
}

// A reader's name for a platform is the rules' own, by its case or by a spelling.
func TestPlatformNamed(t *testing.T) {
	files := valid()
	files["a.rules"] = strings.Replace(files["a.rules"], "  Facebook:", "  TallStories: tall stories app; weak tall ones\n  Facebook:", 1)
	set, err := Load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"facebook": "Facebook", "Face Book": "Facebook", "Facebook": "Facebook", "Friendface": "Friendface", "tallstories": "TallStories", "Tall Stories App": "TallStories", "Tall Ones": "TallStories", "FB": "Facebook", "": ""} {
		if got, _ := set.PlatformNamed(name); got != want {
			t.Errorf("PlatformNamed(%q) = %q, want %q", name, got, want)
		}
	}
}
