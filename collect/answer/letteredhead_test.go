package answer_test

import (
	"slices"
	"testing"
)

// Lettered heads point at one another, columns of the flagged count what those beside them do,
// and a page's title, day and marks say whose the answers are.
func TestHeadsThatPointAtOthers(t *testing.T) {
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"letters", "a.csv", "Kent Police,,,\nFinancial year,A. Sexual offences,\"B. Of A, with cyber flag\",\"C. Of B, charged or summonsed\"\n2018/19,100,20,3\n2019/20,110,30,4\n",
			[]string{"Q1 2018-19 offences 100", "Q1 2019-20 offences 110", "Q2 2018-19 offences 20", "Q2 2019-20 offences 30", "Q4 2018-19 charged or summonsed offences 3", "Q4 2019-20 charged or summonsed offences 4"}},
		{"victims", "a.html", "<p>Kent Police</p><h2>Victims</h2><table><tr><th>Year</th><th>Sex of victim</th><th>Offences</th><th>With cyber flag</th></tr><tr><td>2018/19</td><td>Female</td><td>50</td><td>7</td></tr><tr><td>2018/19</td><td>Male</td><td>40</td><td>6</td></tr></table>",
			[]string{"Q1 2018-19 F offences 50", "Q1 2018-19 M offences 40", "Q2 2018-19 F offences 7", "Q2 2018-19 M offences 6"}},
		{"a log", "a.html", "<html><head><title>Disclosure log - Kent Police</title></head><body><h2>Speed cameras</h2><p>Reference: 1871/20. Published: 17 November 2020.</p><p>Drivers: 41 in 2018/19.</p><h2>Child sexual offences and the flag</h2><p>Reference: 1873/20. Published: 18 November 2020.</p><p>Our answer to (1): 90 in 2018/19.</p><p>Our answer to (2): 23 in 2018/19.</p></body></html>",
			[]string{"Q1 2018-19 offences 90", "Q2 2018-19 offences 23"}},
	} {
		r := read(t, c.name, c.text)
		if got := brief(r); !slices.Equal(got, c.want) || r.Force != "Kent" {
			t.Errorf("%s:\n got %q of %q\nwant %q", c.why, got, r.Force, c.want)
		}
	}
}
