package answer_test

import (
	"slices"
	"testing"
)

// The last of several headings may be two words for what is left.
func TestRestOfTwoWords(t *testing.T) {
	for _, rest := range []string{"Other or not stated", "Other/unknown", "Unknown or other", "Other, not recorded", "Others and unspecified"} {
		got := brief(read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h4>3. Flagged offences, platform</h4><dl><dt>Kik</dt><dd>44 in 2017 to 2018, 47 in 2018 to 2019</dd><dt>Skype</dt><dd>39 in 2017 to 2018, 61 in 2018 to 2019</dd><dt>"+rest+"</dt><dd>14 in 2017 to 2018, 18 in 2018 to 2019</dd></dl>"))
		want := []string{"Q3 2017-18 Kik offences 44", "Q3 2017-18 Skype offences 39", "Q3 2017-18 " + rest + " offences 14", "Q3 2018-19 Kik offences 47", "Q3 2018-19 Skype offences 61", "Q3 2018-19 " + rest + " offences 18"}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", rest, got, want)
		}
	}
}
