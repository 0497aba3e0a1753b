package answer_test

import "testing"

// Figures of which a note says that adults are among them, or that they count people, are not put forward.
func TestFiguresWithAdultsNoted(t *testing.T) {
	const text = "Kent Police\nFOI 12/19\n5 June 2019\n\nQ2. Child sexual offences with the cyber flag:\n\n2016/17   31\n2017/18   55\n\n"
	const sheet = "Kent Police,,\nQ2 Child sexual offences with the cyber flag,,\nYear,Offences,Comment\n2016/17,31,\n2017/18,55,"
	const page = "<h1>Kent Police</h1><p>Q2. Child sexual offences with the cyber flag</p><table><tr><th>Year</th><th>Offences</th></tr><tr><td>2017/18</td><td>55</td></tr></table><p>"
	for _, c := range []struct {
		name, text, note string
		doubted          bool
	}{
		{"a.txt", text, "The above figures include victims aged 18 and over.", true},
		{"a.txt", text, "Numbers relate to adult victims", true},
		{"a.txt", text, "Please note that these also cover victims of all ages.", true},
		{"a.txt", text, "The above figures do not include victims aged 18 and over.", false},
		{"a.txt", text, "The figures include offences by adults.", false},
		{"a.txt", text, "Some of those counted are now adults.", false},
		{"a.html", page, "The figures above include adults.", true},
		{"a.html", page, "Adults are excluded from the figures above.", false},
		{"a.csv", sheet, "includes adults", true},
		{"a.csv", sheet, "victims not crimes", true},
		{"a.csv", sheet, "counts people over 18 too", true},
		{"a.csv", sheet, "new recording system", false},
		{"a.csv", sheet + ",\n", "The above figures include victims aged 18 and over.", true},
	} {
		r := read(t, c.name, c.text+c.note+"\n")
		found := false
		for _, f := range r.Figures {
			if f.Value == 55 {
				found = true
				if got := f.Confidence < 0.5; got != c.doubted {
					t.Errorf("%s: %q: doubted %v, want %v: %.2f %q", c.name, c.note, got, c.doubted, f.Confidence, f.Doubts)
				}
			}
		}
		if !found {
			t.Errorf("%s: %q: 55 was not read: %q", c.name, c.note, r.Problems)
		}
	}
}
