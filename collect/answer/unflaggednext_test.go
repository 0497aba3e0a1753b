package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A number of the offences without the flag is no rival of that with it, and is named.
func TestHadNotTheFlag(t *testing.T) {
	for _, c := range []struct {
		text, named string
		want        []string
	}{
		{"Of the child sexual offences recorded in 2017/18, 88 had the cyber flag and 312 had not.", "312 is of offences without the flag", []string{"Q2 2017-18 offences 88"}},
		{"Q2. In 2017/18 88 had the flag and 312 had not; in 2018/19 97 had the flag and 340 did not.", "340 is of offences without the flag", []string{"Q2 2017-18 offences 88", "Q2 2018-19 offences 97"}},
		{"Q2. 2017/18: 88 with the cyber flag, 312 without.", "312 is of offences without the flag", []string{"Q2 2017-18 offences 88"}},
		{"Q2. In 2017/18 312 offences did not have the flag and 88 did.", "312 is ", []string{"Q2 2017-18 offences 88"}},
		{"Q2. In 2017/18 88 had the cyber flag.", "", []string{"Q2 2017-18 offences 88"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) || !strings.Contains(strings.Join(r.Problems, "\n"), c.named) || r.Figures[0].Confidence < 0.9 {
			t.Errorf("%s: %q %v %q", c.text, got, r.Figures, r.Problems)
		}
	}
}

// A number without a word of its own is of what the one before is: of people arrested, not of offences.
func TestNextYearOfPeople(t *testing.T) {
	want := []string{"Q2 2017-18 offences 88", "Q2 2018-19 offences 97", "Q4 2017-18 arrested persons 35", "Q4 2018-19 arrested persons 12"}
	for _, s := range []string{
		"35 persons were arrested in 2017/18 in connection with these offences, and 12 in the next year.",
		"35 people were arrested for these in 2017/18. In the next year 12 were.",
		"In 2017/18 35 people were arrested. In 2018/19 12 were.",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ2. 88 offences had the cyber flag in 2017/18 and 97 in 2018/19.\n"+s+"\n")
		if got := brief(r); !slices.Equal(got, want) || r.Figures[1].Confidence < 0.9 {
			t.Errorf("%s: %q %q", s, got, r.Problems)
		}
	}
}
