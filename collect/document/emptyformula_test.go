package document_test

import (
	"strings"
	"testing"

	"cyberflag/collect/document"
)

// A formula whose saved value is a word of no letters has a value; one without any has none.
func TestFormulaOfAnEmptyString(t *testing.T) {
	for _, c := range []struct {
		attributes string
		none       bool
	}{
		{`table:formula="of:=IF([.A1]=1;2;&quot;&quot;)" office:value-type="string" office:string-value=""`, false},
		{`table:formula="of:=1+1"`, true},
	} {
		row := strings.Replace(soundRow, "</table:table-row>", "<table:table-cell "+c.attributes+"/></table:table-row>", 1)
		d, err := document.Read("a.ods", archive(t, odsFiles(row)), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(d.Warnings) > 0; got != c.none {
			t.Errorf("%s: warned %v, want %v: %v", c.attributes, got, c.none, d.Warnings)
		}
	}
}
