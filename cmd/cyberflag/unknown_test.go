package main

import (
	"bytes"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

// A word that is no command, a flag that there is not and an answer that is none name the nearest.
func TestUnknownWords(t *testing.T) {
	for _, c := range []struct{ args, hint string }{
		{"reed x.csv", "hint: did you mean read?"},
		{"confirm acept 1", "hint: did you mean accept?"},
		{"confirm zzz", "hint: cyberflag confirm --help lists the commands"},
		{"rules tran x", "hint: did you mean train?"},
		{"read --jsn x", "hint: did you mean --json?"},
		{"confirm accept 1 --whi x", "hint: did you mean --why?"},
		{"read --qqqqq x", "hint: cyberflag read --help lists the flags"},
	} {
		var stderr bytes.Buffer
		status := run(strings.Fields(c.args), streams{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &stderr})
		if got := stderr.String(); status != exitUsage || !strings.Contains(got, c.hint) {
			t.Errorf("%s: status %d, %s", c.args, status, got)
		}
	}
	k := newKept(t)
	k.read(136)
	shown := k.walk("A", "foo\nacept\n?\nq\n")
	for _, want := range []string{"\"foo\" is no answer\n  answer with one of the letters; ? explains them\n", "\"acept\" is no answer\n  did you mean accept?"} {
		if !strings.Contains(shown, want) {
			t.Errorf("not told %q:\n%s", want, shown)
		}
	}
	if strings.Count(shown, "received=2017-06-05") != 1 {
		t.Errorf("the fields are explained to who did not ask:\n%s", shown)
	}
}

// A reading says of which force it is; a force is no part of a count.
func TestWhose(t *testing.T) {
	of := func(force string) answer.Figure {
		return answer.Figure{Question: "Q1", Force: force, Period: figure.FinancialYear(2016), Unit: answer.Offences, Value: 7}
	}
	for _, c := range []struct {
		r    answer.Reading
		want []string
	}{
		{answer.Reading{}, []string{"x: no force named, "}},
		{answer.Reading{Force: "Kent", Figures: []answer.Figure{of("")}}, []string{"x: Kent, ", "  Q1  2016-17  7  offences: all "}},
		{answer.Reading{Figures: []answer.Figure{of("Kent")}}, []string{"x: Kent, ", "  Q1  Kent  2016-17  7  offences: all "}},
		{answer.Reading{Figures: []answer.Figure{of("Kent"), of("Essex")}}, []string{"x: 2 forces, ", "  Q1  Essex  2016-17  7  offences: all "}},
	} {
		var out bytes.Buffer
		if err := printReading(&out, "x", c.r, ""); err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(out.String(), want) {
				t.Errorf("not %q:\n%s", want, &out)
			}
		}
	}
}

func TestRanges(t *testing.T) {
	if got := ranges([]int64{9, 10, 3, 4, 5, 12}); got != "3-5, 9, 10, 12" {
		t.Error(got)
	}
}
