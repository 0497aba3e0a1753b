package answer_test

import (
	"slices"
	"testing"
)

// The question at the end of a title is read before marks of notes, and a section that ends in its own total and that of
// all is one though no other is in its table.
func TestQuestionBeforeNotes(t *testing.T) {
	for why, c := range map[string]struct {
		text string
		want []string
	}{
		"two notes":    {"Kent Police,\n\"Table 2: Offences by group, question 2 [note 1] [note 2]\",\nGroup,2018/19\nRape,5\nAssault,7\n", []string{"Q2 2018-19 Assault offences 7", "Q2 2018-19 Rape offences 5"}},
		"in brackets":  {"Kent Police,\nTable 2: Offences by group (Q2) (see note 3),\nGroup,2018/19\nRape,5\nAssault,7\n", []string{"Q2 2018-19 Assault offences 7", "Q2 2018-19 Rape offences 5"}},
		"behind words": {"Kent Police,\nOffences by group - question 2 [notes 1 and 2],\nGroup,2018/19\nRape,5\nAssault,7\n", []string{"Q2 2018-19 Assault offences 7", "Q2 2018-19 Rape offences 5"}},
		"one section": {"Kent Police,,\nQuestions 1 and 2 continued,,\nAge of victim,2018/19,2018/19\n,Recorded,Cyber flag\nRape of a child,,\nUnder 10,20,4\n10 to 17,40,5\nSubtotal,60,9\nGrand total,100,19\n",
			[]string{"Q1 2018-19 Rape of a child 0-9 offences 20", "Q1 2018-19 Rape of a child 10-17 offences 40", "Q1 2018-19 Rape of a child offences 60", "Q1 2018-19 offences 100",
				"Q2 2018-19 Rape of a child 0-9 offences 4", "Q2 2018-19 Rape of a child 10-17 offences 5", "Q2 2018-19 Rape of a child offences 9", "Q2 2018-19 offences 19"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s: got %q, want %q, problems %q", why, name, got, c.want, r.Problems)
			}
		}
	}
}
