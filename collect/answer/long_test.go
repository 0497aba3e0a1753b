package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/document"

	"cyberflag/collect/answer"
)

// A long table says all of a count in its row, in columns of any order: each is taken for
// what its cells are.
func TestLongTables(t *testing.T) {
	quarters := []string{"Q1 2018-04-01 to 2018-06-30 offences 40", "Q1 2018-19 offences 170", "Q2 2018-19 offences 31", "Q4 2018-19 Caution offences 9"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"all in one", "Force,Reference,Question,Financial year,Quarter,Outcome,Count\nKent Police,20201177,Q1,2018/19,Apr-Jun,All,40\nKent Police,20201177,Q1,2018/19,Full year,All,170\nKent Police,20201177,Q2,2018/19,Full year,All,31\nKent Police,20201177,Q4,2018/19,Full year,Caution,9\n", quarters},
		{"counts in the middle, quarters beside questions", "Outcome,Number,Part of year,Q,Year,System\nn/a,40,Q1 (Apr-Jun),1,2018/19,Niche\n-,170,Total,1,2018/19,Niche\nn/a,31,Total,2,2018/19,Niche\nCaution,9,Total,4,2018/19,Niche\n", quarters},
		{"blank where nothing is broken down", "Question,Period,Quarter,Disposal,Crimes\nQ1,FY1819,1,,40\nQ1,FY1819,,,170\nQ2,FY1819,,,31\nQ4,FY1819,,Caution,9\n", quarters},
		{"each printed once", "Question,Year,Gender,Age band,Offences\nQ2,2018/19,Female,0-9,5\n,,,10-17,6\n,,Male,0-9,7\n,,,10-17,8\n",
			[]string{"Q2 2018-19 0-9 F offences 5", "Q2 2018-19 0-9 M offences 7", "Q2 2018-19 10-17 F offences 6", "Q2 2018-19 10-17 M offences 8"}},
		{"bare numbers of questions under a word of requests", "Year,Request item,Crime type,Number\n2018/19,1,All offences,9\n2018/19,1,Rape,4\n2018/19,2,All,3\n",
			[]string{"Q1 2018-19 Rape offences 4", "Q1 2018-19 offences 9", "Q2 2018-19 offences 3"}},
		{"two rows of which nothing tells what parts them", "Question,Year,Batch,Offences\nQ1,2018/19,x,5\nQ1,2018/19,y,6\n", nil},
	} {
		for name, r := range inFormats(t, c.text) {
			got := brief(r)
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "Kent ")
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}

// A letter in an archive says whose the tables beside it are; of two forces it says nothing.
func TestLetterBesideTables(t *testing.T) {
	table := "Q2 flagged offences,\nYear,Offences\n2018/19,31\n"
	for _, c := range []struct{ other, want string }{{"", "Kent"}, {"Essex Police\n\nThank you for your request.\n", ""}} {
		files := [][2]string{{"letter.txt", "Kent Police\n\nThe information is attached.\n"}, {"data.csv", table}}
		if c.other != "" {
			files = append(files, [2]string{"other.txt", c.other})
		}
		d, err := document.Read("a.zip", zipped(t, files), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := answer.Read(d)
		if len(r.Figures) != 1 || r.Force != c.want || r.Figures[0].Force != "" {
			t.Errorf("force %q, figures %q, want one of %q", r.Force, brief(r), c.want)
		}
	}
}

func TestWordsAboveTables(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a sentence that names the question last", "Please find below the information for Q2.,\nYear,Number\n2018/19,31\n", []string{"Q2 2018-19 offences 31"}},
		{"a sentence about two", "The table below holds those of question 1 that are in question 2.,\nYear,Number\n2018/19,31\n", []string{"Q1 2018-19 offences 31"}},
		{"months above a table of years", "Q2 flagged,,\n\nApr-Jun,,\nSex,2018/19,2019/20\nFemale,3,4\nMale,5,6\n",
			[]string{"Q2 2018-04-01 to 2018-06-30 F offences 3", "Q2 2018-04-01 to 2018-06-30 M offences 5", "Q2 2019-04-01 to 2019-06-30 F offences 4", "Q2 2019-04-01 to 2019-06-30 M offences 6"}},
		{"headings of a sex each, the last of those not known", "Q2 flagged,\n\nFemale,\nYear,Number\n2018/19,3\n\nMale,\nYear,Number\n2018/19,4\n\nNot recorded,\nYear,Number\n2018/19,5\n",
			[]string{"Q2 2018-19 F offences 3", "Q2 2018-19 M offences 4", "Q2 2018-19 U offences 5"}},
		{"a total before the ages", "Q2 flagged 2018/19,,\nSex,All ages,0-9,10-17\nFemale,7,3,4\nMale,9,4,5\n",
			[]string{"Q2 2018-19 0-9 F offences 3", "Q2 2018-19 0-9 M offences 4", "Q2 2018-19 10-17 F offences 4", "Q2 2018-19 10-17 M offences 5", "Q2 2018-19 F offences 7", "Q2 2018-19 M offences 9"}},
		{"sections that begin with their total", "Q4 Outcomes of flagged offences,\nOutcome,Number\nyear ending March 2018,\nTotal,7\nCharged,3\nCaution,4\nyear ending March 2019,\nTotal,9\nCharged,4\nCaution,5\n",
			[]string{"Q4 2017-18 Caution offences 4", "Q4 2017-18 Charged offences 3", "Q4 2017-18 offences 7", "Q4 2018-19 Caution offences 5", "Q4 2018-19 Charged offences 4", "Q4 2018-19 offences 9"}},
	} {
		if got := brief(read(t, "a.csv", c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}
