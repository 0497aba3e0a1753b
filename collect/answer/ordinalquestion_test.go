package answer_test

import (
	"slices"
	"testing"
)

// A letter may number its paragraphs and name the questions in words, by their place and without a sign behind.
func TestQuestionsNamedByPlace(t *testing.T) {
	const text = "Kent Police\n\nFOI 12/19\n\n5 June 2019\n\n1. I have your letter of 3 May.\n\n" +
		"2. In answer to your first question I can say that in 2016/17 we recorded 112 offences and in 2017/18 there were 131.\n\n" +
		"3. Your second question asks how many of them carried the cyber-flag. In 2016/17 it was 14 of the offences and in 2017/18 it was 17.\n\n" +
		"4. Your third question is about platforms, of which no record is held.\n\n" +
		"5. Your fourth question. In 2016/17 5 of the flagged offences led to a charge, and in 2017/18 6 led to a charge.\n\n6. You may ask for a review within 40 days.\n"
	want := []string{"Q1 2016-17 offences 112", "Q1 2017-18 offences 131", "Q2 2016-17 offences 14", "Q2 2017-18 offences 17", "Q4 2016-17 charge offences 5", "Q4 2017-18 charge offences 6"}
	r := read(t, "a.txt", text)
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q\nproblems %q", got, want, r.Problems)
	}
	if got := statuses(r); !slices.Contains(got, "Q3 not_held") {
		t.Errorf("statuses %q", got)
	}
}
