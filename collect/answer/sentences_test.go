package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// Sentences of letters, each with what is read of it: "?" behind what is only offered.
func TestSentencesOfLetters(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
		problem   string // a part of one
	}{
		{"people beside offences", "Question 2\nThere were 57 offences with the cyber flag in 2016/17, involving 39 victims and 21 suspects, of whom 6 were arrested and 2 charged.",
			[]string{"Q2 2016-17 offences 57", "Q2 2016-17 suspects 21?", "Q2 2016-17 victims 39?", "Q4 2016-17 arrested persons 6?", "Q4 2016-17 charged suspects 2?"}, ""},
		{"people whom questions ask for", "Request\n1. How many offences had the flag in 2016/17?\n2. How many victims were there?\n3. How many suspects?\n4. How many were arrested?\n\nResponse\nThere were 57 offences in 2016/17 involving 39 victims and 21 suspects, 6 of whom were arrested.",
			[]string{"Q1 2016-17 offences 57", "Q2 2016-17 victims 39", "Q3 2016-17 suspects 21", "Q4 2016-17 arrested persons 6"}, ""},
		{"children beside offences", "Question 2\nIn 2016/17 there were 57 flagged offences, involving 40 children.", []string{"Q2 2016-17 offences 57", "Q2 2016-17 victims 40?"}, ""},
		{"the year before", "Question 2\nThere were 52 offences with the cyber flag in 2016/17, up from 38 the year before.", []string{"Q2 2015-16 offences 38", "Q2 2016-17 offences 52"}, ""},
		{"and that before it, beside a part", "Question 2\nIn 2016/17 there were 52 offences with the flag, 30 of them against girls, compared with 38 the year before and 25 the year before that.",
			[]string{"Q2 2014-15 offences 25", "Q2 2015-16 offences 38", "Q2 2016-17 F offences 30", "Q2 2016-17 offences 52"}, ""},
		{"the year before in brackets", "Question 2\n52 flagged offences in 2016/17 (previous year: 38).", []string{"Q2 2015-16 offences 38", "Q2 2016-17 offences 52"}, ""},
		{"the same months of the year before", "Question 2\nThere were 12 offences with the cyber flag between 1 April and 30 June 2017, compared with 9 in the same period the year before.",
			[]string{"Q2 2016-04-01 to 2016-06-30 offences 9", "Q2 2017-04-01 to 2017-06-30 offences 12"}, ""},
		{"a year beside some months", "Question 2\nThere were 12 offences with the cyber flag between 1 April and 30 June 2017, compared with 9 the previous year.",
			[]string{"Q2 2016-04-01 to 2016-06-30 offences 9?", "Q2 2017-04-01 to 2017-06-30 offences 12"}, ""},
		{"a difference", "Question 2\nThere were 52 cyber-flagged offences in 2016/17, a rise of 14 on the year before.", []string{"Q2 2016-17 offences 52"}, ""},
		{"a difference to a year", "Question 2\nThere were 52 flagged offences in 2016/17, 14 more than in 2015/16.", []string{"Q2 2016-17 offences 52"}, ""},
		{"a move and its difference", "Question 2\nThe number of flagged offences rose from 38 in 2015/16 to 52 in 2016/17, a difference of 14.", []string{"Q2 2015-16 offences 38", "Q2 2016-17 offences 52"}, ""},
		{"breakdowns that the answer says were asked for", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag.\n\nQuestion 3\nYou asked for the figures by sex and by age. Of the 57, 41 were girls and 16 boys. 12 were under 13.",
			[]string{"Q2 2016-17 offences 57", "Q3 2016-17 0-12 offences 12", "Q3 2016-17 F offences 41", "Q3 2016-17 M offences 16"}, ""},
		{"and that it does not", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag.\n\nQuestion 3\nOf the 57, 41 were girls.", []string{"Q2 2016-17 offences 57", "Q3 2016-17 F offences 41?"}, ""},
		{"a list by sex and then by age", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag.\n\nGirls: 41\nBoys: 16\nUnder 13: 12\n13 to 17: 45",
			[]string{"Q2 2016-17 0-12 offences 12", "Q2 2016-17 13-17 offences 45", "Q2 2016-17 F offences 41", "Q2 2016-17 M offences 16", "Q2 2016-17 offences 57"}, ""},
		{"parts by sex and by age below no question", "In 2016/17 there were 57 offences with the cyber flag: 41 against girls and 16 against boys; 12 victims were under 13 and 45 aged 13 to 17.",
			[]string{"Q2 2016-17 0-12 victims 12", "Q2 2016-17 13-17 victims 45", "Q2 2016-17 F offences 41", "Q2 2016-17 M offences 16", "Q2 2016-17 offences 57"}, ""},
		{"not counted above", "Question 2\nThere were 57 offences with the cyber flag in 2016/17. A further 5 offences where the flag was added after the year end are not counted above.",
			[]string{"Q2 2016-17 offences 57", "Q2 2016-17 offences 5?"}, "Q2 2016-17: 5 are in no other figure"},
		{"excluding some", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag, excluding 5 where the flag was added later.", []string{"Q2 2016-17 offences 57", "Q2 2016-17 offences 5?"}, "Q2 2016-17: 5 are in no other figure"},
		{"more of a part", "Question 2\nIn 2016/17 there were 57 offences with the cyber flag. A further 5 named Kik.", []string{"Q2 2016-17 offences 57", "Q3 2016-17 Kik offences 5"}, ""},
		{"more with the flag than in all", "Question 1\nThere were 57 sexual offences against children in 2016/17.\n\nQuestion 2\nThere were 75 offences with the cyber flag in 2016/17.",
			[]string{"Q1 2016-17 offences 57?", "Q2 2016-17 offences 75?"}, "a part cannot be more than its whole"},
		{"two corrected figures", "Question 2\nThere were 14 offences with the cyber flag in 2015/16 and 75 in 2016/17.\n\nCorrection: the figures for 2015/16 and 2016/17 should have read 41 and 57, not 14 and 75.",
			[]string{"Q2 2015-16 offences 41", "Q2 2016-17 offences 57"}, "superseded: 14 is replaced"},
		{"one of two", "There were 14 offences with the cyber flag in 2015/16 and 75 in 2016/17. The figure for 2016/17 should read 57.", []string{"Q2 2015-16 offences 14", "Q2 2016-17 offences 57"}, "superseded: 75 is replaced"},
		{"two corrected figures of an earlier letter", "Question 2\nIn our letter of 2 May 2018 we said that 14 offences in 2015/16 and 75 in 2016/17 had the cyber flag. The correct figures are 41 and 57.",
			[]string{"Q2 2015-16 offences 41", "Q2 2016-17 offences 57"}, "superseded: 14 is replaced"},
		{"older figures before those that stand", "Question 2\nPlease note that the cyber-flagged figures of 14 and 75 for 2015/16 and 2016/17 should be 41 and 57.", []string{"Q2 2015-16 offences 41", "Q2 2016-17 offences 57"}, ""},
		{"these are of the year that is spoken of", "Question 2\nIn 2018/19 a total of 118 offences had the cyber flag, compared to 96 for the previous 12 months. The victims were 101 girls and 17 boys.",
			[]string{"Q2 2017-18 offences 96", "Q2 2018-19 F offences 101", "Q2 2018-19 M offences 17", "Q2 2018-19 offences 118"}, ""},
		{"the year before with its part", "In 2017-18 there were 203 sexual offences against children. 46 of these were flagged as cyber enabled. There were 188 in the previous year, of which 39 were flagged.",
			[]string{"Q1 2016-17 offences 188", "Q1 2017-18 offences 203", "Q2 2016-17 offences 39", "Q2 2017-18 offences 46"}, ""},
		{"it rose the year after", "Question 2\nIn 2015/16 there were 41 offences with the cyber flag. The following year this rose to 58, an increase of 17.", []string{"Q2 2015-16 offences 41", "Q2 2016-17 offences 58"}, ""},
		{"compared with another year", "Question 1\nThere were 540 sexual offences in 2018/19.\n\nQuestion 2\nThere were 66 with the flag, compared with 49 in 2017/18.", []string{"Q1 2018-19 offences 540", "Q2 2017-18 offences 49", "Q2 2018-19 offences 66"}, ""},
		{"in comparison with another year", "Question 2\nThere were 66 offences with the flag in 2018/19, in comparison with 49 in 2017/18.", []string{"Q2 2017-18 offences 49", "Q2 2018-19 offences 66"}, ""},
		{"versus another year's", "Question 2\nThe flag was on 66 offences in 2018/19 versus 2017/18.", []string{"Q2 2018-19 offences 66"}, ""},
		{"a year in brackets with its count", "Question 2\nIn 2017/18 the flag was on 302 offences (2016/17: 255).", []string{"Q2 2016-17 offences 255", "Q2 2017-18 offences 302"}, ""},
		{"out of a whole, years that end", "Question 2\nIn the year ending 31 March 2018, 201 offences had the flag, up from 160 in the year ending 31 March 2017. The year before that it was 150 out of 930.",
			[]string{"Q1 2015-16 offences 930", "Q2 2015-16 offences 150", "Q2 2016-17 offences 160", "Q2 2017-18 offences 201"}, ""},
		{"the corresponding numbers", "In 2016/17 we recorded 410 sexual offences. Of which 64 were cyber-flagged. So far as those 64 are concerned, 9 have been charged.\n\nFor 2017/18 the corresponding numbers are 455, 81 and 7.",
			[]string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 64", "Q2 2017-18 offences 81", "Q4 2016-17 charged offences 9", "Q4 2017-18 charged offences 7"}, ""},
		{"a sentence says nothing of the next", "2016/17: 512 sexual offences against children, 73 of them flagged online.\n2015/16: 498 sexual offences against children, 60 of them flagged online.",
			[]string{"Q1 2015-16 offences 498", "Q1 2016-17 offences 512", "Q2 2015-16 offences 60", "Q2 2016-17 offences 73"}, ""},
		{"items with dashes below a sentence on people", "Question 2\nIn 2018/19 there were 118 offences with the cyber flag. The victims were 101 girls and 17 boys.\n\nOf the 118 offences:\n- 12 led to a charge\n- 3 were dealt with by way of community resolution",
			[]string{"Q2 2018-19 F offences 101", "Q2 2018-19 M offences 17", "Q2 2018-19 offences 118", "Q4 2018-19 charge offences 12", "Q4 2018-19 community resolution offences 3"}, ""},
		{"ages, commas and semicolons", "Question 2\nWe recorded 97 offences with the flag in 2017/18.\n\nSex: 81 female, 14 male, 2 not recorded.\nAge: 0 to 9, 6; 10 to 12, 25; 13 to 15, 66.",
			[]string{"Q2 2017-18 0-9 offences 6", "Q2 2017-18 10-12 offences 25", "Q2 2017-18 13-15 offences 66", "Q2 2017-18 F offences 81", "Q2 2017-18 M offences 14", "Q2 2017-18 U offences 2", "Q2 2017-18 offences 97"}, ""},
		{"released without charge", "Question 4\nIn 2017/18 12 suspects were charged and 28 suspects were released without charge.", []string{"Q4 2017-18 charged suspects 12", "Q4 2017-18 released without charge suspects 28"}, ""},
		{"corrected one by one", "Question 2\nThe number of offences with the cyber flag in 2016/17 should be 52 rather than 25, and in 2017/18 it should be 61 rather than 16.", []string{"Q2 2016-17 offences 52", "Q2 2017-18 offences 61"}, "superseded: 25 is replaced"},
		{"and in place of others", "For 2016/17 and 2017/18 please read 83 and 97 instead of 38 and 79 for the offences with the online flag.", []string{"Q2 2016-17 offences 83", "Q2 2017-18 offences 97"}, "superseded: 79 is replaced"},
		{"what an earlier reply gave", "Question 2\nPlease note that in our initial reply of 1 August the flagged figures for 2017/18 and 2018/19 were given as 109 and 231. These were incorrect. The correct figures are 190 and 213.",
			[]string{"Q2 2017-18 offences 190", "Q2 2018-19 offences 213"}, "superseded: 231 is replaced"},
		{"such offences as were asked for", "Dear Sir\n\nYou asked for the number of child sexual offences which had a cyber flag in 2017/18, broken down by sex.\n\nWe recorded 97 such offences in 2017/18.\n\nSex: 81 female, 16 male.",
			[]string{"Q2 2017-18 F offences 81", "Q2 2017-18 M offences 16", "Q2 2017-18 offences 97"}, ""},
		{"the numbers of a request", "Request: 1. Number of offences with the flag in 2016/17.\nRequest: 2. By sex and by age.\n\nThere were 57 offences with the flag in 2016/17.", []string{"Q2 2016-17 offences 57"}, ""},
		{"each over its question", "Request: 1.\n\nNumber of offences in 2016/17\n\nResponse: 212 offences were recorded in 2016/17.\n\nRequest: 2.\n\nNumber with the flag\n\nResponse: 57 had the flag in 2016/17.",
			[]string{"Q1 2016-17 offences 212", "Q2 2016-17 offences 57"}, ""},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, c.problem) }) && c.problem != "" {
			t.Errorf("%s: problems %q, want one with %q", c.why, r.Problems, c.problem)
		}
	}
}

// offered gives the figures in brief, with a "?" behind those that are not put forward.
func offered(r answer.Reading) []string {
	var out []string
	for _, f := range r.Figures {
		s := brief(answer.Reading{Figures: []answer.Figure{f}})[0]
		if f.Confidence < 0.5 {
			s += "?"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
