package answer_test

import (
	"slices"
	"testing"
)

// Another sheet may say which period each has that a letter or number names.
func TestPeriodsOfSheetsToldElsewhere(t *testing.T) {
	tab := func(a, b int) [][]any {
		return [][]any{{"Return of offences (template v3, April 2014)"}, {}, {"Q2", "", "Girls", "Boys", "Total"}, {"", "Offences with cyber flag", a, b, a + b}}
	}
	want := []string{"Q2 2017-18 F offences 10", "Q2 2017-18 M offences 4", "Q2 2017-18 offences 14", "Q2 2018-19 F offences 11", "Q2 2018-19 M offences 5", "Q2 2018-19 offences 16"}
	for why, cover := range map[string][][]any{
		"rows":      {{"Kent Police"}, {"One tab for each year:"}, {"Tab A", "1 April 2017 to 31 March 2018"}, {"Tab B", "1 April 2018 to 31 March 2019"}},
		"sentences": {{"Kent Police"}, {"Sheet A is 2017/18. Sheet B is 2018/19."}},
		"a list":    {{"Kent Police"}, {"Figures: tab A = 2017/18, tab B = 2018/19"}},
	} {
		r := sheets(t, []string{"Cover", "A", "B"}, map[string][][]any{"Cover": cover, "A": tab(10, 4), "B": tab(11, 5)})
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q, problems %q", why, got, r.Problems)
		}
	}
}

// A field above a table that says no more than what all questions are about breaks nothing down, and a total may be
// named with that, or with its table.
func TestNamesOfAllThatWasAskedFor(t *testing.T) {
	const fields = "Kent Police,\n,\nOffence Group,Sexual Offences\nKeyword,CYBER\n,\n"
	r := inFormats(t, fields+"Values,2016/17,2017/18\nCount of Crime Number,38,41\n")
	for name, r := range r {
		if got := offered(r); !slices.Equal(got, []string{"Q2 2016-17 offences 38", "Q2 2017-18 offences 41"}) {
			t.Errorf("%s: %q", name, got)
		}
	}
	for _, total := range []string{"All under-18 offences", "Total of table 1", "All offences under 18"} {
		for name, r := range inFormats(t, "Offence,2016/17,2017/18\nRape,14,15\nSexual grooming,24,26\n"+total+",38,41\n") {
			if got := offered(r); !slices.Contains(got, "Q1 2016-17 offences 38?") || !slices.Contains(got, "Q1 2017-18 offences 41?") {
				t.Errorf("%s, %s: %q", total, name, got)
			}
		}
	}
}

// Dots lead from words that say what is counted, however many, to the count.
func TestDotsLeadFromManyWords(t *testing.T) {
	for _, label := range []string{"Of all recorded offences, with cyber marker", "Out of all of the recorded offences, those with the cyber flag"} {
		r := read(t, "a.txt", "Kent Police\n\n1 APRIL 2016 TO 31 MARCH 2017\n\nQ1\nAll recorded offences ........ 411\nQ2\n"+label+" ........ 109 (26.5%)\n\n1 APRIL 2017 TO 31 MARCH 2018\n\nQ1\nAll recorded offences ........ 442\nQ2\n"+label+" ........ 163\n")
		if got := brief(r); !slices.Equal(got, []string{"Q1 2016-17 offences 411", "Q1 2017-18 offences 442", "Q2 2016-17 offences 109", "Q2 2017-18 offences 163"}) {
			t.Errorf("%s: %q %q", label, got, r.Problems)
		}
	}
}
