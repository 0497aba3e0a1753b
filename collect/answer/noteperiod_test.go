package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What is said elsewhere of a period: in the note of its mark, in the words that lead to a
// list, in the sentence before, or that its number cannot be had.
func TestPeriodsSaidElsewhere(t *testing.T) {
	part := []string{"Q2 2016-17 offences 137", "Q2 2017-04-01 to 2018-02-28 offences 147"}
	sites := []string{"Q2 2015-16 offences 173", "Q3 2015-16 Facebook offences 58", "Q3 2015-16 Kik offences 27"}
	for _, c := range []struct {
		why, name, text string
		want            []string
	}{
		{"a star in a table", "a.csv", "Kent Police,\nQ2. Flagged offences,\nYear,Offences\n2016/17,137\n2017/18*,147\n\n* 1 April 2017 to 28 February 2018.,\n", part},
		{"a letter in a head", "a.csv", "Kent Police,,\nQ2. Flagged offences,,\n,2016/17,2017/18 (a)\nOffences,137,147\n\n(a) to the end of February 2018,,\n", part},
		{"a star in a sentence", "a.txt", "Kent Police\n\nQ2. Flagged offences: 137 in 2016/17 and 147 in 2017/18*.\n\n* April to February only.\n", part},
		{"a count named again before a list", "a.txt", "Kent Police\n\nQ2. In 2015/16 the flag was set on 173 offences.\n\nQ3. Of the 173, the log names:\n\nFacebook ........ 58\n\nKik ........ 27\n", sites},
		{"these before a list", "a.txt", "Kent Police\n\nQ2. In 2015/16 the flag was set on 173 offences.\n\nQ3. These offences were on:\nFacebook: 58\nKik: 27\n", sites},
		{"a sentence that goes on", "a.txt", "Kent Police\n\nQ1. Of the offences of 2018/19, 330 had a female victim and 78 a male victim. In 4 the sex of the victim is not recorded.\n",
			[]string{"Q1 2018-19 F offences 330", "Q1 2018-19 M offences 78", "Q1 2018-19 U offences 4"}},
		{"a number that cannot be had", "a.txt", "Kent Police\n\nQ2. For 2016/17 a number is not available. The flag was attached to 51 offences in 2017/18.\n", []string{"Q2 2016-17 offences x", "Q2 2017-18 offences 51"}},
		{"that of the year before a day", "a.txt", "Kent Police\n\nQ2. The flag came in on 1 April 2017. For the year before the figure is not available. In 2017/18 it was attached to 51 offences.\n", []string{"Q2 2016-17 offences x", "Q2 2017-18 offences 51"}},
		{"no number that can be had, and its word again before that of the year after", "a.txt", "Kent Police\n\nQ2. The flag did not exist in 2015/16 and no number is available for that year. In 2016/17 the flag was put on 51 of the offences, and in the year after on 60.\n",
			[]string{"Q2 2015-16 offences x", "Q2 2016-17 offences 51", "Q2 2017-18 offences 60"}},
		{"its word again before two", "a.txt", "Kent Police\n\nQ2. In 2014/15 the flag was used for 51 of the offences, the following year for 60 and the year after that for 72.\n",
			[]string{"Q2 2014-15 offences 51", "Q2 2015-16 offences 60", "Q2 2016-17 offences 72"}},
		{"items with letters", "a.txt", "Kent Police\n\nQuestion 4\nOf the flagged offences from 1 April 2017 to 31 March 2018:\na) 12 resulted in a charge\nb) none resulted in a caution\nc) 39 were closed without a suspect\nOutcomes could identify persons.\n",
			[]string{"Q4 2017-18 caution offences 0", "Q4 2017-18 charge offences 12", "Q4 2017-18 closed without a suspect offences 39"}},
	} {
		if got := brief(read(t, c.name, c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// The note of a mark says which part of a period is counted, whatever it says was done besides; it says
// none where something was only done then, and the count is not put forward where it may.
func TestPartsInNotes(t *testing.T) {
	for _, c := range []struct {
		note, want string
		sure       bool
	}{
		{"Data taken from 1 April 2017 to 28 February 2018.", "2017-04-01 to 2018-02-28", true},
		{"Right up to the end of February 2018.", "2017-04-01 to 2018-02-28", true},
		{"Data as far as the end of February 2018.", "2017-04-01 to 2018-02-28", true},
		{"Only as recorded in April to June 2017.", "2017-04-01 to 2017-06-30", true},
		{"Offences that have taken place in April to September 2017.", "2017-04-01 to 2017-09-30", true},
		{"Checked: only offences recorded in April to September 2017.", "2017-04-01 to 2017-09-30", true},
		{"Counts are of reports taken by officers in April to September 2017.", "2017-04-01 to 2017-09-30", true},
		{"Offences recorded from October 2017.", "2017-10-01 to 2018-03-31", true},
		{"Offences recorded by the force from October 2017.", "2017-10-01 to 2018-03-31", true},
		{"The flag came into force in October 2017.", "2017-18", true},
		{"From 1 October 2017 only.", "2017-10-01 to 2018-03-31", true},
		{"Starting from October 2017.", "2017-10-01 to 2018-03-31", true},
		{"Offences recorded in October 2017 only.", "2017-10-01 to 2017-10-31", true},
		{"The system was rolled out from April to June 2017.", "2017-18", false},
		{"The flag was introduced in October to December 2017.", "2017-18", true},
		{"The figures as they stood in March 2018.", "2017-18", true},
		{"As at the end of February 2018.", "2017-18", true},
		{"Recording changed in October 2017.", "2017-18", true},
		{"The flag has been used since October 2017.", "2017-18", false},
		{"Recorded on the new system from 6 November 2017.", "2017-18", false},
	} {
		r := read(t, "a.csv", "Kent Police,\nQ2. Flagged offences,\nYear,Offences\n2016/17,137\n2017/18*,147\n\n* "+c.note+",\n")
		if len(r.Figures) != 2 || r.Figures[1].Period.String() != c.want || (r.Figures[1].Confidence >= 0.5) != c.sure {
			t.Errorf("%s: %+v", c.note, r.Figures)
		}
	}
}

// A missing breakdown leaves a question answered; a period that the letter says is not in
// its figures does not.
func TestWhatIsMissing(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a breakdown", "Q1. In 2017/18 there were 512 sexual offences. A breakdown by offence would need a new report and is not supplied.\n", "Q1 2017-18 offences 512; Q1 answered"},
		{"numbers by age", "Q1. In 2017/18 there were 512 sexual offences. Numbers by age would have to be counted by hand and are not supplied.\n", "Q1 2017-18 offences 512; Q1 answered"},
		{"half a year", "Q1. H1 2018/19: 517 sexual offences; 2017/18: 989 sexual offences.\n\nNotes\n\nH2 2018/19 was not loaded when the report was run.\n", "Q1 2017-18 offences 989; Q1 2018-04-01 to 2018-09-30 offences 517; Q1 partly"},
		{"a paragraph that has a number", "Q1. In 2017/18 there were 512 sexual offences.\n\n5. You may ask for a review.\n", "Q1 2017-18 offences 512; Q1 answered"},
	} {
		if got := strings.Join(outline(read(t, "a.txt", "Kent Police\n\n"+c.text)), "; "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}
