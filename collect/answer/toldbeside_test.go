package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A number of another year, told on the line of the question, may be the requester's.
func TestToldOfAnotherYearBesideTheQuestion(t *testing.T) {
	const head = "Kent Police\nFOI 12/19\n5 June 2019\n\n"
	for _, s := range []string{
		"Q2: How many had the flag in 2016/17? It was 66 in 2015/16.", "Q2: How many offences had the cyber flag in 2017/18? In 2016/17 it was 66.",
		"Q2: How many had the cyber flag in 2016/17? There were 66 in 2015/16.", "Q1: How many child sexual offences did you record in 2016/17? The number for 2015/16 was 66.",
	} {
		r := read(t, "a.txt", head+s+"\n")
		for _, f := range r.Figures {
			if f.Confidence > 0.45 {
				t.Errorf("%s: %q %.2f", s, brief(r), f.Confidence)
			}
		}
		if len(r.Figures) > 0 && !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "requester") }) {
			t.Errorf("%s: problems %q", s, r.Problems)
		}
	}
	for s, n := range map[string]int{
		"Q2: How many had the cyber flag in 2016/17? It was 66 in 2016/17.":                          1,
		"Q2: How many had the cyber flag in 2016/17? It was 71 in 2016/17. In 2015/16 it was 66.":    2,
		"Q2: How many had the cyber flag in 2015/16 and 2016/17? It was 66 in 2015/16.":              1,
		"Q2: How many had the cyber flag in 2016/17?\n\nIn 2016/17 it was 71. It was 66 in 2015/16.": 2,
	} {
		r := read(t, "a.txt", head+s+"\n")
		if len(r.Figures) != n || r.Figures[0].Confidence < 0.6 || r.Figures[n-1].Confidence < 0.6 {
			t.Errorf("%s: %v", s, r.Figures)
		}
	}
}
