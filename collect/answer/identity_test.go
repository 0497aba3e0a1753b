package answer_test

import "testing"

// The reference and the day of an answer, in the ways in which letters and sheets give them.
func TestReferenceAndDay(t *testing.T) {
	for head, want := range map[string][2]string{
		"Our ref: DJ 2017-0611\n19 June 2017":                                              {"DJ 2017-0611", "2017-06-19"},
		"Request F-2017-00872, answered 22 May 2017":                                       {"F-2017-00872", "2017-05-22"},
		"Humberside Police, F-2019-01533, 15 August 2019":                                  {"F-2019-01533", "2019-08-15"},
		"Reference: FOI 412/18\nDate of reply: 24 May 2018":                                {"412/18", "2018-05-24"},
		"FOI/0733/18\nReply of 8 June 2018 to your letter of 11 May 2018":                  {"FOI/0733/18", "2018-06-08"},
		"Reference FOI2017/02210. The answers are under each question.":                    {"FOI2017/02210", ""},
		"Freedom of Information Act 2000 - 01.FOI.20.016377\n21 October 2020":              {"01.FOI.20.016377", "2020-10-21"},
		"FOI 001187/19 - your request of 3 April 2019\nSent on 7 May 2019":                 {"001187/19", "2019-05-07"},
		"11 December 2018\nCorrection to our reply of 20 November 2018":                    {"", "2018-12-11"},
		"FOI 8214, 14 July 2020. Victims under 18; [x] not available":                      {"8214", "2020-07-14"},
		"Joint reply EAST/0219/20, 28 August 2020":                                         {"EAST/0219/20", "2020-08-28"},
		"Freedom of Information 0671/19\nThe data were extracted on 3 April 2019.":         {"0671/19", ""},
		"We dealt with three requests of this kind in 2016/17.":                            {"", ""},
		"Recorded under 71/17 of the counting rules, 01/04/2016 to 31/03/2017":             {"", ""},
		"Table 1 as sent on 20 November 2018 - withdrawn\nThis response: 11 December 2018": {"", "2018-12-11"},
	} {
		r := read(t, "a.txt", head+"\n\nQ2. In 2016/17 145 offences had the cyber flag.\n")
		if r.Reference != want[0] || r.ReceivedOn != want[1] {
			t.Errorf("%q: reference %q and day %q, want %q and %q", head, r.Reference, r.ReceivedOn, want[0], want[1])
		}
	}
}

// A sheet may give them in fields, or its reference in a column.
func TestReferenceInCells(t *testing.T) {
	r := read(t, "a.csv", "Our reference,2018.0391\nReply sent,14/05/2018\n\nQ2 Flagged offences,\nYear,Offences\n2016/17,145\n")
	if r.Reference != "2018.0391" || r.ReceivedOn != "2018-05-14" {
		t.Errorf("fields: reference %q and day %q", r.Reference, r.ReceivedOn)
	}
	r = read(t, "a.csv", "Force,FOI reference,Question,Financial year,Number\nKent Police,000412/17,Q2,2015/16,26\nKent Police,000412/17,Q2,2016/17,63\n")
	if r.Reference != "000412/17" {
		t.Errorf("a column: reference %q", r.Reference)
	}
	r = read(t, "a.csv", "Force,FOI reference,Question,Financial year,Number\nKent Police,000412/17,Q2,2015/16,26\nEssex Police,99/17,Q2,2015/16,63\n")
	if r.Reference != "" {
		t.Errorf("references of several answers: %q", r.Reference)
	}
}
