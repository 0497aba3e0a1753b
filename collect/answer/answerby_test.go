package answer_test

import (
	"slices"
	"testing"
)

// A letter may say by whom it counts before the counts of a question.
func TestAnswersByPersons(t *testing.T) {
	for lead, unit := range map[string]string{
		"we answer by persons dealt with for these offences.": "persons",
		"We have counted outcomes by individual suspects.":    "suspects",
		"This question is answered in terms of people.":       "persons",
		"The outcomes are given per person, not by offence.":  "persons",
		"We report them by offender, and not by offence.":     "suspects",
		"We count the offences, and not people.":              "offences",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ4: "+lead+"\n2018/19: arrested 37, charged 14, cautioned 3.\n2019/20: arrested 45, charged 16, cautioned 0.\n")
		for _, want := range []string{"Q4 2018-19 charged " + unit + " 14", "Q4 2019-20 cautioned " + unit + " 0"} {
			if got := brief(r); !slices.Contains(got, want) {
				t.Errorf("%s no %s in %q", lead, want, got)
			}
		}
	}
}

// Where a page stands in its site is no heading, and its year none of the counts.
func TestTrailOfPage(t *testing.T) {
	for _, trail := range []string{"Home > About us > Freedom of information > 2021 > July", "Publications » Disclosures » 2021 » FOI 1402", "You are here: Home › FOI › Disclosure log › 2021"} {
		r := read(t, "a.txt", "Kent Police\n"+trail+"\n\n(2) 447 of the offences in April 2018 to March 2019 and 529 of those in April 2019 to March 2020 carry the cyber-flag.\nOf the 529, 152 had a victim aged 12 or under and 377 a victim aged 13 to 17.\n")
		want := []string{"Q2 2018-19 offences 447", "Q2 2019-20 0-12 offences 152", "Q2 2019-20 13-17 offences 377", "Q2 2019-20 offences 529"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q %q", trail, got, r.Problems)
		}
	}
}

// A heading in two tongues may be of two questions.
func TestTwoQuestionsInTwoTongues(t *testing.T) {
	for _, head := range []string{"Cwestiynau 3 a 4 / Questions 3 and 4", "Questions 3 and 4 / Cwestiynau 3 a 4", "Cwestiynau 3 a 4"} {
		r := read(t, "a.html", "<html><body><h1>North Wales Police</h1><h2>Cwestiwn 2 / Question 2</h2><p>2018/19: 40</p><h2>"+head+"</h2><p>No information held: both questions ask about offences with the flag.</p></body></html>")
		var got []string
		for _, q := range r.Questions {
			got = append(got, q.Question+" "+string(q.Status))
		}
		if !slices.Equal(got, []string{"Q2 answered", "Q3 not_held", "Q4 not_held"}) {
			t.Errorf("%s: %q", head, got)
		}
	}
}

// A year that nobody asked for is not missing where another question lacks it.
func TestYearNotAskedFor(t *testing.T) {
	const counts = "Kent Police\n\nQ1 and Q2. Recorded offences, and those with the cyber flag\n\nYear       Recorded   Flagged\n2017/18    640        70\n2018/19    655        75\n2019/20    700        80\n\n"
	const outcomes = "\n\nQ4. Outcome\n\nOutcome    2018/19   2019/20\nCharged    30        35\nOpen       45        45\n"
	for said, want := range map[string]string{
		"You did not ask for the first year; it is given so that the change can be seen.": "answered",
		"2017/18 was not part of your request.":                                           "answered",
		"The earliest year is shown only for comparison.":                                 "answered",
		"All years are financial years.":                                                  "partly",
		"You did not ask for 2018/19.":                                                    "partly",
	} {
		r := read(t, "a.txt", counts+said+outcomes)
		for _, q := range r.Questions {
			if q.Question == "Q4" && string(q.Status) != want {
				t.Errorf("%s: %s, want %s", said, q.Status, want)
			}
		}
	}
}

// What is left of a breakdown may be named with its kind behind the mark of its question.
func TestRestBehindItsKind(t *testing.T) {
	for _, s := range []string{"Platform: Not known", "Site: Not known", "Platform – Not known"} {
		got := brief(read(t, "a.csv", "Kent Police,\nMeasure,2018/19\nQ2 Cyber-flagged offences,152\nQ3 Platform: Instagram,70\nQ3 "+s+",82\n"))
		if !slices.Contains(got, "Q3 2018-19 Not known offences 82") {
			t.Errorf("%s: %q", s, got)
		}
	}
}

// A question that the reply says is refused is so, whatever stands in an annex for another.
func TestStaysRefused(t *testing.T) {
	const whole = "Gwent Police\n\nYour request, taken as a whole, is refused under section 12(1) of the Freedom of Information Act 2000.\n\nThe following is given as a gesture of goodwill. "
	for _, said := range []string{"It answers question 2. Questions 1 and 3 remain refused.", "It answers question 2 only. Q1 and Q3 are still refused.", "It answers question 2. Questions 1 & 3 are both refused."} {
		r := read(t, "a.txt", whole+said+"\n\nTable A: child sexual offences with the online flag\n\n2018/19: 40\n\nAnnex\n\nThe table in the annex, attached, is withdrawn.\n")
		for _, q := range r.Questions {
			if (q.Question == "Q1" || q.Question == "Q3") && q.Status != "refused" {
				t.Errorf("%s: %s is %s", said, q.Question, q.Status)
			}
		}
	}
}
