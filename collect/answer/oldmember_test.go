package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// A file that was withdrawn says so in its name. It is no part of the answer, and keeps the others none from being one:
// of a letter and its new table each figure is the force's, and each question has one status.
func TestWithdrawnFileBesideAnAnswer(t *testing.T) {
	const (
		letter = "Kent Police\n\nFOI reference 1234/19\n\nQuestion 1. The figures are attached.\n\nQuestion 3. The information is not held.\n"
		table  = "Q1 Recorded offences,\nYear,Offences\n2018/19,310\n"
		old    = "Kent Police,\nQ1 Recorded offences,\nYear,Offences\n2018/19,355\n"
	)
	for _, c := range []struct {
		why    string
		files  [][2]string
		joined bool
	}{
		{"the old table", [][2]string{{"letter.txt", letter}, {"figures v1 WITHDRAWN.csv", old}, {"figures v2.csv", table}}, true},
		{"named with low lines", [][2]string{{"figures_v1_withdrawn.csv", old}, {"figures_v2.csv", table}, {"letter.txt", letter}}, true},
		{"an annex", [][2]string{{"letter.txt", letter}, {"Annex A superseded.csv", old}, {"Annex B.csv", table}}, true},
		{"the old letter of another reference", [][2]string{{"first reply (superseded).txt", "Kent Police\n\nFOI reference 1190/19\n\nQuestion 1. In 2018/19 there were 355 offences.\n"}, {"letter.txt", letter}, {"figures.csv", table}}, true},
		{"two answers", [][2]string{{"letter.txt", letter}, {"do not use.csv", old}, {"figures.csv", "Essex Police,\n" + table}}, false},
	} {
		d, err := document.Read("a.zip", zipped(t, c.files), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := answer.Read(d)
		if len(r.Figures) != 1 || r.Figures[0].Value != 310 || c.joined && (r.Force != "Kent" || r.Reference != "1234/19" || len(r.Questions) != 2 || r.Figures[0].Confidence < 0.5) || !c.joined && r.Force != "" {
			t.Errorf("%s: %+v", c.why, r)
		}
		if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "withdrawn or replaced") }) {
			t.Errorf("%s: problems %q", c.why, r.Problems)
		}
	}
}

// So does what is attached to a mail.
func TestWithdrawnAttachment(t *testing.T) {
	const table = "Gwent Police reply 412/18,,\n,,\n,2015/16,2016/17\nFemale,301,322\nMale,102,110\n"
	for name, want := range map[string]int{"Q1 old version.csv": 2, "Q1 withdrawn complaints.csv": 6, "Q1_superseded.csv": 2, "withdrawn report Q1.csv": 2, "Q1 victim has withdrawn.csv": 6, "Q1.csv": 6} {
		if r := read(t, "a.eml", withAttached(name, table)); len(r.Figures) != want {
			t.Errorf("%s: %q", name, brief(r))
		}
	}
}
