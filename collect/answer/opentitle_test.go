package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A title that names one end of a time dates nothing, and what stands below it is named.
func TestTitlesOfAnOpenTime(t *testing.T) {
	const head = "Kent Police\nFOI 12/19\n5 June 2019\n\n"
	for _, c := range []struct {
		text string
		want []string
		open bool // a problem says that only one end is said
	}{
		{"Offences recorded since November 2017:\n\nCyber flagged child sexual offences: 41\n", nil, true},
		{"Data from April 2018 onwards\n\nCyber flagged child sexual offences\nFemale  30\nMale    11\n", nil, true},
		{"Before 2016/17\n\nCyber flagged child sexual offences: 41\n", nil, true},
		{"Recorded prior to April 2016\n\nCyber flagged child sexual offences: 41\n", nil, true},
		{"2016/17 and earlier\n\nCyber flagged child sexual offences: 41\n", nil, true},
		{"Up to March 2018\n\nCyber flagged child sexual offences: 41\n", nil, true},
		{"Before 2016/17\n\nCyber flagged child sexual offences: 41\n\n2016/17\n\nCyber flagged child sexual offences: 52\n", []string{"Q2 2016-17 offences 52"}, true},
		{"Data from April 2016 onwards\n\nCyber flagged child sexual offences\n          2016/17   2017/18\nTotal          30        41\n", []string{"Q2 2016-17 offences 30", "Q2 2017-18 offences 41"}, false},
		{"Year up to March 2018\n\nCyber flagged child sexual offences: 41\n", []string{"Q2 2017-18 offences 41"}, false},
		{"From April 2016 to March 2017\n\nCyber flagged child sexual offences: 41\n", []string{"Q2 2016-17 offences 41"}, false},
		{"The flag has been in use since April 2015\n\nCyber flagged child sexual offences 2016/17: 41\n", []string{"Q2 2016-17 offences 41"}, false},
	} {
		r := read(t, "a.txt", head+c.text)
		open := strings.Contains(strings.Join(r.Problems, "\n"), "only one end")
		if got := brief(r); !slices.Equal(got, c.want) || open != c.open {
			t.Errorf("%q:\n got %q\nwant %q\n%q", c.text, got, c.want, r.Problems)
		}
	}
}
