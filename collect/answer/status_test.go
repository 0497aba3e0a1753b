package answer_test

import (
	"os"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// TestStatuses reads each line of testdata/statuses.txt as the answer to one question.
func TestStatuses(t *testing.T) {
	data, err := os.ReadFile("testdata/statuses.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		want, words, ok := strings.Cut(line, " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3\n"+words+"\n")
		got := strings.Join(outline(r), "; ")
		if got != "Q3 "+want {
			t.Errorf("%q: got %q, want %q", words, got, "Q3 "+want)
		}
	}
	if n < 60 {
		t.Errorf("%d statuses, want at least 60", n)
	}
}

// Totals that are not given so that small numbers stay hidden leave a question answered.
func TestTotalsNotGiven(t *testing.T) {
	for _, said := range []string{"Totals are not given so that these cannot be worked out.", "Row totals have been withheld."} {
		r := read(t, "a.csv", "Kent Police,\nQuestion 2 flagged offences by sex,\nSex,2017/18\nFemale,30\nMale,*\n,\n\"* = 1 to 4. "+said+" Section 40(2).\",\n")
		if len(r.Questions) != 1 || r.Questions[0].Status != answer.Answered {
			t.Errorf("%s: %+v", said, r.Questions)
		}
	}
}

// In a paragraph that says what became of several questions, each sentence is of the one
// that it names, wherever in it that stands.
func TestStatusesInARow(t *testing.T) {
	for _, s := range []string{"We do not hold what question 4 asks for.", "The information in question 4 is not held.", "No information is held for question 4.", "As to question 4, nothing is held."} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3 is refused under section 12(1) of the Act. "+s+"\n")
		if len(r.Questions) != 2 || r.Questions[0].Status != answer.Refused || r.Questions[1].Question != "Q4" || r.Questions[1].Status != answer.NotHeld {
			t.Errorf("%s: %+v", s, r.Questions)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQuestion 3 is refused under section 12(1) of the Act. We hold no list of the offences in question 2.\n")
	for _, q := range r.Questions {
		if q.Question == "Q2" {
			t.Errorf("what question 2 counts is not said: %+v", q)
		}
	}
}

// Each exemption has a subsection that excuses confirming or denying; its others do not.
func TestSectionsOfDenial(t *testing.T) {
	for section, want := range map[string]answer.Status{"30(3)": answer.NCND, "23(5)": answer.NCND, "26(3)": answer.NCND, "33(3)": answer.NCND, "40(5)": answer.NCND,
		"23(3)": answer.Refused, "27(2)": answer.Refused, "30(1)": answer.Refused, "40(2)": answer.Refused} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3\n\nThis is exempt by section "+section+" of the Act.\n")
		if len(r.Questions) != 1 || r.Questions[0].Status != want {
			t.Errorf("%s: %+v", section, r.Questions)
		}
	}
}

// A sentence that says what became of a question, and names none, is of the one before it.
func TestStatusGoesOn(t *testing.T) {
	for _, s := range []string{
		"Platform used (question 3): section 12(2) applies. We neither confirm nor deny that this is held, as finding out would in itself exceed the cost limit.",
		"For question 3 section 12(2) is engaged. The force can neither confirm nor deny whether it holds this.",
		"As to the platform, section 12(2) of the Act applies. To neither confirm nor deny is what it lets us do.",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQ2. In 2018/19 31 offences had the cyber flag.\n\nQ4. In 2018/19 12 of these were charged.\n\n"+s+"\n")
		for _, q := range r.Questions {
			if want := map[string]answer.Status{"Q2": answer.Answered, "Q3": answer.NCND, "Q4": answer.Answered}[q.Question]; q.Status != want {
				t.Errorf("%s: %s is %s, want %s", s, q.Question, q.Status, want)
			}
		}
	}
}

// A question lacks no year that the letter says it does not ask for, and calendar years answer a financial
// year that they hold.
func TestYearsOfQuestions(t *testing.T) {
	const table = "Question 2\n\n2016/17: 20\n2017/18: 31\n2018/19: 44\n\nQuestion 4\n\n2017/18: 9 charged\n2018/19: 11 charged\n"
	for _, c := range []struct {
		text string
		want answer.Status
	}{
		{"Questions 1 and 2 are for 2016/17, 2017/18 and 2018/19, questions 3 and 4 only for 2017/18 and 2018/19.\n\n" + table, answer.Answered},
		{"Question 4 asked about 2017/18 and 2018/19 only.\n\n" + table, answer.Answered},
		{"Question 4 is for 2016/17, 2017/18 and 2018/19.\n\n" + table, answer.Partly},
		{table, answer.Partly},
		{"You asked:\n\n1. Offences recorded in 2016/17 and 2017/18\n\n4. The outcomes\n\nOur answer, in calendar years:\n\nQuestion 4\n\nCharged in the calendar year 2016: 4\nCharged in the calendar year 2017: 5\nCharged in the calendar year 2018: 6\n", answer.Answered},
		{"You asked:\n\n1. Offences recorded in 2016/17 and 2017/18\n\n4. The outcomes\n\nOur answer, in calendar years:\n\nQuestion 4\n\nCharged in the calendar year 2016: 4\nCharged in the calendar year 2017: 5\n", answer.Partly},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text)
		for _, q := range r.Questions {
			if q.Question == "Q4" && q.Status != c.want {
				t.Errorf("%s: %s, want %s (%q)", c.text, q.Status, c.want, brief(r))
			}
		}
	}
}

