package answer_test

import (
	"slices"
	"testing"
)

// Remarks that begin "e.g." make no example of their row, and an example is told with its numbers.
func TestRemarkIsNoExample(t *testing.T) {
	want := []string{"Q3 2017-18 Facebook offences 12", "Q3 2017-18 Social media other offences 45", "Q3 2017-18 offences 57"}
	for name, r := range inFormats(t, "Kent Police 2017/18,,\nQ3 flagged offences by platform,,\nPlatform,Count,Remarks\nFacebook,12,\nSocial media other,45,\"e.g. Instagram, Snapchat\"\nTotal,57,\n") {
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", name, got, r.Problems)
		}
	}
}

// A table that the requester had before is no part of the answer, whose own words stand below it.
func TestTableThatTheRequesterHas(t *testing.T) {
	const table = "<table><tr><th>Sex</th><th>Offences</th></tr><tr><td>Female</td><td>30</td></tr><tr><td>Male</td><td>12</td></tr></table>"
	for _, reply := range []string{"Our answer: In 2017/18, 55 offences had the flag.", "We reply: in 2017/18, 55 offences had the flag."} {
		r := read(t, "a.html", "<p>Kent Police</p><p>Your request: Please provide the number of sexual offences against children with a cyber flag by sex. You gave me this before:</p><p>2016/17</p>"+table+"<p>I would like the same for 2017/18.</p><p>"+reply+"</p>")
		if got := offered(r); !slices.Equal(got, []string{"Q2 2017-18 offences 55"}) {
			t.Errorf("%s: got %q", reply, got)
		}
	}
}

// Two people of one sex are a pair, and no sex said twice.
func TestPairOfOneSex(t *testing.T) {
	for name, r := range inFormats(t, "Kent Police 2017/18,\nQ2 flagged offences,\nSuspect to victim,Offences\nMale - male,3\nFemale - female,20\nTotal,23\n") {
		if got := brief(r); !slices.Equal(got, []string{"Q2 2017-18 offences 23"}) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// A remark on numbers elsewhere takes back none of the answer.
func TestNumbersElsewhereAreTakenBack(t *testing.T) {
	for text, stands := range map[string]bool{
		"That figure was wrong in the press. It is right here.":                true,
		"The figure is incorrect in your request, where you give 45.":          true,
		"Please ignore the figures below, which the system prints by default.": true,
		"That number is withdrawn.":                                            false,
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQ2. In 2017/18, 54 of the offences had the cyber flag. "+text+"\n")
		if got := slices.Contains(offered(r), "Q2 2017-18 offences 54"); got != stands {
			t.Errorf("%s: got %q, problems %q", text, offered(r), r.Problems)
		}
	}
}

// People against whom a case is brought are counted, those against whom offences are committed are not.
func TestCasesAgainstPersons(t *testing.T) {
	for head, want := range map[string]string{"Cases brought against persons": "Q4 2017-18 Charged persons 30", "Offences against persons under 18": "Q4 2017-18 Charged offences 30"} {
		for name, r := range inFormats(t, "Kent Police 2017/18,\nOutcome,"+head+"\nCharged,30\nCautioned,12\nTotal,42\n") {
			if got := brief(r); !slices.Contains(got, want) {
				t.Errorf("%s, %s: got %q", head, name, got)
			}
		}
	}
}
