package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A head that was broken over lines is one, which its second line in lower case shows.
func TestStackedHeadsOverLines(t *testing.T) {
	const rows = "2015/16\n300\n90\n10\n400\n2016/17\n350\n95\n5\n450\n"
	want := []string{"Q1 2015-16 F offences 300", "Q1 2015-16 M offences 90", "Q1 2015-16 U offences 10", "Q1 2015-16 offences 400", "Q1 2016-17 F offences 350", "Q1 2016-17 M offences 95", "Q1 2016-17 U offences 5", "Q1 2016-17 offences 450"}
	for _, heads := range []string{"Financial year\nFemale\nMale\nNot recorded\nTotal\n", "Financial\nyear\nFemale\nMale\nNot\nrecorded\nTotal\n", "Financial\nyear\nFemale\nMale\nSex not\nrecorded\nAll\noffences\n"} {
		if got := brief(read(t, "a.txt", "Kent Police\n\nQ1. Offences recorded, by sex of victim\n\n"+heads+rows)); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", heads, got, want)
		}
	}
}

// Cells one to a line are a table whatever a page sets between them, and whatever the length of their heads.
func TestStackedCells(t *testing.T) {
	want := []string{"Q1 2015-16 offences 812", "Q1 2016-17 offences 934", "Q1 2017-18 offences 977", "Q2 2015-16 offences 61", "Q2 2016-17 offences 88", "Q2 2017-18 offences 93"}
	const head = "Year\nRecorded sexual offences, victim aged under 18 (Question 1)\nThose with the online crime flag attached (Question 2)\n"
	for _, c := range []struct{ why, text string }{
		{"nothing between", head + "2015/16\n812\n61\n2016/17\n934\n88\n2017/18\n977\n93\n"},
		{"the foot of a page between rows", head + "2015/16\n812\n61\nPage 1 of 2\n2016/17\n934\n88\n2017/18\n977\n93\n"},
		{"a number of a page within a row", head + "2015/16\n812\n61\n2016/17\n934\nPage 1\n88\n2017/18\n977\n93\n"},
		{"a number of a page between strokes", head + "2015/16\n812\n61\n- 1 -\n2016/17\n934\n88\n2017/18\n977\n93\n"},
		{"the heads again", head + "2015/16\n812\n61\nPage 1 of 2\n" + head + "2016/17\n934\n88\n2017/18\n977\n93\n"},
		{"the heads again without a foot", head + "2015/16\n812\n61\n" + head + "2016/17\n934\n88\n2017/18\n977\n93\n"},
		{"a line that stands above too", "Reply to FOI 0417/18\n" + head + "2015/16\n812\n61\nReply to FOI 0417/18\n2016/17\n934\n88\n2017/18\n977\n93\n"},
		{"words that say it goes on", head + "2015/16\n812\n61\n(continued overleaf)\n2016/17\n934\n88\n2017/18\n977\n93\n"},
	} {
		for _, text := range []string{c.text, strings.ReplaceAll(c.text, "\n", "\n\n")} {
			if got := brief(read(t, "a.txt", text+"\nThe years are financial years.\n")); !slices.Equal(got, want) {
				t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
			}
		}
	}
}
