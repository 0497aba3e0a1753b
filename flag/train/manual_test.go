package train

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The manual says how many labels training asks for.
func TestManualSaysHowManyLabels(t *testing.T) {
	least := Least(Usual().Bound.Missed)
	for page, phrases := range map[string][]string{
		"../../doc/rules.md": {
			fmt.Sprintf("At least %d records labelled yes", least), fmt.Sprintf("at least %d records for a `yes`", leastTested),
			fmt.Sprintf("%d labelled yes for a calibration", leastForIsotonic), "fewer than three files every tenth row",
		},
		"../../doc/accuracy.md": {
			fmt.Sprintf("With %.0f %% confidence at most %.0f %% of the online records", 100*confidence, 100*Usual().Bound.Missed),
			fmt.Sprintf("at most %.0f %% of the records answered yes", 100*Usual().Bound.Wrong), fmt.Sprintf("%d of them allow no miss", least),
		},
	} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Join(strings.Fields(string(text)), " ")
		for _, phrase := range phrases {
			if !strings.Contains(words, phrase) {
				t.Errorf("%s does not say %q", page, phrase)
			}
		}
	}
	if leastSources != 3 || parts != 10 {
		t.Errorf("rows are held out by %d sources or in %d parts, and the manual says three and every tenth", leastSources, parts)
	}
}
