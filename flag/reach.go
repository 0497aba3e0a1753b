package flag

import (
	"strings"

	"cyberflag/rules"
)

// reaches reports whether something at from is near enough to what stands at
// to: on the side that r says, within its words, in the same sentence.
func (l *layout) reaches(r rules.Reach, from, to span) bool {
	if from.overlaps(to) {
		return false
	}
	if r.Side == rules.Text {
		return true
	}
	if l.sentence(from) != l.sentence(to) {
		return false
	}
	before := from.end <= to.start
	switch {
	case r.Side == rules.Sentence:
		return true
	case r.Side == rules.Before && !before, r.Side == rules.After && before:
		return false
	case before:
		return l.word(to.start)-l.word(from.end-1) <= r.Words
	}
	return l.word(from.start)-l.word(to.end-1) <= r.Words
}

// joined reports whether from and to stand in one clause: no word that breaks
// clauses between them, and no comma but those of a list. It is asked of a cue
// that reaches by words; one for the whole sentence crosses clauses.
func (l *layout) joined(from, to span, breaks []span) bool {
	gap := span{min(from.end, to.end), max(from.start, to.start)}
	for _, b := range breaks {
		if b.within(gap) {
			return false
		}
	}
	for i := gap.start; i < gap.end; i++ {
		if l.text[i] == ',' && !l.listComma(i) {
			return false
		}
	}
	return true
}

// listWords is the most words that an item of a list may have after a comma:
// "no calls, texts, social media or e-mail" is a list, "nil CCTV, Facebook
// message received" is not.
const listWords = 2

// listComma reports whether the comma at i stands before an item of a list
// that goes on to another comma, or to a word such as or.
func (l *layout) listComma(i int) bool {
	words := 0
	first := l.word(i) + 1
	for w := first; w < len(l.words) && l.sentences[w] == l.sentences[first]; w++ {
		switch strings.ToLower(l.text[l.words[w].start:l.words[w].end]) {
		case "or", "nor", "and", "any", "not":
			return true
		}
		if words++; words > listWords {
			return false
		}
		if rest := l.text[l.words[w].end:]; strings.HasPrefix(rest, ",") {
			return true
		}
	}
	return true
}
