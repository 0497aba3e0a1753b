package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// What a misread title or head would give sooner than a force: each doubt stands on its own case, and not on the one
// beside it that differs from it in little.
func TestUnlikelyReadings(t *testing.T) {
	const (
		people  = "people are counted, and no offences of this question were read"
		month   = "it is of a single month, and no other is of the next"
		table   = "its label speaks of tables or counts"
		alone   = "no whole was read of which it would be a part"
		lost    = "many numbers of its letter were not read"
		offence = "Kent Police,,\nQ1. Recorded sexual offences by offence,,\nOffence,2016/17,2017/18\n"
		rows    = "Rape of a child,40,44\nSexual assault on a child,31,37\nSexual grooming,22,29\nSexual activity with a child,50,61\n"
		sexes   = "Kent Police,,\nQ1. Number of victims by sex,,\nSex,2016/17,2017/18\nFemale,90,120\nMale,40,38\nNot recorded,3,2\nAll victims,133,160\n"
		months  = "Kent Police,\nQ2. Flagged offences,\nMonth,Offences\n"
	)
	for _, c := range []struct {
		why, text, doubt string
		found            bool
	}{
		{"people only", sexes, people, true},
		{"people beside offences", sexes + "All offences,150,171\n", people, false},
		{"parts without a whole", offence + rows, alone, true},
		{"parts of a whole", offence + rows + "Total,143,171\n", alone, false},
		{"few parts", offence + "Rape of a child,40,44\nSexual assault on a child,31,37\n", alone, false},
		{"a month of each year", months + "April 2016,41\nApril 2017,44\n", month, true},
		{"two months in turn", months + "April 2016,41\nMay 2016,44\n", month, false},
		{"one month", months + "April 2016,41\n2016/17,440\n", month, false},
		{"a head as a title", offence + "Items counted in column B,40,44\n", table, true},
		{"a title", offence + "Rape of a child,40,44\n", table, false},
		{"the end of an outcome", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2016/17,2017/18\nresolution,4,6\nCharged,9,8\n", table, true},
		{"an outcome", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2016/17,2017/18\nCommunity resolution,4,6\nCharged,9,8\n", table, false},
		{"numbers without a period", offence + rows + "Total,143,171\n,,\nQ3. Platforms of flagged offences,,\nPlatform,Number,\nSnapchat,12,\nKik,7,\nFacebook,8,\n", lost, true},
		{"all numbers with one", offence + rows + "Total,143,171\n", lost, false},
	} {
		got := read(t, "a.csv", c.text)
		if len(got.Figures) == 0 {
			t.Errorf("%s: no figures, %q", c.why, got.Problems)
		}
		var doubts []string
		for _, f := range got.Figures {
			doubts = append(doubts, f.Doubts...)
			if slices.Contains(f.Doubts, c.doubt) && f.Confidence >= 0.9 {
				t.Errorf("%s: %d has %.2f", c.why, f.Value, f.Confidence)
			}
		}
		if slices.Contains(doubts, c.doubt) != c.found {
			t.Errorf("%s: doubts are %q", c.why, strings.Join(doubts, "; "))
		}
	}
}

// Where half of a letter is in doubt, the rest is too.
func TestMostOfALetterInDoubt(t *testing.T) {
	const head, rest = "Kent Police,,\nQ1. Recorded sexual offences by offence,,\nOffence,2016/17,2017/18\nRape of a child,40,44\nSexual grooming,22,29\nTotal,62,73\n", "Rape of column D,1,2\nRape of column E,1,2\nRape of column F,1,2\n"
	in := func(text string) bool {
		return slices.ContainsFunc(read(t, "a.csv", text).Figures, func(f answer.Figure) bool { return slices.Contains(f.Doubts, "much of its letter is in doubt") })
	}
	parts := strings.Replace(head, "Total,62,73", rest+"Total,65,79", 1)
	if in(head) || !in(parts) {
		t.Errorf("without doubted rows %t, with them %t; want false and true", in(head), in(parts))
	}
}
