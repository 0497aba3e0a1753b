package answer_test

import "testing"

// Words that a cell has for one hidden number are a refusal where they answer a question.
func TestQuestionWithheld(t *testing.T) {
	for _, words := range []string{
		"Q3. Platform: withheld under section 31(1)(a).", "Q3. Platforms: withheld.", "Q3: withheld under section 31(1)(a).", "Question 3 - Platform used - redacted", "Q3 Exempt", "3. By platform: withheld under s.40(2)",
		"Q3\nWithheld under section 40(2)", "Q3. Apps and sites: refused",
	} {
		r := read(t, "a.txt", "South Wales Police\n\nReference 1/19\n3 June 2019\n\nQ1. Offences recorded in 2017/18: 450\n\nQ2. Flagged offences in 2017/18: 45\n\n"+words+"\n\nQ4. Outcomes in 2017/18: charged 5, no suspect identified 40.\n")
		for _, q := range r.Questions {
			if q.Question == "Q3" && q.Status != "refused" || q.Question == "Q2" && q.Status != "answered" {
				t.Errorf("%s: %s is %s", words, q.Question, q.Status)
			}
		}
		if len(r.Questions) < 4 {
			t.Errorf("%s: %v", words, r.Questions)
		}
	}
	// One hidden number among others stays a figure.
	r := read(t, "a.txt", "South Wales Police\n\nReference 1/19\n3 June 2019\n\nQ3. Platforms in 2017/18\nKik: 12\nFacebook: withheld under section 40(2)\nOther: 9\n")
	if len(r.Figures) != 3 {
		t.Errorf("hidden among others: %q", brief(r))
	}
}
