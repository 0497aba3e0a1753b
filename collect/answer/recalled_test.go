package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A reply that says of itself that it no longer stands is offered and not put forward; one
// that says it of an earlier reply stands.
func TestRecalledReply(t *testing.T) {
	const counts = "\n\nQ1. In 2016/17 there were 100 sexual offences.\n\nQ2. In 2016/17, 12 had the cyber flag.\n"
	const sheet = "\nQ2. Offences with the cyber flag,\nYear,Offences\n2016/17,12\n2017/18,13\n"
	for _, c := range []struct {
		name, text string
		recalled   bool
	}{
		{"a.txt", "Kent Police\n\nThis response is withdrawn and has been replaced by our letter of 3 May 2018." + counts, true},
		{"a.txt", "Kent Police\n\nWITHDRAWN" + counts, true},
		{"a.txt", "Kent Police\n\nPlease disregard this reply. A corrected one will follow." + counts, true},
		{"a.csv", "Kent Police,\nSUPERSEDED - see reply of 4 June 2018," + sheet, true},
		{"a.html", "<h1>Kent Police</h1><p>We are recalling this response.</p><p>Q2. In 2016/17, 12 had the cyber flag.</p>", true},
		{"a.eml", "From: foi@kent.example\nSubject: RECALL: FOI 123/18\nDate: Mon, 7 May 2018 10:00:00 +0000\n\nKent Police" + counts, true},
		{"a.eml", "From: foi@kent.example\nSubject: FOI 123/18\nDate: Mon, 7 May 2018 10:00:00 +0000\n\nKent Police would like to recall our response below." + counts, true},
		{"a.txt", "Kent Police\n\nOur earlier response of 3 March 2018 has been withdrawn. This reply replaces it." + counts, false},
		{"a.txt", "Kent Police\n\nPlease disregard our earlier letter." + counts, false},
		{"a.csv", "Kent Police," + sheet, false},
	} {
		r := read(t, c.name, c.text)
		told := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "the reply says that it no longer stands") })
		if told != c.recalled || len(r.Figures) == 0 {
			t.Errorf("%q: told %v with %d figures, want %v", c.text, told, len(r.Figures), c.recalled)
		}
		for _, f := range r.Figures {
			if (f.Confidence < 0.5) != c.recalled {
				t.Errorf("%q: %s has confidence %.2f, %q", c.text, f.Where, f.Confidence, f.Doubts)
			}
		}
	}
}
