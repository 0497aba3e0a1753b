package document

import "testing"

// Numbers one blank apart that stand in columns of their own are two; one number with a blank in it stays one.
func TestNumeralsOneGapApart(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      string // the last row
	}{
		{"two columns", "Offence                 2015/16      2016/17\nRape                    412   6      431   9\nAssault                 123  45      234  56\nCommunicating           301 208      377 284\n", "Communicating|301|208|377|284"},
		{"a blank in a number", "Offence                 2015/16      2016/17\nRape                        412          431\nCommunicating             1 301        2 377\n", "Communicating|1 301|2 377"},
		{"a wide number over two columns", "Offence                 All  Flag\nRape                    412     6\nAssault                  12     4\nTotal                 1 301    30\n", "Total|1 301|30"},
	} {
		got := rowOfText(t, c.text, -1)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
