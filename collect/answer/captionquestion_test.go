package answer_test

import (
	"slices"
	"testing"
)

// The mark of a question in the caption of a table ends the question of the heading above it.
func TestQuestionInCaption(t *testing.T) {
	page := func(caption string) string {
		return "<p>Kent Police</p><h3>Q2. Offences with the cyber-flag</h3><p>2019/20: 90</p><h3>Q3. Platform</h3><p>The table shows the platform.</p><table><caption>" + caption + "</caption><tr><th>Group</th><th>2019/20</th></tr><tr><td>Charged</td><td>71</td></tr><tr><td>Filed</td><td>22</td></tr></table>"
	}
	want := []string{"Q2 2019-20 offences 90", "Q4 2019-20 Charged offences 71", "Q4 2019-20 Filed offences 22"}
	for _, caption := range []string{"Q4. Outcomes of the offences in Q2", "Question 4: outcome", "Q4 - how they ended"} {
		r := read(t, "a.html", page(caption))
		if got := offered(r); !slices.Equal(got, want) || len(r.Questions) != 3 || r.Questions[1].Status != "lost" || r.Questions[2].Status != "answered" {
			t.Errorf("%s: %q, %v", caption, got, r.Questions)
		}
	}
}
