package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Parts that are a little more than their whole are its parts, and the sum is a problem.
func TestPartsALittleMoreThanTheirWhole(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 918", "Q1 2016-17 M offences 219", "Q1 2016-17 U offences 14", "Q1 2016-17 offences 1147"}
	for _, text := range []string{
		"2016/17 - 1,147 (female 918, male 219, sex not recorded 14)", "2016/17: 1,147, of which 918 girls, 219 boys and 14 sex unknown", "2016/17 = 1,147 (918 female; 219 male; 14 not stated)",
	} {
		r := read(t, "a.txt", fromKent+"Question 1. Offences recorded:\n"+text+"\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
		if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "1,151") || strings.Contains(s, "1151") }) {
			t.Errorf("%s: no problem names the sum: %q", text, r.Problems)
		}
	}
	r := read(t, "a.txt", fromKent+"Question 1. Offences recorded:\n2016/17 - 147 (female 918, male 219)\n")
	for _, f := range r.Figures {
		if f.Confidence >= 0.5 && f.Value != 147 {
			t.Errorf("parts of something else: %d", f.Value)
		}
	}
}

// How many of the years something is told for is no count of offences.
func TestSomeOfTheYearsIsNoCount(t *testing.T) {
	for _, text := range []string{"It can be given for two of the years:", "The ages are held for three of the last four financial years.", "2 of the years can be broken down.", "We can answer two of your questions."} {
		r := read(t, "a.txt", fromKent+"Question 1. Offences recorded:\n2016/17 - 1,147\n"+text+"\n2016/17 - female 918, male 229\n")
		want := []string{"Q1 2016-17 F offences 918", "Q1 2016-17 M offences 229", "Q1 2016-17 offences 1147"}
		if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s: got %q, want %q, problems %q", text, got, want, r.Problems)
		}
	}
}
