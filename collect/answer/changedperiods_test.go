package answer_test

import "testing"

// A newer message that puts other periods in place of those asked for leaves nothing of the older ones missing.
func TestChangedPeriods(t *testing.T) {
	for change, want := range map[string]string{
		"Please change the periods in all questions to 1 April 2018 to 30 September 2018.":       "answered",
		"I am happy to narrow the time period of my request to April to September 2018.":         "answered",
		"Please limit all four questions to these years if you can, but my request stands.":      "partly",
		"I would be grateful for a reply soon. Nothing of my request of last month has changed.": "partly",
	} {
		r := read(t, "a.eml", "From: FOI <foi@kent.police.uk>\nTo: A <a@example.org>\nDate: Tue, 14 May 2019 13:05:00 +0100\nSubject: RE: FOI 1/19\nContent-Type: text/plain\n\nDear A\n\n"+
			"Q1. Sexual offences recorded with a victim under 18: 1 April 2018 to 30 September 2018: 487\n\nQ2. Of these, with the online flag: 1 April 2018 to 30 September 2018: 83\n\n"+
			"On 3 May 2019 at 19:20, A wrote:\n> "+change+"\n>\n> On 19 April 2019 at 11:08, FOI wrote:\n>> Finding the platform for two full years would exceed the limit.\n>>\n>> On 3 April 2019 at 08:15, A wrote:\n"+
			">>> For 2016/17 and 2017/18: Q1 recorded sexual offences against children under 18. Q2 how many had a cyber-flag?\n")
		for _, q := range r.Questions {
			if string(q.Status) != want {
				t.Errorf("%s: %s is %s, want %s", change, q.Question, q.Status, want)
			}
		}
	}
}
