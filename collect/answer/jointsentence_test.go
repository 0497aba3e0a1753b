package answer_test

import (
	"slices"
	"testing"
)

// A sentence of a joint reply says whose its counts are; one of a single force that names another does not.
func TestForcesInASentence(t *testing.T) {
	both := []string{"Norfolk Q2 2016-17 offences 83", "Suffolk Q2 2016-17 offences 61"}
	for _, c := range []struct {
		head, words string
		want        []string
	}{
		{"Joint reply of Norfolk Constabulary and Suffolk Constabulary", "In Norfolk a cyber flag was set on 83 of the offences in 2016/17. In Suffolk the number is 61.", both},
		{"Norfolk and Suffolk Constabularies", "In 2016/17 a cyber flag was set on 83 offences in Norfolk and 61 in Suffolk.", both},
		{"Norfolk Constabulary and Suffolk Constabulary", "In 2016/17 Norfolk set the flag on 83 offences, Suffolk on 61.", both},
	} {
		got := brief(read(t, "a.txt", c.head+"\nReference 1/19\n3 June 2019\n\nQuestion 2. "+c.words+"\n"))
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.words, got, c.want)
		}
	}
	html := "<p>Norfolk Constabulary</p><h3>Q1</h3><table><tr><th rowspan=2>Offence</th><th colspan=2>Norfolk</th><th colspan=2>Suffolk</th></tr><tr><th>2015/16</th><th>2016/17</th><th>2015/16</th><th>2016/17</th></tr><tr><td>Rape</td><td>151</td><td>178</td><td>129</td><td>140</td></tr></table><h3>Q2</h3><p>In Norfolk a cyber flag was set on 58 of the offences in 2015/16 and on 83 in 2016/17. In Suffolk the numbers are 44 and 61.</p>"
	got := brief(read(t, "a.html", html))
	for _, want := range []string{"Norfolk Q2 2015-16 offences 58", "Norfolk Q2 2016-17 offences 83", "Suffolk Q2 2015-16 offences 44", "Suffolk Q2 2016-17 offences 61"} {
		if !slices.Contains(got, want) {
			t.Errorf("below a table of two forces: no %q in %q", want, got)
		}
	}
	got = brief(read(t, "a.txt", fromKent+"Question 2. In 2016/17 we set the flag on 83 offences. Essex Police recorded 61.\n"))
	if slices.Contains(got, "Essex Q2 2016-17 offences 61") {
		t.Errorf("another force by the way: %q", got)
	}
}
