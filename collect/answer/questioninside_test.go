package answer_test

import "testing"

// A title may say whose answer it is before its question and what is counted.
func TestUnitBehindQuestionInTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Kent Police 412/19 - question 4 - suspects for flagged offences": "suspects",
		"Kent Police: Q4: suspects linked to the flagged offences":        "suspects",
		"FOI 412/19 | Question 4 | Persons arrested for flagged offences": "persons",
		"Kent Police, reference 412/19, Q4 - offenders by outcome":        "suspects",
		"Kent Police 412/19 - question 4 - flagged offences by outcome":   "offences",
	} {
		r := read(t, "a.csv", "Kent Police,,\n\n\""+title+"\",,\n\nResult,2016/17,2017/18\nCharged,24,38\nCautioned,5,9\nTotal,29,47\n")
		if len(r.Figures) != 6 {
			t.Errorf("%s: %q", title, brief(r))
		}
		for _, f := range r.Figures {
			if string(f.Unit) != want || f.Question != "Q4" {
				t.Errorf("%s: %s %s, want %s", title, f.Question, f.Unit, want)
			}
		}
	}
}
