package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A page may hold several answers, as disclosure logs do. Each has a reference of its own:
// in a line or a heading that begins it, below its title, or in a line that ends it.

var (
	// referenceLine is a line with the reference of an answer and little else.
	referenceLine = lazyre.New(`(?i)^(?:(?:foi|our|request|case|disclosure|log|the)\s+)*(?:ref(?:erence)?(?: no\.?| number)?\s*[:.]|(?:foi(?:a|sa)?|rfi|requests?|case|disclosure|reference|log)(?: (?:no\.?|number|ref\.?|reference|request))*\s*[:.#-]?)\s*((?:[A-Z]{1,6}[ /._-]?)*\d[\w./-]*)(?:\W|$)`)
	// referenceTitle is a heading that begins with a bare reference: "F-2023-01577 - Stop and search".
	referenceTitle = lazyre.New(`^((?:[A-Z]{1,6}[ /._-]?)?\d{2,}(?:[/._-]\d{2,})+[A-Z]?)\s*[-–—:|]?\s+[A-Z]\w+`)
	// referenceNoun is what a letter calls its own reference in one line and not in another.
	referenceNoun = lazyre.New(`^(?:foi(?:a|sa)?|rfi|ref|request|case)[ /._-]+`)
	// publishedOn ends a reference's line with its day: ". Published: 17 November 2020."
	publishedOn = lazyre.New(`(?i)[\s.;,|–—-]+(?:published|disclosed|released|answered|issued|date[d]?|sent)(?: on)?\s*:?\s*(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+ \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\W*$`)
	ourSubject  = []*lazyre.Regexp{
		lazyre.New(`(?i)\b(?:sexual(?:ly)?|sex|rape|groom\w*)\b`),
		lazyre.New(`(?i)\b(?:child(?:ren)?|under[- ]18s?|u18s?|young people|minors?)\b`),
		lazyre.New(`(?i)\b(?:flag(?:s|ged)?|cyber[- ]?\w*|marker)\b`),
	}
)

const longestReference = 12 // words of a line that holds a reference

// oneAnswer keeps, of a page that holds several answers, the one about sexual
// offences against children, and says that it did.
func (r *reader) oneAnswer(p *part) {
	all := answersOf(p.blocks)
	if len(all) < 2 {
		return
	}
	best, most := 0, -1
	for k, bs := range all {
		if n := subjectWords(bs); n > most {
			best, most = k, n
		}
	}
	r.problem("the page holds %d answers: only that of %q is read", len(all), quoteWords(firstLine(all[best][0].text)))
	p.blocks = all[best]
}

// answersOf cuts a page into its answers; one, or none, where it holds no two references.
func answersOf(bs []block) [][]block {
	var refs []int
	seen := map[string]bool{}
	for i, b := range bs {
		if ref := referenceOf(b); ref != "" && !seen[ref] && (len(refs) == 0 || hasContent(bs[refs[len(refs)-1]+1:i])) {
			refs, seen[ref] = append(refs, i), true
		}
	}
	if len(refs) < 2 {
		return nil
	}
	begins := headedAnswers(bs, refs)
	if begins == nil {
		for _, i := range refs {
			begins = append(begins, titleAbove(bs, i))
		}
	}
	var out [][]block
	for k, from := range begins {
		to := len(bs)
		if k+1 < len(begins) {
			to = begins[k+1]
		}
		out = append(out, bs[from:to])
	}
	return out
}

// referenceOf gives the reference that a block is there to say, or "".
func referenceOf(b block) string {
	line := publishedOn.ReplaceAllString(firstLine(b.text), "")
	if b.table != nil || len(strings.Fields(line)) > longestReference {
		return ""
	}
	m := referenceLine.FindStringSubmatch(line)
	if code, _ := splitCode(line); m == nil && b.heading && code == "" {
		m = referenceTitle.FindStringSubmatch(line)
	}
	if m == nil || !b.heading && endsLikeSentence.MatchString(line) || !hasDigits(m[1]) || isPeriodLabel(m[1]) {
		return ""
	}
	return referenceNoun.ReplaceAllString(strings.ToLower(m[1]), "")
}

// hasContent reports a table, or a paragraph that is no title, among blocks: an answer may
// stand there.
func hasContent(bs []block) bool {
	return slices.ContainsFunc(bs, func(b block) bool { return b.table != nil || !isTitle(b) && referenceOf(b) == "" })
}

// headedAnswers gives the headings that begin the answers, where those of one level, the
// highest that does, part the references from one another.
func headedAnswers(bs []block, refs []int) []int {
	const levels = 6
	for level := 1; level <= levels; level++ {
		var begins []int
		for i, b := range bs {
			if b.level == level {
				begins = append(begins, i)
			}
		}
		begins = slices.DeleteFunc(begins, func(from int) bool { return countBetween(refs, from, nextAfter(begins, from, len(bs))) == 0 })
		if len(begins) == len(refs) && refs[0] >= begins[0] {
			return begins
		}
	}
	return nil
}

// nextAfter gives the first of the sorted numbers that is above n, or end.
func nextAfter(sorted []int, n, end int) int {
	for _, k := range sorted {
		if k > n {
			return k
		}
	}
	return end
}

// countBetween counts the numbers from from up to, and without, to.
func countBetween(ns []int, from, to int) int {
	n := 0
	for _, k := range ns {
		if k >= from && k < to {
			n++
		}
	}
	return n
}

// titleAbove gives the first block of the title that stands above a reference: headings, or
// one short line that is no sentence, with a date between them or not.
func titleAbove(bs []block, ref int) int {
	if bs[ref].heading {
		return ref
	}
	k := ref
	for k > 0 && bs[k-1].table == nil && len(datesIn(bs[k-1].text)) == 1 && len(strings.Fields(bs[k-1].text)) < 6 {
		k--
	}
	if k > 0 && isTitle(bs[k-1]) {
		k--
	}
	return k
}

// isTitle reports a heading, or a short line that is no sentence and holds no count.
func isTitle(b block) bool {
	line := strings.TrimSpace(b.text)
	return b.table == nil && (b.heading || len(line) < shortTitle && !endsLikeSentence.MatchString(line) && !strings.Contains(line, "\n") && len(itemsOf(line)) == 0)
}

// subjectWords counts what of our subject an answer speaks of, and then its different
// words, because a neighbour may speak of a part of it.
func subjectWords(bs []block) int {
	seen := map[string]bool{}
	kinds := map[int]bool{}
	for _, b := range bs {
		text := b.text
		if b.table != nil {
			text = b.table.text()
		}
		for i, kind := range ourSubject {
			for _, w := range kind.FindAllString(text, -1) {
				seen[strings.ToLower(w)], kinds[i] = true, true
			}
		}
	}
	const more = 100 // than any text has different words
	return len(kinds)*more + len(seen)
}
