package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// A mark is a word of a measure that is no name for offences over the internet, for
// sexual ones, or for offences as such: "stalking", "fraud", "hate". The figures that a
// story is held against say by their marks what else than the usual it may be about.

// marksOf gives the marks of a measure.
func marksOf(m figure.Measure) (out []string) {
	text := string(m)
	topics := prose.Scan(text).Topics
	for _, at := range aWord.FindAllStringIndex(text, -1) {
		w := strings.ToLower(text[at[0]:at[1]])
		sp := prose.Span{Start: at[0], End: at[1]}
		if len(w) < 4 || ownSubject[w] || grammarWords[w] || vagueMarks[w] || slices.ContainsFunc(topics, func(t prose.Topic) bool { return t.Overlaps(sp) }) {
			continue
		}
		if !isUsual(w) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// vagueMarks are words of measures that say nothing of their own.
var vagueMarks = wordsOf(`part group office home residents involving related scotland wales england release part-of involves`)

// isUsual reports whether each part of a word, "online-flagged", is one of any story.
func isUsual(w string) bool {
	return !slices.ContainsFunc(strings.Split(w, "-"), func(part string) bool { return !ownSubject[part] && !grammarWords[part] })
}

// sameStem reports whether two words are forms of one: "stalking" and "stalked", "threat"
// and "threats".
func sameStem(a, b string) bool {
	const stem = 5
	if min(len(a), len(b)) < stem {
		return strings.TrimSuffix(a, "s") == strings.TrimSuffix(b, "s")
	}
	return a[:stem] == b[:stem]
}

// isMark reports whether w is a form of a mark of some figure.
func (b book) isMark(w string) bool {
	return slices.ContainsFunc(b, func(e entry) bool {
		return slices.ContainsFunc(e.marks, func(m string) bool { return sameStem(m, w) })
	})
}

// markHits counts the marks of e among some words.
func (e *entry) markHits(words []string) (n int) {
	for _, m := range e.marks {
		if slices.ContainsFunc(words, func(w string) bool { return sameStem(m, w) }) {
			n++
		}
	}
	return n
}

// kindsOf gives one figure of each measure that has marks, when there are several measures.
func (b book) kindsOf() (out []*entry) {
	if len(b) == 0 || b.onlyMeasure() {
		return nil
	}
	for i := range b {
		e := &b[i]
		if len(e.marks) > 0 && !slices.ContainsFunc(out, func(o *entry) bool { return o.Measure == e.Measure }) {
			out = append(out, e)
		}
	}
	return out
}

// otherKind reports whether a sentence says marks of another measure of the figures than
// that of e, and fewer of those of e.
func (d *desk) otherKind(sentence int, e *entry) bool {
	return d.otherMarks(d.wordsIn(sentence), e) || d.otherTopic(sentence, e)
}

// otherTopic reports whether a sentence speaks of one kind of offence over the internet by
// name, as that of images, of which the figures have others than e.
func (d *desk) otherTopic(sentence int, e *entry) bool {
	var said []string
	for _, t := range d.topicsIn(sentence, sentence) {
		if alsoCalled[t.Name] != nil {
			said = append(said, alsoCalled[t.Name]...)
		}
	}
	return len(said) > 0 && !hasAny(e.topics, said) &&
		slices.ContainsFunc(d.book, func(o entry) bool { return hasAny(o.topics, said) && sameArea(o.Area, e.Area) })
}

func (d *desk) otherMarks(words []string, e *entry) bool {
	own := e.markHits(words)
	return slices.ContainsFunc(d.kinds, func(o *entry) bool { return o.Measure != e.Measure && o.markHits(words) > own })
}

// wordsIn gives the content words of a sentence, which are looked up once, when figures of
// several measures have marks.
func (d *desk) wordsIn(sentence int) []string {
	if len(d.kinds) == 0 || sentence < 0 || sentence >= len(d.facts.Sentences) {
		return nil
	}
	words, known := d.content[sentence]
	if !known {
		words = d.contentWords(d.facts.Sentences[sentence])
		d.content[sentence] = words
	}
	return words
}

// countsOtherKind is otherKind for the words about a number alone, from the number before
// it to the next one, or for its sentence when these say no mark.
func (d *desk) countsOtherKind(c *count, e *entry) bool {
	if len(d.kinds) == 0 {
		return false
	}
	s := d.facts.Sentences[c.sentence]
	if c.Start < s.Start || c.End > s.End || c.End == 0 {
		return d.otherKind(c.sentence, e)
	}
	from, to := s.Start, s.End
	if i := d.numberFrom(c.Start); i > 0 && d.facts.Numbers[i-1].End > from {
		from = d.facts.Numbers[i-1].End
	}
	if i := d.numberFrom(c.End); i < len(d.facts.Numbers) && d.facts.Numbers[i].Start < to {
		to = d.facts.Numbers[i].Start
	}
	near := d.contentWords(prose.Span{Start: from, End: to})
	if slices.ContainsFunc(d.kinds, func(o *entry) bool { return o.markHits(near) > 0 }) {
		return d.otherMarks(near, e)
	}
	return d.otherKind(c.sentence, e)
}
