package document_test

import (
	"strings"
	"testing"
)

// Stars and dashes stand higher or lower than the letters of their line, and on it.
func TestPDFSignsInARow(t *testing.T) {
	columns := []float64{50, 200, 300, 400}
	got := readPDF(t, rows(150, 16, columns, []string{"Sex", "2018/19", "2017/18", "2016/17"}, []string{"Female", "171", "149", "112"}, []string{"Male", "33", "28", "17"},
		[]string{"Not stated", "*", "5", "-"}, []string{"None of these", "*", "*", "-"}, []string{"Total", "207", "182", "129"}))
	for _, want := range []string{"| Not stated | * | 5 | -\n", "| None of these | * | * | -\n", "| Total | 207 | 182 | 129\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
}
