package flag

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/rules"
)

func judge(t testing.TB) *Judge {
	t.Helper()
	j, err := NewJudge(rules.Shipped())
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func text(s string) record.Record { return record.Record{Text: s} }

func TestDecideFields(t *testing.T) {
	j := smallJudge(t)
	chatter, messages := "He sent her abuse on Chatter.", "He keeps sending her messages."
	for _, c := range []struct {
		why  string
		rec  record.Record
		want Answer
		rule string
	}{
		{"a platform", record.Record{Text: chatter}, Yes, "platform.chatter"},
		{"the officer's no does not undo a platform", record.Record{Text: chatter, OfficerFlag: record.FlagNo}, Yes, "platform.chatter"},
		{"the officer's yes against a cue is for people", record.Record{Text: "There was no contact on Chatter.", OfficerFlag: record.FlagYes}, Review, "negation"},
		{"no text and a flag is for people", record.Record{OfficerFlag: record.FlagYes}, Review, "officer-flag"},
		{"white space is no text", record.Record{Text: " \n", OfficerFlag: record.FlagYes}, Review, "officer-flag"},
		{"no text and nothing known is for people", record.Record{}, Review, "no-text"},
		{"no text and the officer's no", record.Record{OfficerFlag: record.FlagNo}, No, "no-text"},
		{"no text, of an offence that is seldom online", record.Record{OffenceTitle: "Theft of a cycle"}, No, "no-text"},
		{"no text, of an offence that is often online", record.Record{OffenceTitle: "Malicious communications"}, Review, "no-text"},
		{"what stands in the place of a text", record.Record{Text: " See  O.E.L.", OffenceTitle: "Malicious communications"}, Review, "no-text"},
		{"marks alone are no text", record.Record{Text: "- ? -", OffenceTitle: "Theft of a cycle"}, No, "no-text"},
		{"a text that begins so is one", record.Record{Text: "See OEL, window smashed."}, No, "silent"},
		{"the officer's yes is not the answer", record.Record{Text: "Window smashed.", OfficerFlag: record.FlagYes}, No, "silent"},
		{"a silent text", record.Record{Text: "Window smashed."}, No, "silent"},
		{"a doubt is for people", record.Record{Text: messages}, Review, "unsaid.message"},
		{"a flag alone makes no doubt a yes", record.Record{Text: messages, OfficerFlag: record.FlagYes}, Review, "unsaid.message"},
		{"a place that says online", record.Record{Text: messages, LocationType: "CYBERSPACE"}, Review, "location.online"},
		{"a kind of offence without a mention", record.Record{Text: "He upset her.", OffenceTitle: "Malicious communications"}, Review, "silent"},
		{"a kind of offence against a mention", record.Record{Text: "Chatter.", OffenceTitle: "Theft of a cycle"}, No, "platform.chatter"},
	} {
		d := j.Decide(c.rec)
		has := func(r Reason) bool { return r.Rule == c.rule }
		if d.Answer() != c.want || !slices.ContainsFunc(d.Reasons(), has) {
			t.Errorf("%s: %v %.3f %v, want %v because of %s", c.why, d.Answer(), d.Probability(), d.Reasons(), c.want, c.rule)
		}
	}
}

// What is a mention and what is none.
func TestMentions(t *testing.T) {
	j := smallJudge(t)
	for _, c := range []struct{ why, text, want string }{
		{"in any case, and with a hyphen for a space", "CHAT-TER", "platform.chatter@0-8"},
		{"not inside a word", "chattering", ""},
		{"a weak spelling with its companion", "abuse on chirp", "platform.chatter@9-14"},
		{"a weak spelling without", "a chirp of a bird", ""},
		{"a weak spelling that is written as a name", "abuse by the Chirp of a bird", "platform.chatter@13-18"},
		{"a capital at the beginning of a sentence is no name", "A bird. Chirp of a bird", ""},
		{"all in capitals is no name", "THE CHIRP OF A BIRD", ""},
		{"a short spelling is none", "that is Cr of a bird", ""},
		{"a short spelling near its companion", "cr abuse", "platform.chatter@0-2"},
		{"a short spelling too far from it", "cr and one two three abuse", ""},
		{"a companion in another sentence", "cr. Abuse", ""},
		{"a false friend", "a chatter box", ""},
		{"a channel that does not count", "He texts. Chatter", "sms.text@3-8 platform.chatter@10-17"},
	} {
		var got []string
		for _, h := range j.Decide(text(c.text)).Hits() {
			got = append(got, fmt.Sprintf("%s@%d-%d", h.Rule, h.Start, h.End))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q has %v, want %s", c.why, c.text, got, c.want)
		}
	}
}

// A name that is longer, of one rule or another, is the only mention.
func TestLongestMention(t *testing.T) {
	set := small(t, map[string]string{"b.rules": "rule web.box\n  like unsaid.message\n  channel web\n  any message box, the message box, box\n"})
	j, err := NewJudge(set)
	if err != nil {
		t.Fatal(err)
	}
	hits := j.Decide(text("Wrote in the message box and a box.")).Hits()
	want := []Reason{{"web.box", 9, 24}, {"web.box", 31, 34}}
	if len(hits) != 2 || hits[0].Reason != want[0] || hits[1].Reason != want[1] {
		t.Errorf("hits = %v, want %v", hits, want)
	}
}

func TestChannelAndPlatforms(t *testing.T) {
	set := small(t, nil)
	l := set.Learnt()
	l.Channels = []rules.ChannelWeight{
		{Name: "platforms-2", Channel: rules.Mixed, Weight: 3},
		{Name: "platform.pictogram", Channel: rules.Web, Weight: 9},
	}
	j, err := NewJudge(set.WithLearnt(l))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, text, channel, platforms string }{
		{"one platform has the channel of its table", "Abuse on Chatter for weeks.", "social", "Chatter"},
		{"the same platform twice is one", "Abuse on Chatter, and chatter again.", "social", "Chatter"},
		{"of two platforms the one that bears the name of the other", "Abuse on Pictogram and Pictogram Live for weeks.", "web", "Pictogram Live"},
		{"two platforms, as was learnt", "Abuse on Cupid and Chatter for weeks.", "mixed", "Chatter;Cupid"},
		{"a channel that was learnt for a rule", "Abuse on Pictogram for weeks.", "web", "Pictogram"},
		{"a mention that does not tell", "Met on Cupid. There was no Chatter.", "dating", "Cupid"},
		{"a no has no channel", "Nothing on Chatter.", "none", ""},
		{"a message of some kind", "He keeps sending her messages.", "unknown", ""},
	} {
		d := j.Decide(text(c.text))
		if d.Channel() != c.channel || strings.Join(d.Platforms(), ";") != c.platforms {
			t.Errorf("%s: %q is %s %v, want %s %s", c.why, c.text, d.Channel(), d.Platforms(), c.channel, c.platforms)
		}
	}
}

