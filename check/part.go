package check

// A Part is a stretch of a story's text: plain words, or the words of a claim.
type Part struct {
	Text   string
	Number int    // of the claim, from 1; 0 for plain words
	Claim  *Claim // nil for plain words
}

// Parts cuts text, which r is the report of, into plain words and claims.
// Joined together they are the text again.
func (r Report) Parts(text string) []Part {
	var out []Part
	at := 0
	for i := range r.Claims {
		c := &r.Claims[i]
		if at < c.Start {
			out = append(out, Part{Text: text[at:c.Start]})
		}
		out = append(out, Part{text[c.Start:c.End], i + 1, c})
		at = c.End
	}
	if at < len(text) {
		out = append(out, Part{Text: text[at:]})
	}
	return out
}
