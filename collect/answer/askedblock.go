package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may repeat each question right above its answer, in one paragraph with it or in the one before. What the
// requester says there beside the question ("We know that 430 were recorded in 2015/16") is no figure, and the answer
// may be no more than a number, which is of what the question asks.

var (
	// askLead begins a sentence that asks.
	askLead = lazyre.New(`(?i)^(?:and |also,? |then,? |in addition,? |if so,? |(?:of|from|for) (?:these|those|them|the)\b[^.?]{0,60}?,? )?(?:how many|(?:please|kindly)(?: also| then)? (?:could|can|would|give|provide|supply|tell|send|state|list|confirm|break|let|say|advise|disclose|show|include|split|answer)|what (?:is|was|were|are|number|total)|could you|can you|would you|will you|i (?:would|should|want|wish|request|ask|need)\b|we (?:would like|should like|request|ask|wish|want)\b)|\?["”’)\s]*$`)
	// requestLine begins a line of the requester's words: "Your request: I would like ...".
	requestLine = lazyre.New(`(?i)^(?:your |the |foi |original )*(?:requests?|questions?|enquiry)(?: (?:was|is|reads?|asked|said|received))?\s*[:–-]+\s*\S`)
	// requestSaid begins a sentence that says what was asked.
	requestSaid = lazyre.New(`(?i)^(?:you|the applicant|the requester|your (?:original |first )?(?:request|question|e-?mail|letter|enquiry))(?: (?:have|has|had|also|only|first|then))* (?:ask(?:s|ed)?|request(?:s|ed)?|want(?:s|ed)?|wrote|seeks?|sought|was|is)\b(?: (?:us )?(?:for|to know|to be told|to provide|about|as follows|in full))*\b`)
)

// asksIn gives the sentences of a paragraph that ask, and the others.
func asksIn(text string) (asks, others []string) {
	led := isLed(text)
	for i, s := range sentencesOf(text) {
		switch asking, words := sentenceAsks(s, i, led); {
		case !words:
		case asking:
			asks = append(asks, s)
		default:
			others = append(others, s)
		}
	}
	return asks, others
}

// isLed reports a paragraph that says that it is the request: "Your request: ...".
func isLed(text string) bool { return requestLine.MatchString(text) && !answerMark.MatchString(text) }

// sentenceAsks reports the i-th sentence of a paragraph to ask; words is whether it has any besides a mark.
func sentenceAsks(s string, i int, led bool) (asking, words bool) {
	s = strings.TrimSpace(s)
	if i == 0 {
		if m, ok := markOf(s, true); ok {
			s = m.rest
		}
	}
	return askLead.MatchString(s) || i == 0 && (requestSaid.MatchString(s) || led && !hasNumbers(s)), s != ""
}

// beginsReply reports a line that begins an answer, whatever stands above it.
func beginsReply(line string) bool {
	if headsAnswer(line) || answerWords.MatchString(line) {
		return true
	}
	return answerMark.MatchString(line) && !requestLine.MatchString(line)
}

// pairAsked parts each question from its answer, takes what else the requester says out, and tells each answer what
// it answers.
func (r *reader) pairAsked() {
	for i := range r.l.parts {
		p := &r.l.parts[i]
		if r.l.ofRequester(p) {
			continue
		}
		p.partAsked()
		zs := zones(p.blocks)
		for k := range p.blocks {
			if b := &p.blocks[k]; b.table == nil && (zs[k] == inAnswer || zs[k] == inRequest) {
				r.pairBlock(p.blocks, zs, k)
			}
		}
	}
}

