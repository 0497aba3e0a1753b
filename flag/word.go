package flag

import (
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// A learntWord is a word of everyday that moves the mentions of the text in which
// it stands, the more the nearer it stands to them.
type learntWord struct {
	name string // the word in quotes
}

// A wordAt is a learnt word in the text: which word of the text it is, and which
// of the learnt ones.
type wordAt struct {
	at, of int32
	again  bool // it stands in the text before
}

// addWords adds the learnt words to what is looked for around mentions.
func (b *builder) addWords(l rules.Learnt) {
	number := map[string]int{}
	var odds [][zoneCount]weigh.Odds // by word, in the order of rules.Zones
	add := func(word string) *[zoneCount]weigh.Odds {
		i, ok := number[word]
		if !ok {
			i = len(b.words)
			number[word] = i
			b.words = append(b.words, word)
			b.judge.words = append(b.judge.words, learntWord{name: `"` + word + `"`})
			odds = append(odds, [zoneCount]weigh.Odds{})
		}
		return &odds[i]
	}
	for _, w := range l.Words {
		add(w.Word)[slices.Index(rules.Zones(), w.Zone)] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	for _, w := range l.WholeText.Words {
		add(w.Word)
	}
	b.judge.wordOdds = newSparseOdds(odds)
	for i := range b.judge.words {
		b.judge.inText = append(b.judge.inText, b.judge.wordOdds.in(int32(i), inText))
	}
}

// noteWords notes the learnt words of the text. Most words of a text are learnt
// ones, so this calls nothing for each.
func (r *reading) noteWords(j *Judge) {
	r.wordsAt = slices.Grow(r.wordsAt, len(r.words))
	shift := r.shift
	for i := range r.words {
		of := r.words[i].Name()
		if uint(of) >= uint(len(j.inText)) {
			continue
		}
		again := r.wordZones[of] != 0
		if !again {
			r.wordZones[of] = inText
			shift = shift.Add(j.inText[of])
		}
		r.wordsAt = append(r.wordsAt, wordAt{int32(i), of, again})
	}
	r.shift = shift
}

// forgetWords makes the reading ready for the next text.
func (r *reading) forgetWords() {
	for _, w := range r.wordsAt {
		r.wordZones[w.of] = 0
	}
	r.wordsAt, r.shift = r.wordsAt[:0], weigh.Odds{}
}

// wordsNear gives the learnt words in the sentence of m with their zones,
// without that of the text. It is good until the next call.
func (r *reading) wordsNear(m *mention) []stance {
	if r.nearWords = r.nearWords[:0]; len(r.wordsAt) == 0 {
		return nil
	}
	from, _ := slices.BinarySearchFunc(r.wordsAt, m.first-farthest, func(w wordAt, word int32) int { return int(w.at - word) })
	for i := from; i < len(r.wordsAt) && r.wordsAt[i].at <= m.last+farthest; i++ {
		w := &r.wordsAt[i]
		s := r.signOf(w)
		if s.overlaps(m.span) || s.sentence != m.sentence {
			continue
		}
		if r.wordZones[w.of] == inText {
			r.nearWords = append(r.nearWords, stance{name: w.of})
		}
		r.wordZones[w.of] |= zonesOf(&s, m)
	}
	for i := range r.nearWords {
		w := &r.nearWords[i]
		w.zones, r.wordZones[w.name] = r.wordZones[w.name]&^inText, inText
	}
	return r.nearWords
}

// signOf gives a learnt word with its place.
func (r *reading) signOf(w *wordAt) sign {
	return sign{r.spanOf(w), r.placeOf(int(w.at), int(w.at)), w.of}
}

func (r *reading) spanOf(w *wordAt) span {
	return span{int32(r.words[w.at].Start), int32(r.words[w.at].End)}
}

// oddsOfWords gives what the learnt words of the text add to m.
func (j *Judge) oddsOfWords(r *reading, m *mention) weigh.Odds {
	sum := r.shift
	for _, s := range r.wordsNear(m) {
		sum = sum.Add(j.wordOdds.in(s.name, s.zones))
	}
	return sum
}

// wordParts gives what the learnt words of the text add to m.
func (j *Judge) wordParts(r *reading, m *mention) []Part {
	near := map[int32]zones{}
	for _, s := range r.wordsNear(m) {
		near[s.name] = s.zones
	}
	var parts []Part
	for _, w := range r.wordsAt {
		if w.again {
			continue
		}
		z := near[w.of] | inText
		if odds := j.wordOdds.in(w.of, z); odds != (weigh.Odds{}) {
			at := r.spanOf(&w)
			parts = append(parts, Part{Name: j.words[w.of].name, Zones: z.list(), Start: int(at.start), End: int(at.end), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	}
	return parts
}
