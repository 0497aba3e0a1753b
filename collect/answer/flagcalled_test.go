package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A force may explain once what it calls the flag, and head its columns and rows by that name.
func TestFlagByAnotherName(t *testing.T) {
	want := []string{"Q1 2016-17 offences 402", "Q1 2017-18 offences 433", "Q2 2016-17 offences 31", "Q2 2017-18 offences 44"}
	const heads = "Year,All,%\n2016/17,402,31\n2017/18,433,44\n"
	const over = ",2016/17,2016/17,2017/18,2017/18\nOffence,All,%,All,%\nRape,180,6,190,9\nGrooming,222,25,243,35\nTotal,402,31,433,44\n"
	const rows = ",2016/17,2017/18\nAll offences,402,433\nWith %,31,44\n"
	for _, c := range []struct{ why, name, text string }{
		{"colon and initials", "OCM", "\"1 and 2. OCM: offences carrying the Online Crime Marker, which is our name for the cyber-flag.\",,,,\n" + over},
		{"brackets behind", "CRQ", "\"Questions 1 and 2. Sexual offences against children, and those that have the Cyber Related Qualifier (CRQ).\",,\n" + heads},
		{"equals", "NETX", "\"Sexual offences, victim under 18. NETX = offences flagged as cyber.\",,\n" + rows},
		{"called", "DIG", "\"Sexual offences, victim under 18. Our online marker is called DIG.\",,\n" + heads},
		{"a key of two cells", "WEB", "WEB,offences with the online flag,\n,,\n\"Sexual offences, victim under 18\",,\n" + rows},
	} {
		for format, r := range inFormats(t, "Kent Police,,\n"+strings.ReplaceAll(c.text, "%", c.name)) {
			got := slices.DeleteFunc(brief(r), func(s string) bool { return strings.Contains(s, "Rape") || strings.Contains(s, "Grooming") })
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, format, got, want, r.Problems)
			}
		}
	}
	r := read(t, "a.txt", "Kent Police\n\n1. Sexual offences against children in 2016/17: 402.\n\n2. ICM stands for internet crime marker. The number with the ICM in 2016/17 is 31.\n")
	if got := brief(r); !slices.Equal(got, []string{"Q1 2016-17 offences 402", "Q2 2016-17 offences 31"}) || strings.Contains(r.Figures[1].Quote, "cyber") {
		t.Errorf("in words: %q, %v, %q", got, r.Figures, r.Problems)
	}
}

// Other short names stay what they are.
func TestShortNamesThatAreNotTheFlag(t *testing.T) {
	for _, text := range []string{
		"CRIS: the cyber flag is set by officers.",
		"Offences without the cyber flag (OWF) are not counted.",
		"CSE: child sexual exploitation flag.",
		"DSU: 45 offences were flagged as cyber.",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 1. "+text+"\n\nSexual offences   CRIS   OWF   CSE   DSU\n2016/17   402   31   30   29\n2017/18   433   44   40   39\n")
		for _, f := range r.Figures {
			if f.Question == "Q2" {
				t.Errorf("%s: %v", text, f)
			}
		}
	}
}
