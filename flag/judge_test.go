package flag

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
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
	j := judge(t)
	facebook := "He sent her abuse on Facebook."
	for _, c := range []struct {
		why  string
		rec  record.Record
		want Answer
		rule string
	}{
		{"a platform", record.Record{Text: facebook}, Yes, "platform.facebook"},
		{"the officer's no does not undo a platform", record.Record{Text: facebook, OfficerFlag: record.FlagNo}, Yes, "platform.facebook"},
		{"no text and a flag is for people", record.Record{OfficerFlag: record.FlagYes}, Review, "officer-flag"},
		{"white space is no text", record.Record{Text: " \n", OfficerFlag: record.FlagYes}, Review, "officer-flag"},
		{"no text and no flag", record.Record{}, No, "silent"},
		{"the officer's yes is not the answer", record.Record{Text: "Window smashed.", OfficerFlag: record.FlagYes}, No, "silent"},
		{"a silent text", record.Record{Text: "Window smashed."}, No, "silent"},
	} {
		d := j.Decide(c.rec)
		has := func(r Reason) bool { return r.Rule == c.rule }
		if d.Answer() != c.want || !slices.ContainsFunc(d.Reasons(), has) {
			t.Errorf("%s: %v %v, want %v because of %s", c.why, d.Answer(), d.Reasons(), c.want, c.rule)
		}
	}
}

func TestChannelAndPlatforms(t *testing.T) {
	j := judge(t)
	for _, c := range []struct{ why, text, channel, platforms string }{
		{"one platform", "Abuse on Instagram for weeks.", "social", "Instagram"},
		{"two platforms", "Abuse on Instagram and Twitter for weeks.", "mixed", "Instagram;Twitter"},
		{"two channels", "Abuse on Instagram and then on WhatsApp.", "mixed", "Instagram;WhatsApp"},
		{"the longer name", "Bought on Facebook Marketplace, item never came.", "marketplace", "Facebook Marketplace"},
		{"an account taken over", "Her Facebook was hacked and the password changed.", "account", "Facebook"},
		{"the dark web", "Bought on the dark web and paid in Bitcoin.", "darkweb", "Bitcoin"},
		{"words without a platform", "He sent forty e-mails.", "email", ""},
		{"online and no more", "They met online.", "web", ""},
		{"a no has no channel", "Nothing on Facebook.", "none", ""},
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

// A cancelled hit stays, with what cancelled it.
func TestCancelledHitsAreKept(t *testing.T) {
	d := judge(t).Decide(text("There was no contact on Facebook."))
	want := []Hit{{
		Reason: Reason{"platform.facebook", 24, 32}, Channel: "social", Platform: "Facebook",
		By: &Reason{"negation", 10, 12},
	}}
	if diff := cmp.Diff(want, d.Hits()); diff != "" {
		t.Errorf("hits (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Reason{{"negation", 10, 12}}, d.Reasons()); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
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
		if diff := cmp.Diff(d, j.Decide(text(s)), cmp.AllowUnexported(Decision{})); diff != "" {
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
	f.Add("07:12 C/S ex on FB. LOE: none\xff")
	f.Fuzz(func(t *testing.T, s string) {
		if d := j.Decide(text(s)); len(d.Reasons()) == 0 {
			t.Fatalf("%q has no reason", s)
		}
	})
}
