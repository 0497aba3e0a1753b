package answer_test

import (
	"slices"
	"testing"
)

// Words may say of which question each table is, before or behind the tables, whatever a
// table is called.
func TestTablesOfQuestions(t *testing.T) {
	want := []string{"Q1 2018-19 offences 500", "Q1 2019-20 offences 600", "Q2 2018-19 offences 50", "Q2 2019-20 offences 60",
		"Q3 2018-19 Facebook offences 5", "Q3 2018-19 Kik offences 4", "Q3 2019-20 Facebook offences 6", "Q3 2019-20 Kik offences 7"}
	body := func(name string, ids [3]string) string {
		return "<h3>" + name + " " + ids[0] + "</h3><table><tr><td>Year</td><td>Number</td></tr><tr><td>2018/19</td><td>500</td></tr><tr><td>2019/20</td><td>600</td></tr></table>" +
			"<h3>" + name + " " + ids[1] + "</h3><table><tr><td>Year</td><td>Number</td></tr><tr><td>2018/19</td><td>50</td></tr><tr><td>2019/20</td><td>60</td></tr></table>" +
			"<h3>" + name + " " + ids[2] + "</h3><table><tr><td>Year</td><td>Facebook</td><td>Kik</td></tr><tr><td>2018/19</td><td>5</td><td>4</td></tr><tr><td>2019/20</td><td>6</td><td>7</td></tr></table>"
	}
	numbers, letters := [3]string{"1", "2", "3"}, [3]string{"A", "B", "C"}
	for _, c := range []struct {
		words, name string
		ids         [3]string
	}{
		{"Table 1 answers question 1, table 2 answers question 2 and table 3 answers question 3. Question 4 is refused under section 12(1).", "Table", numbers},
		{"The answers are in the annexes: question 1 in Annex A, question 2 in Annex B, question 3 in Annex C. Question 4: not held.", "Annex", letters},
		{"Appendix A relates to question 1, Appendix B to question 2 and Appendix C to question 3.", "Appendix", letters},
		{"Table A is the answer to Q1. Table B is the answer to Q2. Table C is the answer to Q3. Q4 is not held.", "Table", letters},
		{"Please see Table 1 for question 1, Table 2 for question 2 and Table 3 for question 3.", "Table", numbers},
		{"Your first question is answered by Table 1, your second by Table 2 and your third by Table 3.", "Table", numbers},
		{"Q1 - Table 1; Q2 - Table 2; Q3 - Table 3; Q4 - not held.", "Table", numbers},
		{"Tables 1, 2 and 3 answer questions 1, 2 and 3 respectively.", "Table", numbers},
		{"Table 1 answers part 1. Table 2 answers part 2. Table 3 answers part 3. Part 4 is not held.", "Table", numbers},
		{"Table 1 answers Q. 1, Table 2 answers Q. 2 and Table 3 answers Q. 3.", "Table", numbers},
		{"Tables 1 to 3 below answer your questions 1 to 3 in turn.", "Table", numbers},
	} {
		head := "<p>Kent Police</p><p>Sexual offences against children and the cyber flag</p>"
		for name, page := range map[string]string{"before": head + "<p>" + c.words + "</p>" + body(c.name, c.ids), "behind": head + body(c.name, c.ids) + "<p>" + c.words + "</p>"} {
			if got := brief(read(t, "a.html", page)); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", c.words, name, got, want)
			}
		}
	}
}
