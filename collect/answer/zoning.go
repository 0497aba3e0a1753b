package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"slices"
	"strings"
)

// A zoning goes through the blocks of running text in order: a request goes on until something answers.
type zoning struct {
	blocks      []block
	now         zone
	asked       map[string]bool // the marks of the questions of the request so far
	headed      bool            // a head said that the request begins
	answerAhead bool            // the head of an answer stands below
	whole       bool            // a paragraph of the request has asked several numbered questions
	lastHead    int             // the last block with a head that says that the answer begins
	closed      []bool          // what quotesClosed says
	open        bool            // within a quotation of the request
	last        zone            // of the block before
	years       askedPeriods    // that the request so far asks for
	unled       [2]int          // the blocks of a request that nothing heads, as unledRequest gives them
}

// zones says of each block of running text what it is.
func zones(blocks []block) []zone {
	z := &zoning{blocks: blocks, asked: map[string]bool{}, lastHead: lastAnswerHead(blocks), closed: quotesClosed(blocks)}
	z.unled[0], z.unled[1] = unledRequest(blocks)
	out := make([]zone, len(blocks))
	other := ofThread(blocks)
	for i := range blocks {
		if out[i] = other[i]; out[i] == inAnswer {
			out[i] = z.of(i)
		} else {
			z.now, z.open = inAnswer, false
		}
		z.last = out[i]
	}
	return out
}

// of gives the zone of block i, which is of no other message.
func (z *zoning) of(i int) zone {
	b := z.blocks[i]
	line := firstLine(b.text)
	z.answerAhead = i < z.lastHead
	if z.quotes(i, line) {
		z.quoted(b)
		return inRequest
	}
	at := z.enter(i, line)
	if at == inRequest && b.table == nil {
		z.years.addAsked(b.text)
		if z.now == inRequest {
			z.keepMarks(b)
		}
	}
	if at == inAnswer && b.table == nil && isNotice(b) {
		return inNotice
	}
	return at
}

// answered ends the request.
func (z *zoning) answered() { z.now, z.asked, z.whole = inAnswer, map[string]bool{}, false }

// severalAsked is a paragraph that asks a first and a second question: "(1) how many ..., (2) how many of these ...".
var severalAsked = lazyre.New(`(?s)(?:^|[\s,;:.(])\(?1[.)]\s+\S.*[\s,;:.(]\(?2[.)]\s+\S`)

// enter gives the zone of block i by its words.
func (z *zoning) enter(i int, line string) zone {
	b := z.blocks[i]
	switch {
	case z.now == inQuoted, z.now == inOther: // to the end
	case b.table != nil && i > 0 && asExample.MatchString(z.blocks[i-1].text):
		return inRequest
	case b.table != nil:
		if z.now == inRequest && (!z.answerAhead || !z.headed) {
			z.now = inAnswer
		}
	case pageEnd.MatchString(line) && i > 0:
		z.now = inOther
	case quotedHead.MatchString(line), len(mailHead.FindAllString(b.text, 3)) >= 2 && i > 0:
		z.now = inQuoted
	case headsRequest(line), repeatsRequest.MatchString(b.text) && !repeatsAnswer.MatchString(b.text) && (z.answerAhead || !answering.MatchString(b.text)):
		z.now, z.headed = inRequest, true
	case z.answers(line):
		z.answered()
	case requestLead.MatchString(line) && strings.HasSuffix(strings.TrimSpace(b.text), ":") && !answersToo(b.text), leadsToRequest(b.text), asksAhead(b.text):
		z.now = inRequest
	case z.now == inAnswer && isNumberedRequest(b.text):
		return inRequest // this paragraph alone
	case z.now == inRequest && z.titlesTable(i):
		z.answered()
	case z.now == inRequest:
		z.within(b, line)
	case z.unled[0] <= i && i < z.unled[1], asksAndTells(b.text):
		return inRequest
	case requestLead.MatchString(line) && len(z.asked) == 0 && !answersToo(b.text) && !tellsOneQuestion(b.text):
		return inRequest // this paragraph alone
	}
	return z.now
}

