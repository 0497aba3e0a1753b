package check

import (
	"strconv"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// figures reads lines such as "Cleveland | 2015-16 | 55" or "Kent |
// 2017-04-01 to 2017-12-31 | 33 | grooming offences", with the cyber-flagged
// measure where none is given and "-" for a number that a force did not give.
func figures(t *testing.T, lines string) []figure.Figure {
	t.Helper()
	var out []figure.Figure
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		f := figure.Figure{Period: period(t, cells[1]), Measure: figure.CyberFlagged, Value: figure.Missing(figure.NotAvailable)}
		var err error
		if f.Area, err = reference.LookupArea(cells[0]); err != nil {
			f.Area = figure.Area{Name: cells[0], Printed: cells[0]} // as a labelled story's figure has it
		}
		if cells[2] != "-" {
			n, err := strconv.ParseInt(cells[2], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			f.Value = figure.Count(n)
		}
		if len(cells) > 3 && cells[3] != "" {
			f.Measure = figure.Measure(cells[3])
		}
		if len(cells) > 4 {
			if f.Source.PublishedOn, err = civil.ParsePartial(cells[4]); err != nil {
				t.Fatal(err)
			}
			f.Source.Publisher = "The Paper of " + cells[4]
		}
		out = append(out, f)
	}
	return out
}

func period(t *testing.T, s string) figure.Period {
	t.Helper()
	if from, to, ok := strings.Cut(s, " to "); ok {
		return figure.Period{Start: civil.MustParse(from), End: civil.MustParse(to)}
	}
	p, err := figure.ParseFinancialYear(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// expect reads lines such as "163 per cent: truncated 163.6" or "573%:
// contradicted ratio_as_rise", and holds them against the report.
func expect(t *testing.T, text string, r Report, lines string) {
	t.Helper()
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		quote, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("bad expectation %q", line)
		}
		want := strings.Fields(rest)
		at := strings.Index(text, quote)
		if at < 0 {
			t.Fatalf("the story does not say %q", quote)
		}
		got := r.overlapping(text, Expectation{Quote: quote})
		if want[0] == "none" {
			if got != nil {
				t.Errorf("%q\n\tgives a claim %q: %s %s (%s), want none", quote, got.Quote, got.Verdict, got.Kind, got.Why)
			}
			continue
		}
		if got == nil {
			t.Errorf("%q\n\tis not found as a claim, want %s", quote, rest)
			continue
		}
		said := append([]string{string(got.Verdict)}, strings.Fields(string(got.Kind)+" "+got.Value.String())...)
		if got.Borderline {
			said = append(said, "borderline")
		}
		for _, w := range want {
			if !contains(said, w) {
				t.Errorf("%q\n\t= %v (%s), want %s", got.Quote, said, got.Why, rest)
				break
			}
		}
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// A sample is an invented story with figures and what must come out.
type sample struct{ name, text, figures, want string }

func runSamples(t *testing.T, samples []sample) {
	t.Helper()
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			t.Logf("%s", s.text)
			expect(t, s.text, Check(Story{Text: s.text}, figures(t, s.figures)), s.want)
		})
	}
}
