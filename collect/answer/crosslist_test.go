package answer_test

import (
	"slices"
	"testing"
)

// Lines of a name with the counts of several periods, each beside its period, also in brackets of their own.
func TestCountsBesideTheirPeriodsInLines(t *testing.T) {
	want := []string{"Q3 2016-17 Not recorded offences 3", "Q3 2016-17 Snapchat offences 14", "Q3 2016-17 Somewhere else offences 6", "Q3 2017-18 Not recorded offences 9", "Q3 2017-18 Snapchat offences 24", "Q3 2017-18 Somewhere else offences 12"}
	for _, text := range []string{
		"Snapchat: 2016-17 – 14; 2017-18 – 24\nSomewhere else: 2016-17 – 6; 2017-18 – 12\nNot recorded: 2016-17 – 3; 2017-18 – 9\n",
		"Snapchat (2017-18: 24; 2016-17: 14)\n\nSomewhere else (2017-18: 12; 2016-17: 6)\n\nNot recorded (2017-18: 9; 2016-17: 3)\n",
		"Snapchat (2016-17: 14), (2017-18: 24)\nSomewhere else (2016-17: 6), (2017-18: 12)\nNot recorded (2016-17: 3), (2017-18: 9)\n",
		"- Snapchat [14 in 2016-17, 24 in 2017-18]\n- Somewhere else [6 in 2016-17, 12 in 2017-18]\n- Not recorded [3 in 2016-17, 9 in 2017-18]\n",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3. Platform of the flagged offences\n\n"+text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s got %q\nwant %q\n%q", text, got, want, r.Problems)
		}
	}
}
