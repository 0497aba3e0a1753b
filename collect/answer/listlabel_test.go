package answer_test

import (
	"slices"
	"testing"
)

// The items of a list in a sentence are called by their names; a remark on an uncounted share of one is no
// part of the next.
func TestNamesInListsOfSentences(t *testing.T) {
	three := []string{"Q3 2018-19 Facebook offences 20", "Q3 2018-19 Kik offences 3", "Q3 2018-19 Snapchat offences 14"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Q3. Platforms of flagged offences in 2018/19: Facebook 20, most of them on Messenger; Snapchat 14; Kik 3.", three},
		{"Q3. In 2018/19: Facebook 20 (most of them on Messenger), Snapchat 14, Kik 3.", three},
		{"Q3. In 2018/19: Facebook 20 (including some on Messenger); Snapchat 14; Kik 3.", three},
		{"Q3. Platforms in 2018/19:\nFacebook: 20 (mostly Messenger)\nSnapchat: 14, nearly all by group chat\nKik: 3", three},
		{"Q3. In 2018/19 Facebook was named in 20, most of them on Messenger, Snapchat in 14 and Kik in 3.", three},
		{"Q3. In 2018/19 the platforms were Facebook 20, mostly Messenger, and Snapchat 14, mainly group chats, and Kik 3.", three},
		{"Q3. In 2018/19 the platforms were Facebook 20, Snapchat 14 and Kik 3.", three},
		{"Q3. In 2018/19 these were Facebook 20, Snapchat 14, and Kik 3.", three},
		{"Q4. Outcomes in 2018/19: charged 20, most of them adults; cautioned 14; no further action 3.",
			[]string{"Q4 2018-19 cautioned offences 14", "Q4 2018-19 charged offences 20", "Q4 2018-19 no further action offences 3"}},
		{"Q1. In 2018/19 we recorded sexual assault 14, rape 6.", []string{"Q1 2018-19 rape offences 6", "Q1 2018-19 sexual assault offences 14"}},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %d has %v", c.text, f.Value, f.Doubts)
			}
		}
	}
}
