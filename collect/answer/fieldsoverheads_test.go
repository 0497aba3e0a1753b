package answer_test

import (
	"slices"
	"testing"
)

// The fields of a pivot table may stand right over its heads. What they limit nothing by is no label of its counts.
func TestFieldsOverHeads(t *testing.T) {
	rows := "Row Labels,Count of Crime Ref\n2018/19,30\nFemale,21\nMale,9\n2019/20,41\nFemale,30\nMale,11\nGrand Total,71\n"
	sexes := func(q string) []string {
		return []string{q + " 2018-04-01 to 2020-03-31 offences 71", q + " 2018-19 F offences 21", q + " 2018-19 M offences 9", q + " 2018-19 offences 30", q + " 2019-20 F offences 30", q + " 2019-20 M offences 11", q + " 2019-20 offences 41"}
	}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"several items of two fields", "Q1 Sexual offences where the victim was under 18,\nOffence class,(Multiple Items)\nVictim age,(Multiple Items)\n" + rows, sexes("Q1")},
		{"all, and yes to the flag", "Question 2,\nOffence group,(All)\nCyber flag,Yes\n" + rows, sexes("Q2")},
		{"a year, and all of them above it", "Q2 Offences with the cyber flag,\nFinancial year,2018/19\nSex,All\nAge,Count of Crime Ref\nUnder 13,12\n13-17,18\nGrand Total,30\n",
			[]string{"Q2 2018-19 0-12 offences 12", "Q2 2018-19 13-17 offences 18", "Q2 2018-19 offences 30"}},
		{"over two columns of counts", "Q1 Sexual offences where the victim was under 18,,\nHO class,(Multiple Items),\nCount of Crime Ref,Column Labels,\nRow Labels,2018/19,2019/20\nFemale,21,30\nMale,9,11\nGrand Total,30,41\n",
			[]string{"Q1 2018-19 F offences 21", "Q1 2018-19 M offences 9", "Q1 2018-19 offences 30", "Q1 2019-20 F offences 30", "Q1 2019-20 M offences 11", "Q1 2019-20 offences 41"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}

// A field of one word that names no record may be a platform or an outcome.
func TestCountOfPlatforms(t *testing.T) {
	for _, c := range [][2]string{{"Snap", "Insta"}, {"Yubo", "Wink"}} {
		if r := read(t, "a.csv", "Kent Police\n\nQ3 platform,Count of "+c[0]+",Count of "+c[1]+"\n2017/18,11,7\n"); len(r.Figures) != 2 || r.Figures[0].Question != "Q3" {
			t.Errorf("%q: %q, problems %q", c, brief(r), r.Problems)
		}
	}
}

// A field may be the title of the sheet: what its table is about stands there.
func TestTitleInField(t *testing.T) {
	const rows = "\n,,,\nRow Labels,N,Y,Grand Total\n2018/19,365,45,410\n2019/20,395,60,455\n"
	whole := []string{"Q1 2018-19 offences 410", "Q1 2019-20 offences 455", "Q2 2018-19 offences 45", "Q2 2019-20 offences 60"}
	for _, c := range []struct {
		field string
		want  []string
	}{
		{"Request,Child sexual offences and the cyber flag", whole},
		{"Subject:,Sexual offences by online flag", whole},
		{"Title,Sexual offences by victim's consent", nil},
	} {
		r := read(t, "a.csv", "Force,Kent Police,,\n"+c.field+",,\nDate range,01/04/2018 - 31/03/2020,,"+rows)
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q: %q", c.field, got, c.want, r.Problems)
		}
	}
}
