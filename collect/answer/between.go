package answer

import (
	"strings"

	"cyberflag/collect/document"
)

// A mail may answer between the lines of the message that it quotes: "> 2. How many had a
// flag?" and below it "2019/20: 318". The quoted question is the request, but its number says
// what the answer below it is of.

// marksBetween gives the mark of each quoted block that is a question with an answer right
// below it, by the block's place. One alone may be what a mail happens to quote.
func marksBetween(blocks []document.Block) map[int]string {
	out := map[int]string{}
	for i, b := range blocks {
		if b.Quote == 0 || i+1 == len(blocks) || !answersQuote(blocks[i+1:]) {
			continue
		}
		if m, ok := markOf(joinText(b.Label, firstLine(b.Text.Plain)), true); ok && len(m.question) == 2 {
			out[i] = "Question " + m.question[1:] + m.letter
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// answersQuote reports that what follows a quoted question is no longer quoted, but for the
// rest of that question.
func answersQuote(next []document.Block) bool {
	for _, b := range next {
		switch {
		case b.Quote == 0:
			return b.Table != nil || strings.TrimSpace(b.Text.Plain) != ""
		case b.Label != "":
			return false
		}
		if _, ok := markOf(firstLine(b.Text.Plain), true); ok {
			return false
		}
	}
	return false
}

// unquoted gives a quoted text without the signs of the quotation.
func unquoted(s string) string { return clean(strings.ReplaceAll(s, ">", " ")) }
