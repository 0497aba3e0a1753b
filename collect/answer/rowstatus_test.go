package answer_test

import (
	"slices"
	"testing"
)

// A long table may number its rows and say of each whether it still stands; the file's letterhead
// and its key may stand above its heads.
func TestRowsNumberedAndWithStatus(t *testing.T) {
	want := []string{
		"Q1 2018-19 Grooming offences 6", "Q1 2018-19 Rape offences 14", "Q1 2018-19 offences 20",
		"Q2 2018-19 F victims 5", "Q2 2018-19 M victims 2", "Q2 2018-19 offences 8",
		"Q4 2018-19 Charged offences 2", "Q4 2018-19 Open offences 6",
	}
	for _, c := range []struct{ why, text string }{
		{"a number and a status first", "Gwent Police,FOI 118/19,3 June 2019,,,,,\n* is a number of 1 to 4,,,,,,,\nPlatform: not held.,,,,,,,\n" +
			"Row,Status,Counted,Measure,Year,Split,Group,N\n1,CURRENT,Crimes,Recorded sexual offences,2018/19,Offence,Rape,14\n2,CURRENT,Crimes,Recorded sexual offences,2018/19,Offence,Grooming,6\n" +
			"3,CURRENT,Crimes,Recorded sexual offences,2018/19,All,All,20\n4,WITHDRAWN,Crimes,These with the cyber flag,2018/19,All,All,11\n5,CURRENT,Crimes,These with the cyber flag,2018/19,All,All,8\n" +
			"6,CURRENT,Victims,Offences of these with the cyber flag,2018/19,Victim sex,Girls,5\n7,CURRENT,Victims,Offences of these with the cyber flag,2018/19,Victim sex,Boys,2\n" +
			"8,CURRENT,Crimes,These with the cyber flag by result,2018/19,Result,Charged,2\n9,CURRENT,Crimes,These with the cyber flag by result,2018/19,Result,Open,6\n"},
		{"the version at the end", "Line,Unit counted,Question,From,To,Breakdown,Category,Count,Version\n1,Offences,Q1,01/04/2018,31/03/2019,Offence,Rape,14,Final\n2,Offences,Q1,01/04/2018,31/03/2019,Offence,Grooming,6,Final\n" +
			"3,Offences,Q1,01/04/2018,31/03/2019,All,All,20,Final\n4,Offences,Q2,01/04/2018,31/03/2019,All,All,8,Final\n5,Offences,Q2,01/04/2018,31/03/2019,All,All,9,Superseded\n" +
			"6,Victims,Q2,01/04/2018,31/03/2019,Sex,Girls,5,Final\n7,Victims,Q2,01/04/2018,31/03/2019,Sex,Boys,2,Final\n" +
			"8,Offences,Q4,01/04/2018,31/03/2019,Outcome,Charged,2,Final\n9,Offences,Q4,01/04/2018,31/03/2019,Outcome,Charged,3,Superseded\n10,Offences,Q4,01/04/2018,31/03/2019,Outcome,Open,6,Final\nGwent Police\n"},
		{"letters that a key explains", "Gwent Police; FOI 118/19; 3 June 2019,,,,,,,\n\"State W = withdrawn in May and replaced by a line with state C (current)\",,,,,,,\n" +
			"Line,Year,What is counted,Unit,Broken down by,Group,Number,State\n1,2018/19,Recorded sexual offences,Offences,offence,Rape,14,C\n2,2018/19,Recorded sexual offences,Offences,offence,Grooming,6,C\n" +
			"3,2018/19,Recorded sexual offences,Offences,nothing,,20,C\n4,2018/19,Recorded sexual offences with the cyber flag,Offences,nothing,,11,W\n5,2018/19,Recorded sexual offences with the cyber flag,Offences,nothing,,8,C\n" +
			"6,2018/19,Recorded sexual offences with the cyber flag,Victims,sex of victim,Girls,5,C\n7,2018/19,Recorded sexual offences with the cyber flag,Victims,sex of victim,Boys,2,C\n" +
			"9,2018/19,Recorded sexual offences with the cyber flag,Offences,outcome,Charged,2,C\n10,2018/19,Recorded sexual offences with the cyber flag,Offences,outcome,Open,6,C\n"},
		{"one letter explained, below the table", "Record,Question,Mark,Count of,Period,Broken down by,Value,Number\n11,Q1,,Crimes,2018/19,Offence,Rape,14\n12,Q1,,Crimes,2018/19,Offence,Grooming,6\n13,Q1,,Crimes,2018/19,-,-,20\n" +
			"14,Q2,,Crimes,2018/19,-,-,8\n15,Q2,X,Victims,2018/19,Sex,Girls,55\n17,Q2,,Victims,2018/19,Sex,Girls,5\n18,Q2,,Victims,2018/19,Sex,Boys,2\n" +
			"20,Q4,,Crimes,2018/19,Outcome,Charged,2\n21,Q4,,Crimes,2018/19,Outcome,Open,6\n\nGwent Police. X means that the line was superseded.\n"},
		{"a blank for those that stand", "Gwent Police,Ref. 118/19,,,,,,\nPlease use this sheet and not the one of May.,,,,,,,\n" +
			"ID,Question,Valid,Count of,Period,Broken down by,Value,Number\n101,Q1,,Crimes,2018/19,Offence,Rape,14\n102,Q1,,Crimes,2018/19,Offence,Grooming,6\n103,Q1,,Crimes,2018/19,-,-,20\n" +
			"104,Q2,,Crimes,2018/19,-,-,8\n105,Q2,VOID,Victims,2018/19,Sex,Girls,55\n106,Q2,,Victims,2018/19,Sex,Girls,5\n107,Q2,,Victims,2018/19,Sex,Boys,2\n" +
			"108,Q4,,Crimes,2018/19,Outcome,Charged,2\n109,Q4,,Crimes,2018/19,Outcome,Open,6\n"},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, want, r.Problems)
			}
		}
	}
}

// A status that is an outcome is one.
func TestStatusOfOutcomes(t *testing.T) {
	for name, r := range inFormats(t, "Gwent Police - Q4. Flagged offences by outcome,,\nStatus,2017/18,2018/19\nCharged,2,3\nUndetected,4,5\nCurrent,1,2\nLive,3,3\n") {
		if got := brief(r); !slices.Contains(got, "Q4 2017-18 Current offences 1") || len(got) != 8 {
			t.Errorf("%s: %q %q", name, got, r.Problems)
		}
	}
}
