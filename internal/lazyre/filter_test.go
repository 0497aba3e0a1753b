package lazyre

import (
	"regexp"
	"testing"
)

var filterCases = []struct {
	source string
	yes    []string // texts that the filter must let pass, some of which match
	no     []string // texts that it rules out
}{
	{`(?i)\bmarker\b`, []string{"The MARKER was", "cyber marKer"}, []string{"The flag was", ""}},
	{`(?i)(?:jan|feb|mar|apr)\w*\s+20\d\d`, []string{"April 2018", "Mar  2019"}, []string{"May 2018", "in 2018/19", "mar 20"}},
	{`(?i)\ball of (?:these|those)|sex(?:es)?\b`, []string{"all of those", "ſexes", "SEX"}, []string{"sect", "those"}},
	{`(?i)kent`, []string{"Kent", "\u212aent"}, []string{"Essex", "ent"}},
	{`\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})`, []string{"1.4.16", "01/04/2016"}, []string{"1 April", "16-17", "no digits"}},
	{`(?:a|b?)c?`, []string{"", "x"}, nil},
	{`[–—-]\s`, []string{"2016 – 17", "a - b"}, []string{"2016-17"}},
	{`(?i)not(?: (?:yet|been))*\s+held`, []string{"NOT yet held"}, []string{"not", "withheld"}},
	{`(?s)a.b`, []string{"a\nb", "a–b", "a\xffb"}, []string{"a", "-"}},
	{`é`, []string{"é", "É", "ö", "e"}, nil},
}

// What cannot match is ruled out, and nothing else.
func TestFilter(t *testing.T) {
	for _, c := range filterCases {
		f := filterOf(c.source)
		for _, text := range c.yes {
			if !f.mayMatch(text) {
				t.Errorf("%s: %q is ruled out", c.source, text)
			}
		}
		for _, text := range c.no {
			if f.mayMatch(text) {
				t.Errorf("%s: %q is not ruled out", c.source, text)
			}
		}
	}
}

// FuzzFilter asks of any expression and text that the filter rules out no match.
func FuzzFilter(f *testing.F) {
	for _, c := range filterCases {
		for _, text := range append(c.yes, c.no...) {
			f.Add(c.source, text)
		}
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		re, err := regexp.Compile(source)
		if err != nil || len(source) > 200 || len(text) > 1_000 {
			return
		}
		if re.MatchString(text) && !filterOf(source).mayMatch(text) {
			t.Errorf("%q matches %q and is ruled out", source, text)
		}
	})
}
