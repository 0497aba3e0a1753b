package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// Ordinary sentences that look a little like those of which the counts are somebody else's, a part's or of things.
func TestOrdinarySentencesAreRead(t *testing.T) {
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"612 offences in 2016/17, 300 of them against girls.", []string{"Q1 2016-17 F offences 300", "Q1 2016-17 offences 612"}},
		{"For the two years you had asked about, we recorded 612 sexual offences in 2016/17 and 689 in 2017/18.", []string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 689"}},
		{"In the year you quoted first, 2016/17, we recorded 612 sexual offences.", []string{"Q1 2016-17 offences 612"}},
		{"I believe it helps to say that 612 sexual offences were recorded in 2016/17.", []string{"Q1 2016-17 offences 612"}},
		{"In 2016/17 we recorded 612 sexual offences in 2 districts, and 12 of these were against boys.", []string{"Q1 2016-17 M offences 12", "Q1 2016-17 offences 612"}},
		{"Our page, first published on 1 May 2017, gave all counts: 612 sexual offences in 2016/17.", []string{"Q1 2016-17 offences 612"}},
		{"Sexual grooming\n\n612 offences of all kinds were recorded in 2016/17.", []string{"Q1 2016-17 offences 612"}},
	} {
		r := read(t, "a.txt", "Kent Police\nFOI 12/18\n\nQuestion 1: sexual offences recorded against children\n\n"+c.words+"\n\nDisclosure Officer\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q\n%s", c.words, got, c.want, strings.Join(r.Problems, "\n"))
		}
	}
	r := read(t, "a.txt", "Kent Police\nFOI 12/18\n\nQuestion 2\n\nIn the years you asked about, 41 offences were given the cyber flag in 2016/17 and 97 in 2017/18.\n")
	if got, want := brief(r), []string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 97"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A row may point at a row of girls, whose flagged offences are no headline; what is told of all that stands above is of no
// one year.
func TestWhatPointsAboveIsOfThat(t *testing.T) {
	rows := "Kent Police,,\nQuestion 1,,\nNo,Description,2016/17\n1,Sexual offences against children,612\n2,Girls (of row 1),300\n3,Cyber flagged (of row 2),41\n4,Charged (of row 2),25\n"
	r := read(t, "a.csv", rows)
	got := brief(r)
	if !slices.Contains(got, "Q2 2016-17 F offences 41") || slices.Contains(got, "Q2 2016-17 offences 41") {
		t.Errorf("rows: %q", got)
	}
	for _, f := range r.Figures {
		if f.Value == 25 && f.Confidence >= 0.5 {
			t.Errorf("those charged of the girls: %+v", f)
		}
	}
	r = read(t, "a.txt", "Kent Police\n\n2016/17\n\nThere were 612 sexual offences against children.\n\nThere were 300 against girls.\n\n2017/18\n\nThere were 689 sexual offences against children.\n\n"+
		"There were 320 against girls.\n\nOf all the offences above, 138 had the cyber flag.\n")
	for _, f := range r.Figures {
		if f.Value == 138 && f.Confidence >= 0.9 {
			t.Errorf("of both years: %+v", f)
		}
	}
	if !slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return f.Value == 689 && f.Period.Start.Year == 2017 }) {
		t.Errorf("figures %+v", r.Figures)
	}
}