// An answer in part: of the years since the flag began, or of one year only.
func TestOnlySomeYears(t *testing.T) {
	const first = "Question 1. 2014/15: 300. 2015/16: 389. 2016/17: 458.\n\n"
	for _, c := range []struct {
		question, text string
		want           answer.Status
	}{
		{"Q2", "Question 2. The cyber flag was introduced on 1 April 2015. In 2015/16 it was put on 37 offences, in 2016/17 on 82.", answer.Partly},
		{"Q2", "Question 2. The flag came into use on 1 September 2015. From that day to 31 March 2016 it was put on 37 offences. In the whole of 2016/17 it was put on 82.", answer.Partly},
		{"Q2", "Question 2. The cyber flag was introduced in March 2013. 2014/15: 30. 2015/16: 38. 2016/17: 45.", answer.Answered},
		{"Q3", "Question 3. We have been able to do this for 2016/17 only: Facebook 26, Snapchat 19, other 37.", answer.Partly},
		{"Q4", "Question 4. It was possible to look at these for 2016/17 alone: Charged 26, cautioned 19.", answer.Partly},
	} {
		r := read(t, "a.txt", fromKent+first+c.text+"\n")
		for _, q := range r.Questions {
			if q.Question == c.question && q.Status != c.want {
				t.Errorf("%s: %s, want %s (%q)", c.text, q.Status, c.want, brief(r))
			}
		}
	}
}

// What is given beside a refusal of the whole request answers it in part, whatever the paragraph between refuses.
func TestRequestRefusedWithFigures(t *testing.T) {
	for words, want := range map[string]answer.Status{
		"Your request has been considered and is refused under section 12(1) of the Act. Questions 3 and 4 would need 1,460 records to be read. As a gesture of goodwill we supply what had been taken from the system.": answer.Partly,
		"We refuse your request under section 12(1). Questions 3 and 4 would need 1,460 records to be read.\n\nTo be helpful we supply what we can.":                                                                     answer.Partly,
		"Your request is therefore refused under section 12(1). What was to hand follows.":                                                                                                                               answer.Partly,
		"Your request for questions 3 and 4 is refused under section 12(1). Questions 3 and 4 would need 1,460 records to be read.":                                                                                      answer.Answered,
		"Your earlier request was refused under section 12(1). This one is answered below.":                                                                                                                              answer.Answered,
	} {
		r := read(t, "a.txt", "Kent Police\n\nReference 1/20\n\n"+words+"\n\nTable A - recorded sexual offences (question 1)\n2017/18: 300\n2018/19: 285\n\nTable B - with the cyber flag (question 2)\n2017/18: 51\n2018/19: 46\n")
		for _, q := range r.Questions {
			if (q.Question == "Q1" || q.Question == "Q2") && q.Status != want {
				t.Errorf("%s: %s is %s, want %s", words, q.Question, q.Status, want)
			}
		}
	}
}
