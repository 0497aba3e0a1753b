package brief

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/reference"
)

// alike collates a year in which every force records one in so many children,
// but for those with another number.
func alike(t testing.TB, oneIn int64, others map[string]int64, more ...figure.Figure) collate.Set {
	t.Helper()
	figs := more
	for _, f := range reference.Forces() {
		children, err := reference.ChildrenCarried(f.Code, 2016)
		if err != nil {
			t.Fatal(err)
		}
		n := children.Count / oneIn
		if other, ok := others[f.Name]; ok {
			n = other
		}
		figs = append(figs, made(f.Name, 2016, figure.Count(n)))
	}
	set, err := collate.Collate(figs, collate.Question{
		Measure: figure.CyberFlagged, Base: figure.FinancialYear(2015), Current: figure.FinancialYear(2016)})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// A force stands out only where the others are of one kind, and never has a
// rank.
func TestFunnelSentences(t *testing.T) {
	const within, above, below, apart = "is within the range", "is above the range", "is below the range", "may not be recording the same thing"
	outlier := alike(t, 1000, map[string]int64{"Kent": 1200, "Essex": 60})
	for _, c := range []struct {
		why, force string
		set        collate.Set
		says       string
	}{
		{"as all others", "Surrey", outlier, within},
		{"three times as many", "Kent", outlier, above},
		{"a fifth", "Essex", outlier, below},
		{"the published figures", "Cleveland", exampleSet(t, 2016), apart},
	} {
		got := text(briefOf(t, c.set, c.force))
		for _, s := range []string{within, above, below, apart} {
			if strings.Contains(got, s) != (s == c.says) {
				t.Errorf("%s: says %q: %v, want %q", c.why, s, strings.Contains(got, s), c.says)
			}
		}
	}
	if got := text(briefOf(t, outlier, "City of London")); strings.Contains(got, "range") {
		t.Errorf("a force with hardly any children is placed: %s", got)
	}
}

// The brief of England and Wales says what was published, how much of the
// country single figures cover, the like-for-like change, and what is missing.
func TestNationalBrief(t *testing.T) {
	b := briefOf(t, exampleSet(t, 2016), "England and Wales")
	got := text(b)
	for _, want := range []string{
		"5,653 cyber-flagged child sexual offences in 2016-17 were published, from 39 forces", "15.5 a day",
		"add up to 3,770", "19 of the 43", "13 forces have a number for both years", "a rise of 78.4%",
		"1.34 to 2.37", "changed by different amounts", "24 of the 43 forces of England and Wales have no number", "Nothing was found for Avon and Somerset",
		"does not mean none", "Durham for 2015-16", "older cases coming forward",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the national brief does not say %q:\n%s", want, got)
		}
	}
	if b.Status != figure.Counted || b.Force.Kind != figure.Nation || b.Help[3].Name != "Your local police force" {
		t.Errorf("%+v", b)
	}
	if got := text(briefOf(t, alike(t, 1000, nil), "England & Wales")); !strings.Contains(got, "No national figure") ||
		!strings.Contains(got, "No national change is given") || !strings.Contains(got, "Every force of England and Wales has a number") {
		t.Errorf("without a national figure or an earlier year:\n%s", got)
	}
}

// Why there is no number stands with the names of the forces.
func TestMissingReasons(t *testing.T) {
	set := exampleSet(t, 2016, made("Surrey", 2016, figure.Missing(figure.Refused)), made("Norfolk", 2016, figure.Missing(figure.FlagNotUsed)),
		made("Suffolk", 2016, figure.Missing(figure.FlagNotUsed)))
	got := text(briefOf(t, set, "England and Wales"))
	for _, want := range []string{"for Norfolk and Suffolk the flag was said not to be used", "for Surrey it was said to be refused"} {
		if !strings.Contains(got, want) {
			t.Errorf("the brief does not say %q:\n%s", want, got)
		}
	}
}

// Take any fact away, and every sentence that needs it goes; and each line of
// the national plan is in some brief, with a source for every number.
func TestNationalLines(t *testing.T) {
	written := map[string]bool{}
	for _, set := range []collate.Set{
		exampleSet(t, 2016), exampleSet(t, 2015), alike(t, 1000, nil),
		exampleSet(t, 2016, made("Surrey", 2016, figure.Missing(figure.Refused))),
		alike(t, 1000, nil, widely(t)...), slightly(t), unreadable(t), rivals(t), toNone(t), asOf(t), misprint(t), someExceed(t, 600),
	} {
		all := gatherNation(set)
		for name := range all {
			less := facts{}
			for k, v := range all {
				if k != name {
					less[k] = v
				}
			}
			for _, plan := range nationSections {
				for _, l := range plan.lines {
					s := &scribe{facts: less}
					sentence, ok := s.sentence(l)
					if ok && (slices.Contains(slices.Concat(l.needs(), l.when, l.uses), name) || strings.ContainsAny(sentence.Text, "{}")) {
						t.Fatalf("without %q: %q", name, sentence.Text)
					}
				}
			}
		}
		for _, s := range briefOf(t, set, "England and Wales").Sections {
			for _, sentence := range s.Sentences {
				written[s.ID+"/"+sentence.ID] = true
				if digits.MatchString(sentence.Text) && len(sentence.Sources) == 0 && !strings.Contains(sentence.ID, "silence") && sentence.ID != "none" && sentence.ID != "all there" {
					t.Errorf("no source for %q", sentence.Text)
				}
			}
		}
	}
	rare := []string{"nation", "explanations of a fall"}
	for _, plan := range nationSections {
		for _, l := range plan.lines {
			if !written[plan.id+"/"+l.id] && !slices.Contains(rare, l.id) {
				t.Errorf("line %q of section %q is in no brief", l.id, plan.id)
			}
		}
	}
}

// widely gives an earlier year in which forces differ so widely from the next
// that no common change is clear.
func widely(t testing.TB) []figure.Figure {
	t.Helper()
	var figs []figure.Figure
	for i, name := range []string{"Kent", "Essex", "Surrey", "Sussex", "Dorset", "Durham"} {
		figs = append(figs, made(name, 2015, figure.Count(int64(60+700*(i%2)))))
	}
	return figs
}

// A force in Wales has its own name in Welsh, in every form.
func TestWelshNames(t *testing.T) {
	set := exampleSet(t, 2016)
	b := briefOf(t, set, "South Wales")
	if b.Welsh != "Heddlu De Cymru" || briefOf(t, set, "Kent").Welsh != "" {
		t.Errorf("South Wales %q, Kent %q", b.Welsh, briefOf(t, set, "Kent").Welsh)
	}
	for form, want := range map[string]string{"md": "*Heddlu De Cymru*", "html": `<p lang="cy">Heddlu De Cymru</p>`, "json": `"welsh": "Heddlu De Cymru"`} {
		var out strings.Builder
		var err error
		switch form {
		case "md":
			err = Markdown(&out, b)
		case "html":
			err = Page(&out, b)
		default:
			err = JSON(&out, b)
		}
		if err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%s: no %q (%v)", form, want, err)
		}
	}
}

// slightly is a set in which six forces rose by 6% each, too surely for chance
// and too little to be called a rise.
func slightly(t testing.TB) collate.Set {
	t.Helper()
	var figs []figure.Figure
	others := map[string]int64{}
	for _, name := range []string{"Kent", "Essex", "Surrey", "Sussex", "Dorset", "Durham"} {
		figs, others[name] = append(figs, made(name, 2015, figure.Count(1000))), 1060
	}
	return alike(t, 1000, others, figs...)
}
