package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// A sentence that is no more than a nought and its years, or says that no offence had the flag, gives
// the nought; a count of those without a flag, and a day since when it is in use, are no want of one.
func TestNoughtsOfYears(t *testing.T) {
	first := "In 2018/19 there were 95 flagged offences."
	one := "Q2 2018-19 offences 95"
	for _, c := range []struct {
		text string
		want []string
	}{
		{first + " 88 in 2017/18. Nil in 2016/17.", []string{"Q2 2016-17 offences 0", "Q2 2017-18 offences 88", one}},
		{first + " Zero in 2017/18.", []string{"Q2 2017-18 offences 0", one}},
		{first + " None in 2017/18 or 2016/17.", []string{"Q2 2016-17 offences 0", "Q2 2017-18 offences 0", one}},
		{first + " None during 2017/18.", []string{"Q2 2017-18 offences 0", one}},
		{first + " In 2016/17 no offences had the flag.", []string{"Q2 2016-17 offences 0", one}},
		{"For 2018/19 the figures are: online flag, 95; no online flag, 796.", []string{one}},
		{"In 2018/19 there were 95 flagged offences, the most since the flag was introduced in April 2015.", []string{one + "?"}},
		{"There were 84 flagged offences in 2018/19, 14 more than 2017/18's 70.", nil},
	} {
		r := read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\nQ2. "+c.text+"\n")
		if got := offered(r); c.want == nil && !strings.Contains(strings.Join(append(r.Problems, got...), "\n"), "70") || c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q, problems %q", c.text, got, c.want, r.Problems)
		}
		if len(r.Questions) != 1 || r.Questions[0].Status != answer.Answered {
			t.Errorf("%s: %v", c.text, r.Questions)
		}
	}
	r := read(t, "a.txt", "Kent Police. Reference 1/19. 3 June 2019.\n\nQ2. Up to March 2019, 84 flagged offences had been recorded since the flag began in April 2015.\n")
	if r.Questions[0].Status == answer.FlagNotUsed || len(r.Figures) > 0 || len(r.Problems) != 1 {
		t.Errorf("%v %q %q", r.Questions, brief(r), r.Problems)
	}
}

// A number that its sentence says is a part of another is no rival of that, whatever the words call it.
func TestPartsAreNoRivals(t *testing.T) {
	table := "Kent Police. Reference 1/19. 3 June 2019.\n\nQ2. Flagged offences\n\nYear      Offences\n2016/17   80\n2017/18   92\n2018/19   121\n\n"
	whole := []string{"Q2 2016-17 offences 80", "Q2 2017-18 offences 92", "Q2 2018-19 offences 121"}
	for _, text := range []string{
		"Grooming makes up 44 of the 121.",
		"Of the 121 in 2018/19, 44 were grooming and 31 were abuse through images.",
		"44 of the 121 in 2018/19 were grooming.",
	} {
		got := offered(read(t, "a.txt", table+text+"\n"))
		for _, w := range whole {
			if !slices.Contains(got, w) {
				t.Errorf("%s: got %q", text, got)
			}
		}
		if slices.Contains(got, "Q2 2018-19 offences 44") {
			t.Errorf("%s: the part is put forward: %q", text, got)
		}
	}
}

// Older counts in a column of their own are told.
func TestOlderCountsAreTold(t *testing.T) {
	for _, head := range []string{"Previously published", "Previously supplied", "Old figure"} {
		r := read(t, "a.csv", "Kent Police. Reference 1/19. 3 June 2019.,,\nQ2. Flagged offences,,\nYear,Offences,"+head+"\n2017/18,92,90\n2018/19,121,118\n")
		if all := strings.Join(r.Problems, "\n"); !strings.Contains(all, "90") || !strings.Contains(all, "118") || slices.Contains(brief(r), "Q2 2018-19 offences 118") {
			t.Errorf("%s: %q, problems %q", head, brief(r), r.Problems)
		}
	}
}
