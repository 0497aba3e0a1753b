package answer_test

import (
	"slices"
	"testing"
)

// Titles of sections, or of tables with the same heads, are of one kind: what nobody knows is
// of that of its neighbours, and a total among years is of all of them.
func TestTitlesOfOneKind(t *testing.T) {
	platforms := []string{"Q3 2016-17 Facebook offences 8", "Q3 2016-17 Blabber offences 3", "Q3 2016-17 offences 11", "Q3 2017-18 Facebook offences 9", "Q3 2017-18 Blabber offences 4", "Q3 2017-18 offences 13"}
	years := []string{"Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4", "Q2 2016-17 offences 12", "Q2 2017-18 F offences 9", "Q2 2017-18 M offences 6", "Q2 2017-18 offences 15",
		"Q2 2016-04-01 to 2018-03-31 F offences 17", "Q2 2016-04-01 to 2018-03-31 M offences 10", "Q2 2016-04-01 to 2018-03-31 offences 27"}
	one := []string{"Q2 2017-18 offences 2019", "Q2 2018-19 offences 31"}
	const head = "Kent Police,\n,\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"sections", head + "Q3. Flagged offences by platform,\n,\nYear,Count\nFacebook,\n2016/17,8\n2017/18,9\nBlabber,\n2016/17,3\n2017/18,4\nTotal,\n2016/17,11\n2017/18,13\n", platforms},
		{"a total first", head + "Q3. Flagged offences by platform,\n,\nYear,Count\nSum,\n2016/17,11\n2017/18,13\nFacebook,\n2016/17,8\n2017/18,9\nBlabber,\n2016/17,3\n2017/18,4\n", platforms},
		{"tables", head + "Q3. Flagged offences by platform,\n,\nFacebook,\nYear,Count\n2016/17,8\n2017/18,9\n,\nBlabber,\nYear,Count\n2016/17,3\n2017/18,4\n,\nTotal,\nYear,Count\n2016/17,11\n2017/18,13\n", platforms},
		{"a total of years over tables, a share beside one", head + "Q2. Flagged offences,\n,\n2016/17,\nSex,Count\nFemale,8\nMale,4\nBoth,12\n,\n2017/18,\nSex,Count\nFemale,9\nMale,6\nBoth,15\n,\nGrand total,\nSex,Count,% change\nFemale,17,5%\nMale,10,4%\nBoth,27,3%\n", years},
		{"titles of quarters", head + "Q2. Flagged offences,\n,\n1st quarter,\nYear,Total\n2016/17,8\n2017/18,9\n,\n2nd quarter,\nYear,Total\n2016/17,3\n2017/18,4\n",
			[]string{"Q2 2016-04-01 to 2016-06-30 offences 8", "Q2 2016-07-01 to 2016-09-30 offences 3", "Q2 2017-04-01 to 2017-06-30 offences 9", "Q2 2017-07-01 to 2017-09-30 offences 4"}},
		{"counts below Total", head + "Q3. Flagged offences by platform,\n,\nTwitter / X,\nYear,Total\n2016/17,8\n2017/18,9\n,\nBlabber,\nYear,Total\n2016/17,3\n2017/18,4\n",
			[]string{"Q3 2016-17 Twitter / X offences 8", "Q3 2016-17 Blabber offences 3", "Q3 2017-18 Twitter / X offences 9", "Q3 2017-18 Blabber offences 4"}},
		{"a blank column, bare years", head + "Q2. Flagged offences by calendar year,\n,\n2018,\nSex,,Count\nFemale,,8\nMale,,4\n,\n2019,\nSex,Count\nFemale,9\nMale,6\n,\nAll years,\nSex,Count\nFemale,17\nMale,10\n",
			[]string{"Q2 2018 F offences 8", "Q2 2018 M offences 4", "Q2 2019 F offences 9", "Q2 2019 M offences 6", "Q2 2018-01-01 to 2019-12-31 F offences 17", "Q2 2018-01-01 to 2019-12-31 M offences 10"}},
		{"a total of each group in sections of years", head + "Q2. Flagged offences,\n,\nMeasure,Sex,Frequency\n2016/17,\nFlagged offences,Female,8\nFlagged offences,Male,4\nFlagged offences,All,12\n2017/18,\nFlagged offences,Female,9\nFlagged offences,Male,6\nFlagged offences,All,15\nAll years,\nFlagged offences,Female,17\nFlagged offences,Male,10\nFlagged offences,All,27\n", years},
		{"a total of years", head + "Q2. Flagged offences,\n,\nSex,Frequency\n2016/17,\nFemale,8\nMale,4\nPersons,12\n2017/18,\nFemale,9\nMale,6\nPersons,15\nAll years,\nFemale,17\nMale,10\nPersons,27\n", years},
		{"a head over one column, counts like years", head + "Q2. Flagged offences,\n,\n2017 - 2018,\n,Tally\nFlagged offences,2019\n,\n2018 - 2019,\n,Tally\nFlagged offences,31\n", one},
	} {
		got := brief(read(t, "a.csv", c.text))
		slices.Sort(got)
		want := slices.Sorted(slices.Values(c.want))
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
}

