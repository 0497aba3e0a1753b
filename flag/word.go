package flag

import (
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// A learntWord is a word of everyday that moves the mentions of the text in
// which it stands, the more the nearer it stands to them.
type learntWord struct {
	name string                // the word in quotes
	odds [zoneCount]weigh.Odds // by zone, in the order of rules.Zones
}

// A wordAt is a learnt word in the text: which word of the text it is, and which
// of the learnt ones.
type wordAt struct {
	at, of int32
	again  bool // it stands in the text before
}

// oddsIn gives the sum of the weights of the word in zones z.
func (w *learntWord) oddsIn(z zones) (sum weigh.Odds) {
	z.each(0, func(zone int) { sum = sum.Add(w.odds[zone]) })
	return sum
}

// addWords adds the learnt words to what is looked for around mentions.
func (b *builder) addWords(words []rules.WordWeight) {
	number := map[string]int{}
	for _, w := range words {
		i, ok := number[w.Word]
		if !ok {
			i = len(b.judge.words)
			number[w.Word] = i
			b.judge.words = append(b.judge.words, learntWord{name: `"` + w.Word + `"`})
			b.words = append(b.words, w.Word)
		}
		b.judge.words[i].odds[slices.Index(rules.Zones(), w.Zone)] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	for i := range b.judge.words {
		b.judge.inText = append(b.judge.inText, b.judge.words[i].oddsIn(inText))
	}
}

// noteWords notes the learnt words of the text. Most words of a text are learnt
// ones, so this calls nothing for each.
func (r *reading) noteWords(j *Judge) {
	r.wordsAt = slices.Grow(r.wordsAt, len(r.words))
	shift := r.shift
	for i := range r.words {
		of := r.words[i].Name()
		if uint(of) >= uint(len(r.wordZones)) {
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
	r.nearWords = r.nearWords[:0]
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
	at := &r.words[w.at]
	return span{int32(at.Start), int32(at.End)}
}

// wordOdds gives what the learnt words of the text add to m.
func (j *Judge) wordOdds(r *reading, m *mention) weigh.Odds {
	sum := r.shift
	for _, s := range r.wordsNear(m) {
		sum = sum.Add(j.words[s.name].oddsIn(s.zones))
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
		if odds := j.words[w.of].oddsIn(z); odds != (weigh.Odds{}) {
			at := r.spanOf(&w)
			parts = append(parts, Part{Name: j.words[w.of].name, Zones: z.list(), Start: int(at.start), End: int(at.end), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	}
	return parts
}
