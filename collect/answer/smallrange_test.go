package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// The range of a small number is no number of a question before its words, wherever it stands in the table.
func TestRangeIsNoQuestion(t *testing.T) {
	for _, few := range []string{"1 to 4", "1 - 4", "1-4", "one to four", "between 1 and 4"} {
		for _, table := range []string{
			"Year,Facebook,Kik,Yubo\n2016/17,19,#,#\n2017/18,22,12,#\n2018/19,21,#,31\n",
			"Platform,2016/17,2017/18,2018/19\nFacebook,19,22,21\nKik,#,12,#\nYubo,#,#,31\n",
		} {
			for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\nQ3. Cyber-flag offences by platform\n"+strings.ReplaceAll(table, "#", few)) {
				want := []string{"Q3 2016-17 Facebook offences 19", "Q3 2016-17 Kik offences lt5", "Q3 2016-17 Yubo offences lt5", "Q3 2017-18 Facebook offences 22", "Q3 2017-18 Kik offences 12",
					"Q3 2017-18 Yubo offences lt5", "Q3 2018-19 Facebook offences 21", "Q3 2018-19 Kik offences lt5", "Q3 2018-19 Yubo offences 31"}
				if got := brief(r); !slices.Equal(got, want) {
					t.Errorf("%s, %s:\n got %q\nwant %q", few, name, got, want)
				}
			}
		}
	}
}
