package train

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// WholeText is the settings by which the words of a text together are learnt.
type WholeText struct {
	Ridge float64 // holds the weights to 0
	// Mentions and Words are the powers of the two chances, by the mentions and by the
	// words, of which the product is taken. They were chosen on held-out rows.
	Mentions, Words float64
}

// The classes of the whole text.
const (
	nothing = iota
	used
	doubtful
	wholeClasses
)

// wholeClass gives the class of a label.
var wholeClass = map[weigh.Label]int{weigh.No: nothing, weigh.Yes: used, weigh.Unclear: doubtful}

// A wholeTrainer learns what the words of texts together, the neighbours among them, and
// the words beside each kind of offence, say of their labels. Its features are the words by their numbers, then the
// pairs, then the names.
type wholeTrainer struct {
	judge    *flag.Judge
	words    []string
	pairs    []flag.Pair // those that are learnt
	rarities []float64   // by word, and then by pair
	pair     map[flag.Pair]int
	names    []string       // what was met beside words: the record as such, and more
	number   map[string]int // of names
	cases    []weigh.ClassCase
}

// wholeText learns from rows, each taken twice: as it is, and as its text alone.
func wholeText(j *flag.Judge, rows []Row, o WholeText) (rules.WholeText, error) {
	t := wholeTrainer{judge: j, words: j.LearntWords(), pair: map[flag.Pair]int{}, number: map[string]int{}}
	if len(t.words) == 0 {
		return rules.WholeText{}, nil
	}
	t.choose(rows)
	for _, row := range rows {
		for _, rec := range []record.Record{row.Record, {Text: row.Record.Text}} {
			t.add(rec, wholeClass[row.Label])
		}
	}
	x, err := weigh.FitClasses(len(t.rarities)+len(t.names), wholeClasses, t.cases, o.Ridge)
	if err != nil {
		return rules.WholeText{}, err
	}
	return t.learnt(x, o), nil
}

// learnt gives the weights x as a file has them.
func (t *wholeTrainer) learnt(x []float64, o WholeText) rules.WholeText {
	odds := func(feature int) (u, d float64) {
		of := x[feature*wholeClasses:]
		return thousandths(o.Words * (of[used] - of[nothing])), thousandths(o.Words * (of[doubtful] - of[nothing]))
	}
	learnt := rules.WholeText{Mentions: o.Mentions}
	for i, name := range t.names {
		u, d := odds(len(t.rarities) + i)
		learnt.Names = append(learnt.Names, rules.TextName{Name: name, Used: u, Doubtful: d})
	}
	for i, word := range t.words {
		u, d := odds(i)
		learnt.Words = append(learnt.Words, rules.TextWord{Word: word, Rarity: t.rarities[i], Used: u, Doubtful: d})
	}
	for i, p := range t.pairs {
		k := len(t.words) + i
		u, d := odds(k)
		learnt.Pairs = append(learnt.Pairs, rules.TextPair{First: p.First, Second: p.Second, Rarity: t.rarities[k], Used: u, Doubtful: d})
	}
	return learnt
}

// choose chooses the pairs that are learnt, neighbours in as many records of as many writers
// as a word must stand in, and words beside a kind of offence in more, and finds how rare words and pairs are: 1, and the natural log of
// how many times the rows outnumber those that have it.
func (t *wholeTrainer) choose(rows []Row) {
	words, pairs, kinds := make([]int, len(t.words)), standings{}, standings{}
	for _, row := range rows {
		text := t.judge.WholeText(row.Record)
		for _, w := range text.Words {
			words[w]++
		}
		pairs.note(text.Pairs, row)
		kinds.note(text.Kinds, row)
	}
	rarity := func(has int) {
		t.rarities = append(t.rarities, thousandths(1+math.Log(float64(1+len(rows))/float64(1+has))))
	}
	for _, has := range words {
		rarity(has)
	}
	for _, all := range []standings{pairs.enough(leastRows, leastWriters), kinds.enough(leastKindRows, leastKindWriters)} {
		for _, p := range slices.SortedFunc(maps.Keys(all), comparePairs) {
			t.pair[p] = len(t.rarities)
			t.pairs = append(t.pairs, p)
			rarity(all[p].rows)
		}
	}
}

// A word beside a kind of offence stands in more records of more writers than one alone: it is
// learnt on top of what the word says of any offence, and there are as many as kinds and words.
const (
	leastKindRows    = 10
	leastKindWriters = 4
)

// standings is in how many rows pairs stand, and whose.
type standings map[flag.Pair]*standing

func (s standings) note(pairs []flag.Pair, row Row) {
	for _, p := range pairs {
		if s[p] == nil {
			s[p] = &standing{writers: map[string]bool{}}
		}
		s[p].in(row)
	}
}

// enough drops those in too few rows or of too few writers.
func (s standings) enough(rows, writers int) standings {
	maps.DeleteFunc(s, func(_ flag.Pair, at *standing) bool { return at.rows < rows || len(at.writers) < writers })
	return s
}

func comparePairs(a, b flag.Pair) int {
	return cmp.Or(strings.Compare(a.First, b.First), strings.Compare(a.Second, b.Second))
}

// add adds a record: first its words and pairs by their numbers, each as flag adds it up,
// and then its names.
func (t *wholeTrainer) add(rec record.Record, class int) {
	text := t.judge.WholeText(rec)
	c := weigh.ClassCase{Class: class, Features: text.Words}
	for _, p := range slices.Concat(text.Pairs, text.Kinds) {
		if k, ok := t.pair[p]; ok {
			c.Features = append(c.Features, k)
		}
	}
	square := 0.0
	for _, k := range c.Features {
		square += t.rarities[k] * t.rarities[k]
	}
	for _, k := range c.Features {
		c.Values = append(c.Values, t.rarities[k]/math.Sqrt(square))
	}
	for _, name := range text.Names {
		if _, ok := t.number[name]; !ok {
			t.number[name] = len(t.rarities) + len(t.names)
			t.names = append(t.names, name)
		}
		c.Features, c.Values = append(c.Features, t.number[name]), append(c.Values, 1)
	}
	t.cases = append(t.cases, c)
}
