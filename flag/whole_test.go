package flag

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cyberflag/record"
	"cyberflag/rules"
)

// whole gives a judge of the small rules that has learnt three words of the whole
// text, and pairs.
func whole(t *testing.T, pairs ...rules.TextPair) *Judge {
	t.Helper()
	set := small(t, nil)
	l := set.Learnt()
	l.WholeText = rules.WholeText{
		Mentions: 0.5,
		Names:    []rules.TextName{{Name: rules.TheRecord, Used: -1, Doubtful: -2}, {Name: "kind.communications", Used: 1}},
		Words: []rules.TextWord{
			{Word: "quagga", Rarity: 3, Used: 2, Doubtful: 1},
			{Word: "okapi", Rarity: 4, Used: -1},
			{Word: "tapir", Rarity: 1, Doubtful: 0.5},
		},
		Pairs: pairs,
	}
	return judgeOf(t, set.WithLearnt(l))
}

// The words of a text are added up by hand here: each by its rarity, the sum by the
// length of the text, and what the offence says on top.
func TestWholeTextByHand(t *testing.T) {
	j := whole(t)
	for _, c := range []struct {
		why, text, title string
		used, doubtful   float64
	}{
		{"no learnt word", "Abuse on Chatter.", "Theft", -1, -2},
		{"one word is as long as it is rare", "Quagga on Chatter.", "Theft", -1 + 2, -2 + 1},
		{"twice is as once", "Quagga on Chatter, QUAGGA.", "Theft", 1, -1},
		{"two words of lengths 3 and 4", "A quagga, an okapi. Chatter.", "Theft", -1 + (3*2-4*1)/5.0, -2 + 3*1/5.0},
		{"the kind of offence", "Quagga on Chatter.", "Malicious communications", 2, -1},
	} {
		w, ok, _ := j.Whole(record.Record{Text: c.text, OffenceTitle: c.title}, "")
		if !ok && c.why == "no learnt word" {
			continue
		}
		if !ok || math.Abs(w.Odds.Used-c.used) > 1e-9 || math.Abs(w.Odds.Doubtful-c.doubtful) > 1e-9 {
			t.Errorf("%s: %q gives %+v, want %v and %v", c.why, c.text, w.Odds, c.used, c.doubtful)
		}
		var sum float64
		for _, p := range w.Parts {
			sum += p.Used
		}
		if math.Abs(sum-c.used) > 1e-9 {
			t.Errorf("%s: the parts sum to %v, want %v", c.why, sum, c.used)
		}
	}
}

// The chances by the mentions and by the words are multiplied.
func TestWholeTextWithMentions(t *testing.T) {
	j := whole(t)
	rec := record.Record{Text: "Quagga on Chatter.", OffenceTitle: "Theft"}
	d := j.Decide(rec)
	mentions := chancesBy(j.Base(rec), d.Hits())
	used := math.Sqrt(mentions.Used) * math.Exp(1)
	doubtful := math.Sqrt(max(mentions.Doubtful, leastProbability)) * math.Exp(-1)
	nothing := math.Sqrt(mentions.Nothing())
	want := (used + doubtful/2) / (used + doubtful + nothing)
	if got := d.Uncalibrated(); math.Abs(got-want) > 1e-9 {
		t.Errorf("the probability is %v, want %v", got, want)
	}
}

// Where the words decide, the mention that is likeliest to tell is among the reasons.
func TestStrongestMentionIsAReason(t *testing.T) {
	j := whole(t)
	hits := []Hit{{Reason: Reason{"weak", 0, 1}, Used: 0.2, Channel: "social"}, {Reason: Reason{"strong", 2, 3}, Used: 0.4, Channel: "social"}}
	if rs := j.strongest(nil, j.newReading(), hits); len(rs) != 1 || rs[0].Rule != "strong" {
		t.Errorf("the reasons are %v, want the mention at 0.4", rs)
	}
	for i := range hits {
		hits[i].Used /= 10
	}
	if rs := j.strongest(nil, j.newReading(), hits); len(rs) != 0 {
		t.Errorf("the reasons are %v, want no mention that hardly tells", rs)
	}
}

// A text without a mention is read for its words when its kind of offence is often online,
// or when one of them wakes, and then has a word as its reason; other silent texts are not.
func TestSilentTextsAreRead(t *testing.T) {
	j := whole(t)
	silent := record.Record{Text: "She saw a quagga.", OffenceTitle: "Malicious communications"}
	d := j.Decide(silent)
	if d.Answer() == No || len(d.Reasons()) != 1 || d.Reasons()[0] != (Reason{"words", 10, 16}) {
		t.Errorf("%q is %v by %v, want no no, by the word", silent.Text, d.Answer(), d.Reasons())
	}
	theft := silent // of the small rules, of which a theft has the least chance before its text
	theft.OffenceTitle = "Theft"
	theft.Text = "She saw it."
	unread := j.Decide(theft).Uncalibrated()
	for _, waking := range []string{"quagga", "Tapir"} { // one speaks for used, one for a doubt
		theft.Text = "She saw a " + waking + "."
		if _, ok, _ := j.Whole(theft, ""); !ok {
			t.Errorf("%q has a word that wakes, and was not read", theft.Text)
		}
		s := sit(t, j, "")
		if kept := NewSilent(s, Decision.kept); s.Silent(&theft) {
			if _, ok := kept.Of(&theft); ok {
				t.Errorf("what is made of %q is kept for silent texts without its word", theft.Text)
			}
		}
		d := s.Decide(theft)
		if d.Uncalibrated() == unread {
			t.Errorf("%q is decided as if it was not read", theft.Text)
		}
		if diff := cmp.Diff(j.Decide(theft), d, cmp.AllowUnexported(Decision{}, Hit{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q, decided by itself and in a sitting (-itself +sitting):\n%s", theft.Text, diff)
		}
	}
	theft.Text = "She saw an okapi." // which speaks for neither
	if d := j.Decide(theft); d.Answer() != No || d.Reasons()[0].Rule != ruleSilent {
		t.Errorf("a theft is %v by %v", d.Answer(), d.Reasons())
	}
	if _, ok, _ := j.Whole(theft, ""); ok {
		t.Error("a silent theft was read for its words")
	}
	if d := j.Decide(record.Record{OffenceTitle: "Malicious communications"}); d.Reasons()[0].Rule != ruleNoText {
		t.Errorf("no text has the reasons %v", d.Reasons())
	}
}
