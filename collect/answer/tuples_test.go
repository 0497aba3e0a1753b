package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// The periods of lines with several counts each stand in words above or as heads of the
// table before; the lines are written in many ways.
func TestTuples(t *testing.T) {
	want := []string{"Q3 2018-19 Kik offences 9", "Q3 2018-19 Snapchat offences 121", "Q3 2019-20 Kik offences 0", "Q3 2019-20 Snapchat offences 160"}
	for _, c := range []struct {
		why, text string
		sure      bool
	}{
		{"said first and then", "Question 3\nPlatforms, 2018/19 first and then 2019/20. An offence can be under more than one.\nSnapchat: 121 / 160\nKik: 9 / 0\n", true},
		{"a paragraph between", "Question 3\n\nFigures are for 2018/19 and 2019/20 in that order.\n\nOnly named platforms are shown.\n\nSnapchat - 121, 160\nKik - 9, nil\n", true},
		{"the later year first", "Question 3\n\nBy platform (2019/20 followed by 2018/19):\n\nSnapchat 160 then 121\nKik 0 then 9\n", true},
		{"as the counts are parted", "Question 3\n\nPlatform: 2018/19 / 2019/20\n\nSnapchat: 121/160\nKik: 9/0\n", true},
		{"bullets", "Question 3\n\nFor each platform the count for 2018/19 is given first, that for 2019/20 second.\n\n• Snapchat: 121; 160\n• Kik: 9; 0\n", true},
		{"said once for all questions", "All answers give 2018/19 first and then 2019/20.\n\nQuestion 3\n\nSnapchat: 121, 160\nKik: 9, 0\n", true},
		{"no word of an order", "Question 3\n\nPlatforms in 2018/19 and 2019/20:\n\nSnapchat: 121 | 160\nKik: 9 | 0\n", false},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s\n%s", c.why, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
		}
		for _, f := range r.Figures {
			if f.Confidence >= 0.9 != c.sure {
				t.Errorf("%s: %v %v", c.why, f.Confidence, f.Doubts)
			}
		}
	}
}

// Where nothing names the periods of such lines, they are those of the counts before.
func TestTuplesBelowCounts(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQ1 - 2017/18 = 398; 2018/19 = 455\nQ2 - 2017/18 = 41; 2018/19 = 63\nQ4 -\nCharged: 9, 12\nNo action: 32, 51\n")
	want := []string{"Q1 2017-18 offences 398", "Q1 2018-19 offences 455", "Q2 2017-18 offences 41", "Q2 2018-19 offences 63",
		"Q4 2017-18 Charged offences 9", "Q4 2017-18 No action offences 32", "Q4 2018-19 Charged offences 12", "Q4 2018-19 No action offences 51"}
	if got := brief(r); !slices.Equal(got, want) {
		t.Errorf("figures are %q, want %q", got, want)
	}
	for _, f := range r.Figures {
		if f.Question == "Q4" && f.Confidence >= 0.9 {
			t.Errorf("nothing says the years of %v", f)
		}
	}
}

// A line below a table has the periods of its heads, which nothing proves.
func TestLineBelowTable(t *testing.T) {
	table := "Kent Police\n\nQ1 Recorded sexual offences\n\n                 2018/19   2019/20\nRape                  40        50\nSexual assault        60        70\n\n"
	for why, line := range map[string]string{
		"a mark and a line": "Q2 Of which with the online flag\n\nOnline flag yes           31        44\n",
		"words and a line":  "Question 2\n\nWith the cyber flag: 31 and 44\n",
		"a sum below":       "Q2 Those with the flag\n\nFlagged offences - 31, 44\n",
	} {
		r := read(t, "a.txt", table+line)
		n := 0
		for _, f := range r.Figures {
			if f.Question == "Q2" {
				n++
				if f.Value != map[string]int64{"2018-19": 31, "2019-20": 44}[f.Period.String()] || f.Confidence >= 0.9 {
					t.Errorf("%s: %+v", why, f)
				}
			}
		}
		if n != 2 {
			t.Errorf("%s: %s %s", why, brief(r), r.Problems)
		}
	}
}

// Lines of several numbers that are no counts of the periods above.
func TestNoTuples(t *testing.T) {
	for why, text := range map[string]string{
		"three counts for two years": "Question 3\nPlatforms, 2018/19 first and then 2019/20.\nSnapchat: 121 / 160 / 3\nKik: 9 / 0 / 1\n",
		"ages":                       "Question 3\nFor 2018/19 and then 2019/20.\nAged 10 and 12\nAged 13 to 15\n",
		"costs":                      "Question 3\nThe years 2018/19 and 2019/20 would take too long.\nRecords to be read 300, 400\nMinutes each 5, 5\n",
	} {
		if r := read(t, "a.txt", "Kent Police\n\n"+text); len(r.Figures) > 0 {
			t.Errorf("%s: %s", why, brief(r))
		}
	}
}
