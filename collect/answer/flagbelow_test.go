package answer_test

import (
	"slices"
	"testing"
)

// A remark below a table says that it is of the flagged offences, where nothing else says what it is of.
func TestFlagBelowTable(t *testing.T) {
	const table = "Kent Police FOI 12/19,\nAge,2016/17\n0-12,30\n13-15,60\nTotal,90\n"
	flagged := []string{"Q2 2016-17 0-12 offences 30", "Q2 2016-17 13-15 offences 60", "Q2 2016-17 offences 90"}
	all := []string{"Q1 2016-17 0-12 offences 30", "Q1 2016-17 13-15 offences 60", "Q1 2016-17 offences 90"}
	for _, c := range []struct {
		remark string
		want   []string
	}{
		{"These are offences with the cyber flag.", flagged},
		{"Counts of offences with the cyber flag.", flagged},
		{"Note: all figures relate to crimes with the online marker.", flagged},
		{"The table shows cyber-flagged offences only.", flagged},
		{"The cyber flag was introduced in April 2015.", all},
		{"These are all recorded offences with or without the cyber flag.", all},
		{"The figures do not include offences with the cyber flag.", all},
	} {
		for name, r := range inFormats(t, table+"\n"+c.remark+",\n") {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.remark, name, got, c.want, r.Problems)
			}
		}
	}
}