// pairBlock finds the answer to what block k asks.
func (r *reader) pairBlock(blocks []block, zs []zone, k int) {
	b := &blocks[k]
	text := labelled(*b)
	if b.quoted != "" {
		text = b.quoted
	}
	asks, others := asksIn(text)
	if len(asks) == 0 {
		asks, others = namedAsked(text)
	}
	if len(asks) == 0 {
		return
	}
	if zs[k] == inAnswer && b.quoted == "" && len(toldBesideAsked(sayingsOf(text))) > 0 && !slices.ContainsFunc(others, fromForce.MatchString) {
		r.withoutTold(b, asks, others)
	}
	n := k + 1
	if n < len(blocks) && blocks[n].table == nil && headsAnswer(blocks[n].text) && !r.asksAbove(blocks, k) {
		n++
	}
	if n >= len(blocks) || blocks[n].table != nil || zs[n] != inAnswer || blocks[n].asked != "" {
		return
	}
	reply := labelled(blocks[n])
	if m, ok := markOf(firstLine(reply), true); ok && !ofSameQuestion(text, m) && !(m.rest == "" && isBareReply(reply) && !nextTo(text, m)) {
		return
	}
	explicit := n > k+1 || beginsReply(firstLine(reply))
	begins, _ := firstReply(firstLine(reply))
	if !explicit && !isBareReply(begins) && !answersPeriods(asks, others, reply) {
		return
	}
	blocks[n].asked = strings.Join(asks, " ")
	for _, s := range asks {
		r.tellsAsked(s)
	}
	if zs[k] == inAnswer && b.quoted == "" && !requestSaid.MatchString(text) && (explicit || !sharesPeriods(asks, others)) {
		r.withoutTold(b, asks, others)
	}
}

// asksAbove reports another question right above block k: then the answer below may be to both.
func (r *reader) asksAbove(blocks []block, k int) bool {
	if k == 0 || blocks[k-1].table != nil {
		return false
	}
	asks, _ := asksIn(labelled(blocks[k-1]))
	return len(asks) > 0
}

// ofSameQuestion reports the mark of an answer to a question, or one that stands over no question's mark.
func ofSameQuestion(question string, m mark) bool {
	q, ok := markOf(question, true)
	return ok && q.question == m.question && q.letter == m.letter
}

// nextTo reports the mark of the question behind another, or a mark where the other has none.
func nextTo(question string, m mark) bool {
	q, ok := markOf(question, true)
	return !ok || len(q.question) != 2 || len(m.question) == 2 && m.question[1] == q.question[1]+1
}

// hasNumbers reports digits besides those of periods.
func hasNumbers(s string) bool { return digit.MatchString(withoutPeriods(s)) }

// withoutTold takes the sentences out of a question that do not ask, where they have numbers, and names them.
func (r *reader) withoutTold(b *block, asks, others []string) {
	text := b.text
	for _, s := range others {
		if m, ok := markOf(s, true); ok {
			if m.rest == "" || s != others[0] || !strings.HasPrefix(text, s) || isMark(m.rest) {
				continue
			}
			s = m.rest // the mark stays
		}
		if !hasNumbers(agePhrase.ReplaceAllString(s, " ")) || !strings.Contains(text, s) {
			continue
		}
		text = strings.Replace(text, s, "", 1)
		r.problem("numbers of the request are not proposed: %q", quoteWords(s))
	}
	b.text = strings.TrimSpace(text)
}

// sharesPeriods reports that what stands beside a question speaks of the periods that it asks for, as an answer does.
func sharesPeriods(asks, others []string) bool {
	var asked askedPeriods
	for _, s := range asks {
		asked.add(s)
	}
	for _, s := range others {
		for _, p := range spans(prose.SpeltPeriods(s)) {
			if slices.Contains(asked.all, p.Period) {
				return true
			}
		}
	}
	return false
}

// answersPeriods reports a paragraph with counts of the periods that a question asks for, where what stands beside
// the question has none of them.
func answersPeriods(asks, others []string, reply string) bool {
	return len(others) > 0 && hasNumbers(reply) && sharesPeriods(asks, []string{reply}) && !sharesPeriods(asks, others)
}

