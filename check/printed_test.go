package check

import (
	"strings"
	"testing"
)

// TestBuiltOnWrong has changes beside a number that the figures contradict:
// the published values decide, as they do where the story does not print both.
func TestBuiltOnWrong(t *testing.T) {
	const two = "Cleveland|2015-16|55\nCleveland|2016-17|145"
	runSamples(t, []sample{
		{"right only by the misprint", "Cleveland Police recorded 154 offences in 2016-17, a rise of 180 per cent from 55.", two,
			"154: contradicted misprint 145\n180 per cent: contradicted misprint 163.6\n55: supported"},
		{"right by the published number", "Cleveland Police recorded 154 offences in 2016-17, a rise of 164 per cent from 55.", two,
			"154: contradicted misprint 145\n164 per cent: supported 163.6"},
		{"cut by the published number", "Cleveland Police recorded 154 offences in 2016-17, a rise of 163 per cent from 55.", two,
			"163 per cent: truncated 163.6"},
		{"right by neither", "Cleveland Police recorded 154 offences in 2016-17, a rise of 120 per cent from 55.", two,
			"120 per cent: contradicted wrong_arithmetic 163.6"},
		{"a multiple", "Cleveland's offences went up from 55 in 2015-16 to 165 in 2016-17: they trebled.", two,
			"165: contradicted misprint 145\ntrebled: contradicted misprint 2.64"},
		{"a difference", "Cleveland Police recorded 154 offences in 2016-17, an increase of 99 on 55 in 2015-16.", two,
			"an increase of 99: contradicted misprint 90"},
		{"a difference that is a sum done wrong", "Cleveland Police recorded 145 offences in 2016-17, an increase of 91 on 55 in 2015-16.", two,
			"an increase of 91: contradicted wrong_arithmetic 90\n145: supported"},
		{"a word that fits both", "Cleveland's offences went up from 55 in 2015-16 to 154 in 2016-17: they more than doubled.", two,
			"154: contradicted misprint\nmore than doubled: supported 2.64"},
		{"without figures", "Cleveland Police recorded 154 offences in 2016-17, a rise of 180 per cent from 55.", "", "180 per cent: supported 180.0"},
		{"a right number of another year", "Durham recorded 509 offences in 2018/19, a rise of 168 per cent from 190 in 2017/18.",
			"Durham|2016-17|190\nDurham|2017-18|375\nDurham|2018-19|509", "168 per cent: supported 167.9"},
	})
	text := "Cleveland Police recorded 154 offences in 2016-17, a rise of 180 per cent from 55."
	for _, c := range Check(Story{Text: text}, figures(t, two)).Claims {
		want := "by the story's own 154 it is 180.0%; by the published 145 it is 163.6%"
		if strings.Contains(c.Quote, "180 per cent") && c.Why != want {
			t.Errorf("%q: why is %q, want %q", c.Quote, c.Why, want)
		}
	}
}
