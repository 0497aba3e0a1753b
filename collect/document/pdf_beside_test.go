package document_test

import (
	"strings"
	"testing"

	"cyberflag/internal/pdftext/pdftest"
)

// ruledTable draws a table of two columns, with lines around its cells.
func ruledTable(left, top float64, lines ...[2]string) string {
	var b strings.Builder
	bottom := top + 20*float64(len(lines))
	for i, line := range lines {
		y := top + 20*float64(i)
		b.WriteString(pdftest.Line(left, y, left+200, y) + pdftest.Say(left+5, y+14, 10, line[0]) + pdftest.Say(left+125, y+14, 10, line[1]))
	}
	b.WriteString(pdftest.Line(left, bottom, left+200, bottom))
	for _, x := range []float64{0, 120, 200} {
		b.WriteString(pdftest.Line(left+x, top, left+x, bottom))
	}
	return b.String()
}

// What stands above and below tables side by side is of the one that it stands at; what reaches over both, of both.
func TestPDFTablesBeside(t *testing.T) {
	tables := ruledTable(50, 140, [2]string{"Age", "Girls"}, [2]string{"0-9", "12"}, [2]string{"10-17", "31"}) +
		ruledTable(300, 140, [2]string{"Age", "Girls"}, [2]string{"0-9", "15"}, [2]string{"10-17", "40"})
	first, second := `    [table, page 1, table 1] header rows 1, header columns 1
      1 | Age | Girls
      2 | 0-9 | 12
      3 | 10-17 | 31
`, `    [table, page 1, table 2] header rows 1, header columns 1
      1 | Age | Girls
      2 | 0-9 | 15
      3 | 10-17 | 40
`
	for _, c := range []struct{ why, words, want string }{
		{"a line above and two below", pdftest.Say(50, 100, 10, "Questions 1 and 2") + pdftest.Say(50, 132, 10, "2016/17") + pdftest.Say(300, 132, 10, "2017/18") +
			pdftest.Say(50, 215, 10, "Flagged: 9") + pdftest.Say(300, 215, 10, "Flagged: 11") + pdftest.Say(50, 228, 10, "Online: 4") + pdftest.Say(300, 228, 10, "Online: 7") +
			pdftest.Say(50, 260, 10, "All these offences were recorded in the years that are said, and no others."),
			"    [paragraph, page 1] Questions 1 and 2\n    [paragraph, page 1] 2016/17\n" + first + "    [paragraph, page 1] Flagged: 9\n        Online: 4\n    [paragraph, page 1] 2017/18\n" + second +
				"    [paragraph, page 1] Flagged: 11\n        Online: 7\n    [paragraph, page 1] All these offences were recorded in the years that are said, and no others.\n"},
		{"a title over both", pdftest.Say(50, 132, 10, "Offences recorded in 2016/17, on the right those of the year after"),
			"    [paragraph, page 1] Offences recorded in 2016/17, on the right those of the year after\n" + first + second},
		{"one at the second only", pdftest.Say(50, 132, 10, "Both of 2016/17") + pdftest.Say(300, 215, 10, "Flagged: 11"),
			"    [paragraph, page 1] Both of 2016/17\n" + first + second + "    [paragraph, page 1] Flagged: 11\n"},
	} {
		if got, want := readPDF(t, tables+c.words), "a.pdf: pdf\n  page 1\n"+c.want; got != want {
			t.Errorf("%s: got %s\nwant %s", c.why, got, want)
		}
	}
}
