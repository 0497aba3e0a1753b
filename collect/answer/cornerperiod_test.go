package answer_test

import (
	"slices"
	"testing"
)

// A corner that names the years over the counts says nothing of the labels below it.
func TestCornerOfYearsOverLabels(t *testing.T) {
	for _, corner := range []string{"Financial year", "FY", "Year", "Period"} {
		for _, c := range []struct {
			text string
			want []string
		}{
			{"Q3. Flagged offences by platform\n" + corner + ",2016/17,2017/18\nFacebook,20,30\nYolo,4,5\nNot recorded,1,2\nTotal,25,37\n",
				[]string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Not recorded offences 1", "Q3 2016-17 Yolo offences 4", "Q3 2016-17 offences 25", "Q3 2017-18 Facebook offences 30", "Q3 2017-18 Not recorded offences 2", "Q3 2017-18 Yolo offences 5", "Q3 2017-18 offences 37"}},
			{"Q4. Outcome of flagged offences\n" + corner + ",2016/17,2017/18\nCharged,20,30\nOther,4,5\nTotal,24,35\n",
				[]string{"Q4 2016-17 Charged offences 20", "Q4 2016-17 Other offences 4", "Q4 2016-17 offences 24", "Q4 2017-18 Charged offences 30", "Q4 2017-18 Other offences 5", "Q4 2017-18 offences 35"}},
			{"Q3. Flagged offences by platform\n" + corner + ",Facebook,Yolo,Total\n2016/17,20,4,24\n2017/18,30,5,35\n",
				[]string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Yolo offences 4", "Q3 2016-17 offences 24", "Q3 2017-18 Facebook offences 30", "Q3 2017-18 Yolo offences 5", "Q3 2017-18 offences 35"}},
		} {
			for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\n"+c.text) {
				if got := offered(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
					t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", c.text, name, got, r.Problems, c.want)
				}
			}
		}
	}
}
