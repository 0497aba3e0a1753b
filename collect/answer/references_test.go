package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// The reference of an answer is no count, in whatever line it stands.
func TestReferenceIsNoCount(t *testing.T) {
	want := []string{"Q2 2020-21 offences 139"}
	for _, line := range []string{
		"Freedom of information 2021-552, response of 11 August 2021", "Information request 552-21 (response 11/08/2021)", "Your request FOI/2021/552 - final response 11 August 2021",
		"Reply no. 552 of 11 August 2021", "Disclosure 552, 11 August 2021", "Log number 21/552: our response of 11 August 2021", "FOI 552 of 2021, 2020/21 figures",
		"Freedom of Information Act request 552: offences 2020/21", "Request 2021/0552 for 2020/21", "Case 552, answered 11 August 2021", "Enquiry number 552 was received on 1 July 2021.",
		"Dorset reference: 552", "This is our reply to information request 552, received on 1 July 2021.", "In answer to your request numbered 552 for 2020/21, our figures are below.",
		"Response 552/21 covers 2020/21", "Ticket 552 (2020/21)", "We refer to FOI 552, FOI 553 and FOI 554 of 2021.",
	} {
		text := "Dorset Police\n\n" + line + "\n\nQ2. Offences with a cyber-flag\n2020/21: 139\n"
		if got := brief(read(t, "a.txt", text)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", line, got, want)
		}
		page := "<p>Dorset Police</p><h1>" + line + "</h1><h2>Q2. Offences with a cyber-flag</h2><table><tr><td>Year</td><td>Offences</td></tr><tr><td>2020/21</td><td>139</td></tr></table>"
		if got := brief(read(t, "a.html", page)); !slices.Equal(got, want) {
			t.Errorf("%s, as a heading:\n got %q\nwant %q", line, got, want)
		}
		below := "Dorset Police\n\nQ2. Offences with a cyber-flag\n2020/21: 139\n\n" + strings.TrimSuffix(line, ".") + "\n"
		if got := brief(read(t, "a.txt", below)); !slices.Equal(got, want) {
			t.Errorf("%s, below:\n got %q\nwant %q", line, got, want)
		}
	}
}

// The reference may stand behind the name of the Act or of the request alone.
func TestReferenceBehindTheRequest(t *testing.T) {
	for line, want := range map[string]string{
		"Freedom of Information request F-2018-00441": "F-2018-00441",
		"Freedom of Information Act 2000 request":     "",
		"Freedom of Information Request No. 441/18":   "441/18",
		"FOI request 2018/0441":                       "2018/0441",
	} {
		if got := read(t, "a.txt", "Humberside Police\n"+line+"\n\nQ2. In 2017/18 103 offences had the flag.\n").Reference; got != want {
			t.Errorf("%s: the reference is %q, want %q", line, got, want)
		}
	}
}
