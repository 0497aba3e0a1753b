package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Every number of a sentence is proposed, or is no count by its own words, or a problem names it.
func TestNoNumberOfASentenceIsLost(t *testing.T) {
	first := "We had 97 offences with the flag in 2017/18"
	for _, c := range []struct {
		text string
		lost []string
	}{
		{first + ". Another 12 came to us from abroad.", []string{"12"}},
		{first + ", 12 came to us from abroad.", []string{"12"}},
		{first + " (4 later removed).", []string{"4"}},
		{first + ". About 60 were sent to other forces.", []string{"60"}},
		{first + ". With respect to 12 the papers were sent off, and 30 wait there.", []string{"12", "30"}},
		{first + ". Some thirty came to us from abroad.", []string{"thirty"}},
		// what says itself that it is no count
		{first + ". The 97 were counted by 3 analysts in 4 systems.", nil},
		{first + ". This is 12 more than in 2016/17, and up 14% on 2015/16.", nil},
		{first + ". The youngest victim was aged 3, the others 10 to 17.", nil},
		{first + ". Records were read on 12 May 2018; see section 40(2), page 5 and question 4.", nil},
		{first + ". To read 640 records would take 107 hours.", nil},
		{first + ". One crime per victim is recorded.", nil},
		{first + ". Write within 40 working days, or call 01622 690690.", nil},
		{first + " across 14 offence types.", nil},
		{first + ". The search went through 12 emails and took in 5 main areas.", nil},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 2\n"+c.text+"\n")
		told := strings.Join(slices.DeleteFunc(slices.Clone(r.Problems), func(p string) bool { return !strings.Contains(p, "not read") }), "; ")
		if len(r.Figures) != 1 || (told == "") != (c.lost == nil) {
			t.Errorf("%s: figures %q, problems %q", c.text, brief(r), r.Problems)
		}
		for _, n := range c.lost {
			if !strings.Contains(told, "not read, "+n) && !strings.Contains(told, ", "+n) {
				t.Errorf("%s: %s is not named in %q", c.text, n, told)
			}
		}
	}
}

// A count of fewer than five explains a five, and no other number of the letter.
func TestFewerThanFiveExplainsNoOther(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQuestion 2\nWe had 97 offences with the flag in 2017/18.\n\nQuestion 4\nIn 2017/18 fewer than 5 were charged. Another 12 came to us from abroad.\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "12") }) {
		t.Errorf("12 is not named in %q", r.Problems)
	}
}

// Numbers that sentences lost: sexes before their counts, months one after the other, the whole of the
// flagged below another question.
func TestCountsThatSentencesLost(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Question 2\nThe flag was on 97 offences in 2017/18, girls 80, boys 17.", []string{"Q2 2017-18 F offences 80", "Q2 2017-18 M offences 17", "Q2 2017-18 offences 97"}},
		{"Question 2\nThe flag was on 97 offences in 2017/18: girls made up 80 and boys accounted for 17.", []string{"Q2 2017-18 F offences 80", "Q2 2017-18 M offences 17", "Q2 2017-18 offences 97"}},
		{"Question 2\nFlagged offences by month in 2017/18: April 4, May 6, June 7.",
			[]string{"Q2 2017-04-01 to 2017-04-30 offences 4", "Q2 2017-05-01 to 2017-05-31 offences 6", "Q2 2017-06-01 to 2017-06-30 offences 7"}},
		{"Question 4\n97 flagged offences were recorded in 2017/18. 12 led to a charge.", []string{"Q2 2017-18 offences 97", "Q4 2017-18 charge offences 12"}},
		{"Question 1\nIn 2016/17 FY 1,087 offences were recorded, and in 2017/18 FY 917.", []string{"Q1 2016-17 offences 1087", "Q1 2017-18 offences 917"}},
	} {
		if got := offered(read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
