package flag

import (
	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// A learntWord is a word of everyday that moves every mention of the text in
// which it stands, wherever it stands.
type learntWord struct {
	name string // the word in quotes
	odds weigh.Odds
}

// A wordAt is a learnt word in the text, where it stands first.
type wordAt struct {
	word int32
	span
}

// addWords adds the learnt words to what is looked for around mentions.
func (b *builder) addWords(words []rules.WordWeight) {
	for i, w := range words {
		b.judge.words = append(b.judge.words, learntWord{`"` + w.Word + `"`, weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}})
		b.mean([]string{w.Word}, meaning{aWord, int32(i)})
	}
}

// noteWord notes a learnt word the first time that it stands in the text.
func (r *reading) noteWord(j *Judge, word int32, at span) {
	if len(r.seen) < len(j.words) {
		r.seen = make([]bool, len(j.words))
	}
	if r.seen[word] {
		return
	}
	r.seen[word] = true
	r.wordsAt = append(r.wordsAt, wordAt{word, at})
	r.shift = r.shift.Add(j.words[word].odds)
}

// forgetWords makes the reading ready for the next text.
func (r *reading) forgetWords() {
	for _, w := range r.wordsAt {
		r.seen[w.word] = false
	}
	r.wordsAt, r.shift = r.wordsAt[:0], weigh.Odds{}
}

// wordParts gives what the learnt words of the text add to each mention.
func (j *Judge) wordParts(r *reading) []Part {
	var parts []Part
	for _, w := range r.wordsAt {
		l := j.words[w.word]
		parts = append(parts, Part{Name: l.name, Zones: []rules.Zone{rules.InText}, Start: int(w.start), End: int(w.end), Used: l.odds.Used, Doubtful: l.odds.Doubtful})
	}
	return parts
}
