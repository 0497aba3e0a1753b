package brief

import (
	"regexp"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

func paper(f figure.Figure, publisher string) figure.Figure {
	f.Source.Publisher = publisher
	return f
}

// nation is a figure for England and Wales that somebody printed on a day.
func nation(year int, n int64, publisher, on string) figure.Figure {
	area, err := reference.LookupArea("England and Wales")
	if err != nil {
		panic(err)
	}
	f := figure.Figure{Area: area, Period: figure.FinancialYear(year), Measure: figure.CyberFlagged, Value: figure.Count(n)}
	f.Source.Publisher = publisher
	if on != "" {
		f.Source.PublishedOn, err = civil.ParsePartial(on)
	}
	if err != nil {
		panic(err)
	}
	return f
}

// madeSet collates figures that were made up, for 2016-17.
func madeSet(t testing.TB, asOf string, figs ...figure.Figure) collate.Set {
	t.Helper()
	q := collate.Question{Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016)}
	if asOf != "" {
		q.AsOf = civil.MustParse(asOf)
	}
	set, err := collate.Collate(figs, q)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// twoPapers gives a force a number for a year, and another of the same date.
func twoPapers(force string, year int, a, b int64) []figure.Figure {
	return []figure.Figure{made(force, year, figure.Count(a)), paper(made(force, year, figure.Count(b)), "B")}
}

// rivals is a set in which numbers contradict each other in each way that makes
// a difference, some of which are settled by who gave them.
func rivals(t testing.TB) collate.Set {
	t.Helper()
	var figs []figure.Figure
	figs = append(figs, twoPapers("Surrey", 2016, 66, 67)...)
	figs = append(figs, made("Surrey", 2015, figure.Count(67)))
	figs = append(figs, twoPapers("Kent", 2015, 66, 67)...)
	figs = append(figs, made("Kent", 2016, figure.Count(419)))
	figs = append(figs, twoPapers("Sussex", 2016, 70, 100)...)
	figs = append(figs, made("Sussex", 2015, figure.Count(60)))
	figs = append(figs, twoPapers("Essex", 2015, 10, 11)...)
	figs = append(figs, made("Essex", 2016, figure.Count(40)))
	figs = append(figs, made("Norfolk", 2015, figure.Count(80)), paper(made("Norfolk", 2015, figure.Count(81)), "NSPCC"))
	figs = append(figs, made("Norfolk", 2016, figure.Count(90)), paper(made("Norfolk", 2016, figure.Count(91)), "NSPCC"))
	figs = append(figs, twoPapers("Suffolk", 2015, 40, 41)...)
	figs = append(figs, made("Suffolk", 2016, figure.Count(90)))
	figs = append(figs, nation(2016, 5000, "A Paper", ""), nation(2016, 5001, "B", ""))
	return madeSet(t, "", figs...)
}

// toNone is a set of five forces that all went to nought.
func toNone(t testing.TB) collate.Set {
	t.Helper()
	var figs []figure.Figure
	for _, name := range []string{"Kent", "Essex", "Surrey", "Sussex", "Dorset"} {
		figs = append(figs, made(name, 2015, figure.Count(60)), made(name, 2016, figure.Count(0)))
	}
	return madeSet(t, "", figs...)
}

// misprint is a set whose national figure was another a day before.
func misprint(t testing.TB) collate.Set {
	t.Helper()
	return madeSet(t, "", nation(2016, 8244, "A Paper", "2017-06-24"), nation(2016, 8224, "B", "2017-06-25"))
}

// asOf is a set of what was known in the middle of a month.
func asOf(t testing.TB) collate.Set {
	t.Helper()
	return madeSet(t, "2017-06-15", nation(2016, 8224, "A Paper", "2017-06-14"), nation(2016, 8225, "B", "2017-06"), nation(2016, 8226, "C", "2017-07-01"))
}

// What two papers contradict each other about is not said from one of them.
func TestContestedBriefs(t *testing.T) {
	set := rivals(t)
	for _, c := range []struct {
		why, force  string
		says, never []string
	}{
		{"the later number", "Surrey",
			[]string{"Different numbers", "66 (A Paper) and 67 (B)", "between a fall of 1 and no change", "shows no clear change", "No rate is given"},
			[]string{"recorded 66", "fell by", "100,000", "a week", "here 66 is used"}},
		{"the earlier number", "Kent",
			[]string{"recorded 419", "in 2015-16 for Kent Police were published", "a rise of 352 to 353 (525.4% to 534.8%)", "Whichever is right, a difference of this size is more than chance", "A rise in recorded"},
			[]string{"had recorded 66", "rose by", "534.8%,"}},
		{"one answer by each", "Sussex", []string{"a rise of 10 to 40 (16.7% to 66.7%)", "depends on which of the numbers is right"}, []string{"Whichever is right"}},
		{"a small base", "Essex", []string{"too small for the change to be judged", "no percentage is given"}, []string{"29 to 30 ("}},
		{"a base below 50", "Suffolk", []string{"a rise of 49 to 50; no percentage is given, because the earlier count is below 50"}, nil},
		{"settled by the collector", "Norfolk", []string{"recorded 91", "here 91 is used", "those who counted or collected"}, []string{"Whichever", "known only within bounds"}},
	} {
		got := textBut(briefOf(t, set, c.force), "nation")
		for _, want := range c.says {
			if !strings.Contains(got, want) {
				t.Errorf("%s: the brief of %s does not say %q:\n%s", c.why, c.force, want, got)
			}
		}
		for _, never := range c.never {
			if strings.Contains(got, never) {
				t.Errorf("%s: the brief of %s says %q:\n%s", c.why, c.force, never, got)
			}
		}
	}
	got := text(briefOf(t, set, "England and Wales"))
	for _, want := range []string{"5,000 (A Paper) and 5,001 (B)", "Kent with 66 for 2015-16, where 67 was published too", "a rise of 137.3% to 149.1%", "Surrey with 66 for 2016-17"} {
		if !strings.Contains(got, want) {
			t.Errorf("the national brief does not say %q:\n%s", want, got)
		}
	}
	if got := text(briefOf(t, misprint(t), "England and Wales")); !strings.Contains(got, "8,244 (A Paper, 24 June 2017), then 8,224 (B, 25 June 2017)") || !strings.Contains(got, "may be a misprint") {
		t.Errorf("a number that changed within a day:\n%s", got)
	}
	if got := text(briefOf(t, asOf(t), "England and Wales")); !strings.Contains(got, "published by 15 June 2017 is used here; what came later, or may have, is left out (2 of the published figures)") {
		t.Errorf("what was known on a day:\n%s", got)
	}
}

// A percentage of change stands in no section without its interval, or the
// reason why it has none.
func TestNoPercentageWithoutItsInterval(t *testing.T) {
	change := regexp.MustCompile(`\b(?:rise|fall|rose|fell)\b[^.]*[0-9]%`)
	sure := regexp.MustCompile(`95% interval of the ratio|How sure that change is cannot be said|cannot be judged`)
	seen := 0
	for _, set := range []collate.Set{exampleSet(t, 2015), exampleSet(t, 2016), rivals(t), toNone(t), slightly(t), alike(t, 1000, nil, widely(t)...)} {
		names := []string{"England and Wales"}
		for _, r := range set.Returns {
			names = append(names, r.Force.Code)
		}
		for _, name := range names {
			for _, s := range briefOf(t, set, name).Sections {
				all := ""
				for _, sentence := range s.Sentences {
					all += sentence.Text + "\n"
				}
				if said := change.FindString(all); said != "" {
					seen++
					if !sure.MatchString(all[strings.Index(all, said):]) {
						t.Errorf("%s, section %s: %q stands without its interval:\n%s", name, s.ID, said, all)
					}
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d sections with a percentage: the test is not looking", seen)
	}
}
