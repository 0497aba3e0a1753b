package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// withAttached is a message with one file of counts by outcome.
func withAttached(name, table string) string {
	return strings.Join([]string{"From: foi@gwent.police.uk", "To: a@example.org", "Date: Thu, 23 Aug 2018 10:00:00 +0000", "Subject: reply", "MIME-Version: 1.0",
		`Content-Type: multipart/mixed; boundary="b"`, "", "--b", "Content-Type: text/plain", "",
		"Gwent Police\n\nQ2. The cyber flag is on 71 offences of 2015/16 and on 88 of 2016/17.\n", "--b", "Content-Type: text/csv",
		`Content-Disposition: attachment; filename="` + name + `"`, "", table, "--b--", ""}, "\n")
}

// The name of an attached file may say which question it answers, but not a quarter, nor one of several.
func TestQuestionInTheNameOfAFile(t *testing.T) {
	const table = "Gwent Police reply 412/18,,\n,,\n,2015/16,2016/17\nFemale,301,322\nMale,102,110\n"
	for name, want := range map[string]string{"Q1 offences.csv": "", "412_18_question_1.csv": "", "Annex A (Q1).csv": "", "Q1-Q4.csv": "no word", "Q1 and 2.csv": "no word", "Q1 2016-17.csv": "no word", "annex.csv": "no word"} {
		r := read(t, "a.eml", withAttached(name, table))
		doubted := slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return strings.Contains(strings.Join(f.Doubts, " "), "no word") })
		if len(r.Figures) != 6 || doubted != (want != "") {
			t.Errorf("%s: %q, in doubt %v", name, brief(r), doubted)
		}
	}
}

// So may the names of the files of an archive say of which year each is.
func TestYearInTheNameOfAFile(t *testing.T) {
	want := []string{"Q1 2018-19 0-12 offences 31", "Q1 2018-19 13-17 offences 70", "Q1 2018-19 offences 101", "Q1 2019-20 0-12 offences 40", "Q1 2019-20 13-17 offences 80", "Q1 2019-20 offences 120",
		"Q2 2018-19 F offences 8", "Q2 2018-19 M offences 2", "Q2 2018-19 offences 10", "Q2 2019-20 F offences 9", "Q2 2019-20 M offences 4", "Q2 2019-20 offences 13"}
	const first, second = "Question 1,Recorded offences,,Rate per 1000\nUnder 13,31,,2.1\n13 - 17,70,,4.4\nAll,101,,\n,,,\nQuestion 2,Offences with the cyber flag,,\nGirls,8,,\nBoys,2,,\nAll,10,,\n",
		"Question 1,Recorded offences,,Rate per 1000\nUnder 13,40,,2.9\n13 - 17,80,,5.1\nAll,120,,\n,,,\nQuestion 2,Offences with the cyber flag,,\nGirls,9,,\nBoys,4,,\nAll,13,,\n"
	for _, names := range [][2]string{{"FY 2018-19.csv", "FY 2019-20.csv"}, {"2018_19.csv", "2019_20.csv"}, {"FOI tables 2018-19.csv", "FOI tables 2019-20.csv"}, {"Apr 2018 to Mar 2019.csv", "Apr 2019 to Mar 2020.csv"}} {
		r := read(t, "a.zip", string(zipped(t, [][2]string{{"letter.txt", "Kent Police\n\nReference 411/20\n\nThe files count offences against children under 18. Our system was new in November 2018.\n"}, {names[0], first}, {names[1], second}})))
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q, problems %q\nwant %q", names, got, r.Problems, want)
		}
	}
}

// A letter may say which annex answers which question, and the annexes be files by that name.
func TestAnnexNamedByItsFile(t *testing.T) {
	const table = "Offence,Victim sex,2017/18\nRape of a child,Female,30\nRape of a child,Not recorded,2\nSexual grooming,Female,12\n"
	want := []string{"Q1 2017-18 Rape of a child F offences 30", "Q1 2017-18 Rape of a child U offences 2", "Q1 2017-18 Sexual grooming F offences 12", "Q2 2017-18 offences 9"}
	for _, c := range []struct {
		why, says, file string
		sure            bool
	}{
		{"the offences asked for", "The offences you asked for in question 1 are in Annex A.", "Annex A.csv", true},
		{"answered", "Question 1 is answered in Appendix 2.", "Appendix 2 - offences.csv", true},
		{"nothing said: by offence is the first question", "Tables are attached.", "Annex A.csv", false},
	} {
		letter := "Kent Police\n\nFOI reference 12/19\n\n" + c.says + "\n\nIn answer to question 2, the cyber flag was set in 9 offences of 2017/18.\n"
		d, err := document.Read("a.zip", zipped(t, [][2]string{{"letter.txt", letter}, {c.file, table}}), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := answer.Read(d)
		if !slices.Equal(brief(r), want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, brief(r), want, r.Problems)
		}
		for _, f := range r.Figures {
			if c.sure && f.Confidence < 0.9 {
				t.Errorf("%s: %+v", c.why, f)
			}
		}
	}
}
