package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A request that is quoted ends where the quotation does, and its numbers are no figures.
func TestQuotedRequest(t *testing.T) {
	want := []string{"Q1 2017-18 offences 904", "Q1 2018-19 offences 987", "Q2 2017-18 offences 120", "Q2 2018-19 offences 151"}
	const request = "1. The number of sexual offences against under 18s in 2017/18 and 2018/19. The BBC says 850 in 2017/18.\n2. How many had the cyber flag? I believe 99 in 2018/19."
	const answers = "1. We recorded 904 offences in 2017/18 and 987 in 2018/19.\n\n2. In 2017/18 the flag was on 120 and in 2018/19 on 151 offences.\n"
	for _, c := range []struct{ why, text string }{
		{"one paragraph, an answer's head", "Your request, received on 5 May 2019, was:\n\n\"" + request + "\"\n\nOur reply\n\n" + answers},
		{"no head of the answer", "The text of your e-mail of 5 May 2019 reads as follows:\n\n“" + request + "”\n\n" + answers},
		{"a paragraph for each question", "Your request of 5 May 2019 asked for the following:\n\n\"1. The number of sexual offences against under 18s in 2017/18 and 2018/19. The BBC says 850 in 2017/18.\"\n\n\"2. How many had the cyber flag? I believe 99 in 2018/19.\"\n\n" + answers},
		{"a quotation over two paragraphs", "You asked:\n\n\"1. The number of sexual offences against under 18s in 2017/18 and 2018/19. The BBC says 850 in 2017/18.\n\n2. How many had the cyber flag? I believe 99 in 2018/19.\"\n\n" + answers},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+c.text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
	for _, c := range []struct{ why, text string }{
		{"a quotation that nothing closes", "You asked:\n\n\"" + strings.ReplaceAll(request, "\n", "\n\n") + "\n\nOur reply\n\n" + answers},
		{"a word in marks begins the request", "You asked:\n\n\"Cyber\" offences: how many had the flag in 2017/18 and 2018/19, and of how many in all?\n\nOur reply\n\n" + answers},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+c.text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
	for _, lead := range []string{"Our answers to your questions are as follows:", "Your questions are answered as follows:", "The figures that your request asks for are:"} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+lead+"\n\n"+answers)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", lead, got, want)
		}
	}
}
