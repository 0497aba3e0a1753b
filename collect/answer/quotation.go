package answer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cyberflag/internal/lazyre"
)

// A letter may repeat the request in quotation marks: below words that lead to it, or by itself, where what stands in
// the marks asks.

// openingMarks may begin a quotation.
const openingMarks = `"“‘'«`

var (
	beginsQuote = lazyre.New(`^[` + openingMarks + `]`)
	endsQuote   = lazyre.New(`["”’'»][.\s]*$`)
)

// quotes reports a block in quotation marks within a request or right below one, or one that begins a quotation that asks.
func (z *zoning) quotes(i int, line string) bool {
	if z.blocks[i].table != nil {
		return false
	}
	below := z.now == inRequest || z.last == inRequest
	return z.open && below || z.closed[i] && beginsQuote.MatchString(line) && (below || quotationAsks(z.blocks[i:]))
}

// quoted takes in a quoted block. What comes behind its last is no request, unless it is quoted too.
func (z *zoning) quoted(b block) {
	z.now, z.open = inRequest, true
	if endsQuote.MatchString(b.text) {
		z.answered()
		z.open = false
	}
}

// quotationAsks reports that the quotation with which the first block begins goes on to the end of a block, and that
// something is asked in it.
func quotationAsks(blocks []block) bool {
	asks := false
	for i, b := range blocks {
		text := strings.TrimSpace(b.text)
		asks = asks || slices.ContainsFunc(sentencesOf(strings.TrimLeft(text, openingMarks)), asksInQuotes)
		ends := endsQuote.MatchString(text)
		if i == 0 && closesWithin(text) {
			return false
		}
		if ends {
			return asks
		}
	}
	return false
}

// asksInQuotes reports a sentence that asks, or that names what is asked for and counts nothing.
func asksInQuotes(s string) bool {
	if m, ok := markOf(s, true); ok {
		s = m.rest
	}
	return askLead.MatchString(s) || asksForce.MatchString(s) || asksAbout.MatchString(s) && !hasNumbers(agePhrase.ReplaceAllString(s, " "))
}

// closesWithin reports a paragraph that closes the mark that it begins with before its end: '"Cyber" offences'. A straight
// mark behind a space opens.
func closesWithin(text string) bool {
	depth := 0
	for i, mark := range text {
		switch {
		case mark == '“' || mark == '«' || mark == '"' && (i == 0 || text[i-1] == ' ' || text[i-1] == '('):
			depth++
		case mark == '”' || mark == '»' || mark == '"':
			depth--
		default:
			continue
		}
		if depth == 0 {
			return strings.Trim(text[i+utf8.RuneLen(mark):], ". \n") != ""
		}
	}
	return false
}

// quotesClosed says of each block whether a quotation that begins in it ends in it or below, before
// the head of an answer or a table. A mark that nothing closes is no quotation: the closing mark was
// forgotten, or a word has marks of its own.
func quotesClosed(blocks []block) []bool {
	out, now := make([]bool, len(blocks)), false
	for i := len(blocks) - 1; i >= 0; i-- {
		b := blocks[i]
		line := firstLine(b.text)
		ends := b.table != nil || headsAnswer(line)
		now = !ends && (now || endsQuote.MatchString(b.text))
		out[i] = now
	}
	return out
}
