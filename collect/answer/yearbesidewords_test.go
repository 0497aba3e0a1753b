package answer_test

import (
	"slices"
	"testing"
)

// Short years with a stroke beside words are years where one begins as another ends, and ages are ages.
func TestShortYearsBesideWords(t *testing.T) {
	sexes := []string{"Q1 2015-16 Rape F offences 31", "Q1 2015-16 Rape M offences 4", "Q1 2016-17 Rape F offences 38", "Q1 2016-17 Rape M offences 6"}
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"year behind":   {"Recorded offences by sex of victim\n\nOffence,Female 15/16,Male 15/16,Female 16/17,Male 16/17\nRape,31,4,38,6\n", sexes},
		"year before":   {"Recorded offences by sex of victim\n\nOffence,15/16 girls,15/16 boys,16/17 girls,16/17 boys\nRape,31,4,38,6\n", sexes},
		"in brackets":   {"Recorded offences by sex of victim\n\nOffence,Girls (15/16),Boys (15/16),Girls (16/17),Boys (16/17)\nRape,31,4,38,6\n", sexes},
		"down the rows": {"Recorded offences by sex of victim\n\nSex of victim,Rape\nFemale 15/16,31\nMale 15/16,4\nFemale 16/17,38\nMale 16/17,6\n", sexes},
		"ages": {"Recorded offences in 2016/17 by age and sex of victim\n\nOffence,Female 14/15,Male 14/15,Female 16/17,Male 16/17\nRape,31,4,38,6\n",
			[]string{"Q1 2016-17 Rape 14-15 F offences 31", "Q1 2016-17 Rape 14-15 M offences 4", "Q1 2016-17 Rape 16-17 F offences 38", "Q1 2016-17 Rape 16-17 M offences 6"}},
		"aged": {"Recorded offences in 2016/17 by age of victim\n\nOffence,Aged 15/16,Aged 16/17\nRape,31,38\n",
			[]string{"Q1 2016-17 Rape 15-16 offences 31", "Q1 2016-17 Rape 16-17 offences 38"}},
	} {
		if got := brief(read(t, "a.csv", "Gwent Police\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: figures are %q, want %q", name, got, c.want)
		}
	}
}
