package prose

import "testing"

// TestLabels has numbers that name one thing, which are no counts, and numbers
// after the same words that are.
func TestLabels(t *testing.T) {
	for _, s := range []struct {
		text   string
		counts int
	}{
		{"The meeting is in Room 145.", 0},
		{"It moved to room 323 on Floor 12.", 0},
		{"See Table 145, Page 323 and Section 190.", 0},
		{"Flat 145 is on Route 323, off Junction 19.", 0},
		{"The number 145 bus and the No 323 run to Platform 55.", 0},
		{"It was on Channel 145 and Radio 4.", 0},
		{"Officers of Operation 323 came to Rooms 145, 146 and 147.", 0},
		{"Pupils in Year 9 and Years 10 and 11 were told.", 0},
		{"Case 145 was heard in Court 12.", 0},
		{"Cleveland: 145 in Room 145.", 1},
		{"Police recorded 145 offences.", 1},
		{"In operation 145 were found.", 1},
		{"Group 145 offences by month.", 1},
		{"Offences 145, children 55.", 2},
		{"Cleveland 145, Kent 361.", 2},
	} {
		if got := Scan(s.text).Numbers; len(got) != s.counts {
			t.Errorf("%q has %d counts (%v), want %d", s.text, len(got), got, s.counts)
		}
	}
}
