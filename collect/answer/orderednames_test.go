package answer_test

import (
	"slices"
	"testing"
)

// A second name of a period may lack its verb, and names may say only which of the years before them they are.
func TestNamesOfYears(t *testing.T) {
	for _, words := range []string{
		"Year A is the twelve months starting 1 April 2016 and Year B the twelve months starting 1 April 2017.",
		"“Year A” means the year to 31 March 2017, “Year B” the year to 31 March 2018.",
		"You asked for 2016/17 and 2017/18.</p><p>“Year A” is the first of those years and “Year B” the second.",
	} {
		r := read(t, "a.html", "<p>Kent Police</p><p>"+words+"</p><p>Offences with the cyber flag</p><table><tr><th></th><th>Year A</th><th>Year B</th></tr><tr><td>Flagged</td><td>41</td><td>52</td></tr></table>")
		if got, want := noForceIn(brief(r)), []string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 52"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q, %q", words, got, want, r.Problems)
		}
	}
}

// A corner may say what is counted, when and by what; "What you wanted" heads questions.
func TestCornerSaysWhen(t *testing.T) {
	for _, corner := range []string{"Flagged, 2016/17: site used", "Offences with the cyber flag in 2016/17: app named"} {
		r := read(t, "a.csv", "Kent Police\nYou asked for 2015/16 and 2016/17.\n\n"+corner+",Crimes\nSnapchat,12\nFacebook,11\n")
		if got, want := noForceIn(brief(r)), []string{"Q3 2016-17 Facebook offences 11", "Q3 2016-17 Snapchat offences 12"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q, %q", corner, got, want, r.Problems)
		}
	}
	r := read(t, "a.html", "<p>Kent Police</p><table><tr><th>Item</th><th>You wanted to know</th><th>Our reply</th></tr><tr><td>One</td><td>Sexual offences against children that were recorded</td><td>In 2016/17 we recorded 410.</td></tr><tr><td>Two</td><td>How many had the cyber flag</td><td>41 in 2016/17.</td></tr></table>")
	if got, want := noForceIn(brief(r)), []string{"Q1 2016-17 offences 410", "Q2 2016-17 offences 41"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q, %q", got, want, r.Problems)
	}
}
