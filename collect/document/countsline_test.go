package document_test

import (
	"strings"
	"testing"

	"cyberflag/collect/document"
)

// The last line of a table is no line of heads, though its counts are as short as years and the next paragraph has a gap.
func TestLastCountsAreNoHeads(t *testing.T) {
	for _, text := range []string{
		"                                  2016/2017     2017/2018\n---------------------------------------------------------\nOffences in Q1 with a flag               69            87\n\nQ3  The platform is not recorded in a field that can be searched.\n",
		"                                  2016/2017     2017/2018\nOffences in Q1 with a flag               69            87\n\n3.   Not held.\n",
		"Flagged offences                  2016/2017     2017/2018\nGirls                                    41            38\nBoys                                     12            13\n\nQ4   Outcomes are published   elsewhere in full\n",
	} {
		shown := show(t, "a.txt", []byte("Kent Police\n\nQ2  Cyber-flag\n\n"+text), document.Options{})
		if !strings.Contains(shown, "[table, table 1]") || strings.Contains(shown, "---") {
			t.Errorf("%q:\n%s", text, shown)
		}
	}
}

// Lines of as many tabs each are cells, also where the titles of groups stand between them and their labels differ in length.
func TestTabsBelowTitlesOfGroups(t *testing.T) {
	shown := show(t, "a.eml", []byte("From: a@b.example\nTo: c@d.example\nSubject: x\n\nKent Police\n\n\tApr-16 to Mar-17\tApr-17 to Mar-18\nSex of victim\nFemale\t2,079\t2,420\nMale\t451\t506\nAge of victim\n0-9\t363\t426\nAll under 18 (either way)\t2,604\t3,011\n"), document.Options{})
	for _, want := range []string{" | Apr-16 to Mar-17 | Apr-17 to Mar-18\n", "Female | 2,079 | 2,420\n", "0-9 | 363 | 426\n", "All under 18 (either way) | 2,604 | 3,011\n"} {
		if !strings.Contains(shown, want) {
			t.Errorf("no %q in\n%s", want, shown)
		}
	}
}
