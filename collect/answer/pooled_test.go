package answer_test

import (
	"slices"
	"testing"
)

// Words that put the years together say of which period the parts below them are.
func TestPooledYears(t *testing.T) {
	want := []string{"Q3 2016-04-01 to 2019-03-31 Facebook offences 87", "Q3 2016-04-01 to 2019-03-31 Kik offences 9"}
	for _, words := range []string{
		"Many of the yearly numbers are very small and could identify a child, so the years are exempt under section 40(2). So as to help you I have put the three years together (1 April 2016 to 31 March 2019).",
		"Because the numbers in single years are low, we have combined the years 2016/17 to 2018/19.",
		"The figures are for the whole period from April 2016 to March 2019, as the yearly numbers could identify somebody and are withheld.",
		"All three years have been added together.",
		"We have aggregated the three years.",
		"The years have been merged because the numbers of each are too small to be disclosed.",
		"To avoid identifying anybody the platforms are given for the three years as a whole.",
		"One figure is given for the three years in total.",
		"The platforms are grouped over the three-year period.",
	} {
		for name, r := range map[string][]string{
			"table": brief(read(t, "a.html", "<p>Kent Police</p><h2>Question 1</h2><table><tr><td>Year</td><td>Offences</td></tr><tr><td>2016/17</td><td>604</td></tr><tr><td>2017/18</td><td>688</td></tr><tr><td>2018/19</td><td>731</td></tr><tr><td>All three years</td><td>2023</td></tr></table><h2>Question 3</h2><p>"+words+"</p><table><tr><td>Platform</td><td>Offences</td></tr><tr><td>Facebook</td><td>87</td></tr><tr><td>Kik</td><td>9</td></tr></table>")),
			"list":  brief(read(t, "a.txt", "Kent Police\n\nQuestion 1\n\n2016/17: 604\n2017/18: 688\n2018/19: 731\n\nQuestion 3\n\n"+words+"\n\nFacebook: 87\nKik: 9\n")),
		} {
			r = slices.DeleteFunc(r, func(s string) bool { return s[:2] == "Q1" })
			if !slices.Equal(r, want) {
				t.Errorf("%s: %s:\n got %q\nwant %q", words, name, r, want)
			}
		}
	}
}

// Two counts of places in two years are not one for each year.
func TestPlacesInAllYears(t *testing.T) {
	for _, s := range []string{"In the two years, 90 were in the east division and 43 in the west.", "Over both years 90 were north of the river and 43 south of it."} {
		r := read(t, "a.txt", "Kent Police\n\nQ2. Offences with the cyber flag\n2016/17: 61\n2017/18: 72\n\n"+s+"\n")
		for _, f := range r.Figures {
			if (f.Value == 61 || f.Value == 72) != (f.Confidence > 0.9) {
				t.Errorf("%s: %d of %s has %.2f", s, f.Value, f.Period, f.Confidence)
			}
		}
	}
}
