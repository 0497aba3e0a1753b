package document

import (
	"fmt"
	"strings"
	"testing"
)

// A blank at which no line breaks parts thousands, and a hyphen at which none does is a hyphen.
func TestSignsThatKeepALine(t *testing.T) {
	for in, want := range map[string]string{
		"1\u00a0204 offences":              "1,204 offences",
		"in 1\u202f204\u202f331":           "in 1,204,331",
		"(2\u2009388)":                     "(2,388)",
		"2016\u00a0402":                    "2016 402", // a year and a count
		"aged 12\u00a0402 14":              "aged 12 402 14",
		"Q1\u00a0402":                      "Q1 402",
		"14 402":                           "14 402",
		"14\u00a0402\u00a07":               "14 402 7",
		"Aged 16\u00a0142":                 "Aged 16 142",
		"Question 2\u00a0145 offences":     "Question 2 145 offences",
		"2016/17 - 18\u00a0204":            "2016/17 - 18,204",
		"13 to 15\u00a0142":                "13 to 15 142",
		"1\u00a0204 1\u00a0305 1\u00a0406": "1,204 1,305 1,406",
		"2016\u201117, cyber\u2010flag":    "2016-17, cyber-flag",
	} {
		if got := plainText(in).Plain; got != want {
			t.Errorf("plainText(%q) = %q, want %q", in, got, want)
		}
	}
}

// Dots that lead to the next column are as wide as the gap, and are no part of what stands above or below heads.
func TestDotsBeforeColumns(t *testing.T) {
	const text = "                            1.4.14\u201331.3.15    1.4.15\u201331.3.16\n\n" +
		"Rape ..................        14 ............   19\nGrooming ..............        37 ............   41\n"
	for row, want := range map[int]string{0: "|1.4.14\u201331.3.15|1.4.15\u201331.3.16", 1: "Rape|14|19", 2: "Grooming|37|41"} {
		if got := rowOfText(t, text, row); got != want {
			t.Errorf("row %d is %q, want %q", row, got, want)
		}
	}
}

// Heads that stand beside the columns of as many values are theirs in turn.
func TestHeadsBesideTheirColumns(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"to the left", "                        14-15    15-16    16-17\nRape of a girl                   64       76      73\nGrooming of a child              47       44      53\n", "|14-15|15-16|16-17"},
		{"a sum without a head", "                        14-15    15-16    16-17\nRape of a girl                   64       76      140\nGrooming of a child              47       44      91\n", "|14-15|15-16|16-17|"},
		{"in place", "                        14-15    15-16    16-17\nRape of a girl             64       76      73\nGrooming of a child        47       44      53\n", "|14-15|15-16|16-17"},
	} {
		if got := rowOfText(t, c.text, 0); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Dots lead to the next cell of a line, over wide gaps and over one blank.
func TestDotsLeadToCells(t *testing.T) {
	text := fmt.Sprintf("%-20s%13s%13s\n", "", "2013/14", "2014/15") + fmt.Sprintf("%-20s%13s%13s\n", "Facebook ..........", "14", "31") +
		"Kik ................. less than 5" + fmt.Sprintf("%13s\n", "9") + fmt.Sprintf("%-20s%13s%13s\n", "Known ... soon", "2", "4")
	d, err := Read("a.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var shown strings.Builder
	if err := Show(&shown, d); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Kik | less than 5 | 9", "Facebook | 14 | 31", "Known ... soon | 2 | 4"} {
		if !strings.Contains(shown.String(), want) {
			t.Errorf("no %q in\n%s", want, shown.String())
		}
	}
}
