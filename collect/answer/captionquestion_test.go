package answer_test

import (
	"slices"
	"strings"
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

// It does so without a sign behind it too.
func TestQuestionInCaptionWithoutSign(t *testing.T) {
	for _, c := range []struct{ heading, caption, want string }{
		{"Q1 Recorded offences", "Q2 by sex", "Q2"},
		{"Q1 Recorded offences", "Question 2 by sex of victim", "Q2"},
		{"Question 1", "Question 1 by sex", "Q1"},
		{"Question 1", "Question 2 by sex", "Q2"},
		{"Q2 Offences with the cyber flag", "Q1 by sex of victim", "Q1"},
		{"Q2 Offences with the cyber flag", "Table 3 - Question 1 by sex", "Q1"},
	} {
		r := read(t, "a.html", "<p>Kent Police</p><p>The cyber flag is used.</p><h3>"+c.heading+"</h3><p>2016/17: 410</p><table><caption>"+c.caption+"</caption><tr><th>Sex</th><th>2016/17</th></tr><tr><td>Girls</td><td>41</td></tr></table>")
		if got := brief(r); !slices.Contains(got, c.want+" 2016-17 F offences 41") {
			t.Errorf("%s, %s: %q", c.heading, c.caption, got)
		}
	}
}

// A mark in a caption that says which offences the table is of, or numbers the table's parts, leaves the heading's question.
func TestOffencesOfQuestionInCaption(t *testing.T) {
	page := func(heading, caption, one, other string) string {
		return "<p>Kent Police</p><h3>" + heading + "</h3><table><caption>" + caption + "</caption><tr><th>Group</th><th>2019/20</th></tr><tr><td>" + one + "</td><td>71</td></tr><tr><td>" + other + "</td><td>22</td></tr></table>"
	}
	for _, c := range []struct{ heading, caption, labels, want string }{
		{"Q3. Platform", "Q2 offences by platform", "Facebook,Kik", "Q3 2019-20 Facebook offences 71,Q3 2019-20 Kik offences 22"},
		{"Question 3", "Q2 flagged offences: platforms", "Facebook,Kik", "Q3 2019-20 Facebook offences 71,Q3 2019-20 Kik offences 22"},
		{"Q3. Platform", "Response to question 2 offences, split by platform", "Facebook,Kik", "Q3 2019-20 Facebook offences 71,Q3 2019-20 Kik offences 22"},
		{"Q3. Platform", "Part 2: platform", "Facebook,Kik", "Q3 2019-20 Facebook offences 71,Q3 2019-20 Kik offences 22"},
		{"Q3. Platform", "Q2 - platforms of these offences", "Facebook,Kik", "Q3 2019-20 Facebook offences 71,Q3 2019-20 Kik offences 22"},
		{"Q4. Outcome of flagged offences", "Q2 offences by outcome", "Charged,Filed", "Q4 2019-20 Charged offences 71,Q4 2019-20 Filed offences 22"},
		{"Q3. Platform", "Q2 by platform", "Facebook,Kik", "Q3 2019-20 Facebook offences 71,Q3 2019-20 Kik offences 22"},
		{"Q4. Outcome of flagged offences", "Q2. Outcomes", "Charged,Filed", "Q4 2019-20 Charged offences 71,Q4 2019-20 Filed offences 22"},
		{"Q2. Flagged", "Part 1: by sex", "Girls,Boys", "Q2 2019-20 F offences 71,Q2 2019-20 M offences 22"},
	} {
		one, other, _ := strings.Cut(c.labels, ",")
		r := read(t, "a.html", page(c.heading, c.caption, one, other))
		if got := strings.Join(offered(r), ","); got != c.want {
			t.Errorf("%s, %s: %s, problems %q", c.heading, c.caption, got, r.Problems)
		}
	}
}
