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
