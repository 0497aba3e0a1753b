package answer_test

import (
	"slices"
	"testing"
)

// A list of terms may have the parts of each year below it, each with its count in a line of its own.
func TestPartsBelowYearsInLines(t *testing.T) {
	want := []string{"Q1 2018-19 F offences 1027", "Q1 2018-19 M offences 253", "Q1 2018-19 U offences 8", "Q1 2018-19 offences 1288", "Q1 2019-20 F offences 1193", "Q1 2019-20 M offences 209", "Q1 2019-20 U offences 10", "Q1 2019-20 offences 1412"}
	for name, text := range map[string]string{
		"a.html": "<html><body><p>Kent Police</p><h3>Part 1</h3><dl><dt>1 April 2018 – 31 March 2019</dt><dd>1,288<sup>1</sup><dl><dt>girls</dt><dd>1,027</dd><dt>boys</dt><dd>253</dd><dt>not recorded</dt><dd>8</dd></dl></dd><dt>1 April 2019 – 31 March 2020</dt><dd>1,412<dl><dt>girls</dt><dd>1,193</dd><dt>boys</dt><dd>209</dd><dt>not recorded</dt><dd>10</dd></dl></dd></dl></body></html>",
		"a.txt":  "Kent Police\n\nQ1\n\n2018/19\n1,288\nFemale\n1,027\nMale\n253\nUnknown\n8\n\n2019/20\n1,412\nFemale\n1,193\nMale\n209\nUnknown\n10\n",
	} {
		r := read(t, name, text)
		if got := brief(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q\nwant %q\n%q", name, got, want, r.Problems)
		}
	}
}
