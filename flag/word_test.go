package flag

import (
	"testing"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// A learnt word moves each mention of its text once, however often it stands
// there, and is gone with the text.
func TestLearntWords(t *testing.T) {
	set := rules.Shipped()
	l := set.Learnt()
	l.Words = nil
	plain, err := NewJudge(set.WithLearnt(l))
	if err != nil {
		t.Fatal(err)
	}
	l.Words = []rules.WordWeight{{Word: "quagga", Used: 1.5, Doubtful: -0.5}}
	with, err := NewJudge(set.WithLearnt(l))
	if err != nil {
		t.Fatal(err)
	}
	weight := func(j *Judge, text string) float64 {
		as, err := j.Accounts(record.Record{Text: text}, "")
		if err != nil || len(as) != 1 {
			t.Fatalf("%q has accounts %v, %v", text, as, err)
		}
		return as[0].Weight
	}
	for _, c := range []struct {
		why, text string
		want      float64
	}{
		{"the word is not there", "Abuse on Facebook.", 0},
		{"the word stands elsewhere", "Abuse on Facebook. A Quagga.", 1.5},
		{"twice is as once", "Quagga. Abuse on Facebook. QUAGGA quagga.", 1.5},
		{"a longer word is another", "Abuse on Facebook. Quaggas.", 0},
		{"nothing is left of the text before", "Abuse on Facebook.", 0},
	} {
		if got := weight(with, c.text) - weight(plain, c.text); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("%s: %q moved by %v, want %v", c.why, c.text, got, c.want)
		}
	}
	if n := with.Features() - plain.Features(); n != 1 {
		t.Errorf("%d features more, want 1", n)
	}
	if name, zone := with.Feature(with.Features() - 1); name != `"quagga"` || zone != rules.InText {
		t.Errorf("the last feature is %s %s", name, zone)
	}
	ms, _ := with.Mentions(record.Record{Text: "Abuse on Facebook. A quagga."})
	if f := ms[0].Features; f[len(f)-1] != with.Features()-1 {
		t.Errorf("training does not see the word: %v", f)
	}
	if with.words[0].odds != (weigh.Odds{Used: 1.5, Doubtful: -0.5}) {
		t.Errorf("odds %v", with.words[0].odds)
	}
}
