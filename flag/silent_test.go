package flag

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

// Silent may wrongly say no, but never wrongly yes: what is kept of a silent text's
// decision is what Decide gives, whether texts of its offence are read or not.
func TestSilentIsNeverWronglyYes(t *testing.T) {
	j := judge(t)
	kept, sittings := map[string]*Silent[Decision]{}, map[string]*Sitting{}
	for _, definition := range []string{"internet", "ho-2017-sms"} {
		sittings[definition] = sit(t, j, definition)
		kept[definition] = NewSilent(sittings[definition], Decision.kept)
	}
	words := []string{"Facebook", "fb", "signal", "box", "on", "message", "messages", "text", "board", "phone", "call", "calls",
		"online", "reported", "link", "chain", "no", "the", ".", ",", "\n", "é", "\xff", "app", "apps", "group", "account", "whether", "12", "n/a", "see oel"}
	silent := 0
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 8).Draw(rt, "words"), rapid.SampledFrom([]string{" ", "-", "\n"}).Draw(rt, "gap"))
		definition := rapid.SampledFrom([]string{"internet", "ho-2017-sms"}).Draw(rt, "definition")
		title := rapid.SampledFrom([]string{"Harassment", "Theft from a shop", ""}).Draw(rt, "title")
		rec := record.Record{Text: s, OfficerFlag: rapid.SampledFrom([]record.Flag{record.Blank, record.FlagYes, record.FlagNo}).Draw(rt, "flag"), OffenceTitle: title}
		if !sittings[definition].Silent(&rec) {
			return
		}
		silent++
		got, ok := kept[definition].Of(&rec)
		if !ok {
			got = sittings[definition].Decide(rec).kept()
		}
		want, err := j.DecideUnder(rec, definition)
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Decision{}, Hit{})); diff != "" {
			rt.Fatalf("%q is silent, and decided otherwise (-silent +got):\n%s", s, diff)
		}
	})
	if silent == 0 {
		t.Error("no text was silent: the test looks at nothing")
	}
}

func TestSilent(t *testing.T) {
	j := smallJudge(t)
	for _, c := range []struct {
		why, text, definition string
		want                  bool
	}{
		{"nothing in it", "Window smashed.", "", true},
		{"a platform", "Abuse on Chatter.", "", false},
		{"a false friend", "A chatter box.", "", true},
		{"a false friend and a platform", "A chatter box, and chatter.", "", false},
		{"another channel", "He texts her.", "", true},
		{"another channel that counts", "He texts her.", "with-sms", false},
		{"a spelling without its companion may be wrongly no", "A chirp.", "", false},
		{"no text", "", "", true},
	} {
		rec := text(c.text)
		if got := sit(t, j, c.definition).Silent(&rec); got != c.want {
			t.Errorf("%s: Silent of %q under %q = %v, want %v", c.why, c.text, c.definition, got, c.want)
		}
	}
}

// TestNumberOf: every day has a number of its own, and none that of no day.
func TestNumberOf(t *testing.T) {
	met := map[int32]civil.Date{0: {}}
	for at := time.Date(1899, 12, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2110; at = at.AddDate(0, 0, 1) {
		day := civil.Of(at.Year(), at.Month(), at.Day())
		if other, ok := met[numberOf(day)]; ok {
			t.Fatalf("%v and %v have one number", other, day)
		}
		met[numberOf(day)] = day
	}
}
