package answer

import "testing"

// Short forms of ages, sexes and signs, each as forces write them.
func TestShortForms(t *testing.T) {
	for label, want := range map[string]string{"5-9yo": "5-9", "Under-13s": "0-12", "10 thru 12": "10-12", "13 to under 16": "13-15", "12 & under": "0-12"} {
		if got, _ := readAge(label, true); got != want {
			t.Errorf("age of %q is %q, want %q", label, got, want)
		}
	}
	for label, want := range map[string]string{"Fem.": "F", "Girls (female)": "F", "F - Female": "F", "Male/boy": "M", "Male (female)": "", "Males (<18)": "M", "Female (U18)": "F", "Not rec'd": "U"} {
		if got, _ := readSex(label, true); got != want {
			t.Errorf("sex of %q is %q, want %q", label, got, want)
		}
	}
	for label, want := range map[string]bool{"Tot.": true, "Grand tot": true, "Year Tot.": true, "TTL": true, "Tottenham": false} {
		if got := isTotal(label); got != want {
			t.Errorf("%q is a total: %v, want %v", label, got, want)
		}
	}
	for text, want := range map[string]Symbol{"<=4": LessThanFive, "5 or fewer": LessThanFive, "n<5": LessThanFive, "[low]": Hidden, "s40(2)": Hidden, "..": NotAvailable} {
		if got, ok := readValue(text); !ok || got.symbol != want {
			t.Errorf("%q is %v %v, want %q", text, got.symbol, ok, want)
		}
	}
	for _, text := range []string{"201617", "12.5%", "Not held"} {
		if _, ok := readValue(text); ok {
			t.Errorf("%q is read as a count", text)
		}
	}
	for text, want := range map[string]int64{"34 (75.6%)": 34, "12p": 12, "1,204": 1204, "103*": 103} {
		if got, ok := readValue(text); !ok || got.n != want {
			t.Errorf("%q is %d %v, want %d", text, got.n, ok, want)
		}
	}
}
