package answer_test

import (
	"slices"
	"testing"
)

// What a title leaves out says nothing against what stands below it, and the words of a share, a target or all crime may
// be of what was asked for.
func TestTitlesThatLeaveOut(t *testing.T) {
	want := []string{"Q2 2016-17 offences 14", "Q2 2017-18 offences 16"}
	for _, title := range []string{
		"Flagged offences, duplicates removed", "Duplicates removed: flagged offences", "Flagged offences – no-crimes excluded", "Cyber flagged offences (excluding fraud)",
		"Sexual offences excluding those transferred to other forces", "Offences with the cyber flag except those of other forces", "Flagged offences (percentages omitted)", "Flagged offences: estimates not shown",
		"All crimes requested", "All crimes in scope of your request", "Images made to share", "Child targets of online grooming", "Home Office codes for England and Wales",
	} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n\""+title+"\"\n,2016/17,2017/18\nOffences with the cyber flag,14,16\n") {
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
	for _, title := range []string{"Fraud offences, duplicates removed", "All crime (excluding fraud)", "Adult victims, excluding students", "Cancelled offences (duplicates removed)", "Average per month, excluding August", "Percentage, not rounded, blanks excluded"} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n\""+title+"\"\n,2016/17,2017/18\nOffences with the cyber flag,14,16\n") {
			if got := offered(r); len(got) > 0 || !toldNumbers(r, "14", "16") {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
}

// "Device used" heads platforms, "Missing persons" is no unknown age, and people who are counted and not offences are people.
func TestTitlesOfPartsAndPeople(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{"devices", "Device used\n,2016/17\nFacebook,14\nSnapchat,16\n", "Q3 2016-17 Facebook offences 14"},
		{"people charged", "Persons charged (not offences)\n,2016/17\nWith the cyber flag,14\n", "Q4 2016-17 Persons charged persons 14"},
	} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n"+row.text) {
			if got := offered(r); !slices.Contains(got, row.want) {
				t.Errorf("%s, %s: got %q, want %q, problems %q", row.what, name, got, row.want, r.Problems)
			}
		}
	}
	r := read(t, "a.txt", fromKent+"Missing persons\n\nIn 2016/17 71 sexual offences had the cyber flag.\n")
	if got, want := offered(r), []string{"Q2 2016-17 offences 71"}; !slices.Equal(got, want) {
		t.Errorf("missing persons: got %q, want %q", got, want)
	}
}
