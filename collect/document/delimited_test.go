package document_test

import (
	"errors"
	"strings"
	"testing"

	"cyberflag/collect/document"
)

// show reads a file and gives it as Show prints it.
func show(t *testing.T, name string, data []byte, o document.Options) string {
	t.Helper()
	d, err := document.Read(name, data, o)
	if err != nil {
		t.Fatalf("Read(%s): %v", name, err)
	}
	var b strings.Builder
	if err := document.Show(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDelimited(t *testing.T) {
	for _, c := range []struct{ why, name, data, want string }{
		{
			why: "rows are counted with the empty ones; a row with one cell is a paragraph", name: "a.csv",
			data: "Some Police;;\n;;\nYear;Offences;Arrests*\n2016;58;21\n2017;1,047;18\n;;\n* people;;\n",
			want: `a.csv: csv
  sheet 1
    [paragraph, row 1, column 1] Some Police
    [table, row 3, column 1 to row 5, column 3] header rows 1, header columns 1
      3 | Year | Offences | Arrests*
      4 | 2016 | 58 | 21
      5 | 2017 | 1,047 | 18
    [paragraph, row 7, column 1] * people
`},
		{
			why: "a sentence that goes on in the rows below is one paragraph, a list of titles is not", name: "a.csv",
			data: "Title of the first sheet of the response of this force to you;\nTitle of another;\n;;\nThe flag has been set since 2013 and was set on nine offences in 2013-14,;;\nthe first year, and on twenty-two of those that were recorded in\n2014-15. It was not in use before.;;\n;;\na;1\nb;2\n",
			want: `a.csv: csv
  sheet 1
    [paragraph, row 1, column 1] Title of the first sheet of the response of this force to you
    [paragraph, row 2, column 1] Title of another
    [paragraph, row 4, column 1] The flag has been set since 2013 and was set on nine offences in 2013-14,
        the first year, and on twenty-two of those that were recorded in
        2014-15. It was not in use before.
    [table, row 8, column 1 to row 9, column 2] header rows 0, header columns 1
      8 | a | 1
      9 | b | 2
`},
		{
			why: "rows that each say what they count are no sentence", name: "a.csv",
			data: "Number of sexual offences recorded in the financial year 2016/17 - 412;;\nnumber of sexual offences with the cyber flag in that financial year - 31;;\na;1\nb;2\n",
			want: "a.csv: csv\n  sheet 1\n    [paragraph, row 1, column 1] Number of sexual offences recorded in the financial year 2016/17 - 412\n    [paragraph, row 2, column 1] number of sexual offences with the cyber flag in that financial year - 31\n    [table, row 3, column 1 to row 4, column 2] header rows 0, header columns 1\n      3 | a | 1\n      4 | b | 2\n"},
		{
			why: "a remark behind a sign is one value, and the head of a number is a head", name: "a.csv",
			data: "# Offences;2017\n58;21\n# Arrests; see below;\n",
			want: "a.csv: csv\n  sheet 1\n    [table, row 1, column 1 to row 2, column 2] header rows 1, header columns 1\n      1 | # Offences | 2017\n      2 | 58 | 21\n    [paragraph, row 3, column 1] # Arrests; see below\n"},
		{
			why: "a quoted value may hold the delimiter, quotes and line breaks", name: "a.csv",
			data: "a,b\n\"x, \"\"y\"\"\nz\",2\n",
			want: "a.csv: csv\n  sheet 1\n    [table, row 1, column 1 to row 2, column 2] header rows 1, header columns 1\n      1 | a | b\n      2 | x, \"y\" / z | 2\n"},
		{
			why: "a quote that is never closed is told", name: "cut.csv",
			data: "a,b\n1,\"2",
			want: "cut.csv: csv\n  warning (damaged): a quotation mark is opened and never closed: the file may be cut short\n  sheet 1\n    [table, row 1, column 1 to row 2, column 2] header rows 1, header columns 1\n      1 | a | b\n      2 | 1 | 2\n"},
		{
			why: "UTF-16 without a mark, tabs, whatever the name", name: "a.txt",
			data: utf16("Year\tCount\n2016/17\t145\n"),
			want: "a.txt: csv\n  sheet 1\n    [table, row 1, column 1 to row 2, column 2] header rows 1, header columns 1\n      1 | Year | Count\n      2 | 2016/17 | 145\n"},
		{
			why: "Windows-1252", name: "a.csv",
			data: "Year,Cost\n2016\x9617,\xa31\n",
			want: "a.csv: csv\n  sheet 1\n    [table, row 1, column 1 to row 2, column 2] header rows 1, header columns 1\n      1 | Year | Cost\n      2 | 2016–17 | £1\n"},
	} {
		if got := show(t, c.name, []byte(c.data), document.Options{}); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// utf16 gives ASCII text in UTF-16, little end first, without a mark.
func utf16(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		b.WriteByte(0)
	}
	return b.String()
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ why, data, want string }{
		{
			why:  "prose with commas is no table",
			data: "Dear Applicant, thank you,\nyou asked for 2016, 2017, and 2018.\n\nNil, nil.\n",
			want: "a.txt: txt\n  body 1\n    [paragraph] Dear Applicant, thank you,\n        you asked for 2016, 2017, and 2018.\n    [paragraph] Nil, nil.\n"},
		{
			why:  "words below one another are a table; a head over two columns covers both",
			data: "Table 1\n                    Offences\nPlatform       2015/16   2016/17\nFacebook            21        47\nNot recorded                   1\nTotal               21        48\n",
			want: `a.txt: txt
  body 1
    [paragraph] Table 1
        Offences
    [table, table 1] header rows 1, header columns 1, by alignment
      1 | Platform | 2015/16 | 2016/17
      2 | Facebook | 21 | 47
      3 | Not recorded |  | 1
      4 | Total | 21 | 48
`},
		{
			why:  "words with gaps that do not stand below one another go by their order",
			data: "Year  Recorded  Flagged\n2016/17  100  12\n2017/18  110  13\n",
			want: `a.txt: txt
  body 1
    [table, table 1] header rows 1, header columns 1, by alignment
      1 | Year | Recorded | Flagged
      2 | 2016/17 | 100 | 12
      3 | 2017/18 | 110 | 13
`},
	} {
		if got := show(t, "a.txt", []byte(c.data), document.Options{}); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// A line that is longer than any paragraph is refused before it is copied again and again.
func TestLongestLine(t *testing.T) {
	const most = 1 << 20
	for n, refused := range map[int]bool{most: false, most + 1: true} {
		_, err := document.Read("a.txt", []byte("Dear all\n\n"+strings.Repeat("x ", n/2)+strings.Repeat("x", n%2)), document.Options{})
		refusal := (*document.Refusal)(nil)
		if errors.As(err, &refusal) != refused || refused && refusal.Kind != document.TooMuch {
			t.Errorf("a line of %d bytes: %v", n, err)
		}
	}
}
