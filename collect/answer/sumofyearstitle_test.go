package answer_test

import (
	"fmt"
	"slices"
	"testing"
)

// A title after those of single years may be of all of them, whatever format the parts below it have.
func TestTitleOfAllYears(t *testing.T) {
	want := []string{"Q4 2016-04-01 to 2019-03-31 Caution offences 12", "Q4 2016-04-01 to 2019-03-31 Charge offences 44", "Q4 2016-17 Caution offences 4", "Q4 2016-17 Charge offences 12",
		"Q4 2017-18 Caution offences 3", "Q4 2017-18 Charge offences 17", "Q4 2018-19 Caution offences 5", "Q4 2018-19 Charge offences 15"}
	for _, title := range []string{"Total of the three years", "All three years", "Three years together", "Whole period", "Three-year total", "Sum of all years", "2016/17 to 2018/19", "Total 2016/17 to 2018/19", "2016/17 - 2018/19 (all three years)"} {
		var list, page, sheet string
		for _, x := range []struct {
			title       string
			first, last int
		}{{"2016/17", 12, 4}, {"2017/18", 17, 3}, {"2018/19", 15, 5}, {title, 44, 12}} {
			list += fmt.Sprintf("%s\nCharge: %d\nCaution: %d\n", x.title, x.first, x.last)
			page += fmt.Sprintf("<h4>%s</h4><ul><li>Charge: %d</li><li>Caution: %d</li></ul>", x.title, x.first, x.last)
			sheet += fmt.Sprintf("%s,\nCharge,%d\nCaution,%d\n", x.title, x.first, x.last)
		}
		for name, text := range map[string]string{
			"a.txt":  "Kent Police\n\nQuestion 4. The outcomes of the flagged offences:\n" + list,
			"a.html": "<p>Kent Police</p><h3>Question 4. Outcome of flagged offences</h3>" + page,
			"a.csv":  "Kent Police,\nQ4. Outcome of flagged offences,\n" + sheet,
		} {
			if r := read(t, name, text); !slices.Equal(brief(r), want) {
				t.Errorf("%s, %s:\n got %q\nproblems %q", title, name, brief(r), r.Problems)
			}
		}
	}
}

// Two years with "to" between them that are taken together are all from the first to the last, also where no year is named between.
func TestYearsThroughTogether(t *testing.T) {
	want := []string{"Q4 2013-04-01 to 2018-03-31 Charge offences 9", "Q4 2013-04-01 to 2018-03-31 Filed offences 10"}
	for _, title := range []string{"outcome of the 19 flagged crimes, 2013/2014 to 2017/2018 taken together", "outcomes for 2013/14 - 2017/18 combined", "outcomes (2013/14 to 2017/18 in total)"} {
		for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\nQuestion 4 - "+title+"\nOutcome,Crimes\nCharge,9\nFiled,10\n") {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q, problems %q", title, name, got, r.Problems)
			}
		}
	}
}
