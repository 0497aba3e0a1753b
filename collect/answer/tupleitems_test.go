package answer_test

import (
	"slices"
	"testing"
)

// Labels with a count for each year may run on in one cell or line, with shares in the same form behind them.
func TestTuplesInOneLine(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 107", "Q1 2016-17 M offences 30", "Q1 2016-17 U offences 2", "Q1 2016-17 offences 139", "Q1 2017-18 F offences 120", "Q1 2017-18 M offences 31", "Q1 2017-18 U offences 1", "Q1 2017-18 offences 152",
		"Q2 2016-17 offences 9", "Q2 2017-18 offences 14", "Q3 2016-17 Facebook offences 5", "Q3 2016-17 Kik offences 4", "Q3 2017-18 Facebook offences 8", "Q3 2017-18 Kik offences 6"}
	const order = "All answers give two numbers, in the order 2016/17 / 2017/18.\n\n"
	const first, second, third = "All: 139 / 152 Female: 107 / 120 (78% / 79%) Male: 30 / 31 (22% / 21%) Sex not recorded: 2 / 1 (1% / 1%)", "Flagged: 9 / 14 (7% / 9%)", "Facebook: 5 / 8 Kik: 4 / 6"
	for name, text := range map[string]string{
		"a.txt":  fromKent + order + "1. Recorded sexual offences, victim under 18\n\n" + first + "\n\n2. Cyber flag\n\n" + second + "\n\n3. Platforms\n\n" + third + "\n",
		"a.html": "<p>Kent Police</p><p>" + order + "</p><table><tr><th>No.</th><th>Question</th><th>Response</th></tr><tr><td>1</td><td>Recorded sexual offences, victim under 18</td><td>" + first + "</td></tr><tr><td>2</td><td>How many had a cyber flag?</td><td>" + second + "</td></tr><tr><td>3</td><td>Platforms named</td><td>" + third + "</td></tr></table>",
	} {
		if got := brief(read(t, name, text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}
