package answer_test

import (
	"slices"
	"testing"
)

// A request told in one line with the numbers of its questions counts nothing, in a paragraph of its own or among other
// lines; nor do the words that lead to an answer name an outcome.
func TestNumberedRequestInOneLine(t *testing.T) {
	const request = "Request: for 2015/16 to 2017/18: 1. sexual offences against children under 18; 2. those with a cyber flag; 3. platform; 4. outcome of those in 2."
	const replies = "Reply 1: 200 offences were recorded in 2017/18.\nReply 2: 37 (2016/17) and 91 (2017/18).\n"
	want := []string{"Q1 2017-18 offences 200", "Q2 2016-17 offences 37", "Q2 2017-18 offences 91"}
	for _, text := range []string{
		fromKent + request + "\n\n" + replies,
		fromKent + "Date of reply: 19 September 2018\nSubject: Sexual offences and the cyber flag\n" + request + "\n\n" + replies,
		fromKent + "Subject: Sexual offences and the cyber flag\n" + request + "\n" + replies,
	} {
		if r := read(t, "a.txt", text); !slices.Equal(offered(r), want) {
			t.Errorf("%s: got %q, problems %q", text, offered(r), r.Problems)
		}
	}
	r := read(t, "a.txt", fromKent+"The answer to request number 4 is:\ncharge or summons\n2017/18 ...... 29\n2018/19 ...... 33\ncaution\n2017/18 ...... 8\n2018/19 ...... 11\n")
	if got, want := offered(r), []string{"Q4 2017-18 caution offences 8", "Q4 2017-18 charge or summons offences 29", "Q4 2018-19 caution offences 11", "Q4 2018-19 charge or summons offences 33"}; !slices.Equal(got, want) {
		t.Errorf("got %q, problems %q", got, r.Problems)
	}
}
