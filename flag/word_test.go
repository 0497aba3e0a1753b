package flag

import (
	"slices"
	"testing"

	"cyberflag/record"
	"cyberflag/rules"
)

// A learnt word moves each mention of its text once in each of its zones, however
// often it stands there, and is gone with the text.
func TestLearntWords(t *testing.T) {
	set := rules.Shipped()
	l := set.Learnt()
	l.Words, l.WholeText = nil, rules.WholeText{}
	plain, err := NewJudge(set.WithLearnt(l))
	if err != nil {
		t.Fatal(err)
	}
	l.Words = []rules.WordWeight{
		{Word: "quagga", Zone: rules.InText, Used: 1.5, Doubtful: -0.5},
		{Word: "quagga", Zone: rules.ZoneBefore, Used: 0.25},
		{Word: "quagga", Zone: rules.Before1, Used: 4},
		{Word: "quagga", Zone: rules.After3, Used: -3},
	}
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
		{"far before it in the clause", "Quagga gave out some of the abuse on Facebook.", 1.75},
		{"right before it", "Abuse by quagga Facebook.", 5.75},
		{"twice before it", "The quagga of a quagga Facebook.", 5.75},
		{"near after it", "Abuse on Facebook of a quagga.", -1.5},
		{"far after it", "Abuse on Facebook and some more of a quagga.", 1.5},
		{"on both sides", "Quagga Facebook quagga.", 2.75},
		{"a longer word is another", "Abuse on Facebook. Quaggas.", 0},
		{"nothing is left of the text before", "Abuse on Facebook.", 0},
	} {
		if got := weight(with, c.text) - weight(plain, c.text); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("%s: %q moved by %v, want %v", c.why, c.text, got, c.want)
		}
	}
	if n := with.Features() - plain.Features(); n != zoneCount {
		t.Errorf("%d features more, want one for each zone", n)
	}
	last := with.FirstPair() - zoneCount + slices.Index(rules.Zones(), rules.InText)
	if name, zone, word := with.Feature(last); name != "quagga" || zone != rules.InText || !word {
		t.Errorf("feature %d is %s %s", last, name, zone)
	}
	ms, _ := with.Mentions(record.Record{Text: "Abuse on Facebook. A quagga."})
	if !slices.Contains(ms[0].Features, last) {
		t.Errorf("training does not see the word: %v", ms[0].Features)
	}
}
