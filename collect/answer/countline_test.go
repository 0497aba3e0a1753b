package answer_test

import (
	"slices"
	"testing"
)

// Lines that each begin with a count are counts of their own, also without a sign before them.
func TestLinesThatBeginWithACount(t *testing.T) {
	want := []string{"Q1 2018-19 offences 612", "Q2 2018-19 offences 39", "Q4 2018-19 charged offences 6"}
	for _, s := range []string{
		"2018/19\n612 offences recorded\n39 cyber flagged\n6 charged",
		"2018/19:\n612 offences recorded\nof which 39 cyber flagged\n6 charged",
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+s+"\n")
		if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
}

// A field of its own says the period of all counts that have none, and two such fields do not.
func TestPeriodInAField(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Number with the cyber flag: 39. Period: 1 April 2018 - 31 March 2019.", []string{"Q2 2018-19 offences 39"}},
		{"Number with the cyber flag: 39.\n\nDate range: 2018/19.", []string{"Q2 2018-19 offences 39"}},
		{"Number with the cyber flag: 39.\n\nAll figures are for 1 April 2018 to 31 March 2019.", []string{"Q2 2018-19 offences 39"}},
		{"Number with the cyber flag: 39.\n\nPeriod: 2018/19.\n\nPeriod: 2017/18.", nil},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q, problems %q", c.text, got, c.want, r.Problems)
		}
	}
}

// "Offence class" heads titles as well as codes.
func TestOffenceClass(t *testing.T) {
	for text, want := range map[string][]string{
		"Financial Year,Offence Class,Crimes\n2017/18,Rape,100\n2017/18,Grooming,50\n": {"Q1 2017-18 Grooming offences 50", "Q1 2017-18 Rape offences 100"},
		"Offence Class,2017/18\nRape,100\nGrooming,50\n":                               {"Q1 2017-18 Grooming offences 50", "Q1 2017-18 Rape offences 100"},
		"Offence Class,2017/18\n19C,100\n88A,50\n":                                     {"Q1 2017-18 19C offences 100", "Q1 2017-18 88A offences 50"},
		"Financial Year,Offence Class,Crimes\n2017/18,19C,100\n2017/18,88A,50\n":       {"Q1 2017-18 19C offences 100", "Q1 2017-18 88A offences 50"},
	} {
		for name, r := range inFormats(t, "Kent Police\nQ1. Sexual offences against children\n"+text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, want %q", text, name, got, want)
			}
		}
	}
}

// Ages above the total of the flagged are of the flagged where they sum to it.
func TestPartsAboveTheFlaggedTotal(t *testing.T) {
	table := "Age,2017/18\nUnder 13,12\n13 to 15,20\n16-17,7\nTotal flagged,39\n"
	want := []string{"Q2 2017-18 0-12 offences 12", "Q2 2017-18 13-15 offences 20", "Q2 2017-18 16-17 offences 7", "Q2 2017-18 offences 39"}
	for name, r := range inFormats(t, "Kent Police\nSexual offences against children\n"+table) {
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	for name, r := range inFormats(t, "Kent Police\nSexual offences against children\n"+"Age,2017/18\nUnder 13,312\n13 to 15,120\n16-17,70\nTotal flagged,39\n") {
		if got := brief(r); slices.Contains(got, "Q2 2017-18 0-12 offences 312") {
			t.Errorf("%s: more than the total: got %q", name, got)
		}
	}
}

// "Of which flagged" over counts without a period is of the only one that was counted before; of two it is of none.
func TestPartOfWhatWasCounted(t *testing.T) {
	text := "Q1. Sexual offences recorded 2018/19: 612\n\nQ2\n\nOf which flagged\n\nGirls      30\nBoys        9\nTotal      39\n"
	want := []string{"Q1 2018-19 offences 612", "Q2 2018-19 F offences 30", "Q2 2018-19 M offences 9", "Q2 2018-19 offences 39"}
	if r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+text); !slices.Equal(offered(r), want) {
		t.Errorf("got %q, want %q, problems %q", offered(r), want, r.Problems)
	}
	if r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQ1. Sexual offences recorded 2017/18: 655\n\n"+text); slices.Contains(offered(r), "Q2 2018-19 offences 39") {
		t.Errorf("of two years: got %q", offered(r))
	}
}

// A title that adds the flag to a condition is of the flagged alone.
func TestFlagAsACondition(t *testing.T) {
	want := []string{"Q1 2018-19 offences 612", "Q2 2018-19 offences 39"}
	for _, title := range []string{"Sexual offences where the victim is under 18 and cyber flag by year", "Sexual offences with a victim under 18 and an online marker applied"} {
		for name, r := range inFormats(t, "Kent Police,\nSexual offences where the victim is under 18 by year,\n2018/19,612\n,\n"+title+",\n2018/19,39\n") {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
}

// The row that says "all" in every column of a long table of platforms by sex is the total of the platforms.
func TestAllOfPlatformsBySex(t *testing.T) {
	for name, r := range inFormats(t, "Kent Police: flagged sexual offences against children by platform and sex of victim,,,\nYear,Platform,Sex,Offences\n2017/18,All,All,60\n2017/18,Facebook,Female,20\n2017/18,Facebook,Male,10\n2017/18,Snapchat,Female,18\n2017/18,Snapchat,Male,12\n") {
		if got := brief(r); !slices.Contains(got, "Q3 2017-18 offences 60") {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// Below years "(blank)" is a sex of each, whatever parts of its own it has.
func TestUnknownBelowYears(t *testing.T) {
	table := "Rows,Offences\n2018/19,60\nFemale,40\n0-11,15\n12-15,25\n(blank),20\n0-11,8\n12-15,12\n2019/20,50\nFemale,30\n0-11,10\n12-15,20\n(blank),20\n0-11,8\n12-15,12\n"
	for name, r := range inFormats(t, "Kent Police,\nQ1. Sexual offences,\n"+table) {
		for _, want := range []string{"Q1 2018-19 U offences 20", "Q1 2019-20 0-11 U offences 8"} {
			if got := brief(r); !slices.Contains(got, want) {
				t.Errorf("%s: %s is not in %q, problems %q", name, want, got, r.Problems)
			}
		}
	}
}
