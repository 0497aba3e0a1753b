package document

import (
	"slices"
	"strings"
	"testing"
)

// Heads that a single blank parts are one each where they stand over the columns below them;
// one over several columns stays one.
func TestNarrowHeads(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      string // the row above the first counts
	}{
		{"years wider than counts", "CLASS   DESCRIPTION                  FY2020/21 FY2021/22\n---------------------------------------------\n17A     SEXUAL ASSAULT ON A MALE           120       174\n19D     RAPE OF A FEMALE                   396       390\n", "CLASS|DESCRIPTION|FY2020/21|FY2021/22"},
		{"words wider than counts", "Outcome            Charged Cautioned Released\nKent                     1         2       13\nEssex                   12        20      113\n", "Outcome|Charged|Cautioned|Released"},
		{"counts on the left", "Outcome        2018/2019 2019/2020\nCharged        12        9\nCautioned      3         14\n", "Outcome|2018/2019|2019/2020"},
		{"two words over a column", "Year       All offences With flag\n2018/19              12         9\n2019/20             130        14\n", "Year|All offences|With flag"},
		{"one head of two columns", "Outcome        Number of offences\nCharged        12        9\nCautioned      3         14\n", "Outcome|Number of offences|Number of offences"},
		{"the label's head goes on", "Outcome of the offence FY2018/19 FY2019/20\nCharged                       12         9\nCautioned                      3        14\n", "Outcome of the offence|FY2018/19|FY2019/20"},
	} {
		got := rowOfText(t, c.text, 0)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// rowOfText gives the cells of a row of the table of a text; -1 is the last.
func rowOfText(t *testing.T, text string, row int) string {
	t.Helper()
	d, err := Read("a.txt", []byte("Kent Police\n\n"+text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(d.Sections[0].Blocks, func(b Block) bool { return b.Table != nil })
	if i < 0 {
		return ""
	}
	rows := d.Sections[0].Blocks[i].Table.Rows
	var cells []string
	for _, x := range rows[(row+len(rows))%len(rows)].Cells {
		cells = append(cells, x.Text.Plain)
	}
	return strings.Join(cells, "|")
}
