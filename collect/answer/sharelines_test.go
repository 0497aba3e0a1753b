package answer_test

import (
	"slices"
	"testing"
)

// A line of a count and its share is that count, and dots before a label say that it goes on from the one above.
func TestCountLinesWithShares(t *testing.T) {
	want := []string{"Q1 2020-21 F offences 80", "Q1 2020-21 M offences 20", "Q1 2020-21 offences 100", "Q1 2021-22 F offences 90", "Q1 2021-22 M offences 20", "Q1 2021-22 offences 110", "Q2 2020-21 offences 12", "Q2 2021-22 offences 13"}
	page := func(dots, share, down, up string) string {
		year := func(name, all, girls, boys, flagged string) string {
			return "<h3>" + name + "</h3><p>Offences recorded</p><p>" + all + "</p><p>" + dots + "victim a girl</p><p>" + girls + "</p><p>" + dots + "victim a boy</p><p>" + boys + "</p><p>Cyber-flagged</p><p>" + flagged + share + "</p>"
		}
		return "<html><body><p>Kent Police, reference 1/23, 15 August 2023</p><h2>Response</h2>" + year("April 2020 to March 2021", "100"+down, "80", "20", "12") + year("April 2021 to March 2022", "110"+up, "90", "20", "13") + "</body></html>"
	}
	for _, text := range []string{page("… ", " (12.0% of all)", "", " (up 10%)"), page("...", " (12%)", " (down 3.5 per cent)", " (+10%)"), page("", " [12.0% of those recorded]", "", " (an increase of 10%)")} {
		r := read(t, "a.html", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", text, got, r.Problems)
		}
	}
}
