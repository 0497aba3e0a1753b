package flag

import (
	"math"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// A wholeText is the second opinion on a record: what all learnt words of its text
// say together, mentioned or not what they are about. Mentions see what stands
// around each of them, and take each other to be independent; the words see the
// whole. They err on different records, and so the two are multiplied:
//
//	chances of the record ~ (chances by the mentions)^mentions * chances by the words
//
// The words' log odds are their sum, and that of the learnt neighbours among them and of
// what they say beside the kind of the offence, each by its rarity, divided by the length of
// the text as a vector of rarities, so that a long text says no more than a short.
type wholeText struct {
	mentions   float64      // 0 when no words were learnt: then the mentions alone decide
	names      []weigh.Odds // by name of features
	neighbours neighbours
	kindWords  kindWords
}

// A wholeWord is what a learnt word, two neighbours, or a word beside a kind of offence add
// to the log odds, and to the square of the length of the text.
type wholeWord struct {
	weigh.Odds
	square float64
}

func newWholeText(set *rules.Set, f *features, words []learntWord) wholeText {
	l := set.Learnt().WholeText
	w := wholeText{mentions: l.Mentions, names: make([]weigh.Odds, len(f.names))}
	for _, name := range l.Names {
		w.names[f.number[name.Name]] = weigh.Odds{Used: name.Used, Doubtful: name.Doubtful}
	}
	besideKinds, neighbours := partPairs(l.Pairs, set.OffenceKinds())
	w.neighbours, w.kindWords = newNeighbours(neighbours, f, words), newKindWords(besideKinds, f, words)
	return w
}

// leastRead is the least chance of used or doubtful, by the kind of offence alone,
// from which every text without a mention is read for its words. Of the kinds below it,
// theft, damage and violence among them, which are most of what is recorded, a text is
// read that has a word which wakes (see waking).
const leastRead = 0.04

// reads reports whether all texts of these kinds are read though nothing is mentioned;
// so are those of which the kind is not known.
func (j *Judge) reads(kinds []int32) bool { return j.readsFrom(j.base(kinds), kinds) }

// readsFrom is reads with the chances of the kinds alone.
func (j *Judge) readsFrom(base weigh.Chances, kinds []int32) bool {
	return j.whole.mentions > 0 && j.leavesOpen(base, kinds)
}

// wholeOdds gives the log odds by the words of r.
func (j *Judge) wholeOdds(r *reading, kinds []int32) weigh.Odds {
	w := &j.whole
	sum, square := r.worth.whole.Odds, r.worth.whole.square
	r.noteNeighbours(j)
	for _, at := range r.neighboursAt {
		pair := &w.neighbours.pairs[at.of]
		sum, square = sum.Add(pair.Odds), square+pair.square
	}
	beside := w.kindWords.sum(r, kinds)
	sum, square = sum.Add(beside.Odds), square+beside.square
	if square > 0 {
		sum = sum.Times(1 / math.Sqrt(square))
	}
	for _, name := range j.beside(r, kinds) {
		sum = sum.Add(w.names[name])
	}
	return sum
}

// beside gives what counts beside the words: the record as such, the kinds of its
// offence, and the channels in its text that are not of the internet.
func (j *Judge) beside(r *reading, kinds []int32) []int32 {
	r.besides = append(r.besides[:0], j.features.given.record)
	r.besides = append(r.besides, kinds...)
	for i := range r.offline {
		if name := j.group[r.offline[i].rule]; !slices.Contains(r.besides, name) {
			r.besides = append(r.besides, name)
		}
	}
	return r.besides
}

// with gives the chances by the mentions and by the words together.
func (w *wholeText) with(c weigh.Chances, words weigh.Odds) weigh.Chances {
	log := func(p float64) float64 { return math.Log(max(p, leastProbability)) }
	nothing := log(c.Nothing())
	return weigh.Odds{
		Used:     w.mentions*(log(c.Used)-nothing) + words.Used,
		Doubtful: w.mentions*(log(c.Doubtful)-nothing) + words.Doubtful,
	}.Chances()
}

// A Whole is what the words of a text say together, as explained.
type Whole struct {
	Mentions float64 // the power of the chances by the mentions
	Odds     weigh.Odds
	Parts    []Part // by how much each moved the odds, the greatest first; they sum to Odds
}

// Whole explains what the words of a record say together; false when they are not
// asked: nothing was learnt, or the text is silent and of an offence that is hardly
// ever online. The definition is as for Accounts.
func (j *Judge) Whole(rec record.Record, definition string) (w Whole, ok bool, err error) {
	d, err := j.definition(rec, definition)
	if err != nil || j.whole.mentions == 0 {
		return Whole{}, false, err
	}
	kinds := j.offenceKinds(rec)
	r := j.read(rec.Text, d, j.reads(kinds))
	if r == nil {
		return Whole{}, false, nil
	}
	defer j.done(r)
	w = Whole{Mentions: j.whole.mentions, Odds: j.wholeOdds(r, kinds)}
	w.Parts = j.wholeParts(r, kinds)
	for _, name := range j.beside(r, kinds) {
		odds := j.whole.names[name]
		w.Parts = append(w.Parts, Part{Name: j.features.names[name], Used: odds.Used, Doubtful: odds.Doubtful})
	}
	sortParts(w.Parts)
	return w, true, nil
}

// wholeParts gives what each word of r, each two neighbours, and each word beside a kind
// add to the whole. It asks for wholeOdds first.
func (j *Judge) wholeParts(r *reading, kinds []int32) (parts []Part) {
	w, square := &j.whole, 0.0
	for _, at := range r.wordsAt {
		if !at.again {
			square += j.worth[at.of+1].whole.square
		}
	}
	for _, at := range r.neighboursAt {
		square += w.neighbours.pairs[at.of].square
	}
	square += w.kindWords.sum(r, kinds).square
	add := func(name string, s span, word *wholeWord) {
		if word.Odds != (weigh.Odds{}) {
			odds := word.Times(1 / math.Sqrt(square))
			parts = append(parts, Part{Name: name, Start: int(s.start), End: int(s.end), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	}
	for _, at := range r.wordsAt {
		if !at.again {
			add(j.words[at.of].name, r.spanOf(&at), &j.worth[at.of+1].whole)
		}
	}
	for _, at := range r.neighboursAt {
		between := span{r.words[at.first].Start, r.words[at.last].End}
		first, second := w.neighbours.keys[at.of].terms()
		add(j.term(first)+" "+j.term(second), between, &w.neighbours.pairs[at.of])
	}
	w.kindWords.each(r, kinds, func(kind int32, at *wordAt, worth *wholeWord) {
		add(j.features.names[kind]+" "+j.words[at.of].name, r.spanOf(at), worth)
	})
	return parts
}