func TestDefinitions(t *testing.T) {
	j := judge(t)
	sms := record.Record{Text: "He sent her 40 text messages.", RecordedOn: civil.MustParse("2018-05-01")}
	for definition, want := range map[string]Answer{"ho-2017": No, "internet": No, "ho-2017-sms": Yes} {
		d, err := j.DecideUnder(sms, definition)
		if err != nil || d.Answer() != want || d.Definition() != definition {
			t.Errorf("under %s: %v by %s, %v; want %v", definition, d.Answer(), d.Definition(), err, want)
		}
	}
	if d := j.Decide(sms); d.Definition() != "ho-2017" {
		t.Errorf("a record of 2018 is decided by %s", d.Definition())
	}
	if _, err := j.DecideUnder(sms, "ho-2071"); err == nil {
		t.Error("an unknown definition was accepted")
	}
}

// A mention that does not tell stays, with what speaks most against it.
func TestMentionsThatDoNotTellAreKept(t *testing.T) {
	d := smallJudge(t).Decide(text("There was no contact on Chatter."))
	want := []Hit{{
		// the table's 3, 0.5 for a short text, and negation in the sentence, the
		// clause before it and within three words: -1 -1 -3
		Reason: Reason{"platform.chatter", 24, 31}, Channel: "social", Platform: "Chatter", Weight: -1.5,
		By: &Reason{"negation", 10, 12},
	}}
	if diff := cmp.Diff(want, d.Hits(), cmpopts.IgnoreFields(Hit{}, "Used", "Doubtful"), cmpopts.IgnoreUnexported(Hit{})); diff != "" {
		t.Errorf("hits (-want +got):\n%s", diff)
	}
	if got := d.Hits()[0]; got.Used <= 0 || got.Used >= 0.5 {
		t.Errorf("used = %v, want little and not nothing", got.Used)
	}
	if diff := cmp.Diff([]Reason{{"negation", 10, 12}}, d.Reasons()); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
	}
}

