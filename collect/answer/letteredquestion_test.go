package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// Questions may have letters or Roman figures, in the request and the answer or in either.
func TestLetteredQuestions(t *testing.T) {
	want := []string{"Q1 2015-16 offences 612", "Q1 2016-17 offences 688", "Q2 2015-16 offences 71", "Q2 2016-17 offences 88"}
	for name, text := range map[string]string{
		"a) in both": "Humberside Police\n\nYou asked:\n\na) How many sexual offences against children were recorded in 2015/16 and 2016/17?\nb) How many of these had the cyber flag?\n\n" +
			"Our response\n\na)\n2015/16: 612\n2016/17: 688\n\nb)\n2015/16: 71\n2016/17: 88\n",
		"Roman, in both": "Gwent Police\n\nRequest\n\n(i) The number of sexual offences with a victim under 18 in 2015/16 and 2016/17.\n\n(ii) Of these, the number with an online flag.\n\n" +
			"Response\n\n(i) 2015/16: 612\n2016/17: 688\n\n(ii) 2015/16: 71\n2016/17: 88\n",
		"parts, in the answer": "Gwent Police\n\nIn response to part (a) of your request, 612 offences were recorded in 2015/16 and 688 in 2016/17.\n\n" +
			"As to part (b), 71 in 2015/16 and 88 in 2016/17.\n",
		"letters that only the words explain": "Durham Constabulary\n\na. Sexual offences against under 18s\n2015/16: 612\n2016/17: 688\n\nb. Of which cyber-flagged\n2015/16: 71\n2016/17: 88\n",
	} {
		if got := brief(read(t, "a.txt", text)); !slices.Equal(got, want) {
			t.Errorf("%s: figures are %q, want %q", name, got, want)
		}
	}
}

// Letters of other lists are no questions: of platforms, of the parts of a question, of periods.
func TestOtherLettersAreNoQuestions(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"platforms": {"Durham Constabulary\n\nCyber-flagged offences in 2016/17 by platform:\n\na) Facebook: 12\nb) Snapchat: 9\n\nIn 2017/18:\n\na) Facebook: 14\nb) Snapchat: 11\n",
			[]string{"Q3 2016-17 Facebook offences 12", "Q3 2016-17 Snapchat offences 9", "Q3 2017-18 Facebook offences 14", "Q3 2017-18 Snapchat offences 11"}},
		"parts of a question": {"Durham Constabulary\n\nQ1. Recorded sexual offences:\na) 2016/17: 612\nb) 2017/18: 688\n\nQ2. Cyber-flagged:\na) 2016/17: 71\nb) 2017/18: 88\n",
			[]string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 688", "Q2 2016-17 offences 71", "Q2 2017-18 offences 88"}},
	} {
		if got := brief(read(t, "a.txt", c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: figures are %q, want %q", name, got, c.want)
		}
	}
}

// What a question's own words say is no formula at the end of a letter.
func TestOwnWordsNeitherConfirmNorDeny(t *testing.T) {
	got := read(t, "a.txt", "Gwent Police\n\nQ1. 402 sexual offences were recorded in 2017/18.\n\nQ2. 44 in 2017/18 had the flag.\n\n"+
		"Q3. We neither confirm nor deny that any further information is held, by virtue of section 30(3).\n")
	i := slices.IndexFunc(got.Questions, func(q answer.Question) bool { return q.Question == "Q3" })
	if i < 0 || got.Questions[i].Status != answer.NCND || !slices.Equal(got.Questions[i].Exemptions, []string{"s30(3)"}) {
		t.Errorf("questions are %+v, want the third neither confirmed nor denied by s30(3)", got.Questions)
	}
}

// Sheets, their names and lone cells of tables may have the letters, and capitals stand for them too.
func TestLetteredSheets(t *testing.T) {
	want := []string{"Q1 2017-18 F victims 400", "Q1 2017-18 M victims 250", "Q1 2017-18 offences 612", "Q1 2018-19 F victims 420", "Q1 2018-19 M victims 290", "Q1 2018-19 offences 688",
		"Q2 2017-18 offences 71", "Q2 2018-19 offences 88", "Q3 2017-18 Kik offences 30", "Q3 2017-18 Other offences 41", "Q3 2018-19 Kik offences 33", "Q3 2018-19 Other offences 55"}
	for name, marks := range map[string][3]string{
		"letters, and how many is asked": {"(a) Crimes recorded", "(b) Crimes from part (a) with the CYB flag", "(c) Those in (b) by platform"},
		"capital figures":                {"I. Recorded sexual offences", "II. Offences in I with the cyber flag", "III. Offences in II by platform"},
		"queries":                        {"Query i (recorded crimes)", "Query ii (cyber flag)", "Query iii (platform)"},
	} {
		text := "Kent Police,,\n" + marks[0] + ",,\nMeasure,2017/18,2018/19\nRecorded crimes,612,688\n,,\nVictims of these crimes,,\nSex of victim,2017/18,2018/19\nFemale,400,420\nMale,250,290\n,,\n" +
			marks[1] + ",,\nMeasure,2017/18,2018/19\nCrimes,71,88\n,,\n" + marks[2] + ",,\nPlatform,2017/18,2018/19\nKik,30,33\nOther,41,55\n"
		for format, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", name, format, got, want, r.Problems)
			}
		}
	}
}

