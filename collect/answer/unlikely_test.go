package answer_test

import (
	"fmt"
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
		month   = "its months do not follow one another: they may be years"
		table   = "its label speaks of a table, or is a piece of one"
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
		{"a month beside years", strings.Replace(offence, "2016/17", "May 2018", 1) + "Rape of a child,40,44\nSexual grooming,22,29\n", month, true},
		{"two months in turn", months + "April 2016,41\nMay 2016,44\n", month, false},
		{"one month", months + "April 2016,41\n2016/17,440\n", month, false},
		{"a head as a title", offence + "Items counted in column B,40,44\n", table, true},
		{"a title", offence + "Rape of a child,40,44\n", table, false},
		{"the end of an outcome", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2016/17,2017/18\nresolution,4,6\nCharged,9,8\n", table, true},
		{"an outcome", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2016/17,2017/18\nCommunity resolution,4,6\nCharged,9,8\n", table, false},
		{"numbers without a period", offence + rows + "Total,143,171\n,,\nQ3. Platforms of flagged offences,,\nPlatform,Number,\nSnapchat,12,\nKik,7,\nFacebook,8,\n", lost, true},
		{"two numbers for one thing", offence + rows + "Rape of a child,41,45\nTotal,143,171\n", lost, true},
		{"numbers in cells that were not read", offence + rows + "Total,143,171\n,,\nQ2. Flagged offences,,\nYear,Offences,Of all\n2016/17,12,5.2\n2017/18,13,6.1\n", lost, true},
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

// Where half of a letter is in doubt, the rest is too, and not where a third of it is.
func TestMostOfALetterInDoubt(t *testing.T) {
	const head, odd = "Kent Police,,\nQ1. Recorded sexual offences by offence,,\nOffence,2016/17,2017/18\n", "Rape of column D,1,2\nRape of column E,1,2\nRape of column F,1,2\n"
	in := func(rows string) bool {
		return slices.ContainsFunc(read(t, "a.csv", head+rows).Figures, func(f answer.Figure) bool { return slices.Contains(f.Doubts, "much of its letter is in doubt") })
	}
	half, third := in("Rape of a child,40,44\nSexual grooming,22,29\n"+odd+"Total,65,79\n"), in("Rape of a child,40,44\nSexual assault on a child,31,37\nSexual grooming,22,29\nVoyeurism,5,6\nExposure,7,8\n"+odd+"Total,108,130\n")
	if !half || third {
		t.Errorf("half of it %t, a third %t; want true and false", half, third)
	}
}

// A number of a sentence that is taken for a total is not lost.
func TestLooseNumberThatIsATotal(t *testing.T) {
	const text = "Kent Police\n\nQ1. Recorded sexual offences in 2017/18:\n\nRape of a child: 40\nSexual assault on a child: 31\nSexual grooming: 22\nSexual activity with a child: 50\n" +
		"Exposure to a child: 6\nVoyeurism of a child: 3\nCausing a child to watch: 9\nArranging an offence: 4\n\nThe sheet of the analyst has %d there.\n\nQ2. In 2017/18 the flag was set on 57 of them.\n"
	for n, want := range map[int]bool{165: false, 166: true} {
		got := read(t, "a.txt", fmt.Sprintf(text, n)).Figures
		if lost := slices.ContainsFunc(got, func(f answer.Figure) bool {
			return slices.Contains(f.Doubts, "many numbers of its letter were not read")
		}); len(got) < 9 || lost != want {
			t.Errorf("%d: %d figures, lost %t, want %t", n, len(got), lost, want)
		}
	}
}

// The gravest of several doubts is told first.
func TestGravestDoubtFirst(t *testing.T) {
	got := read(t, "a.csv", "Kent Police,,\nQ3. Platforms of flagged offences,,\nPlatform,April 2016,April 2017\nColumn D,4,5\nKik,7,8\n").Figures
	if len(got) != 4 || len(got[0].Doubts) != 2 || !strings.HasPrefix(got[0].Doubts[0], "its months") {
		t.Errorf("%+v", got)
	}
}
