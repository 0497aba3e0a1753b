package answer_test

import (
	"slices"
	"testing"
)

// Counts that each have their own year share the verb behind the last of them.
func TestYearsShareAVerb(t *testing.T) {
	const flagged = "Question 2. The flag was set on 41 offences in 2015/16 and on 67 in 2016/17.\n\n"
	whole := []string{"Q2 2015-16 offences 41", "Q2 2016-17 offences 67"}
	for _, c := range []struct{ question, words, part string }{
		{"4", "Six of the offences flagged in 2015/16 and nine of those flagged in 2016/17 had led to a charge by 2 May 2017.", "charge"},
		{"4", "6 of the offences from 2015/16 and 9 from 2016/17 were charged.", "charged"},
		{"4", "Six of the offences from 2015/16 and nine from 2016/17 ended in a caution.", "caution"},
		{"4", "6 offences recorded in 2015/16 and 9 recorded in 2016/17 resulted in a community resolution this spring.", "community resolution"},
		{"4", "In 2015/16 six and in 2016/17 nine were cautioned.", "cautioned"},
		{"4", "By 2 May 2017 six of the offences flagged in 2015/16 and nine of those flagged in 2016/17 had been charged.", "charged"},
		{"3", "6 of the offences flagged in 2015/16 and 9 of those flagged in 2016/17 took place on Snapchat.", "Snapchat"},
	} {
		want := slices.Concat(whole, []string{"Q" + c.question + " 2015-16 " + c.part + " offences 6", "Q" + c.question + " 2016-17 " + c.part + " offences 9"})
		if got := brief(read(t, "a.txt", fromKent+flagged+"Question "+c.question+". "+c.words+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.words, got, want)
		}
	}
}

// "The first group" is of the first year that the question before counted, also where each year had a sentence.
func TestGroupsOfTheQuestionBefore(t *testing.T) {
	for _, s := range []string{
		"A flag had been set on 41 of the first group and on 67 of the second.",
		"The flag was set on 41 of the former and 67 of the latter.",
		"Of the first set, 41 had the flag. Of the second set, 67 had the flag.",
		"A flag had been set on 41 in the first of these years and on 67 in the second.",
	} {
		got := brief(read(t, "a.txt", fromKent+"Question 1. In 2015/16 there were 436 offences. In 2016/17 there were 529.\n\nQuestion 2. "+s+"\n"))
		want := []string{"Q1 2015-16 offences 436", "Q1 2016-17 offences 529", "Q2 2015-16 offences 41", "Q2 2016-17 offences 67"}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", s, got, want)
		}
	}
}

// Several counts of one thing, as many as the years that the question before counted, are of these in order: one year has no two
// numbers for it.
func TestCountsInTheOrderOfYears(t *testing.T) {
	const first = "Question 1. How many were recorded?\n\n2014/15: 374. 2015/16: 421. 2016/17: 498.\n\n"
	flagged := []string{"Q1 2014-15 offences 374", "Q1 2015-16 offences 421", "Q1 2016-17 offences 498", "Q2 2014-15 offences 19", "Q2 2015-16 offences 36", "Q2 2016-17 offences 71"}
	for _, c := range []struct {
		words string
		more  []string
	}{
		{"Question 2. How many had a flag?\n\n19, 36 AND 71 IN THAT ORDER OF YEARS.", nil},
		{"Question 2. 19, 36, 71 (same years).", nil},
		{"Question 2. A cyber flag was attached to 19, 36 and 71 of the offences counted at point 1, again in the order of the three years.", nil},
		{"Question 2. The online marker is found on 19, 36 and 71 of the crimes counted in answer 1 over the three years.", nil},
		{"Question 2. We find the marker on 19, 36 and 71 of the offences that our answer to question 1 counts, in year order.", nil},
		{"Question 2. The flag was on 19, 36 and 71 of these offences, in that order.\n\nQuestion 4\nCharged 4, 7, 12. Cautioned 0, 0, 3. (2014/15, 2015/16, 2016/17 in each case.)",
			[]string{"Q4 2014-15 Cautioned offences 0", "Q4 2014-15 Charged offences 4", "Q4 2015-16 Cautioned offences 0", "Q4 2015-16 Charged offences 7", "Q4 2016-17 Cautioned offences 3", "Q4 2016-17 Charged offences 12"}},
	} {
		r := read(t, "a.txt", fromKent+first+c.words+"\n")
		if got := brief(r); !slices.Equal(got, slices.Concat(flagged, c.more)) {
			t.Errorf("%s:\n got %q\n%q", c.words, got, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.5 {
				t.Errorf("%s: %s has %.2f: %q", c.words, f.Where, f.Confidence, f.Doubts)
			}
		}
	}
	r := read(t, "a.txt", fromKent+first+"Question 2. In 2016/17 the flag was on 71. Of these 54 were of girls and 17 of boys.\n")
	if got := brief(r); !slices.Contains(got, "Q2 2016-17 F offences 54") || !slices.Contains(got, "Q2 2016-17 M offences 17") {
		t.Errorf("girls and boys of one year: %q", got)
	}
}