// A title of a part that names a kind is no label of it, and the labels below it are of that kind.
func TestTitlesOfKinds(t *testing.T) {
	want := []string{"Q1 2017-18 0-12 offences 500", "Q1 2017-18 13-17 offences 100", "Q1 2017-18 F offences 400", "Q1 2017-18 M offences 200", "Q1 2017-18 U offences 13", "Q1 2017-18 offences 613", "Q1 2017-18 unknown offences 13"}
	for _, titles := range [][2]string{{"Victim's sex", "Victim's age"}, {"Gender of victim:", "Age at the time"}, {"By sex", "By age group"}} {
		text := "Kent Police,\nQ1. Sexual offences by offence in financial year 2017/18,\nOffences recorded,613\n" + titles[0] + ",\nGirls,400\nBoys,200\nNot known,13\n" + titles[1] + ",\n0 to 12 years,500\n13 to 17 years,100\nNot known,13\n"
		for format, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) || slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return f.Confidence < 0.5 }) {
				t.Errorf("%q, %s:\n got %q\nwant %q\n%q", titles, format, got, want, r.Problems)
			}
		}
	}
}

// Such a title may say whose they are too.
func TestTitleOfKindAndUnit(t *testing.T) {
	want := []string{"Q1 2017-18 Grooming offences 70", "Q1 2017-18 Rape offences 30", "Q1 2017-18 offences 100"}
	for title, unit := range map[string]string{"Victims, sex": "victims", "Victims by sex": "victims", "Victims' sex": "offences", "Sex": "offences"} {
		want := append([]string{"Q1 2017-18 F " + unit + " 80", "Q1 2017-18 M " + unit + " 20"}, want...)
		r := read(t, "a.csv", "Kent Police,\nQ1. Sexual offences recorded,\nOffence,2017/18\nRape,30\nGrooming,70\nTotal,100\n\""+title+"\",\nFemale,80\nMale,20\n")
		got := brief(r)
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", title, got, want, r.Problems)
		}
	}
}

// A title of what is not known is the label of one part, as its neighbours are.
func TestTitleOfUnsaidIsALabel(t *testing.T) {
	r := read(t, "a.csv", "Kent Police,\nQ3. Platforms,\nYear,Offences\nHoop,\n2017/18,4\n2018/19,5\nDating app,\n2017/18,6\n2018/19,7\nPlatform not known,\n2017/18,8\n2018/19,9\n")
	want := []string{"Q3 2017-18 Dating app offences 6", "Q3 2017-18 Hoop offences 4", "Q3 2017-18 Platform not known offences 8", "Q3 2018-19 Dating app offences 7", "Q3 2018-19 Hoop offences 5", "Q3 2018-19 Platform not known offences 9"}
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("%q\n%q", got, r.Problems)
	}
}

// Letters of the parts of an answer are no questions where the titles of the parts give the numbers of other questions.
func TestLetteredPartsOfNumberedQuestions(t *testing.T) {
	all, flagged := []string{"612", "688"}, []string{"71", "88"}
	years := func(counts []string) string { return "\n2016-17: " + counts[0] + "\n2017-18: " + counts[1] + "\n\n" }
	for name, c := range map[string]struct {
		text, question string
		counts         []string
	}{
		"in brackets within the title": {"Part A. Offences with the online flag (question 2) by year (across)\n" + years(flagged) +
			"Part B. Question 1\nAlready published: section 21(1) applies.\n\nPart C. Question 3\nSection 12(1) applies.\n", "Q2", flagged},
		"refusals first": {"Part (a): Question 3\nSection 12(1) applies.\n\nPart (b): Sexual offences recorded (Q1) in each year\n" + years(all) +
			"Part (c): Question 2\nSection 12(1) applies.\n", "Q1", all},
		"behind the title, in Roman figures": {"Part I - offences with the flag [for question 2], both years\n" + years(flagged) +
			"Part II - Question 1\nSection 21(1) applies.\n", "Q2", flagged},
		"letters that agree with the numbers": {"Part A. Sexual offences against under 18s (question 1) by year\n" + years(all) +
			"Part B. Question 2\nSection 12(1) applies.\n", "Q1", all},
		"letters that are the questions": {"Part A. Sexual offences against under 18s by year\n" + years(all) +
			"Part B. Those of them (as in your question 1 of May) with the flag\nSection 12(1) applies.\n", "Q1", all},
	} {
		want := []string{c.question + " 2016-17 offences " + c.counts[0], c.question + " 2017-18 offences " + c.counts[1]}
		if got := brief(read(t, "a.txt", "Durham Constabulary\n\n"+c.text)); !slices.Equal(got, want) {
			t.Errorf("%s: figures are %q, want %q", name, got, want)
		}
	}
}
