package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A label that goes on behind the whole label of another row is a part of that row.
func TestLabelsGoOnBehindOthers(t *testing.T) {
	for _, c := range []struct {
		why, rows string
		want      []string
	}{
		{"people without a sign between", "CSA offences,410,455\nCSA offences online flag,45,60\nCSA offences online flag female victim,30,41\nCSA offences online flag male victim,15,19\n",
			[]string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 F offences 30", "Q2 2016-17 M offences 15", "Q2 2016-17 offences 45", "Q2 2017-18 F offences 41", "Q2 2017-18 M offences 19", "Q2 2017-18 offences 60"}},
		{"behind a dash, of both questions", "Child sexual offences,410,455\nChild sexual offences - girls,290,310\nChild sexual offences - boys,120,145\nChild sexual offences with cyber flag,45,60\nChild sexual offences with cyber flag - girls,30,41\nChild sexual offences with cyber flag - boys,15,19\n",
			[]string{"Q1 2016-17 F offences 290", "Q1 2016-17 M offences 120", "Q1 2016-17 offences 410", "Q1 2017-18 F offences 310", "Q1 2017-18 M offences 145", "Q1 2017-18 offences 455", "Q2 2016-17 F offences 30", "Q2 2016-17 M offences 15", "Q2 2016-17 offences 45", "Q2 2017-18 F offences 41", "Q2 2017-18 M offences 19", "Q2 2017-18 offences 60"}},
		{"platforms", "Recorded child sexual offences,410,455\nCyber flagged,45,60\nCyber flagged Facebook,30,41\nCyber flagged (Snapchat),15,19\n",
			[]string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60", "Q3 2016-17 Facebook offences 30", "Q3 2016-17 Snapchat offences 15", "Q3 2017-18 Facebook offences 41", "Q3 2017-18 Snapchat offences 19"}},
		{"names of offences go on as they will", "Rape,160,170\nRape of a girl under 13,30,41\nRape of a boy under 13,15,19\n",
			[]string{"Q1 2016-17 Rape of a boy under 13 offences 15", "Q1 2016-17 Rape of a girl under 13 offences 30", "Q1 2016-17 Rape offences 160", "Q1 2017-18 Rape of a boy under 13 offences 19", "Q1 2017-18 Rape of a girl under 13 offences 41", "Q1 2017-18 Rape offences 170"}},
	} {
		r := read(t, "a.csv", "Kent Police\n\nMeasure,2016/17,2017/18\n"+c.rows)
		got := brief(r)
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, c.want, r.Problems)
		}
	}
}

// "All" or "Total" over the flagged and their parts is of all offences, and no total of the parts.
func TestTotalOverFlagged(t *testing.T) {
	const parts = "Facebook,20,31\nSnapchat,25,29\n"
	all := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
	for _, c := range []struct {
		title, rows string
		want        []string
	}{
		{"Child sexual offences", "All,410,455\nCyber flag,45,60\n" + parts, all},
		{"Sexual offences against under 18s", "Total,410,455\nOf which online flag,45,60\nCharged,20,31\nNo further action,25,29\n", all},
		{"Child sexual offences with the cyber flag", "Total,45,60\n" + parts, nil},
		{"Child sexual offences", "Under 13,200,210\n13-17,210,245\nTotal,410,455\nCyber flag,45,60\n", all},
	} {
		r := read(t, "a.csv", "Kent Police\n\n"+c.title+",,\n,2016/17,2017/18\n"+c.rows)
		var got []string
		for _, f := range r.Figures {
			if f.Breakdown.IsNone() && (f.Question == "Q1" || f.Question == "Q2") {
				got = append(got, brief(answer.Reading{Figures: []answer.Figure{f}})...)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %q:\n got %q\nwant %q\n%q", c.title, c.rows, got, c.want, brief(r))
		}
	}
}

// A question that a table asks again, of another year, is the same question.
func TestQuestionOfAnotherYear(t *testing.T) {
	want := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
	for _, c := range []struct {
		why, rows string
	}{
		{"year by year", "How many sexual offences against children were recorded in 2016/17?,410\nHow many sexual offences against children were recorded in 2017/18?,455\nHow many of those in 2016/17 had a cyber flag?,45\nHow many of those in 2017/18 had a cyber flag?,60\n"},
		{"both of a year", "How many sexual offences against children were recorded in 2016/17?,410\nHow many of them had a cyber flag?,45\nHow many sexual offences against children were recorded in 2017/18?,455\nHow many of them had a cyber flag?,60\n"},
		{"without question marks", "\"Number of sexual offences against children recorded, 2016/17\",410\n\"Number of sexual offences against children recorded, 2017/18\",455\n\"Number of these cyber flagged, 2016/17\",45\n\"Number of these cyber flagged, 2017/18\",60\n"},
	} {
		r := read(t, "a.csv", "Kent Police\n\nQuestion,Response\n"+c.rows)
		got := brief(r)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, want, r.Problems)
		}
	}
}
