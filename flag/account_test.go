package flag

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cyberflag/record"
	"cyberflag/rules"
)

func accounts(t testing.TB, j *Judge, rec record.Record, definition string) []Account {
	t.Helper()
	as, err := j.Accounts(rec, definition)
	if err != nil {
		t.Fatal(err)
	}
	return as
}

// What a mention weighs is what stands around it, each with its own words.
func TestAccounts(t *testing.T) {
	const s = "Not Facebook. No, he was not on Chatter. LOE: Pictogram."
	as := accounts(t, smallJudge(t), record.Record{Text: s, OffenceTitle: "Theft from a shop"}, "")
	var got [][]Part
	for _, a := range as {
		got = append(got, a.Parts)
	}
	where := func(word string, after int) (start, end int) {
		start = after + strings.Index(s[after:], word)
		return start, start + len(word)
	}
	notAt, notEnd := where("not", 20)
	loeAt, loeEnd := where("LOE", 0)
	want := [][]Part{
		{
			{Name: "kind.theft", Zones: []rules.Zone{rules.Itself}, Used: -5, Doubtful: -3},
			{Name: "platforms.social", Zones: []rules.Zone{rules.Itself}, Used: 3, Doubtful: -3},
			// -1 in the sentence, -1 before it in the clause, -3 within three words
			{Name: "negation", Zones: []rules.Zone{rules.InText, rules.InSentence, rules.ZoneBefore, rules.Before3}, Start: notAt, End: notEnd, Used: -5},
			{Name: "text.short", Zones: []rules.Zone{rules.Itself}, Used: 0.5},
		},
		{
			{Name: "enquiry", Zones: []rules.Zone{rules.Under}, Start: loeAt, End: loeEnd, Used: -6, Doubtful: -3},
			{Name: "kind.theft", Zones: []rules.Zone{rules.Itself}, Used: -5, Doubtful: -3},
			{Name: "platforms.social", Zones: []rules.Zone{rules.Itself}, Used: 3, Doubtful: -3},
			{Name: "text.short", Zones: []rules.Zone{rules.Itself}, Used: 0.5},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

// A channel that is not of the internet has no parts, unless the definition
// counts it; an unknown definition is an error.
func TestAccountsOfOtherChannels(t *testing.T) {
	j := smallJudge(t)
	texts := record.Record{Text: "He texts her."}
	if as := accounts(t, j, texts, ""); as != nil {
		t.Errorf("texts alone do not count, and have %+v", as)
	}
	if as := accounts(t, j, text("He texts her. Chatter."), ""); len(as) != 2 || as[0].Rule != "sms.text" || as[0].Parts != nil || as[0].Weight != 0 {
		t.Errorf("texts do not count beside a platform, and have %+v", as)
	}
	as := accounts(t, j, texts, "with-sms")
	want := []Part{
		{Name: "text.short", Zones: []rules.Zone{rules.Itself}, Used: 0.5},
		{Name: "counted by with-sms", Used: 4},
	}
	if len(as) != 1 {
		t.Fatalf("accounts = %+v", as)
	}
	if diff := cmp.Diff(want, as[0].Parts); diff != "" || as[0].Weight != 4.5 {
		t.Errorf("texts weigh %v where they count (-want +got):\n%s", as[0].Weight, diff)
	}
	if _, err := j.Accounts(texts, "with-sns"); err == nil {
		t.Error("an unknown definition was accepted")
	}
	if as := accounts(t, j, record.Record{Text: "Window smashed."}, ""); as != nil {
		t.Errorf("a silent text has %+v", as)
	}
}

// Whatever the text: the accounts are the hits of the decision, the parts of
// each sum to its weight, and the words of a part lie in the text, outside the
// mention, and no sign of the same name is nearer.
func TestAccountsAddUp(t *testing.T) {
	j := judge(t)
	words := []string{"Facebook", "whatsapp", "e-mail", "no", "not", "online", "LOE:", "REPORTED:", ".", ",", "\n", "12:30", "é", "\xff",
		"messages", "texts", "the", "stolen", "police", "laptop", "on", "fb", "— ", "or", "but", "threats", "check"}
	titles := []string{"", "Theft from the person", "Malicious communications", "Something else"}
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(rt, "words"), " ")
		rec := record.Record{Text: s, OffenceTitle: rapid.SampledFrom(titles).Draw(rt, "title")}
		definition := rapid.SampledFrom([]string{"", "ho-2017-sms"}).Draw(rt, "definition")
		as := accounts(t, j, rec, definition)
		d := j.Decide(rec)
		if definition != "" {
			d, _ = j.DecideUnder(rec, definition)
		}
		if len(as) != len(d.Hits()) {
			rt.Fatalf("%q: %d accounts, %d hits", s, len(as), len(d.Hits()))
		}
		for i, a := range as {
			if a.Reason != d.Hits()[i].Reason || a.Weight != d.Hits()[i].Weight {
				rt.Fatalf("%q: account of %v at %v, hit %v at %v", s, a.Reason, a.Weight, d.Hits()[i].Reason, d.Hits()[i].Weight)
			}
			sum := 0.0
			for _, p := range a.Parts {
				sum += p.Used
				if p.Start < 0 || p.End > len(s) || p.Start > p.End || p.End > 0 && !utf8.ValidString(s[p.Start:p.End]) {
					rt.Fatalf("%q: part %+v", s, p)
				}
				if p.Name[0] != '"' && p.Start < p.End && p.Start < a.End && a.Start < p.End { // a learnt word moves what it is part of too
					rt.Fatalf("%q: %+v stands inside the mention %v", s, p, a.Reason)
				}
			}
			if math.Abs(sum-a.Weight) > 1e-9 {
				rt.Fatalf("%q: the parts of %v sum to %v, not %v", s, a.Reason, sum, a.Weight)
			}
		}
	})
}

// Of several words of one cue, the nearest is shown.
func TestPartsShowTheNearest(t *testing.T) {
	s := "Not here. It was no joke, he did nothing on the Chatter page, not at all, no. No."
	as := accounts(t, smallJudge(t), text(s), "")
	i := slices.IndexFunc(as[0].Parts, func(p Part) bool { return p.Name == "negation" })
	if i < 0 {
		t.Fatalf("negation has no part in %+v", as)
	}
	if p := as[0].Parts[i]; s[p.Start:p.End] != "not" || p.Start > as[0].End+10 {
		t.Errorf("the nearest is %q at %d", s[p.Start:p.End], p.Start)
	}
}
