package answer_test

import (
	"slices"
	"testing"
)

// Shares beside small counts that are all different do not make these the numbers of outcomes, and people whom offences are
// against are not what is counted.
func TestSharesBesideSmallCounts(t *testing.T) {
	for text, want := range map[string][]string{
		"Kent Police,,,,\nQ3. Flagged offences by platform,,,,\nPlatform,2016/17,%,2017/18,%\nFacebook,19,38.8%,14,29.2%\nSnapchat,12,24.5%,11,22.9%\nKik,less than 5,,6,12.5%\nOther,18,36.7%,17,35.4%\n": {
			"Q3 2016-17 Facebook offences 19", "Q3 2016-17 Kik offences lt5", "Q3 2016-17 Other offences 18", "Q3 2016-17 Snapchat offences 12",
			"Q3 2017-18 Facebook offences 14", "Q3 2017-18 Kik offences 6", "Q3 2017-18 Other offences 17", "Q3 2017-18 Snapchat offences 11"},
		"Kent Police,,\nQuestion 1,Sexual offences recorded against persons under 18,%\n2010/11,402,40%\n2011/12,603,60%\n": {"Q1 2010-11 offences 402", "Q1 2011-12 offences 603"},
	} {
		if r := read(t, "a.csv", text); !slices.Equal(brief(r), want) {
			t.Errorf("%s:\n got %q\nwant %q, problems %q", text, brief(r), want, r.Problems)
		}
	}
}
