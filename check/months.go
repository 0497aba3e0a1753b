package check

import (
	"fmt"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// inMonths is a length of time in months.
var inMonths = lazyre.New(`(?i)\b(?:in|over|for|within|during|of)\s+(?:the\s+|a\s+|just\s+|only\s+|those\s+|these\s+|space\s+of\s+|period\s+of\s+|barely\s+|some\s+)*(\d{1,2}|` + prose.SmallWords + `)[\s-]+months\b`)

// judgeMonths judges a length of time in months by the dates of its sentence and by
// the figures of its numbers. Where neither has that length it says nothing.
func (d *desk) judgeMonths() {
	for _, at := range inMonths.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		n, ok := prose.WholeNumber(d.text[at[2]:at[3]])
		if !ok || n < 2 || n == 12 || d.facts.SentenceOf(sp.Start) != d.facts.SentenceOf(sp.End-1) {
			continue
		}
		if basis := d.lengthBeside(sp, n); basis != "" {
			d.claim(sp, Claim{Verdict: Supported, Value: whole(int64(n)), Basis: []string{basis}, Why: fmt.Sprintf("%s is %d months", basis, n)})
		}
	}
}

// lengthBeside says what in the sentence of sp is n months long, or nothing.
func (d *desk) lengthBeside(sp prose.Span, n int) string {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, p := range d.periodsIn(sentence, sentence) {
		if p.Kind == prose.Dated && p.Period.Months() == n && !p.Span.Overlaps(sp) {
			return "the story: " + plain(d.text[p.Start:p.End])
		}
	}
	for _, c := range d.saidIn(sentence, sentence) {
		if e := c.sound(); e != nil && e.Period.Months() == n {
			return e.basis()
		}
	}
	return ""
}
