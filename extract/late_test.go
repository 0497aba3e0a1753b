package extract_test

import (
	"fmt"
	"strings"
	"testing"
)

// A file whose first 256 KiB are ASCII is UTF-8 or Windows-1252 by the lines
// behind, each for itself; a line of both, or of neither, is refused.
func TestEncodingDecidedLate(t *testing.T) {
	var ascii strings.Builder
	ascii.WriteString("crime_ref,mo_text\n")
	for i := range 9000 {
		fmt.Fprintf(&ascii, "A%d,went away from the place\n", i)
	}
	for _, c := range []struct{ why, rest, text, refused, remark string }{
		{"ASCII", "B1,cafe\n", "cafe", "", ""},
		{"Windows-1252", "B1,caf\xe9 \x80\n", "caf\u00e9 \u20ac", "", "1 lines are Windows-1252"},
		{"UTF-8", "B1,caf\u00e9\n", "caf\u00e9", "", ""},
		{"one of each", "B0,\xa320\nB1,caf\u00e9\n", "caf\u00e9", "", "1 lines are Windows-1252"},
		{"both on a line", "B1,caf\u00e9 \xa320\n", "", "the row is not valid UTF-8", ""},
		{"neither", "B1,\x81\n", "", "the row is not valid UTF-8", ""},
		{"in quotes, over two lines", "B1,\"\xa320\nand caf\u00e9\"\n", "\u00a320\nand caf\u00e9", "", "1 lines are Windows-1252"},
	} {
		rows, problems, r, err := read(t, ascii.String()+c.rest)
		if err != nil {
			t.Fatal(err)
		}
		last, refused := rows[len(rows)-1].Record, ""
		if len(problems) > 0 {
			refused = problems[0].Message
		}
		if c.text != "" && (last.Ref != "B1" || last.Text != c.text) || !strings.Contains(refused, c.refused) || (refused == "") != (c.refused == "") {
			t.Errorf("%s: %q, refused %q", c.why, last.Text, refused)
		}
		if remarks := strings.Trim(fmt.Sprint(r.Remarks()), "[]"); !strings.Contains(remarks, c.remark) || (remarks == "") != (c.remark == "") {
			t.Errorf("%s: %q", c.why, remarks)
		}
	}
}

// A file that begins as UTF-8 is held to it.
func TestEncodingThatChanges(t *testing.T) {
	_, problems, _, err := read(t, "crime_ref,mo_text\nA1,caf\u00e9\n"+strings.Repeat("A,long\n", 40_000)+"B1,\xa320\n")
	if err != nil || !strings.Contains(problems[len(problems)-1].Message, "though the file begins as UTF-8") {
		t.Errorf("%v, %v", problems[len(problems)-1], err)
	}
}
