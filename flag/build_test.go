package flag

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/rules"
)

// A cue without a weight is not looked for, and a decision is the same as when all are.
func TestCuesWithoutWeight(t *testing.T) {
	l := rules.Shipped().Learnt()
	l.Channels, l.Words, l.WholeText = nil, nil, rules.WholeText{}
	l.Weights = []rules.Weight{
		{Name: "negation", Zone: rules.ZoneBefore, Used: -5}, {Name: "goods+steal", Zone: rules.InSentence, Used: -2}}
	j := judgeOf(t, rules.Shipped().WithLearnt(l))
	for cue, want := range map[string]int{"negation": weighedPart, "goods": weighedPart, "steal": weighedPart, "child": trainingPart} {
		if got := j.partOf(meaning{aCue, j.features.number[cue]}); got != want {
			t.Errorf("the cue %s is in part %d, want %d", cue, got, want)
		}
	}
	for _, rec := range loudRecords(t) {
		d := j.Decide(rec)
		accounts, err := j.Accounts(rec, "") // reads all parts
		if err != nil {
			t.Fatal(err)
		}
		var all []Hit
		for _, a := range accounts {
			all = append(all, a.Hit)
		}
		if diff := cmp.Diff(all, d.Hits(), cmp.AllowUnexported(Hit{})); diff != "" {
			t.Fatalf("%q is decided otherwise (-all +decided):\n%s", rec.Text, diff)
		}
	}
}
