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
		{"the text says otherwise", "<body><p>Dorset Police</p>" + counts + "<footer><p>Kent Police</p></footer>", "Dorset"},
	} {
		if r := read(t, "a.html", c.page); r.Force != c.want || len(r.Figures) != 1 {
			t.Errorf("%s: force %q, want %q, figures %q", c.why, r.Force, c.want, brief(r))
		}
	}
}
