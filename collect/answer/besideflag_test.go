package answer_test

import (
	"slices"
	"testing"
)

// All offences beside the flagged ones, in the shortest words.
func TestRecordedBesideFlagged(t *testing.T) {
	one := []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 70"}
	two := []string{"Q1 2017-18 offences 600", "Q1 2018-19 offences 640", "Q2 2017-18 offences 60", "Q2 2018-19 offences 70"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"2018/19: 640 recorded, 70 flagged.", one},
		{"In 2018/19: 640 crimes, 70 flagged.", one},
		{"2018/19 - 640 crimes recorded; 70 flagged", one},
		{"2018/19: 640 recorded (70 flagged)", one},
		{"2018/19: 640 recorded, of which 70 flagged.", one},
		{"640 recorded, 70 flagged in 2018/19.", one},
		{"In 2018/19 there were 640 offences; 70 flagged.", one},
		{"In 2018/19 there were 640 (70 flagged).", one},
		{"There were 640 offences recorded in 2018/19, 70 with the cyber flag.", one},
		{"2018/19: recorded 640, flagged 70.", one},
		{"Q2. 2018/19: 640 recorded, 70 flagged", one},
		{"2018/19: 640 recorded; 70 flagged\n2017/18: 600 recorded; 60 flagged", two},
		{"In 2018/19, 640 recorded (70 flagged) and in 2017/18, 600 recorded (60 flagged).", two},
		{"2018/19: 640 offences of which 70 flagged\n2017/18: 600 offences of which 60 flagged", two},
		{"Q1 and Q2. 2018/19: 640 recorded, 70 flagged; 2017/18: 600 recorded, 60 flagged.", two},
		{"2018/19: recorded 640; flagged 70\n2017/18: recorded 600; flagged 60", two},
		{"2018/19: 640 recorded, 70 flagged, 12 on Kik.", append(slices.Clone(one), "Q3 2018-19 Kik offences 12")},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}
