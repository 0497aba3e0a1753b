package answer_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// Whose figures come next is said once for all questions of a force, or below each question.
func TestWhoseFigures(t *testing.T) {
	want := []string{
		"Cambridgeshire Q1 2017-18 offences 702", "Cambridgeshire Q1 2018-19 offences 744", "Cambridgeshire Q2 2017-18 offences 55", "Cambridgeshire Q2 2018-19 offences 64",
		"Hertfordshire Q1 2017-18 offences 1120", "Hertfordshire Q1 2018-19 offences 1187", "Hertfordshire Q2 2017-18 offences 118", "Hertfordshire Q2 2018-19 offences 149",
	}
	lead := "Joint information unit\n\n18 June 2019\n\n"
	for _, c := range []struct{ why, name, text string }{
		{"force over questions, lists", "a.txt", lead + "Cambridgeshire Constabulary\n\nQuestion 1\n2017/18: 702\n2018/19: 744\n\nQuestion 2\n2017/18: 55\n2018/19: 64\n\n" +
			"Hertfordshire Constabulary\n\nQuestion 1\n2017/18: 1,120\n2018/19: 1,187\n\nQuestion 2\n2017/18: 118\n2018/19: 149\n"},
		{"questions over forces", "a.txt", lead + "Question 1\n\nCambridgeshire\n2017/18: 702\n2018/19: 744\n\nHertfordshire\n2017/18: 1,120\n2018/19: 1,187\n\n" +
			"Question 2\n\nCambridgeshire\n2017/18: 55\n2018/19: 64\n\nHertfordshire\n2017/18: 118\n2018/19: 149\n"},
		{"questions over forces, words before", "a.txt", lead + "Question 1\n\nCambridgeshire Constabulary\n\nRecorded sexual offences against children:\n2017/18: 702\n2018/19: 744\n\nHertfordshire Constabulary\n\nRecorded sexual offences against children:\n2017/18: 1,120\n2018/19: 1,187\n\n" +
			"Question 2\n\nCambridgeshire Constabulary\n2017/18: 55\n2018/19: 64\n\nHertfordshire Constabulary\n2017/18: 118\n2018/19: 149\n"},
		{"force over questions, sentences", "a.txt", lead + "Herts\n\nQ1. There were 1,120 offences in 2017/18 and 1,187 in 2018/19.\n\nQ2. The cyber flag was on 118 of these in 2017/18 and 149 in 2018/19.\n\n" +
			"Cambs\n\nQ1. There were 702 offences in 2017/18 and 744 in 2018/19.\n\nQ2. The cyber flag was on 55 of these in 2017/18 and 64 in 2018/19.\n"},
		{"headings of a page, tables", "a.html", "<h1>Joint information unit</h1><h2>Cambridgeshire</h2><h3>Q1</h3><table><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>Offences</td><td>702</td><td>744</td></tr></table>" +
			"<h3>Q2</h3><table><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>With cyber flag</td><td>55</td><td>64</td></tr></table>" +
			"<h2>Hertfordshire</h2><h3>Q1</h3><table><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>Offences</td><td>1,120</td><td>1,187</td></tr></table>" +
			"<h3>Q2</h3><table><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>With cyber flag</td><td>118</td><td>149</td></tr></table>"},
		{"headings with more words", "a.html", "<h1>Joint information unit</h1><h2>1. Figures for Cambridgeshire Constabulary</h2><table><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>Q1 Offences</td><td>702</td><td>744</td></tr><tr><td>Q2 With cyber flag</td><td>55</td><td>64</td></tr></table>" +
			"<h2>2. Figures for Hertfordshire Constabulary</h2><table><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>Q1 Offences</td><td>1,120</td><td>1,187</td></tr><tr><td>Q2 With cyber flag</td><td>118</td><td>149</td></tr></table>"},
		{"captions", "a.html", "<p>Joint information unit</p><table><caption>Table 1: Cambridgeshire</caption><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>Recorded offences</td><td>702</td><td>744</td></tr><tr><td>of which with cyber flag</td><td>55</td><td>64</td></tr></table>" +
			"<table><caption>Table 2: Hertfordshire</caption><tr><th></th><th>2017/18</th><th>2018/19</th></tr><tr><td>Recorded offences</td><td>1,120</td><td>1,187</td></tr><tr><td>of which with cyber flag</td><td>118</td><td>149</td></tr></table>"},
		{"title rows of one sheet", "a.csv", "Cambridgeshire Constabulary,,\n,2017/18,2018/19\nRecorded offences,702,744\nof which with cyber flag,55,64\nHertfordshire Constabulary,,\n,2017/18,2018/19\nRecorded offences,1120,1187\nof which with cyber flag,118,149\n"},
		{"rows of forces in sections", "a.csv", "Measure,2017/18,2018/19\nCambridgeshire,,\nQ1 Recorded offences,702,744\nQ2 of which with cyber flag,55,64\nHertfordshire,,\nQ1 Recorded offences,1120,1187\nQ2 of which with cyber flag,118,149\n"},
		{"force in the corner", "a.csv", "Cambridgeshire,2017/18,2018/19\nRecorded offences,702,744\nof which with cyber flag,55,64\n,,\nHertfordshire,2017/18,2018/19\nRecorded offences,1120,1187\nof which with cyber flag,118,149\n"},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
}

// sheet is the name and the rows of one sheet of a made-up workbook.
type sheet struct {
	name string
	rows [][]any
}

func readSheets(t *testing.T, sheets ...sheet) answer.Reading {
	t.Helper()
	f := excelize.NewFile()
	for i, s := range sheets {
		if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		if i == 0 && s.name != "Sheet1" {
			if err := f.DeleteSheet("Sheet1"); err != nil {
				t.Fatal(err)
			}
		}
		for r, row := range s.rows {
			at, err := excelize.CoordinatesToCellName(1, r+1)
			if err == nil {
				err = f.SetSheetRow(s.name, at, &row)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Read("a.xlsx", b.Bytes(), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return answer.Read(d)
}

// A sheet is of the force that its name or its first line says, and a sheet of neither has
// figures of which nobody knows whose they are.
func TestSheetsOfForces(t *testing.T) {
	rows := func(title string, all, flagged int) [][]any {
		return [][]any{{title}, nil, {"Q1 and Q2", "2017/18"}, {"Recorded offences", all}, {"with cyber flag", flagged}, nil, {"Q4 Outcome of flagged offences", "2017/18"}, {"Charged", 2}, {"Caution", flagged - 2}}
	}
	want := []string{"Cambridgeshire Q1 2017-18 offences 702", "Cambridgeshire Q2 2017-18 offences 55", "Cambridgeshire Q4 2017-18 Caution offences 53", "Cambridgeshire Q4 2017-18 Charged offences 2",
		"Hertfordshire Q1 2017-18 offences 1120", "Hertfordshire Q2 2017-18 offences 118", "Hertfordshire Q4 2017-18 Caution offences 116", "Hertfordshire Q4 2017-18 Charged offences 2"}
	contents := sheet{"Contents", [][]any{{"Cambridgeshire and Hertfordshire joint unit"}, {"Question 3 is refused by both forces under section 12(1)."}}}
	for why, sheets := range map[string][]sheet{
		"names":               {{"Cambs", rows("Figures", 702, 55)}, {"Herts", rows("Figures", 1120, 118)}},
		"names and a cover":   {contents, {"Cambs", rows("Figures", 702, 55)}, {"Herts", rows("Figures", 1120, 118)}},
		"names with more":     {contents, {"Cambs data", rows("Figures", 702, 55)}, {"Table 2 - Herts", rows("Figures", 1120, 118)}},
		"first lines":         {contents, {"Table 1", rows("Cambridgeshire Constabulary", 702, 55)}, {"Table 2", rows("Hertfordshire Constabulary", 1120, 118)}},
		"first lines, longer": {contents, {"A", rows("Figures of Cambridgeshire Constabulary", 702, 55)}, {"B", rows("Figures of Hertfordshire Constabulary", 1120, 118)}},
	} {
		r := readSheets(t, sheets...)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", why, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
		for _, q := range r.Questions {
			if q.Force != "" || q.Question != "Q3" && q.Status != answer.Answered || q.Question == "Q3" && q.Status != answer.Refused {
				t.Errorf("%s: %+v", why, q)
			}
		}
	}
	r := readSheets(t, contents, sheet{"Cambs", rows("Figures", 702, 55)}, sheet{"Herts", rows("Figures", 1120, 118)}, sheet{"Together", rows("Figures", 1822, 173)})
	for _, f := range r.Figures {
		if strings.HasPrefix(f.Where, "Together") && f.Confidence >= 0.5 {
			t.Errorf("nobody says whose this is: %+v", f)
		}
	}
}

// A reference that begins with the short name of another force is not its name.
func TestReferenceIsNoForce(t *testing.T) {
	for _, ref := range []string{"SYP-2019-00457", "GMP/19/004571", "MPS.2019.457"} {
		page := "Surrey Police\n\n" + ref + "\n\nQ2. How many had a cyber flag?\n\nIn 2017/18 we flagged 176 offences.\n"
		if r := read(t, "a.txt", page); r.Force != "Surrey" || len(r.Problems) > 0 {
			t.Errorf("%s: force %q, problems %q", ref, r.Force, r.Problems)
		}
	}
}

// The subject of a mail may be all that names its force.
func TestForceOfASubject(t *testing.T) {
	mail := "From: foi@example.org\r\nTo: a@example.org\r\nSubject: RE: FOI 1177/19 Durham Constabulary\r\nDate: Tue, 04 Jun 2019 10:11:12 +0100\r\n\r\nQ2. In 2017/18 41 offences had the cyber flag.\r\n"
	if got := read(t, "a.eml", mail); got.Force != "Durham" {
		t.Errorf("the force is %q, want Durham", got.Force)
	}
}
