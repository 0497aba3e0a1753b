package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// A letter says which of the files beside it no longer stands, whatever the files are called.
func TestFilesThatNoLongerStand(t *testing.T) {
	const first, second = "Q2 Offences with the flag,\nYear,Offences\n2018/19,31\n", "Q2 Offences with the flag,\nYear,Offences\n2018/19,44\n"
	for _, c := range []struct {
		letter string
		want   []string
	}{
		{"The figures are in data B.csv. The file data A.csv, which you had on 3 May 2019, is superseded and should not be used.", []string{"Q2 2018-19 offences 44"}},
		{"Please see data B.csv, which replaces data A.csv.", []string{"Q2 2018-19 offences 44"}},
		{"Please disregard the earlier file \"data A.csv\". The figures are in data B.csv.", []string{"Q2 2018-19 offences 44"}},
		{"data A.csv has been withdrawn and data B.csv stands.", []string{"Q2 2018-19 offences 44"}},
		{"We have replaced data B.csv with data A.csv: data B.csv must no longer be used.", []string{"Q2 2018-19 offences 31"}},
		{"The figures are in data B.csv. The workbook data A.csv was sent to you in error on 3 May 2019. It is withdrawn.", []string{"Q2 2018-19 offences 44"}},
		{"data A.csv was released by mistake; please use data B.csv.", []string{"Q2 2018-19 offences 44"}},
		{"We also return data A.csv for completeness. Its numbers must not be used. Those of data B.csv are final.", []string{"Q2 2018-19 offences 44"}},
		{"You had data B.csv from us in May. That file is out of date, and data A.csv has what we hold now.", []string{"Q2 2018-19 offences 31"}},
		{"The figures are in data A.csv. They are final, and so are those in data B.csv.", []string{"Q2 2018-19 offences 31", "Q2 2018-19 offences 44"}},
		{"The figures are in data A.csv and in data B.csv.", []string{"Q2 2018-19 offences 31", "Q2 2018-19 offences 44"}},
	} {
		files := [][2]string{{"letter.txt", "Kent Police\n\n" + c.letter + "\n"}, {"data A.csv", first}, {"data B.csv", second}}
		d, err := document.Read("a.zip", zipped(t, files), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := brief(answer.Read(d)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.letter, got, c.want)
		}
	}
}