// titlesTable reports a line that says the period of the table right below it, which ends the request.
func (z *zoning) titlesTable(i int) bool {
	if i+1 >= len(z.blocks) || z.blocks[i+1].table == nil || z.answerAhead && z.headed || z.repliesBelow(i) || i > 0 && strings.HasSuffix(strings.TrimSpace(z.blocks[i-1].text), ":") && !answering.MatchString(z.blocks[i-1].text) {
		return false
	}
	words := numberOfTitle.ReplaceAllString(z.blocks[i].text, "")
	return len(spans(prose.SpeltPeriods(words))) > 0 && fillers.MatchString(strings.Trim(withoutPeriods(words), ":. "))
}

// repliesBelow reports a paragraph below block i that begins the answer: "Our answer: In 2017/18 ...".
func (z *zoning) repliesBelow(i int) bool {
	return slices.ContainsFunc(z.blocks[i+1:], func(b block) bool {
		return b.table == nil && (headsAnswer(firstLine(b.text)) || answerWords.MatchString(b.text) || weReply.MatchString(b.text))
	})
}

var weReply = lazyre.New(`(?i)^we (?:reply|answer|respond)\s*:`)

// numberOfTitle is the number that the title of a table begins with.
var numberOfTitle = lazyre.New(`^(?i:table) \d+[.:]?\s`)

// headsRequest reports a heading of what was asked, whatever stands behind it in brackets: "Request (as received)".
func headsRequest(line string) bool {
	return len(line) < 90 && (requestHead.MatchString(line) || requestHead.MatchString(asideInBrackets.ReplaceAllString(line, "")))
}

var asideInBrackets = lazyre.New(`\s*(?:\([^)]*\)|\[[^\]]*\])`)

// answers reports the first line of an answer.
func (z *zoning) answers(line string) bool {
	return headsAnswer(line) || answerLead.MatchString(line) || z.now == inRequest && answerWords.MatchString(line)
}

// within ends a request at a heading, at a count of some period, or, in a letter that heads no
// answer, where the marks of its questions come again.
func (z *zoning) within(b block, line string) {
	if b.heading && (!isMark(line) || z.whole && !z.answerAhead) {
		z.answered()
		return
	}
	z.whole = z.whole || severalAsked.MatchString(b.text)
	if countGiven.MatchString(b.text) && len(spans(prose.SpeltPeriods(b.text))) > 0 || (!z.answerAhead || !z.headed) && tellsAnswer(b.text, z.years.all) {
		z.answered()
		return
	}
	if m, ok := markOf(labelled(b), true); !z.answerAhead && (ok && z.asked[m.question+m.letter] || refusesHere(b.text)) {
		z.now = inAnswer
	}
}

// keepMarks takes in the marks of the questions that a paragraph of the request asks, of which it may be the whole list.
func (z *zoning) keepMarks(b block) {
	for line := range strings.SplitSeq(labelled(b), "\n") {
		if m, ok := markOf(line, true); ok {
			z.asked[m.question+m.letter] = true
		}
	}
}

// refusesHere reports a paragraph in which a force refuses something by a section of the Act, and nobody asks.
func refusesHere(s string) bool {
	return weRefuse.MatchString(s) && len(exemptions(s)) > 0 && !asksPolitely.MatchString(s)
}

var (
	weRefuse     = lazyre.New(`(?i)\b(?:we|the force|the constabulary|I) (?:(?:have|has|must|are|am|is|therefore|also|hereby|will|can|do) )*(?:refus\w+|withh\w+|appl(?:y|ies|ied|ying)|rely(?:ing)?)\b|\bsections? \d+\S*(?: \w+){0,6}? (?:applies|apply|is engaged|are engaged)\b`)
	asksPolitely = lazyre.New(`(?i)\?|\b(?:please|if (?:any|you|the|sections?)|should (?:you|any|sections?)|I (?:would|believe|understand|ask|request)|in the event)\b`)
)

// tellsOneQuestion reports a paragraph that tells one question again with its number, as a mark of its answer does.
func tellsOneQuestion(s string) bool {
	m := askedMark.FindStringIndex(s)
	return m != nil && !nextAsked.MatchString(s[m[1]:])
}

// nextAsked is the number of another question in the paragraph.
var nextAsked = lazyre.New(`(?:^|\s)\(?[1-9][a-z]?[.)]\s+[A-Z]`)
