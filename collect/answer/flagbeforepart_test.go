package answer_test

import (
	"slices"
	"testing"
)

// A head may name the flag before the outcome or platform, as its neighbour does alone. The outcome is what stands behind.
func TestFlagNamedBeforeItsPart(t *testing.T) {
	for _, flag := range []string{"With online flag", "Offences with the cyber marker", "Online-flagged crimes", "Cyber flag", "Having the internet tag", "Flagged as cyber", "Carrying the online crime qualifier"} {
		for _, sign := range []string{": ", " - ", " – ", "; "} {
			text := "Kent Police\nSexual offences against children under 18\n\nPeriod,Offences recorded," + flag + "," + flag + sign + "charged," + flag + sign + "no further action\n" +
				"April to June 2019,141,17,2,11\nJuly to September 2019,152,21,4,13\n"
			want := []string{
				"Q1 2019-04-01 to 2019-06-30 offences 141", "Q1 2019-07-01 to 2019-09-30 offences 152",
				"Q2 2019-04-01 to 2019-06-30 offences 17", "Q2 2019-07-01 to 2019-09-30 offences 21",
				"Q4 2019-04-01 to 2019-06-30 charged offences 2", "Q4 2019-04-01 to 2019-06-30 no further action offences 11",
				"Q4 2019-07-01 to 2019-09-30 charged offences 4", "Q4 2019-07-01 to 2019-09-30 no further action offences 13",
			}
			if got := brief(read(t, "a.csv", text)); !slices.Equal(got, want) {
				t.Errorf("%q:\n got %q\nwant %q", flag+sign, got, want)
			}
		}
	}
}

// The same before the rows of a table, and before platforms.
func TestFlagNamedBeforeARow(t *testing.T) {
	for _, flag := range []string{"With online flag", "Offences with the cyber marker", "Cyber flag"} {
		got := brief(read(t, "a.csv", "Kent Police\n\n,2018/19,2019/20\nOffences recorded,141,152\n"+flag+",17,21\n"+flag+": Facebook,2,4\n"+flag+": Snapchat,11,13\n"))
		want := []string{"Q1 2018-19 offences 141", "Q1 2019-20 offences 152", "Q2 2018-19 offences 17", "Q2 2019-20 offences 21",
			"Q3 2018-19 Facebook offences 2", "Q3 2018-19 Snapchat offences 11", "Q3 2019-20 Facebook offences 4", "Q3 2019-20 Snapchat offences 13"}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", flag, got, want)
		}
	}
}

// Where those words say that there is no flag, the part is of no figure that was asked for.
func TestNoFlagNamedBeforeAPart(t *testing.T) {
	for _, label := range []string{"Without online flag: charged", "No cyber flag - charged", "Not flagged; charged", "Unflagged: charged"} {
		got := brief(read(t, "a.csv", "Kent Police\nQ4. Outcomes of flagged offences\n\nOutcome,2018/19\nCautioned,9\nCharged,20\n"+label+",31\n"))
		if want := []string{"Q4 2018-19 Cautioned offences 9", "Q4 2018-19 Charged offences 20"}; !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", label, got, want)
		}
	}
}

// What stands before an outcome is part of its name where it is an outcome itself or counts people.
func TestWordsBeforeAPartThatStay(t *testing.T) {
	for _, label := range []string{"Charged: flagged as cyber", "Victims with online flag: charged"} {
		got := brief(read(t, "a.csv", "Kent Police\nQ4. Outcomes of flagged offences\n\nOutcome,2018/19\nCautioned,9\n"+label+",31\n"))
		if slices.Contains(got, "Q4 2018-19 charged offences 31") {
			t.Errorf("%s: read as charged: %q", label, got)
		}
	}
}
