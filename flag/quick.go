package flag

import "cyberflag/flag/match"

// A quick is the memory of phrasesAround where no word is learnt.
type quick struct {
	words   []match.Word
	hits    []match.Hit
	phrases []match.WordHit
}

// phrasesAround gives the words of text and the phrases around mentions, of the parts up to last.
// Where words are learnt they must be looked up, and the phrases come nearly for nothing. Where none are, as in
// rules that are a dictionary, to find the few phrases and to cut without looking up takes a third of
// the time.
func (r *reading) phrasesAround(j *Judge, text string, last int) (words []match.Word, phrases []match.WordHit) {
	if q := &r.quick; j.quick != nil && last <= weighedPart && !r.isCut {
		var ok bool
		if q.words, ok = r.cutText.Words(q.words); ok {
			q.hits = j.quick.FindIn(q.hits[:0], &r.cutText)
			q.phrases = match.ByWords(q.phrases[:0], q.hits, q.words)
			return q.words, q.phrases
		}
	}
	r.cut(text)
	r.reader.Find(silentPart, last)
	return r.reader.Words, r.reader.Hits
}
