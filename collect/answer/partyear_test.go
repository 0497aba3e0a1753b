package answer_test

import "testing"

// A year of which its own label says that it is not whole is not put forward as one; a whole
// one is, whatever else stands beside it.
func TestYearThatIsNotWhole(t *testing.T) {
	for label, whole := range map[string]bool{
		"2018/19 (11 months)": false, "2018/19 (until Christmas)": false, "2018/19 (incomplete)": false, "2018/19 part year": false, "2018/19 YTD": false, "2018/19 so far": false,
		"2018/19 (full year)": true, "2018/19 (12 months)": true, "2018/19": true, "12 months to 31 March 2019": true, "2018/19 only": true,
	} {
		got := read(t, "a.txt", "Durham Constabulary\n\nQ2. Cyber-flagged offences\n2016/17: 41\n2017/18: 63\n"+label+": 58\n")
		for _, f := range got.Figures {
			if f.Value == 58 && f.Confidence >= 0.5 != whole {
				t.Errorf("%s: confidence is %.2f", label, f.Confidence)
			}
		}
		if len(got.Figures) != 3 {
			t.Errorf("%s: %d figures, want 3", label, len(got.Figures))
		}
	}
}
