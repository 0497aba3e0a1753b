package answer_test

import (
	"slices"
	"testing"
)

// A row that says that it is a part is one of the last count above it, and of no share or rate between them.
func TestPartBelowShares(t *testing.T) {
	want := []string{"Q1 2017-18 offences 982", "Q1 2018-19 offences 1046", "Q2 2017-18 offences 91", "Q2 2018-19 offences 126"}
	for _, between := range []string{"Rate per head,4.25,4.53", "Per cent change,3.1%,6.5%", "Share of all crime,1.2%,1.3%\nChange on the year before,-12,+64", "Rate per 100 thousand,43,45"} {
		for _, label := range []string{"of which cyber-flag", "Of these with the online flag", "including flagged"} {
			text := "Kent Police. 3 June 2019.\n\nQuestions 1 and 2\nMeasure,2017/18,2018/19\nSexual offences against children,982,1046\n" + between + "\n" + label + ",91,126\n"
			for name, r := range inFormats(t, text) {
				if got := brief(r); !slices.Equal(got, want) {
					t.Errorf("%s, %s, %s: %q, problems %q", between, label, name, got, r.Problems)
				}
			}
		}
	}
}
