package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// A member of an archive that asks and answers nothing is the request, whatever else its name holds.
func TestRequestInArchive(t *testing.T) {
	const letter = "Kent Police\n\nFOI reference 1234/19\n\nQuestion 2. In 2017/18 there were 31 flagged offences and in 2018/19 there were 45.\n"
	const asks = "Q1. recorded sexual offences against children\nQ2. how many had the flag\n"
	want := []string{"Q2 2017-18 offences 31", "Q2 2018-19 offences 45"}
	for _, c := range []struct {
		name, text string
		request    bool
	}{
		{"1234-19 request.txt", "To Kent Police. Last year you told us of 28 flagged offences in 2015/16. For 2017/18 and 2018/19 please give:\n" + asks, true},
		{"FOI 1234 original e-mail.txt", "Dear FOI team\n\nI would like the following for 2017/18 and 2018/19. In 2015/16 there were 28 flagged offences.\n\n" + asks, true},
		{"a.txt", "Request received 3 May 2019\n\nA newspaper wrote of 28 flagged offences in 2015/16. Could you please supply, for 2017/18:\n" + asks, true},
		{"0_your_request.txt", "Request of 3 May 2019\n\n" + strings.Replace(asks, "how many had the flag", "How many had the flag? You gave 28 for 2015/16.", 1), true},
		{"request 1234-19 part two.txt", "Kent Police\n\nQuestion 2. In 2016/17 there were 28 flagged offences.\n", false},
		{"FOI request 1234-19.txt", "Kent Police\n\nI am writing about your 1234/19. Last year we gave 28.\n\nQuestion 2. In 2016/17 there were 28 flagged offences. I would like to apologise for the delay.\n\nDisclosure Unit\n", false},
	} {
		d, err := document.Read("a.zip", zipped(t, [][2]string{{c.name, c.text}, {"letter.txt", letter}}), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := answer.Read(d)
		if got := brief(r); slices.Equal(got, want) != c.request {
			t.Errorf("%s: got %q, problems %q", c.name, got, r.Problems)
		}
		if named := slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "is the request") }); named != c.request {
			t.Errorf("%s: problems %q", c.name, r.Problems)
		}
	}
}

// The example of a requester counts nothing.
func TestExampleOfTheRequester(t *testing.T) {
	for _, s := range []string{
		"You gave as an example \"2018/19: 50 offences, Facebook 20, Kik 10\". We have not used the example.",
		"Your request gives an example (2018/19: Facebook 20, Kik 10), which we have not followed.",
		"You included a template with the numbers Facebook 20 and Kik 10 for 2018/19. It is not used.",
		"The example in your request, \"2018/19: 50 offences, Facebook 20\", is not used.",
		"We could not answer in the form that you proposed (\"2018/19: 50 offences, Facebook 20, Kik 10\").",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 2. In 2018/19 there were 31 flagged offences.\n\nQuestion 3: no information held.\n\n"+s+"\n")
		if got := brief(r); !slices.Equal(got, []string{"Q2 2018-19 offences 31"}) || r.Questions[1].Status != answer.NotHeld {
			t.Errorf("%s: got %q, %v, problems %q", s, got, r.Questions, r.Problems)
		}
	}
}