// Between two knots the calibration is a straight line, and outside them it
// stays; the thresholds stand on what it gives.
func TestCalibration(t *testing.T) {
	set := small(t, nil)
	l := set.Learnt()
	l.Calibration = []rules.Knot{{Said: 0.2, Was: 0.1}, {Said: 0.6, Was: 0.5}, {Said: 0.8, Was: 0.9}}
	j, err := NewJudge(set.WithLearnt(l))
	if err != nil {
		t.Fatal(err)
	}
	for said, want := range map[float64]float64{0: 0.1, 0.2: 0.1, 0.4: 0.3, 0.6: 0.5, 0.7: 0.7, 0.8: 0.9, 1: 0.9} {
		if got := j.learnt.Calibrated(said); math.Abs(got-want) > 1e-12 {
			t.Errorf("calibrated(%v) = %v, want %v", said, got, want)
		}
	}
	d := j.Decide(text("Abuse on Chatter."))
	if d.Probability() != 0.9 || d.Uncalibrated() <= 0.9 || d.Answer() != Yes {
		t.Errorf("%v at %v, before calibration %v", d.Answer(), d.Probability(), d.Uncalibrated())
	}
}

func TestZeroDecision(t *testing.T) {
	if got := (Decision{}).Answer(); got != Undecided {
		t.Errorf("the zero Decision says %v", got)
	}
}

// Whatever the text: there is an answer with a reason, offsets are inside the
// text and on letters, the same text gives the same decision, and more
// evidence from the officer never lowers the probability.
func TestDecideProperties(t *testing.T) {
	j := judge(t)
	words := []string{"Facebook", "whatsapp", "e-mail", "no", "not", "online", "LOE:", "HISTORY:", ".", ",", "\n", "12:30", "é", "\xff",
		"messages", "the", "stolen", "may have", "police", "laptop", "on", "Signal", "— ", "or", "none"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 25).Draw(t, "words"), " ")
		d := j.Decide(text(s))
		if d.Answer() == Undecided || len(d.Reasons()) == 0 || d.Probability() <= 0 || d.Probability() >= 1 {
			t.Fatalf("%q: %v", s, d)
		}
		for _, r := range d.Reasons() {
			if r.Start < 0 || r.End > len(s) || r.Start > r.End || r.End > 0 && !utf8.ValidString(s[r.Start:r.End]) {
				t.Fatalf("%q: reason %v", s, r)
			}
		}
		if (d.Answer() == No) != (d.Channel() == "none") {
			t.Fatalf("%q: %v on channel %s", s, d.Answer(), d.Channel())
		}
		if diff := cmp.Diff(d, j.Decide(text(s)), cmp.AllowUnexported(Decision{}, Hit{})); diff != "" {
			t.Fatalf("%q decided twice:\n%s", s, diff)
		}
		yes := j.Decide(record.Record{Text: s, OfficerFlag: record.FlagYes})
		no := j.Decide(record.Record{Text: s, OfficerFlag: record.FlagNo})
		if yes.Probability() < d.Probability() || no.Probability() > d.Probability() {
			t.Fatalf("%q: %v blank, %v with a yes, %v with a no", s, d.Probability(), yes.Probability(), no.Probability())
		}
	})
}

func FuzzDecide(f *testing.F) {
	j := judge(f)
	sitting := sit(f, j, "")
	f.Add("07:12 C/S ex on FB. LOE: none\xff")
	f.Add("N/A")
	f.Fuzz(func(t *testing.T, s string) {
		for _, rec := range []record.Record{text(s), readFor(s)} {
			d := j.Decide(rec)
			if len(d.Reasons()) == 0 {
				t.Fatalf("%q has no reason", s)
			}
			silent := sitting.Silent(&rec)
			if diff := cmp.Diff(d, sitting.Decide(rec), cmp.AllowUnexported(Decision{}, Hit{}), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%q, decided by itself and in a sitting (-itself +sitting):\n%s", s, diff)
			}
			if silent && len(d.Hits()) > 0 {
				t.Fatalf("%q is silent, with hits", s)
			}
		}
	})
}

