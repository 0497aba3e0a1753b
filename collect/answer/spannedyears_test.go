package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A row or column that names the first and the last of the years beside it is their sum, and its period goes from the one
// to the other.
func TestSumsOfYearsByTheirEnds(t *testing.T) {
	for _, c := range []struct{ head, first, second, third, label, one, all string }{
		{"Calendar year", "2013", "2014", "2015", "2013 to 2015", "2013", "2013-01-01 to 2015-12-31"},
		{"Calendar year", "2013", "2014", "2015", "2013-2015", "2013", "2013-01-01 to 2015-12-31"},
		{"Year (January to December)", "2013", "2014", "2015", "Total 2013 - 2015", "2013", "2013-01-01 to 2015-12-31"},
		{"Calendar year", "2013", "2014", "2015", "2013 to 2015 (all three years)", "2013", "2013-01-01 to 2015-12-31"},
		{"Financial year", "2016/17", "2017/18", "2018/19", "2016/17 to 2018/19", "2016-17", "2016-04-01 to 2019-03-31"},
		{"Financial year", "2016-17", "2017-18", "2018-19", "2016-17 - 2018-19 inclusive", "2016-17", "2016-04-01 to 2019-03-31"},
		{"Year", "2016-2017", "2017-2018", "2018-2019", "Sum of 2016-2017 to 2018-2019", "2016-17", "2016-04-01 to 2019-03-31"},
	} {
		want := []string{"Kent Q1 " + c.all + " offences 960", "Kent Q1 " + c.one + " offences 310", "Kent Q2 " + c.all + " offences 96", "Kent Q2 " + c.one + " offences 31"}
		down := "Force,Kent Police,\n,,\n" + c.head + ",Q1 Sexual offences,Q2 of which cyber flagged\n" + c.first + ",310,31\n" + c.second + ",320,32\n" + c.third + ",330,33\n" + c.label + ",960,96\n"
		across := "Force,Kent Police,,,\n,,,,\n" + c.head + "," + strings.Join([]string{c.first, c.second, c.third, c.label}, ",") + "\nQ1 Sexual offences,310,320,330,960\nQ2 of which cyber flagged,31,32,33,96\n"
		for _, text := range []string{down, across} {
			r := read(t, "a.csv", text)
			for _, w := range want {
				w = strings.TrimPrefix(w, "Kent ")
				if !slices.Contains(brief(r), w) {
					t.Errorf("%q: no %q in %q, problems %q", text, w, brief(r), r.Problems)
				}
			}
		}
		r := read(t, "a.csv", strings.Replace(down, ",960,96", ",960,69", 1))
		if !toldNumbers(r, "96", "69") {
			t.Errorf("%q: the wrong sum is not told: %q", c.label, r.Problems)
		}
	}
}

// Two years in a row are a financial year where the others of the table are.
func TestNoSumOfYears(t *testing.T) {
	got := brief(read(t, "a.csv", "Kent Police,,\nYear,Q1 Sexual offences,Q2 of which cyber flagged\n2014 to 2015,310,31\n2015 to 2016,320,32\n2016 to 2017,330,33\n"))
	if want := "Q2 2015-16 offences 32"; !slices.Contains(got, want) {
		t.Errorf("no %q in %q", want, got)
	}
}
