package flag

import (
	"cmp"
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

// A wordWorth is what a learnt word adds by standing in a text: to each mention, and to
// the whole.
type wordWorth struct {
	inText weigh.Odds
	whole  wholeWord
}

// addWords adds the learnt words to what is looked for around mentions. The commonest
// have the lowest numbers, so that what is known of the words of nearly all texts
// stands close together.
func (b *builder) addWords(l rules.Learnt) {
	most := len(l.WholeText.Words) + len(l.Words)
	number := make(map[string]int, most)
	odds := make([][zoneCount]weigh.Odds, 0, len(l.WholeText.Words)) // by word, in the order of rules.Zones; hardly any is learnt in a zone alone
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
	whole := slices.SortedStableFunc(slices.Values(l.WholeText.Words), func(a, b rules.TextWord) int { return cmp.Compare(a.Rarity, b.Rarity) })
	for _, w := range whole {
		add(w.Word)
	}
	for _, w := range l.Words {
		add(w.Word)[slices.Index(rules.Zones(), w.Zone)] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	b.judge.wordOdds = newSparseOdds(odds)
	b.judge.worth = make([]wordWorth, 1, len(b.judge.words)+1)
	for i := range b.judge.words {
		b.judge.worth = append(b.judge.worth, wordWorth{inText: b.judge.wordOdds.in(int32(i), inText)})
	}
	for i, w := range whole {
		b.judge.worth[i+1].whole = wholeWord{weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}.Times(w.Rarity), w.Rarity * w.Rarity}
	}
}

// newWordZones gives the wordZones of a reading. Behind the learnt words is one for all
// others, which always stood in the text before.
func (j *Judge) newWordZones() []zones {
	all := make([]zones, len(j.words)+1)
	all[len(j.words)] = inText
	return all
}

// noteWords notes the learnt words of the text and what they are worth. Most words of a
// text are learnt ones, so this calls nothing for each, and whether a word is learnt, and
// whether it is new, are no branches, which nobody could guess. The sums are numbers of their
// own and no struct, which would be written to memory at each word.
func (r *reading) noteWords(j *Judge) {
	if len(j.words) == 0 {
		return
	}
	at, n := slices.Grow(r.wordsAt[:0], len(r.words))[:len(r.words)], 0
	words, met, worth, others := r.words, r.wordZones, j.worth, int64(len(j.words))
	var around, whole weigh.Odds
	square := 0.0
	for i := range words {
		of := int64(uint32(words[i].Name())) - others
		learnt := of >> 63      // all bits, or none
		of = of&learnt + others // that of all others for one that is not learnt
		fresh := (int64(met[of]) - 1) >> 63
		met[of] = inText
		at[n] = wordAt{int32(i), int32(of), fresh == 0}
		n -= int(learnt)
		w := &worth[(of+1)&fresh] // the first is worth nothing
		around.Used, around.Doubtful = around.Used+w.inText.Used, around.Doubtful+w.inText.Doubtful
		whole.Used, whole.Doubtful = whole.Used+w.whole.Used, whole.Doubtful+w.whole.Doubtful
		square += w.whole.square
	}
	r.wordsAt, r.worth = at[:n], wordWorth{around, wholeWord{whole, square}}
}

// forgetWords makes the reading ready for the next text.
func (r *reading) forgetWords() {
	for _, w := range r.wordsAt {
		r.wordZones[w.of] = 0
	}
	r.wordsAt, r.worth = r.wordsAt[:0], wordWorth{}
}

// wordsNear gives the learnt words in the sentence of m with their zones,
// without that of the text. It is good until the next call.
func (r *reading) wordsNear(m *mention) []stance {
	if r.nearWords = r.nearWords[:0]; len(r.wordsAt) == 0 {
		return nil
	}
	from, _ := slices.BinarySearchFunc(r.wordsAt, m.first, func(w wordAt, word int32) int { return int(w.at - word) })
	for from > 0 && r.wordsAt[from-1].at >= m.first-farthest && r.parts[r.wordsAt[from-1].at].sentence == m.sentence {
		from--
	}
	for i := from; i < len(r.wordsAt) && r.wordsAt[i].at <= m.last+farthest; i++ {
		w := &r.wordsAt[i]
		p := &r.parts[w.at]
		if p.sentence > m.sentence {
			break
		}
		z := inSentence
		switch {
		case m.first <= w.at && w.at <= m.last:
			continue
		case p.clause != m.clause:
		case w.at < m.first:
			z = zonesBefore[min(m.first-w.at, farAway)]
		default:
			z = zonesAfter[min(w.at-m.last, farAway)]
		}
		if r.wordZones[w.of] == inText {
			r.nearWords = append(r.nearWords, stance{name: w.of})
		}
		r.wordZones[w.of] |= z
	}
	for i := range r.nearWords {
		w := &r.nearWords[i]
		w.zones, r.wordZones[w.name] = r.wordZones[w.name]&^inText, inText
	}
	return r.nearWords
}

func (r *reading) spanOf(w *wordAt) span {
	return span{r.words[w.at].Start, r.words[w.at].End}
}

// oddsOfWords gives what the learnt words of the text add to m.
func (j *Judge) oddsOfWords(r *reading, m *mention) weigh.Odds {
	sum := r.worth.inText
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