// A Sitting gives what Decide gives, whatever it has decided before, and
// allocates nothing.
func TestSitting(t *testing.T) {
	j := judge(t)
	for _, definition := range []string{"", "ho-2017-sms"} {
		s, loud := sit(t, j, definition), loudRecords(t)
		for i, rec := range append(loud, loud...) {
			rec.OfficerFlag = []record.Flag{record.Blank, record.FlagYes, record.FlagNo}[i%3]
			want := j.Decide(rec)
			if definition != "" {
				want, _ = j.DecideUnder(rec, definition)
			}
			if i%2 == 0 {
				s.Silent(&rec)
			}
			if diff := cmp.Diff(want, s.Decide(rec), cmp.AllowUnexported(Decision{}, Hit{}), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%q, decided by itself and in a sitting (-itself +sitting):\n%s", rec.Text, diff)
			}
		}
		i := 0
		if n := testing.AllocsPerRun(len(loud), func() { s.Decide(loud[i%len(loud)]); i++ }); n > 0 {
			t.Errorf("Decide allocated %v times", n)
		}
	}
	if _, err := j.Sit("ho-2071"); err == nil {
		t.Error("Sit took an unknown definition")
	}
}

// readFor is a record of an offence of which silent texts are read for their words.
func readFor(s string) record.Record {
	return record.Record{Text: s, OffenceCode: "8L", OffenceTitle: "Harassment"}
}

// A text that says nothing is decided alike in a sitting, under every definition and for
// offences of which silent texts are read, and without regard to the text before it.
func TestSittingWithoutText(t *testing.T) {
	j := judge(t)
	if !j.offenceOf(readFor("")).reads {
		t.Fatal("silent texts of the offence are not read, so nothing is tested")
	}
	for _, definition := range []string{"", "ho-2017-sms"} {
		s := sit(t, j, definition)
		for _, phrase := range append(shipped(t).NoText(), "N/A", "-", "") {
			s.Decide(readFor("Sent a text by her ex: call me."))
			rec, want := readFor(phrase), j.Decide(readFor(phrase))
			if definition != "" {
				want, _ = j.DecideUnder(rec, definition)
			}
			s.Silent(&rec)
			if diff := cmp.Diff(want, s.Decide(rec), cmp.AllowUnexported(Decision{}, Hit{}), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%q, decided by itself and in a sitting (-itself +sitting):\n%s", phrase, diff)
			}
		}
	}
}

func sit(t testing.TB, j *Judge, definition string) *Sitting {
	t.Helper()
	s, err := j.Sit(definition)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A text of many thousands of mentions is decided whole. (It once took time by
// the square of them: minutes for the second.)
func TestManyMentions(t *testing.T) {
	j := judge(t)
	for _, n := range []int{2_000, 40_000} {
		d := j.Decide(text(strings.Repeat("facebook ", n)))
		if len(d.Hits()) != n || len(d.Platforms()) != 1 {
			t.Errorf("%d mentions give %d hits of %v", n, len(d.Hits()), d.Platforms())
		}
	}
}

// What says that somebody was written to, and not by what, is a yes only from a threshold
// of its own; a record that names a channel is one from the usual.
func TestUnnamedTakesMore(t *testing.T) {
	set := small(t, nil)
	l := set.Learnt()
	l.Thresholds = rules.Thresholds{Yes: 0.01, Unnamed: 0.99}
	j := judgeOf(t, set.WithLearnt(l))
	for text, want := range map[string]struct {
		answer Answer
		named  bool
	}{
		"Abusive message to her.": {Review, false},
		"Abuse on Chatter.":       {Yes, true},
	} {
		if d := j.Decide(record.Record{Text: text, OffenceTitle: "Malicious communications"}); d.Answer() != want.answer || d.Named() != want.named {
			t.Errorf("%q is %v, named %v, by a chance of %v, want %v", text, d.Answer(), d.Named(), d.Probability(), want)
		}
	}
	l.Thresholds.Unnamed = 0
	if d := judgeOf(t, set.WithLearnt(l)).Decide(record.Record{Text: "Abusive message to her.", OffenceTitle: "Malicious communications"}); d.Answer() != Yes {
		t.Errorf("without a threshold of its own an unnamed record is %v by %v", d.Answer(), d.Probability())
	}
}
