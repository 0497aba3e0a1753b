package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// Cells of which nothing is read for the words in them are named.
func TestCellsWithWords(t *testing.T) {
	for _, cell := range []string{"71 offences", "approx. 90", "c. 70", "around 1,200", "96 recorded crimes"} {
		for name, r := range inFormats(t, "Kent Police FOI 12/19,,\nCyber flagged child sexual offences,,\n,2016/17,2017/18\nTotal,\""+cell+"\",\""+cell+"\"\n") {
			if len(r.Figures) > 0 || !strings.Contains(strings.Join(r.Problems, "\n"), cell+", "+cell) {
				t.Errorf("%s, %s: %q %q", cell, name, brief(r), r.Problems)
			}
		}
	}
}

// A column of codes with a stroke holds no two counts, and a mark without a number is of no question.
func TestCodesAreNoPairs(t *testing.T) {
	for name, r := range inFormats(t, "Kent Police FOI 12/19,,\nCyber flagged child sexual offences,,\nOffence,HO code,2016/17\nSexual grooming,88/01,30\nRape of a female under 16,19/08,21\nTotal,,51\n") {
		if len(r.Figures) != 3 || strings.Contains(strings.Join(r.Problems, "\n"), "two numbers") {
			t.Errorf("%s: %q %q", name, brief(r), r.Problems)
		}
	}
	r := read(t, "a.csv", "Kent Police FOI 12/19,,\nCrime no,Date recorded,Offence,Cyber flag\nA0,01/01/2017,Sexual grooming,No\nA1,02/02/2017,Sexual grooming,Yes\nA2,03/03/2017,Sexual grooming,Yes\n")
	if slices.ContainsFunc(r.Questions, func(q answer.Question) bool { return q.Question == "Q" }) {
		t.Errorf("%v", r.Questions)
	}
}
