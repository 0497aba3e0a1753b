package profile_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/extract/profile"
)

// Words among ages are no ages, a column of classes is one whatever it is called, and each
// canonical column that is not found is said.
func TestSuggestByWhatStandsThere(t *testing.T) {
	columns := []string{"reference", "offence", "age", "when recorded"}
	values := [][]string{{"A1/16", "A2/16", "A3/16", "A4/16"}, {"8L", "28E", "3A", "88A"}, {"15", "unk", "43", "7"}, {"1/4/2016", "2/4/2016", "13/4/2016", "4/4/2016"}}
	p := profile.Suggest(columns, values)
	if p.Columns["offence_code"] != "offence" || p.Columns["offence_title"] != "" {
		t.Errorf("the offence is %q", p.Columns)
	}
	if !slices.Equal(p.Ages.Unknown, []string{"unk"}) {
		t.Errorf("ages that are not known: %q", p.Ages.Unknown)
	}
	for _, missing := range []string{"no column was found for force: where all records are of one", "no column was found for mo_text"} {
		if !strings.Contains(strings.Join(p.Notes, "; "), missing) {
			t.Errorf("it does not say %q: %q", missing, p.Notes)
		}
	}
	// Where most are words, they are another way to write ages, which a person must see.
	values[2] = []string{"child", "adult", "adult", "7"}
	if p := profile.Suggest(columns, values); len(p.Ages.Unknown) > 0 {
		t.Errorf("most are words: %q", p.Ages.Unknown)
	}
}
