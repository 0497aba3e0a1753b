package answer_test

import (
	"slices"
	"testing"
)

// The periods of a print-out may stand in a line of their own, an empty one above the counts.
func TestPeriodsInALineAboveCounts(t *testing.T) {
	const heads = "Kent Police\nReference 1/19\n3 June 2019\n\n"
	for why, c := range map[string]struct {
		text string
		want []string
	}{
		"dots lead to every number": {heads + "Q3 PLATFORM\n\n     1.4.14-31.3.15    1.4.15-31.3.16\n\n    Facebook ............   11 ............   17\n    Snapchat ............    2 ............    9\n",
			[]string{"Q3 2014-15 Facebook offences 11", "Q3 2014-15 Snapchat offences 2", "Q3 2015-16 Facebook offences 17", "Q3 2015-16 Snapchat offences 9"}},
		"one led line": {heads + "Q2 WITH THE CYBER FLAG\n\n     2014/15    2015/16\n\n    Flag set ............   11 ............   17\n",
			[]string{"Q2 2014-15 offences 11", "Q2 2015-16 offences 17"}},
		"aligned": {heads + "Q4 OUTCOME\n\n                     2014/15    2015/16\n\nCharged                   11         17\nCautioned                  2          9\n",
			[]string{"Q4 2014-15 Cautioned offences 2", "Q4 2014-15 Charged offences 11", "Q4 2015-16 Cautioned offences 9", "Q4 2015-16 Charged offences 17"}},
	} {
		r := read(t, "a.txt", c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q\nwant %q\n%q", why, got, c.want, r.Problems)
		}
	}
	const table = "<table><tr><td>Charged</td><td>11</td><td>17</td></tr><tr><td>Cautioned</td><td>2</td><td>9</td></tr></table>"
	want := []string{"Q4 2014-15 Cautioned offences 2", "Q4 2014-15 Charged offences 11", "Q4 2015-16 Cautioned offences 9", "Q4 2015-16 Charged offences 17"}
	if got := brief(read(t, "a.html", "<p>Kent Police</p><h2>Question 4</h2><p>2014/15, 2015/16</p>"+table)); !slices.Equal(got, want) {
		t.Errorf("page: got %q\nwant %q", got, want)
	}
}
