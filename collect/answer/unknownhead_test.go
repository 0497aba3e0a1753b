package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What is unknown in a head with its period is of the kind of the heads before it.
func TestUnknownInHeadsWithPeriods(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"sexes": {"Recorded offences by sex of victim\n\nOffence,Girls 2016/17,Boys 2016/17,Unknown 2016/17,Girls 2017/18,Boys 2017/18,Unknown 2017/18\nRape,31,4,0,38,6,2\n",
			[]string{"Q1 2016-17 Rape F offences 31", "Q1 2016-17 Rape M offences 4", "Q1 2016-17 Rape U offences 0", "Q1 2017-18 Rape F offences 38", "Q1 2017-18 Rape M offences 6", "Q1 2017-18 Rape U offences 2"}},
		"sexes, period before": {"Recorded offences by sex of victim\n\nOffence,2016/17 female,2016/17 male,2016/17 not recorded\nRape,31,4,1\n",
			[]string{"Q1 2016-17 Rape F offences 31", "Q1 2016-17 Rape M offences 4", "Q1 2016-17 Rape U offences 1"}},
		"ages": {"Recorded offences by age of victim\n\nOffence,Under 13 2016/17,13-17 2016/17,Not stated 2016/17\nRape,31,4,1\n",
			[]string{"Q1 2016-17 Rape 0-12 offences 31", "Q1 2016-17 Rape 13-17 offences 4", "Q1 2016-17 Rape unknown offences 1"}},
		"platforms": {"Flagged offences by platform\n\nOffence,Kik 2016/17,Snapchat 2016/17,Not recorded 2016/17\nRape,31,4,1\n",
			[]string{"Q3 2016-17 Rape Kik offences 31", "Q3 2016-17 Rape Not recorded offences 1", "Q3 2016-17 Rape Snapchat offences 4"}},
	} {
		if got := brief(read(t, "a.csv", "Gwent Police\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: figures are %q, want %q", name, got, c.want)
		}
	}
}

// What is unknown behind the words of the heads beside it is of their kind, and behind other words of its own.
func TestUnknownBehindSameWords(t *testing.T) {
	for _, c := range []struct{ heads, want string }{
		{"Flagged: female,Flagged: male,Flagged: not known", "Q2 2014-15 U offences 5"},
		{"Cyber flag female,Cyber flag male,Cyber flag unknown", "Q2 2014-15 U offences 5"},
		{"Flagged: under 13,Flagged: 13 to 17,Flagged: not recorded", "Q2 2014-15 unknown offences 5"},
		{"Female,Male,Flag not known", ""},
	} {
		text := "Kent Police\nYear,All sexual offences,\"Of these, cyber-flag\"," + c.heads + "\n2014/15,3720,164,130,29,5\n2015/16,3955,248,195,45,8\n"
		got := brief(read(t, "a.csv", text))
		if c.want != "" && (!slices.Contains(got, c.want) || !slices.Contains(got, "Q2 2014-15 offences 164")) {
			t.Errorf("%s: no %s in %q", c.heads, c.want, got)
		}
		if c.want == "" && slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, " U ") }) {
			t.Errorf("%s: %q", c.heads, got)
		}
	}
}
