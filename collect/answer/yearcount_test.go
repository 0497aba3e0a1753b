package answer_test

import (
	"slices"
	"testing"
)

// A count that looks like a year, in the first row of a table, is one where its parts sum to it.
func TestCountsLikeYears(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"below a year's title, with a title of parts", "Financial year 2016-17,\nQ1. Recorded sexual offences,\nOffences recorded,2031\nVictim's sex,\nGirls,1620\nBoys,380\nNot known,31\n",
			[]string{"Q1 2016-17 F offences 1620", "Q1 2016-17 M offences 380", "Q1 2016-17 U offences 31", "Q1 2016-17 offences 2031"}},
		{"parts at once", "2018/19,\nQ1. Recorded sexual offences,\nAll offences,1995\nFemale,1500\nMale,495\n",
			[]string{"Q1 2018-19 F offences 1500", "Q1 2018-19 M offences 495", "Q1 2018-19 offences 1995"}},
		{"a year", "Q2. Offences with the flag,\nSex of victim,2018\nFemale,15\nMale,5\n",
			[]string{"Q2 2018 F offences 15", "Q2 2018 M offences 5"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}

// Columns of the sexes or ages may say that they are parts of the column before them.
func TestColumnsOfWhich(t *testing.T) {
	want := []string{"Q1 2017-18 Grooming F offences 7", "Q1 2017-18 Grooming M offences 2", "Q1 2017-18 Grooming offences 9", "Q1 2017-18 Rape F offences 5", "Q1 2017-18 Rape M offences 4", "Q1 2017-18 Rape offences 9",
		"Q2 2017-18 Grooming offences 6", "Q2 2017-18 Rape offences 1"}
	for _, heads := range []string{"...of which female victim,...of which male victim,...of which internet-related", "of which girls,of which boys,of which flagged", "of whom females,of whom males,including with cyber flag", "Of these: victim female,Of these: victim male,Of these: flagged"} {
		for name, r := range inFormats(t, "Year,Offence,Recorded,"+heads+"\n2017/18,Rape,9,5,4,1\n2017/18,Grooming,9,7,2,6\n") {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", heads, name, got, want, r.Problems)
			}
		}
	}
}
