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
	for _, foot := range []string{"Telephone: 101", "Phone - 999", "Telephone: 4512", "Telephone: 01622 690690", "Tel - 45"} {
		r := read(t, "a.txt", "Kent Police\n\nQ2. 40 offences had the cyber flag in 2018/19.\n\nQ3. In 2018/19:\nFacebook: 11\nSnapchat: 3\n\n"+foot+"\n")
		if got := offered(r); slices.ContainsFunc(got, func(s string) bool {
			return s[:2] == "Q3" && s[len(s)-1] != '?' && s != "Q3 2018-19 Facebook offences 11" && s != "Q3 2018-19 Snapchat offences 3"
		}) {
			t.Errorf("%s: %q", foot, got)
		}
	}
}
