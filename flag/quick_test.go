package flag

import (
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cyberflag/record"
)

// Where no word is learnt, the phrases around mentions are found in another way, which gives
// the same decisions.
func TestQuickAgainstReader(t *testing.T) {
	quick, slow := smallJudge(t), smallJudge(t)
	if quick.quick == nil {
		t.Fatal("words are learnt")
	}
	slow.quick = nil
	pieces := strings.Fields("on via Chatter chatter. chirp cr Pictogram live, Cupid messages texts no not, nothing check LOE: but only box only; abuse the: - he £5 café a")
	rapid.Check(t, func(rt *rapid.T) {
		rec := record.Record{
			Text:         strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(rt, "pieces"), " "),
			OffenceTitle: rapid.SampledFrom([]string{"", "Theft", "Malicious communications"}).Draw(rt, "title"),
		}
		for _, definition := range []string{"mine", "with-sms"} {
			got, err := quick.DecideUnder(rec, definition)
			want, _ := slow.DecideUnder(rec, definition)
			if diff := gocmp.Diff(want, got, gocmp.AllowUnexported(Decision{}, Hit{})); err != nil || diff != "" {
				rt.Fatalf("%q under %s: %v, want + but got -\n%s", rec.Text, definition, err, diff)
			}
		}
	})
}
