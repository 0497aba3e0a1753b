package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Bars between counts part them, a mark before a line is no quotation where the lines below it have none, and what
// stands in brackets behind "Request" leaves it a heading.
func TestSignsThatSayNothing(t *testing.T) {
	years := []string{"1 April 2016 to 31 March 2017", "1 April 2017 to 31 March 2018"}
	want := []string{
		"Q1 2016-17 F offences 341", "Q1 2016-17 M offences 70", "Q1 2017-18 F offences 378", "Q1 2017-18 M offences 74",
		"Q2 2016-17 offences 48", "Q2 2017-18 offences 66",
		"Q3 2016-17 Facebook offences 17", "Q3 2016-17 Kik offences c", "Q3 2017-18 Facebook offences 19", "Q3 2017-18 Kik offences c",
	}
	for _, head := range []string{"REQUEST (as received)", "Your request [verbatim]", "Request"} {
		for _, lead := range []string{"> Between ", "» ", "- Between ", "Between "} {
			for _, bar := range []string{" | ", "|", "; "} {
				mark := strings.Trim(bar, ";") // "Q1 | females 378", "Q1: females 378"
				if bar == "; " {
					mark = ": "
				}
				line := func(parts ...string) string { return parts[0] + mark + strings.Join(parts[1:], bar) + "\n" }
				text := "Cumbria Constabulary\nReference 514/18\n\n" + head + "\n\"Q1 sexual offences against under 18s by sex; Q2 those with a cyber flag; Q3 those by platform. I have been told of 61 for 2016/17.\"\n\nRESPONSE\n\n" +
					lead + years[0] + ":\n" + line("Q1", "females 341", "males 70") + line("Q2", "48") + line("Q3", "Facebook 17", "Kik *") + "\n" +
					lead + years[1] + ":\n" + line("Q1", "females 378", "males 74") + line("Q2", "66") + line("Q3", "Facebook 19", "Kik *") + "\n* One to four.\n"
				r := read(t, "a.txt", text)
				if got := brief(r); !slices.Equal(got, want) {
					t.Errorf("%q %q %q:\n got %s\nwant %s\n%s", head, lead, bar, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
				}
			}
		}
	}
}

// Lines of which every one is quoted stay an older message.
func TestQuotedLinesStayQuoted(t *testing.T) {
	r := read(t, "a.txt", "Cumbria Constabulary\nReference 514/18\n\nQ2. With the flag in 2017/18: 66\n\n> Q2. With the flag\n> in 2016/17: 61\n")
	if got := brief(r); !slices.Equal(got, []string{"Q2 2017-18 offences 66"}) {
		t.Errorf("%q", got)
	}
}

// Heads that a program wrote have their parts joined.
func TestMachineHeads(t *testing.T) {
	want := []string{
		"Q1 2016-17 0-12 F offences 151", "Q1 2016-17 13-17 M offences 47", "Q1 2016-17 offences 512", "Q2 2016-17 offences 17",
		"Q3 2016-17 Facebook offences 10", "Q3 2016-17 Snapchat offences 7", "Q4 2016-17 charged offences 8", "Q4 2016-17 no suspect offences 9",
	}
	for _, heads := range []string{
		"year,1_F_0-12,1_M_13-17,1_all,2_flagged,3_Facebook,3_Snapchat,4_charged,4_no_suspect",
		"year,1_F_0-12,1_M_13-17,1_all,2_flagged,3_P_Facebook,3_P_Snapchat,4_O_charged,4_O_no suspect",
		"financial_year,Q1_F_0-12,Q1_M_13-17,Q1_all,Q2_cyber_flag,Q3_Facebook,Q3_Snapchat,Q4_charged,Q4_no_suspect",
	} {
		r := read(t, "a.csv", "Essex Police FOI 3870/17\n\n"+heads+"\n2016-17,151,47,512,17,10,7,8,9\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s\n%s", heads, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
		}
	}
}
