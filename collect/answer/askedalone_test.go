package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// The answer to a question may say which years it was asked for, and then count without naming them again.
func TestYearsAskedOfOneQuestion(t *testing.T) {
	for _, c := range []struct {
		three, status string
	}{
		{"You asked about 2018-19 only. Facebook or Messenger was named in 47 of the 163 offences, Snapchat in 52 and Instagram in 64.", "answered"},
		{"You asked for 2018/19 alone. Of these, 47 were on Facebook or Messenger, 52 on Snapchat and 64 on Instagram.", "answered"},
		{"In 2018-19 Facebook or Messenger was named in 47 offences, Snapchat in 52 and Instagram in 64.", "partly"},
	} {
		r := read(t, "a.txt", "Kent Police. 27 June 2019\n\nResponse 2\n\nThe online marker was on 118 of the offences recorded in 2017-18 and on 163 of those recorded in 2018-19.\n\nResponse 3\n\n"+c.three+"\n")
		want := []string{"Q2 2017-18 offences 118", "Q2 2018-19 offences 163", "Q3 2018-19 Facebook or Messenger offences 47", "Q3 2018-19 Instagram offences 64", "Q3 2018-19 Snapchat offences 52"}
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.three, got, want)
		}
		if i := slices.IndexFunc(r.Questions, func(q answer.Question) bool { return q.Question == "Q3" }); i < 0 || string(r.Questions[i].Status) != c.status {
			t.Errorf("%s: %v, want %s", c.three, r.Questions, c.status)
		}
	}
}
