package flag

import (
	"testing"

	"cyberflag/record"
)

// The texts of doc/accuracy.md, "Traps that were looked at": what the explanation
// shows is what the page says.
func TestTrapsLookedAt(t *testing.T) {
	j := judge(t)
	for _, c := range []struct{ trap, text, want string }{
		{"enquiry", "Wallet dipped on the tram. LOE: CCTV, check Facebook for photos of the group.", "no"},
		{"property", "Burglary, back door forced. Laptop, Xbox and an iPad taken.", "no"},
		{"negation", "Punched outside the bar. He has had no messages on Facebook or WhatsApp from the man.", "no"},
		{"afterwards", "Bike stolen from the shed. Owner has since seen it for sale on Gumtree.", "no"},
		{"reporting", "Car window smashed overnight. Reported online through the force website.", "no"},
		{"employer", "Deliveroo rider had his moped taken by two men while he was at the door.", "no"},
		{"homonym", "There is discord between the two neighbours over a fence and he was pushed.", "no"},
		{"sms", "Ex keeps sending her abusive text messages from his own number.", "no"},
		{"history", "They talked on Bebo years ago. Now he comes to her door at night.", "no"},
		{"channel not said", "She has received threats from an unknown person, how is not known.", "review"},
		{"misspelling", "Abusive mesages on facebok and instgram from her ex.", "yes"},
		{"implicit", "They matched and met at a hotel, where he assaulted her.", "yes"},
	} {
		if got := j.Decide(record.Record{Text: c.text}).Answer().String(); got != c.want {
			t.Errorf("%s: %q is %s, the page says %s", c.trap, c.text, got, c.want)
		}
	}
}
