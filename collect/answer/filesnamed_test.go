package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// What a letter says of a file is not said of another whose name is the beginning of that one's, and a file may be said
// to count people by its name.
func TestFilesByTheirNames(t *testing.T) {
	const was, is = "Offence group,2017/18,2018/19\nRape,31,40\nGrooming,10,12\n", "Offence group,2017/18,2018/19\nRape,36,44\nGrooming,11,15\n"
	for why, words := range map[string]string{
		"replaced":  "Question 1: file \"List A.csv\". It counts victims, not offences. The file \"List A (May).csv\" went to you on 30 May. It is replaced by \"List A.csv\".",
		"withdrawn": "Question 1: please see List A.csv, which counts victims. \"List A (May).csv\" was sent with a district left out. It is withdrawn.",
	} {
		files := [][2]string{{"letter.txt", fromKent + words + "\n"}, {"List A (May).csv", was}, {"List A.csv", is}}
		d, err := document.Read("a.zip", zipped(t, files), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"Q1 2017-18 Grooming victims 11", "Q1 2017-18 Rape victims 36", "Q1 2018-19 Grooming victims 15", "Q1 2018-19 Rape victims 44"}
		if got := brief(answer.Read(d)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", why, got, want)
		}
	}
}