// A sign beside a label is no key, a count like a year no head, and an age below 18 beside
// others no count.
func TestLooksLikeOther(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"signs beside labels", "Year,Count,Sex,Age\n2016/17,7,Female,0 to 11\n2016/17,<5,Female,12 to 15\n2016/17,[c],Not recorded,0 to 11\n2016/17,<5,Male,0 to 11\n",
			[]string{"Q2 2016-17 0-11 F offences 7", "Q2 2016-17 0-11 M offences lt5", "Q2 2016-17 0-11 U offences c", "Q2 2016-17 12-15 F offences lt5"}},
		{"counts like years", "Ref,Period,Half,Offences\nA1,2016/17,Apr-Sep,1529\nA1,2016/17,Oct-Mar,1935\nA1,2016/17,Full year,3464\n",
			[]string{"Q2 2016-04-01 to 2016-09-30 offences 1529", "Q2 2016-10-01 to 2017-03-31 offences 1935", "Q2 2016-17 offences 3464"}},
		{"ages over years", "Description,Under 13,Under 13,13 to 17,13 to 17\n,2016/17,2017/18,2016/17,2017/18\nFlagged offences,8,9,4,5\n",
			[]string{"Q2 2016-17 0-12 offences 8", "Q2 2016-17 13-17 offences 4", "Q2 2017-18 0-12 offences 9", "Q2 2017-18 13-17 offences 5"}},
		{"a column of no answers", "Year,Count,Sex,Site\n2016/17,8,Girls,n/a\n2016/17,4,Boys,n/a\n2017/18,9,Girls,n/a\n2017/18,5,Boys,n/a\n",
			[]string{"Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4", "Q2 2017-18 F offences 9", "Q2 2017-18 M offences 5"}},
		{"a count like a year in the first row", "Ref,Force,Year,Unit,Count\nA/1,Kent Police,2016/17,Crimes,1904\nA/1,Kent Police,2017/18,Crimes,1676\nA/1,Kent Police,2018/19,Crimes,1777\nA/1,Kent Police,2019/20,Crimes,1888\n",
			[]string{"Q2 2016-17 offences 1904", "Q2 2017-18 offences 1676", "Q2 2018-19 offences 1777", "Q2 2019-20 offences 1888"}},
		{"names in capitals", "Year,WhatsApp,YouTube,Sum\n2016/17,8,9,17\n",
			[]string{"Q3 2016-17 WhatsApp offences 8", "Q3 2016-17 YouTube offences 9", "Q3 2016-17 offences 17"}},
		{"a total of each group", "Sex,Age,2016/17\nFemale,0-11,8\n,12-17,9\n,Any age,17\nMale,0-11,5\n,12-17,6\n,Total,11\n",
			[]string{"Q2 2016-17 0-11 F offences 8", "Q2 2016-17 0-11 M offences 5", "Q2 2016-17 12-17 F offences 9", "Q2 2016-17 12-17 M offences 6", "Q2 2016-17 F offences 17", "Q2 2016-17 M offences 11"}},
	} {
		got := brief(read(t, "a.csv", "Kent Police,\n,\nQ2. Offences with the cyber flag,\n,\n"+c.text))
		slices.Sort(got)
		if !slices.Equal(got, slices.Sorted(slices.Values(c.want))) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
