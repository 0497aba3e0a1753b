package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// A line of counts of several periods may stand alone below its title, where the letter gave their order.
func TestLoneLineOfCountsInTurn(t *testing.T) {
	const lead = "Kent Police\n\nIn each line the first number is of 2017/18 and the second of 2018/19.\n\nQ1 - recorded sexual offences\nRape = 174; 201\nOther = 530; 590\n\n"
	for text, want := range map[string][]string{
		"Q2 - with cyber flag\nAll = 61; 98":                           {"Q2 2017-18 offences 61", "Q2 2018-19 offences 98"},
		"Q2. Of these, flagged as online\nTotal: 61 / 98":              {"Q2 2017-18 offences 61", "Q2 2018-19 offences 98"},
		"Question 2 (online flag)\nOffences - 61 and 98":               {"Q2 2017-18 offences 61", "Q2 2018-19 offences 98"},
		"Q3 - platform of the offences with the flag\nKik: 4, 7":       {"Q3 2017-18 Kik offences 4", "Q3 2018-19 Kik offences 7"},
		"Q2. The flag is not held\nKent Police, response number 61/98": nil,
	} {
		got := slices.DeleteFunc(brief(read(t, "a.txt", lead+text+"\n")), func(s string) bool { return s[:2] == "Q1" })
		if !slices.Equal(got, want) {
			t.Errorf("%q: figures are %q, want %q", text, got, want)
		}
	}
}

// The number of a letter behind its force is no two counts of the years that the heads before it have.
func TestStrokedNumbersOfLetters(t *testing.T) {
	for _, s := range []string{"Kent Police 2019/0412", "Kent Police 2019/412", "Kent Police 118/19", "Kent Police, 0412/0019"} {
		const table = "\"Recorded = question 1, flag = question 2 (cyber-flag).\",,,,\nOffence,2015/16 recorded,2015/16 flag,2016/17 recorded,2016/17 flag\nRape,97,7,90,9\nGrooming,35,15,52,21\nTotal,132,22,142,30\n"
		const letter = "Kent Police\n\nRef: 118/19\n\nQuestion 3. Platform\n\nPlatform   2015/16   2016/17\nFacebook        10        20\nSnapchat        12        10\nTotal           22        30\n"
		d, err := document.Read("a.zip", zipped(t, [][2]string{{"letter.txt", letter}, {"data.csv", s + "\n" + table}}), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range answer.Read(d).Figures {
			if f.Where == "data.csv, row 1, column 1" {
				t.Errorf("%s: %+v", s, f)
			}
		}
	}
}