// partAsked parts the paragraphs in which a question or request stands with its answer.
func (p *part) partAsked() {
	var out []block
	for k, b := range p.blocks {
		if b.table != nil || b.where != "" || b.heading || b.quoted != "" {
			out = append(out, b)
			continue
		}
		var texts []string
		for _, text := range partedRequest(b.text) {
			texts = append(texts, partedReplies(text)...)
		}
		if k+1 == len(p.blocks) || !beginsReply(firstLine(p.blocks[k+1].text)) && !isBareReply(firstLine(p.blocks[k+1].text)) {
			texts = append(texts[:len(texts)-1], partedSentence(texts[len(texts)-1])...)
		}
		for i, text := range texts {
			own := b
			if own.text = text; i > 0 {
				own.label = ""
			}
			out = append(out, own)
		}
	}
	p.blocks = out
}

// partedReplies cuts a paragraph before each line that begins an answer to what stands above it in the paragraph, and
// before the next question.
func partedReplies(text string) []string {
	lines := answersBelow(strings.Split(text, "\n"))
	var out []string
	from, asking, answered, headed := 0, isAsking(lines[0]), false, false
	cut := func(k int) {
		out, from = append(out, strings.Join(lines[from:k], "\n")), k
	}
	for k := 1; k < len(lines); k++ {
		line := strings.TrimSpace(lines[k])
		switch {
		case headed:
			cut(k)
			headed = false
		case asking && (beginsReply(line) || isBareReply(line) && endsAsking(lines[from:k])):
			cut(k)
			asking, answered, headed = false, true, headsAnswer(line)
		case answered && (isMark(line) || isBareReply(strings.TrimSpace(lines[k-1]))) && (isAsking(line) || isMark(line) && k+1 < len(lines) && isAsking(lines[k+1])):
			cut(k)
			asking = true
		case isAsking(line):
			asking = true
		}
	}
	return append(out, strings.Join(lines[from:], "\n"))
}

// isAsking reports a line that asks, or that heads what was asked.
func isAsking(line string) bool {
	line = strings.TrimSpace(line)
	if headsRequest(line) {
		return true
	}
	asks, _ := asksIn(line)
	return len(asks) > 0
}

// endsAsking reports lines of which the last sentence asks.
func endsAsking(lines []string) bool {
	all := sentencesOf(strings.Join(lines, "\n"))
	if len(all) == 0 {
		return false
	}
	asks, _ := asksIn(all[len(all)-1])
	return len(asks) > 0 || requestSaid.MatchString(all[0])
}

// partedSentence cuts a question before the sentence that is only its answer: "You asked for the number in 2017/18.
// The answer is 96."
func partedSentence(text string) []string {
	led, asked := isLed(text), false
	for i, sp := range prose.Sentences(text) {
		s := text[sp.Start:sp.End]
		if asked && isBareReply(s) && answersWhen(text[:sp.Start], s) {
			return []string{strings.TrimSpace(text[:sp.Start]), strings.TrimSpace(text[sp.Start:])}
		}
		asking, words := sentenceAsks(s, i, led)
		if words && !asking {
			break
		}
		asked = asked || asking
	}
	return []string{text}
}

// answersWhen reports a reply that names no period, or one of those that its question asks for.
func answersWhen(question, reply string) bool {
	return len(spans(prose.SpeltPeriods(reply))) == 0 || len(spans(prose.SpeltPeriods(question))) == 0 || sharesPeriods([]string{question}, []string{reply})
}

// toldInBrackets is a number that the requester tells beside a question: "(430 in 2015/16)".
var toldInBrackets = lazyre.New(`\([^()]*\d[^()]*\)`)

// withoutToldIn gives the words of a question without what its requester tells beside it.
func withoutToldIn(text string) string {
	asks, others := asksIn(text)
	if len(asks) > 0 && len(others) > 0 {
		text = strings.Join(asks, " ")
	}
	return toldInBrackets.ReplaceAllStringFunc(text, func(s string) string {
		if hasNumbers(s) && len(spans(prose.SpeltPeriods(s))) > 0 {
			return ""
		}
		return s
	})
}
