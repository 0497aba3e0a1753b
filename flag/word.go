package flag

import (
	"slices"
	"strings"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// A learntWord is a word of everyday, or two in a row, that moves the mentions of
// the text in which it stands, the more the nearer it stands to them. Single ones
// come first.
type learntWord struct {
	name  string // the word in quotes
	alone bool   // it has weights of its own, and is not only part of a pair
}

// A wordAt is a learnt word in the text: which words of the text it is, and which
// of the learnt ones.
type wordAt struct {
	at, last, of int32
	again        bool // it stands in the text before
}

// addWords adds the learnt words to what is looked for around mentions: first
// the single ones and those of pairs, then the pairs.
func (b *builder) addWords(weights []rules.WordWeight) {
	number := map[string]int32{}
	add := func(word string) int32 {
		i, ok := number[word]
		if !ok {
			i = int32(len(b.judge.words))
			number[word] = i
			b.judge.words = append(b.judge.words, learntWord{name: `"` + word + `"`})
		}
		return i
	}
	for _, w := range weights {
		for word := range strings.SplitSeq(w.Word, rules.NextWord) {
			if add(word); len(b.words) < len(b.judge.words) {
				b.words = append(b.words, word)
			}
		}
	}
	b.judge.wordPairs = newWordPairs(len(b.words))
	var odds [][zoneCount]weigh.Odds // by word, in the order of rules.Zones
	for _, w := range weights {
		i := add(w.Word)
		odds = append(odds, make([][zoneCount]weigh.Odds, max(0, len(b.judge.words)-len(odds)))...)
		b.judge.words[i].alone = true
		if first, second, pair := strings.Cut(w.Word, rules.NextWord); pair {
			b.judge.wordPairs.add(number[first], number[second], i)
		}
		odds[i][slices.Index(rules.Zones(), w.Zone)] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	b.judge.wordOdds = newSparseOdds(odds)
	for i := range b.judge.words {
		b.judge.inText = append(b.judge.inText, b.judge.wordOdds.in(int32(i), inText))
		if i < len(b.words) && b.judge.words[i].alone {
			b.judge.wordPairs.roles[i] |= isAlone
		}
	}
}

// noteWords notes the learnt words of the text. Most words of a text are learnt
// ones, so what is not surely needed for one is not looked at.
func (r *reading) noteWords(j *Judge) {
	r.wordsAt = slices.Grow(r.wordsAt, 2*len(r.words))
	roles := j.wordPairs.roles
	before, role := int32(0), wordRole(0) // of the word before
	for i := range r.words {
		of := r.words[i].Name()
		begun := role
		if role = 0; uint(of) < uint(len(roles)) {
			role = roles[of]
		}
		if begun&beginsOne != 0 && role&endsOne != 0 && r.parts[i-1].sentence == r.parts[i].sentence {
			if pair := j.wordPairs.find(before, of); pair >= 0 {
				r.noteWord(j, i-1, i, pair)
			}
		}
		if role&isAlone != 0 {
			r.noteWord(j, i, i, of)
		}
		before = of
	}
}

// noteWord notes that a learnt word, or pair, stands at words first to last.
func (r *reading) noteWord(j *Judge, first, last int, of int32) {
	again := r.wordZones[of] != 0
	if !again {
		r.wordZones[of] = inText
		r.shift = r.shift.Add(j.inText[of])
	}
	r.wordsAt = append(r.wordsAt, wordAt{int32(first), int32(last), of, again})
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
	return sign{r.spanOf(w), r.placeOf(int(w.at), int(w.last)), w.of}
}

func (r *reading) spanOf(w *wordAt) span {
	return span{int32(r.words[w.at].Start), int32(r.words[w.last].End)}
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
			first := wordAt{at: w.at, last: w.at} // of a pair: what stands between the two may be no text
			at := r.spanOf(&first)
			parts = append(parts, Part{Name: j.words[w.of].name, Zones: z.list(), Start: int(at.start), End: int(at.end), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	}
	return parts
}
