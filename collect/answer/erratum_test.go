package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// A correction holds wherever the number stands that it corrects, and whichever way it points at it.
func TestErrata(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
		named     string
	}{
		{"no more than two numbers, before the table", "Correction: for 240 please read 204.\n\nQ2. Cyber flagged child sexual offences: 240 in 2018/19.\n", []string{"Q2 2018-19 offences 204"}, "240"},
		{"the second of a sentence", "Q2: 55 offences in 2017/18 and 64 in 2018/19 had the cyber flag. The second figure should read 46.\n", []string{"Q2 2017-18 offences 55", "Q2 2018-19 offences 46"}, "64"},
		{"which of two at a stroke", "Q2. The number of cyber-flagged offences for 2018/19 was 130 / 127; the latter is the corrected figure.\n", []string{"Q2 2018-19 offences 127"}, "130"},
		{"after revision", "Q2. In our reply of June we gave 52 offences with the cyber flag for 2018/19. Following review, the figure is 58.\n", []string{"Q2 2018-19 offences 58"}, "52"},
		{"two years in one sentence stand", "Q2: 55 offences in 2017/18 and 64 in 2018/19 had the cyber flag. The first year is not complete.\n", []string{"Q2 2017-18 offences 55", "Q2 2018-19 offences 64"}, ""},
	} {
		r := read(t, "a.txt", "Kent Police\nFOI 12/19\n5 June 2019\n\n"+c.text)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
		if c.named != "" && !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, c.named) }) {
			t.Errorf("%s: %s is not named: %q", c.why, c.named, r.Problems)
		}
	}
}

// Where several figures are the number that is wrong, all are in doubt.
func TestErratumOfSeveral(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nErratum: for 40 read 44.\n\nQ2. Cyber flagged child sexual offences: 40 in 2017/18 and 40 in 2018/19.\n")
	for _, f := range r.Figures {
		if f.Confidence >= 0.5 {
			t.Errorf("%d has %.2f", f.Value, f.Confidence)
		}
	}
}

// mailWith gives a mail with a sheet of flagged offences beside its words.
func mailWith(words string) string {
	return "From: FOI <foi@gwent.police.uk>\nSubject: RE: FOI 2018/455\nDate: Tue, 17 Jul 2018 11:20:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n" +
		"--b\nContent-Type: text/plain; charset=utf-8\n\n" + words + "\n\n--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"answers.csv\"\n\n" +
		"Cyber flagged child sexual offences,,\n,2016/17,2017/18\nFemale,60,80\nMale,11,16\nTotal,71,96\n--b--\n"
}

// What a covering letter says of the file beside it holds for its figures.
func TestLetterSaysOfTheFile(t *testing.T) {
	total := func(r answer.Reading) (n int64, f answer.Figure) {
		for _, f := range r.Figures {
			if f.Breakdown.IsNone() && f.Period.String() == "2017-18" {
				return f.Value, f
			}
		}
		return 0, f
	}
	for _, c := range []struct {
		words string
		want  int64
		unit  answer.Unit
		most  float64
	}{
		{"The answers are in the attached spreadsheet.", 96, answer.Offences, 1},
		{"Please see the attached spreadsheet, in which the 2017/18 total should read 97 rather than 96.", 97, answer.Offences, 0.8},
		{"The attached file has a mistake: the cyber flagged total for 2017/18 is 98, not 96.", 98, answer.Offences, 0.8},
		{"For 96 in the attachment please read 99.", 99, answer.Offences, 0.8},
		{"The attachment was sent by mistake and must not be used.", 96, answer.Offences, 0.49},
		{"Please note that the workbook is withdrawn.", 96, answer.Offences, 0.49},
		{"The attachment we sent in May is withdrawn; the new workbook is attached.", 96, answer.Offences, 1},
		{"The attached spreadsheet counts victims, not offences.", 96, answer.Victims, 1},
		{"The attached file covers victims of all ages.", 96, answer.Offences, 0.49},
	} {
		r := read(t, "a.eml", mailWith(c.words))
		n, f := total(r)
		if n != c.want || f.Unit != c.unit || f.Confidence > c.most || c.most == 1 && f.Confidence < 0.9 {
			t.Errorf("%s: %d %s %.2f, want %d %s at most %.2f: %q", c.words, n, f.Unit, f.Confidence, c.want, c.unit, c.most, r.Problems)
		}
		if c.most < 1 && len(r.Problems) == 0 {
			t.Errorf("%s: no problem", c.words)
		}
	}
}
