package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// toldNumbers reports that the problems of a reading name all these numbers.
func toldNumbers(r answer.Reading, numbers ...string) bool {
	all := strings.Join(r.Problems, "; ")
	return !slices.ContainsFunc(numbers, func(n string) bool { return !strings.Contains(all, n) })
}

// What stands below a title of shares, times, estimates, other offences or people is not proposed, and named.
func TestTitlesOfWhatWasNotAskedFor(t *testing.T) {
	for _, title := range []string{
		"Proportion of child sexual offences with an online flag", "Flagged child sexual offences as a percentage of all", "Online flagged offences per thousand population under 18",
		"Cyber flagged child sexual offences as a share of all (%)", "Time taken to finalise flagged child sexual offences (days)", "Staff hours spent on cyber flagged child sexual offences",
		"Average days to close flagged child sexual offences", "Cyber flagged child sexual offences: average hours to allocate",
		"Best estimate of cyber flagged child sexual offences", "Cyber flagged child sexual offences (estimates)", "Projected child sexual offences with the flag",
		"Year on year increase in cyber flagged child sexual offences", "Cyber flagged child sexual offences: change on previous year",
		"Child sexual offences with the flag, England and Wales", "National total of cyber flagged child sexual offences", "Most similar forces: cyber flagged child sexual offences",
		"No-crimed child sexual offences with the cyber flag", "Cyber flagged child sexual offences later cancelled",
		"Child sexual offences with no cyber marker", "Child sexual offences, flag left blank", "Child sexual offences where the online marker has not been filled in", "Non-cyber child sexual offences",
		"Child sexual offences identified through a keyword search", "Child sexual offences found by searching free text for the word internet",
		"Online harassment", "Cyber-enabled fraud with the cyber flag", "Hate crime with the flag", "All notifiable offences with the cyber flag", "All recorded crime with an online flag",
		"Sexual offences against adults with the cyber flag", "Victims over 18, cyber flagged sexual offences", "Cyber flagged offences: adult complainants",
		"Flagged crime-related incidents", "Missing persons with a cyber flag", "Child protection referrals with a cyber flag", "Intelligence logs with a cyber flag",
	} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n\""+title+"\"\n,2016/17,2017/18\nTotal,14,16\n") {
			if got := offered(r); len(got) > 0 || !toldNumbers(r, "14", "16") {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
}

// Shares beside counts, what a title leaves out, and offences of ours with something of others are as asked.
func TestTitlesOfWhatWasAskedFor(t *testing.T) {
	want := []string{"Q2 2016-17 offences 14", "Q2 2017-18 offences 16"}
	for _, title := range []string{
		"Number and percentage of child sexual offences with the cyber flag", "Cyber flagged child sexual offences (and % of all)", "Flagged child sexual offences (numbers, not percentages)", "Cyber flagged child sexual offences per month",
		"Cyber flagged child sexual offences committed by adults", "Cyber flagged child sexual offences, excluding adults", "Child sexual offences with the cyber flag, excluding cancelled records",
		"Cyber flagged child sexual offences including blackmail", "Recorded child sexual offences with the cyber crime flag", "Incidents of child sexual abuse with the cyber flag", "Number of crimes with cyber flag",
		"Cyber flagged child sexual offences (percentages in brackets)", "Cyber flagged child sexual offences, also as a percentage of all", "Cyber flagged child sexual offences under the Home Office Counting Rules for England and Wales",
		"Change of recording: cyber flagged child sexual offences", "Cyber flagged child sexual offences (see estimates below)",
	} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n\""+title+"\"\n,2016/17,2017/18\nTotal,14,16\n") {
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
	for title, text := range map[string]string{
		"sections of one table":        "Offences with the cyber flag,2016/17,2017/18\nFraud offences\nKent,140,160\nSexual offences against children\nTotal,14,16\n",
		"counts beside their shares":   "Cyber flagged child sexual offences as a percentage of all\n,2016/17,2017/18\nNumber,14,16\nPercentage,3,4\n",
		"children below a wider title": "Adult victims\n\nCyber flagged sexual offences against children\n,2016/17,2017/18\nTotal,14,16\n",
	} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n"+text) {
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
}

// A heading of other offences or people is over sentences, lists and tables alike, and over all numbers of a sentence, up to
// the next of ours or the next question.
func TestHeadingsOfOthers(t *testing.T) {
	ours := []string{"Q2 2016-17 offences 71"}
	for _, head := range []string{"Malicious communications", "Computer misuse", "Modern slavery", "Burglary", "Rape of adults", "Victims aged 18 and over", "Offences against adults", "Incidents", "Non-crime incidents", "Referrals", "Missing children", "Violence against the person", "All crime"} {
		for what, text := range map[string]string{
			"a sentence":       head + "\nIn 2017/18 we recorded 1,240 offences with the cyber flag and in 2018/19 1,301.\n",
			"a list":           head + ":\n\n2017/18: 1,240\n2018/19: 1,301\n",
			"lines of a table": head + "\n\n            2017/18   2018/19\nCyber flag    1,240     1,301\n",
		} {
			before := read(t, "a.txt", fromKent+"Child sexual offences\nIn 2016/17 we recorded 71 offences with the cyber flag.\n\n"+text)
			if got := offered(before); !slices.Equal(got, ours) || !toldNumbers(before, "1,240", "1,301") {
				t.Errorf("%s, %s: got %q, problems %q", head, what, got, before.Problems)
			}
			after := read(t, "a.txt", fromKent+text+"\nChild sexual offences\nIn 2016/17 we recorded 71 offences with the cyber flag.\n")
			if got := offered(after); !slices.Equal(got, ours) {
				t.Errorf("%s, %s, ours below: got %q, problems %q", head, what, got, after.Problems)
			}
		}
	}
	next := read(t, "a.txt", fromKent+"Fraud offences\nWe also looked at these.\n\nQ2. In 2016/17 we recorded 71 offences with the cyber flag.\n")
	if got := offered(next); !slices.Equal(got, ours) {
		t.Errorf("the next question: got %q, problems %q", got, next.Problems)
	}
}

// A sentence may say itself that it is of others: before a colon, in a sentence of a few words before it, or beside its number.
func TestSentencesOfOthers(t *testing.T) {
	for _, s := range []string{
		"Adult victims: we recorded 140 cyber-flagged sexual offences in 2017/18.", "Modern slavery: in 2017/18 there were 140 offences with the cyber flag.", "Missing children: 140 had the flag in 2017/18.",
		"Malicious communications. In 2017/18 we recorded 140 offences with the cyber flag.", "In 2017/18 there were 140 malicious communications offences with the cyber flag.",
	} {
		r := read(t, "a.txt", fromKent+s+"\n\nIn 2016/17 we recorded 71 offences with the cyber flag.\n")
		if got, want := offered(r), []string{"Q2 2016-17 offences 71"}; !slices.Equal(got, want) || !toldNumbers(r, "140") && !strings.Contains(strings.Join(r.Problems, ""), s[:20]) {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
	for _, s := range []string{"Adult victims: none are in these figures, and 140 child sexual offences had the flag in 2017/18.", "Cyber flagged offences: 140 in 2017/18, some of them with malicious communications as well.", "We recorded 140 offences with the cyber flag in 2017/18, many of these with harassment too."} {
		if got := offered(read(t, "a.txt", fromKent+s+"\n")); !slices.Contains(got, "Q2 2017-18 offences 140") {
			t.Errorf("%s: got %q", s, got)
		}
	}
}

// The name of a sheet is a title of all that stands on it.
func TestSheetsOfOthers(t *testing.T) {
	for _, name := range []string{"Fraud", "All crime", "Adult victims", "Referrals", "Non-crime", "Rates per 100,000"} {
		r := readSheets(t, sheet{"Child sexual offences", [][]any{{"Kent Police"}, {"", "2016/17"}, {"Offences with cyber flag", 71}}}, sheet{name, [][]any{{"", "2017/18", "2018/19"}, {"Offences with cyber flag", 1240, 1301}}})
		if got, want := offered(r), []string{"Q2 2016-17 offences 71"}; !slices.Equal(got, want) || !toldNumbers(r, "1240", "1301") {
			t.Errorf("%s: got %q, problems %q", name, got, r.Problems)
		}
	}
}

// A sentence that lost its end is no title, the title of an offence against those over 16 is one of ours, and the
// offences of a table are parts of it whatever they are.
func TestNoTitlesOfOthers(t *testing.T) {
	for _, line := range []string{"Fraud is recorded by Action Fraud and not by us", "The increase in recorded offences reflects better recording", "We do not hold estimates of these offences", "Adults are not counted", "Referrals have been left out"} {
		r := read(t, "a.txt", fromKent+line+"\n\nIn 2016/17 we recorded 71 offences with the cyber flag.\n")
		if got, want := offered(r), []string{"Q2 2016-17 offences 71"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", line, got, r.Problems)
		}
	}
	for _, title := range []string{"Rape of a female over 16", "Possession of extreme pornographic images", "Sexual assault on a male aged 16 and over"} {
		for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\n"+title+"\n,2016/17,2017/18\nWith cyber flag,14,16\n") {
			if len(r.Figures) != 2 {
				t.Errorf("%s, %s: got %q, problems %q", title, name, offered(r), r.Problems)
			}
		}
	}
	for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nQ2. Offences with the cyber flag\nOffence,2016/17\nRape,20\nOther sexual offences,30\nMalicious communications,5\nTotal,55\n") {
		if got := offered(r); len(got) != 4 || !slices.Contains(got, "Q2 2016-17 offences 55") {
			t.Errorf("parts, %s: got %q, problems %q", name, got, r.Problems)
		}
	}
	for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nCyber flagged child sexual offences as a percentage of all\n,2016/17,2017/18\nKent,14,16\nAverage of all forces,12,13\n") {
		if got := offered(r); len(got) > 0 {
			t.Errorf("shares beside their average, %s: got %q", name, got)
		}
	}
}

// A title of more than was asked for gives no figure that is put forward, and leaves one of what was asked for alone.
func TestTitlesOfMore(t *testing.T) {
	for _, title := range []string{"All sexual offences with the cyber flag (all ages)", "Cyber flagged sexual offences, adults and children", "Cyber flagged crime"} {
		r := read(t, "a.txt", fromKent+"Table 1: "+title+"\n\n2016/17  150\n2017/18  210\n\nTable 2: child sexual offences with the cyber flag\n\n2016/17  71\n2017/18  88\n")
		forward := slices.DeleteFunc(offered(r), func(s string) bool { return strings.HasSuffix(s, "?") })
		if want := []string{"Q2 2016-17 offences 71", "Q2 2017-18 offences 88"}; !slices.Equal(forward, want) {
			t.Errorf("%s: put forward %q, problems %q", title, forward, r.Problems)
		}
	}
}
