package answer_test

import (
	"slices"
	"testing"
)

// A sentence may part a count by offence, with the names before or behind their counts.
func TestOffencesInSentences(t *testing.T) {
	for why, c := range map[string]struct {
		text string
		want []string
	}{
		"names before counts in brackets": {"In 2017/18 we recorded 60 offences. Of the 60 the types were rape (10), sexual assault (20), sexual activity with a child (25) and other sexual offences (5).",
			[]string{"Q1 2017-18 offences 60", "Q1 2017-18 other sexual offences offences 5", "Q1 2017-18 rape offences 10", "Q1 2017-18 sexual activity with a child offences 25", "Q1 2017-18 sexual assault offences 20"}},
		"in the sentence of the whole": {"In 2017/18 there were 36 offences: rape (10), grooming (20) and other (6).",
			[]string{"Q1 2017-18 grooming offences 20", "Q1 2017-18 offences 36", "Q1 2017-18 other offences 6", "Q1 2017-18 rape offences 10"}},
		"names and codes behind": {"Kent recorded 90 offences in 2017/18, of which 30 were Sexual grooming (class 88A), 40 were Sexual activity involving a child under 16 (class 22B) and 20 were other sexual offences.",
			[]string{"Q1 2017-18 22B Sexual activity involving a child under 16 offences 40", "Q1 2017-18 88A Sexual grooming offences 30", "Q1 2017-18 offences 90", "Q1 2017-18 other sexual offences offences 20"}},
		"names behind, without a verb": {"In 2017/18 there were 70 offences, of which 30 rape, 25 sexual assault and 15 indecent exposure.",
			[]string{"Q1 2017-18 indecent exposure offences 15", "Q1 2017-18 offences 70", "Q1 2017-18 rape offences 30", "Q1 2017-18 sexual assault offences 25"}},
		"the sexes are no offences": {"In 2017/18 there were 50 sexual offences against girls and 20 sexual offences against boys.",
			[]string{"Q1 2017-18 F offences 50", "Q1 2017-18 M offences 20"}},
		"nor are all": {"We recorded 50 sexual offences in 2017/18 and 20 sexual offences in 2018/19.",
			[]string{"Q1 2017-18 offences 50", "Q1 2018-19 offences 20"}},
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ1. "+c.text+"\n")
		got := brief(r)
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", why, got, c.want, r.Problems)
		}
	}
}
