package answer_test

import (
	"slices"
	"testing"
)

// In a list of platforms e-mail and telephone are some; in a letter's foot they lead to where a force is reached.
func TestEmailAndPhoneAmongPlatforms(t *testing.T) {
	for _, name := range []string{"Text or email", "Email", "E-mails", "Text or call", "Telephone", "Mobile phone", "Phone call / text"} {
		want := []string{"Q3 2018-19 " + name + " offences 6", "Q3 2018-19 Facebook offences 11", "Q3 2018-19 Snapchat offences 3", "Q3 2018-19 offences 20"}
		slices.Sort(want)
		for file, text := range map[string]string{
			"a.txt":  "Kent Police\n\nQ3. Platform of flagged offences\n\n2018-2019:\nFacebook: 11\nSnapchat: 3\n" + name + ": 6\nTotal: 20\n\nYours faithfully\n\nEmail: foi@kent.example\n",
			"a.html": "<p>Kent Police</p><h2>Q3. Platform of flagged offences</h2><p>2018-2019:</p><ul><li>Facebook - 11</li><li>Snapchat - 3</li><li>" + name + " - 6</li><li>Total - 20</li></ul>",
		} {
			if got := brief(read(t, file, text)); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q", name, file, got)
			}
		}
	}
	for _, foot := range []string{"Telephone: 101", "Phone - 999", "Telephone: 4512", "Telephone: 01622 690690", "Tel: 101", "Mobile: 07700 900123", "Text: 60066"} {
		r := read(t, "a.txt", "Kent Police\n\nQ2. 40 offences had the cyber flag in 2018/19.\n\nQ3. In 2018/19:\nFacebook: 11\nSnapchat: 3\n\n"+foot+"\n")
		if got := offered(r); slices.ContainsFunc(got, func(s string) bool {
			return s[:2] == "Q3" && s != "Q3 2018-19 Facebook offences 11" && s != "Q3 2018-19 Snapchat offences 3"
		}) {
			t.Errorf("%s: %q", foot, got)
		}
	}
}

// Below words that say how offences were reported, or how a force is reached, they are no platforms.
func TestEmailAndPhoneAsWaysOfReporting(t *testing.T) {
	for _, title := range []string{"Q3. Reports of flagged offences in 2018/19 came by", "Q3. Offences of 2018/19 reported to the control room by", "Q3. How we were told of offences in 2018/19", "Q3. Contact with the force in 2018/19", "Q3. How people complain, 2018/19", "Q3. How victims contacted us in 2018/19", "Q3. Requests received in 2018/19"} {
		for _, list := range []string{"Email: 24\nPhone: 111\nOnline form: 5\n", "Telephone: 4512\nEmail: 300\n", "Email: 24\nText: 11\nTotal: 35\n"} {
			r := read(t, "a.txt", "Kent Police\n\nQ2. 40 offences had the cyber flag in 2018/19.\n\n"+title+"\n"+list)
			if got := brief(r); !slices.Equal(got, []string{"Q2 2018-19 offences 40"}) || len(r.Problems) == 0 {
				t.Errorf("%s, %s: %q, problems %q", title, list, got, r.Problems)
			}
		}
	}
	for _, title := range []string{"Q3. How the suspect contacted the victim, 2017/18", "Q3. Where contact was made with the child online, 2017/18", "Q3. Contact of the offender with the victim, 2017/18", "Q3. Flagged offences in 2017/18 reported to police: what was used"} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+title+"\nText: 11\nEmail: 24\n")); !slices.Equal(got, []string{"Q3 2017-18 Email offences 24", "Q3 2017-18 Text offences 11"}) {
			t.Errorf("%s: %q", title, got)
		}
	}
	if got := brief(read(t, "a.txt", "Kent Police\n\nQ3. Platform of flagged offences, 2018/19\nFacebook: 11\nTelephone: 101\nText: 9\nTotal: 121\n")); len(got) != 4 || !slices.Contains(got, "Q3 2018-19 Telephone offences 101") {
		t.Errorf("within a list: %q", got)
	}
}
