package document

import (
	"strings"
	"testing"
)

// A listing has a line with the number of its page above each title and table: neither is a row of heads.
func TestListingPages(t *testing.T) {
	const page = "KENT POLICE        LISTING 12        RUN 03/07/2019 09:14        PAGE    %\nFOI 1-19   ISSUED 05/07/2019   SEXUAL OFFENCES, VICTIM AGE 00-17\n\n                                                FY 17/18    FY 18/19\nCODE OFFENCE                                    ALL   CYB   ALL   CYB\n---------------------------------------------------------------------\n17B  Sexual assault on a male child under 13     15     0    18     1\n19D  Rape of a female child under 16             33     2    41     4\n\n"
	d, err := Read("a.txt", []byte(strings.ReplaceAll(page, "%", "1")+strings.ReplaceAll(page, "%", "2 of 2")), Options{})
	if err != nil {
		t.Fatal(err)
	}
	tables := 0
	for _, b := range d.Sections[0].Blocks {
		if b.Table == nil {
			if strings.Contains(b.Text.Plain, "PAGE") {
				t.Errorf("the number of a page is left: %q", b.Text.Plain)
			}
			continue
		}
		tables++
		var cells []string
		for _, x := range b.Table.Rows[1].Cells {
			cells = append(cells, x.Text.Plain)
		}
		if got := strings.Join(cells, "|"); got != "CODE|OFFENCE|ALL|CYB|ALL|CYB" || len(b.Table.Rows) != 4 {
			t.Errorf("heads %q of %d rows", got, len(b.Table.Rows))
		}
	}
	if tables != 2 {
		t.Errorf("%d tables, want 2", tables)
	}
}
