package answer_test

import (
	"slices"
	"testing"
)

// How a count was made is no part of what it counts.
func TestLabelsOfMethods(t *testing.T) {
	const text = "Kent Police. 3 June 2019.\n\nQuestion,How counted,2016/17,2017/18\n" +
		"1,\"Home Office classes 17A to 22B, 71 and 88A, victim under 18\",300,410\n" +
		"2,As question 1 with a cyber flag on the record,31,42\n" +
		"3,\"Same as question 2, free text search for the word Skype\",11,14\n" +
		"3,\"As question 2, search for \"\"Instagram\"\"\",12,15\n" +
		"4,\"Offences in question 2, outcome charge\",10,20\n" +
		"4,\"As question 2, any other disposal\",21,22\n"
	want := []string{"Q1 2016-17 offences 300", "Q1 2017-18 offences 410", "Q2 2016-17 offences 31", "Q2 2017-18 offences 42",
		"Q3 2016-17 Instagram offences 12", "Q3 2016-17 Skype offences 11", "Q3 2017-18 Instagram offences 15", "Q3 2017-18 Skype offences 14",
		"Q4 2016-17 any other disposal offences 21", "Q4 2016-17 charge offences 10", "Q4 2017-18 any other disposal offences 22", "Q4 2017-18 charge offences 20"}
	for name, r := range inFormats(t, text) {
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}

// The name of a system behind a period breaks nothing down, and a day is no code before it; a
// label that points at a line of the table is no mark of a question.
func TestSystemsBehindPeriods(t *testing.T) {
	const text = "Kent Police. 3 June 2021.\n\nQuestion,Count,2018/19 (Niche),1 Apr 2019 to 31 Oct 2019 (Niche),1 Nov 2019 to 31 Mar 2020 (Athena)\n" +
		"1,Sexual offences with a victim under 18,300,200,110\n" +
		"2,Row 1 offences with cyber keyword,31,21,12\n" +
		"3,Facebook,11,12,7\n3,Other or none entered,20,9,5\n" +
		"4,Charged,10,9,8\n4,Open,21,12,4\n"
	want := []string{"Q1 2018-19 offences 300", "Q1 2019-04-01 to 2019-10-31 offences 200", "Q1 2019-11-01 to 2020-03-31 offences 110",
		"Q2 2018-19 offences 31", "Q2 2019-04-01 to 2019-10-31 offences 21", "Q2 2019-11-01 to 2020-03-31 offences 12",
		"Q3 2018-19 Facebook offences 11", "Q3 2018-19 Other or none entered offences 20", "Q3 2019-04-01 to 2019-10-31 Facebook offences 12", "Q3 2019-04-01 to 2019-10-31 Other or none entered offences 9",
		"Q3 2019-11-01 to 2020-03-31 Facebook offences 7", "Q3 2019-11-01 to 2020-03-31 Other or none entered offences 5",
		"Q4 2018-19 Charged offences 10", "Q4 2018-19 Open offences 21", "Q4 2019-04-01 to 2019-10-31 Charged offences 9", "Q4 2019-04-01 to 2019-10-31 Open offences 12",
		"Q4 2019-11-01 to 2020-03-31 Charged offences 8", "Q4 2019-11-01 to 2020-03-31 Open offences 4"}
	for name, r := range inFormats(t, text) {
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}

// The name of an offence before its codes stays; codes alone are those of all offences.
func TestOffenceBeforeItsCodes(t *testing.T) {
	for label, want := range map[string]string{
		"Rape, codes 19C, 19D, 19E, child victim":                 "Q1 2018-19 Rape, codes 19C, 19D, 19E, child victim offences 41",
		"Grooming, HO classes 88/1 and 71, child victim":          "Q1 2018-19 Grooming, HO classes 88/1 and 71, child victim offences 41",
		"Home Office codes 17A to 22B and 71, victim under 18":    "Q1 2018-19 offences 41",
		"All sexual offences (codes 17A to 22B), victim under 18": "Q1 2018-19 offences 41",
	} {
		r := read(t, "a.csv", "Kent Police,\nQ1 Recorded offences,\nOffence,2018/19\n\""+label+"\",41\n")
		if got := brief(r); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q", label, got)
		}
	}
}
