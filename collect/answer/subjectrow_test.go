package answer_test

import (
	"fmt"
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

func statuses(r answer.Reading) []string {
	var out []string
	for _, q := range r.Questions {
		out = append(out, fmt.Sprint(q.Question, " ", q.Status))
	}
	return out
}

// A row may name the subject of a question and say beside it what became of it, or number it.
func TestRowsThatSayWhatBecame(t *testing.T) {
	want := []string{"Q1 answered", "Q2 answered", "Q3 not_held", "Q4 refused"}
	for why, text := range map[string]string{
		"subjects below a table": "Measure,2017/18,2018/19\nAll sexual offences recorded,402,433\nOf which cyber flagged,31,44\nPlatform,Not held,\nOutcome,\"Exempt, section 21(1)\",\n",
		"numbers before titles": "1,Recorded sexual offences with a victim under 18,\n,2017/18,2018/19\nOffences,402,433\n,,\n2,Of these offences with the digital flag,\n,2017/18,2018/19\nOffences,31,44\n,,\n" +
			"3,Platform: this information is not held,\n,,\n4,Outcome: exempt under section 21(1),\n",
	} {
		for name, r := range inFormats(t, text) {
			if got := statuses(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q %q %q", why, name, got, brief(r), r.Problems)
			}
			if got := brief(r); !slices.Equal(got, []string{"Q1 2017-18 offences 402", "Q1 2018-19 offences 433", "Q2 2017-18 offences 31", "Q2 2018-19 offences 44"}) {
				t.Errorf("%s, %s: %q", why, name, got)
			}
		}
	}
}

// The number of a question may stand before a title that its first column of counts has above it.
func TestNumberBeforeTitleOverSexes(t *testing.T) {
	want := []string{"Q2 2017-18 0-9 F offences 14", "Q2 2017-18 0-9 M offences 6", "Q2 2018-19 0-9 F offences 19", "Q2 2018-19 0-9 M offences 8"}
	for name, r := range inFormats(t, "2,\"Of these, offences with the digital flag, by age and sex of the victim\",,,\n,Year ending 31 March 2018,,Year ending 31 March 2019,\nAge,Female,Male,Female,Male\nUnder 10,14,6,19,8\n") {
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q %q", name, got, r.Problems)
		}
	}
}

// A part named by what it is of is no title of both.
func TestTitleOfAPart(t *testing.T) {
	for _, title := range []string{"Part 2 - of the crimes in Part 1, those carrying the online crime keyword", "Q2. From these offences, those marked as cyber", "2. Of all offences, the number with the internet marker"} {
		r := read(t, "a.csv", "Kent Police,,\nQ1. All recorded sexual offences,,\n,2017/18,2018/19\nCrimes,402,433\n,,\n\""+title+"\",,\n,2017/18,2018/19\nCrimes with keyword,31,44\n")
		if got := brief(r); !slices.Contains(got, "Q2 2018-19 offences 44") {
			t.Errorf("%s: %q %q", title, got, r.Problems)
		}
	}
}

// Two periods and one line of counts are a table.
func TestPeriodsOverOneLine(t *testing.T) {
	r := read(t, "a.txt", "Wiltshire Police\n\n2) Offences at 1) with the cyber crime tick box filled in\n\nApr16-Mar17 Apr17-Mar18\nTicked 63 80\n")
	if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 63", "Q2 2017-18 offences 80"}) {
		t.Errorf("%q %q", got, r.Problems)
	}
}

// What was recorded of neither sex nor age is unknown of both; a question may be called a number.
func TestNeitherNorAndNumbers(t *testing.T) {
	r := read(t, "a.csv", "Kent Police,,\nQ1. Recorded sexual offences,,\nVictim,2017/18,2018/19\n\"Female, 0 to 9\",70,68\n\"Male, 0 to 9\",47,45\nNeither sex nor age recorded,15,17\nNumber 3 is exempt under section 12(1).,,\n")
	if got := brief(r); !slices.Contains(got, "Q1 2018-19 unknown U offences 17") {
		t.Errorf("%q %q", got, r.Problems)
	}
	if got := statuses(r); !slices.Contains(got, "Q3 refused") {
		t.Errorf("%q", got)
	}
}
