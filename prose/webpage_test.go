package prose

import "testing"

// TestWebPage has lines of a web page that count nothing of a story.
func TestWebPage(t *testing.T) {
	for text, want := range map[string]int{
		"24 comments\nKent had 145 offences.":            1,
		"1,312 videos\n":                                 1,
		"12 videos\n":                                    0,
		"Read 12 more stories":                           0,
		"See all 36 comments":                            0,
		"12 more\n\nSussex had 98 offences.":             1,
		"There were 12 more than the year before.":       1,
		"Officers read 24 comments posted on the page.":  1,
		"Kent recorded 12 more offences than in 2015/16": 1,
	} {
		if got := len(Scan(text).Numbers); got != want {
			t.Errorf("Scan(%q) gives %d numbers, want %d: %v", text, got, want, Scan(text).Numbers)
		}
	}
}

// TestMaliciousCommunications: these are another class than sexual communication with a child.
func TestMaliciousCommunications(t *testing.T) {
	for text, want := range map[string]string{"There were 40 malicious communications offences.": "other crime", "There were 40 communication offences.": "communication"} {
		if ts := Scan(text).Topics; len(ts) != 1 || ts[0].Name != want {
			t.Errorf("%s: %v", text, ts)
		}
	}
}
