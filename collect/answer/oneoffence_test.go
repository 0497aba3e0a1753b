package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// The words beside a number may name one offence, of which it is; all it is only where nothing narrows it.
func TestOneOffenceInASentence(t *testing.T) {
	for s, want := range map[string][]string{
		"41 rapes of children were recorded in 2016/17.":                               {"Q1 2016-17 rapes of children offences 41"},
		"There were 41 offences of sexual grooming in 2016/17.":                        {"Q1 2016-17 sexual grooming offences 41"},
		"In 2016/17 we recorded 12 sexual assaults on children under 13.":              {"Q1 2016-17 sexual assaults on children under 13 offences 12"},
		"We recorded 30 indecent image offences in 2016/17, of which 20 had the flag.": {"Q1 2016-17 indecent image offences offences 30", "Q2 2016-17 indecent image offences offences 20"},
		"There were 41 online grooming offences in 2016/17 and 52 in 2017/18.":         {"Q1 2016-17 grooming offences offences 41", "Q1 2017-18 grooming offences offences 52"},
		"We recorded 30 indecent image offences in 2016/17. Of these 20 had the flag.": {"Q1 2016-17 indecent image offences offences 30", "Q2 2016-17 indecent image offences offences 20"},
		"41 sexual assaults and 12 child rapes were recorded in 2016/17.":              {"Q1 2016-17 rapes offences 12", "Q1 2016-17 sexual assaults offences 41"},
		"The number of rapes of children in 2016/17 was 41.":                           {"Q1 2016-17 rapes of children offences 41"},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\n"+s+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", s, got, want)
		}
	}
	for _, s := range []string{
		"41 offences involving indecent images of children were recorded in 2016/17.", "There were 41 rapes and sexual assaults in 2016/17.",
		"Sexual grooming offences numbered 41 in 2016/17.", "41 offences under section 15A were recorded in 2016/17.",
		"41 child sexual offences with indecent images were recorded in 2016/17.", "We recorded 41 offences in 2016/17 of sexual grooming.", "Rapes of children rose from 41 in 2016/17 to 52 in 2017/18.",
		"41 child sexual abuse image offences were recorded in 2016/17.",
	} {
		r := read(t, "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\n"+s+"\n")
		for _, f := range r.Figures {
			if f.Confidence > 0.45 {
				t.Errorf("%s: %q %.2f", s, brief(r), f.Confidence)
			}
		}
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "one offence") }) {
			t.Errorf("%s: problems %q", s, r.Problems)
		}
	}
	for _, s := range []string{
		"41 sexual offences against children were recorded in 2016/17.", "In 2016/17 there were 41 such offences.",
		"41 recorded child sexual offences including rape were recorded in 2016/17.", "There were 41 offences under the Sexual Offences Act in 2016/17.",
		"41 offences of this kind were recorded in 2016/17.", "There were 41 rapes and other sexual offences against children in 2016/17.",
		"We recorded 41 child sexual offences (rape, sexual assault and grooming) in 2016/17.", "41 child sexual exploitation offences were recorded in 2016/17.",
	} {
		r := read(t, "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\n"+s+"\n")
		if want := []string{"Q1 2016-17 offences 41"}; !slices.Equal(brief(r), want) || r.Figures[0].Confidence < 0.6 {
			t.Errorf("%s: %q %v", s, brief(r), r.Figures)
		}
	}
}
