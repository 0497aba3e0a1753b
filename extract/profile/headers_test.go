package profile_test

import (
	"strings"
	"testing"

	"cyberflag/extract/profile"
)

// The headers of a force's export, shortened as people shorten them.
func TestShortHeaders(t *testing.T) {
	columns := []string{"Crime No", "Offence Desc", "V Age", "V Gender", "Premises", "MO Narrative"}
	values := [][]string{{"A/1", "A/2"}, {"Theft", "Harassment"}, {"13", "40"}, {"F", "M"}, {"Dwelling", "Shop"}, {"Messaged.", "Punched."}}
	p := profile.Suggest(columns, values)
	for canonical, want := range map[string]string{
		"offence_title": "Offence Desc", "victim_age": "V Age", "victim_sex": "V Gender", "location_type": "Premises", "mo_text": "MO Narrative",
	} {
		if got := p.Mapping().Columns[canonical]; got != want {
			t.Errorf("%s is %q, want %q (%q)", canonical, got, want, p.Notes)
		}
	}
}

// Of two columns of free text that no header tells apart, the longer is proposed, and said.
func TestLongestFreeText(t *testing.T) {
	short, long := "left at the back door of the house in the lane", strings.Repeat("he wrote to her again ", 9)
	p := profile.Suggest([]string{"Crime No", "Remarks", "What was said"}, [][]string{{"A/1", "A/2", "A/3"}, {short, short, short}, {long, "", long}})
	if got := p.Mapping().Columns["mo_text"]; got != "What was said" || !strings.Contains(strings.Join(p.Notes, "; "), "What was said: taken for mo_text as the column with most free text") {
		t.Errorf("the text is %q: %q", got, p.Notes)
	}
}
