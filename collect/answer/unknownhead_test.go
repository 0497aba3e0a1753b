package answer_test

import (
	"slices"
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
