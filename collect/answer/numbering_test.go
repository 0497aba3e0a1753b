package answer_test

import (
	"slices"
	"testing"
)

// The numbers of paragraphs are no questions where the questions are marked in words, and a
// mark within a mark is the one that is meant.
func TestNumberedParagraphs(t *testing.T) {
	want := []string{"Q1 2016-17 offences 356", "Q2 2016-17 offences 51"}
	for _, c := range []struct{ why, text string }{
		{"paragraphs counted through", "1. We write about your request.\n\nQuestion 1\n\n2. We recorded 356 sexual offences in 2016/17.\n\nQuestion 2\n\n3. Of these, 51 had the flag in 2016/17.\n\n4. You may ask for a review.\n"},
		{"in brackets, and the question on the line", "(1) We hold some of this.\n\nQ1: recorded offences\n\n(2) In 2016/17 there were 356 sexual offences.\n\nQ2: flagged offences\n\n(3) In 2016/17 there were 51 offences with the flag.\n"},
		{"an outline", "1. Offences recorded\n\n1.1 In 2016/17 there were 356 sexual offences.\n\n2. With the cyber flag\n\n2.1 In 2016/17 there were 51 flagged offences.\n"},
		{"parts of a notice", "Part 1. Introduction\n\nPart 2. Question 1\n\nIn 2016/17 there were 356 sexual offences.\n\nPart 3. Question 2\n\nIn 2016/17 there were 51 flagged offences.\n"},
		{"days with points are no outline", "Question 1\n\n01.04.16 to 31.03.17: 356 sexual offences\n\nQuestion 2\n\n1.4.16 to 31.3.17: 51 flagged offences\n"},
		{"numbers of headings", "3. Question 1\n\nIn 2016/17 there were 356 sexual offences.\n\n4. Question 2\n\nIn 2016/17 there were 51 flagged offences.\n"},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+c.text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nPart 1. Question 1\n\nIn 2016/17 there were 356 sexual offences.\n\nPart 2. Questions 3 and 4\n\nThe force does not hold what is asked for in question 3 or question 4.\n")
	if got := outline(r); !slices.Equal(got, []string{"Q1 2016-17 offences 356", "Q1 answered", "Q3 not_held", "Q4 not_held"}) {
		t.Errorf("a part about two questions: %q", got)
	}
}

// The head of a column of labels may begin a period that each label ends.
func TestHeadBeginsPeriod(t *testing.T) {
	want := []string{"Q2 2018-19 offences 31", "Q2 2019-20 offences 40"}
	for _, c := range []struct{ head, first, second string }{
		{"Twelve months to", "31 March 2019", "31 March 2020"},
		{"Year ending", "March 2019", "March 2020"},
		{"Financial year ending 31 March", "2019", "2020"},
		{"12 months ending", "31/03/2019", "31/03/2020"},
	} {
		text := "Kent Police,\nQ2. Offences with the cyber flag,\n" + c.head + ",Offences\n" + c.first + ",31\n" + c.second + ",40\n"
		if got := brief(read(t, "a.csv", text)); !slices.Equal(got, want) {
			t.Errorf("%s %s:\n got %q\nwant %q", c.head, c.first, got, want)
		}
	}
}
