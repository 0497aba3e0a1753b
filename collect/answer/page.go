package answer

import "cyberflag/internal/lazyre"

var (
	// answerBegins is the first line of an answer on a page of many.
	answerBegins = lazyre.New(`(?i)^(?:foi |our |request )?ref(?:erence)?(?: no\.?| number)?\s*[:.]\s*\S*\d`)
	ourSubject   = lazyre.New(`(?i)\b(?:sexual|child(?:ren)?|under 18|cyber[- ]?flag|online (?:crime )?flag|groom\w*)\b`)
)

// oneAnswer keeps, of a page that holds several answers, the one about sexual
// offences against children, and says that it did.
func (r *reader) oneAnswer(p *part) {
	var begins []int
	for i, b := range p.blocks {
		if b.table == nil && answerBegins.MatchString(firstLine(b.text)) {
			begins = append(begins, i)
		}
	}
	if len(begins) < 2 {
		return
	}
	begins = append(begins, len(p.blocks))
	best, most := 0, -1
	for k := 0; k+1 < len(begins); k++ {
		if n := subjectWords(p.blocks[begins[k]:begins[k+1]]); n > most {
			best, most = k, n
		}
	}
	r.problem("the page holds %d answers: only that of %q is read", len(begins)-1, quoteWords(firstLine(p.blocks[begins[best]].text)))
	p.blocks = p.blocks[begins[best]:begins[best+1]]
}

// subjectWords counts the different words of our subject, because a neighbour
// may repeat one of them.
func subjectWords(bs []block) int {
	seen := map[string]bool{}
	for _, b := range bs {
		text := b.text
		if b.table != nil {
			text = b.table.text()
		}
		for _, w := range ourSubject.FindAllString(text, -1) {
			seen[w] = true
		}
	}
	return len(seen)
}
