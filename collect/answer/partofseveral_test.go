package answer_test

import (
	"slices"
	"testing"
)

// A part at the end of several ages or sexes is of all of them where it is more than the last, and doubtful where
// it may be of either.
func TestPartsOfSeveral(t *testing.T) {
	const head = "Kent Police FOI 12/19,,\nQ2. Cyber flagged child sexual offences,,\n,2016/17,2017/18\n"
	for _, c := range []struct {
		text  string
		want  []string
		least float64 // confidence of the last part
	}{
		{head + "Under 13,20,30\n13-17,51,66\nOf which girls,60,80\n", []string{"Q2 2016-17 0-12 offences 20", "Q2 2016-17 13-17 offences 51", "Q2 2016-17 F offences 60", "Q2 2017-18 0-12 offences 30", "Q2 2017-18 13-17 offences 66", "Q2 2017-18 F offences 80"}, 0.97},
		{head + "Under 13,20,30\n13-17,51,66\nOf which boys,8,9\nTotal,71,96\n", []string{"Q2 2016-17 0-12 offences 20", "Q2 2016-17 13-17 M offences 8", "Q2 2016-17 13-17 offences 51", "Q2 2016-17 offences 71", "Q2 2017-18 0-12 offences 30", "Q2 2017-18 13-17 M offences 9", "Q2 2017-18 13-17 offences 66", "Q2 2017-18 offences 96"}, 0.4},
		{head + "Female,60,70\nMale,11,26\nOf whom under 13,20,30\n", []string{"Q2 2016-17 0-12 offences 20", "Q2 2016-17 F offences 60", "Q2 2016-17 M offences 11", "Q2 2017-18 0-12 offences 30", "Q2 2017-18 F offences 70", "Q2 2017-18 M offences 26"}, 0.97},
		{head + "Under 13,20,30\nof which girls,12,20\n13-17,51,66\nof which girls,40,50\n", []string{"Q2 2016-17 0-12 F offences 12", "Q2 2016-17 0-12 offences 20", "Q2 2016-17 13-17 F offences 40", "Q2 2016-17 13-17 offences 51", "Q2 2017-18 0-12 F offences 20", "Q2 2017-18 0-12 offences 30", "Q2 2017-18 13-17 F offences 50", "Q2 2017-18 13-17 offences 66"}, 0.97},
		{head + "Under 13,20,30\n13-17,51,66\nof which girls,40,50\nof which boys,11,16\n", []string{"Q2 2016-17 0-12 offences 20", "Q2 2016-17 13-17 F offences 40", "Q2 2016-17 13-17 M offences 11", "Q2 2016-17 13-17 offences 51", "Q2 2017-18 0-12 offences 30", "Q2 2017-18 13-17 F offences 50", "Q2 2017-18 13-17 M offences 16", "Q2 2017-18 13-17 offences 66"}, 0.97},
		{head + "Flagged offences,71,96\nOf which girls,60,80\n", []string{"Q2 2016-17 F offences 60", "Q2 2016-17 offences 71", "Q2 2017-18 F offences 80", "Q2 2017-18 offences 96"}, 0.97},
	} {
		for name, r := range inFormats(t, c.text) {
			low := 1.0
			for _, f := range r.Figures {
				low = min(low, f.Confidence)
			}
			if got := brief(r); !slices.Equal(got, c.want) || low != c.least {
				t.Errorf("%s, %q, %v:\n got %q\nwant %q\n%q", name, c.text, low, got, c.want, r.Problems)
			}
		}
	}
}
