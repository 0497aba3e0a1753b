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

// A wordAt is a learnt word in the text.
type wordAt struct {
	sign
	again bool // it stands in the text before
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
			b.mean([]string{w.Word}, meaning{aWord, int32(i)})
		}
		b.judge.words[i].odds[slices.Index(rules.Zones(), w.Zone)] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
}

// noteWord notes a learnt word of the text.
func (r *reading) noteWord(j *Judge, s sign) {
	if len(r.wordZones) < len(j.words) {
		r.wordZones = make([]zones, len(j.words))
	}
	again := r.wordZones[s.of] != 0
	r.wordsAt = append(r.wordsAt, wordAt{s, again})
	if !again {
		r.wordZones[s.of] = inText
		r.shift = r.shift.Add(j.words[s.of].oddsIn(inText))
	}
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
	from, _ := slices.BinarySearchFunc(r.wordsAt, m.first-farthest, func(w wordAt, word int32) int { return int(w.first - word) })
	for i := from; i < len(r.wordsAt) && r.wordsAt[i].first <= m.last+farthest; i++ {
		w := &r.wordsAt[i]
		if w.overlaps(m.span) {
			continue
		}
		if w.place = r.placeOf(int(w.first), int(w.last)); w.sentence != m.sentence {
			continue
		}
		if r.wordZones[w.of] == inText {
			r.nearWords = append(r.nearWords, stance{name: w.of})
		}
		r.wordZones[w.of] |= zonesOf(&w.sign, m)
	}
	for i := range r.nearWords {
		w := &r.nearWords[i]
		w.zones, r.wordZones[w.name] = r.wordZones[w.name]&^inText, inText
	}
	return r.nearWords
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
			parts = append(parts, Part{Name: j.words[w.of].name, Zones: z.list(), Start: int(w.start), End: int(w.end), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	}
	return parts
}
