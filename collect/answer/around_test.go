package answer_test

import "testing"

// The force stands in the text, or else in what stands around it, where that is one only.
func TestForceAround(t *testing.T) {
	const counts = "<p>Q2 Flagged offences</p><table><tr><th>Year<th>Offences<tr><td>2018/19<td>31</table>"
	for _, c := range []struct{ why, page, want string }{
		{"the name of the site", "<head><title>FOI response</title><meta property='og:site_name' content='Essex Police'></head><body>" + counts, "Essex"},
		{"the title", "<head><title>FOI 12/19 | Kent Police</title></head><body>" + counts, "Kent"},
		{"the footer", "<body>" + counts + "<footer><p>Avon and Somerset Police 2021</p></footer>", "Avon and Somerset"},
		{"the menu", "<body><header><a href='/'>Surrey Police</a></header>" + counts, "Surrey"},
		{"an address", "<body>" + counts + "<p>Write to foi@kent.police.uk.</p>", "Kent"},
		{"two addresses", "<body>" + counts + "<p>Write to foi@kent.police.uk. We asked foi@essex.police.uk.</p>", ""},
		{"two in the menu", "<head><title>FOI response</title></head><body><nav><p>Kent Police</p><p>Essex Police</p></nav>" + counts + "<p>Write to foi@kent.police.uk.</p>", ""},
		{"two in one line of the menu", "<head><title>FOI response</title></head><body><nav><p>Kent Police and Essex Police</p></nav>" + counts + "<p>Write to foi@kent.police.uk.</p>", ""},
		{"two in the title", "<head><title>Kent and Essex Police</title></head><body>" + counts, ""},
		{"two in one footer", "<body>" + counts + "<footer><p>Essex Police works with Kent Police</p></footer>", ""},
		{"on behalf of two", "<body><p>Reply on behalf of Kent Police and Essex Police</p>" + counts, ""},
		{"the one that answers, of several", "<body><p>Surrey Police can confirm that it holds the information.</p>" + counts + "<p>Sussex Police will write to you. The forces of Surrey and Sussex share an office. Sussex Police, Lewes BN7 2DZ</p>", "Surrey"},
		{"the request was to one", "<body><p>Your request to Sussex Police is answered below.</p>" + counts + "<p>Surrey Police</p><p>A request to Surrey Police must be sent to Surrey Police.</p>", "Sussex"},
		{"on behalf of one", "<body><p>We write on behalf of Dorset Police.</p>" + counts + "<p>Devon and Cornwall Police holds its own figures. Write to Devon and Cornwall Police, Middlemoor, Exeter EX2 7HQ.</p>", "Dorset"},
		{"only the house of the writer", "<body>" + counts + "<p>Information Officer, Dorset Police, Winfrith, Dorchester DT2 8DZ</p>", "Dorset"},
		{"the house of another", "<body><p>Dorset Police: information request</p>" + counts + "<p>Devon and Cornwall Police, Exeter EX2 7HQ</p><p>Devon and Cornwall Police Headquarters</p>", "Dorset"},
		{"what another has", "<body><p>Kent Police answers below.</p>" + counts + "<p>City of London Police provides Action Fraud.</p><p>Kent Police, Maidstone ME15 9BZ</p>", "Kent"},
		{"what another holds of its own", "<body><p>Kent Police recorded these.</p>" + counts + "<p>Essex Police holds the records of its area.</p>", ""},
		{"what another confirms", "<body><p>Kent Police</p>" + counts + "<p>Essex Police can confirm the crimes at its port. Essex Police confirms receipt of reports for us.</p>", "Kent"},
		{"what another uses", "<body><p>Dorset Police</p>" + counts + "<p>Wiltshire Police uses another flag. Wiltshire Police holds the data of the shared unit.</p>", "Dorset"},
		{"one that replies", "<body><p>Dorset Police replies as follows.</p>" + counts + "<p>Kent Police</p>", "Dorset"},
		{"one that holds what was asked", "<body><p>Dorset Police holds the information that you requested.</p>" + counts + "<p>Kent Police</p>", "Dorset"},
		{"the text says otherwise", "<body><p>Dorset Police</p>" + counts + "<footer><p>Kent Police</p></footer>", "Dorset"},
	} {
		if r := read(t, "a.html", c.page); r.Force != c.want || len(r.Figures) != 1 {
			t.Errorf("%s: force %q, want %q, figures %q", c.why, r.Force, c.want, brief(r))
		}
	}
}

// The sender of a mail answers it, whatever it says once of another force.
func TestForceOfSender(t *testing.T) {
	for note, want := range map[string]string{
		"Essex Police uses another flag.":                         "Kent",
		"Surrey Police can confirm the crimes at Gatwick.":        "Kent",
		"Surrey Police can confirm that it holds the data below.": "Surrey",
	} {
		r := read(t, "a.eml", "From: FOI <foi@kent.police.uk>\nTo: a@example.org\nSubject: FOI request\nContent-Type: text/plain\n\nDear Ms Smith\n\nQ1. 410 offences were recorded in 2016/17.\n\n"+note+"\n")
		if r.Force != want {
			t.Errorf("%s: %q", note, r.Force)
		}
	}
}

// A sentence that names the answer's force and another counts for either, and is not put forward.
func TestSentenceOfTwoForces(t *testing.T) {
	const lead = "Kent Police\n\nQuestion 2\n"
	for _, c := range []struct {
		text string
		sure bool
	}{
		{"In 2018/19 Kent Police recorded 31 offences with the flag.", true},
		{"In 2018/19 Kent Police and Essex Police recorded 31 offences with the flag.", false},
		{"In 2018/19 Essex Police recorded 31 offences with the flag.", false},
	} {
		r := read(t, "a.txt", lead+c.text+"\n")
		if len(r.Figures) != 1 || (r.Figures[0].Confidence >= 0.5) != c.sure {
			t.Errorf("%q: %+v", c.text, r.Figures)
		}
	}
}
