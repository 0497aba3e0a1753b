package answer_test

import (
	"slices"
	"testing"
)

// Letters over columns stand for what a key beside their table says, and in another table for something else.
func TestKeysOfTables(t *testing.T) {
	want := []string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 5", "Q3 2016-17 Snapchat offences 12",
		"Q3 2017-18 Facebook offences 30", "Q3 2017-18 Kik offences 6", "Q3 2017-18 Snapchat offences 15",
		"Q4 2016-17 Cautioned offences 6", "Q4 2016-17 Charged offences 10", "Q4 2016-17 No suspect identified offences 21",
		"Q4 2017-18 Cautioned offences 8", "Q4 2017-18 Charged offences 13", "Q4 2017-18 No suspect identified offences 30"}
	slices.Sort(want)
	const platforms, outcomes = "Year      A    B    C\n2016/17   20   12   5\n2017/18   30   15   6\n", "Year      A    B    C\n2016/17   10   6    21\n2017/18   13   8    30\n"
	for why, text := range map[string]string{
		"below, with signs": "3. Platform\n\n" + platforms + "\nKey: A = Facebook; B = Snapchat; C = Kik.\n\n4. Outcome\n\n" + outcomes + "\nKey: A = Charged; B = Cautioned; C = No suspect identified.\n",
		"above, in words":   "3. Platform\n\nA stands for Facebook, B for Snapchat and C for Kik.\n\n" + platforms + "\n4. Outcome\n\nColumn A is Charged, B is Cautioned and C is No suspect identified.\n\n" + outcomes,
		"in lines":          "3. Platform\n\n" + platforms + "\nA  Facebook\nB  Snapchat\nC  Kik\n\n4. Outcome\n\n" + outcomes + "\nA  Charged\nB  Cautioned\nC  No suspect identified\n",
	} {
		if got := brief(read(t, "a.txt", fromKent+text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", why, got, want)
		}
	}
}
