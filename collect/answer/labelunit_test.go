package answer_test

import (
	"slices"
	"testing"
)

// A remark that names outcomes says of these alone that they count people, and arrests are always people.
func TestRemarkOnSomeLabels(t *testing.T) {
	for _, c := range []struct {
		remark string
		want   []string
	}{
		{"Arrests and cautions for the offences in Q2 are counts of people.", []string{"Arrests persons 9", "Cautioned persons 4", "Charged offences 7"}},
		{"* Charges count suspects.", []string{"Arrests persons 9", "Cautioned offences 4", "Charged suspects 7"}},
		{"Cautions and charges are numbers of individual persons, in Q4.", []string{"Arrests persons 9", "Cautioned persons 4", "Charged persons 7"}},
		{"The figures were taken on 3 May 2017.", []string{"Arrests persons 9", "Cautioned offences 4", "Charged offences 7"}},
	} {
		got := offered(read(t, "a.html", `<p>Kent Police. 3 June 2017.</p><table><tr><th>Period</th><th>Q1 Offences</th><th>Q2 Offences with cyber flag</th><th>Q4 Arrests*</th><th>Q4 Cautioned</th><th>Q4 Charged</th></tr>
<tr><td>April 2015 to March 2016</td><td>800</td><td>60</td><td>9</td><td>4</td><td>7</td></tr></table><p>`+c.remark+`</p>`))
		want := []string{"Q1 2015-16 offences 800", "Q2 2015-16 offences 60"}
		for _, s := range c.want {
			want = append(want, "Q4 2015-16 "+s)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.remark, got, want)
		}
	}
}
