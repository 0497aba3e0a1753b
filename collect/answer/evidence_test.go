package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A figure of which something is not proved is never put forward with 0.9 or more,
// and the doubt says what it is.
func TestDoubts(t *testing.T) {
	const head = "Kent Police\n\n"
	for _, c := range []struct {
		why, name, text string
		value           int64
		doubt           string // the gravest, "" for none
	}{
		{"everything said in its sentence", "a.txt", head + "Q2. In 2016/17 there were 31 offences with the flag.\n", 31, ""},
		{"everything said in its table", "a.csv", "Kent Police,\nQ2. Offences with the cyber flag,\nYear,Offences\n2016/17,31\n2017/18,44\n", 44, ""},
		{"a period from the whole answer", "a.txt", "Kent Police\n\nYou asked:\n\n1. All offences of 1 April 2016 to 31 March 2017\n\n2. Those flagged\n\nOur answer:\n\nQ2. 31 offences had the flag.\n", 31, "no period stands beside it"},
		{"a month in a head that is not understood", "a.csv", "Kent Police,,\nQ2. Offences with the cyber flag,,\nVictim,Apr-16/May-17,Apr-17/May-18\nGirls,31,33\nBoys,9,8\n", 31, "another period too"},
		{"a word beside the year of a head", "a.csv", "Kent Police,,\nQ2. Offences with the cyber flag,,\nVictim,2016/17 Tranche B,2017/18 Tranche B\nGirls,31,33\nBoys,9,8\n", 31, "not understood"},
		{"one number for two periods", "a.txt", head + "Q4. Of the flagged crimes 22 were charged in 2015/16 or in 2016/17.\n", 22, "do not pair"},
		{"a platform where outcomes were asked for", "a.csv", "Kent Police,,\nQ4. Outcomes,,\nPlatform,2016/17,2017/18\nFacebook,3,4\nSnapchat,5,6\n", 3, "not that of the question"},
		{"a bare year in a sentence", "a.txt", head + "Q2. There were 31 flagged offences in 2016.\n", 31, "a bare year"},
		{"a number that is not understood beside it", "a.txt", head + "Q2. In 2016/17 we found 31 flagged offences, and 12 came in from abroad.\n", 31, "another number"},
		{"victims said above the table", "a.csv", "Kent Police,,\nQ2. Victims and the cyber flag,,\nYear,Girls,Boys\n2016/17,31,9\n2017/18,44,8\n", 31, ""},
		{"nothing speaks of the flag", "a.csv", "Kent Police,,\nQ2.,,\nYear,Girls,Boys\n2016/17,31,9\n2017/18,44,8\n", 31, "speaks of the flag"},
		{"bare years where financial ones were asked for", "a.txt", "Kent Police\n\nYou asked:\n\n1. Offences of 2015/16 and 2016/17\n\n2. Those with the flag\n\nOur answer:\n\nQ2. Offences with the flag\n\n2015: 31\n2016: 44\n", 31, "a bare year"},
		{"people in a label", "a.csv", "Kent Police,,\nQ2. Flagged,,\nYear,Girls,All victims\n2016/17,31,39\n2017/18,44,50\n", 39, "may mean people"},
		{"a sentence of another force", "a.txt", head + "Q2. In 2016/17 Essex Police recorded 31 offences with the flag.\n", 31, "another force"},
		{"a sentence that points back", "a.txt", head + "Q1. In 2016/17 we recorded 402 sexual offences.\n\nQ2. Of these, 31 had the flag.\n", 31, "sentence before"},
	} {
		var got []string
		found := false
		for _, f := range read(t, c.name, c.text).Figures {
			if f.Value == c.value {
				got, found = f.Doubts, true
				if sure := f.Confidence >= 0.9; sure != (len(f.Doubts) == 0) {
					t.Errorf("%s: confidence %.2f with doubts %q", c.why, f.Confidence, f.Doubts)
				}
			}
		}
		if !found || (c.doubt == "") != (len(got) == 0) || c.doubt != "" && !slices.ContainsFunc(got, func(d string) bool { return strings.Contains(d, c.doubt) }) {
			t.Errorf("%s: found %v, doubts %q, want %q", c.why, found, got, c.doubt)
		}
	}
}

// Words on how old the victims are do not say that victims are counted.
func TestVictimsAreChildren(t *testing.T) {
	const table = `<table><tr><th>Year</th><th>Recorded</th><th>With the cyber flag</th></tr><tr><td>2016/17</td><td>310</td><td>39</td></tr><tr><td>2017/18</td><td>340</td><td>50</td></tr></table>`
	for words, sure := range map[string]bool{
		"All victims are under 18.": true, "The victims were all aged 17 or under.": true, "The victims of these offences were children.": true, "Victims in all cases were under the age of 18.": true,
		"The numbers of victims are below.": false, "Victims under 18 are shown by year.": false,
	} {
		got := read(t, "a.html", "<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h2>Questions 1 and 2</h2><p>"+words+"</p>"+table)
		if len(got.Figures) != 4 {
			t.Errorf("%s: %q", words, brief(got))
			continue
		}
		if f := got.Figures[1]; sure != (f.Unit == "offences" && f.Confidence > 0.9) {
			t.Errorf("%s: %s at %.2f", words, f.Unit, f.Confidence)
		}
	}
}
