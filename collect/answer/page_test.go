package answer_test

import (
	"slices"
	"testing"
)

// A page of several answers is cut to the one about our subject, wherever its title and its
// reference stand.
func TestPageOfAnswers(t *testing.T) {
	knives := "<table><tr><th>Year</th><th>Offences</th></tr><tr><td>2018/19</td><td>318</td></tr><tr><td>2019/20</td><td>287</td></tr></table>"
	ours := "<h4>Question 2. Offences with the cyber flag</h4><table><tr><th>Year</th><th>Offences</th></tr><tr><td>2018/19</td><td>31</td></tr><tr><td>2019/20</td><td>40</td></tr></table>"
	want := []string{"Q2 2018-19 offences 31", "Q2 2019-20 offences 40"}
	for _, c := range []struct{ why, page string }{
		{"titles above references", "<h1>Responses, May 2022</h1><h2>Knife crime</h2><p>Reference: 14866</p>" + knives + "<h2>Sexual offences against children</h2><p>Reference: 14873</p><p>Date: 19 May 2022</p>" + ours + "<h2>Online fraud flag</h2><p>Reference: 14880</p><p>Fraud with an online flag: 2018/19 1,902; 2019/20 2,455.</p>"},
		{"titles in no heading", "<p>Knife crime</p><p>FOI ref: 14866/22</p>" + knives + "<p>Sexual offences against children</p><p>FOI ref: 14873/22</p>" + ours},
		{"references in the headings", "<h2>FOI 14866/22: Knife crime</h2>" + knives + "<h2>FOI 14873/22: Sexual offences, victims under 18</h2>" + ours},
		{"our answer first", "<h2>Request 14873 - Sexual offences against children</h2>" + ours + "<h2>Request 14880 - Online fraud</h2>" + knives},
		{"a date between them", "<h3>Knives</h3><p>12 May 2022</p><p>Request no: 14866</p>" + knives + "<h3>Child sexual offences and the flag</h3><p>19 May 2022</p><p>Request no: 14873</p>" + ours},
		{"references at the end", "<h2>Knives in schools, children under 18</h2>" + knives + "<p>Reference: 14866</p><h2>Sexual offences against children</h2>" + ours + "<p>Reference: 14873</p><h2>Burglary</h2>" + knives + "<p>Reference: 14880</p>"},
		{"a neighbour about children", "<h2>Children reported missing</h2><p>Our ref: 14866</p><p>All are under 18.</p>" + knives + "<h2>Sexual offences</h2><p>Our ref: 14873</p><p>Victims were under 18.</p>" + ours},
		{"bare references in the headings", "<h2>F-2023-01577 - Stop and search</h2>" + knives + "<h2>F-2023-01590 - Sexual offences against children (cyber)</h2>" + ours + "<h2>F-2023-01604 - Knife crime</h2><p>Q1: 411 offences in 2018/19 and 437 in 2019/20. Q2: No information held.</p>"},
		{"bare references, no strokes", "<h3>01577/23 Stop and search</h3>" + knives + "<h3>01590/23 Sexual offences against children</h3>" + ours},
		{"headings of offences are no references", "<h2>Sexual offences against children</h2><h3>088/01 - Sexual grooming</h3><p>See below.</p><h3>2018/19 - 2019/20 Sexual offences</h3><p>Both years.</p>" + ours},
		{"one letter that repeats its reference", "<p>Our ref: 14873/22</p><p>FOI request reference: 14873/22</p><p>Sexual offences against children</p>" + ours + "<p>Our ref: 14873/22</p>"},
		{"one letter that calls its reference by two names", "<p>Our reference: FOI 14873/22</p><p>Child sexual offences, question 1: No information held.</p><p>FOI 14873/22 page 2</p>" + ours},
		{"the same, the other way", "<p>Our ref: 14873/22</p><p>Child sexual offences, question 1: No information held.</p><p>Reference: FOI 14873/22</p>" + ours},
		{"one letter with two references", "<p>Our ref: 14873/22</p><p>Case reference: 99/0012</p><p>Sexual offences against children</p>" + ours},
	} {
		if got := brief(read(t, "a.html", "<html><body>"+c.page+"</body></html>")); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
}
