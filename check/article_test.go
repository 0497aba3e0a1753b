package check

import (
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/examples"
	"cyberflag/figure"
)

func exampleFigures(t testing.TB) []figure.Figure {
	t.Helper()
	f, err := examples.FS.Open("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	figs, refused, err := collate.ReadCSV(f, "figures.csv")
	if err != nil || len(refused) > 0 {
		t.Fatal(err, refused)
	}
	return figs
}

// TestArticle checks the story that started all this.
func TestArticle(t *testing.T) {
	text, err := examples.FS.ReadFile("article.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := Check(Story{Text: string(text)}, exampleFigures(t))
	expect(t, string(text), r, `
		145: supported 145
		55: supported 55
		163 per cent: truncated 163.6
		trebled: supported borderline 2.64
		190: supported 190
		no figure for the year before: none
		39 forces: supported 39
		5,653: supported 5653
		15 a day: supported 15.5`)
	if len(r.Claims) != 8 {
		t.Errorf("%d claims, want 8", len(r.Claims))
	}
	for _, c := range r.Claims {
		if len(c.Basis) == 0 || !strings.Contains(c.Basis[0], "http") || c.Why == "" {
			t.Errorf("%q does not say where our figure comes from: %q", c.Quote, c.Basis)
		}
	}
}

// TestArticleVariants tells the same facts in other words, and with errors
// planted.
func TestArticleVariants(t *testing.T) {
	figs := exampleFigures(t)
	for _, s := range []struct{ name, text, want string }{
		{"other order", "An almost trebling, to 145 from 55 the year before, was recorded by Cleveland Police in 2016/17.",
			"145: supported\n55: supported\ntrebling: supported borderline"},
		{"a percent sign, rounded", "Cleveland: up 164% to 145 offences in 2016/17 (55 in 2015/16).", "164%: supported 163.6\n145: supported\n55: supported"},
		{"one decimal", "The rise in Cleveland, from 55 to 145, was 163.6%.", "163.6%: supported\n55: supported"},
		{"trebled without almost", "Online offences have trebled in Cleveland, from 55 in 2015-16 to 145 in 2016-17.", "trebled: contradicted wrong_multiple_word 2.64"},
		{"two and a half times", "Cleveland's total of 145 is more than two and a half times the 55 of 2015-16.", "two and a half times: supported 2.64\n55: supported"},
		{"ratio as rise", "In Cleveland offences went up by 264 per cent, from 55 to 145.", "264 per cent: contradicted ratio_as_rise 163.6"},
		{"Kent's ratio as rise", "In Kent the number soared by 573% from 63 to 361 in 2016-17.", "573%: contradicted ratio_as_rise 473.0\n63: supported"},
		{"Kent in words", "Crimes in Kent rose nearly 600% to 361 last year, from 63 the year before.", "600%: contradicted ratio_as_rise 473.0\n361: supported"},
		{"swapped digits", "Cleveland Police recorded 154 online child sexual offences in 2016-17.", "154: contradicted misprint 145"},
		{"one paper's misprint", "Across England and Wales 39 forces recorded 5,643 such offences in 2016-17.", "5,643: contradicted misprint 5653\n39 forces: supported"},
		{"another paper's misprint", "Police in England and Wales recorded 5,463 offences in 2016/17.", "5,463: contradicted misprint 5653"},
		{"a misprint that nobody printed", "Police in England and Wales recorded 5,635 offences in 2016/17.", "5,635: contradicted misprint 5653"},
		{"American", "Offenses in Cleveland nearly tripled: police logged 145 offenses in 2016-17, compared to 55 a year earlier, a 164 percent increase.",
			"nearly tripled: supported borderline\n145: supported\n55: supported\n164 percent: supported"},
		{"Durham alone", "Durham Constabulary had 190 offences in 2016-17 but could give no number for 2015-16.", "190: supported"},
		{"Durham from nought", "Durham went from no offences in 2015-16 to 190 in 2016-17.", "190: supported"},
		{"national change", "The total for England and Wales rose 44 per cent, from 3,903 to 5,653.", "44 per cent: truncated 44.8\n3,903: supported\n5,653: supported"},
		{"national change rounded", "There were 5,653 offences in England and Wales, 45 per cent more than the 3,903 of the year before.", "45 per cent: supported 44.8\n3,903: supported"},
		{"forces of two years", "In 2015-16 38 forces recorded 3,186 offences; in 2016-17 39 forces recorded 5,653, a rise of 77 per cent.", "77 per cent: not_comparable coverage 77.4\n5,653: supported\n3,186: supported"},
		{"old vintage", "Northumbria recorded 170 offences in 2015-16.", "170: supported"},
		{"a day and a week", "That is 5,653 offences in England and Wales in a year: about 15 every day, or more than 108 a week.", "15 every day: supported\n108 a week: supported"},
		{"wrong day", "England and Wales had 5,653 offences in 2016-17, or 25 a day.", "25 a day: contradicted wrong_arithmetic 15.5"},
		{"wrong force", "Humberside Police recorded 145 offences in 2016-17.", "145: contradicted wrong_area"},
		{"wrong year", "Cleveland Police recorded 55 offences in 2016-17.", "55: contradicted wrong_period"},
		{"children for offences", "In Cleveland 145 children were targeted online in 2016-17.", "145 children: contradicted wrong_unit"},
		{"nothing known", "Cleveland Police recorded 812 burglaries and 37 robberies in May.", "812: cannot_tell\n37: cannot_tell"},
	} {
		t.Run(s.name, func(t *testing.T) {
			t.Log(s.text)
			expect(t, s.text, Check(Story{Text: s.text}, figs), s.want)
		})
	}
}
