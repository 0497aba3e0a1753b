package prose

import "testing"

// The days of a year may stand behind it without a year of their own.
func TestDaysBehindTheirYear(t *testing.T) {
	for label, want := range map[string]string{
		"2019 (1 Jan to 31 Aug)":           "2019-01-01 2019-08-31",
		"2018, 1st January - 30th June":    "2018-01-01 2018-06-30",
		"2019/20 (1 April to 31 December)": "2019-04-01 2019-12-31",
		"2019/20 [1 Apr until 29 Feb]":     "2019-04-01 2020-02-29",
		"2018/19: 1 October – 31 March":    "2018-10-01 2019-03-31",
	} {
		p, ok := LabelPeriod(label)
		if got := p.Period.Start.String() + " " + p.Period.End.String(); !ok || got != want {
			t.Errorf("%s: %s %v, want %s", label, got, ok, want)
		}
	}
}
