package answer_test

import (
	"slices"
	"testing"
)

// Ordinary sentences and lines, each with what it counts.
func TestOrdinarySentences(t *testing.T) {
	both := []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455", "Q2 2016-17 offences 45", "Q2 2017-18 offences 60"}
	flagged := both[2:]
	for _, x := range []struct {
		text string
		want []string // nil where only not is asked
		not  string
	}{
		{"2. 2016/17 saw 45 flagged offences and 2017/18 saw 60.", flagged, ""},
		{"1. 410 offences in 2016/17 (45 with the cyber flag), 455 in 2017/18 (60 with it).", both, ""},
		{"In 2016/17 there were 410 offences, 45 flagged; in 2017/18 there were 455 and 60.", both, ""},
		{"In 2016/17 we recorded 410 offences, 45 flagged; in 2017/18 455 offences, and 60 of them were in the north.", nil, "Q2 2017-18 offences 60"},
		{"2016/17\nTotal recorded 410\nWith cyber flag 45\n\n2017/18\nTotal recorded 455\nWith cyber flag 60", both, ""},
		{"2. With a cyber flag\n45 - 2016/17\n60 - 2017/18", flagged, ""},
		{"4. In 2016/17 nine of the flagged offences ended in a charge, three in a caution, and 33 with no further action.",
			[]string{"Q4 2016-17 caution offences 3", "Q4 2016-17 charge offences 9", "Q4 2016-17 no further action offences 33"}, ""},
		{"3. In 2016/17 eleven involved Facebook, nine Snapchat and two Kik.", []string{"Q3 2016-17 Facebook offences 11", "Q3 2016-17 Kik offences 2", "Q3 2016-17 Snapchat offences 9"}, ""},
		{"2016/17: 410 recorded / 45 flagged cyber\n2017/18: 455 recorded / 60 flagged cyber", both, ""},
		{"2. None in 2015/16 (the flag was not yet in use), 45 in 2016/17 and 60 in 2017/18.", flagged, ""},
		{"3. 2016/17 2017/18\nFacebook 20 30\nKik 10 12", []string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 10", "Q3 2017-18 Facebook offences 30", "Q3 2017-18 Kik offences 12"}, ""},
		{"3. Platforms in 2016/17\nFacebook 20 30\nKik 10 12", []string{}, ""}, // two numbers under one year
		{"1. By offence, 2016/17: rape 120, sexual assault 200, grooming 90; total 410.",
			[]string{"Q1 2016-17 grooming offences 90", "Q1 2016-17 offences 410", "Q1 2016-17 rape offences 120", "Q1 2016-17 sexual assault offences 200"}, ""},
		{"1. 2016/17\nSexual assault aged 13 to 17: 139\nRape aged 16: 20", []string{"Q1 2016-17 Rape aged 16 offences 20", "Q1 2016-17 Sexual assault aged 13 to 17 offences 139"}, ""},
		{"3. The 45 flagged offences of 2016/17 were 20 (Facebook), 15 (Snapchat) and 10 (not recorded).",
			[]string{"Q2 2016-17 offences 45", "Q3 2016-17 Facebook offences 20", "Q3 2016-17 Snapchat offences 15", "Q3 2016-17 not recorded offences 10"}, ""},
		{"2. By age the 139 flagged offences of 2016/17 split as 29 (under 13), 102 (13 to 15) and 8 (16 and 17).",
			[]string{"Q2 2016-17 0-12 offences 29", "Q2 2016-17 13-15 offences 102", "Q2 2016-17 16-17 offences 8", "Q2 2016-17 offences 139"}, ""},
		{"2. Flagged in 2016/17: 30 (girls), 12 (the north).", nil, "Q2 2016-17 offences 12"}, // no list of one kind
		{"2. Of the flagged offences in 2016/17 29 were against children under 13, 102 against those between 13 and 15, and 8 against those of 16 or 17.",
			[]string{"Q2 2016-17 0-12 offences 29", "Q2 2016-17 13-15 offences 102", "Q2 2016-17 16-17 offences 8"}, ""},
		{"3. Platforms in 2016/17\nFacebook 19\nKik 7\nNot stated 7\nNone named 4",
			[]string{"Q3 2016-17 Facebook offences 19", "Q3 2016-17 Kik offences 7", "Q3 2016-17 None named offences 4", "Q3 2016-17 Not stated offences 7"}, ""},
		{"Q1. Sexual offences\n\n                              2016/17      2017/18\nSexual offences recorded          410          455\nRelated incidents, not crimed     210          188", []string{"Q1 2016-17 offences 410", "Q1 2017-18 offences 455"}, ""},
		{"Example of how this form is filled in: 2014/15: Facebook 12, Kik 3.\n\n3. 2016/17: Facebook 19, Kik 7.", []string{"Q3 2016-17 Facebook offences 19", "Q3 2016-17 Kik offences 7"}, ""},
		{"Example (not part of the answer): 2014/15: 12\n\n2. With the cyber flag in 2016/17: 45.", []string{"Q2 2016-17 offences 45"}, ""},
		{"Recorded sexual offences, victim under 18\n2016/17 410 of which cyber 45\n2017/18 455 of which cyber 60", both, ""},
		{"2. Offences flagged as cyber: 45 [2016/17], 60 [2017/18].", flagged, ""},
		{"2. Between April 2016 and March 2017 - 45 with the cyber flag\nBetween April 2017 and March 2018 - 60 with the cyber flag", flagged, ""},
		{"2. 2016/17: 45 had the cyber flag and 365 did not. 2017/18: 60 had it and 395 did not.", flagged, ""},
		{"3. For 2016/17, in order: Facebook, 20; Snapchat, 15; Kik, 10.",
			[]string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 10", "Q3 2016-17 Snapchat offences 15"}, ""},
		{"3. For 2016/17: Facebook and Messenger 20, Snapchat 15.", []string{"Q3 2016-17 Facebook and Messenger offences 20", "Q3 2016-17 Snapchat offences 15"}, ""},
		{"2016/17\n410 sexual offences were recorded\n45 of those were tagged cyber\n2017/18\n455 sexual offences were recorded\n60 of those were tagged cyber", both, ""},
		{"For April 2016 to March 2017:\n- 410 sexual offences were recorded\n- 45 of those had the cyber flag\n\nFor April 2017 to March 2018:\n- 455 sexual offences were recorded\n- 60 of those had the cyber flag", both, ""},
		{"Offences with the cyber flag\n2016/17\n45 offences were tagged\nFemale 30, male 15\n2017/18\n60 offences were tagged\nFemale 41, male 19", // the heading's flag stays
			[]string{"Q2 2016-17 F offences 30", "Q2 2016-17 M offences 15", "Q2 2016-17 offences 45", "Q2 2017-18 F offences 41", "Q2 2017-18 M offences 19", "Q2 2017-18 offences 60"}, ""},
		{"1. There were 120 offences of rape, 200 of sexual assault and 90 of grooming in 2016/17.", nil, "Q1 2016-17 grooming in 2016/17 offences 90"},
		{"2. With the cyber flag\n2016/17 - 45 - 11%\n2017/18 - 60 - 13%", flagged, ""},
		{"3. 2016/17\nFacebook, 20, 67%\nKik, 10, 33%", []string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 10"}, ""},
		{"1. 410 - 2016/17\n\n2. 45 - 2016/17 (cyber flag)", []string{"Q1 2016-17 offences 410"}, ""},
		{"Financial year  Notifiable sexual offences, victim under 18  With cyber flag\n2016/17                                          410               45\n2017/18                                          455               60", both, ""},
		{"4. In 2016/17, 9 were charged, and three officers who gave a caution were spoken to.", []string{"Q4 2016-17 charged offences 9"}, ""},
	} {
		got := offered(read(t, "a.txt", "Kent Police\n5 June 2020\n\n"+x.text+"\n"))
		if x.want != nil && !slices.Equal(got, x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.text, got, x.want)
		}
		if x.not != "" && slices.Contains(got, x.not) {
			t.Errorf("%s: %s in %q", x.text, x.not, got)
		}
	}
}
