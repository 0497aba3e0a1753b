package answer_test

import (
	"slices"
	"testing"
)

// Years that a letter speaks of in order may be called by their place.
func TestYearsByTheirPlace(t *testing.T) {
	const years = "2. In 2016/17 there were 45 offences with the cyber flag and in 2017/18 60.\n\n"
	want := []string{"Q2 2016-17 offences 45", "Q2 2017-18 offences 60", "Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 10", "Q3 2017-18 Facebook offences 30", "Q3 2017-18 Kik offences 12"}
	for _, text := range []string{
		"3. First year: Facebook 20, Kik 10\nSecond year: Facebook 30, Kik 12\n",
		"3. Year 1: Facebook 20, Kik 10\nYear 2: Facebook 30, Kik 12\n",
		"3. Facebook: 20 in the first year, 30 in the second year.\nKik: 10 in the first year and 12 in the second year.\n",
	} {
		if got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n"+years+text)); !slices.Equal(got, want) {
			t.Errorf("%s got %q\nwant %q", text, got, want)
		}
	}
	for why, text := range map[string]string{
		"of something else":  "3. First year of the flag: Facebook 20, Kik 10\nSecond year of the flag: Facebook 30, Kik 12\n",
		"a third":            "3. First year: Facebook 20, Kik 10\nThird year: Facebook 30, Kik 12\n",
		"another year's too": "3. First year: Facebook 20, Kik 10\nSecond year: Facebook 30, Kik 12\n\nThe figures of 2018/19 are not ready.\n",
	} {
		for _, s := range offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n"+years+text)) {
			if s == want[2] || s == want[4] {
				t.Errorf("%s: %s", why, s)
			}
		}
	}
}

// Labels and counts with blanks between them, each with its own; a label never holds a count.
func TestLabelsAndCountsTogether(t *testing.T) {
	platforms := []string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 10", "Q3 2016-17 Snapchat offences 15"}
	sexes := []string{"Q2 2016-17 F offences 30", "Q2 2016-17 M offences 15"}
	for _, x := range []struct {
		text string
		want []string
	}{
		{"3. 2016/17: Facebook 20 Snapchat 15 Kik 10", platforms},
		{"3. 2016/17 Facebook: 20 Snapchat: 15 Kik: 10", platforms},
		{"3. 2016/17: Facebook x 20, Snapchat x 15, Kik x 10", platforms},
		{"3. Platforms\nFacebook, 20 in 2016/17\nSnapchat, 15 in 2016/17\nKik, 10 in 2016/17", platforms},
		{"2. With the cyber flag, 2016/17: Female 30 Male 15", sexes},
		{"2. Sex of victim, offences with the cyber flag\n2016/17: F 30 M 15", sexes},
		{"1. 2016/17 Rape 16 to 17: 20", []string{"Q1 2016-17 Rape 16 to 17 offences 20"}},
		{"3. 2016/17: Facebook 20 Northern area 15 Kik 10", nil},
	} {
		got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n"+x.text+"\n"))
		if x.want != nil && !slices.Equal(got, x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.text, got, x.want)
		}
		if x.want == nil && slices.ContainsFunc(got, func(s string) bool { return s[len(s)-1] != '?' }) {
			t.Errorf("%s: %q", x.text, got)
		}
	}
}
