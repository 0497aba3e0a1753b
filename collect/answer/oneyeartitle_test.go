package answer_test

import "testing"

// A title of one year is of the last, never of all those before it; all of them together are doubted where they do not sum.
func TestTitleOfOneYearIsNotOfAll(t *testing.T) {
	const two = "Q3. Platforms of flagged offences\n2017/18\nFacebook: 11\nKik: 6\n2018/19\nFacebook: 19\nKik: 2\n"
	for _, title := range []string{"Total for the year", "Full financial year", "The year overall", "Whole year", "Year total"} {
		for _, f := range read(t, "a.txt", fromKent+two+title+"\nFacebook: 19\nKik: 2\n").Figures {
			if f.Period.Months() > 12 {
				t.Errorf("%s: %d is of %s", title, f.Value, f.Period)
			}
		}
	}
	for last, most := range map[string]float64{"Facebook: 30\nKik: 8\n": 0.97, "Facebook: 44\nKik: 12\n": 0.4} {
		n := 0
		for _, f := range read(t, "a.txt", fromKent+two+"All financial years\n"+last).Figures {
			if f.Period.Months() > 12 {
				n++
				if f.Confidence != most {
					t.Errorf("%d of %s has %.2f, want %.2f", f.Value, f.Period, f.Confidence, most)
				}
			}
		}
		if n != 2 {
			t.Errorf("%d figures of all years, want 2", n)
		}
	}
}
