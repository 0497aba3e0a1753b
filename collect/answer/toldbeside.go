package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// toldBeside is the question right before a sentence: what the sentence says of another year than that, on the line of
// the question, is likely the requester's: "How many had the flag in 2016/17? It was 66 in 2015/16."
type toldBeside struct{ question string }

// next takes up the next sentence where it asks.
func (t *toldBeside) next(s string) {
	if strings.HasSuffix(strings.TrimSpace(s), "?") {
		t.question = s
	}
}

var ofThePast = lazyre.New(`(?i)\b(?:was|were|had|told|said|gave|recorded|reported|stood|came|counted)\b`)

// doubtTold doubts the figures of s since from where the requester may have told them. The first sentence that answers
// ends it, as what comes behind an answer is the answerer's.
func (r *reader) doubtTold(t *toldBeside, text, s string, from int) {
	if t.question == "" || !hasNumbers(s) {
		return
	}
	_, behind, _ := strings.Cut(text, t.question)
	gap, _, found := strings.Cut(behind, s)
	if !found || strings.Contains(gap, "\n") || answersWhen(t.question, s) || !ofThePast.MatchString(s) {
		t.question = ""
		return
	}
	if from = min(from, len(r.found)); from < len(r.found) {
		r.problem("it may be the requester who says so beside the question: %q", quoteWords(s))
	}
	for i := from; i < len(r.found); i++ {
		r.found[i].doubts = r.found[i].doubts.with(askersYear)
	}
}
